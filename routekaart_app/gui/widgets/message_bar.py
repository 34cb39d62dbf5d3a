"""The bar at the foot of the window: what was done, with Undo, or what went wrong; never a box for good news."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from routekaart_app.gui import icons, theme
from routekaart_app.i18n import gettext as _

SHOWN_MS = 20_000
"""How long good news stays; what went wrong stays until it is closed."""


class MessageBar(QFrame):
    """One message at a time, a new one in place of the old. It never takes the keyboard.

    Good news goes by itself after `shown_ms`, but not while the mouse or the keyboard is on it. Escape
    closes it from within; the window may call `dismiss` on Escape elsewhere.
    """

    dismissed = Signal()
    """The bar went, by hand, by time or through its action."""

    def __init__(self, parent: QWidget | None = None, *, shown_ms: int = SHOWN_MS) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._on_action: Callable[[], object] | None = None
        self._returns_to: QWidget | None = None
        self._trouble = False
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setObjectName("message_label")
        self._text.setWordWrap(True)
        self._action = QPushButton()
        self._action.setObjectName("message_action_button")
        self._action.clicked.connect(self._act)
        self._close = QPushButton()
        self._close.setObjectName("message_close_button")
        self._close.setAccessibleName(_("Close message"))
        self._close.setToolTip(_("Close message"))
        self._close.clicked.connect(self.dismiss)
        icons.put(self._close, "close", "bar-action", 16)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._sign)
        self._layout.addWidget(self._text, 1)
        self._layout.addWidget(self._action)
        self._layout.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(shown_ms)
        self._timer.timeout.connect(self._time_is_up)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._space()
        keep = self._action.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # so that it is as high without an action
        self._action.setSizePolicy(keep)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says now; empty when it is not there."""
        return "" if self.isHidden() else self._text.text()

    def show_message(
        self, text: str, *, action: str | None = None, on_action: Callable[[], object] | None = None
    ) -> None:
        """Say what was done. `action` is the word on the button, such as "Ongedaan maken"."""
        self._show(text, action, on_action, trouble=False)
        self._timer.start()

    def show_error(
        self, text: str, *, action: str | None = None, on_action: Callable[[], object] | None = None
    ) -> None:
        """Say what went wrong; it stays until it is closed."""
        self._timer.stop()
        self._show(text, action, on_action, trouble=True)

    def dismiss(self) -> None:
        """Close the bar; the keyboard goes back to where it came from."""
        self._timer.stop()
        self._on_action = None
        if self.isHidden():
            return
        had_focus = self._has_focus()
        self.hide()
        if had_focus and self._returns_to is not None and isValid(self._returns_to):
            self._returns_to.setFocus()
        self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter presses what has the keyboard."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._close if self._close.hasFocus() else self._action).click()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse has left: time runs on."""
        self._resume()
        super().leaveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse is here: time stands still."""
        self._timer.stop()
        super().enterEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _show(self, text: str, action: str | None, on_action: Callable[[], object] | None, *, trouble: bool) -> None:
        self._text.setText(text)
        self._action.setText(action or "")
        self._action.setVisible(bool(action))
        self._on_action = on_action
        self._trouble = trouble
        self._sign.setVisible(trouble)
        self.show()
        self._announce(text, trouble)

    def _announce(self, text: str, trouble: bool) -> None:
        """Screen readers say it at once when it is trouble, else when they are done speaking."""
        if not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self, text)
        kinds = QAccessible.AnnouncementPoliteness
        event.setPoliteness(kinds.Assertive if trouble else kinds.Polite)
        QAccessible.updateAccessibility(event)

    def _act(self) -> None:
        action = self._on_action
        self.dismiss()
        if action is not None:
            action()

    def _time_is_up(self) -> None:
        if self.underMouse() or self._has_focus():
            self._timer.start()
        else:
            self.dismiss()

    def _resume(self) -> None:
        if not self.isHidden() and not self._trouble:
            self._timer.start()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Remember where the keyboard came from, to give it back."""
        if new is not None and self.isAncestorOf(new) and old is not None and not self.isAncestorOf(old):
            self._returns_to = old

    def _space(self) -> None:
        look = theme.look()
        self._layout.setContentsMargins(
            look.space("large"), look.space("tight"), look.space("small"), look.space("tight")
        )
        self._layout.setSpacing(look.space("medium"))
        self._sign.setPixmap(icons.pixmap("warning", "bar-missed", look.px(20), self.devicePixelRatioF()))
