"""What can be typed on the command line about what a pupil said, agreed and chose."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from routekaart_app.argument_types import day, filled, run_of
from routekaart_app.i18n import gettext as _


def add(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands about one pupil: a talk, a reflection, a choice."""
    _add_talking(command)
    _add_reflecting(command)
    _add_choosing(command)


def _add_talking(command: Callable[..., argparse.ArgumentParser]) -> None:
    talk = command("talk", run_of("talking.talk"), _("record a talk with one pupil or several, or plan one"))
    talk.add_argument("vault", type=Path)
    talk.add_argument("--pupil", nargs="+", action="extend", type=filled, required=True, metavar="NUMBER")
    talk.add_argument("--kind", type=filled, required=True, help=_("by its name or its word in the program"))
    talk.add_argument("--date", required=True, type=day, help=_("a day to come: plan it"))
    talk.add_argument("--about", type=filled, metavar="ACTIVITY|last", help=_("the activity that was talked about"))
    talk.add_argument("--competency", nargs="+", action="extend", default=[], type=filled, metavar="KR")
    text = talk.add_mutually_exclusive_group()
    text.add_argument("--text", default="", help=_("what was said"))
    text.add_argument("--text-file", type=Path, metavar="FILE", help=_("the same, from a file in UTF-8"))
    talk.add_argument("--present", nargs="+", action="extend", default=[], choices=("parent", "colleague", "company"))
    talk.add_argument("--agreement", default="", metavar="TEXT", help=_("the next step, with each of them"))
    talk.add_argument("--due", type=day, help=_("by when (default: no date)"))
    talk.add_argument("--keep-planned", action="store_true", help=_("do not close the talk that was planned with them"))
    talk.add_argument("--school", type=filled, metavar="BRIN")
    agreement = command("agreement", run_of("talking.agreement"), _("what was agreed with a pupil; note it as kept"))
    agreement.add_argument("vault", type=Path)
    agreement.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    what = agreement.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help=_("every agreement, open ones first"))
    what.add_argument("--done", type=filled, metavar="ID", help=_("this one was kept"))
    agreement.add_argument("--school", type=filled, metavar="BRIN")


def _add_reflecting(command: Callable[..., argparse.ArgumentParser]) -> None:
    reflect = command("reflect", run_of("reflecting.reflect"), _("keep a reflection in a pupil's own words"))
    reflect.add_argument("vault", type=Path)
    reflect.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    reflect.add_argument("--about", type=filled, metavar="ACTIVITY|last", help=_("the activity that is looked back on"))
    reflect.add_argument("--date", required=True, type=day)
    for point in ("goal", "result", "evaluation", "next"):
        reflect.add_argument(f"--{point}", default="", metavar="TEXT", help=_("in the pupil's own words"))
    reflect.add_argument("--guide-words", default="", metavar="TEXT", help=_("what the guide adds, kept apart"))
    text = _("a word of the pupil and of the guide; either may be empty: niet_besproken, begin, op_weg, zelf")
    reflect.add_argument("--growth", nargs="+", action="extend", default=[], metavar="KR=PUPIL:GUIDE", help=text)
    reflect.add_argument("--school", type=filled, metavar="BRIN")


def _add_choosing(command: Callable[..., argparse.ArgumentParser]) -> None:
    kinds = ("profiel", "school", "opleiding", "sector", "aandebak", "bestemming")
    choice = command(
        "choice", run_of("choosing.choice"), _("keep what a pupil chose, a promise of work, or a destination")
    )
    choice.add_argument("vault", type=Path)
    choice.add_argument("--pupil", type=filled, required=True, metavar="NUMBER")
    choice.add_argument("--kind", choices=kinds, required=True)
    value = _("what was chosen; of bestemming: vo, mbo, hbo, werk, andere_school, onbekend, or a name")
    choice.add_argument("--value", type=filled, required=True, metavar="V", help=value)
    state = _(
        "of aandebak: besproken, aangeboden, aanvaard, ingelost, vervallen; of bestemming, how it is going: "
        "gestart, gewisseld, gestopt, onbekend"
    )
    choice.add_argument("--state", default="", metavar="S", help=state)
    choice.add_argument("--reason", default="", metavar="TEXT", help=_("in the pupil's own words"))
    choice.add_argument("--promise", default="", metavar="P", help=_("of aandebak: baan, stage, gesprek"))
    choice.add_argument("--company", default="", metavar="NAME", help=_("of aandebak: who promises it"))
    choice.add_argument("--date", required=True, type=day)
    choice.add_argument("--school", type=filled, metavar="BRIN")
