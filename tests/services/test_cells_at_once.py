"""Hundreds of cells as one step: what is set, what is left alone, what is said, and that it is quick."""

from __future__ import annotations

import time
import uuid
from datetime import date, timedelta

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.cell_edit import CellEdit, Verdict, Wanted
from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import GroupCoverage
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Agreement
from tests import vaults
from tests.builders import TODAY, AClass

NEXT_WEEK = TODAY + timedelta(7)


@pytest.fixture
def grid(services: Services, class_3b: AClass) -> GroupCoverage:
    return services.coverage.of_group(class_3b.group_id, TODAY)


def column(grid: GroupCoverage, code: str) -> int:
    return next(place for place, line in enumerate(grid.lines) if line.code == code)


def edits(grid: GroupCoverage, code: str, wanted: Wanted, on: date | None = None) -> list[CellEdit]:
    line = grid.lines[column(grid, code)]
    return [CellEdit(row.pupil.id, line.id, wanted, on) for row in grid.pupils]


def statuses(services: Services, grid: GroupCoverage, code: str) -> list[Status]:
    now = services.coverage.of_group(grid.group.id, TODAY)
    return [row.cells[column(now, code)].status for row in now.pupils]


def test_a_column_in_one_step_leaves_two_absent_alone_and_says_so(services: Services, grid: GroupCoverage) -> None:
    before = vaults.tables(services.vault.database)
    asked = edits(grid, "VO3-02", Wanted.DONE)
    services.cells.apply([CellEdit(e.pupil_id, e.line_id, Wanted.ABSENT) for e in asked[3:5]], TODAY)
    outcome = services.cells.apply(asked, TODAY)
    assert (outcome.done, outcome.verdicts.count(Verdict.FILLED)) == (26, 2)
    assert "26" in outcome.said and "2" in outcome.said.split(";")[1] and services.history.undo_label() == outcome.label
    assert statuses(services, grid, "VO3-02").count(Status.DONE) == 26
    services.history.undo()
    assert Status.DONE not in statuses(services, grid, "VO3-02")
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_the_class_was_there_together_and_each_talk_is_its_own(services: Services, grid: GroupCoverage) -> None:
    def activities(code: str) -> set[uuid.UUID]:
        services.cells.apply(edits(grid, code, Wanted.DONE), TODAY)
        found = (services.pupils.dossier(row.pupil.id, TODAY).moments for row in grid.pupils)
        return {item.activity_id for moments in found for item in moments if item.line_code == code}

    assert len(activities("VO3-02")) == 1
    assert len(activities("VO3-01")) == 28


def test_a_second_time_on_one_day_joins_what_the_first_made(services: Services, grid: GroupCoverage) -> None:
    asked = edits(grid, "VO3-02", Wanted.DONE)
    services.cells.apply(asked[:5], TODAY)
    services.cells.apply(asked[5:9], TODAY)
    services.cells.toggle(asked[9].pupil_id, asked[9].line_id, TODAY)
    found = [services.pupils.dossier(edit.pupil_id, TODAY).moments for edit in asked[:10]]
    assert len({moments[0].activity_id for moments in found}) == 1


@pytest.mark.parametrize(
    ("wanted", "on", "status"),
    [
        (Wanted.PARTLY, None, Status.PARTLY),
        (Wanted.PLANNED, NEXT_WEEK, Status.PLANNED),
        (Wanted.DONE, date(2026, 1, 12), Status.DONE),
        (Wanted.ABSENT, None, Status.MISSED),
    ],
)
def test_every_state_can_be_set_and_emptied_without_a_trace(
    services: Services, grid: GroupCoverage, wanted: Wanted, on: date | None, status: Status
) -> None:
    before = vaults.tables(services.vault.database)
    services.cells.apply(edits(grid, "VO3-02", wanted, on), TODAY)
    assert statuses(services, grid, "VO3-02") == [status] * 28
    outcome = services.cells.apply(edits(grid, "VO3-02", Wanted.CLEARED), TODAY)
    assert outcome.done == 28 and vaults.tables(services.vault.database) == before


def test_emptying_leaves_a_recorded_visit_and_a_talk_with_an_agreement(
    services: Services, grid: GroupCoverage, class_3b: AClass
) -> None:
    from dataclasses import replace

    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    services.contacts.record(replace(sheet, company_name="Zorghub"))
    services.cells.apply(edits(grid, "VO3-01", Wanted.DONE)[:1], TODAY)
    pupil = grid.pupils[0].pupil.id
    talk = services.pupils.dossier(pupil, TODAY).moments[0]
    with services.vault.database.write("agreed") as session:
        session.add(Agreement(pupil_id=pupil, activity_id=talk.activity_id, text="Bellen", made_on=TODAY))
    before = vaults.tables(services.vault.database)
    visits = services.cells.apply(edits(grid, "VO3-02", Wanted.CLEARED), TODAY)
    talks = services.cells.apply(edits(grid, "VO3-01", Wanted.CLEARED)[:1], TODAY)
    assert (visits.label, set(visits.verdicts)) == ("", {Verdict.RECORDED})
    assert (talks.label, talks.verdicts) == ("", (Verdict.RECORDED,)) and "VO3-01" in talks.said
    assert vaults.tables(services.vault.database) == before


def test_filled_cells_change_only_when_asked(services: Services, grid: GroupCoverage) -> None:
    done, absent = edits(grid, "VO3-02", Wanted.DONE), edits(grid, "VO3-02", Wanted.ABSENT)
    services.cells.apply(done, TODAY)
    before = vaults.tables(services.vault.database)
    assert services.cells.preview(absent, TODAY) == (Verdict.FILLED,) * 28
    assert services.cells.apply(absent, TODAY).label == ""
    assert vaults.tables(services.vault.database) == before
    assert services.cells.preview(absent, TODAY, overwrite=True) == (Verdict.SET,) * 28
    services.cells.apply(absent, TODAY, overwrite=True)
    assert statuses(services, grid, "VO3-02") == [Status.MISSED] * 28


def test_what_was_planned_becomes_done_in_the_same_activity(services: Services, grid: GroupCoverage) -> None:
    services.cells.apply(edits(grid, "VO3-02", Wanted.PLANNED, TODAY), TODAY)
    services.cells.apply(edits(grid, "VO3-02", Wanted.DONE), TODAY)
    moments = services.pupils.dossier(grid.pupils[0].pupil.id, TODAY).moments
    assert [(item.on, item.state) for item in moments] == [(TODAY, State.TOOK_PART)]


@pytest.mark.parametrize(
    ("wanted", "on"),
    [
        (Wanted.DONE, NEXT_WEEK),
        (Wanted.PLANNED, TODAY - timedelta(1)),
        (Wanted.PLANNED, date(2026, 8, 5)),
        (Wanted.PLANNED, None),
    ],
)
def test_a_day_that_cannot_be_stops_everything(
    services: Services, grid: GroupCoverage, wanted: Wanted, on: date | None
) -> None:
    before = vaults.tables(services.vault.database)
    good = edits(grid, "VO3-02", Wanted.DONE)
    with pytest.raises(KnownError):
        services.cells.apply([*good[1:], *edits(grid, "VO3-03", wanted, on)[:1]], TODAY)
    assert vaults.tables(services.vault.database) == before


def test_who_is_not_there_and_what_is_not_needed_is_told(services: Services, grid: GroupCoverage) -> None:
    first, second = edits(grid, "VO3-02", Wanted.DONE)[:2]
    services.cells.exempt(second.pupil_id, second.line_id, "eigen traject")
    nobody = CellEdit(uuid.uuid4(), first.line_id, Wanted.DONE)
    outcome = services.cells.apply([first, second, nobody, first], TODAY)
    assert outcome.verdicts == (Verdict.SET, Verdict.EXEMPT, Verdict.NOT_MEANT)
    assert services.cells.apply([], TODAY).label == ""


def test_a_whole_class_by_all_its_lines_takes_no_time(services: Services, grid: GroupCoverage) -> None:
    asked = [CellEdit(row.pupil.id, line.id, Wanted.DONE) for row in grid.pupils for line in grid.lines]
    services.cells.apply(asked[:7], TODAY)
    services.history.undo()
    start = time.perf_counter()
    outcome = services.cells.apply(asked, TODAY)
    taken = time.perf_counter() - start
    assert outcome.done == len(asked) >= 160 and taken < 0.5, taken
