"""What a page shows while there is nothing on it yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import icons, theme

_ICON = 44
_WIDEST = 300


class EmptyState(QWidget):
    """An icon, one sentence of what is missing, one of what helps, and the button that does it; perhaps another way."""

    activated = Signal()
    """The button was pressed."""
    other_activated = Signal()
    """The button of the other way was pressed."""

    def __init__(self, icon: str, title: str, text: str = "", action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon, self._title, self._text = QLabel(), QLabel(title), QLabel(text)
        self._title.setProperty("role", "heading")
        self._text.setProperty("role", "muted")
        self.button = QPushButton(action)
        self.button.setObjectName("empty_state_button")
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.activated)
        self.other = QPushButton()
        self.other.setObjectName("empty_state_other_button")
        self.other.clicked.connect(self.other_activated)
        self.other.hide()
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(2)
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is not self._icon)
            self._layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text.setVisible(bool(text))
        buttons = QHBoxLayout()
        for button in (self.button, self.other):
            buttons.addWidget(button)
        self._layout.addLayout(buttons)
        self._layout.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        self.button.setVisible(bool(action))
        self._layout.addStretch(3)
        self._follow()

    def set_texts(self, title: str, text: str = "", action: str = "", other: str = "") -> None:
        """Say something else, such as "no pupil found" instead of "no pupils yet"; `other` is a second button."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.other.setText(other)
        self.other.setVisible(bool(other))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def _follow(self) -> None:
        look = theme.look()
        self._icon.setPixmap(icons.pixmap(self._icon_name, "accent", look.px(_ICON), self.devicePixelRatioF()))
        self._layout.setSpacing(look.space("medium"))
        self._fit()

    def _fit(self) -> None:
        """Give the words their height: a layout asks it for its own width, in which they would be one line."""
        width = theme.look().px(_WIDEST)
        for label in (self._title, self._text):
            label.ensurePolished()
            label.setFixedSize(width, max(0, label.heightForWidth(width)))
