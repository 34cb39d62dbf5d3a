"""The invented pupils: their names, and where each was in every school year up to the present."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import FIRST_YEAR, MBO, PO, VO, Place
from routekaart_app.services.example.calendar import SchoolDays
from routekaart_app.services.example.region import ClassPlan, Region, Seat
from routekaart_app.services.example.word_lists import Words

_CAME_FROM_ELSEWHERE = {PO: 0.04, VO: 0.12, MBO: 0.15}
"""Who was at no school of the region the year before: for each later year, and for the first of a stage."""
_IN_LATER_YEARS = 0.03
_CAME_DURING_YEAR = 0.3
_REPEATS = 0.03
_CHANGES_SCHOOL = 0.015
_TRACK_UNKNOWN = 0.03
_LEAVERS = 0.03
_SPEAKS_HOME_LANGUAGE = 0.35
_MOVES_IN_PRESENT = 0.4
_OLDER = 0.06
_NOBODY = UUID(int=0)
NewId = Callable[[], UUID]
_AGE = {PO: 3, VO: 11, MBO: 15}
"""Age on 1 October less the year: nine in groep 6, twelve in the first year of secondary school."""
_BEFORE_MBO = {
    1: (("pro", 5), ("bb", 4)),
    2: (("bb", 4), ("kb", 4)),
    3: (("kb", 4), ("gl", 4)),
    4: (("tl", 4), ("gl", 4), ("havo", 5)),
}
"""From where pupils come to each level of vocational education."""


Spot = tuple[ClassPlan, Place]
"""In which class a pupil is, and where in school."""


@dataclass(slots=True, eq=False)
class Stay:
    """A pupil in a class in one school year. `entered` is the pupil's first day in that year at any school;
    `counts_in` is the class in which that year's moments are counted: the last one."""

    year: SchoolYear
    plan: ClassPlan
    place: Place
    starts: date
    ends: date | None
    entered: date
    counts_in: ClassPlan
    repeats: bool = False
    pupil_id: UUID = _NOBODY

    @classmethod
    def whole_year(cls, year: SchoolYear, plan: ClassPlan, place: Place) -> Stay:
        """From the first day of a school year on."""
        return cls(year, plan, place, year.first_day, None, year.first_day, plan)

    def come_in(self, day: date) -> None:
        """Let the stay begin later, as the pupil's first one in that year."""
        self.starts = self.entered = day

    def holds(self, on: date) -> bool:
        """Whether the pupil is in the class on a day."""
        return self.starts <= on and (self.ends is None or on <= self.ends)


@dataclass(slots=True, eq=False)
class Person:
    """A pupil; `numbers` gives the pupil number at each school, by the school's index."""

    id: UUID
    first_name: str
    prefix: str
    last_name: str
    birth_date: date
    home_language: str
    stays: list[Stay]
    numbers: dict[int, str] = field(default_factory=dict)


class Histories:
    """Walks back from where a pupil is to where the pupil was, year by year."""

    def __init__(self, rng: Random, region: Region, years: Sequence[SchoolYear], on: date) -> None:
        self._rng = rng
        self._region = region
        self._years = tuple(sorted(years, reverse=True))
        self._days = {year: SchoolDays.of(year) for year in years}
        self._on = on
        self._in_column: dict[tuple[int, str, int], list[tuple[ClassPlan, Seat]]] = {}
        self._at: dict[tuple[str, int | None, str], list[tuple[ClassPlan, Seat]]] = {}
        for plan in region.classes:
            for seat in plan.seats:
                year = seat.place.year or 0
                self._in_column.setdefault((plan.school.index, plan.column, year), []).append((plan, seat))
                for track in seat.place.track.split("/"):
                    self._at.setdefault((plan.school.stage, year, track), []).append((plan, seat))

    def ending(self, plan: ClassPlan, place: Place, last: SchoolYear) -> list[Stay]:
        """The stays of a pupil who is in a class in a school year, oldest first."""
        found: list[Stay] = []
        spot: Spot = (plan, place)
        for year in self._years[self._years.index(last) :]:
            stay = Stay.whole_year(year, *spot)
            found += self._with_change(stay)
            before = self._before(*spot) if year > self._years[-1] else None
            if before is None:
                break
            stay.repeats = before == spot
            spot = before
        found.reverse()
        self._come_in_late(found[0])
        return found

    def _before(self, plan: ClassPlan, place: Place) -> Spot | None:
        """The class and place of the year before; the same once more for a repeater, None for who came in new."""
        rng, year = self._rng, place.year or 0
        if rng.random() < _REPEATS:
            return plan, place
        if year == FIRST_YEAR[place.stage]:
            if rng.random() < _CAME_FROM_ELSEWHERE[place.stage]:
                return None
            return self._pick(self._before_stage(place))
        if rng.random() < _IN_LATER_YEARS:
            return None
        return self._pick(self._in_column.get((plan.school.index, plan.column, year - 1), []), place.track)

    def _before_stage(self, place: Place) -> list[tuple[ClassPlan, Seat]]:
        if place.stage == VO:
            return self._at.get((PO, 8, ""), [])
        origins = _BEFORE_MBO[place.level or 2] if place.stage == MBO else ()
        return [item for track, year in origins for item in self._at.get((VO, year, track), [])]

    def _pick(self, seats: list[tuple[ClassPlan, Seat]], track: str = "") -> Spot | None:
        fitting = [item for item in seats if item[1].place.track == track] or seats
        if not fitting:
            return None
        plan, seat = self._rng.choices(fitting, [item[1].weight for item in fitting])[0]
        return plan, seat.place

    def _with_change(self, stay: Stay) -> list[Stay]:
        """The stay, newest first, and before it one at another school when the pupil changed school half-way."""
        if stay.plan.is_shown or self._rng.random() >= _CHANGES_SCHOOL:
            return [stay]
        track = stay.place.track.split("/")[0]
        seats = self._at.get((stay.place.stage, stay.place.year, track), [])
        elsewhere = [item for item in seats if item[0].school is not stay.plan.school and not item[0].is_shown]
        day = self.some_day(stay.year)
        if not elsewhere or day is None:
            return [stay]
        plan, seat = self._rng.choice(elsewhere)
        first = replace(stay, plan=plan, place=seat.place, ends=day - timedelta(days=1))
        stay.starts = day
        return [stay, first]

    def _come_in_late(self, first: Stay) -> None:
        expected = first.year == self._years[-1] or first.place.year == FIRST_YEAR[first.place.stage]
        if first.plan.is_shown or expected or first.ends or self._rng.random() >= _CAME_DURING_YEAR:
            return
        first.come_in(self.some_day(first.year) or first.starts)

    def some_day(self, year: SchoolYear) -> date | None:
        """A school day in the middle of a year and not after the counting day; None when there is none yet."""
        middle = self._days[year].between(year.day("10-15"), min(self._on, year.day("05-01")))
        return self._rng.choice(middle) if middle else None

    def day_of_moving(self, earlier: SchoolYear) -> tuple[SchoolYear, date]:
        """A day in the present year or, more often or when that has hardly begun, in an earlier one."""
        present = self._years[0]
        day = self.some_day(present) if self._rng.random() < _MOVES_IN_PRESENT else None
        if day is not None:
            return present, day
        return earlier, self.some_day(earlier) or earlier.last_day


class Crowd:
    """Makes the pupils of a region."""

    def __init__(self, rng: Random, words: Words, histories: Histories, new_id: NewId) -> None:
        self._rng = rng
        self._words = words
        self._shares = [family.share for family in words.families]
        self._histories = histories
        self._new_id = new_id
        self._given: dict[int, int] = {}

    def everyone(self, region: Region, years: Sequence[SchoolYear], leavers: int) -> list[Person]:
        """Who is at school now, class by class, and then those who have left."""
        present = max(years)
        people = [
            self._person(self._histories.ending(plan, self._place(plan, seat.place), present))
            for plan in region.classes
            for seat in _dealt(plan.seats, region.sizes[plan.index])
        ]
        return people + [self._leaver(region, years, turn) for turn in range(leavers)]

    def _place(self, plan: ClassPlan, place: Place) -> Place:
        if place.stage == VO and place.year == 1 and self._rng.random() < _TRACK_UNKNOWN:
            return replace(place, track="")
        return place

    def _leaver(self, region: Region, years: Sequence[SchoolYear], turn: int) -> Person:
        """Half went to a secondary school elsewhere, some have their diploma, some moved during a year."""
        rng, earlier = self._rng, sorted(years)[:-1]
        seats = [(plan, seat.place) for plan in region.classes for seat in plan.seats if not plan.is_shown]
        if turn % 5 == 4:
            year, day = self._histories.day_of_moving(earlier[-1])
            stays = self._histories.ending(*rng.choice(seats), year)
            stays[-1].ends = max(day, stays[-1].starts)
            return self._person(stays)
        graduates = [spot for spot in seats if spot[1].is_final_year]
        primary = [spot for spot in seats if spot[1].stage == PO and spot[1].year == 8]
        year = rng.choice(earlier)
        stays = self._histories.ending(*rng.choice((graduates if turn % 5 >= 3 else primary) or seats), year)
        stays[-1].ends = year.last_day
        return self._person(stays)

    def _person(self, stays: list[Stay]) -> Person:
        rng = self._rng
        family, other = rng.choices(self._words.families, self._shares, k=2)
        first_names = other.first_names if rng.random() < 0.1 else family.first_names
        prefix, last_name = rng.choice(family.last_names)
        speaks = family.languages and rng.random() < _SPEAKS_HOME_LANGUAGE
        person = Person(
            id=self._new_id(),
            first_name=rng.choice(first_names),
            prefix=prefix,
            last_name=last_name,
            birth_date=self._birth_date(stays[0]),
            home_language=rng.choice(family.languages) if speaks else "",
            stays=stays,
        )
        for stay in stays:
            stay.pupil_id = person.id
            person.numbers.setdefault(stay.plan.school.index, self._number(stay.plan.school.index))
        return person

    def _birth_date(self, first: Stay) -> date:
        age = _AGE[first.place.stage] + (first.place.year or 0) + (self._rng.random() < _OLDER)
        return date(first.year.start - age - 1, 10, 1) + timedelta(days=self._rng.randrange(365))

    def _number(self, school: int) -> str:
        self._given[school] = self._given.get(school, 0) + 1
        return f"{11 + school}{self._given[school]:04d}"


def leavers_of(pupils: int, years: int) -> int:
    """How many of the pupils have left again; nobody can have when there is only the present year."""
    return round(_LEAVERS * pupils) if years > 1 else 0


def _dealt(seats: tuple[Seat, ...], size: int) -> list[Seat]:
    """As many seats as there are pupils, in proportion to their weights."""
    row = [seat for seat in seats for _copy in range(seat.weight)]
    return [row[index % len(row)] for index in range(size)]
