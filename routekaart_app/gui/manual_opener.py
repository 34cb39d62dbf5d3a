"""F1 from anywhere: opens the manual at the page for where somebody is, also from within a dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from routekaart_app.gui.messages import Messages


def open_manual(at: QWidget | None, messages: Messages, page: str = "") -> None:
    """Show the page with this name, by default the one for the window `at`; the manual is first loaded here."""
    from routekaart_app.gui.manual import targets
    from routekaart_app.gui.manual.window import show_manual

    show_manual(page or targets.of(at), messages)


class ManualKey(QObject):
    """Hears F1 in whatever window has the keyboard: it watches that window alone, where a key comes that nothing in it
    wanted. In a main window the key stands in the menu too, and its action comes first."""

    def __init__(self, app: QApplication, messages: Callable[[], Messages], parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F1 by itself opens the manual."""
        if (
            event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or event.key() != Qt.Key.Key_F1
            or event.modifiers()
            or not isinstance(watched, QWidget)
        ):
            return False
        open_manual(watched, self._messages())
        return True

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and isValid(now):
            now.window().installEventFilter(self)
