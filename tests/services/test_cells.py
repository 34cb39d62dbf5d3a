"""Changing cells of the grid: moments more or less, and lines that are not needed."""

from __future__ import annotations

import uuid
from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.errors import KnownError
from tests import vaults
from tests.builders import TODAY, YEAR, AClass, a_class


def line(services: Services, code: str) -> RoutekaartLine:
    return next(item for item in services.routekaarten.lines(YEAR) if item.code == code)


def cell(services: Services, pupil_id: uuid.UUID, code: str, on: date = TODAY) -> tuple[str, int]:
    found = services.coverage.of_pupil(pupil_id, on)
    assert found is not None
    row, lines = found
    item = row.cells[[each.code for each in lines].index(code)]
    return item.status, item.counted


def moments(services: Services, pupil_id: uuid.UUID) -> list[tuple[str, date, State]]:
    return [(item.line_code, item.on, item.state) for item in services.pupils.dossier(pupil_id, TODAY).moments]


def test_a_cell_goes_to_done_and_back_without_a_trace(services: Services, class_3b: AClass) -> None:
    pupil, visit = class_3b.pupil_ids[0], line(services, "VO3-02")
    before, empty_cell = vaults.tables(services.vault.database), cell(services, pupil, "VO3-02")
    label = services.cells.toggle(pupil, visit.id, TODAY)
    assert "Elif Aydın" in label and "VO3-02" in label
    assert cell(services, pupil, "VO3-02") == (Status.DONE, 1)
    services.cells.toggle(pupil, visit.id, TODAY)
    assert cell(services, pupil, "VO3-02") == empty_cell
    assert vaults.tables(services.vault.database) == before


def test_a_line_to_be_met_twice_takes_two_ticks_and_then_gives_the_last_one_back(
    services: Services, class_3b: AClass
) -> None:
    pupil, talk = class_3b.pupil_ids[0], line(services, "VO3-01")
    seen = []
    for _tick in range(4):
        services.cells.toggle(pupil, talk.id, TODAY)
        seen.append(cell(services, pupil, "VO3-01"))
    assert seen == [(Status.PARTLY, 1), (Status.DONE, 2), (Status.PARTLY, 1), (Status.DONE, 2)]


def test_two_ticks_for_one_pupil_on_one_day_are_two_activities(empty: Services) -> None:
    made = a_class(empty.vault.database, size=2, stage="PO", year=8, track="")
    pupil, visit = made.pupil_ids[0], line(empty, "PO8-03")
    assert (visit.target, visit.kind) == (2, "visit")
    empty.cells.toggle(pupil, visit.id, TODAY)
    empty.cells.toggle(pupil, visit.id, TODAY)
    ids = [item.activity_id for item in empty.pupils.dossier(pupil, TODAY).moments]
    assert len(set(ids)) == 2


def test_classmates_ticked_on_one_day_were_there_together_except_for_talks(
    services: Services, class_3b: AClass
) -> None:
    def shared(code: str) -> bool:
        for pupil in class_3b.pupil_ids[:2]:
            services.cells.toggle(pupil, line(services, code).id, TODAY)
        first, second = (services.pupils.dossier(pupil, TODAY).moments for pupil in class_3b.pupil_ids[:2])
        wanted = {item.activity_id for item in (*first, *second) if item.line_code == code}
        return len(wanted) == 1

    assert shared("VO3-02")
    assert not shared("VO3-01")


def test_a_tick_taken_back_in_a_visit_of_the_class_makes_absent_and_not_undone(
    services: Services, class_3b: AClass
) -> None:
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 2, 2), "VO3-02"))
    pupil = class_3b.pupil_ids[0]
    services.cells.toggle(pupil, line(services, "VO3-02").id, TODAY)
    assert moments(services, pupil) == [("VO3-02", date(2026, 2, 2), State.ABSENT)]
    services.cells.toggle(pupil, line(services, "VO3-02").id, TODAY)
    assert moments(services, pupil) == [("VO3-02", date(2026, 2, 2), State.TOOK_PART)]
    assert cell(services, class_3b.pupil_ids[1], "VO3-02") == (Status.DONE, 1)


def test_a_tick_on_a_day_to_come_is_refused(services: Services, class_3b: AClass) -> None:
    before = vaults.tables(services.vault.database)
    with pytest.raises(KnownError) as caught:
        services.cells.toggle(class_3b.pupil_ids[0], line(services, "VO3-02").id, date(2026, 3, 5))
    assert caught.value.code == "future"
    assert vaults.tables(services.vault.database) == before


def test_what_is_not_needed_has_a_reason_one_at_a_time(services: Services, class_3b: AClass) -> None:
    pupil, visit = class_3b.pupil_ids[0], line(services, "VO3-02")
    with pytest.raises(KnownError) as caught:
        services.cells.exempt(pupil, visit.id, "  ")
    assert caught.value.code == "no-reason"
    services.cells.exempt(pupil, visit.id, "eigen traject")
    services.cells.exempt(pupil, visit.id, " al gedaan elders ")
    found = services.coverage.of_pupil(pupil, TODAY)
    assert found is not None
    reasons = [item.exempt_reason for item in found[0].cells if item.exempt_reason]
    assert reasons == ["al gedaan elders"]
    assert cell(services, pupil, "VO3-02")[0] is Status.EXEMPT
    services.cells.need_again(pupil, visit.id)
    assert cell(services, pupil, "VO3-02")[0] is not Status.EXEMPT
