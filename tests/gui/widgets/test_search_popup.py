"""Ctrl+K: typing, arrows, Enter, Escape, and what a screen reader hears."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from routekaart_app.gui.widgets.search_popup import Entry, EntryModel, SearchPopup

PUPILS = [Entry("pupil", f"Elif Nummer{number}", "3B · Verzonnen College", UUID(int=number)) for number in range(12)]
MORE = (Entry("action", "Wie vragen?", action="asking"),)
ACTIONS = (Entry("action", "Bezoek vastleggen", "Ctrl+B", action="record_visit"),)


def find(text: str) -> Sequence[Entry]:
    return [entry for entry in PUPILS if text.lower() in entry.title.lower()]


@pytest.fixture
def popup(qtbot: QtBot) -> SearchPopup:
    above = QWidget()
    qtbot.addWidget(above)
    above.resize(1000, 700)
    before = QLineEdit()
    QVBoxLayout(above).addWidget(before)
    made = SearchPopup(find, ACTIONS, above, more=MORE)
    above.show()
    qtbot.waitExposed(above)
    before.setFocus()
    made.open_popup()
    return made


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = EntryModel()
    model.show_entries(PUPILS)
    qtmodeltester.check(model)
    model.show_entries(())
    qtmodeltester.check(model)


def test_without_text_it_shows_what_can_be_done(popup: SearchPopup) -> None:
    assert popup.model.rowCount() == 1
    assert popup.edit.hasFocus()
    popup.edit.setText("vragen")
    assert popup.model.entry(popup.model.index(0)) == MORE[0]


def test_arrows_choose_and_enter_opens(qtbot: QtBot, popup: SearchPopup) -> None:
    qtbot.keyClicks(popup.edit, "elif")
    qtbot.keyClick(popup.edit, Qt.Key.Key_Down)
    qtbot.keyClick(popup.edit, Qt.Key.Key_Down)
    qtbot.keyClick(popup.edit, Qt.Key.Key_Up)
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(popup.edit, Qt.Key.Key_Return)
    assert chosen.args == [PUPILS[1]]
    assert popup.isHidden()


def test_arrows_stop_at_the_ends(qtbot: QtBot, popup: SearchPopup) -> None:
    qtbot.keyClicks(popup.edit, "elif")
    qtbot.keyClick(popup.edit, Qt.Key.Key_Up)
    assert popup.list.currentIndex().row() == 0
    for _press in range(3):
        qtbot.keyClick(popup.edit, Qt.Key.Key_PageDown)
    assert popup.list.currentIndex().row() == 11


@pytest.mark.parametrize("typed", ["bezoek", "vastleg bez", "visit"])
def test_actions_are_found_by_their_words_and_by_their_english_name(
    qtbot: QtBot, popup: SearchPopup, typed: str
) -> None:
    qtbot.keyClicks(popup.edit, typed)
    with qtbot.waitSignal(popup.chosen) as chosen:
        qtbot.keyClick(popup.edit, Qt.Key.Key_Return)
    assert chosen.args == [ACTIONS[0]]


def test_nothing_found_opens_nothing(qtbot: QtBot, popup: SearchPopup) -> None:
    popup.chosen.connect(lambda _entry: pytest.fail("there is nothing to open"))
    qtbot.keyClicks(popup.edit, "xyzzy")
    qtbot.keyClick(popup.edit, Qt.Key.Key_Return)
    assert popup.isVisible() and popup.model.rowCount() == 0


def test_escape_gives_the_keyboard_back(qtbot: QtBot, popup: SearchPopup) -> None:
    qtbot.keyClick(popup.edit, Qt.Key.Key_Escape)
    assert popup.isHidden()
    assert isinstance(QApplication.focusWidget(), QLineEdit) and QApplication.focusWidget() is not popup.edit


def test_going_elsewhere_closes_it(popup: SearchPopup) -> None:
    other = popup.parentWidget().findChild(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert other is not None
    other.setFocus()
    assert popup.isHidden()


def test_a_click_chooses(qtbot: QtBot, popup: SearchPopup) -> None:
    qtbot.keyClicks(popup.edit, "nummer3")
    with qtbot.waitSignal(popup.chosen) as chosen:
        popup.list.clicked.emit(popup.model.index(0, 0))
    assert chosen.args == [PUPILS[3]]


def test_a_screen_reader_hears_kind_name_and_place(popup: SearchPopup) -> None:
    popup.edit.setText("nummer5")
    index = popup.model.index(0, 0)
    spoken = popup.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Elif Nummer5, 3B · Verzonnen College") and spoken.count(",") == 2
    assert popup.model.data(popup.model.index(-1, 0)) is None


def test_it_can_be_drawn(popup: SearchPopup) -> None:
    popup.edit.setText("elif")
    assert not popup.grab().isNull()


def test_in_a_low_window_fewer_lines_stand_below_each_other(popup: SearchPopup) -> None:
    popup.edit.setText("elif")
    high = popup.list.height()
    popup.parentWidget().resize(1000, 360)
    popup.close_popup()
    popup.open_popup()
    popup.edit.setText("elif")
    assert popup.list.height() < high and popup.geometry().bottom() <= 360
