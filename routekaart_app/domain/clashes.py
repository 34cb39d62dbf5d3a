"""What a planned visit clashes with: a company or campus that others ask as well, too many pupils, and groups or pupils
who are away already. It is told and stops nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.today import is_weekend
from routekaart_app.domain.visit import WarningKind

DEFAULT_DAYS = 7
"""Within how many days two visits to one company or campus are close, where a school did not choose."""
MOST_DAYS = 366
MANY = 150
"""Pupils at a time that nobody expects without having asked for it."""
_FIRST, _LAST = "00:00", "24:00"


@dataclass(frozen=True, slots=True)
class Booking:
    """A visit, as far as it can stand in the way of another.

    `groups` go along whole, `askers` are those and the groups of single pupils. `pupils` are ids of who goes along;
    of another visit it is enough to give those it shares. `size` counts all of them. Times are "HH:MM" or "".
    """

    visit_id: UUID | None
    on: date
    last_day: date
    starts_at: str = ""
    ends_at: str = ""
    companies: frozenset[UUID] = frozenset()
    campuses: frozenset[str] = frozenset()
    groups: frozenset[UUID] = frozenset()
    askers: frozenset[UUID] = frozenset()
    pupils: frozenset[UUID] = frozenset()
    size: int = 0
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many pupils a company can have per visit and per school year; None where nobody knows."""

    per_visit: int | None = None
    per_year: int | None = None


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing to look at. Of a clash with another visit: which, and about which company or else which campus; or
    which groups, and which pupils of these or else single ones, are away already. Of a capacity: how many there would
    be (`count`) and how many fit (`room`, None where nobody knows), in a school year if it is about one. Outside the
    school year: of which groups and which year, or neither for a day in a weekend."""

    kind: WarningKind
    other: UUID | None = None
    company: UUID | None = None
    campus: str = ""
    groups: frozenset[UUID] = frozenset()
    pupils: frozenset[UUID] = frozenset()
    count: int = 0
    room: int | None = None
    year: SchoolYear | None = None
    others: tuple[UUID, ...] = ()
    """Every visit at which somebody is then, the first of which is `other`."""


def find(
    mine: Booking,
    others: Iterable[Booking],
    *,
    days: int = DEFAULT_DAYS,
    capacities: Mapping[UUID, Capacity] | None = None,
    years: Mapping[UUID, SchoolYear] | None = None,
) -> tuple[Clash, ...]:
    """Everything a visit clashes with, in a fixed order.

    Called-off visits and the visit itself never count. `days` is how close two visits of several groups to one company
    or campus may be; `years` gives the school year of each group. The others must hold every visit of this school
    year to companies with a capacity per year.
    """
    found = [
        item for item in others if not item.cancelled and (mine.visit_id is None or item.visit_id != mine.visit_id)
    ]
    found.sort(key=lambda item: (item.on, item.starts_at, str(item.visit_id)))
    return (
        *_asked(mine, found, days),
        *_room(mine, found, capacities or {}),
        *_away(mine, found),
        *_in_weekend(mine),
        *_outside(mine, years or {}),
    )


def overlap(one: Booking, other: Booking) -> bool:
    """Whether two visits take place at one time. Without a beginning a visit takes the whole day; without an end, and
    on each of several days, what is left of it."""
    if one.last_day < other.on or other.last_day < one.on:
        return False
    if one.on != one.last_day or other.on != other.last_day:
        return True
    (first, until), (second, end) = _hours(one), _hours(other)
    return first < end and second < until


def _hours(item: Booking) -> tuple[str, str]:
    return (item.starts_at, item.ends_at or _LAST) if item.starts_at else (_FIRST, _LAST)


def _asked(mine: Booking, others: Iterable[Booking], days: int) -> Iterator[Clash]:
    """The same company, or else the same campus, asked by several groups within some days; one group that comes back
    by itself knows what it asks."""
    for other in others:
        apart = max((other.on - mine.last_day).days, (mine.on - other.last_day).days)
        is_one_asker = mine.askers == other.askers and len(mine.askers) == 1
        if apart > days or is_one_asker:
            continue
        companies, campuses = mine.companies & other.companies, (mine.campuses & other.campuses) - {""}
        if companies:
            yield Clash(WarningKind.CLASH, other.visit_id, company=min(companies, key=str))
        elif campuses:
            yield Clash(WarningKind.CLASH, other.visit_id, campus=min(campuses))


def _room(mine: Booking, others: Iterable[Booking], capacities: Mapping[UUID, Capacity]) -> Iterator[Clash]:
    """More pupils than a company has room for, at a time or in the school year; or very many where nobody knows."""
    year, is_known = SchoolYear.of(mine.on), False
    for company in sorted(mine.companies, key=str):
        capacity = capacities.get(company, Capacity())
        is_known |= capacity.per_visit is not None
        if capacity.per_visit is not None and mine.size > capacity.per_visit:
            yield Clash(WarningKind.CAPACITY, company=company, count=mine.size, room=capacity.per_visit)
        if capacity.per_year is None:
            continue
        there = sum(item.size for item in others if company in item.companies and item.on in year) + mine.size
        if there > capacity.per_year:
            yield Clash(WarningKind.CAPACITY, company=company, count=there, room=capacity.per_year, year=year)
    if not is_known and mine.size > MANY:
        yield Clash(WarningKind.CAPACITY, count=mine.size)


def _away(mine: Booking, others: Iterable[Booking]) -> Iterator[Clash]:
    """Groups and pupils who are at another visit at that time. Visits where only single pupils are, such as the
    placements of a class, are one thing to look at, however many they are."""
    there = [other for other in others if (mine.groups & other.groups or mine.pupils & other.pupils)]
    there = [other for other in there if overlap(mine, other)]
    for other in there:
        if groups := mine.groups & other.groups:
            yield _booked([other], groups, mine.pupils & other.pupils)
    if small := [other for other in there if not mine.groups & other.groups]:
        yield _booked(small, frozenset(), mine.pupils & frozenset[UUID]().union(*(other.pupils for other in small)))


def _booked(others: Sequence[Booking], groups: frozenset[UUID], pupils: frozenset[UUID]) -> Clash:
    ids = tuple(other.visit_id for other in others if other.visit_id)
    return Clash(WarningKind.DOUBLE_BOOKED, next(iter(ids), None), groups=groups, pupils=pupils, others=ids)


def _in_weekend(mine: Booking) -> Iterator[Clash]:
    """A first day on which schools are closed. Holidays differ from region to region and are not known here."""
    if is_weekend(mine.on):
        yield Clash(WarningKind.OUTSIDE_YEAR)


def _outside(mine: Booking, years: Mapping[UUID, SchoolYear]) -> Iterator[Clash]:
    """Groups of which the school year has not begun, or is over."""
    for group in sorted(mine.groups, key=str):
        year = years.get(group)
        if year is not None and not (mine.on in year and mine.last_day in year):
            yield Clash(WarningKind.OUTSIDE_YEAR, groups=frozenset({group}), year=year)
