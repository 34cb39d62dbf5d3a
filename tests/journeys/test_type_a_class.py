"""A class typed by keyboard alone: a column but for two absent, a block from a sheet, filled down; each undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.coverage import Status
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.grid_page import GridPage
from tests import vaults
from tests.builders import AClass

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Keyboard:
    """Presses keys in whatever has the keyboard, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.presses = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for _time in range(times):
            QTest.keyClick(self._at(), key, held)
            self.presses += 1

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self._at(), letter)
            self.presses += 1

    def _at(self) -> QWidget:
        """Where the keyboard is; a busy machine may take a moment to say so."""
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget


@pytest.fixture
def page(window: MainWindow, class_3b: AClass, qtbot: QtBot) -> GridPage:
    window.choose_group(class_3b.group_id)
    window.open_page("grid")
    found = window.page("grid")
    assert isinstance(found, GridPage)
    with qtbot.waitActive(window):
        window.activateWindow()
    found.table.setFocus()
    found.table.setCurrentIndex(found.model.index(0, 0))
    qtbot.waitUntil(found.table.hasFocus)
    return found


def statuses(page: GridPage, column: int) -> list[Status]:
    cells = [page.model.cell(row, column) for row in range(page.model.rowCount())]
    return [cell.status for cell in cells if cell is not None]


def test_a_class_is_typed_pasted_filled_down_and_each_step_undone(
    page: GridPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    tables, database, keys = vaults.tables, services.vault.database, Keyboard(qtbot)
    untouched = tables(database)

    keys.press(Qt.Key.Key_Right)
    keys.type("had")
    keys.type("-")
    keys.press(Qt.Key.Key_Down)
    keys.type("-")
    two_absent = tables(database)
    keys.press(Qt.Key.Key_Space, CONTROL)
    keys.press(Qt.Key.Key_Space)
    assert statuses(page, 1).count(Status.DONE) == 26
    assert "26" in window.message_bar.text and "2" in window.message_bar.text.split(";")[1]
    assert keys.presses == 9, "a class of 28 takes nine keys, two absent included"
    column_done = tables(database)

    rows = [["x", "deels", "12-3-2026"] for _row in range(28)]
    QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
    keys.press(Qt.Key.Key_Home)
    keys.press(Qt.Key.Key_Right, times=2)
    keys.press(Qt.Key.Key_Up, times=page.table.currentIndex().row())
    keys.press(Qt.Key.Key_V, CONTROL)
    assert statuses(page, 2) == [Status.DONE] * 28
    assert statuses(page, 3) == [Status.PARTLY] * 28 and statuses(page, 4) == [Status.PLANNED] * 28
    pasted = tables(database)

    keys.press(Qt.Key.Key_Home)
    keys.press(Qt.Key.Key_Space)
    one_talk = tables(database)
    keys.press(Qt.Key.Key_Down, SHIFT, times=4)
    keys.press(Qt.Key.Key_D, CONTROL)
    first = [page.model.cell(row, 0) for row in range(6)]
    assert [cell.counted for cell in first if cell is not None] == [1, 1, 1, 1, 1, 0]

    for expected in (one_talk, pasted, column_done, two_absent, None, untouched):
        with qtbot.waitSignal(window._refresh.changed, timeout=20_000):
            keys.press(Qt.Key.Key_Z, CONTROL)
        assert expected is None or tables(database) == expected
    assert services.checks.run().ok
