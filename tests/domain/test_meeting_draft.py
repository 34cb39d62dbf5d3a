"""A meeting as a draft: there and back, and what is damaged or gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from routekaart_app.domain import meeting_draft
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.meeting_sheet import MeetingRow, MeetingSheet
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.schoolyear import SchoolYear

ON = date(2026, 3, 4)


def a_row(guardians: tuple[Guardian, ...] = ()) -> MeetingRow:
    return MeetingRow(uuid4(), "Aydın, Elif", "1001", guardians=guardians)


@pytest.fixture
def sheet() -> MeetingSheet:
    group = GroupChoice(uuid4(), "3B", uuid4(), "Voorbeeldcollege", SchoolYear(2025), "", 2)
    return MeetingSheet(group, ON, "evening", None, (a_row((Guardian("Ayşe", id=uuid4()),)), a_row()))


def test_there_and_back(sheet: MeetingSheet) -> None:
    mother = sheet.rows[0].guardians[0].id
    row = replace(sheet.rows[0].by_guardian(mother), words="Ik kook", agreement="Bel de kok", role="role_model")
    other = replace(sheet.rows[1], attended=False, who="father")
    filled = replace(sheet, form="home", title="Proeverij", place="aula", starts_at="19:30", rows=(row, other))
    draft = meeting_draft.read(meeting_draft.content(filled))
    assert draft is not None and draft.onto(sheet) == filled and draft.gone(sheet) == 0
    without = replace(sheet, rows=(replace(sheet.rows[0], guardians=()),))
    assert draft.onto(without).rows[0].guardian_id is None and draft.gone(without) == 1


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"on": "2026-03-04", "form": "party"}', '{"on": "4 maart", "form": "evening"}',
             '{"on": "2026-03-04", "form": "evening", "pupils": {"x": {}}}'],
)  # fmt: skip
def test_what_is_damaged_is_no_draft(text: str) -> None:
    assert meeting_draft.read(text) is None


def test_a_role_that_is_none_is_damage(sheet: MeetingSheet) -> None:
    text = meeting_draft.content(sheet)
    assert meeting_draft.read(text.replace("participant", "king")) is None
    assert isinstance(sheet.rows[0].pupil_id, UUID)
