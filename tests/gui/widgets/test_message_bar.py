"""The message bar: one message, Undo, by keyboard, never in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.gui import theme
from routekaart_app.gui.widgets.message_bar import SHOWN_MS, MessageBar

Looks = Callable[[str, float], theme.Look]
SOON = 30


class Window(QWidget):
    """A field and, below it, the bar."""

    def __init__(self, shown_ms: int) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.bar = MessageBar(shown_ms=shown_ms)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.bar)

    @property
    def action(self) -> QPushButton:
        found = self.bar.findChild(QPushButton, "message_action_button")
        assert found is not None
        return found


@pytest.fixture
def window(qtbot: QtBot, look: Looks) -> Iterator[Window]:
    made = Window(SHOWN_MS)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    yield made


def test_good_news_is_shown_for_twenty_seconds() -> None:
    assert SHOWN_MS == 20_000


def test_it_is_not_there_until_there_is_something_to_say(window: Window) -> None:
    assert not window.bar.isVisible()
    assert window.bar.text == ""


def test_it_says_what_was_done_without_taking_the_keyboard(window: Window) -> None:
    window.bar.show_message("Bezoek vastgelegd voor 28 leerlingen", action="Ongedaan maken")
    assert window.bar.text == "Bezoek vastgelegd voor 28 leerlingen"
    assert window.action.isVisible()
    assert window.field.hasFocus()


def test_the_action_is_done_once_and_the_bar_goes(window: Window, qtbot: QtBot) -> None:
    done: list[str] = []
    window.bar.show_message("Weg", action="Terug", on_action=lambda: done.append("terug"))
    with qtbot.waitSignal(window.bar.dismissed):
        qtbot.mouseClick(window.action, Qt.MouseButton.LeftButton)
    assert done == ["terug"]
    assert not window.bar.isVisible()


def test_an_action_may_say_something_new(window: Window, qtbot: QtBot) -> None:
    window.bar.show_message("Weg", action="Terug", on_action=lambda: window.bar.show_message("Terug"))
    qtbot.mouseClick(window.action, Qt.MouseButton.LeftButton)
    assert window.bar.text == "Terug"


def test_a_new_message_takes_the_place_of_the_old_and_its_action(window: Window) -> None:
    window.bar.show_message("Een", action="Terug", on_action=lambda: None)
    window.bar.show_message("Twee")
    assert window.bar.text == "Twee"
    assert not window.action.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_undo_by_keyboard(window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    done: list[str] = []
    window.bar.show_message("Weg", action="Terug", on_action=lambda: done.append("terug"))
    window.action.setFocus()
    qtbot.keyClick(window.action, key)
    assert done == ["terug"]


def test_escape_closes_it_and_gives_the_keyboard_back(window: Window, qtbot: QtBot) -> None:
    window.bar.show_message("Weg", action="Terug")
    window.action.setFocus()
    qtbot.keyClick(window.action, Qt.Key.Key_Escape)
    assert not window.bar.isVisible()
    assert window.field.hasFocus()


def test_good_news_goes_by_itself(qtbot: QtBot, look: Looks) -> None:
    made = Window(SOON)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.bar.dismissed):
        made.bar.show_message("Klaar")


def test_it_stays_while_the_keyboard_is_on_it(qtbot: QtBot, look: Looks) -> None:
    made = Window(SOON)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.bar.show_message("Klaar", action="Terug")
    made.action.setFocus()
    qtbot.waitUntil(made.action.hasFocus)
    with qtbot.waitSignal(made.bar.dismissed, timeout=5 * SOON, raising=False) as waited:
        pass
    assert not waited.signal_triggered
    with qtbot.waitSignal(made.bar.dismissed):
        made.field.setFocus()


def test_it_stays_while_the_mouse_is_on_it(qtbot: QtBot, look: Looks) -> None:
    made = Window(SOON)
    qtbot.addWidget(made)
    made.show()
    made.bar.show_message("Klaar")
    QApplication.sendEvent(made.bar, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    with qtbot.waitSignal(made.bar.dismissed, timeout=5 * SOON, raising=False) as waited:
        pass
    assert not waited.signal_triggered
    with qtbot.waitSignal(made.bar.dismissed):
        QApplication.sendEvent(made.bar, QEvent(QEvent.Type.Leave))


def test_what_went_wrong_stays_with_a_sign(qtbot: QtBot, look: Looks) -> None:
    made = Window(SOON)
    qtbot.addWidget(made)
    made.show()
    made.bar.show_message("Klaar")
    made.bar.show_error("De schijf is vol. Er is niets veranderd.")
    QApplication.sendEvent(made.bar, QEvent(QEvent.Type.Leave))
    with qtbot.waitSignal(made.bar.dismissed, timeout=5 * SOON, raising=False) as waited:
        pass
    assert not waited.signal_triggered


def test_names_are_never_read_as_mark_up(window: Window) -> None:
    window.bar.show_message("Bezoek aan <b>Zorghub</b>")
    assert window.bar.text == "Bezoek aan <b>Zorghub</b>"
    window.bar.dismiss()
    window.bar.dismiss()
    assert window.bar.text == ""


def test_it_is_announced_and_follows_the_look(window: Window, look: Looks) -> None:
    QAccessible.setActive(True)
    try:
        window.bar.show_message("Klaar")
        window.bar.show_error("Niet gelukt")
    finally:
        QAccessible.setActive(False)
    before = window.bar.sizeHint().height()
    look("dark", 2.0)
    assert window.bar.sizeHint().height() > before
