"""From talk to talk in the real window: a visit is talked about, a step agreed; two weeks later it is ticked off."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.agreement import KEPT, OPEN
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.widgets.search_popup import SearchPopup
from tests import vaults
from tests.builders import AClass
from tests.gui.conftest import WindowMaker

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
VISIT, FIRST, SECOND = date(2026, 2, 25), date(2026, 3, 4), date(2026, 3, 18)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the keyboard."""
    QTest.keyClick(_at(), key, modifier)


def words(text: str) -> None:
    """A text for whatever has the keyboard."""
    for letter in text:
        QTest.keyClick(_at(), letter)


def _at() -> QWidget:
    found = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None
    return found


def talk_with(window: MainWindow, name: str, qtbot: QtBot) -> TalkDialog:
    """Ctrl+G and a part of a name, from wherever we are."""
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_G, CONTROL)
    popup = window.findChild(SearchPopup, "talk_popup")
    assert popup is not None
    qtbot.waitUntil(popup.edit.hasFocus)
    words(name)
    press(Qt.Key.Key_Return)
    dialog = window.findChild(TalkDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.form.note_edit.hasFocus)
    return dialog


def tab_to(widget: QWidget) -> None:
    """Tab until the keyboard is there."""
    for _time in range(20):
        if widget.hasFocus():
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("the Tab key does not come there")


def the_first_talks(services: Services, klas: AClass, make_window: WindowMaker, qtbot: QtBot) -> UUID:
    """Elif's visit is talked about and a step agreed; then, on the same form, the next pupil; returns the visit."""
    visit = services.contacts.record(services.contacts.new_sheet(klas.group_id, VISIT, "VO3-02")).activity_id
    window = make_window(services)
    dialog = talk_with(window, "elif ayd", qtbot)
    assert dialog.sheet.about_id == visit, "what was not talked about yet is proposed"
    words("vond de werkplaats leuk")
    press(Qt.Key.Key_Tab)
    words("w")
    tab_to(dialog.form.next_step_edit)
    words("drie bedrijven bellen")
    press(Qt.Key.Key_Return, CONTROL | SHIFT)
    qtbot.waitUntil(dialog.form.pupils_edit.hasFocus)
    words("sem de g")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.form.note_edit.hasFocus)
    words("wil de techniek in")
    with qtbot.waitSignal(dialog.accepted):
        press(Qt.Key.Key_Return, CONTROL)
    assert "Sem" in window.message_bar.text
    window.close()
    return visit


def the_second_talk(services: Services, klas: AClass, make_window: WindowMaker, qtbot: QtBot) -> None:
    """What was agreed is on the form, and is ticked off while the next step is noted."""
    window = make_window(services)
    dialog = talk_with(window, "elif ayd", qtbot)
    assert [row.agreement.text for row in dialog.rows] == ["drie bedrijven bellen"]
    assert dialog.sheet.about_id is None, "the visit was talked about"
    words("twee belden terug")
    tab_to(dialog.rows[0].check)
    press(Qt.Key.Key_Space)
    tab_to(dialog.form.next_step_edit)
    words("een dag meelopen")
    with qtbot.waitSignal(dialog.accepted):
        press(Qt.Key.Key_Return, CONTROL)
    states = {item.text: item.state for item in services.agreements.of_pupil(klas.pupil_ids[0])}
    assert states == {"drie bedrijven bellen": KEPT, "een dag meelopen": OPEN}
    with qtbot.waitSignal(window._refresh.changed, timeout=20_000):
        window.undo()
    states = {item.text: item.state for item in services.agreements.of_pupil(klas.pupil_ids[0])}
    assert states == {"drie bedrijven bellen": OPEN}, "the talk and the tick were one step"


def test_talk_to_talk(tmp_path: Path, class_3b: AClass, make_window: WindowMaker, qtbot: QtBot) -> None:
    folder = vaults.copied(tmp_path / "gesprekken", with_class=True)
    with vaults.opened(folder, FrozenClock(FIRST)) as services:
        visit = the_first_talks(services, class_3b, make_window, qtbot)
        first = services.agreements.of_pupil(class_3b.pupil_ids[0])[0]
        assert first.activity_id is not None and first.due_on == FIRST + timedelta(weeks=2)
        told = services.talks.sheet(class_3b.pupil_ids[0], FIRST, first.activity_id)
        assert (told.about_id, told.touched, told.on) == (visit, ("WE",), FIRST)
    with vaults.opened(folder, FrozenClock(SECOND)) as services:
        the_second_talk(services, class_3b, make_window, qtbot)
