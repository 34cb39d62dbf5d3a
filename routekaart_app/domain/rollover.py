"""What the turn of the school year does with one pupil: up, the year again, to another school here, or away."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from uuid import UUID

from routekaart_app.domain.stages import HBO, LAST_YEAR, MBO, PO, SO, VO, Place, last_year

DESTINATIONS = ("vo", "mbo", "hbo", "work", "other_school", "unknown")
"""Where somebody went who is at none of our schools any more."""
UNKNOWN = "unknown"
LONGEST_NAME = 100
"""Letters in the name of a class."""

_RUN = re.compile(r"\d+(?:\s*[/+-]\s*\d+)*")
_NUMBER = re.compile(r"\d+")
_LEVEL_AFTER = {"pro": 1, "bb": 2}
"""The mbo level a track leads to; after kb, gl and tl it may be 3 or 4, so nobody is told which."""
_SAME_STAGE_AFTER = {"vmbo": (4, "havo"), "havo": (5, "vwo")}
"""Who has the diploma and stays in secondary education: the year and track that come next."""


class Turn(StrEnum):
    """What happens to a pupil at the turn of the year."""

    UP = "up"
    REPEAT = "repeat"
    LEAVE = "leave"
    TRANSFER = "transfer"
    """To another school in the same administration."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A pupil as the old school year ends. `group_id` is None and `group` "" for one in no class."""

    pupil_id: UUID
    name: str
    sort_key: str
    number: str
    school_id: UUID
    school: str
    group_id: UUID | None
    group: str
    place: Place
    person_key: str = ""
    birth_date: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Where a pupil goes: a place in a class of a school, or with LEAVE a destination, one of `DESTINATIONS`.

    `group` is the name of the class in the new year; "" is no class.
    """

    turn: Turn
    school_id: UUID | None = None
    place: Place | None = None
    group: str = ""
    destination: str = ""
    destination_name: str = ""


def proposed(pupil: Enrolled, names: Collection[str] = ()) -> Move:
    """What happens unless somebody says otherwise: the next year of the same school, or away after the last one.

    `names` are the classes of the school in the old year. Nobody is proposed to do a year again.
    """
    if is_last(pupil.place):
        return Move(Turn.LEAVE, destination=_likely(pupil.place))
    group = next_name(pupil.group, pupil.place, names)
    return Move(Turn.UP, pupil.school_id, raised(pupil.place), group)


def _likely(place: Place) -> str:
    """The destination after the last year, as far as it is certain: from the basisschool everybody goes on to secondary
    education, after that a guess would be counted as if somebody had said so."""
    return VO.lower() if place.stage == PO else UNKNOWN


def again(pupil: Enrolled, group: str = "") -> Move:
    """The same year once more, in the class that now has the name of the old one or in another."""
    return Move(Turn.REPEAT, pupil.school_id, pupil.place, group or pupil.group)


def away(destination: str, name: str = "") -> Move:
    """To a school or work outside this administration."""
    return Move(Turn.LEAVE, destination=destination, destination_name=name.strip())


def across(pupil: Enrolled, school_id: UUID, stage: str, group: str = "") -> Move:
    """To a school of this administration; at the own one it counts as moving up."""
    turn = Turn.UP if school_id == pupil.school_id else Turn.TRANSFER
    return Move(turn, school_id, arrival(pupil.place, stage), group.strip())


def is_last(place: Place) -> bool:
    """Whether this year is the last one at a school of this stage; not where the year is not known."""
    last = last_year(place)
    return place.year is not None and last is not None and place.year >= last


def onward(place: Place) -> tuple[str, ...]:
    """The stages of schools somebody from this place can go to, the most likely first.

    The own stage is among them while it goes on: not after groep 8, nor after a diploma no other year follows.
    """
    is_last_year = is_last(place)
    if place.stage == PO:
        return (VO, SO) if is_last_year else (PO, SO)
    if place.stage == SO:
        return (SO, PO, VO, MBO) if place.year is None or place.year < LAST_YEAR[PO] else (SO, VO, MBO)
    if place.stage == VO:
        if not is_last_year:
            return VO, SO, MBO
        stays = (VO, SO) if place.families & _SAME_STAGE_AFTER.keys() else (SO,)
        return (HBO, MBO, *stays) if place.families & {"havo", "vwo"} else (MBO, *stays)
    leads_on = place.stage == MBO and is_last_year and place.level in (None, 4)
    return (HBO, MBO) if leads_on else (place.stage,)


def raised(place: Place) -> Place:
    """The next year with the same track, level and target group; a year that is not known stays so."""
    return place if place.year is None else replace(place, year=place.year + 1)


def arrival(place: Place, stage: str) -> Place:
    """Where somebody from this place comes in at a school of a stage; what is not certain stays unknown."""
    if stage in ("", place.stage, SO) or (place.stage, stage) == (SO, PO):
        return _within(place, stage or place.stage)
    if stage == MBO:
        return Place(MBO, 1, "", _LEVEL_AFTER.get(place.track))
    return Place(stage, 1 if stage == HBO or (stage == VO and place.stage in (PO, SO)) else None)


def _within(place: Place, stage: str) -> Place:
    """To a school of the same kind: one year on, or after the diploma in the track or level that comes next."""
    if not is_last(place) or place.stage != stage:
        return replace(raised(place), stage=stage, own="")
    if stage == VO:
        following = next((step for family, step in _SAME_STAGE_AFTER.items() if family in place.families), None)
        return Place(VO, *following) if following else Place(VO, place.year)
    return Place(MBO, 1) if stage == MBO else Place(stage, place.year)


def next_name(name: str, place: Place, names: Collection[str] = ()) -> str:
    """The class a pupil of this place goes to: the first number in its name that is the year goes up by one.

    In a class of several years ("7/8a", in primary and special education) who is not in the last of them stays; the
    others go to the school's class with the same letter for the year that comes, and failing that all numbers go up.
    A name without the year stays as it is. `names` are the classes of the school in the old year.
    """
    if place.year is None:
        return name
    together = place.stage in (PO, SO)
    for run in _runs(name, together):
        if place.year not in run.years:
            continue
        if place.year + 1 in run.years:
            return name
        return _known(run, place.year + 1, names, together) or run.raised
    return name


@dataclass(frozen=True, slots=True)
class _Run:
    """The years in a name, "7/8" in "7/8a", with what stands before and after them."""

    before: str
    text: str
    after: str

    @property
    def numbers(self) -> list[int]:
        return [int(number) for number in _NUMBER.findall(self.text)]

    @property
    def years(self) -> range:
        return range(self.numbers[0], self.numbers[-1] + 1)

    @property
    def around(self) -> tuple[str, str]:
        return self.before.casefold(), self.after.casefold()

    @property
    def raised(self) -> str:
        raised = _NUMBER.sub(lambda found: str(int(found[0]) + 1).zfill(len(found[0])), self.text)
        return self.before + raised + self.after


def _runs(name: str, together: bool) -> list[_Run]:
    """The numbers of a name; with `together`, rising ones that are joined count as one class of several years."""
    found = []
    for match in _RUN.finditer(name):
        numbers = [int(number) for number in _NUMBER.findall(match[0])]
        rising = all(one < other for one, other in pairwise(numbers))
        spots = [match.span()]
        if not (together and rising):
            spots = [(match.start() + at.start(), match.start() + at.end()) for at in _NUMBER.finditer(match[0])]
        found += [_Run(name[:start], name[start:end], name[end:]) for start, end in spots]
    return found


def _known(run: _Run, year: int, names: Collection[str], together: bool) -> str | None:
    """The class of the old year that already has the name, or the same letter and the year that comes."""
    by_name = {name.casefold(): name for name in names}
    if run.raised.casefold() in by_name:
        return by_name[run.raised.casefold()]
    if not together:
        return None
    fitting = (other for name in names for other in _runs(name, together) if other.around == run.around)
    return next((other.before + other.text + other.after for other in fitting if year in other.years), None)
