"""The attendance sheet: everyone present, except."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.contact import REASONS, Attendance, State
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_sheet import CompanyChoice, VisitSheet, time_of_day
from tests.domain.test_coverage import LINE

TODAY = date(2026, 3, 4)
TOMORROW = date(2026, 3, 5)
GROUP = GroupChoice(uuid.UUID(int=7), "3B", uuid.UUID(int=8), "Voorbeeldcollege", SchoolYear(2025), "", 5)


def a_sheet(pupils: int = 5) -> VisitSheet:
    names = tuple(Attendance(uuid.UUID(int=100 + index), f"Leerling {index}", str(index)) for index in range(pupils))
    return VisitSheet(GROUP, TODAY, "visit", LINE.id, None, "", "", names, (LINE,))


def fields(sheet: VisitSheet) -> list[str]:
    return [problem.field for problem in sheet.problems(TODAY)]


def test_everyone_is_present_to_begin_with_and_nothing_is_wrong() -> None:
    sheet = a_sheet()
    assert (sheet.present, sheet.absent, fields(sheet)) == (5, 0, [])
    assert sheet.line == LINE


def test_a_toggle_makes_one_pupil_absent_for_no_known_reason_and_back() -> None:
    sheet = a_sheet()
    away = sheet.toggled(2)
    assert (away.attendances[2].state, away.attendances[2].reason) == (State.ABSENT, "unknown")
    assert (away.present, away.absent) == (4, 1)
    assert away.toggled(2) == sheet
    assert sheet.present == 5, "the sheet before is still what it was"


def test_who_was_there_for_a_part_is_wholly_there_after_a_toggle_and_counted_apart() -> None:
    sheet = a_sheet().with_partly(1)
    assert (sheet.present, sheet.partly, sheet.absent) == (5, 1, 0)
    assert sheet.toggled(1) == a_sheet()


def left_out(sheet: VisitSheet, index: int) -> VisitSheet:
    item = replace(sheet.attendances[index], state=State.ABSENT, is_expected=False)
    return sheet.with_attendance(index, item)


def test_who_was_left_out_is_neither_there_nor_absent_until_ticked_or_given_a_reason() -> None:
    sheet = left_out(a_sheet(), 2)
    assert (sheet.present, sheet.absent, len(sheet.participations(TODAY))) == (4, 0, 4)
    assert sheet.toggled(2).present == 5
    assert sheet.toggled(2).toggled(2) == sheet
    assert sheet.everyone().present == 5
    assert sheet.nobody().absent == 4
    assert sheet.with_reason(2, "transport").absent == 1


def test_on_a_day_to_come_who_is_ticked_is_planned_and_nobody_is_absent() -> None:
    sheet = replace(a_sheet().toggled(0).with_reason(1, "transport").with_partly(2), on=TOMORROW)
    assert sheet.is_plan(TODAY) and not a_sheet().is_plan(TODAY)
    planned = sheet.participations(TODAY)
    assert set(planned) == {item.pupil_id for item in sheet.attendances[2:]}
    assert set(planned.values()) == {(State.PLANNED, "")}


def test_on_a_day_that_has_been_everyone_has_the_state_that_was_given() -> None:
    sheet = a_sheet().with_reason(1, "transport").with_partly(2)
    assert list(sheet.participations(TODAY).values()) == [
        (State.TOOK_PART, ""), (State.ABSENT, "transport"), (State.PARTLY, ""), (State.TOOK_PART, ""),
        (State.TOOK_PART, ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("", ""), ("  ", ""), ("9:30", "09:30"), ("09:30", "09:30"), ("9.30", "09:30"), ("930", "09:30"),
        ("1315", "13:15"), ("9", "09:00"), ("13", "13:00"), ("0:00", "00:00"), ("23:59", "23:59"),
        ("24:00", None), ("9:60", None), ("9:3", None), ("noon", None), ("-1:00", None), ("12345", None),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_as_people_write_it(text: str, time: str | None) -> None:
    assert time_of_day(text) == time


def test_the_company_is_the_one_typed_or_chosen() -> None:
    company = CompanyChoice(uuid.UUID(int=1), "Bakkerij Verzonnen", "food", "")
    sheet = replace(a_sheet(), companies=(company,))
    assert sheet.company == ""
    assert replace(sheet, company_id=company.id).company == "Bakkerij Verzonnen"
    assert replace(sheet, company_name=" Iets anders ").company == "Iets anders"


def test_a_reason_makes_absent_and_only_neutral_reasons_exist() -> None:
    assert a_sheet().with_reason(1, "transport").attendances[1].state is State.ABSENT
    assert REASONS == ("not_at_school", "transport", "other_lesson", "unknown")
    with pytest.raises(ValueError, match="no such reason"):
        a_sheet().with_reason(1, "illness")


def test_everyone_present_keeps_the_reasons_that_were_given() -> None:
    sheet = a_sheet().toggled(0).with_reason(1, "transport").with_partly(2).everyone()
    assert [item.state for item in sheet.attendances] == [
        State.TOOK_PART, State.ABSENT, State.PARTLY, State.TOOK_PART, State.TOOK_PART,
    ]  # fmt: skip
    assert sheet.attendances[1].reason == "transport"


def test_nobody_present_keeps_the_reasons_that_were_given() -> None:
    sheet = a_sheet().with_reason(1, "transport").with_partly(2).nobody()
    assert [item.reason for item in sheet.attendances] == ["unknown", "transport", "", "unknown", "unknown"]
    assert sheet.attendances[2].state is State.PARTLY


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["toggle", "reason", "partly", "all", "none"]))))
def test_whatever_is_ticked_the_counts_add_up_and_only_the_absent_have_a_reason(
    steps: list[tuple[int, str]],
) -> None:
    sheet = a_sheet()
    for index, step in steps:
        if step == "toggle":
            sheet = sheet.toggled(index)
        elif step == "reason":
            sheet = sheet.with_reason(index, REASONS[index % 4])
        elif step == "partly":
            sheet = sheet.with_partly(index)
        else:
            sheet = sheet.everyone() if step == "all" else sheet.nobody()
    assert sheet.present + sheet.absent == 5
    assert all((item.state is State.ABSENT) == (item.reason in REASONS) for item in sheet.attendances)
    assert all(item.reason == "" for item in sheet.attendances if item.state is not State.ABSENT)


def test_only_those_present_who_had_done_it_before_are_told() -> None:
    sheet = a_sheet()
    marked = replace(sheet, attendances=tuple(replace(item, already_done=True) for item in sheet.attendances))
    assert marked.already_done == 5
    assert marked.toggled(0).with_partly(1).already_done == 3


@pytest.mark.parametrize(
    ("sheet", "field"),
    [
        (replace(a_sheet(), on=date(2026, 8, 1)), "on"),
        (replace(a_sheet(), on=date(2025, 7, 31)), "on"),
        (replace(a_sheet(), on=TOMORROW, was_held=True), "on"),
        (replace(a_sheet(), starts_at="25:00"), "starts_at"),
        (replace(a_sheet(), on=TOMORROW, starts_at="half tien"), "starts_at"),
        (replace(a_sheet().nobody(), on=TOMORROW), "attendance"),
        (a_sheet(0), "attendance"),
        (a_sheet().nobody(), "attendance"),
        (replace(a_sheet(), line_id=None), "company"),
        (replace(a_sheet(), line_id=None, company_name="  "), "company"),
        (replace(a_sheet(), company_name="x" * 201), "company"),
    ],
)
def test_what_must_be_mended_stands_beside_its_field(sheet: VisitSheet, field: str) -> None:
    assert fields(sheet) == [field]


@pytest.mark.parametrize(
    "sheet",
    [
        replace(a_sheet(), line_id=None, company_name="Bakkerij Verzonnen"),
        replace(a_sheet(), line_id=None, company_id=uuid.UUID(int=1)),
        replace(a_sheet(), company_name=" " + "x" * 200 + " "),
        a_sheet().nobody().with_partly(0),
        replace(a_sheet(), on=TOMORROW, starts_at=" 9:30 "),
        replace(a_sheet().nobody().toggled(3), on=TOMORROW),
    ],
)
def test_what_is_enough_has_no_problems(sheet: VisitSheet) -> None:
    assert fields(sheet) == []
