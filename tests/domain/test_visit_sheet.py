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
from routekaart_app.domain.visit_sheet import VisitSheet
from tests.domain.test_coverage import LINE

TODAY = date(2026, 3, 4)
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
        (replace(a_sheet(), on=date(2026, 3, 5)), "on"),
        (replace(a_sheet(), on=date(2025, 7, 31)), "on"),
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
    ],
)
def test_what_is_enough_has_no_problems(sheet: VisitSheet) -> None:
    assert fields(sheet) == []
