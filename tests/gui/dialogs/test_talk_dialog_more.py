"""The form of a talk: several pupils, the next pupil, what it was about, and correcting what was recorded."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.agreement import KEPT
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models import talk_draft
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass, a_class
from tests.gui.dialogs.test_talk_dialog import BEFORE, CTRL, Opener, problems
from tests.gui.dialogs.test_talk_dialog import open_dialog as open_dialog
from tests.gui.dialogs.test_talk_dialog import pupil as pupil

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def type_name(dialog: TalkDialog, text: str) -> None:
    """Type a part of a name and take the first on offer."""
    edit = dialog.form.pupils_field.edit
    edit.setFocus()
    QTest.keyClicks(edit, text)
    QTest.keyClick(QApplication.activePopupWidget() or edit, Qt.Key.Key_Return)


def names(dialog: TalkDialog) -> list[str]:
    return [item.display_name for item in dialog.sheet.pupils]


def test_pupils_are_added_by_typing_and_taken_off(open_dialog: Opener, services: Services, class_3b: AClass) -> None:
    services.agreements.add(class_3b.pupil_ids[1], "Bellen", None, BEFORE)
    dialog = open_dialog()
    assert dialog.form.pupils_field.names == [] and dialog.form.agreements_widget.isHidden()
    type_name(dialog, "sem gro")
    assert names(dialog) == ["Elif Aydın", "Sem de Groen"] and dialog.form.pupils_field.edit.text() == ""
    assert "Sem de Groen" in dialog.form.title_label.text() and dialog.sheet.talk_kind == "group"
    assert "Sem de Groen: Bellen" in dialog.rows[0].check.accessibleName()
    type_name(dialog, "1003")
    assert len(names(dialog)) == 3 and "3" in dialog.form.title_label.text()
    dialog.form.pupils_field.names[0].click()
    dialog.form.pupils_field.names[0].click()
    assert names(dialog) == ["Yasmina Haddad"] and dialog.rows == [] and dialog.sheet.talk_kind == "career"


def test_a_talk_is_planned_and_the_one_that_is_held_closes_it(
    window: MainWindow, open_dialog: Opener, services: Services, pupil: Any
) -> None:
    window.open_pupil(pupil)
    window._actions.trigger("plan_talk")
    dialog = window.findChild(TalkDialog)
    assert dialog is not None and dialog.sheet.is_to_come(TODAY) and dialog.form.next_step_edit.isHidden()
    assert dialog.form.next_step_hint.isHidden(), "it is about that field"
    asks = dialog.form.note_label.text()
    dialog.form.note_edit.setPlainText("over de stage")
    dialog.record()
    held = open_dialog()
    check, form = held.form.plan_check, held.form
    assert check.isVisible() and check.isChecked() and "over de stage" in form.plan_hint.text()
    assert form.note_label.text() != asks and form.next_step_edit.isVisible()
    first = held.sheet
    check.click()
    assert held.sheet.keeps_plan and held.sheet.fulfils(TODAY) is None
    kept = talk_draft.written(held.sheet)
    assert talk_draft.read(kept, services.talks, pupil, TODAY).keeps_plan
    check.click()
    assert held.sheet == first
    held._choose(held.sheet.on_line(None))
    assert check.isHidden(), "it is for something else"
    held._choose(held.sheet.on_line(first.line_id))
    held.record()
    assert [one.on for one in services.pupils.dossier(pupil, TODAY).moments] == [TODAY]


def test_nobody_is_added_twice_and_unknown_names_stay_typed(open_dialog: Opener) -> None:
    dialog = open_dialog()
    type_name(dialog, "1001")
    assert len(names(dialog)) == 1 and dialog.form.pupils_field.edit.text() == "1001"
    type_name(dialog, "zzz")
    assert len(names(dialog)) == 1


def test_record_and_next_keeps_date_and_kind(
    open_dialog: Opener, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    form = dialog.form
    form.on_edit.set_day(BEFORE)
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("office_hour"))
    form.note_edit.setPlainText("eerste")
    form.competencies_row.boxes["KR"].click()
    form.next_step_edit.setText("Bellen")
    QTest.keyClick(form.note_edit, Qt.Key.Key_Return, CTRL_SHIFT)
    assert dialog.isVisible() and form.said_label.isVisible() and "Elif" in form.said_label.text()
    order = services.pupils.all(services.schools.current_year(), group_id=class_3b.group_id)
    at = [item.id for item in order].index(class_3b.pupil_ids[0])
    assert dialog.sheet.pupil.id == order[at + 1].id
    assert (dialog.sheet.on, dialog.sheet.talk_kind) == (BEFORE, "office_hour")
    assert dialog.sheet.note == dialog.sheet.next_step == "" and dialog.sheet.competencies == frozenset()
    qtbot.waitUntil(form.pupils_field.edit.hasFocus)
    assert form.pupils_hint.isVisible() and dialog.sheet.pupil.display_name in form.pupils_hint.text()
    type_name(dialog, "1004")
    assert form.pupils_hint.isHidden()
    assert names(dialog) == ["Nilson van der Berg"], "another name instead of the one proposed"
    qtbot.waitUntil(form.note_edit.hasFocus)
    assert services.drafts.all() == ()
    dialog.reject()
    assert "Elif" in dialog.label, "what was recorded is still said"
    assert not dialog.isVisible()


def test_the_proposed_pupil_is_taken_with_enter(open_dialog: Opener, services: Services, qtbot: QtBot) -> None:
    dialog = open_dialog()
    dialog.record_and_next()
    proposed = dialog.sheet.pupil.id
    qtbot.waitUntil(dialog.form.pupils_field.edit.hasFocus)
    QTest.keyClick(dialog.form.pupils_field.edit, Qt.Key.Key_Return)
    assert dialog.form.note_edit.hasFocus()
    dialog.form.note_edit.setPlainText("tweede")
    type_name(dialog, "1007")
    assert dialog.sheet.pupil.id == proposed and len(names(dialog)) == 2, "now added to"


def test_a_draft_after_the_next_is_about_that_pupil(open_dialog: Opener, services: Services) -> None:
    dialog = open_dialog()
    dialog.record_and_next()
    dialog.form.note_edit.setPlainText("half")
    dialog.drafts.save()
    (draft,) = services.drafts.all()
    assert draft.subject_id == dialog.sheet.pupil.id and dialog.sheet.pupil.display_name in draft.title


def test_what_cannot_be_recorded_stays_where_it_is(open_dialog: Opener) -> None:
    dialog = open_dialog()
    dialog.form.next_step_edit.setText("x" * 600)
    before = names(dialog)
    dialog.record_and_next()
    assert names(dialog) == before and "next_step_problem" in problems(dialog)


def test_a_paste_of_fifty_thousand_words_is_refused_and_nothing_lost(open_dialog: Opener) -> None:
    dialog = open_dialog()
    dialog.form.note_edit.setPlainText("woord " * 50_000)
    assert "20000" in problems(dialog)["note_problem"], "said at once"
    dialog.record()
    assert dialog.label == "" and len(dialog.form.note_edit.toPlainText()) == 300_000


def test_letters_and_arrows_tick_competencies(open_dialog: Opener) -> None:
    dialog = open_dialog()
    row = dialog.form.competencies_row
    row.setFocus()
    box = row.boxes["KR"]
    assert box.hasFocus() and box.text().startswith("KR ") and box.accessibleName().startswith(f"{box.text()}, ")
    QTest.keyClick(box, Qt.Key.Key_M)
    assert row.chosen == {"MR"} and row.boxes["MR"].hasFocus()
    QTest.keyClick(row.boxes["MR"], Qt.Key.Key_Right)
    QTest.keyClick(row.boxes["WE"], Qt.Key.Key_Space)
    QTest.keyClick(row.boxes["WE"], Qt.Key.Key_Left)
    QTest.keyClick(row.boxes["MR"], Qt.Key.Key_M)
    assert dialog.sheet.touched == ("WE",)
    stops = [key for key, one in row.boxes.items() if one.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == ["MR"], "one stop of the Tab key"


def test_a_parent_there_proposes_a_three_way_line(services: Services, messages: FakeMessages, qtbot: QtBot) -> None:
    other = a_class(services.vault.database, name="2A", year=2, brin="99ZY", size=2, first_number=5001)
    dialog = TalkDialog(services, other.pupil_ids[0], messages)
    qtbot.addWidget(dialog)
    button = dialog.form.three_way_button
    assert button.isHidden()
    dialog.form.besides_row.boxes["parent"].click()
    assert not button.isHidden() and "VO2-06" in button.text()
    button.click()
    assert dialog.sheet.kind == "three_way" and dialog.form.kind_combo.currentData() == "three_way"
    assert button.isHidden() and dialog.sheet.present == ("parent",)


def test_a_recorded_talk_opens_with_its_values_and_is_changed(
    window: MainWindow, services: Services, pupil: Any, class_3b: AClass
) -> None:
    visited = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, BEFORE, "VO3-02")).activity_id
    sheet = services.talks.sheet(pupil, TODAY - timedelta(1)).with_note("eerst")
    made = services.talks.record(sheet.touching(["LS"], ["company"], visited).with_next_step("Bellen", None))
    window.opens.talk(pupil, activity_id=made.activity_id)
    dialog = window.findChild(TalkDialog)
    assert dialog is not None
    form = dialog.form
    assert form.note_edit.toPlainText() == "eerst" and form.next_step_edit.text() == "Bellen"
    assert form.subject_combo.currentData() == visited and form.next_due_combo.due is None
    assert form.competencies_row.chosen == {"LS"} and form.besides_row.chosen == {"company"}
    assert form.next_button.isHidden()
    form.note_edit.setPlainText("beter")
    younger = a_class(services.vault.database, name="2A", size=2, year=2, brin="99ZY", first_number=5002)
    dialog._pick(younger.pupil_ids[1])
    assert not form.pupils_hint.isHidden() and form.pupils_hint.text().endswith("Sem de Groen")
    dialog._take_off(younger.pupil_ids[1])
    assert form.pupils_hint.isHidden()
    dialog.record()
    assert services.talks.sheet(pupil, TODAY, made.activity_id).note == "beter"
    services.history.undo()
    assert services.talks.sheet(pupil, TODAY, made.activity_id).note == "eerst"
    step = services.history.undo_label()
    window.opens.talk(pupil, activity_id=made.activity_id)
    same = next(one for one in window.findChildren(TalkDialog) if one.isVisible())
    same.record()
    assert same.label == "" and window.message_bar.text and services.history.undo_label() == step, "nothing was changed"


def test_a_draft_holds_everything_of_a_group_talk(services: Services, class_3b: AClass, pupil: Any) -> None:
    visited = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, BEFORE, "VO3-02")).activity_id
    sheet = services.talks.with_pupils(services.talks.sheet(pupil, TODAY), class_3b.pupil_ids[:3])
    sheet = sheet.of_kind("intake").touching(["KR", "NW"], ["colleague"], visited).with_note("half")
    again = talk_draft.read(talk_draft.written(sheet), services.talks, pupil, TODAY)
    assert again == sheet
    text = talk_draft.written(sheet).replace(str(class_3b.pupil_ids[2]), str(class_3b.group_id))
    assert len(talk_draft.read(text, services.talks, pupil, TODAY).pupils) == 2, "who is gone is left out"


def test_ticks_stay_when_day_or_pupils_change(open_dialog: Opener, services: Services, pupil: Any) -> None:
    services.agreements.add(pupil, "Bellen", TODAY, BEFORE)
    dialog = open_dialog()
    dialog.rows[0].check.click()
    type_name(dialog, "1002")
    dialog.form.on_edit.set_day(TODAY - timedelta(1))
    assert dialog.rows[0].check.isChecked()
    dialog.record()
    assert services.agreements.of_pupil(pupil)[0].state == KEPT


@pytest.mark.parametrize("days", [-40_000, 40_000])
def test_a_day_far_away_is_said_beside_the_day(open_dialog: Opener, days: int) -> None:
    dialog = open_dialog()
    dialog.form.note_edit.setPlainText("blijft staan")
    dialog.form.on_edit.set_day(TODAY + timedelta(days))
    assert problems(dialog).get("on_problem") or dialog.form.trouble_label.text()
    dialog.record()
    assert dialog.label == "" and dialog.form.note_edit.toPlainText() == "blijft staan"


def test_a_private_word_is_met_softly_in_what_was_said_and_agreed(
    open_dialog: Opener, services: Services, pupil: Any
) -> None:
    dialog = open_dialog()
    form = dialog.form
    for edit, warning in ((form.note_edit, form.note_warning), (form.next_step_edit, form.next_step_warning)):
        assert warning.isHidden()
        QTest.keyClicks(edit, "Was ziek.")
        warning.look()
        assert warning.isVisible() and edit.accessibleDescription() == warning.text()
    dialog.record()
    assert not dialog.isVisible() and services.agreements.of_pupil(pupil)[0].text == "Was ziek."


def test_a_talk_that_was_recorded_is_removed_and_brought_back(
    open_dialog: Opener, services: Services, class_3b: AClass
) -> None:
    pupils = class_3b.pupil_ids[:2]
    sheet = services.talks.with_pupils(services.talks.sheet(pupils[0], TODAY), pupils)
    talk = services.talks.record(sheet.with_next_step("Bellen", None)).activity_id
    assert open_dialog().form.remove_button.isHidden(), "a new one is not there yet"
    dialog = open_dialog(activity_id=talk)
    assert dialog.windowTitle() != open_dialog().windowTitle()
    dialog.form.remove_button.click()
    assert dialog.isHidden() and dialog.label
    assert all(services.pupils.dossier(pupil, TODAY).moments == () for pupil in pupils)
    assert services.agreements.of_pupil(pupils[0])[0].activity_id is None, "what was agreed stays"
    services.history.undo()
    assert all(len(services.pupils.dossier(pupil, TODAY).moments) == 1 for pupil in pupils)


def test_a_whole_class_is_one_choice(open_dialog: Opener, class_3b: AClass) -> None:
    dialog = open_dialog(group_id=class_3b.group_id)
    field = dialog.form.pupils_field
    field.edit.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    popup = QApplication.activePopupWidget()
    assert popup is not None and popup.model().rowCount() == 1
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert {pupil.id for pupil in dialog.sheet.pupils} == set(class_3b.pupil_ids)
    shown = [button for button in field.names if not button.isHidden()]
    assert 1 < len(shown) < len(field.names), "the form keeps its room"
    field.more.click()
    assert not any(button.isHidden() for button in field.names) and field.more.isHidden()


def test_suggestions_are_as_wide_as_their_words(open_dialog: Opener, services: Services) -> None:
    dialog = open_dialog()
    edit = dialog.form.pupils_field.edit
    edit.setFocus()
    QTest.keyClicks(edit, "yasm")
    popup = dialog.form.pupils_field.completer.popup()
    assert popup is not None and popup.width() >= popup.sizeHintForColumn(0)


def test_an_occasion_is_kept_only_where_all_were_at_it(
    open_dialog: Opener, services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, BEFORE, "VO3-02")
    place = next(at for at, item in enumerate(sheet.attendances) if item.pupil_id == class_3b.pupil_ids[1])
    services.contacts.record(sheet.toggled(place))
    dialog = open_dialog()
    assert dialog.sheet.about_id is not None
    type_name(dialog, "1003")
    assert dialog.sheet.about_id is not None and dialog.form.subject_hint.isHidden()
    type_name(dialog, "1002")
    assert dialog.sheet.about_id is None and dialog.sheet.subjects == () and dialog.form.subject_hint.isVisible()
    dialog.form.pupils_field.names[2].click()
    assert len(dialog.sheet.subjects) == 1, "it can be chosen again"
