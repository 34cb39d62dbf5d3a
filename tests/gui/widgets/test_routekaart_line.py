"""The line on screen: mouse, keyboard, screen reader, narrow windows and large type."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.routekaart_line import RoutekaartLine
from routekaart_app.pictures.routekaart_line import LineOfStations, Station, YearBlock

Looks = Callable[[str, float], theme.Look]

LINE = LineOfStations(
    (
        YearBlock(
            "groep 8",
            "past",
            (Station("PO8-01", "Talentgesprek", "done"), Station("PO8-02", "Gastles", "missed")),
        ),
        YearBlock(
            "vmbo 3 · nu",
            "now",
            (
                Station("VO3-01", "Loopbaangesprek", "done", detail="6 oktober 2025"),
                Station("VO3-02", "Snuffelstage", "due"),
                Station("VO3-03", "Sollicitatietraining", "not_yet"),
            ),
        ),
    )
)


@pytest.fixture
def line(qtbot: QtBot, look: Looks) -> RoutekaartLine:
    i18n.set_language("en")
    made = RoutekaartLine()
    qtbot.addWidget(made)
    made.set_line(LINE)
    made.resize(1000, 80)
    made.show()
    made.activateWindow()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(made.hasFocus)
    return made


def test_tab_brings_the_keyboard_to_what_is_next(qtbot: QtBot, look: Looks) -> None:
    window, before, line = QWidget(), QLineEdit(), RoutekaartLine()
    column = QVBoxLayout(window)
    column.addWidget(before)
    column.addWidget(line)
    qtbot.addWidget(window)
    line.set_line(LINE)
    window.show()
    window.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert line.hasFocus()
    assert line.current == 3


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ([Qt.Key.Key_Left], 2),
        ([Qt.Key.Key_Right], 4),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right], 4),
        ([Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_End], 4),
        ([Qt.Key.Key_Up], 2),
        ([Qt.Key.Key_Up, Qt.Key.Key_Up], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Down], 2),
        ([Qt.Key.Key_Down], 4),
    ],
)
def test_the_keyboard_goes_along_the_line(line: RoutekaartLine, qtbot: QtBot, keys: list[Qt.Key], at: int) -> None:
    for key in keys:
        qtbot.keyClick(line, key)
    assert line.current == at
    assert line.accessibleDescription() == line.boxes[at].label


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_goes_into_a_station(line: RoutekaartLine, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(line.station_activated) as activated:
        qtbot.keyClick(line, key)
    assert activated.args == [3]


def test_other_keys_are_left_to_the_window(line: RoutekaartLine, qtbot: QtBot) -> None:
    qtbot.keyClick(line, Qt.Key.Key_A)
    assert line.current == 3


def test_a_click_goes_into_a_station(line: RoutekaartLine, qtbot: QtBot) -> None:
    box = line.boxes[1]
    middle = QPoint(int(box.x + box.w / 2), int(box.y + box.h / 2))
    with qtbot.waitSignal(line.station_activated) as activated:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=middle)
    assert activated.args == [1]
    assert line.station_at(middle) == 1
    assert line.station_at(QPoint(0, 0)) is None
    qtbot.mouseMove(line, middle)
    assert line.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_the_mouse_is_told_what_it_points_at(line: RoutekaartLine) -> None:
    box = line.boxes[2]
    middle = QPoint(int(box.x + box.w / 2), int(box.y + box.h / 2))
    QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, middle, line.mapToGlobal(middle)))
    assert QToolTip.text() == "VO3-01 Loopbaangesprek: done, 6 oktober 2025"


def test_the_ring_shows_where_the_keyboard_is(line: RoutekaartLine) -> None:
    focus = theme.look().color("focus")

    def rings() -> int:
        image = line.grab().toImage()
        return sum(image.pixelColor(x, y) == focus for x in range(image.width()) for y in range(image.height()))

    assert rings() > 150
    line.clearFocus()
    assert rings() == 0


def test_screen_readers_meet_a_child_per_station(line: RoutekaartLine) -> None:
    met = QAccessible.queryAccessibleInterface(line)
    names = [met.child(i).text(QAccessible.Text.Name) for i in range(met.childCount())]
    assert names == [box.label for box in line.boxes]
    assert names[2] == "VO3-01 Loopbaangesprek: done, 6 oktober 2025"
    assert met.role() == QAccessible.Role.List
    assert met.text(QAccessible.Text.Name) == i18n.gettext("Routekaart")
    assert met.child(99) is None


def test_screen_readers_know_which_station_has_the_keyboard(line: RoutekaartLine, qtbot: QtBot) -> None:
    met = QAccessible.queryAccessibleInterface(line)
    states = [met.child(i).state() for i in range(met.childCount())]
    assert [bool(state.focused) for state in states] == [False, False, False, True, False]
    assert all(state.focusable for state in states)
    child = met.child(3)
    assert child.role() == QAccessible.Role.ListItem
    assert child.parent().object() is line
    assert child.childCount() == 0
    assert met.indexOfChild(child) == 3
    assert line.rect().contains(line.mapFromGlobal(child.rect().center()))
    middle = child.rect().center()
    assert met.childAt(middle.x(), middle.y()).text(QAccessible.Text.Name) == child.text(QAccessible.Text.Name)


def test_a_station_that_is_gone_is_said_to_be_gone(line: RoutekaartLine) -> None:
    child = QAccessible.queryAccessibleInterface(line).child(4)
    line.set_line(LineOfStations(LINE.blocks[:1]))
    assert not child.isValid()
    assert child.text(QAccessible.Text.Name) == ""
    assert child.rect().isEmpty()
    assert child.state().invalid


def test_moving_is_told_to_screen_readers(line: RoutekaartLine, qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    try:
        for _ in range(3):
            qtbot.keyClick(line, Qt.Key.Key_Left)
    finally:
        QAccessible.setActive(False)
    assert line.current == 0


def test_a_closed_page_leaves_no_station_behind(qtbot: QtBot, look: Looks) -> None:
    line = RoutekaartLine()
    line.set_line(LINE)
    child = QAccessible.queryAccessibleInterface(line).child(0)
    line.deleteLater()
    del line
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not child.isValid()


def test_a_narrow_window_or_large_type_needs_more_height(line: RoutekaartLine, look: Looks) -> None:
    line.set_line(LineOfStations(LINE.blocks * 4))
    usual = line.heightForWidth(1000)
    assert line.heightForWidth(330) > usual
    look("light", 2.0)
    assert line.heightForWidth(400) > 3 * usual


def test_the_line_follows_the_theme(line: RoutekaartLine, look: Looks) -> None:
    light = line.grab().toImage()
    look("dark", 1.0)
    assert line.grab().toImage() != light


def test_an_empty_line_is_no_stop(qtbot: QtBot, look: Looks) -> None:
    line = RoutekaartLine()
    qtbot.addWidget(line)
    line.show()
    line.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(line, Qt.Key.Key_Right)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.boxes == ()
    assert QAccessible.queryAccessibleInterface(line).childCount() == 0
    assert not line.grab().isNull()
