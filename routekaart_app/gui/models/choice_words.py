"""How choices, promises and destinations are said on screen."""

from __future__ import annotations

from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.choice import GUARANTEE, SECTOR, Choice, Destination
from routekaart_app.domain.rollover import UNKNOWN
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language


def value_said(choice: Choice) -> str:
    """What was chosen; of a promise without more words, what was promised."""
    if choice.kind == SECTOR:
        return words.say(words.SECTOR, choice.value, _)
    if choice.kind == GUARANTEE and not choice.value:
        return words.say(words.PROMISE, choice.promise, _)
    return choice.value


def step_said(choice: Choice) -> str:
    """When, and of a promise how far it is, what it is and by whom: "aangeboden op 1 februari 2026 · een baan"."""
    day = formats.date_long(choice.on, language())
    if choice.kind != GUARANTEE:
        return day
    state = _("{state} on {day}").format(state=words.say(words.GUARANTEE_STATE, choice.state, _), day=day)
    promise = words.say(words.PROMISE, choice.promise, _) if choice.promise and choice.value else ""
    return " · ".join(part for part in (state, promise, choice.company) if part)


def destination_said(destination: Destination) -> str:
    """Where somebody went: the name, with what it is."""
    if destination.name and destination.kind == UNKNOWN:
        return destination.name
    kind = words.say(words.DESTINATION, destination.kind, _)
    return f"{destination.name} ({kind})" if destination.name else kind[:1].upper() + kind[1:]


def left_said(destination: Destination) -> str:
    """From where, and since when."""
    day = formats.date_long(destination.left_on, language())
    return _("left {school} on {day}").format(school=destination.school, day=day)


def look_back_said(destination: Destination) -> str:
    """How it went on: "Terugblik op 3 maart 2026: daar begonnen"; "" while nobody looked back."""
    if not destination.look_back:
        return ""
    day: date = destination.looked_back_on or destination.left_on
    word = words.say(words.LOOK_BACK, destination.look_back, _)
    return _("Looked back on {day}: {how}").format(day=formats.date_long(day, language()), how=word)
