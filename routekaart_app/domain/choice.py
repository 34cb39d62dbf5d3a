"""Choices with the pupil's own reason, and promises of work from being talked about to being used."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from routekaart_app.domain import names, typed_text
from routekaart_app.domain.company import SECTORS
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.stages import MBO, PO, PROFILES, VO, Place
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

SCHOOL, PROFILE, PROGRAMME, SECTOR, GUARANTEE = "school", "profile", "programme", "sector", "guarantee"
KINDS = (SCHOOL, PROFILE, PROGRAMME, SECTOR, GUARANTEE)
"""What a pupil chooses, and the AanDeBak guarantee: work promised by an employer at the start of an mbo programme."""
TYPED = (SCHOOL, PROGRAMME)
"""What is chosen in the words of who types it."""

GUARANTEE_STATES = ("discussed", "offered", "accepted", "redeemed", "lapsed")
"""How far a promise has come; whether it was ever used is what nobody kept before."""

PROMISES = ("job", "placement", "interview")
"""What an employer promises."""

_BEFORE = {"offered": ("discussed",), "accepted": ("discussed", "offered"), "redeemed": ("offered", "accepted")}
"""Which states of a promise come before another; it can lapse at any time."""

LOOK_BACK = ("started", "changed", "stopped", "unknown")
"""A year after leaving: at the destination as planned, elsewhere, nowhere, or not known."""

LOOK_BACK_AFTER = timedelta(days=270)
"""A look-back is about a year after leaving; from nine months on, so that it fits in the spring of that school year."""

FIRST_DAY = date(1990, 1, 1)
"""A day before this is a slip of the keyboard: nobody who is at school had been born."""
MOST_LETTERS = 200
"""Letters in what was chosen; a reason may be of any length."""
_A_YEAR, _LATEST = timedelta(days=365), timedelta(days=3 * 365)
_HAVO_VWO = frozenset({"havo", "vwo"})


@dataclass(frozen=True, slots=True)
class Choice:
    """One step in the history of a choice. `reason` is in the pupil's own words; `state` and `promise` are set for a
    guarantee only."""

    id: UUID
    pupil_id: UUID
    on: date
    kind: str
    value: str
    state: str = ""
    promise: str = ""
    reason: str = ""
    company_id: UUID | None = None
    company: str = ""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a pupil went after a school, and how that was a year later."""

    enrolment_id: UUID
    school: str
    left_on: date
    kind: str
    name: str
    look_back: str = ""
    looked_back_on: date | None = None


def present(choices: tuple[Choice, ...], kind: str) -> Choice | None:
    """The last step of a kind: what holds now."""
    mine = [choice for choice in choices if choice.kind == kind]
    return max(mine, key=order, default=None)


def order(choice: Choice) -> tuple[date, int, UUID]:
    """For sorting, oldest first; steps of one promise on one day as a promise goes."""
    known = GUARANTEE_STATES.index(choice.state) if choice.state in GUARANTEE_STATES else 0
    return choice.on, known, choice.id


def trimmed(choice: Choice) -> Choice:
    """One line each of visible text, but for the reason; what only a promise has is left out of any other kind."""
    value, company = one_line(choice.value), one_line(choice.company)
    choice = replace(choice, value=value, company=company, reason=choice.reason.strip())
    if choice.kind == GUARANTEE:
        return choice
    return replace(choice, state="", promise="", company="", company_id=None)


def problems(
    choice: Choice, history: tuple[Choice, ...], today: date, sectors: Collection[str] = SECTORS
) -> tuple[Problem, ...]:
    """What must be mended before a choice can be kept: beside "kind", "value", "state", "promise", "company", "reason"
    and "on".

    `history` are the pupil's other choices: a promise cannot be redeemed before it was offered. `sectors` are the keys
    of the school's list.
    """
    found: list[Problem] = []
    if choice.kind not in KINDS:
        found.append(Problem("kind", _("Choose what was chosen.")))
    value = choice.value.strip()
    if not value and not (choice.kind == GUARANTEE and choice.promise):
        found.append(Problem("value", _("Say what was chosen.")))
    elif len(value) > MOST_LETTERS:
        found.append(Problem("value", _("This is too long: at most {count} letters.").format(count=MOST_LETTERS)))
    elif choice.kind == PROFILE and value not in PROFILES:
        found.append(Problem("value", _("Choose one of these profiles: {known}.").format(known=", ".join(PROFILES))))
    elif choice.kind == SECTOR and value not in sectors:
        found.append(Problem("value", _("Choose one of the sectors.")))
    if choice.kind == GUARANTEE:
        found += _wrong_promise(choice)
    found += typed_text.problems("reason", choice.reason)
    wrong_day = day_problem(choice.on, today)
    if wrong_day:
        found.append(Problem("on", wrong_day))
    elif choice.kind == GUARANTEE and (earliest := _earliest(choice, history)) is not None and choice.on < earliest:
        found.append(Problem("on", _("This is before the promise was made. Check the year.")))
    return tuple(found)


def day_problem(on: date, today: date) -> str:
    """What is wrong with a day on which something is said to have happened; "" when it can be."""
    if on > today:
        return _("This day is still to come.")
    return _("This day cannot be right. Check the year.") if on < FIRST_DAY else ""


def without_offer(choice: Choice, history: tuple[Choice, ...]) -> bool:
    """Whether a promise is accepted or redeemed that had lapsed and was not made again since: worth a look, no more."""
    if choice.kind != GUARANTEE or choice.state not in ("accepted", "redeemed"):
        return False
    earlier = [item for item in history if _is_same_promise(item, choice) and item.on <= choice.on]
    newest = max(earlier, key=order, default=None)
    return newest is not None and newest.state == "lapsed"


def goes_back(choice: Choice, history: tuple[Choice, ...]) -> Choice | None:
    """The step of the same promise beside which this one stands in a wrong order: the one before it is further, or the
    one after it less far; worth a look, no more. None when the order is right. After a promise lapsed it begins anew.
    """
    if choice.kind != GUARANTEE or choice.state not in GUARANTEE_STATES:
        return None
    steps = [item for item in history if _is_same_promise(item, choice) and item.state in GUARANTEE_STATES]
    before = max((item for item in steps if item.on < choice.on), key=order, default=None)
    after = min((item for item in steps if item.on > choice.on), key=order, default=None)
    if before is not None and _is_further(before, choice):
        return before
    return after if after is not None and _is_further(choice, after) else None


def _is_further(one: Choice, other: Choice) -> bool:
    """Whether the first of two steps had come further than the second; what had lapsed begins anew, and what was used
    lapses no more."""
    if "lapsed" in (one.state, other.state):
        return (one.state, other.state) == ("redeemed", "lapsed")
    return GUARANTEE_STATES.index(one.state) > GUARANTEE_STATES.index(other.state)


def profiles(track: str) -> tuple[str, ...]:
    """The profiles to choose from on a track: four in havo and vwo, ten in vmbo; all where that is not known."""
    families = set(track.split("/")) if track else set()
    higher, lower = PROFILES[-4:], PROFILES[:-4]
    if families and families <= _HAVO_VWO:
        return higher
    return lower if families and not families & _HAVO_VWO else PROFILES


def likely(place: Place) -> str:
    """The kind of choice that comes next for somebody at this place on the routekaart."""
    if place.stage == VO and place.families & (_HAVO_VWO | {"vmbo"}):
        last_of_profile = 3 if place.families & _HAVO_VWO else 2
        return PROFILE if (place.year or 0) <= last_of_profile else PROGRAMME
    return {PO: SCHOOL, VO: PROGRAMME, MBO: GUARANTEE}.get(place.stage, SCHOOL)


def is_running(choice: Choice) -> bool:
    """Whether this is the step of a promise that was neither used nor lapsed: a next one is to come."""
    return choice.kind == GUARANTEE and choice.state in GUARANTEE_STATES[:3]


def next_step(choice: Choice, history: tuple[Choice, ...]) -> Choice:
    """A new step to begin with: of a promise that is still open, the same one, a state further."""
    newest = present(history, GUARANTEE) if choice.kind == GUARANTEE else None
    if newest is None or not is_running(newest):
        return choice
    state = GUARANTEE_STATES[GUARANTEE_STATES.index(newest.state) + 1]
    return replace(newest, id=choice.id, on=choice.on, state=state, reason="")


def look_back_problem(destination: Destination, word: str, on: date, today: date) -> tuple[Problem, ...]:
    """What must be mended before a look-back can be kept: beside "look_back" and "on"."""
    found: list[Problem] = []
    if word not in LOOK_BACK:
        found.append(Problem("look_back", _("Choose how it is going now.")))
    wrong = day_problem(on, today)
    if not wrong and on < destination.left_on:
        wrong = _("This day is before the pupil left.")
    elif not wrong and not may_look_back(destination, on):
        wrong = _("This is too soon after the pupil left. Look back after about a year, from nine months on.")
    return (*found, Problem("on", wrong)) if wrong else tuple(found)


def may_look_back(destination: Destination, on: date) -> bool:
    """Whether one may ask how it is going: from `LOOK_BACK_AFTER` on. When it is due, `left_between` says."""
    return on >= destination.left_on + LOOK_BACK_AFTER


def left_between(on: date) -> tuple[date, date]:
    """The first and the last day of leaving after which a look-back is due on a day: a year ago, and not so long ago
    that nobody can tell any more."""
    return on - _LATEST, on - _A_YEAR


def _wrong_promise(choice: Choice) -> list[Problem]:
    found = []
    if choice.state not in GUARANTEE_STATES:
        found.append(Problem("state", _("Say how far the promise has come.")))
    if choice.promise and choice.promise not in PROMISES:
        found.append(Problem("promise", _("Choose what was promised.")))
    if len(choice.company.strip()) > MOST_LETTERS:
        found.append(Problem("company", _("This name is too long: at most 200 characters.")))
    return found


def _earliest(choice: Choice, history: tuple[Choice, ...]) -> date | None:
    """The first day on which the same promise was noted in a state that comes before this one."""
    before = _BEFORE.get(choice.state, GUARANTEE_STATES[:3] if choice.state == "lapsed" else ())
    days = (item.on for item in history if item.state in before and _is_same_promise(item, choice))
    return min(days, default=None)


def _is_same_promise(one: Choice, other: Choice) -> bool:
    """Whether two steps are about one promise: of the same thing by the same company."""
    if one.id == other.id or (one.kind, other.kind) != (GUARANTEE, GUARANTEE):
        return False
    return [names.fold(text) for text in (one.value, one.company)] == [
        names.fold(text) for text in (other.value, other.company)
    ]
