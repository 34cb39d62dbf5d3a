"""A meeting with the parents of a class: by keyboard in a minute, with more about one of them, kept as a draft, planned
and corrected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain import meeting_draft
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui.dialogs.meeting_dialog import MeetingDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.conftest import free_widgets
from tests.gui.dialogs.conftest import put_away

Opener = Callable[..., MeetingDialog]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_meeting(
    services: Services, class_3b: AClass, messages: FakeMessages, qtbot: QtBot, looks: QApplication
) -> Iterator[Opener]:
    """Opens the meeting of class 3B; put away after the test."""
    made: list[MeetingDialog] = []
    i18n.set_language("en")

    def make(**options: object) -> MeetingDialog:
        dialog = MeetingDialog(services, class_3b.group_id, messages, **options)  # type: ignore[arg-type]
        made.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield make
    put_away(made)


def test_a_class_in_a_minute(open_meeting: Opener, services: Services, class_3b: AClass, qtbot: QtBot) -> None:
    child = Child(class_3b.pupil_ids[0], "", "", "mother")
    services.guardians.save(Guardian("Ayşe Aydın", "tr", needs_interpreter=True, children=(child,)))
    dialog = open_meeting()
    view, detail = dialog.form.rows_view, dialog.form.meeting_detail
    assert view.hasFocus() and dialog.model.sheet.reached == 28
    number = dialog.model.sheet.rows[4].number
    QTest.keyClicks(view, number)  # by number
    assert view.currentIndex().row() == 4
    view._word.clear()
    QTest.keyClicks(view, "haddad, mi")
    assert view.currentIndex().row() != 4 and dialog.model.sheet.reached == 28, "the space is a part of the name"
    QTest.keyClicks(view, "xx")
    dialog.record()
    assert dialog.isVisible() and "xx" in dialog.form.rows_problem.text()
    view.go(4)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert "27 of 28" in dialog.form.count_label.text() and not dialog.model.sheet.rows[4].attended

    place = next(at for at, row in enumerate(dialog.model.sheet.rows) if row.guardians)
    view.go(place)
    assert "Ayşe" in dialog.model.remark(place)  # the only guardian is proposed, in her language
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert detail.who.hasFocus() and detail.language.currentData() == "tr" and detail.interpreter.isChecked()
    detail.role.setCurrentIndex(detail.role.findData("role_model"))
    detail.role.activated.emit(detail.role.currentIndex())
    QTest.keyClicks(detail.words, "Ik naai gordijnen")
    QTest.keyClick(detail.words, Qt.Key.Key_Escape)
    assert view.hasFocus() and dialog.isVisible()
    detail.who.setCurrentIndex(detail.who.findData("father"))
    detail.who.activated.emit(detail.who.currentIndex())
    row = dialog.model.sheet.rows[place]
    assert (row.guardian_id, row.who, row.words, row.role) == (None, "father", "Ik naai gordijnen", "role_model")

    QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert dialog.isHidden() and "27 reached, 1 not" in dialog.label
    (meeting,) = services.parents.meetings(SchoolYear.of(TODAY), group_id=class_3b.group_id)
    assert (meeting.form, meeting.reached, meeting.asked) == ("evening", 27, 28)
    step = services.history.undo_label()
    same = open_meeting(activity_id=meeting.activity_id)
    with qtbot.waitSignal(same.unchanged):
        same.record()
    assert same.label == "" and not same.isVisible() and services.history.undo_label() == step
    again = open_meeting(activity_id=meeting.activity_id)
    assert again.form.title_label.text() == "Correct what was recorded"
    assert again.model.sheet.rows[place].words == "Ik naai gordijnen" and again.form.call_off_button.isHidden()


def test_a_plan_and_what_must_be_mended(
    open_meeting: Opener, services: Services, class_3b: AClass, messages: FakeMessages
) -> None:
    dialog = open_meeting(on=TODAY + timedelta(7))
    form = dialog.form
    assert form.times_widget.isVisible() and form.record_button.text() == "Plan" and form.meeting_detail.isHidden()
    form.starts_at_edit.setText("laat")
    form.nobody_button.click()
    dialog.record()
    assert form.starts_at_problem.isVisible() and form.rows_problem.isVisible() and form.starts_at_edit.hasFocus()
    form.starts_at_edit.setText("19:30")
    form.everyone_button.click()
    form.form_combo.setCurrentIndex(form.form_combo.findData("home"))
    form.form_combo.activated.emit(form.form_combo.currentIndex())
    assert dialog.model.sheet.line_id == form.line_combo.currentData()
    dialog.record()
    assert "planned" in dialog.label
    (planned,) = services.parents.meetings(SchoolYear.of(TODAY), group_id=class_3b.group_id)
    messages.will_answer(True)
    again = open_meeting(activity_id=planned.activity_id)
    again.form.call_off_button.click()
    assert services.parents.meetings(SchoolYear.of(TODAY), group_id=class_3b.group_id) == ()


def test_what_was_filled_in_survives_the_end_of_the_program(
    open_meeting: Opener, services: Services, class_3b: AClass, messages: FakeMessages, qtbot: QtBot
) -> None:
    dialog = open_meeting()
    dialog.model.toggle(3)
    dialog.form.title_edit.setText("Proeverij")
    dialog._take_row(replace(dialog.model.sheet.rows[0], who="mother", words="Dank u wel"))
    before = dialog._sheet()
    dialog.drafts.save()
    dialog.deleteLater()
    free_widgets()
    (draft,) = services.drafts.all()
    assert (draft.kind, draft.subject_id) == (meeting_draft.KIND, class_3b.group_id) and "3B" in draft.title
    again = open_meeting(draft_id=draft.id)
    assert again._sheet() == before
    again.reject()  # nothing was changed since: it stays a draft
    assert len(services.drafts.all()) == 1
    last = open_meeting(draft_id=draft.id)
    last.model.toggle(5)
    messages.will_answer(True)
    last.reject()
    assert services.drafts.all() == ()


def test_what_parents_do_opens_as_a_meeting_from_anywhere(
    window: MainWindow, services: Services, class_3b: AClass
) -> None:
    i18n.set_language("en")
    window.choose_group(class_3b.group_id)
    window.opens.visit(line_code="VO3-05")
    (dialog,) = window.findChildren(MeetingDialog)
    assert dialog.model.sheet.form == "home" and dialog.model.sheet.line is not None
    assert dialog.model.sheet.line.code == "VO3-05"
    dialog.record()
    (meeting,) = services.parents.meetings(SchoolYear.of(TODAY), group_id=class_3b.group_id)
    free_widgets()
    window.opens.visit(activity_id=meeting.activity_id)
    (again,) = window.findChildren(MeetingDialog)
    assert again.model.sheet.was_held
    put_away([again])
    window.opens.visit(line_code="VO3-02")
    assert window.findChildren(MeetingDialog) == []
    put_away(window.findChildren(VisitDialog))


def test_the_same_a_second_time_is_said_and_the_one_that_is_there_is_opened(
    open_meeting: Opener, services: Services, class_3b: AClass, messages: FakeMessages
) -> None:
    sheet = services.parents.new_meeting(class_3b.group_id, TODAY)
    row = replace(sheet.rows[0], words="Mooi", attended=False)
    activity_id = services.parents.record_meeting(replace(sheet.with_row(0, row), title="Avond")).activity_id
    dialog = open_meeting()
    form = dialog.form
    assert form.already_button.isVisible() and "twice" in form.already_label.text()
    form.form_combo.setCurrentIndex(form.form_combo.findData("home"))
    form.form_combo.activated.emit(form.form_combo.currentIndex())
    assert not form.already_button.isVisible()
    form.form_combo.setCurrentIndex(form.form_combo.findData("evening"))
    form.form_combo.activated.emit(form.form_combo.currentIndex())
    form.title_edit.setText("Weg")
    messages.will_answer(False)
    form.already_button.click()
    assert dialog.model.sheet.activity_id is None, "what was filled in is not thrown away unasked"
    messages.will_answer(True)
    form.already_button.click()
    assert dialog.model.sheet.activity_id == activity_id and form.title_edit.text() == "Avond"
    assert not form.already_button.isVisible() and "not printed" in form.line_hint.text()
    dialog.model.set_sheet(dialog.model.sheet.toggled(1))
    dialog.record()
    assert services.parents.open_meeting(activity_id).not_reached == 2
