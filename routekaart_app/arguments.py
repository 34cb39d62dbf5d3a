"""What can be typed on the command line, and which command each of it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any, Never

from routekaart_app import __version__, i18n, parent_arguments, summary_arguments, visit_arguments
from routekaart_app.argument_types import day, filled, line, school_year
from routekaart_app.argument_types import positive as _positive
from routekaart_app.argument_types import run_of as _run
from routekaart_app.domain.career_file import PRESETS, SECTIONS
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

    Where the first word is a command, that is the only one: to make all of them takes longer than many of them run.
    """
    made, commands = _made(words[0] if words else "")
    return (made, commands) if commands else _made("")


def _made(only: str) -> tuple[argparse.ArgumentParser, Collection[str]]:
    """The command line with this command only, or with all of them where it is empty."""
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
    command = _adder(commands, common, only)
    _add_making(command)
    _add_working(command)
    _add_talking(command)
    _add_reflecting(command)
    _add_choosing(command)
    _add_turning(command)
    for name, (text, fill) in _FAMILIES.items():
        if only in ("", name):
            family = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
            fill(family, common)
    return made, commands.choices


def _adder(
    commands: argparse._SubParsersAction[_Parser], common: _Parser, only: str = ""
) -> Callable[..., argparse.ArgumentParser]:
    """What adds a command to a row of them, when it is wanted: its name, what it runs, and what it is for."""

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        if only not in ("", name):
            return _NotAsked()
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
    agreements = command("agreements", _run("agreeing.agreements"), "what sectors promised, and what came of it")
    agreements.add_argument("vault", type=Path)
    agreements.add_argument("--school-year", type=school_year, required=True, metavar="2025-2026")
    exempt = command("exempt", _run("recording.exempt"), "a line of the routekaart that a pupil need not follow")
    exempt.add_argument("vault", type=Path)
    exempt.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    exempt.add_argument("--line", type=filled, required=True, metavar="VO3-02")
    exempt.add_argument("--reason", type=filled, required=True, metavar="TEXT", help="at most 500 letters")
    exempt.add_argument("--on", type=day, help="a day of the school year that it is about (default: today)")
    exempt.add_argument("--school", type=filled, metavar="BRIN")
    _add_report(command)
    parent_arguments.add_letters(command)
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
    report.add_argument("kind", choices=_REPORTS)
    report.add_argument("vault", type=Path)
    scope = report.add_mutually_exclusive_group(required=True)
    scope.add_argument("--group", type=filled)
    scope.add_argument("--pupil", type=filled, metavar="NUMBER")
    scope.add_argument("--all", action="store_true")
    scope.add_argument("--visit", type=filled, metavar="ID", help="for: " + ", ".join(_OF_VISIT))
    report.add_argument("--school", type=filled, metavar="BRIN")
    report.add_argument("--on", type=day)
    parent_arguments.add_report(report)
    report.add_argument("--single-file", action="store_true")
    lines = "columns of a blank list (default: what is still open this year)"
    report.add_argument("--lines", nargs="+", action="extend", type=filled, metavar="VO3-02", help=lines)
    report.add_argument("--empty", type=_positive, default=0, metavar="N", help="so many columns without heading")
    report.add_argument("--from", type=day, dest="first_day", metavar="D", help="first day of a career file")
    report.add_argument("--to-date", type=day, dest="last_day", metavar="D", help="last day of a career file")
    wanted = report.add_mutually_exclusive_group()
    sections = "what a career file holds: " + ", ".join(SECTIONS)
    wanted.add_argument("--sections", nargs="+", action="extend", choices=SECTIONS, metavar="SECTION", help=sections)
    wanted.add_argument("--preset", choices=tuple(PRESETS), help="for the exam file, the mbo intake, or all of it")
    report.add_argument("--oldest-first", action="store_true", help="a career file in the order of time")
    report.add_argument("--room-to-write", action="store_true", help="lines for a pen where a point was not filled in")
    report.add_argument("--about", type=filled, metavar="ACTIVITY", help="what a reflection form is about")
    report.add_argument("--to", type=Path, required=True, metavar="FOLDER")


def _add_talking(command: Callable[..., argparse.ArgumentParser]) -> None:
    talk = command("talk", _run("talking.talk"), "record a talk with one pupil or several, or plan one")
    talk.add_argument("vault", type=Path)
    talk.add_argument("--pupil", nargs="+", action="extend", type=filled, required=True, metavar="NUMBER")
    talk.add_argument("--kind", type=filled, required=True, help="by its name or its word in the program")
    talk.add_argument("--date", required=True, type=day, help="a day to come: plan it")
    talk.add_argument("--about", type=filled, metavar="ACTIVITY|last", help="the activity that was talked about")
    talk.add_argument("--competency", nargs="+", action="extend", default=[], type=filled, metavar="KR")
    text = talk.add_mutually_exclusive_group()
    text.add_argument("--text", default="", help="what was said")
    text.add_argument("--text-file", type=Path, metavar="FILE", help="the same, from a file in UTF-8")
    talk.add_argument("--present", nargs="+", action="extend", default=[], choices=("parent", "colleague", "company"))
    talk.add_argument("--agreement", default="", metavar="TEXT", help="the next step, with each of them")
    talk.add_argument("--due", type=day, help="by when (default: no date)")
    talk.add_argument("--school", type=filled, metavar="BRIN")
    agreement = command("agreement", _run("talking.agreement"), "what was agreed with a pupil; note it as kept")
    agreement.add_argument("vault", type=Path)
    agreement.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    what = agreement.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help="every agreement, open ones first")
    what.add_argument("--done", type=filled, metavar="ID", help="this one was kept")
    agreement.add_argument("--school", type=filled, metavar="BRIN")


def _add_reflecting(command: Callable[..., argparse.ArgumentParser]) -> None:
    reflect = command("reflect", _run("reflecting.reflect"), "keep a reflection in a pupil's own words")
    reflect.add_argument("vault", type=Path)
    reflect.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    reflect.add_argument("--about", type=filled, metavar="ACTIVITY|last", help="the activity that is looked back on")
    reflect.add_argument("--date", required=True, type=day)
    for point in ("goal", "result", "evaluation", "next"):
        reflect.add_argument(f"--{point}", default="", metavar="TEXT", help="in the pupil's own words")
    reflect.add_argument("--guide-words", default="", metavar="TEXT", help="what the guide adds, kept apart")
    text = "a word of the pupil and of the guide; either may be empty: niet_besproken, begin, op_weg, zelf"
    reflect.add_argument("--growth", nargs="+", action="extend", default=[], metavar="KR=PUPIL:GUIDE", help=text)
    reflect.add_argument("--school", type=filled, metavar="BRIN")


def _add_choosing(command: Callable[..., argparse.ArgumentParser]) -> None:
    kinds = ("profiel", "school", "opleiding", "sector", "aandebak", "bestemming")
    choice = command("choice", _run("choosing.choice"), "keep what a pupil chose, a promise of work, or a destination")
    choice.add_argument("vault", type=Path)
    choice.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    choice.add_argument("--kind", choices=kinds, required=True)
    value = "what was chosen; of bestemming: vo, mbo, hbo, werk, andere_school, onbekend, or a name"
    choice.add_argument("--value", type=filled, required=True, metavar="V", help=value)
    state = "of aandebak: besproken, aangeboden, aanvaard, ingelost, vervallen; of bestemming, how it is going: "
    choice.add_argument("--state", default="", metavar="S", help=state + "gestart, gewisseld, gestopt, onbekend")
    choice.add_argument("--reason", default="", metavar="TEXT", help="in the pupil's own words")
    choice.add_argument("--promise", default="", metavar="P", help="of aandebak: baan, stage, gesprek")
    choice.add_argument("--company", default="", metavar="NAME", help="of aandebak: who promises it")
    choice.add_argument("--date", required=True, type=day)
    choice.add_argument("--school", type=filled, metavar="BRIN")


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


def _add_schools(command: Callable[..., argparse.ArgumentParser]) -> None:
    listed = command("list", _run("schools.listed"), "every school, with its emergency number")
    listed.add_argument("vault", type=Path)
    phone = command("phone", _run("schools.phone"), "the emergency number of a school, for the participants' list")
    phone.add_argument("vault", type=Path)
    phone.add_argument("--school", type=filled, required=True, metavar="NAME|BRIN")
    phone.add_argument("--phone", type=line, required=True, metavar="NUMBER", help="empty: take it away")


def _add_companies(command: Callable[..., argparse.ArgumentParser]) -> None:
    listed = command("list", _run("companies.listed"), "every company, of one sector, or not asked in a school year")
    listed.add_argument("vault", type=Path)
    listed.add_argument("--sector", type=filled, metavar="S", help="by its name in the program or on the screen")
    listed.add_argument("--not-asked-in", type=school_year, metavar="2025-2026", help="no visit held or planned there")
    export = command("export", _run("companies.export"), "write them to CSV or, by its name, XLSX, without own notes")
    export.add_argument("vault", type=Path)
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    cards = command("cards", _run("companies.cards"), "write the people to call to a file for an address book (vCard)")
    cards.add_argument("vault", type=Path)
    cards.add_argument("--company", type=filled, metavar="NAME", help="only of this one (default: of all)")
    cards.add_argument("--to", type=Path, required=True, metavar="FILE.vcf")
    bring_in = command("import", _run("company_files.bring_in"), "read companies from CSV, XLSX or ODS")
    _add_company_file(bring_in)
    bring_in.add_argument("--encoding", choices=("utf-8", "cp1252"), help="when the file's own claim is wrong")


def _add_catalogue(command: Callable[..., argparse.ArgumentParser]) -> None:
    text = "write companies and offers to a file, without own notes and without the people to call"
    export = command("export", _run("company_files.catalogue_export"), text)
    export.add_argument("vault", type=Path)
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    export.add_argument("--with-contacts", action="store_true", help="also the people to call, for who may have them")
    bring_in = command("import", _run("company_files.catalogue_import"), "take in the catalogue of another school")
    _add_company_file(bring_in)
    text = "where both say something, take over what the file says"
    bring_in.add_argument("--theirs", action="store_true", help=text)


def _add_company_file(bring_in: argparse.ArgumentParser) -> None:
    bring_in.add_argument("vault", type=Path)
    bring_in.add_argument("file", type=Path)
    bring_in.add_argument("--dry-run", action="store_true", help="show what would happen, write nothing")
    text = "rows that look like a known company: leave them out (default), fill up that company, or add them as new"
    bring_in.add_argument("--doubles", choices=("leave", "same", "new"), default="leave", help=text)


def _filled(add: Callable[[Callable[..., argparse.ArgumentParser]], None]) -> Callable[[_Parser, _Parser], None]:
    """What fills a family with the actions that `add` makes."""
    return lambda family, common: add(_adder(family.add_subparsers(metavar="ACTION", required=True), common))


def _fill_companies(family: _Parser, common: _Parser) -> None:
    actions = family.add_subparsers(metavar="ACTION", required=True)
    _add_companies(_adder(actions, common))
    text = "share companies and offers with other schools as one file, or take in theirs"
    catalogue = actions.add_parser("catalogue", help=text, description=text, allow_abbrev=False)
    _filled(_add_catalogue)(catalogue, common)


def _fill_summary(family: _Parser, common: _Parser) -> None:
    family.usual = summary_arguments.USUAL
    _filled(summary_arguments.add)(family, common)


_FAMILIES: dict[str, tuple[str, Callable[[_Parser, _Parser], None]]] = {
    "template": ("share the routekaart of a school year as a file, or take one in", _filled(_add_template)),
    "companies": (
        "the register of companies: list it, write it to a file, take in a list, share the catalogue",
        _fill_companies,
    ),
    "schools": ("the schools: list them, set whom to call in an emergency", _filled(_add_schools)),
    "visits": ("visits of groups to companies: plan, record, list or call off", _filled(visit_arguments.add)),
    "guardians": (
        "parents and carers of pupils: take in a list, or show them",
        _filled(parent_arguments.add_guardians),
    ),
    "parents": (
        "contact with parents: record a meeting, or list who was reached",
        _filled(parent_arguments.add_parents),
    ),
    "summary": (
        "the yearly summary: count it, freeze it, hold two side by side, join those of several schools",
        _fill_summary,
    ),
}
"""The families of commands: what each is for, and what fills it with its actions."""
