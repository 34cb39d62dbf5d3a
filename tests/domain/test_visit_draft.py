"""A visit sheet as a draft: there and back, whatever became of the class meanwhile, and whatever the text holds."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain import visit_draft
from routekaart_app.domain.contact import State
from routekaart_app.domain.visit_sheet import CompanyChoice, VisitSheet
from tests.domain.test_coverage import LINE
from tests.domain.test_visit_sheet import TODAY, a_sheet

COMPANY = CompanyChoice(uuid.UUID(int=1), "Bakkerij Verzonnen", "food", "")


def filled() -> VisitSheet:
    sheet = replace(
        a_sheet(),
        companies=(COMPANY,),
        company_id=COMPANY.id,
        note="Mooie dag",
        starts_at="9:30",
        prepared=True,
        looked_back=True,
    )
    return sheet.with_reason(1, "transport").with_partly(2).toggled(3)


def kept(sheet: VisitSheet) -> visit_draft.VisitDraft:
    found = visit_draft.read(visit_draft.content(sheet))
    assert found is not None
    return found


def test_everything_that_was_filled_in_comes_back() -> None:
    assert kept(filled()).onto(replace(a_sheet(), companies=(COMPANY,))) == filled()
    assert kept(filled()).on == TODAY


def test_another_line_than_was_proposed_gives_its_kind() -> None:
    sheet = kept(filled()).onto(replace(a_sheet(), line_id=None))
    assert (sheet.line, sheet.kind) == (LINE, LINE.kind)


def test_a_company_that_is_gone_is_a_name_that_was_typed() -> None:
    sheet = kept(filled()).onto(a_sheet())
    assert (sheet.company_id, sheet.company_name) == (None, "Bakkerij Verzonnen")


def test_a_line_that_is_gone_leaves_no_line() -> None:
    assert kept(filled()).onto(replace(a_sheet(), lines=())).line_id is None


def test_pupils_who_are_gone_are_counted_and_newcomers_are_present() -> None:
    draft = kept(filled())
    fewer = replace(a_sheet(), attendances=a_sheet().attendances[2:])
    assert draft.gone(fewer) == 2
    more = draft.onto(a_sheet(7))
    assert (draft.gone(more), more.present, more.absent) == (0, 5, 2)


def test_who_was_left_out_before_and_is_expected_now_is_absent() -> None:
    sheet = a_sheet()
    out = replace(sheet.attendances[0], state=State.ABSENT, is_expected=False)
    again = kept(sheet.with_attendance(0, out)).onto(sheet)
    assert again.attendances[0].reason == "unknown"


@pytest.mark.parametrize(
    "change",
    [
        {"on": "gisteren"}, {"on": None}, {"line": "x"}, {"activity": 3}, {"pupils": [1]}, {"pupils": {"x": ["a", ""]}},
        {"pupils": {str(uuid.UUID(int=1)): ["planned", ""]}}, {"pupils": {str(uuid.UUID(int=1)): ["absent", "ziek"]}},
        {"pupils": {str(uuid.UUID(int=1)): "absent"}}, {"flags": 7},
    ],
)  # fmt: skip
def test_damaged_content_is_no_draft(change: dict[str, Any]) -> None:
    content = json.loads(visit_draft.content(filled())) | change
    assert visit_draft.read(json.dumps(content)) is None


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_no_text_whatever_makes_it_fail(text: str) -> None:
    assert visit_draft.read(text) is None


def test_an_older_draft_that_lacks_something_is_read_as_far_as_it_goes() -> None:
    draft = visit_draft.read(json.dumps({"on": "2026-03-04", "line": str(LINE.id), "flags": ["prepared", "new_one"]}))
    assert draft is not None
    sheet = draft.onto(a_sheet())
    assert (sheet.present, sheet.line, sheet.prepared, sheet.note) == (5, LINE, True, "")
