"""What can be typed on the command line about visits."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from routekaart_app.argument_types import day, filled, line, run_of
from routekaart_app.i18n import gettext as _


def add(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of the family "visits"."""
    _add_plan(command)
    _add_hold(command)
    _add_reading(command)
    cancel = command("cancel", run_of("visiting.cancel"), _("call off a visit that was planned"))
    cancel.add_argument("vault", type=Path)
    cancel.add_argument("--visit", type=filled, required=True, metavar="ID")
    cancel.add_argument("--because", type=filled, required=True, metavar="TEXT")


def _add_plan(command: Callable[..., argparse.ArgumentParser]) -> None:
    plan = command(
        "plan", run_of("visiting.plan"), _("plan a visit of one group or several; what it clashes with is told")
    )
    plan.add_argument("vault", type=Path)
    plan.add_argument("--company", type=line, default="", metavar="NAME")
    plan.add_argument(
        "--group",
        type=filled,
        action="append",
        required=True,
        metavar="3B",
        help=_("once for every group; of another school with its BRIN: 99ZZ:3B"),
    )
    plan.add_argument("--date", required=True, type=day)
    plan.add_argument("--time", type=line, default="", metavar="09:00-11:00")
    plan.add_argument("--kind", type=filled, default="bedrijfsbezoek", help=_("such as bedrijfsbezoek, gastles, stage"))
    plan.add_argument(
        "--new-company",
        action="store_true",
        help=_("make a new company of --company, also where one is called nearly so"),
    )
    plan.add_argument(
        "--line",
        type=filled,
        action="append",
        default=[],
        metavar="VO3-02",
        help=_(
            "what it counts for, of one class of several with its name: 3B=VO3-02 (default: the only one that fits)"
        ),
    )
    plan.add_argument("--place", type=line, default="", help=_("where, if it is not at the company"))
    plan.add_argument("--until", type=day, help=_("the last day of a placement of several days"))
    plan.add_argument("--school", type=filled, metavar="BRIN")


def _add_hold(command: Callable[..., argparse.ArgumentParser]) -> None:
    hold = command("hold", run_of("visiting.hold"), _("record a visit for all its groups: everyone was there, except"))
    hold.add_argument("vault", type=Path)
    hold.add_argument("--visit", type=filled, required=True, metavar="ID")
    hold.add_argument("--absent", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER[=REASON]")
    hold.add_argument(
        "--partly", nargs="+", type=filled, default=[], action="extend", metavar="NUMBER", help=_("there for a part")
    )


def _add_reading(command: Callable[..., argparse.ArgumentParser]) -> None:
    listed = command("list", run_of("visiting.listed"), _("the visits of a period (default: of this school year)"))
    listed.add_argument("vault", type=Path)
    listed.add_argument("--from", type=day, dest="first_day", metavar="D")
    listed.add_argument("--to-date", type=day, dest="last_day", metavar="D")
    calendar = command(
        "calendar", run_of("visiting.calendar"), _("write visits to a calendar file (.ics), without names")
    )
    calendar.add_argument("vault", type=Path)
    which = calendar.add_mutually_exclusive_group()
    which.add_argument("--visit", type=filled, metavar="ID", help=_("only this one"))
    which.add_argument("--from", type=day, dest="first_day", metavar="D", help=_("default: this school year"))
    calendar.add_argument("--to-date", type=day, dest="last_day", metavar="D")
    calendar.add_argument("--to", type=Path, required=True, metavar="FILE.ics")
