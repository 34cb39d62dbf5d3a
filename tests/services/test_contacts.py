"""Recording a visit for a class, and changing one cell of the grid."""

from __future__ import annotations

import time
import uuid
from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.routekaart import AT_COMPANY, RoutekaartLine
from routekaart_app.errors import KnownError
from routekaart_app.services.companies import CompanyEntry
from routekaart_app.store.models import Enrolment
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


def test_a_new_sheet_has_the_class_by_surname_everyone_present_and_a_line_at_a_company(
    services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
    assert (len(sheet.attendances), sheet.present, sheet.problems(TODAY)) == (28, 28, ())
    surnames = [item.listed_name.split(",")[0] for item in sheet.attendances]
    assert list(dict.fromkeys(surnames)) == ["Aydın", "Berg", "Groen", "Haddad", "Nowak", "Öztürk"]
    assert sheet.line is not None and sheet.line.kind in AT_COMPANY and sheet.line.required
    assert {item.id for item in sheet.lines} == {item.id for item in services.routekaarten.lines(YEAR)}
    assert [item.kind in AT_COMPANY for item in sheet.lines[:2]] == [True, True]


def test_the_line_that_most_pupils_still_wait_for_is_proposed_first(services: Services, class_3b: AClass) -> None:
    first = services.contacts.new_sheet(class_3b.group_id, TODAY).line
    assert first is not None and first.code == "VO3-02"
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY))
    second = services.contacts.new_sheet(class_3b.group_id, TODAY).line
    assert second is not None and second.code == "VO3-04"


def test_a_line_can_be_asked_for_by_its_code_in_any_capitals(services: Services, class_3b: AClass) -> None:
    assert services.contacts.new_sheet(class_3b.group_id, TODAY, " vo3-03 ").line == line(services, "VO3-03")
    with pytest.raises(KnownError) as caught:
        services.contacts.new_sheet(class_3b.group_id, TODAY, "VO9-99")
    assert caught.value.code == "no-line"
    with pytest.raises(KnownError) as caught:
        services.contacts.new_sheet(uuid.uuid4(), TODAY)
    assert caught.value.code == "no-group"


def test_a_visit_is_recorded_for_everyone_on_the_sheet_and_said_in_one_sentence(
    services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02").toggled(0).with_reason(1, "transport")
    recorded = services.contacts.record(replace(sheet.with_partly(2), note=" Mooi. "))
    assert (recorded.line_code, recorded.present, recorded.absent) == ("VO3-02", 26, 2)
    assert "26" in recorded.label and "2" in recorded.label and recorded.label == services.history.undo_label()
    states = [services.pupils.dossier(item.pupil_id, TODAY).moments[0] for item in sheet.attendances[:4]]
    assert [(item.state, item.reason) for item in states] == [
        (State.ABSENT, "unknown"), (State.ABSENT, "transport"), (State.PARTLY, ""), (State.TOOK_PART, ""),
    ]  # fmt: skip
    assert {item.note for item in states} == {"Mooi."}


def test_a_company_typed_new_is_made_once_however_it_is_written(services: Services, class_3b: AClass) -> None:
    for name in ("Café  'De Kade'", "cafe de kade", " CAFÉ DE KADE "):
        sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
        services.contacts.record(replace(sheet, company_name=name))
    (company,) = services.companies.all()
    assert (company.name, company.visits, company.last_visit) == ("Café 'De Kade'", 3, TODAY)
    services.history.undo()
    assert [(item.name, item.visits) for item in services.companies.all()] == [("Café 'De Kade'", 2)]
    services.history.undo()
    services.history.undo()
    assert services.companies.all() == ()


def test_the_companies_this_class_met_stand_first(services: Services, class_3b: AClass) -> None:
    for name in ("Aardappelhandel", "Bakkerij", "Zaagmolen"):
        services.companies.save(CompanyEntry(name))
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
    assert [item.name for item in sheet.companies] == ["Aardappelhandel", "Bakkerij", "Zaagmolen"]
    mill = sheet.companies[2].id
    services.contacts.record(replace(sheet, company_id=mill))
    again = services.contacts.new_sheet(class_3b.group_id, TODAY).companies
    assert [(item.name, item.familiar) for item in again] == [
        ("Zaagmolen", True), ("Aardappelhandel", False), ("Bakkerij", False),
    ]  # fmt: skip


def test_who_had_done_a_line_before_is_marked_for_that_line_only(services: Services, class_3b: AClass) -> None:
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 2, 2), "VO3-02").toggled(0))
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    assert [item.already_done for item in sheet.attendances] == [False] + [True] * 27
    assert sheet.already_done == 27
    assert services.contacts.on_line(sheet, line(services, "VO3-03").id).already_done == 0
    none = services.contacts.on_line(sheet, None)
    assert (none.line, none.already_done) == (None, 0)


def test_a_line_to_be_met_twice_is_done_before_only_after_two(services: Services, class_3b: AClass) -> None:
    for number in (0, 28):
        sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-01")
        assert sheet.already_done == 0, number
        services.contacts.record(sheet)
    assert services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-01").already_done == 28


def test_another_day_keeps_what_was_ticked_and_has_the_class_of_that_day(services: Services, class_3b: AClass) -> None:
    with services.vault.database.write("later erbij") as session:
        newcomer = session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]).one()
        newcomer.starts_on = date(2026, 2, 1)
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-03").with_reason(5, "transport")
    absent = sheet.attendances[5].pupil_id
    earlier = services.contacts.on_day(sheet, date(2026, 1, 12))
    assert (earlier.on, len(earlier.attendances), earlier.line) == (date(2026, 1, 12), 27, line(services, "VO3-03"))
    assert [item.pupil_id for item in earlier.attendances if item.reason == "transport"] == [absent]


def test_a_sheet_with_problems_is_not_recorded(services: Services, class_3b: AClass) -> None:
    before = vaults.tables(services.vault.database)
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
    for wrong in (replace(sheet, on=date(2026, 3, 5)), sheet.nobody(), replace(sheet, on=date(2024, 3, 5))):
        with pytest.raises(KnownError) as caught:
            services.contacts.record(wrong)
        assert caught.value.code == "problems"
    assert vaults.tables(services.vault.database) == before


def test_recording_28_takes_no_time(services: Services, class_3b: AClass) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
    start = time.perf_counter()
    services.contacts.record(sheet)
    assert time.perf_counter() - start < 0.5


def test_a_cell_goes_to_done_and_back_without_a_trace(services: Services, class_3b: AClass) -> None:
    pupil, visit = class_3b.pupil_ids[0], line(services, "VO3-02")
    before, empty_cell = vaults.tables(services.vault.database), cell(services, pupil, "VO3-02")
    label = services.contacts.toggle(pupil, visit.id, TODAY)
    assert "Elif Aydın" in label and "VO3-02" in label
    assert cell(services, pupil, "VO3-02") == (Status.DONE, 1)
    services.contacts.toggle(pupil, visit.id, TODAY)
    assert cell(services, pupil, "VO3-02") == empty_cell
    assert vaults.tables(services.vault.database) == before


def test_a_line_to_be_met_twice_takes_two_ticks_and_then_gives_the_last_one_back(
    services: Services, class_3b: AClass
) -> None:
    pupil, talk = class_3b.pupil_ids[0], line(services, "VO3-01")
    seen = []
    for _tick in range(4):
        services.contacts.toggle(pupil, talk.id, TODAY)
        seen.append(cell(services, pupil, "VO3-01"))
    assert seen == [(Status.PARTLY, 1), (Status.DONE, 2), (Status.PARTLY, 1), (Status.DONE, 2)]


def test_two_ticks_for_one_pupil_on_one_day_are_two_activities(empty: Services) -> None:
    made = a_class(empty.vault.database, size=2, stage="PO", year=8, track="")
    pupil, visit = made.pupil_ids[0], line(empty, "PO8-03")
    assert (visit.target, visit.kind) == (2, "visit")
    empty.contacts.toggle(pupil, visit.id, TODAY)
    empty.contacts.toggle(pupil, visit.id, TODAY)
    ids = [item.activity_id for item in empty.pupils.dossier(pupil, TODAY).moments]
    assert len(set(ids)) == 2


def test_classmates_ticked_on_one_day_were_there_together_except_for_talks(
    services: Services, class_3b: AClass
) -> None:
    def shared(code: str) -> bool:
        for pupil in class_3b.pupil_ids[:2]:
            services.contacts.toggle(pupil, line(services, code).id, TODAY)
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
    services.contacts.toggle(pupil, line(services, "VO3-02").id, TODAY)
    assert moments(services, pupil) == [("VO3-02", date(2026, 2, 2), State.ABSENT)]
    services.contacts.toggle(pupil, line(services, "VO3-02").id, TODAY)
    assert moments(services, pupil) == [("VO3-02", date(2026, 2, 2), State.TOOK_PART)]
    assert cell(services, class_3b.pupil_ids[1], "VO3-02") == (Status.DONE, 1)


def test_a_tick_on_a_day_to_come_is_refused(services: Services, class_3b: AClass) -> None:
    before = vaults.tables(services.vault.database)
    with pytest.raises(KnownError) as caught:
        services.contacts.toggle(class_3b.pupil_ids[0], line(services, "VO3-02").id, date(2026, 3, 5))
    assert caught.value.code == "future"
    assert vaults.tables(services.vault.database) == before


def test_what_is_not_needed_has_a_reason_one_at_a_time(services: Services, class_3b: AClass) -> None:
    pupil, visit = class_3b.pupil_ids[0], line(services, "VO3-02")
    with pytest.raises(KnownError) as caught:
        services.contacts.exempt(pupil, visit.id, "  ")
    assert caught.value.code == "no-reason"
    services.contacts.exempt(pupil, visit.id, "eigen traject")
    services.contacts.exempt(pupil, visit.id, " al gedaan elders ")
    found = services.coverage.of_pupil(pupil, TODAY)
    assert found is not None
    reasons = [item.exempt_reason for item in found[0].cells if item.exempt_reason]
    assert reasons == ["al gedaan elders"]
    assert cell(services, pupil, "VO3-02")[0] is Status.EXEMPT
    services.contacts.need_again(pupil, visit.id)
    assert cell(services, pupil, "VO3-02")[0] is not Status.EXEMPT
