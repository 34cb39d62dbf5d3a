"""Recording a talk: half a minute by keyboard, with what was agreed before on screen and a draft of what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.agreement import KEPT, OPEN
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.look_back_dialog import LookBackDialog
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models import talk_draft
from routekaart_app.gui.widgets.search_popup import SearchPopup
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass
from tests.gui.dialogs.conftest import put_away

Opener = Callable[..., TalkDialog]
CTRL = Qt.KeyboardModifier.ControlModifier
BEFORE = TODAY - timedelta(weeks=4)


@pytest.fixture
def pupil(class_3b: AClass) -> Any:
    return class_3b.pupil_ids[0]


@pytest.fixture
def open_dialog(
    services: Services, pupil: Any, messages: FakeMessages, qtbot: QtBot, looks: QApplication
) -> Iterator[Opener]:
    made: list[TalkDialog] = []

    def make(**options: Any) -> TalkDialog:
        dialog = TalkDialog(services, pupil, messages, **options)
        made.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield make
    put_away(made)


class Keys:
    """Sends key presses to whatever has the keyboard, and counts them; words that are typed are not counted."""

    def __init__(self) -> None:
        self.sent = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.sent += 1
        QTest.keyClick(self._receiver(), key, modifier)

    def words(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self._receiver(), letter)

    def _receiver(self) -> QWidget:
        focus = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
        assert focus is not None
        return focus


def problems(dialog: TalkDialog) -> dict[str, str]:
    labels = (label for label in dialog.findChildren(QLabel) if label.objectName().endswith("_problem"))
    return {label.objectName(): label.text() for label in labels if not label.isHidden()}


def test_a_whole_talk_takes_half_a_minute_of_keys(
    window: MainWindow, services: Services, pupil: Any, qtbot: QtBot
) -> None:
    services.agreements.add(pupil, "Drie bedrijven bellen", TODAY, BEFORE)
    keys = Keys()
    with qtbot.waitActive(window):
        window.activateWindow()
    keys.press(Qt.Key.Key_G, CTRL)
    popup = window.findChild(SearchPopup, "talk_popup")
    assert popup is not None
    qtbot.waitUntil(popup.edit.hasFocus)
    keys.words("elif ayd")
    keys.press(Qt.Key.Key_Return)
    dialog = window.findChild(TalkDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.form.note_edit.hasFocus)
    keys.words("twijfelt tussen zorg en techniek")
    keys.press(Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "n")
    keys.sent += 1
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Space)
    keys.press(Qt.Key.Key_Tab)
    keys.words("een dag meelopen")
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return, CTRL)
    assert keys.sent <= 14, "about two keys a second beside the words makes half a minute"
    assert dialog.sheet.touched == ("NW",)
    agreed = {item.text: item for item in services.agreements.of_pupil(pupil)}
    assert agreed["Drie bedrijven bellen"].state == KEPT
    assert agreed["een dag meelopen"].due_on == TODAY + timedelta(weeks=6)
    moment = services.pupils.dossier(pupil, TODAY).moments[0]
    assert moment.on == TODAY and moment.note == "twijfelt tussen zorg en techniek" and moment.line_code == "VO3-01"
    assert "Elif" in window.message_bar.text
    assert services.drafts.all() == ()


def test_on_the_page_of_a_pupil_the_keys_ask_for_no_name(window: MainWindow, pupil: Any, qtbot: QtBot) -> None:
    window.open_pupil(pupil)
    QTest.keyClick(window, Qt.Key.Key_G, CTRL)
    dialog = window.findChild(TalkDialog)
    assert dialog is not None and "Elif" in dialog.form.title_label.text()
    assert window.findChild(SearchPopup, "talk_popup") is None
    dialog.reject()


def test_only_pupils_are_found_to_talk_with(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_G, CTRL)
    popup = window.findChild(SearchPopup, "talk_popup")
    assert popup is not None and popup.model.rowCount() == 0, "nothing is typed yet"
    QTest.keyClicks(popup.edit, "3b")
    assert popup.model.rowCount() == 0, "a class is no pupil"
    QTest.keyClicks(popup.edit, "\b\b1003")
    popup.edit.setText("1003")
    assert popup.model.rowCount() == 1
    QTest.keyClick(popup.edit, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    services.choices.leave_for(services.pupils.by_number("1003"), "mbo", "Vakcollege", date(2025, 9, 1))
    window._actions.trigger("look_back")
    asked = window.findChild(SearchPopup, "look_back_popup")
    assert asked is not None
    asked.edit.setText("1003")
    QTest.keyClick(asked.edit, Qt.Key.Key_Return)
    dialog = window.findChild(LookBackDialog)
    assert dialog is not None
    put_away([dialog])


def test_it_proposes_the_talk_of_the_routekaart_and_can_count_for_none(
    open_dialog: Opener, services: Services, pupil: Any
) -> None:
    dialog = open_dialog()
    form = dialog.form
    assert form.line_combo.currentText().startswith("VO3-01") and dialog.sheet.talk_kind == "career"
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("three_way"))
    assert dialog.sheet.line_id is None and dialog.sheet.kind == "three_way", "this year has no such line"
    form.line_combo.setCurrentIndex(0)
    assert dialog.sheet.kind == "talk" and form.kind_combo.currentData() == "career", "the kind follows the line"
    form.line_combo.setCurrentIndex(form.line_combo.count() - 1)
    dialog.record()
    assert dialog.label
    assert services.pupils.dossier(pupil, TODAY).moments[0].line_code == ""


def test_a_day_to_come_plans_the_talk(open_dialog: Opener, services: Services, pupil: Any) -> None:
    dialog = open_dialog()
    dialog.form.on_edit.setDate(QDate(2026, 3, 12))
    assert not dialog.form.on_hint.isHidden()
    dialog.form.next_step_edit.setText("te vroeg")
    dialog.record()
    assert "next_step_problem" in problems(dialog) and dialog.label == ""
    assert dialog.form.next_step_edit.hasFocus()
    dialog.form.next_step_edit.clear()
    dialog.record()
    assert dialog.label
    planned = services.pupils.dossier(pupil, TODAY).moments[0]
    assert planned.on == date(2026, 3, 12) and planned.state == "planned"


def test_a_planned_talk_is_recorded_as_the_same_one(open_dialog: Opener, services: Services, pupil: Any) -> None:
    sheet = services.talks.sheet(pupil, date(2026, 3, 12))
    planned = services.talks.record(sheet.with_note("voorbereid"))
    dialog = open_dialog(activity_id=planned.activity_id)
    assert dialog.form.on_edit.day == date(2026, 3, 12) and dialog.form.note_edit.toPlainText() == "voorbereid"
    dialog.form.on_edit.set_day(TODAY)
    dialog.record()
    moments = services.pupils.dossier(pupil, TODAY).moments
    assert [(item.on, item.state) for item in moments] == [(TODAY, "took_part")]


def test_a_next_step_without_a_date_and_on_a_day_of_ones_own(
    open_dialog: Opener, services: Services, pupil: Any
) -> None:
    dialog = open_dialog()
    due = dialog.form.next_due_combo
    assert dialog.form.next_due_edit.isHidden()
    due.set_due(None)
    dialog.form.next_step_edit.setText("zonder datum")
    assert dialog.sheet.next_due is None
    due.set_due(date(2026, 3, 20))
    assert dialog.form.next_due_edit.isVisible() and dialog.sheet.next_due == date(2026, 3, 20)
    due.set_due(TODAY - timedelta(days=2))
    dialog.record()
    assert set(problems(dialog)) == {"next_due_problem"}
    due.set_due(date(2026, 3, 20))
    dialog.record()
    assert services.agreements.of_pupil(pupil)[0].due_on == date(2026, 3, 20)


def test_what_is_typed_survives_as_a_draft(open_dialog: Opener, services: Services, pupil: Any, qtbot: QtBot) -> None:
    services.agreements.add(pupil, "Drie bedrijven bellen", TODAY, BEFORE)
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.drafts.saved, timeout=5_000):
        QTest.keyClicks(dialog.form.note_edit, "halverwege")
        dialog.rows[0].check.click()
        dialog.form.next_step_edit.setText("open dag")
        dialog.form.next_due_combo.set_due(TODAY + timedelta(weeks=6))
        dialog.form.on_edit.set_day(TODAY - timedelta(days=1))
    draft = services.drafts.all()[0]
    assert draft.kind == "talk" and draft.subject_id == pupil and "Elif" in draft.title
    again = open_dialog(draft_id=draft.id)
    sheet = again.sheet
    assert sheet.note == "halverwege" and sheet.next_step == "open dag" and len(sheet.ticked) == 1
    assert sheet.on == TODAY - timedelta(days=1) and sheet.next_due == TODAY + timedelta(weeks=6)
    again.reject()
    assert services.drafts.get(draft.id) is not None, "looked at and left: still a draft"
    last = open_dialog(draft_id=draft.id)
    last.record()
    assert last.label and services.drafts.all() == ()


def test_leaving_asks_and_throws_the_draft_away(
    open_dialog: Opener, services: Services, messages: FakeMessages
) -> None:
    dialog = open_dialog()
    dialog.form.note_edit.setPlainText("toch niet")
    dialog.drafts.save()
    assert len(services.drafts.all()) == 1
    messages.will_answer(False, True)
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible() and services.drafts.all() == () and dialog.label == ""


def test_leaving_an_empty_form_asks_nothing(open_dialog: Opener, messages: FakeMessages) -> None:
    dialog = open_dialog()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and messages.asked == []


def test_enter_presses_a_button_and_nothing_else(open_dialog: Opener) -> None:
    dialog = open_dialog()
    QTest.keyClick(dialog.form.next_step_edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.form.cancel_button.setFocus()
    QTest.keyClick(dialog.form.cancel_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_pupil_who_is_gone_is_refused(services: Services, messages: FakeMessages, qtbot: QtBot) -> None:
    with pytest.raises(KnownError):
        TalkDialog(services, new_id(), messages)


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"on": "gisteren", "line": 3, "ticked": 7, "talk_kind": "feest", "pupils": 3}']
)
def test_a_draft_that_cannot_be_read_begins_anew(services: Services, pupil: Any, content: str) -> None:
    sheet = talk_draft.read(content, services.talks, pupil, TODAY)
    assert sheet.on == TODAY and sheet.note == "" and sheet.talk_kind == "career"


def test_a_draft_of_a_plan_that_is_gone_keeps_its_words(services: Services, pupil: Any) -> None:
    sheet = services.talks.sheet(pupil, TODAY).with_note("bewaard")
    text = talk_draft.written(replace(sheet, activity_id=new_id()))
    again = talk_draft.read(text, services.talks, pupil, TODAY)
    assert again.note == "bewaard" and again.activity_id is None


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_and_every_field_has_a_name(
    looks: QApplication, open_dialog: Opener, services: Services, pupil: Any, scale: float
) -> None:
    services.agreements.add(pupil, "Een heel lange afspraak. " * 19, None, BEFORE)
    theme.apply(looks, "light", scale)
    dialog = open_dialog()
    assert dialog.width() <= 1366 and dialog.minimumSizeHint().width() <= 1366
    assert dialog.minimumSizeHint().height() <= 768
    assert dialog.rows[0].check.accessibleName().startswith("Een heel lange")
    assert services.agreements.of_pupil(pupil)[0].state == OPEN
