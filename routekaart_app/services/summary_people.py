"""Who a yearly summary is about: pupils with their school, and the figures that are spread over them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.domain.summary import Scope
from routekaart_app.domain.summary_spreads import ALL, PUPILS, Spread, Within
from routekaart_app.domain.suppression import TOTAL, Cell
from routekaart_app.store.database import Session
from routekaart_app.store.queries import summing
from routekaart_app.store.queries.scope import Key

OUT = "out"
"""Who is not of a kind."""


@dataclass(frozen=True, slots=True)
class SchoolPlace:
    """A school as a place: its scope, its name and the municipality it is in."""

    scope: Scope
    name: str
    municipality: str


@dataclass(frozen=True, slots=True)
class Map:
    """The schools of an administration by their ids, and which place lies in which."""

    schools: Mapping[Key, SchoolPlace]
    within: Within

    @classmethod
    def read(cls, session: Session) -> Map:
        """Schools without a municipality lie in the whole; two of one BRIN are told apart by their names."""
        found: dict[Key, SchoolPlace] = {}
        within: dict[str, str | None] = {ALL: None}
        for key, name, brin, branch, municipality in summing.schools(session):
            written = next(
                word
                for word in (brin + branch if brin else name, f"{brin}{branch} {name}", f"{name} {key.hex()}")
                if Scope("school", word).written not in within
            )
            scope, wider = Scope("school", written), Scope("municipality", municipality).written
            found[key] = SchoolPlace(scope, name, municipality)
            if municipality:
                within[wider] = ALL
            within[scope.written] = wider if municipality else ALL
        if not found:
            found[b""] = SchoolPlace(Scope("school", "-"), "", "")
            within["school:-"] = ALL
        return cls(found, within)

    def wider(self, place: str) -> list[str]:
        """A place and all it lies in."""
        found, at = [], self.within.get(place, ALL)
        found.append(place)
        while at is not None:
            found.append(at)
            at = self.within[at]
        return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class People:
    """Pupils by number: the id of each, and the school by which each is counted."""

    keys: Sequence[Key]
    schools: Sequence[str]
    population: str = PUPILS

    def counted(self, values: Sequence[Hashable]) -> Counter[tuple[str, Hashable]]:
        """How many of every school have each of some values."""
        return Counter(zip(self.schools, values, strict=True))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a pupil is in school; equal ones are one object."""

    number: int
    school: str
    group: Key | None
    place: Place
    entered: date


@dataclass(frozen=True, slots=True)
class Pupils:
    """The pupils of a school year on a day, each with number and standing."""

    people: People
    number: Mapping[Key, int]
    standing: Sequence[Standing]
    standings: Sequence[Standing]
    year: SchoolYear
    on: date


def read_pupils(session: Session, year: SchoolYear, on: date, where: Map) -> Pupils:
    """Who is enrolled on a day; who is enrolled more than once is counted at the place that counts."""
    standings: dict[tuple[object, ...], Standing] = {}
    found: dict[Key, Standing] = {}
    places: dict[tuple[object, ...], Place] = {}
    for pupil, school, *fields in summing.pupils(session, year, on):
        known = (school, *fields)
        standing = standings.get(known)
        if standing is None:
            group, *place, entered = fields
            at = places.setdefault(tuple(place), Place(*place))
            written = where.schools[school].scope.written
            standing = Standing(len(standings), written, group, at, date.fromisoformat(entered))
            standings[known] = standing
        found[pupil] = standing
    keys = list(found)
    people = People(keys, [standing.school for standing in found.values()])
    number = {key: at for at, key in enumerate(keys)}
    return Pupils(people, number, list(found.values()), list(standings.values()), year, on)


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a figure comes from: a kind of a spread, or with `rest` everybody of it who is not of that kind."""

    spread: str
    kind: str = TOTAL
    rest: bool = False


@dataclass(frozen=True, slots=True)
class RowOf:
    """One row of a table: its texts, its counts of people, and its numbers of things, these by place.

    `school` is the place of a row that is about one school only: it stands where that school is in, with its figures.
    A row with `if_any` stands, but for the whole, only where somebody is of that. `earlier` is the school year of a row
    about another year than that of the summary. Numbers are those of what pupils did unless they are `of_nobody`; in
    the places of `untold` they are empty.
    """

    key: str
    texts: Sequence[str]
    cells: Mapping[str, Shown] = field(default_factory=dict)
    numbers: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    school: str = ""
    if_any: Shown | None = None
    earlier: SchoolYear | None = None
    of_nobody: bool = False
    untold: frozenset[str] = frozenset()


Kind = Callable[[Hashable], str]
"""Of what kind somebody with a value is."""


@dataclass(slots=True)
class Tally:
    """What was counted: spreads with who is behind them, the rows that tell of them, and which of them cut across each
    other, by place."""

    where: Map
    minimum: int
    spreads: dict[str, Spread] = field(default_factory=dict)
    rows: dict[str, list[RowOf]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    behind: dict[str, tuple[People, Sequence[Hashable], Kind]] = field(default_factory=dict)
    families: list[Family] = field(default_factory=list)
    few: dict[str, set[Cell]] = field(default_factory=dict)
    """Cells that must be hidden whatever their number, by their spread: it is that of few people."""

    def spread(
        self,
        id_: str,
        people: People,
        values: Sequence[Hashable],
        kind: Kind,
        kinds: Sequence[str],
        *,
        counted: Mapping[tuple[str, Hashable], int] | None = None,
        cells: Mapping[Cell, int] | None = None,
        unprinted: Iterable[str] = (),
        complements: Iterable[str] = (),
        shared: Mapping[str, str] | None = None,
        only: str = "",
        given: Iterable[str] = (),
        nobody: Iterable[Cell] = (),
        secret: Iterable[Cell] = (),
    ) -> None:
        """Add a spread of people by a value that each of them has; `counted` are those values counted already, or
        `cells` their kinds."""
        counts: dict[Cell, int] = dict(cells or {})
        if cells is None:
            for (school, value), often in (people.counted(values) if counted is None else counted).items():
                cell = kind(value), school
                counts[cell] = counts.get(cell, 0) + often
        self.behind[id_] = people, values, kind
        self.spreads[id_] = Spread(
            id_, tuple(kinds), counts, frozenset(unprinted), frozenset(complements), dict(shared or {}),
            people.population, only, frozenset(given), frozenset(nobody),
            frozenset(secret),
        )  # fmt: skip

    def row(self, table: str, row: RowOf) -> None:
        """Add a row."""
        self.rows.setdefault(table, []).append(row)

    def who(self, cell: Shown, place: str) -> list[Key]:
        """Who is behind a figure in a place."""
        people, values, kind = self.behind[cell.spread]
        here = {school for school in set(people.schools) if place in self.where.wider(school)}
        return [
            key
            for key, school, value in zip(people.keys, people.schools, values, strict=True)
            if school in here and (cell.kind == TOTAL or (kind(value) == cell.kind) != cell.rest)
        ]

    def summed(self, by_school: Mapping[str, int]) -> dict[str, int]:
        """A number of things of each school, added up over the wider places."""
        found: dict[str, int] = {}
        for school, count in by_school.items():
            for place in self.where.wider(school):
                found[place] = found.get(place, 0) + count
        return found


@dataclass(frozen=True, slots=True)
class Family:
    """Shared names of counts that cut across each other, what matters most first: each says of a value whether it
    holds; those of `of_school` are told of that school only. `counted` are the values of all people by school;
    `possible` is the value that somebody with a value could have had as well."""

    members: Mapping[str, Callable[[Hashable], bool]]
    counted: Mapping[tuple[str, Hashable], int]
    of_school: Mapping[str, Mapping[str, Callable[[Hashable], bool]]]
    possible: Callable[[Hashable], Hashable]
