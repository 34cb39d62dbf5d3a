"""A sheet that was open while another wrote: what was changed on it, and of the rest what is there by now."""

from __future__ import annotations

import uuid
from dataclasses import replace

from routekaart_app.domain import meeting_draft, sheet_merge
from routekaart_app.domain.meeting_sheet import ContactSheet, MeetingSheet, Occasion, SameDay
from tests.domain.test_meeting_sheet import EVENING, HOME, MOTHER, TODAY, TOMORROW, a_row, a_sheet, fields
from tests.domain.test_meeting_sheet import a_contact as contact_sheet

HELD = uuid.UUID(int=500)


def opened(pupils: int = 3) -> MeetingSheet:
    sheet = replace(a_sheet(pupils), activity_id=HELD, was_held=True)
    return replace(sheet, first=sheet)


def test_only_what_was_changed_on_a_sheet_is_written() -> None:
    mine = opened().toggled(0)
    row = replace(opened().rows[1].by_guardian(MOTHER.id), words="Mooi", contact_id=uuid.UUID(int=9))
    now = replace(opened().with_row(1, row), title="Avond")
    merged = sheet_merge.meeting(replace(mine, place="Aula"), now)
    assert [one.attended for one in merged.rows] == [False, True, True] and merged.rows[1] == row
    assert (merged.title, merged.place, merged.line_id) == ("Avond", "Aula", EVENING.id)
    assert sheet_merge.meeting(opened(), now) == now
    assert sheet_merge.meeting(a_sheet(), now) == a_sheet(), "a new sheet is written as it is"
    both = sheet_merge.meeting(mine.with_row(1, replace(mine.rows[1], words="Nee")), now)
    assert (both.rows[1].words, both.rows[1].guardian_id) == ("Nee", MOTHER.id)


def test_who_was_put_on_a_meeting_or_left_it_meanwhile_stays_so() -> None:
    left = replace(a_row(2), attended=False, is_expected=False)
    now = replace(opened().with_row(2, left), rows=(*opened().rows[:2], left, a_row(3)))
    merged = sheet_merge.meeting(opened().toggled(0), now)
    assert [one.is_left_out for one in merged.rows] == [False, False, True, False]


def test_a_contact_is_merged_alike() -> None:
    sheet = contact_sheet()
    sheet = replace(sheet, activity_id=HELD, first=sheet)
    now = replace(sheet.with_row(replace(sheet.row, words="Ja")), on=TODAY, title="Belletje")
    merged = sheet_merge.contact(replace(sheet.with_row(replace(sheet.row, agreement="Kijken")), on=TOMORROW), now)
    assert (merged.row.words, merged.row.agreement, merged.title, merged.on) == ("Ja", "Kijken", "Belletje", TOMORROW)
    assert sheet_merge.contact(contact_sheet(), now) == contact_sheet()


def test_a_draft_of_what_was_recorded_holds_only_what_was_changed() -> None:
    draft = meeting_draft.read(meeting_draft.content(opened().toggled(1)))
    assert draft is not None and list(draft.pupils) == [a_row(1).pupil_id]
    fresh = opened().with_row(0, replace(a_row(0), words="Meanwhile"))
    assert [(row.attended, row.words) for row in draft.onto(fresh).rows] == [
        (True, "Meanwhile"), (False, ""), (True, ""),
    ]  # fmt: skip


def test_the_same_on_one_day_is_known_by_form_and_line() -> None:
    def after(form: str, line_id: uuid.UUID | None, kind: str = "parents") -> bool:
        return replace(a_sheet(), same_day=(SameDay(HELD, kind, form, line_id),)).already is not None

    assert after("evening", EVENING.id) and after("", EVENING.id)
    assert not after("with_child", EVENING.id) and not after("evening", None) and not after("", HOME.id, "home")


def test_the_same_parent_is_told_of_once_at_one_occasion() -> None:
    first = uuid.UUID(int=71)
    visit = Occasion(HELD, "visit", "Bezoek", told=((first, MOTHER.id, ""),))
    sheet: ContactSheet = replace(contact_sheet(), form="along", occasions=(visit,), occasion_id=HELD)
    of_mother = sheet.with_row(sheet.row.by_guardian(MOTHER.id))
    assert fields(sheet) == [] and fields(of_mother) == ["who"]
    assert fields(replace(of_mother, contact_id=first)) == [], "it is that one itself"
