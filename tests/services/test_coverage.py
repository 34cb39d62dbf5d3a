"""Counting by the database agrees with counting by hand, whatever happened."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.bootstrap import Services
from routekaart_app.domain.coverage import Figure, Figures, Status
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.stages import Place
from routekaart_app.errors import KnownError
from routekaart_app.store.models import (
    Activity,
    Enrolment,
    Exemption,
    Group,
    Line,
    Participation,
    Pupil,
    School,
    school_year_id,
)
from tests import vaults
from tests.builders import TODAY, YEAR, AClass, a_class

PLACES = (("VO", 3, "kb", None), ("VO", 3, "", None), ("VO", 3, "havo", None), ("PO", 8, "", None), ("MBO", 2, "", 2))
CODES = ("VO3-01", "VO3-02", "VO3-03", "VO3-06", "HV3-01", "PO8-03", "PO8-01", "PO8-05", None)
DAYS = st.dates(YEAR.first_day, YEAR.last_day)


@dataclass(frozen=True)
class Stay:
    """From when until when somebody was in which of the two classes."""

    group: int
    starts: date
    ends: date | None

    def holds(self, day: date) -> bool:
        return self.starts <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True)
class Moment:
    """One line of a plain history: who, what for, when, and how."""

    code: str | None
    on: date
    state: str


@dataclass(frozen=True)
class Person:
    """One invented history."""

    place: int
    stays: tuple[Stay, ...]
    moments: tuple[Moment, ...]
    not_needed: frozenset[str]


@st.composite
def persons(draw: st.DrawFn) -> Person:
    starts = draw(st.one_of(st.just(YEAR.first_day), DAYS))
    first = draw(st.integers(0, 1))
    moved = draw(
        st.one_of(st.none(), st.none(), DAYS.filter(lambda day: day > starts)) if starts < YEAR.last_day else st.none()
    )
    if moved is None:
        leaves = draw(st.one_of(st.none(), st.none(), st.dates(starts, YEAR.last_day)))
        stays: tuple[Stay, ...] = (Stay(first, starts, leaves),)
    else:
        stays = (Stay(first, starts, moved - timedelta(days=1)), Stay(1 - first, moved, None))
    states = st.sampled_from(["took_part", "took_part", "partly", "absent", "planned"])
    days = st.one_of(DAYS, DAYS, st.just(TODAY), st.dates(date(2024, 8, 1), date(2025, 7, 31)))
    moments = draw(st.lists(st.builds(Moment, st.sampled_from(CODES), days, states), max_size=6))
    needless = draw(st.frozensets(st.sampled_from([code for code in CODES if code]), max_size=1))
    return Person(draw(st.integers(0, len(PLACES) - 1)), stays, tuple(moments), needless)


def by_hand(person: Person, lines: tuple[RoutekaartLine, ...], on: date) -> tuple[Figures, dict[str, Status]]:
    """The two figures and every status of one person, from the words of the rules and nothing else."""
    place = Place(*PLACES[person.place])
    entered = min(stay.starts for stay in person.stays)
    due = year = (0, 0, 0)
    stands: dict[str, Status] = {}
    for line in lines:
        opens, closes = YEAR.day(line.due_from), YEAR.day(line.due_until)
        if not line.fits(place) or closes < entered:
            continue
        mine = [item for item in person.moments if item.code == line.code and item.on in YEAR]
        done = len([item for item in mine if item.state == "took_part" and item.on <= on])
        partly = any(item.state == "partly" and item.on <= on for item in mine)
        planned = any(item.state == "planned" and item.on >= on for item in mine)
        needless = line.code in person.not_needed
        if needless:
            stands[line.code] = Status.EXEMPT
        elif done >= line.target:
            stands[line.code] = Status.DONE
        elif planned:
            stands[line.code] = Status.PLANNED
        elif done or partly:
            stands[line.code] = Status.PARTLY
        else:
            stands[line.code] = Status.NOT_YET if on < opens else Status.DUE if on <= closes else Status.MISSED
        if line.required:
            adds = (0, 0, line.target) if needless else (min(done, line.target), line.target, 0)
            year = (year[0] + adds[0], year[1] + adds[1], year[2] + adds[2])
            if closes <= on:
                due = (due[0] + adds[0], due[1] + adds[1], due[2] + adds[2])
    return Figures(Figure(*due), Figure(*year)), stands


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """One administration for all histories; each makes a school of its own in it."""
    folder = vaults.copied(tmp_path_factory.mktemp("region") / "administratie", with_class=True)
    with vaults.opened(folder) as services:
        yield services


def written(services: Services, people: list[Person]) -> tuple[uuid.UUID, list[uuid.UUID], list[uuid.UUID]]:
    """A school with two classes in which these people lived: its id, the classes, the pupils."""
    lines = {line.code: line.id for line in services.routekaarten.lines(YEAR)}
    with services.vault.database.write("a history", undoable=False) as session:
        school = School(name="Geschiedenis", stage="VO")
        session.add(school)
        session.flush()
        groups = [Group(school_id=school.id, school_year_id=school_year_id(2025), name=name) for name in ("A", "B")]
        session.add_all(groups)
        session.flush()
        ids = []
        for person in people:
            pupil = Pupil(first_name="Iemand")
            session.add(pupil)
            session.flush()
            ids.append(pupil.id)
            stage, year, track, level = PLACES[person.place]
            for stay in person.stays:
                session.add(
                    Enrolment(
                        pupil_id=pupil.id, school_id=school.id, school_year_id=school_year_id(2025),
                        group_id=groups[stay.group].id, stage=stage, year=year, track=track, level=level,
                        starts_on=stay.starts, ends_on=stay.ends,
                    )
                )  # fmt: skip
            for moment in person.moments:
                activity = Activity(kind="visit", on=moment.on, line_id=lines[moment.code] if moment.code else None)
                session.add(activity)
                session.flush()
                session.add(Participation(activity_id=activity.id, pupil_id=pupil.id, state=moment.state))
            for code in person.not_needed:
                session.add(Exemption(pupil_id=pupil.id, line_id=lines[code], reason="eigen traject"))
    return school.id, [group.id for group in groups], ids


@settings(max_examples=40)
@given(people=st.lists(persons(), min_size=1, max_size=5), on=st.one_of(DAYS, st.just(TODAY)))
def test_any_history_counts_the_same_by_database_and_by_hand(region: Services, people: list[Person], on: date) -> None:
    school_id, groups, ids = written(region, people)
    lines = region.routekaarten.lines(YEAR)
    expected = {pupil: by_hand(person, lines, on) for pupil, person in zip(ids, people, strict=True)}
    overview = {item.group.id: item for item in region.coverage.groups(on, school_id)}
    for index, group_id in enumerate(groups):
        here = {
            pupil
            for pupil, person in zip(ids, people, strict=True)
            if any(stay.group == index and stay.holds(on) for stay in person.stays)
        }
        assert (group_id in overview) == bool(here)
        grid = region.coverage.of_group(group_id, on)
        assert {row.pupil.id for row in grid.pupils} == here
        for row in grid.pupils:
            figures, stands = expected[row.pupil.id]
            codes = [line.code for line in grid.lines]
            shown = {code: cell.status for code, cell in zip(codes, row.cells, strict=True) if cell.applies}
            assert (row.figures, shown) == (figures, stands)
        if here:
            together = sum((expected[pupil][0] for pupil in here), Figures())
            assert grid.figures == overview[group_id].figures == together
            unknown = [pupil for pupil, person in zip(ids, people, strict=True) if pupil in here and person.place == 1]
            assert overview[group_id].unknown_track == len(unknown)


WINDOWS = {"VO3-02": ("11-15", "04-15"), "VO3-03": ("09-15", "12-15"), "VO3-05": ("02-01", "04-30")}
"""Windows of these tests' own, so that the shipped proposal may change."""


@pytest.fixture
def services(services: Services) -> Services:
    """Class 3B with a routekaart that stands still."""
    with services.vault.database.write("vaste perioden", undoable=False) as session:
        for line in session.scalars(sa.select(Line).where(Line.code.in_(WINDOWS))):
            line.due_from, line.due_until = WINDOWS[line.code]
    return services


def cell_of(services: Services, pupil_id: uuid.UUID, code: str, on: date = TODAY) -> tuple[str, int]:
    found = services.coverage.of_pupil(pupil_id, on)
    assert found is not None
    row, lines = found
    index = [line.code for line in lines].index(code)
    return row.cells[index].status, row.cells[index].counted


def recorded(services: Services, class_3b: AClass, code: str, on: date, absent: tuple[int, ...] = ()) -> uuid.UUID:
    sheet = services.contacts.new_sheet(class_3b.group_id, on, code)
    for index in absent:
        sheet = sheet.toggled(index)
    return services.contacts.record(sheet).activity_id


def test_absence_never_counts(services: Services, class_3b: AClass) -> None:
    names = [row.pupil.id for row in services.coverage.of_group(class_3b.group_id, TODAY).pupils]
    recorded(services, class_3b, "VO3-02", date(2026, 2, 2), absent=(0,))
    assert cell_of(services, names[0], "VO3-02") == (Status.DUE, 0)
    assert cell_of(services, names[1], "VO3-02") == (Status.DONE, 1)
    grid = services.coverage.of_group(class_3b.group_id, TODAY)
    column = [line.code for line in grid.lines].index("VO3-02")
    assert grid.pupils[0].cells[column].absent == 1
    assert grid.done(column) == (27, 28)


def test_a_moment_after_the_counting_day_has_not_been_yet(services: Services, class_3b: AClass) -> None:
    recorded(services, class_3b, "VO3-02", TODAY)
    pupil = class_3b.pupil_ids[0]
    assert cell_of(services, pupil, "VO3-02", date(2026, 3, 3)) == (Status.DUE, 0)
    assert cell_of(services, pupil, "VO3-02", TODAY) == (Status.DONE, 1)


def test_what_was_planned_for_a_day_gone_by_counts_for_nothing(services: Services, class_3b: AClass) -> None:
    line = next(line for line in services.routekaarten.lines(YEAR) if line.code == "VO3-02")
    with services.vault.database.write("plan") as session:
        activity = Activity(kind="placement", on=date(2026, 3, 10), line_id=line.id, group_id=class_3b.group_id)
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=class_3b.pupil_ids[0], state="planned"))
    pupil = class_3b.pupil_ids[0]
    assert cell_of(services, pupil, "VO3-02", date(2026, 3, 4))[0] is Status.PLANNED
    assert cell_of(services, pupil, "VO3-02", date(2026, 3, 10))[0] is Status.PLANNED
    assert cell_of(services, pupil, "VO3-02", date(2026, 3, 11))[0] is Status.DUE
    assert cell_of(services, pupil, "VO3-02", date(2026, 4, 16))[0] is Status.MISSED


def test_what_is_not_needed_leaves_the_sum_and_stays_in_sight(services: Services, class_3b: AClass) -> None:
    pupil, code = class_3b.pupil_ids[0], "VO3-01"
    line = next(line for line in services.routekaarten.lines(YEAR) if line.code == code)
    before = services.coverage.groups(TODAY)[0].figures
    services.contacts.exempt(pupil, line.id, "volgt een eigen traject")
    after = services.coverage.groups(TODAY)[0].figures
    assert after.year == Figure(before.year.done, before.year.of - 2, before.year.exempt + 2)
    assert cell_of(services, pupil, code)[0] is Status.EXEMPT
    services.contacts.need_again(pupil, line.id)
    assert services.coverage.groups(TODAY)[0].figures == before


def test_who_moves_to_another_class_takes_the_moments_along(services: Services, class_3b: AClass) -> None:
    recorded(services, class_3b, "VO3-03", date(2025, 11, 3))
    pupil = class_3b.pupil_ids[0]
    with services.vault.database.write("another class") as session:
        other = Group(school_id=class_3b.school_id, school_year_id=school_year_id(2025), name="3C")
        session.add(other)
        session.flush()
        old = session.query(Enrolment).filter_by(pupil_id=pupil).one()
        old.ends_on = date(2026, 1, 31)
        session.add(
            Enrolment(
                pupil_id=pupil, school_id=class_3b.school_id, school_year_id=school_year_id(2025), group_id=other.id,
                number="1001", stage="VO", year=3, track="kb", starts_on=date(2026, 2, 1),
            )
        )  # fmt: skip
    by_name = {item.group.name: item for item in services.coverage.groups(TODAY)}
    assert (by_name["3B"].group.pupils, by_name["3C"].group.pupils) == (27, 1)
    assert by_name["3C"].figures.due == Figure(1, 1)
    assert by_name["3B"].figures.due == Figure(27, 27)
    earlier = {item.group.name: item for item in services.coverage.groups(date(2026, 1, 15))}
    assert earlier["3B"].figures.due == Figure(28, 28) and "3C" not in earlier


def test_who_came_in_later_has_only_the_lines_from_then_on(empty: Services) -> None:
    made = a_class(empty.vault.database, size=2, starts_on=date(2026, 1, 10))
    every = a_class(empty.vault.database, size=2, brin="99ZY")
    had = set(empty.coverage.of_group(made.group_id, TODAY).lines)
    all_year = set(empty.coverage.of_group(every.group_id, TODAY).lines)
    assert had == {line for line in all_year if line.window(YEAR)[1] >= date(2026, 1, 10)}
    assert {line.code for line in all_year - had} == {"VO3-03"}


def test_the_counting_day_of_a_class_of_last_year_is_in_last_year(services: Services, class_3b: AClass) -> None:
    assert services.coverage.of_group(class_3b.group_id, date(2027, 1, 1)).on == YEAR.last_day
    assert services.coverage.of_group(class_3b.group_id, date(2020, 1, 1)).on == YEAR.first_day


def test_who_is_not_enrolled_on_a_day_has_no_coverage_and_a_class_that_is_gone_says_so(
    services: Services, class_3b: AClass
) -> None:
    assert services.coverage.of_pupil(class_3b.pupil_ids[0], date(2024, 9, 9)) is None
    assert services.coverage.groups(date(2024, 9, 9)) == ()
    with pytest.raises(KnownError) as caught:
        services.coverage.of_group(uuid.uuid4(), TODAY)
    assert caught.value.code == "no-group"


def test_in_a_year_that_is_over_nothing_is_due_any_more(services: Services) -> None:
    fourth = a_class(services.vault.database, name="4B", size=2, year=4, brin="99ZY")
    grid = services.coverage.of_group(fourth.group_id, date(2026, 10, 1))
    column = next(at for at, line in enumerate(grid.lines) if line.code == "VO4-08")  # due up to 31 July
    assert {row.cells[column].status for row in grid.pupils} == {Status.MISSED}
    dossier = services.pupils.dossier(fourth.pupil_ids[0], date(2026, 10, 1))
    assert Status.DUE not in {cell.status for year in dossier.years for cell in year.cells}
