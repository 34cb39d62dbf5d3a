"""What can be typed on the command line about yearly summaries."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from routekaart_app.argument_types import filled, run_of, school_year
from routekaart_app.i18n import gettext as _

USUAL = "make"
"""What is meant when no action is named: "summary VAULT --school-year Y --to FILE"."""


def add(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of the family "summary"."""
    make = command(USUAL, run_of("summarising.make"), _("count a school year, without names, into a file or here"))
    _add_what(make)
    text = _("a name on .pdf, .xlsx, .ods, .csv (for Dutch Excel) or .json; without it the tables are told here")
    make.add_argument("--to", type=Path, metavar="FILE", help=text)
    make.add_argument("--for-analysis", action="store_true", help=_("CSV with commas, decimal points and ISO dates"))
    freeze = command(
        "freeze", run_of("summarising.freeze"), _("freeze a summary as it is; corrections do not change it")
    )
    _add_what(freeze)
    listed = command("list", run_of("summarising.listed"), _("the frozen summaries"))
    listed.add_argument("vault", type=Path)
    listed.add_argument("--school-year", type=school_year, metavar="2025-2026")
    diff = command("diff", run_of("summarising.diff"), _("what differs between two frozen ones, or one and now"))
    diff.add_argument("vault", type=Path)
    diff.add_argument("summaries", nargs="+", type=filled, metavar="ID", help=_("one or two, as list tells them"))
    join = command("join", run_of("joining.join"), _("make one summary of those of several administrations"))
    join.add_argument("files", nargs="+", type=Path, metavar="FILE", help=_("one of each administration"))
    join.add_argument("--to", type=Path, required=True, metavar="FILE", help=_("such as whole.json or whole.pdf"))
    text = _("a text or CSV with the names or BRINs of all who should deliver: who has not is told")
    join.add_argument("--expected", type=Path, metavar="LIST", help=text)


def _add_what(one: argparse.ArgumentParser) -> None:
    one.add_argument("vault", type=Path)
    one.add_argument("--school-year", type=school_year, required=True, metavar="2025-2026")
    one.add_argument("--scope", type=filled, default="all", metavar="all|school:BRIN|municipality:NAME")
    one.add_argument("--minimum", type=int, metavar="5", help=_("the least count of people that is shown (3 to 10)"))
