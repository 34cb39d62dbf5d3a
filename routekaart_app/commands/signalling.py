"""The command that tells who asks for attention."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any

from routekaart_app import formats, i18n, terminal, words
from routekaart_app.commands.common import find_group, find_school, opened
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.signals import KINDS, TALK_WITHOUT_NEXT_STEP, SignalRow, Signals
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _

_HEADINGS = {
    "missing_required": N_("Missing something required: {count}"),
    "no_talk": N_("Not spoken with this school year: {count}"),
    "broken_chains": N_("Broken chains: {count}"),
    "parents_not_reached": N_("Parents not reached this school year: {count}"),
    "no_mbo_application": N_("Not applied to the mbo yet: {count}"),
    "longest_not_seen": N_("Not spoken with for longest: {count}"),
    "look_back": N_("Left a year ago, no look-back yet: {count}"),
}


def signals(options: argparse.Namespace) -> int:
    """Tell who asks for attention in a class, a school or everywhere."""
    with opened(options) as services:
        on = options.on or services.clock.today()
        if options.group:
            found = services.signals.of(on, [find_group(services, options, on).id])
        else:
            found = services.signals.of(on, school_id=find_school(services, options.school))
        result = {kind: [_json(kind, row) for row in getattr(found, kind)] for kind in KINDS}
        lines = [line for kind in KINDS for line in _lines(kind, found)]
    nobody = _("There are no classes in school year {year}.").format(year=SchoolYear.of(on).name)
    terminal.give(options, result, *(() if found.pupils else (nobody,)), lines=lines)
    return terminal.OK


def _json(kind: str, row: SignalRow) -> dict[str, Any]:
    who = {"number": row.number, "name": row.display_name, "group": row.group}
    more: dict[str, Callable[[], dict[str, Any]]] = {
        "missing_required": lambda: {"line": row.line_code},
        "broken_chains": lambda: {"kind": row.kind, "what": row.what, "date": _iso(row.on)},
        "parents_not_reached": lambda: {"tried": row.what, "date": _iso(row.on)},
        "longest_not_seen": lambda: {"last": _iso(row.on), "weeks": row.weeks},
        "look_back": lambda: {"destination": row.what, "left": _iso(row.on)},
    }
    return who | more.get(kind, dict)()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _lines(kind: str, found: Signals) -> list[str]:
    """A heading with the number of pupils or rows, and a line for each."""
    rows = getattr(found, kind)
    who = _("  {group} {name} ({number})")
    named = [who.format(group=row.group or "–", name=row.listed_name, number=row.number) for row in rows]
    said = [_said(kind, row) for row in rows]
    told = [f"{name}: {text}" if text else name for name, text in zip(named, said, strict=True)]
    return [_(_HEADINGS[kind]).format(count=len(rows)), *told]


def _said(kind: str, row: SignalRow) -> str:
    """What there is to say of one pupil on a list."""
    day = formats.date_long(row.on, i18n.language()) if row.on else ""
    if kind == "missing_required":
        status = words.say(words.STATUS, row.kind, _)
        return _("{code} {line}, {status}").format(code=row.line_code, line=row.line_name, status=status)
    if kind == "broken_chains":
        no_step = row.kind == TALK_WITHOUT_NEXT_STEP
        text = _("{what} on {date}, no next step") if no_step else _("{what} on {date}, not talked about")
        return text.format(what=row.what, date=day)
    if kind == "parents_not_reached":
        return _("tried last on {date}: {what}").format(date=day, what=row.what) if row.on else ""
    if kind == "look_back":
        return _("left on {date}, went to: {what}").format(date=day, what=row.what)
    if kind == "longest_not_seen":
        if row.weeks is None:
            return _("never")
        ago = ngettext("{date}, {count} week ago", "{date}, {count} weeks ago", row.weeks)
        return ago.format(date=day, count=row.weeks)
    return ""
