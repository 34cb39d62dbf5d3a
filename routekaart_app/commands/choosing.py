"""The command that keeps what a pupil chose, how a promise of work stands, and where a pupil went."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from routekaart_app import bootstrap, terminal, words
from routekaart_app.commands.common import find_sector, known, opened
from routekaart_app.domain import names
from routekaart_app.domain.choice import GUARANTEE, PROFILE, SECTOR, Choice
from routekaart_app.domain.rollover import UNKNOWN
from routekaart_app.domain.stages import PROFILES
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

DESTINATION = "bestemming"
_KINDS = {"profiel": PROFILE, "opleiding": "programme", "aandebak": GUARANTEE}
"""What is called otherwise in the program."""
_STATES = {
    "besproken": "discussed",
    "aangeboden": "offered",
    "aanvaard": "accepted",
    "ingelost": "redeemed",
    "vervallen": "lapsed",
}
_LOOK_BACKS = {"gestart": "started", "gewisseld": "changed", "gestopt": "stopped", "onbekend": "unknown"}
_PROMISES = {"baan": "job", "stage": "placement", "gesprek": "interview"}
_DESTINATIONS = {
    "vo": "vo",
    "mbo": "mbo",
    "hbo": "hbo",
    "werk": "work",
    "andere_school": "other_school",
    "onbekend": "unknown",
}


def choice(options: argparse.Namespace) -> int:
    """Keep one step of a choice or a promise, or a destination and how that is now."""
    if options.kind != DESTINATION and options.kind != "aandebak" and options.state:
        terminal.say(_("--state goes with aandebak and bestemming."))
        return terminal.WRONG_USE
    if options.kind != "aandebak" and (options.promise or options.company):
        terminal.say(_("--promise and --company go with aandebak."))
        return terminal.WRONG_USE
    with opened(options) as services:
        pupil_id = services.pupils.by_number(options.pupil, options.school)
        if options.kind == DESTINATION:
            return _destination(services, options, pupil_id)
        made = _read(services, options, pupil_id)
        remark = services.choices.remark(made) or _other_promise(made)
        label = services.choices.save(made)
    state = next((dutch for dutch, key in _STATES.items() if key == made.state), "")
    result = {"choice": str(made.id), "kind": options.kind, "value": made.value, "state": state}
    terminal.give(options, result, label, *([remark] if remark else []))
    return terminal.ATTENTION if remark else terminal.OK


def _read(services: bootstrap.Services, options: argparse.Namespace, pupil_id: UUID) -> Choice:
    kind, value = _KINDS.get(options.kind, options.kind), " ".join(options.value.split())
    fresh = services.choices.new(pupil_id, kind, options.date)
    made = replace(fresh, value=value, state="", reason=options.reason)
    if kind == PROFILE:
        return replace(made, value=next((item for item in PROFILES if names.fold(item) == names.fold(value)), value))
    if kind == SECTOR:
        return replace(made, value=find_sector(value))
    if kind != GUARANTEE:
        return made
    promise = _word(options.promise, _PROMISES, words.PROMISE) if options.promise else _PROMISES.get(value.lower(), "")
    state = _word(options.state, _STATES, words.GUARANTEE_STATE) if options.state else fresh.state
    return replace(made, state=state, promise=promise, company=options.company)


def _other_promise(made: Choice) -> str:
    """That the value names another promise than --promise does; "" when it does not."""
    named = _PROMISES.get(made.value.lower()) if made.kind == GUARANTEE else None
    if named in (None, made.promise):
        return ""
    said = _("The value says {value} and --promise says {promise}. Is that right?")
    return said.format(value=made.value, promise=words.say(words.PROMISE, made.promise, _))


def _destination(services: bootstrap.Services, options: argparse.Namespace, pupil_id: UUID) -> int:
    """Where the pupil went; a value that is no kind of destination is the name of one, of the kind that was known."""
    state = _word(options.state, _LOOK_BACKS, words.LOOK_BACK) if options.state else ""
    key = known(options.value, _DESTINATIONS, words.DESTINATION)
    before = services.choices.newest_destination(pupil_id)
    name = before.name if before and key == before.kind else "" if key else options.value
    kind = key or (before.kind if before else UNKNOWN)
    label = services.choices.leave_for(pupil_id, kind, name, options.date, state)
    value = next((dutch for dutch, code in _DESTINATIONS.items() if code == key), " ".join(options.value.split()))
    said = next((dutch for dutch, code in _LOOK_BACKS.items() if code == state), "")
    terminal.give(options, {"choice": None, "kind": options.kind, "value": value, "state": said}, label)
    return terminal.OK


def _word(text: str, dutch: Mapping[str, str], spoken: Mapping[str, str]) -> str:
    """The key for a word as it is typed on the command line, or as the screen says it in either language."""
    key = known(text, dutch, spoken)
    if key:
        return key
    what = _("“{word}” is not known here. Choose from: {known}.").format(word=text, known=", ".join(dutch))
    raise KnownError(what, _("Nothing was changed."), code="word")
