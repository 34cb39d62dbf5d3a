"""Enter presses the button that has the keyboard, in every window; Ctrl+Enter saves from anywhere in a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from routekaart_app.gui.shortcuts import with_keys

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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


class _CtrlEnter(QObject):
    """Hears the keys that no field of the dialog wanted."""

    def __init__(self, dialog: QDialog, save: Callable[[], object]) -> None:
        super().__init__(dialog)
        self._save = save
        dialog.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter, once however long it is held."""
        if (
            event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or event.key() not in _ENTER
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.ControlModifier
        ):
            return False
        if not event.isAutoRepeat():
            self._save()
        return True


def on_ctrl_enter(dialog: QDialog, save: Callable[[], object], button: QAbstractButton | None = None) -> None:
    """Let Ctrl+Enter save from anywhere in a dialog; the button that does the same tells of it."""
    _CtrlEnter(dialog, save)
    if button is not None:
        button.setToolTip(with_keys(button.text().replace("&", ""), "Ctrl+Enter"))
