"""Counting by the database agrees with counting by hand over plain objects, whatever happened."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.coverage import Figure, Figures, Status
from routekaart_app.store.models import (
    Activity,
    Base,
    Enrolment,
    Exemption,
    Group,
    Line,
    Participation,
    Pupil,
    School,
    Template,
    Year,
    school_year_id,
)
from tests import vaults
from tests.builders import YEAR

LENGTH = (YEAR.last_day - YEAR.first_day).days
WEEKS = [*range(32, 53), *range(1, 31)]
GROUPS = 3
"""Classes: two of the first school, one of the second."""
LAST_YEAR = date(2025, 3, 4)
"""A day on which a line of this year does not count, whatever was noted."""


@dataclass(frozen=True)
class Where:
    """A pupil's place in school, and by what names lines can mean it."""

    stage: str
    year: int
    track: str = ""
    level: int | None = None
    own: str = ""
    names: tuple[str, ...] = ()
    final: bool = False


PLACES = (
    Where("VO", 3, "kb", names=("kb", "vmbo")),
    Where("VO", 3, "", names=("vmbo",)),
    Where("VO", 3, "havo", names=("havo",)),
    Where("VO", 2, "bb/kb", names=("bb", "kb", "vmbo")),
    Where("VO", 3, "kb", own="Topklas", names=("kb", "vmbo", "own:topklas")),
    Where("PO", 8),
    Where("MBO", 1, level=1, names=("entree",), final=True),
    Where("MBO", 2, level=2, names=("mbo",), final=True),
    Where("MBO", 2, level=4, names=("mbo",)),
)


@dataclass(frozen=True)
class ALine:
    """A line of an invented routekaart, with its window in marks and in days."""

    stage: str
    years: tuple[int, ...]
    tracks: tuple[str, ...]
    moment: str
    required: bool
    target: int
    marks: tuple[str, str]
    opens: date
    closes: date


@dataclass(frozen=True)
class Stay:
    """From when until when somebody was in which class, and at which place."""

    group: int | None
    school: int
    place: Where
    starts: date
    ends: date | None

    def holds(self, day: date) -> bool:
        return self.starts <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True)
class Moment:
    """What somebody did or was to do, for which line, when, and how."""

    line: int | None
    on: date
    state: str


@dataclass(frozen=True)
class Person:
    """One invented history; stays stand in the order in which they were."""

    stays: tuple[Stay, ...]
    moments: tuple[Moment, ...]
    not_needed: frozenset[int]

    def stay(self, on: date) -> Stay | None:
        return next((stay for stay in self.stays if stay.holds(on)), None)


@dataclass(frozen=True)
class History:
    """An invented region in one school year, and the day on which it is counted."""

    on: date
    lines: tuple[ALine, ...]
    people: tuple[Person, ...]


def day(number: int) -> date:
    return YEAR.first_day + timedelta(days=number)


def of_week(week: int) -> list[date]:
    return [day(number) for number in range(LENGTH + 1) if day(number).isocalendar().week == week]


def a_window(chance: Random) -> tuple[tuple[str, str], date, date]:
    """Two marks, by date or by week, and the days they mean."""
    if chance.random() < 0.7:
        first = chance.randint(0, LENGTH)
        last = min(LENGTH, first + chance.choice((0, 20, 60, 120, LENGTH)))
        return (day(first).strftime("%m-%d"), day(last).strftime("%m-%d")), day(first), day(last)
    first, last = sorted(chance.choices(range(len(WEEKS)), k=2))
    marks = f"W{WEEKS[first]:02}", f"W{WEEKS[last]:02}"
    return marks, min(of_week(WEEKS[first])), max(of_week(WEEKS[last]))


def a_line(chance: Random, home: Where) -> ALine:
    """A line that is mostly for those at home."""
    name = home.names[0] if home.names else "vmbo"
    stage = home.stage if chance.random() < 0.9 else chance.choice(("VO", "PO", "MBO"))
    years = () if chance.random() < 0.7 else chance.choice(((home.year,), (home.year, 9), (3,), (8,), (1,)))
    tracks: tuple[str, ...] = ()
    if chance.random() < 0.5:
        tracks = chance.choice(
            ((name,), (f"not:{name}",), ("vmbo", "not:kb"), ("havo", "vwo"), ("own:Topklas",), ("not:own:topklas",))
        )
    moment = "year" if chance.random() < 0.85 else chance.choice(("final", "after"))
    marks, opens, closes = a_window(chance)
    return ALine(stage, years, tracks, moment, chance.random() < 0.8, chance.randint(1, 3), marks, opens, closes)


def some_stays(chance: Random, home: Where) -> tuple[Stay, ...]:
    """A whole year in one class; or in late, to another class or school half-way, away early."""
    shape = chance.choice(("whole", "late", "moved", "moved", "moved and left", "left", "late and moved"))
    starts = chance.randint(0, LENGTH - 1) if "late" in shape else 0
    group = chance.choice((0, 0, 1, 2, None))
    place = home if chance.random() < 0.7 else chance.choice(PLACES)
    moved = chance.randint(starts + 1, LENGTH) if "moved" in shape else None
    end = day(chance.randint(moved or starts, LENGTH)) if "left" in shape else None
    if moved is None:
        return (Stay(group, (group or 0) // 2, place, day(starts), end),)
    other = chance.randrange(GROUPS)
    there = place if chance.random() < 0.7 else chance.choice(PLACES)
    first = Stay(group, (group or 0) // 2, place, day(starts), day(moved - 1))
    return first, Stay(other, other // 2, there, day(moved), end)


def a_person(chance: Random, home: Where, count: int, days: list[date]) -> Person:
    states = ("took_part", "took_part", "partly", "absent", "planned")
    moments = tuple(
        Moment(chance.choice((*range(count), *range(count), None)), chance.choice(days), chance.choice(states))
        for _moment in range(chance.randint(1, 4 * count))
    )
    needless = frozenset({chance.randrange(count)} if chance.random() < 0.5 else ())
    return Person(some_stays(chance, home), moments, needless)


def a_history(chance: Random) -> History:
    """A few pupils, a few lines, and a few days on which everything happens, the counting day among them."""
    home = chance.choice(PLACES)
    on = day(chance.choice((chance.randint(0, LENGTH), chance.randint(LENGTH // 2, LENGTH))))
    days = [on, on, LAST_YEAR, *(day(chance.randint(0, LENGTH)) for _day in range(4))]
    lines = tuple(a_line(chance, home) for _line in range(chance.randint(2, 4)))
    people = tuple(a_person(chance, home, len(lines), days) for _person in range(chance.randint(1, 4)))
    return History(on, lines, people)


def has(person: Person, place: Where, line: ALine) -> bool:
    """Whether a person at a place has a line, from the words of the rules and nothing else."""
    if line.moment == "after" or line.stage != place.stage or line.closes < person.stays[0].starts:
        return False
    if line.moment == "final" and not place.final:
        return False
    if line.moment == "year" and line.years and place.year not in line.years:
        return False
    excluded = [track[4:].lower() for track in line.tracks if track.startswith("not:")]
    asked = [track.lower() for track in line.tracks if not track.startswith("not:")]
    if any(name in excluded for name in place.names):
        return False
    return not asked or any(name in asked for name in place.names)


@dataclass(frozen=True)
class Stands:
    """How one line stands for one person."""

    status: Status
    counted: int
    adds: Figures


def by_hand(person: Person, number: int, line: ALine, on: date) -> Stands:
    """One line of one person, from the words of the rules and nothing else."""
    mine = [item for item in person.moments if item.line == number and item.on in YEAR]
    done = len([item for item in mine if item.state == "took_part" and item.on <= on])
    partly = any(item.state == "partly" and item.on <= on for item in mine)
    planned = any(item.state == "planned" and item.on >= on for item in mine)
    needless = number in person.not_needed
    if needless:
        status = Status.EXEMPT
    elif done >= line.target:
        status = Status.DONE
    elif planned:
        status = Status.PLANNED
    elif done or partly:
        status = Status.PARTLY
    else:
        status = Status.NOT_YET if on < line.opens else Status.DUE if on <= line.closes else Status.MISSED
    counted = 0 if needless else min(done, line.target)
    figure = Figure(0, 0, line.target) if needless else Figure(counted, line.target)
    if not line.required:
        return Stands(status, counted, Figures())
    return Stands(status, counted, Figures(figure if line.closes <= on else Figure(), figure))


def expected(history: History, person: Person, place: Where, on: date) -> dict[int, Stands]:
    """Every line a person at a place has, by its number."""
    return {
        number: by_hand(person, number, line, on)
        for number, line in enumerate(history.lines)
        if has(person, place, line)
    }


def together(stands: dict[int, Stands]) -> Figures:
    return sum((item.adds for item in stands.values()), Figures())


@dataclass(frozen=True)
class Written:
    """The ids under which a history stands in the database."""

    schools: list[uuid.UUID]
    groups: list[uuid.UUID]
    lines: list[uuid.UUID]
    pupils: list[uuid.UUID]


def written(services: Services, history: History) -> Written:
    """Put a history into an administration that is emptied of all others."""
    year = school_year_id(YEAR.start)
    ids = Written(
        [new_id() for _school in range(2)],
        [new_id() for _group in range(GROUPS)],
        [new_id() for _line in history.lines],
        [new_id() for _person in history.people],
    )
    template = new_id()
    with services.vault.database.write("a history", undoable=False) as session:
        for table in (
            Participation, Exemption, Enrolment, Activity, Group, School, Pupil, Line, Template, Year,
        ):  # fmt: skip
            session.execute(Base.metadata.tables[table.__tablename__].delete())
        session.add_all([Year(id=year, start=YEAR.start), Template(id=template, school_year_id=year, name="")])
        session.add_all(School(id=school, name="Geschiedenis", stage="VO") for school in ids.schools)
        session.add_all(
            Group(id=group, school_id=ids.schools[number // 2], school_year_id=year, name=f"{number}A")
            for number, group in enumerate(ids.groups)
        )
        session.add_all(_row(line, ids.lines[number], template, number) for number, line in enumerate(history.lines))
        for person, pupil in zip(history.people, ids.pupils, strict=True):
            session.add(Pupil(id=pupil, first_name="Iemand"))
            session.add_all(_enrolment(stay, pupil, ids) for stay in person.stays)
            for moment in person.moments:
                activity = new_id()
                line_id = None if moment.line is None else ids.lines[moment.line]
                session.add(Activity(id=activity, kind="visit", on=moment.on, line_id=line_id, prepared=True))
                session.add(Participation(activity_id=activity, pupil_id=pupil, state=moment.state))
            session.add_all(
                Exemption(pupil_id=pupil, line_id=ids.lines[number], reason="eigen traject")
                for number in person.not_needed
            )
    return ids


def _row(line: ALine, line_id: uuid.UUID, template: uuid.UUID, number: int) -> Line:
    return Line(
        id=line_id, template_id=template, code=f"L-{number}", name="Regel", kind="visit", stage=line.stage,
        years=line.years, tracks=line.tracks, moment=line.moment, required=line.required, target=line.target,
        due_from=line.marks[0], due_until=line.marks[1], competencies=("WE",), parents="N", position=number,
    )  # fmt: skip


def _enrolment(stay: Stay, pupil: uuid.UUID, ids: Written) -> Enrolment:
    place = stay.place
    return Enrolment(
        pupil_id=pupil, school_id=ids.schools[stay.school], school_year_id=school_year_id(YEAR.start),
        group_id=None if stay.group is None else ids.groups[stay.group], stage=place.stage, year=place.year,
        track=place.track, level=place.level, target_group=place.own, starts_on=stay.starts, ends_on=stay.ends,
    )  # fmt: skip


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """One administration for all histories, one after the other."""
    with vaults.opened(vaults.copied(tmp_path_factory.mktemp("region") / "administratie")) as services:
        yield services


@settings(max_examples=10)
@given(chance=st.randoms(use_true_random=True))
def test_any_history_counts_the_same_by_database_and_by_hand(region: Services, chance: Random) -> None:
    history = a_history(chance)
    note(repr(history))
    ids, on = written(region, history), history.on
    _groups_agree(region, history, ids, on)
    for person, pupil in zip(history.people, ids.pupils, strict=True):
        _pupil_agrees(region, history, ids, person, pupil, on)


def _groups_agree(region: Services, history: History, ids: Written, on: date) -> None:
    overview = {item.group.id: item for item in region.coverage.groups(on)}
    of_the_first = {ids.groups[number] for number in range(GROUPS) if number // 2 == 0}
    of_a_school = {item.group.id: item for item in region.coverage.groups(on, ids.schools[0])}
    assert of_a_school == {group: item for group, item in overview.items() if group in of_the_first}
    for number, group in enumerate(ids.groups):
        here = {
            pupil: (person, stay)
            for person, pupil in zip(history.people, ids.pupils, strict=True)
            if (stay := person.stay(on)) and stay.group == number
        }
        assert (group in overview) == bool(here)
        grid = region.coverage.of_group(group, on)
        assert {row.pupil.id for row in grid.pupils} == set(here)
        sums = Figures()
        for row in grid.pupils:
            person, stay = here[row.pupil.id]
            stands = expected(history, person, stay.place, on)
            shown = {
                ids.lines.index(line.id): (cell.status, cell.counted)
                for line, cell in zip(grid.lines, row.cells, strict=True)
                if cell.applies
            }
            assert shown == {number: (item.status, item.counted) for number, item in stands.items()}
            assert row.figures == together(stands)
            sums += row.figures
        assert grid.figures == sums
        if here:
            unknown = [stay for _person, stay in here.values() if stay.place.stage == "VO" and not stay.place.track]
            assert (overview[group].figures, overview[group].unknown_track) == (sums, len(unknown))


def _pupil_agrees(region: Services, history: History, ids: Written, person: Person, pupil: uuid.UUID, on: date) -> None:
    stay = person.stay(on)
    place = (stay or person.stays[-1]).place
    stands = expected(history, person, place, on)
    found = region.coverage.of_pupil(pupil, on)
    assert (found is None) == (stay is None)
    if found is not None:
        assert found[0].figures == together(stands)
        assert [ids.lines.index(line.id) for line in found[1]] == list(stands)
    now = region.pupils.dossier(pupil, on).now
    assert now is not None and now.figures == together(stands)
    assert [cell.status for cell in now.cells] == [item.status for item in stands.values()]
    for number, line_id in enumerate(ids.lines):
        why = region.explanations.of(pupil, line_id, on)
        item = stands.get(number)
        assert (why.status, why.counted) == ((item.status, item.counted) if item else (None, 0))
        assert why.adds == (item.adds if item else Figures())
        mine = [moment for moment in person.moments if moment.line == number and moment.on in YEAR]
        assert len(why.moments) == len(mine)
