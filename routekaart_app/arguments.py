"""What can be typed on the command line, and which command each of it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Never

from routekaart_app import (
    __version__,
    company_arguments,
    i18n,
    parent_arguments,
    pupil_arguments,
    summary_arguments,
    visit_arguments,
)
from routekaart_app.argument_types import day, filled, line, school_year
from routekaart_app.argument_types import positive as _positive
from routekaart_app.argument_types import run_of as _run
from routekaart_app.argument_words import language_of, speak_as_the_screen
from routekaart_app.domain.career_file import PRESETS, SECTIONS
from routekaart_app.i18n import gettext as _
from routekaart_app.terminal import PASSWORD_VARIABLE, harmless

_LONGEST_ERROR = 300
_OF_VISIT = ("participants", "confirmation", "certificate")
_REPORTS = ("progress", "dossier", "form", "parent", "talk-sheet", "class", "blank", "card", "stamps", *_OF_VISIT)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong without passing on signs that would steer the terminal, or a page of text.

    A family of commands may have a `usual` one, which is meant when the first word names none of them.
    """

    usual = ""

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]
        """As `ArgumentParser` does."""
        if self.usual and args:
            known = [name for action in self._actions for name in action.choices or ()]
            first = next((word for word in args if not word.startswith("-")), None)
            if first is not None and first not in known:
                args = [self.usual, *args]
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> Never:
        cut = f"{message[:_LONGEST_ERROR]}…" if len(message) > _LONGEST_ERROR else message
        super().error(harmless(cut))


_Adder = Callable[..., argparse.ArgumentParser]
if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[_Parser]


class _NotAsked(argparse.ArgumentParser):
    """Stands in for a command that was not typed: it is told what that takes, and keeps nothing of it."""

    def __init__(self) -> None:
        """Set up nothing: that is what takes the time."""

    def add_argument(self, *_words: Any, **_options: Any) -> Any:
        """Keep nothing."""

    def add_mutually_exclusive_group(self, **_options: Any) -> Any:
        """Of what is added to the group nothing is kept either."""
        return self

    def set_defaults(self, **_values: Any) -> None:
        """Keep nothing."""


def parser(words: Sequence[str] = ()) -> tuple[argparse.ArgumentParser, Collection[str]]:
    """The command line as far as these words need it, and the names of the commands in it.

    The language they ask for becomes that of the screen. Where the first word is a command, that is the only one: to
    make all of them takes longer than many of them run.
    """
    i18n.set_language(language_of(words))
    speak_as_the_screen()
    made, commands = _made(words[0] if words else "")
    return (made, commands) if commands else _made("")


def _made(only: str) -> tuple[argparse.ArgumentParser, Collection[str]]:
    """The command line with this command only, or with all of them where it is empty."""
    made = _Parser(
        prog="routekaart",
        allow_abbrev=False,  # or "--password secret" would be taken for a shortened --password-file
        description=_(
            "Contact moments with the world of work, from groep 6 to MBO. "
            "Without a command: open the window, with an administration if its folder is given."
        ),
    )
    version = _("show program's version number and exit")  # argparse itself says it in English
    made.add_argument("--version", action="version", version=f"routekaart {__version__}", help=version)
    said = _("language of the messages")
    made.add_argument("--lang", choices=i18n.LANGUAGES, default=argparse.SUPPRESS, help=said)
    commands = made.add_subparsers(metavar="COMMAND", required=True)
    common = _common()
    command = _adder(commands, common, only)
    for add in (_add_making, _add_recording, _add_reading, _add_papers, _add_upkeep, pupil_arguments.add, _add_turning):
        add(command)
    _add_families(commands, common, only)
    return made, commands.choices


def _common() -> _Parser:
    """What every command takes."""
    common = _Parser(add_help=False)
    common.add_argument("--lang", choices=i18n.LANGUAGES, default="nl", help=_("language of the messages"))
    common.add_argument("--json", action="store_true", help=_("print one JSON object on standard output"))
    instead = _("instead of {variable}").format(variable=PASSWORD_VARIABLE)
    common.add_argument("--password-file", type=Path, metavar="FILE", help=instead)
    return common


def _add_families(commands: _Commands, common: _Parser, only: str) -> None:
    """The commands that have actions of their own, or only this one."""

    def family(name: str, text: str, add: Callable[[_Adder], None], usual: str = "") -> _Commands | None:
        return _add_family(commands, common, name, text, add, usual) if only in ("", name) else None

    family("template", _("share the routekaart of a school year as a file, or take one in"), _add_template)
    text = _("the register of companies: list it, write it to a file, take in a list, share the catalogue")
    of_companies = family("companies", text, company_arguments.add)
    if of_companies is not None:
        text = _("share companies and offers with other schools as one file, or take in theirs")
        _add_family(of_companies, common, "catalogue", text, company_arguments.add_catalogue)
    family("schools", _("the schools: list them, set whom to call in an emergency"), _add_schools)
    family("visits", _("visits of groups to companies: plan, record, list or call off"), visit_arguments.add)
    text = _("parents and carers of pupils: take in a list, or show them")
    family("guardians", text, parent_arguments.add_guardians)
    text = _("contact with parents: record a meeting, or list who was reached")
    family("parents", text, parent_arguments.add_parents)
    text = _("the yearly summary: count it, freeze it, hold two side by side, join those of several schools")
    family("summary", text, summary_arguments.add, usual=summary_arguments.USUAL)


def _add_family(
    above: _Commands, common: _Parser, name: str, text: str, add: Callable[[_Adder], None], usual: str = ""
) -> _Commands:
    """One command with the actions that `add` makes; without a word for one of them `usual` is meant."""
    one = above.add_parser(name, help=text, description=text, allow_abbrev=False)
    one.usual = usual
    actions = one.add_subparsers(metavar="ACTION", required=True)
    add(_adder(actions, common))
    return actions


def _adder(commands: _Commands, common: _Parser, only: str = "") -> _Adder:
    """What adds a command to a row of them, when it is wanted: its name, what it runs, and what it is for."""

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        if only not in ("", name):
            return _NotAsked()
        one = commands.add_parser(name, help=text, description=text, parents=[common], allow_abbrev=False)
        one.set_defaults(run=run)
        return one

    return command


def _add_making(command: _Adder) -> None:
    new = command("new", _run("making.new"), _("make an empty administration"))
    new.add_argument("vault", type=Path)
    new.add_argument("--school", type=filled, required=True, metavar="NAME")
    new.add_argument("--brin", type=line, default="", metavar="99ZZ")
    new.add_argument("--user", type=line, default="", metavar="NAME", help=_("your own name"))
    example = command("example", _run("making.example"), _("make an invented region; its password is voorbeeld"))
    example.add_argument("vault", type=Path)
    example.add_argument("--pupils", type=_positive, default=240)
    example.add_argument("--years", type=_positive, default=3)
    example.add_argument("--seed", type=int, default=1)
    example.add_argument("--on", type=day, help=_("the day up to which there is history (default: today)"))
    demo = command("demo", _run("making.demo"), _("do the main job without a screen: example, visit, reports"))
    demo.add_argument("folder", type=Path, nargs="?", default=Path("dist", "voorbeeld"))


def _add_recording(command: _Adder) -> None:
    bring_in = command("import", _run("importing.bring_in"), _("read pupils from EDEXML, CSV or XLSX"))
    bring_in.add_argument("vault", type=Path)
    bring_in.add_argument("file", type=Path)
    bring_in.add_argument("--school", type=filled, metavar="BRIN", help=_("where the file does not say it"))
    bring_in.add_argument(
        "--school-year", type=school_year, metavar="2025-2026", help=_("where the file does not say it")
    )
    bring_in.add_argument("--encoding", choices=("utf-8", "cp1252"), help=_("when the file's own claim is wrong"))
    bring_in.add_argument("--dry-run", action="store_true", help=_("show what would happen, write nothing"))
    _add_record(command)
    exempt = command("exempt", _run("recording.exempt"), _("a line of the routekaart that a pupil need not follow"))
    exempt.add_argument("vault", type=Path)
    exempt.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    exempt.add_argument("--line", type=filled, required=True, metavar="VO3-02")
    exempt.add_argument("--reason", type=filled, required=True, metavar="TEXT", help=_("at most 500 letters"))
    exempt.add_argument("--on", type=day, help=_("a day of the school year that it is about (default: today)"))
    exempt.add_argument("--school", type=filled, metavar="BRIN")


def _add_record(command: _Adder) -> None:
    record = command("record", _run("recording.record"), _("record or plan an activity for a class: everyone, except"))
    record.add_argument("vault", type=Path)
    record.add_argument("--group", type=filled, required=True)
    record.add_argument("--line", type=filled, required=True, metavar="VO3-02")
    record.add_argument("--date", required=True, type=day, help=_("a day to come: plan it"))
    record.add_argument("--company", type=line, default="", metavar="NAME")
    record.add_argument("--note", default="")
    record.add_argument("--absent", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER[=REASON]")
    record.add_argument(
        "--partly", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER", help=_("there for a part")
    )
    record.add_argument("--time", type=line, default="", metavar="HH:MM", help=_("when it begins"))
    for flag in ("prepared", "met-people", "looked-back"):
        record.add_argument(f"--{flag}", action="store_true", help=_("makes it meaningful; never changes the count"))
    record.add_argument("--school", type=filled, metavar="BRIN")


def _add_reading(command: _Adder) -> None:
    coverage = command("coverage", _run("covering.coverage"), _("what was done of what was due"))
    coverage.add_argument("vault", type=Path)
    scope = coverage.add_mutually_exclusive_group()
    scope.add_argument("--group", type=filled)
    scope.add_argument("--pupil", type=filled, metavar="NUMBER")
    coverage.add_argument(
        "--explain", type=filled, metavar="VO3-02", help=_("why this line counts for the pupil or not")
    )
    coverage.add_argument("--school", type=filled, metavar="BRIN")
    coverage.add_argument("--on", type=day)
    signals = command(
        "signals", _run("signalling.signals"), _("who misses something, was not spoken with, did not apply")
    )
    signals.add_argument("vault", type=Path)
    signals.add_argument("--group", type=filled)
    signals.add_argument("--school", type=filled, metavar="BRIN")
    signals.add_argument("--on", type=day)
    agreements = command("agreements", _run("agreeing.agreements"), _("what sectors promised, and what came of it"))
    agreements.add_argument("vault", type=Path)
    agreements.add_argument("--school-year", type=school_year, required=True, metavar="2025-2026")


def _add_papers(command: _Adder) -> None:
    _add_report(command)
    parent_arguments.add_letters(command)


def _add_upkeep(command: _Adder) -> None:
    check = command("check", _run("upkeep.check"), _("integrity, orphans, impossible dates"))
    check.add_argument("vault", type=Path)
    check.add_argument("--repair", action="store_true", help=_("show what can be mended"))
    check.add_argument("--apply", action="store_true", help=_("with --repair: mend it, as one step that can be undone"))
    backup = command("backup", _run("upkeep.backup"), _("make a verified backup"))
    backup.add_argument("vault", type=Path)
    for name, text in (("undo", _("undo the last step")), ("redo", _("redo the last step"))):
        command(name, _run(f"upkeep.{name}"), text).add_argument("vault", type=Path)


def _add_report(command: _Adder) -> None:
    report = command("report", _run("reporting.report"), _("print reports as PDF"))
    report.add_argument("kind", choices=_REPORTS)
    report.add_argument("vault", type=Path)
    scope = report.add_mutually_exclusive_group(required=True)
    scope.add_argument("--group", type=filled)
    scope.add_argument("--pupil", type=filled, metavar="NUMBER")
    scope.add_argument("--all", action="store_true")
    scope.add_argument("--visit", type=filled, metavar="ID", help=_("for: {kinds}").format(kinds=", ".join(_OF_VISIT)))
    report.add_argument("--school", type=filled, metavar="BRIN")
    report.add_argument("--on", type=day)
    parent_arguments.add_report(report)
    report.add_argument("--single-file", action="store_true")
    lines = _("columns of a blank list (default: what is still open this year)")
    report.add_argument("--lines", nargs="+", action="extend", type=filled, metavar="VO3-02", help=lines)
    report.add_argument("--empty", type=_positive, default=0, metavar="N", help=_("so many columns without heading"))
    report.add_argument("--from", type=day, dest="first_day", metavar="D", help=_("first day of a career file"))
    report.add_argument("--to-date", type=day, dest="last_day", metavar="D", help=_("last day of a career file"))
    wanted = report.add_mutually_exclusive_group()
    sections = _("what a career file holds: {sections}").format(sections=", ".join(SECTIONS))
    wanted.add_argument("--sections", nargs="+", action="extend", choices=SECTIONS, metavar="SECTION", help=sections)
    wanted.add_argument("--preset", choices=tuple(PRESETS), help=_("for the exam file, the mbo intake, or all of it"))
    report.add_argument("--oldest-first", action="store_true", help=_("a career file in the order of time"))
    report.add_argument(
        "--room-to-write", action="store_true", help=_("lines for a pen where a point was not filled in")
    )
    report.add_argument("--about", type=filled, metavar="ACTIVITY", help=_("what a reflection form is about"))
    report.add_argument("--to", type=Path, required=True, metavar="FOLDER")


def _add_turning(command: _Adder) -> None:
    rollover = command(
        "rollover", _run("turning.rollover"), _("go to the next school year; without --apply only show it")
    )
    rollover.add_argument("vault", type=Path)
    rollover.add_argument("--to-school-year", type=school_year, required=True, metavar="2026-2027")
    rollover.add_argument("--apply", action="store_true", help=_("do it, as one step that can be undone"))
    rollover.add_argument("--repeat", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER")
    rollover.add_argument(
        "--leave", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER[=DESTINATION]"
    )
    rollover.add_argument("--school", type=filled, metavar="BRIN", help=_("only this school"))


def _add_template(command: _Adder) -> None:
    export = command("export", _run("templates.export"), _("write the routekaart of a school year to a file"))
    export.add_argument("vault", type=Path)
    export.add_argument("--school-year", type=school_year, required=True, metavar="2025-2026")
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    bring_in = command("import", _run("templates.bring_in"), _("make a file the routekaart of a school year"))
    bring_in.add_argument("vault", type=Path)
    bring_in.add_argument("file", type=Path)
    bring_in.add_argument("--school-year", type=school_year, required=True, metavar="2025-2026")
    bring_in.add_argument(
        "--dry-run", action="store_true", help=_("show what would change and for whom, write nothing")
    )


def _add_schools(command: _Adder) -> None:
    listed = command("list", _run("schools.listed"), _("every school, with its emergency number"))
    listed.add_argument("vault", type=Path)
    phone = command("phone", _run("schools.phone"), _("the emergency number of a school, for the participants' list"))
    phone.add_argument("vault", type=Path)
    phone.add_argument("--school", type=filled, required=True, metavar="NAME|BRIN")
    phone.add_argument("--phone", type=line, required=True, metavar="NUMBER", help=_("empty: take it away"))
