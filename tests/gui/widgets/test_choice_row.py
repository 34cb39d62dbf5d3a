"""A few words of which at most one is chosen: by number, letter, arrow and mouse, and told to a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.gui.widgets.choice_row import ChoiceRow

WORDS = (("a", "nog niets"), ("b", "begin"), ("c", "op weg"), ("d", "zelf"))


@pytest.fixture
def row(qtbot: QtBot, looks: QApplication) -> Iterator[ChoiceRow]:
    made = ChoiceRow("Werkexploratie, Fleur")
    made.fill(WORDS)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    yield made


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_numbers_choose_by_place(row: ChoiceRow, qtbot: QtBot) -> None:
    assert row.chosen == ""
    with qtbot.waitSignal(row.changed) as told:
        press(Qt.Key.Key_3)
    assert told.args == ["c"] and row.chosen == "c" and row.buttons[2].hasFocus()
    press(Qt.Key.Key_9)
    assert row.chosen == "c"


def test_arrows_go_along_and_stop_at_the_ends(row: ChoiceRow) -> None:
    chosen = []
    for key in ("Right", "Right", "Right", "Right", "Right", "Left", "Home", "End"):
        press(getattr(Qt.Key, f"Key_{key}"))
        chosen.append(row.chosen)
    assert chosen == ["a", "b", "c", "d", "d", "c", "a", "d"]


def test_letters_choose_the_next_that_begins_so(row: ChoiceRow) -> None:
    for key, wanted in ((Qt.Key.Key_O, "c"), (Qt.Key.Key_N, "a"), (Qt.Key.Key_Z, "d"), (Qt.Key.Key_Q, "d")):
        press(key)
        assert row.chosen == wanted


def test_it_can_be_taken_back(row: ChoiceRow) -> None:
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Backspace)
    assert row.chosen == ""
    row.buttons[1].click()
    row.buttons[1].click()
    assert row.chosen == ""


def test_one_is_always_chosen_where_that_is_needed(qtbot: QtBot, looks: QApplication) -> None:
    row = ChoiceRow("Gidsvragen", is_needed=True)
    qtbot.addWidget(row)
    row.fill(WORDS)
    assert row.chosen == "a"
    row.buttons[0].click()
    assert row.chosen == "a"


def test_tab_stops_once(row: ChoiceRow) -> None:
    row.choose("c")
    stops = [button.focusPolicy() == Qt.FocusPolicy.StrongFocus for button in row.buttons]
    assert stops == [False, False, True, False]


def test_each_word_says_what_it_is_for_and_what_was_said_before(row: ChoiceRow) -> None:
    row.mark_before("b")
    assert row.buttons[2].accessibleName() == "Werkexploratie, Fleur: op weg"
    assert row.buttons[1].accessibleName() not in ("", "Werkexploratie, Fleur: begin")
    row.rename("Netwerken, Sem")
    assert row.buttons[2].accessibleName() == "Netwerken, Sem: op weg"
