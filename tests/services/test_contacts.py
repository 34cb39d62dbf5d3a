"""Recording a visit for a class."""

from __future__ import annotations

import time
import uuid
from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.contact import State
from routekaart_app.domain.routekaart import AT_COMPANY, RoutekaartLine
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Enrolment
from tests import vaults
from tests.builders import TODAY, YEAR, AClass, a_class


def line(services: Services, code: str) -> RoutekaartLine:
    return next(item for item in services.routekaarten.lines(YEAR) if item.code == code)


def test_a_new_sheet_has_the_class_by_surname_everyone_present_and_lines_at_companies_first(
    services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
    assert (len(sheet.attendances), sheet.present) == (28, 28)
    surnames = [item.listed_name.split(",")[0] for item in sheet.attendances]
    assert list(dict.fromkeys(surnames)) == ["Aydın", "Berg", "Groen", "Haddad", "Nowak", "Öztürk"]
    assert {item.id for item in sheet.lines} == {item.id for item in services.routekaarten.lines(YEAR)}
    assert [item.kind in AT_COMPANY for item in sheet.lines[:2]] == [True, True]


def test_the_line_that_most_pupils_still_wait_for_stands_first(services: Services, class_3b: AClass) -> None:
    assert services.contacts.new_sheet(class_3b.group_id, TODAY).lines[0].code == "VO3-02"
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
    assert services.contacts.new_sheet(class_3b.group_id, TODAY).lines[0].code == "VO3-04"


def test_a_company_visit_counts_for_a_line_by_itself_only_beyond_doubt(services: Services, class_3b: AClass) -> None:
    older = services.contacts.new_sheet(class_3b.group_id, TODAY)  # a placement is due, and a day at an mbo
    assert (older.line_id, older.kind) == (None, "visit")
    chosen = services.contacts.on_line(older, line(services, "VO3-02").id)
    assert chosen.kind == "placement" and services.contacts.on_line(chosen, None) == older
    first = a_class(services.vault.database, name="1A", size=2, year=1, brin="99ZX")
    sheet = services.contacts.new_sheet(first.group_id, TODAY)
    either = line(services, "VO1-03")  # "Bliksemstage of bedrijfsbezoek"
    assert either.kind == "placement" and services.contacts.on_line(sheet, either.id).kind == "visit"
    younger = a_class(services.vault.database, name="2A", size=2, year=2, brin="99ZY")
    sheet = services.contacts.new_sheet(younger.group_id, TODAY)
    assert sheet.line is not None and (sheet.line.code, sheet.kind) == ("VO2-02", "visit")


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
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    for wrong in (replace(sheet, on=date(2026, 8, 1)), sheet.nobody(), replace(sheet, on=date(2024, 3, 5))):
        with pytest.raises(KnownError) as caught:
            services.contacts.record(wrong)
        assert caught.value.code == "problems"
    assert vaults.tables(services.vault.database) == before


def test_recording_28_takes_no_time(services: Services, class_3b: AClass) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    start = time.perf_counter()
    services.contacts.record(sheet)
    assert time.perf_counter() - start < 0.5
