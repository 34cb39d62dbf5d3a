"""Enter presses whatever button has the keyboard, in a dialog with a default button too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from routekaart_app.gui.enter_key import EnterPresses, on_ctrl_enter


@pytest.fixture
def pressed(qapp: QApplication, qtbot: QtBot) -> Iterator[tuple[QDialog, list[str]]]:
    """A dialog with a default button, two others and a field; and which were pressed."""
    watcher = QObject()
    EnterPresses(qapp, watcher)
    dialog, said = QDialog(), []
    qtbot.addWidget(dialog)
    layout = QVBoxLayout(dialog)
    layout.addWidget(QLineEdit())
    buttons = {"next": QPushButton(), "choose": QPushButton(), "tool": QToolButton()}
    for name, button in buttons.items():
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _on=False, name=name: said.append(name))
        layout.addWidget(button)
    buttons["choose"].setAutoDefault(False)
    buttons["next"].setDefault(True)
    with qtbot.waitActive(dialog):
        dialog.show()
    yield dialog, said
    watcher.deleteLater()


@pytest.mark.parametrize("name", ["next", "choose", "tool"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_button_with_the_keyboard_is_pressed_once(
    pressed: tuple[QDialog, list[str]], name: str, key: Qt.Key
) -> None:
    dialog, said = pressed
    button = dialog.findChild(QObject, name)
    button.setFocus()
    QTest.keyClick(button, key)
    assert said == [name]


def test_in_a_field_enter_is_the_default_button(pressed: tuple[QDialog, list[str]]) -> None:
    dialog, said = pressed
    field = dialog.findChild(QLineEdit)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said == ["next"]


def test_with_control_it_is_left_to_the_window(pressed: tuple[QDialog, list[str]]) -> None:
    dialog, said = pressed
    button = dialog.findChild(QToolButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said == []


def test_ctrl_enter_saves_from_a_field_and_from_any_button(pressed: tuple[QDialog, list[str]]) -> None:
    dialog, said = pressed
    saves, layout = dialog.findChild(QPushButton, "choose"), dialog.layout()
    assert isinstance(saves, QPushButton) and layout is not None
    saves.setText("&Record …")
    keys = on_ctrl_enter(dialog, lambda: said.append("saved"), saves)
    hint = dialog.findChild(QLabel, "ctrl_enter_hint")
    assert hint is not None and hint.text() == "Ctrl+Enter: record"
    assert layout.indexOf(hint) == layout.indexOf(dialog.findChild(QLineEdit)) + 1  # before the first button
    keys.rename("Plan")
    assert (hint.text(), saves.text(), saves.toolTip()) == ("Ctrl+Enter: plan", "Plan", "Plan (Ctrl+Enter)")
    saves.hide()
    assert hint.isHidden()
    saves.show()
    assert not hint.isHidden()
    for widget in (dialog.findChild(QLineEdit), saves):
        assert widget is not None
        QTest.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said == ["saved", "saved"]
    next_one = dialog.findChild(QPushButton, "next")
    assert isinstance(next_one, QPushButton)
    next_one.setDefault(False)
    QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    assert said == ["saved", "saved"]  # nothing by accident
