"""What can be typed on the command line, and which command each of it runs."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path
from typing import Never

from routekaart_app import __version__, i18n
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.schoolyear import FIRST_YEAR, LAST_YEAR
from routekaart_app.terminal import PASSWORD_VARIABLE, harmless

_LONGEST_ERROR = 300


class _Parser(argparse.ArgumentParser):
    """Says what is wrong without passing on signs that would steer the terminal, or a page of text."""

    def error(self, message: str) -> Never:
        cut = f"{message[:_LONGEST_ERROR]}…" if len(message) > _LONGEST_ERROR else message
        super().error(harmless(cut))


def parser() -> tuple[argparse.ArgumentParser, Collection[str]]:
    """The whole command line, and the names of its commands."""
    common = _Parser(add_help=False)
    common.add_argument("--lang", choices=i18n.LANGUAGES, default="nl", help="language of the messages")
    common.add_argument("--json", action="store_true", help="print one JSON object on standard output")
    common.add_argument("--password-file", type=Path, metavar="FILE", help=f"instead of {PASSWORD_VARIABLE}")
    made = _Parser(
        prog="routekaart",
        allow_abbrev=False,  # or "--password secret" would be taken for a shortened --password-file
        description="Contact moments with the world of work, from groep 6 to MBO. "
        "Without a command: open the window, with an administration if its folder is given.",
    )
    made.add_argument("--version", action="version", version=f"routekaart {__version__}")
    commands = made.add_subparsers(metavar="COMMAND", required=True)
    command = _adder(commands, common)
    _add_making(command)
    _add_working(command)
    _add_turning(command)
    text = "share the routekaart of a school year as a file, or take one in"
    family = commands.add_parser("template", help=text, description=text, allow_abbrev=False)
    _add_template(_adder(family.add_subparsers(metavar="ACTION", required=True), common))
    return made, commands.choices


def _adder(commands: argparse._SubParsersAction[_Parser], common: _Parser) -> Callable[..., argparse.ArgumentParser]:
    """What adds a command to a row of them: its name, what it runs, and what it is for."""

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text, description=text, parents=[common], allow_abbrev=False)
        one.set_defaults(run=run)
        return one

    return command


def _add_making(command: Callable[..., argparse.ArgumentParser]) -> None:
    new = command("new", _run("making.new"), "make an empty administration")
    new.add_argument("vault", type=Path)
    new.add_argument("--school", type=filled, required=True, metavar="NAME")
    new.add_argument("--brin", type=line, default="", metavar="99ZZ")
    new.add_argument("--user", type=line, default="", metavar="NAME", help="your own name")
    example = command("example", _run("making.example"), "make an invented region; its password is voorbeeld")
    example.add_argument("vault", type=Path)
    example.add_argument("--pupils", type=_positive, default=240)
    example.add_argument("--years", type=_positive, default=3)
    example.add_argument("--seed", type=int, default=1)
    example.add_argument("--on", type=day, help="the day up to which there is history (default: today)")
    demo = command("demo", _run("making.demo"), "do the main job without a screen: example, visit, reports")
    demo.add_argument("folder", type=Path, nargs="?", default=Path("dist", "voorbeeld"))


def _add_working(command: Callable[..., argparse.ArgumentParser]) -> None:
    bring_in = command("import", _run("importing.bring_in"), "read pupils from EDEXML, CSV or XLSX")
    bring_in.add_argument("vault", type=Path)
    bring_in.add_argument("file", type=Path)
    bring_in.add_argument("--school", type=filled, metavar="BRIN", help="where the file does not say it")
    bring_in.add_argument("--school-year", type=school_year, metavar="2025-2026", help="where the file does not say it")
    bring_in.add_argument("--encoding", choices=("utf-8", "cp1252"), help="when the file's own claim is wrong")
    bring_in.add_argument("--dry-run", action="store_true", help="show what would happen, write nothing")
    record = command("record", _run("recording.record"), "record or plan an activity for a class: everyone, except")
    record.add_argument("vault", type=Path)
    record.add_argument("--group", type=filled, required=True)
    record.add_argument("--line", type=filled, required=True, metavar="VO3-02")
    record.add_argument("--date", required=True, type=day, help="a day to come: plan it")
    record.add_argument("--company", type=line, default="", metavar="NAME")
    record.add_argument("--note", default="")
    record.add_argument("--absent", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER[=REASON]")
    record.add_argument(
        "--partly", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER", help="there for a part"
    )
    record.add_argument("--time", type=line, default="", metavar="HH:MM", help="when it begins")
    for flag in ("prepared", "met-people", "looked-back"):
        record.add_argument(f"--{flag}", action="store_true", help="makes it meaningful; never changes the count")
    record.add_argument("--school", type=filled, metavar="BRIN")
    coverage = command("coverage", _run("covering.coverage"), "what was done of what was due")
    coverage.add_argument("vault", type=Path)
    scope = coverage.add_mutually_exclusive_group()
    scope.add_argument("--group", type=filled)
    scope.add_argument("--pupil", type=filled, metavar="NUMBER")
    coverage.add_argument("--explain", type=filled, metavar="VO3-02", help="why this line counts for the pupil or not")
    coverage.add_argument("--school", type=filled, metavar="BRIN")
    coverage.add_argument("--on", type=day)
    signals = command("signals", _run("signalling.signals"), "who misses something, was not spoken with, did not apply")
    signals.add_argument("vault", type=Path)
    signals.add_argument("--group", type=filled)
    signals.add_argument("--school", type=filled, metavar="BRIN")
    signals.add_argument("--on", type=day)
    exempt = command("exempt", _run("recording.exempt"), "a line of the routekaart that a pupil need not follow")
    exempt.add_argument("vault", type=Path)
    exempt.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    exempt.add_argument("--line", type=filled, required=True, metavar="VO3-02")
    exempt.add_argument("--reason", type=filled, required=True, metavar="TEXT", help="at most 500 letters")
    exempt.add_argument("--on", type=day, help="a day of the school year that it is about (default: today)")
    exempt.add_argument("--school", type=filled, metavar="BRIN")
    _add_report(command)
    check = command("check", _run("upkeep.check"), "integrity, orphans, impossible dates")
    check.add_argument("vault", type=Path)
    check.add_argument("--repair", action="store_true", help="show what can be mended")
    check.add_argument("--apply", action="store_true", help="with --repair: mend it, as one step that can be undone")
    backup = command("backup", _run("upkeep.backup"), "make a verified backup")
    backup.add_argument("vault", type=Path)
    for direction in ("undo", "redo"):
        command(direction, _run(f"upkeep.{direction}"), f"{direction} the last step").add_argument("vault", type=Path)


def _add_report(command: Callable[..., argparse.ArgumentParser]) -> None:
    report = command("report", _run("reporting.report"), "print reports as PDF")
    report.add_argument("kind", choices=("progress", "class", "blank"))
    report.add_argument("vault", type=Path)
    scope = report.add_mutually_exclusive_group(required=True)
    scope.add_argument("--group", type=filled)
    scope.add_argument("--pupil", type=filled, metavar="NUMBER")
    scope.add_argument("--all", action="store_true")
    report.add_argument("--school", type=filled, metavar="BRIN")
    report.add_argument("--on", type=day)
    report.add_argument("--language", choices=i18n.LANGUAGES, default="nl", help="language of the paper")
    report.add_argument("--single-file", action="store_true")
    lines = "columns of a blank list (default: what is still open this year)"
    report.add_argument("--lines", nargs="+", action="extend", type=filled, metavar="VO3-02", help=lines)
    report.add_argument("--empty", type=_positive, default=0, metavar="N", help="so many columns without heading")
    report.add_argument("--to", type=Path, required=True, metavar="FOLDER")


def _add_turning(command: Callable[..., argparse.ArgumentParser]) -> None:
    rollover = command("rollover", _run("turning.rollover"), "go to the next school year; without --apply only show it")
    rollover.add_argument("vault", type=Path)
    rollover.add_argument("--to-school-year", type=school_year, required=True, metavar="2026-2027")
    rollover.add_argument("--apply", action="store_true", help="do it, as one step that can be undone")
    rollover.add_argument("--repeat", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER")
    rollover.add_argument(
        "--leave", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER[=DESTINATION]"
    )
    rollover.add_argument("--school", type=filled, metavar="BRIN", help="only this school")


def _add_template(command: Callable[..., argparse.ArgumentParser]) -> None:
    export = command("export", _run("templates.export"), "write the routekaart of a school year to a file")
    export.add_argument("vault", type=Path)
    export.add_argument("--school-year", type=school_year, required=True, metavar="2025-2026")
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    bring_in = command("import", _run("templates.bring_in"), "make a file the routekaart of a school year")
    bring_in.add_argument("vault", type=Path)
    bring_in.add_argument("file", type=Path)
    bring_in.add_argument("--school-year", type=school_year, required=True, metavar="2025-2026")
    bring_in.add_argument("--dry-run", action="store_true", help="show what would change and for whom, write nothing")


def _run(name: str) -> Callable[[argparse.Namespace], int]:
    """The command of this name, imported only when it is called: a wrong option must be told at once."""

    def run(options: argparse.Namespace) -> int:
        from importlib import import_module

        module, _dot, function = name.partition(".")
        result: int = getattr(import_module(f"routekaart_app.commands.{module}"), function)(options)
        return result

    return run


def day(text: str) -> date:
    """A date as 2026-03-04 or 4-3-2026; the year is written in full."""
    parts = text.strip().split("-")
    if len(parts[-1]) == 4:
        parts.reverse()
    try:
        year, month, number = (int(part) for part in parts if len(parts[0]) == 4 and text.isascii())
        found = date(year, month, number)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a date: {text} (write 2026-03-04)") from None
    _near(year)
    return found


def school_year(text: str) -> str:
    """A school year as it was typed; what it means is for the command, but not what lies centuries away."""
    text = filled(text)
    for number in re.findall(r"[0-9]{4}", text):
        _near(int(number))
    return text


def _near(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"not a year from {FIRST_YEAR} to {LAST_YEAR}")


def filled(text: str) -> str:
    """A text that says something, on one line; an empty variable in a script must not mean everybody."""
    found = one_line(text)
    if not found:
        raise argparse.ArgumentTypeError("may not be empty")
    return found


def line(text: str) -> str:
    """A text on one line, which may be empty; signs that cannot be seen are left out."""
    return filled(text) if text.strip() else ""


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
