"""Enter presses the button that has the keyboard, in every window; Ctrl+Enter saves from anywhere in a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QBoxLayout, QDialog, QLabel, QPushButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = "Ctrl+Enter"


class EnterPresses(QObject):
    """Watches only the button that has the keyboard; the default button of a dialog waits until none has it."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QAbstractButton):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter by itself is a click; with Ctrl or Shift it is left to the window."""
        if (
            event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or not isinstance(watched, QAbstractButton)
            or event.key() not in _ENTER
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        if not event.isAutoRepeat():
            watched.click()
        return True


class CtrlEnter(QObject):
    """Hears the keys that no field of the dialog wanted. Enter by itself goes to the default button and, in a dialog
    that has none, does nothing by accident.

    A small hint of the keys stands before the buttons while theirs is there, so that nobody has to look for a tooltip.
    """

    def __init__(self, dialog: QDialog, save: Callable[[], object], button: QPushButton) -> None:
        super().__init__(dialog)
        self._save, self._button = save, button
        self._hint = QLabel()
        self._hint.setObjectName("ctrl_enter_hint")
        self._hint.setProperty("role", "small")
        row = _row_of(dialog, button)
        row.insertWidget(_before_buttons(row), self._hint)
        self.rename(button.text())
        dialog.installEventFilter(self)
        button.installEventFilter(self)

    def rename(self, text: str) -> None:
        """Let the button, and the hint with it, say something else."""
        from routekaart_app.gui.shortcuts import with_keys  # not before the first window, which has no such button

        said = text.replace("&", "").rstrip(" …")
        self._button.setText(text)
        self._button.setToolTip(with_keys(said, _KEYS))
        self._hint.setText(f"{_KEYS}: {said[:1].lower()}{said[1:]}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter saves, once however long it is held."""
        if watched is self._button:
            if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
                self._hint.setVisible(not self._button.isHidden())
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier:
            return not self._button.isDefault()
        if held != Qt.KeyboardModifier.ControlModifier:
            return False
        if not event.isAutoRepeat():
            self._save()
        return True


def on_ctrl_enter(dialog: QDialog, save: Callable[[], object], button: QPushButton) -> CtrlEnter:
    """Let Ctrl+Enter save from anywhere in a dialog, and tell of it beside the button that does the same."""
    return CtrlEnter(dialog, save, button)


def _row_of(dialog: QDialog, button: QPushButton) -> QBoxLayout:
    """The row of buttons at the foot of a dialog."""
    return next(row for row in dialog.findChildren(QBoxLayout) if row.indexOf(button) >= 0)


def _before_buttons(row: QBoxLayout) -> int:
    """The place after the last thing in the row that is no button: a gap, or what else can be typed."""
    items = [(at, item) for at in range(row.count()) if (item := row.itemAt(at)) is not None]
    return max((at + 1 for at, item in items if not isinstance(item.widget(), QAbstractButton)), default=0)
