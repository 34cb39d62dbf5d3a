"""Coverage of pupils, classes and the region: what counts on a day, and what is refused."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain.coverage import Figure, Status
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Activity, Enrolment, Group, Line, Participation, school_year_id
from tests.builders import TODAY, YEAR, AClass, a_class

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
    services.cells.exempt(pupil, line.id, "volgt een eigen traject")
    after = services.coverage.groups(TODAY)[0].figures
    assert after.year == Figure(before.year.done, before.year.of - 2, before.year.exempt + 2)
    assert cell_of(services, pupil, code)[0] is Status.EXEMPT
    services.cells.need_again(pupil, line.id)
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
