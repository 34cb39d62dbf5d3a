"""What can be typed on the command line about parents: who they are, and what contact there was."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from routekaart_app.argument_types import day, filled, line, run_of, school_year
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.i18n import gettext as _


def add_guardians(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of the family "guardians"."""
    bring_in = command(
        "import", run_of("guardians.bring_in"), _("read parents and carers of pupils from CSV, XLSX or ODS")
    )
    bring_in.add_argument("vault", type=Path)
    bring_in.add_argument("file", type=Path)
    bring_in.add_argument("--school", type=filled, metavar="BRIN", help=_("whose pupil numbers these are"))
    bring_in.add_argument("--encoding", choices=("utf-8", "cp1252"), help=_("when the file's own claim is wrong"))
    bring_in.add_argument("--dry-run", action="store_true", help=_("show what would happen, write nothing"))
    listed = command("list", run_of("guardians.listed"), _("parents and carers, with their children"))
    listed.add_argument("vault", type=Path)
    scope = listed.add_mutually_exclusive_group()
    scope.add_argument("--group", type=filled)
    scope.add_argument("--pupil", type=filled, metavar="NUMBER")
    listed.add_argument("--school", type=filled, metavar="BRIN")


def add_parents(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of the family "parents"."""
    record = command(
        "record", run_of("parents.record"), _("record a meeting of a class: everyone's parent came, except")
    )
    record.add_argument("vault", type=Path)
    record.add_argument("--group", type=filled, required=True)
    record.add_argument("--form", type=filled, required=True, help=_("such as ouderavond, ouder-kind, thuisopdracht"))
    record.add_argument("--date", required=True, type=day)
    record.add_argument("--line", type=filled, metavar="VO2-05", help=_("what it counts for (default: what fits best)"))
    record.add_argument(
        "--absent", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER", help=_("no parent came")
    )
    record.add_argument("--title", type=line, default="")
    record.add_argument("--place", type=line, default="")
    record.add_argument("--school", type=filled, metavar="BRIN")
    listed = command(
        "list", run_of("parents.listed"), _("how many parents were reached in a school year, or who was not")
    )
    listed.add_argument("vault", type=Path)
    listed.add_argument(
        "--not-reached", action="store_true", help=_("of which pupils no parent was, and what was tried")
    )
    listed.add_argument("--school-year", type=school_year, required=True, metavar="2025-2026")
    listed.add_argument("--group", type=filled)
    listed.add_argument("--school", type=filled, metavar="BRIN")


def add_letters(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command that makes letters."""
    letters = command("letters", run_of("letters.letters"), _("letters to the parents of a class, as PDF or as a text"))
    letters.set_defaults(kind="letter")
    letters.add_argument("vault", type=Path)
    letters.add_argument("--group", type=filled, required=True)
    letters.add_argument("--letter", type=filled, required=True, metavar="NAME", help=_("such as uitnodiging, bedankt"))
    letters.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    letters.add_argument(
        "--format", choices=("pdf", "odt"), default="pdf", help=_("odt: to change in a word processor")
    )
    letters.add_argument("--subject", type=line, default="")
    letters.add_argument("--date", type=day, help=_("the day the letter is about"))
    letters.add_argument("--time", type=line, default="")
    letters.add_argument("--place", type=line, default="")
    spoken = letters.add_mutually_exclusive_group()
    spoken.add_argument("--language", choices=PAPER_LANGUAGES, help=_("the same for all"))
    spoken.add_argument("--home-language", action="store_true", help=_("each family its own language (the default)"))
    letters.add_argument("--large", action="store_true", help=_("larger type"))
    letters.add_argument("--per-family", action="store_true", help=_("a file for each address and language"))
    letters.add_argument("--two-sided", action="store_true", help=_("every letter begins on a new sheet"))
    letters.add_argument("--on-request", action="store_true", help=_("also to who has no custody and asked"))
    letters.add_argument("--on", type=day, help=_("the day of the letter"))
    letters.add_argument("--school", type=filled, metavar="BRIN")


def add_report(report: argparse.ArgumentParser) -> None:
    """Add in which language a report is, and what only reports for parents have."""
    spoken = report.add_mutually_exclusive_group()
    spoken.add_argument(
        "--language",
        choices=PAPER_LANGUAGES,
        default="nl",
        help=_("language of the paper; all but nl and en: for parents"),
    )
    spoken.add_argument("--home-language", action="store_true", help=_("for parents: each family its own language"))
    report.add_argument("--large", action="store_true", help=_("for parents: larger type"))
    report.add_argument("--per-family", action="store_true", help=_("for parents: a PDF for each address and language"))
    report.add_argument(
        "--on-request", action="store_true", help=_("for parents: also to who has no custody and asked")
    )
