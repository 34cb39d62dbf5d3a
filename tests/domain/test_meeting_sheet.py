"""The sheets of contact with parents: everyone's parent was there, except; and one pupil."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.domain.contact import State
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.meeting_sheet import ContactSheet, MeetingRow, MeetingSheet, Occasion
from routekaart_app.domain.overview import GroupChoice, PupilEntry
from routekaart_app.domain.parent_contact import FORMS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.errors import KnownError
from tests.domain.test_coverage import LINE

TODAY, TOMORROW = date(2026, 3, 4), date(2026, 3, 5)
GROUP = GroupChoice(uuid.UUID(int=7), "3B", uuid.UUID(int=8), "Voorbeeldcollege", SchoolYear(2025), "", 5)
EVENING = replace(LINE, id=uuid.UUID(int=21), kind="parents", parents="J")
HOME = replace(LINE, id=uuid.UUID(int=22), kind="home", parents="J")
TOLD_ONLY = replace(LINE, id=uuid.UUID(int=23), kind="parents", parents="I")
MOTHER = Guardian("Fatma Aydın", "tr", needs_interpreter=True, id=uuid.UUID(int=31))
FATHER = Guardian("Kemal Aydın", id=uuid.UUID(int=32))


def a_row(index: int = 0) -> MeetingRow:
    return MeetingRow(uuid.UUID(int=100 + index), f"Leerling {index}", str(index), guardians=(MOTHER, FATHER))


def a_sheet(pupils: int = 4) -> MeetingSheet:
    rows = tuple(a_row(index) for index in range(pupils))
    return MeetingSheet(GROUP, TODAY, "evening", EVENING.id, rows, (EVENING, HOME, TOLD_ONLY))


def fields(sheet: MeetingSheet | ContactSheet) -> list[str]:
    return [problem.field for problem in sheet.problems(TODAY)]


def test_everyones_parent_was_there_and_a_toggle_says_who_was_not() -> None:
    sheet = a_sheet().toggled(1)
    assert (sheet.reached, sheet.not_reached, fields(sheet), sheet.kind) == (3, 1, [], "parents")
    assert sheet.participations(TODAY)[uuid.UUID(int=101)] == (State.ABSENT, "unknown")
    assert sheet.toggled(1) == a_sheet()
    assert (sheet.nobody().reached, fields(sheet.nobody())) == (0, []), "that nobody came was tried as well"
    assert sheet.nobody().everyone() == a_sheet()
    assert a_sheet().index_of(" 2 ") == 2
    with pytest.raises(KnownError):
        a_sheet().index_of("9")


def test_on_a_day_to_come_who_is_ticked_is_asked() -> None:
    sheet = replace(a_sheet().toggled(0), on=TOMORROW)
    assert sheet.is_plan(TODAY) and len(sheet.participations(TODAY)) == 3
    assert {state for state, _why in sheet.participations(TODAY).values()} == {State.PLANNED}
    assert fields(sheet.nobody()) == ["rows"]
    assert fields(replace(sheet, was_held=True)) == ["on"]


def test_who_was_left_out_is_neither_reached_nor_not() -> None:
    sheet = a_sheet().with_row(0, replace(a_row(), attended=False, is_expected=False))
    assert (sheet.reached, sheet.not_reached, len(sheet.participations(TODAY))) == (3, 0, 3)


def test_another_form_brings_its_line_and_its_usual_role() -> None:
    sheet = a_sheet().with_row(1, replace(a_row(1), role="role_model")).of_form("home")
    assert sheet.line == HOME and [row.role for row in sheet.rows[:2]] == ["supporter", "role_model"]
    assert sheet.fitting_lines == (HOME,) and a_sheet().fitting_lines == (EVENING,), "being told is not taking part"
    assert a_sheet().on_line(None).of_form("with_child").line == EVENING
    assert a_sheet().of_form("with_child").line_id == EVENING.id
    assert a_sheet().on_line(uuid.uuid4()).line is None
    assert replace(a_sheet(), line_id=TOLD_ONLY.id).fitting_lines == (EVENING, TOLD_ONLY), "what it counts for stays"
    with pytest.raises(KeyError):
        a_sheet().of_form("borrel")
    assert [form for form in FORMS if a_sheet().of_form("home").of_form(form).line_id is None] == [
        "talk", "home_visit", "phone", "slip", "along", "guest_lesson",
    ]  # fmt: skip


def test_who_it_was_brings_language_and_interpreter() -> None:
    row = replace(a_row(), home_language="pl")
    by_mother = row.by_guardian(MOTHER.id)
    assert (by_mother.guardian, by_mother.language, by_mother.had_interpreter) == (MOTHER, "tr", True)
    by_father = by_mother.by_guardian(FATHER.id)
    assert (by_father.language, by_father.had_interpreter) == ("pl", False)
    aunt = by_mother.by_relation("other")
    assert (aunt.guardian_id, aunt.who, aunt.language) == (None, "other", "pl")
    assert aunt.by_guardian(FATHER.id).who == ""
    assert row.by_guardian(uuid.uuid4()).guardian_id is None


def test_what_cannot_be_kept_stands_beside_its_field() -> None:
    assert fields(replace(a_sheet(), on=date(2024, 1, 9))) == ["on"]
    assert fields(replace(a_sheet(), rows=())) == ["rows"]
    assert fields(replace(a_sheet(), starts_at="25:00", ends_at="laat")) == ["starts_at", "ends_at"]
    assert fields(replace(a_sheet(), ends_at="20:00")) == ["starts_at"]
    assert fields(replace(a_sheet(), starts_at="20:00", ends_at="19:00")) == ["ends_at"]
    assert fields(replace(a_sheet(), starts_at="19.00", ends_at="20:30", title="Werk", place="Aula")) == []
    assert fields(replace(a_sheet(), title="x" * 201, place="x" * 301)) == ["title", "place"]
    long = a_sheet().with_row(1, replace(a_row(1), words="x" * 20_001, agreement="x" * 501, role="baas"))
    assert fields(long) == ["rows"] * 3
    assert all(problem.message.startswith("Leerling 1: ") for problem in long.problems(TODAY))


def a_contact(form: str = "phone") -> ContactSheet:
    pupil = PupilEntry(uuid.UUID(int=100), "0", "Leerling 0", "Leerling 0", GROUP.id, "3B", "", Place("VO", 3), TODAY)
    visit, event = Occasion(uuid.UUID(int=51), "event", "Markt"), Occasion(uuid.UUID(int=52), "visit", "", "Werf")
    return ContactSheet(pupil, TODAY, "evening", a_row(), None, (EVENING, HOME), (visit, event)).of_form(form)


def test_a_contact_counts_for_a_line_of_its_form_or_hangs_on_what_the_class_did() -> None:
    assert a_contact().line_id is None and a_contact().fitting_lines == (EVENING,)
    assert a_contact("with_child").line_id == EVENING.id
    along = a_contact("along")
    assert along.occasion_id == uuid.UUID(int=52) and along.line_id is None and along.fitting_lines == ()
    assert [item.kind for item in along.fitting_occasions] == ["visit", "event"]
    assert a_contact("guest_lesson").occasion_id is None and a_contact("guest_lesson").row.role == "role_model"
    assert along.of_form("home").row.role == "supporter" and along.of_form("home").occasion_id is None


def test_a_contact_is_of_a_day_that_has_been() -> None:
    assert fields(a_contact()) == []
    assert fields(replace(a_contact(), on=TOMORROW, title="x" * 201)) == ["on", "title"]
    assert fields(a_contact().with_row(replace(a_row(), agreement="x" * 501))) == ["agreement"]
