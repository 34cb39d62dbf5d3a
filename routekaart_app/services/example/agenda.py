"""What every class of the invented region does in a school year, and when: along the routekaart, and besides it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_plan import proposed_line
from routekaart_app.services.example.calendar import SchoolDays
from routekaart_app.services.example.people import Stay
from routekaart_app.services.example.region import ClassPlan
from routekaart_app.services.example.word_lists import Words

ALONE = frozenset({"talk", "three_way"})
"""Kinds that each pupil has on a day of their own."""
PLANNED_AHEAD = timedelta(days=35)

_GUESTS = "guest_lesson"
_OPTIONAL_DONE = 0.5
_TALKS_TAKE = 15
"""School days that a class needs for one round of talks."""
_MOMENTS_PER_PUPIL = 11.8
"""Per school year asked for, so that 30,000 pupils in three years have over a million."""


@dataclass(frozen=True, slots=True)
class Temper:
    """How a class goes about it: the share of its lines and of its talks that take place, how fast within the window
    (1 = in time, more = late), and how many lines it never gets to at all."""

    lines: float = 0.93
    talks: float = 0.9
    pace: float = 1.0
    broken: int = 0


STEADY = Temper()
AHEAD = Temper(lines=1.0, talks=0.97, pace=0.45)
BEHIND = Temper(lines=0.8, talks=0.55, pace=1.35)
BROKEN = Temper(broken=1)
_PRESENT_TEMPERS = (AHEAD, STEADY, BEHIND, BROKEN, STEADY)
_EARLIER_TEMPERS = (STEADY,) * 7 + (AHEAD, BEHIND, BROKEN)


@dataclass(slots=True)
class GroupYear:
    """One class in one school year: who is in it, its routekaart, and its days up to the counting day."""

    id: UUID
    plan: ClassPlan
    year: SchoolYear
    stays: list[Stay]
    lines: tuple[RoutekaartLine, ...]


def lines_on(group: GroupYear, on: date, *kinds: str) -> list[RoutekaartLine]:
    """The lines of these kinds that a class can work on that day, best first: what is due then, the kinds in their
    order, what most of the class have."""
    found = [line for line in group.lines if line.kind in kinds]

    def order(line: RoutekaartLine) -> tuple[bool, int, int, int]:
        first, last = line.window(group.year)
        having = sum(line.fits(stay.place) for stay in group.stays)
        return not first <= on <= last, kinds.index(line.kind), -having, line.position

    return sorted(found, key=order)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something a class does on a day; talks begin on it. What is no more than an extra has a title of its own, and a
    line only where it counts for one beyond doubt."""

    on: date
    kind: str
    line: RoutekaartLine | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What one class did and has planned in a school year, and in what manner."""

    temper: Temper
    occasions: tuple[Occasion, ...]


class Planner:
    """Makes the agenda of every class."""

    def __init__(self, rng: Random, words: Words, years: Sequence[SchoolYear], on: date) -> None:
        self._rng = rng
        self._on = on
        self._present = max(years)
        self._days = {year: SchoolDays.of(year) for year in years}
        self._extras = {
            stage: [(extra.kind, title) for extra in words.extras if extra.stage == stage for title in extra.titles]
            for stage in {extra.stage for extra in words.extras}
        }

    def agendas(self, groups: Sequence[GroupYear], pupils: int) -> list[Agenda]:
        """Per class what it has done and has planned; extras fill up to the usual number of moments per pupil."""
        along = [self._along(group) for group in groups]
        wanted = _MOMENTS_PER_PUPIL * pupils * len(self._days)
        reached = sum(_expected(group, agenda) for group, agenda in zip(groups, along, strict=True))
        weight = sum(len(self._past(group)) * len(group.stays) for group in groups)
        per_day = max(wanted - reached, 0) / max(weight, 1)
        return [
            replace(agenda, occasions=(*agenda.occasions, *self._besides(group, per_day)))
            for group, agenda in zip(groups, along, strict=True)
        ]

    def _past(self, group: GroupYear) -> tuple[date, ...]:
        return self._days[group.year].between(group.year.first_day, min(self._on, group.year.last_day))

    def _along(self, group: GroupYear) -> Agenda:
        temper = self._temper(group)
        required = [line.id for line in group.lines if line.required]
        never = self._rng.sample(required, min(temper.broken, len(required)))
        found: list[Occasion] = []
        for line in group.lines:
            share = (1.0 if line.kind in ALONE else temper.lines) * (1.0 if line.required else _OPTIONAL_DONE)
            if line.id not in never and self._rng.random() < share:
                found += self._times(group, line, temper)
        return Agenda(temper, tuple(found))

    def _temper(self, group: GroupYear) -> Temper:
        if group.year == self._present:
            return _PRESENT_TEMPERS[group.plan.index % len(_PRESENT_TEMPERS)]
        return self._rng.choice(_EARLIER_TEMPERS)

    def _times(self, group: GroupYear, line: RoutekaartLine, temper: Temper) -> list[Occasion]:
        first, last = line.window(group.year)
        found = []
        for turn in range(line.target):
            part = (turn + self._rng.uniform(0.15, 0.75)) / line.target
            day = self._days[group.year].at(first, last, part * temper.pace)
            if day is not None and day <= self._on + PLANNED_AHEAD:
                found.append(Occasion(day, line.kind, line))
        return found

    def _besides(self, group: GroupYear, per_day: float) -> list[Occasion]:
        days = self._past(group)
        whole, part = divmod(per_day * len(days), 1)
        number = min(int(whole) + (self._rng.random() < part), len(days))
        guests = self._guests(group)
        extras = [item for item in self._extras[group.plan.school.stage] if guests or item[0] != _GUESTS]
        chosen = [self._rng.choice(extras) for _turn in range(number)]
        picked = zip(self._rng.sample(days, number), chosen, strict=True)
        return [Occasion(day, kind, guests if kind == _GUESTS else None, title) for day, (kind, title) in picked]

    @staticmethod
    def _guests(group: GroupYear) -> RoutekaartLine | None:
        """What a guest lesson counts for: classes invite guests for that."""
        line_id = proposed_line(_GUESTS, group.lines)
        return next((line for line in group.lines if line.id == line_id), None)

    def own_day(self, occasion: Occasion, group: GroupYear) -> date:
        """The day of one pupil in a round of talks that begins on the occasion's."""
        days = self._days[group.year].between(occasion.on, group.year.last_day)[:_TALKS_TAKE]
        return self._rng.choice(days)


def _expected(group: GroupYear, agenda: Agenda) -> float:
    """About how many participations an agenda comes to."""
    return sum(
        (agenda.temper.talks if occasion.kind in ALONE else 1.0)
        * sum(occasion.line.fits(stay.place) for stay in group.stays)
        for occasion in agenda.occasions
        if occasion.line
    )
