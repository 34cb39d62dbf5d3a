"""A large button with an icon, a title and a sentence of what it leads to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from routekaart_app.gui import icons, theme

_ICON = 28


class ChoiceButton(QPushButton):
    """As wide as there is room, as high as its words; Enter presses it as Space does."""

    def __init__(self, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._icon_name = icon
        self._icon, self._title, self._text = QLabel(), QLabel(title), QLabel(text)
        self._title.setProperty("role", "heading")
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch()
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon)
        self._line.addLayout(words, 1)
        for label in (self._icon, self._title, self._text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._follow()

    def hasHeightForWidth(self) -> bool:
        """The sentence may take two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words at this width."""
        return self._line.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """The size of what is on it."""
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least size of what is on it."""
        return self._line.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def _follow(self) -> None:
        look = theme.look()
        edge = look.space("large")
        self._line.setContentsMargins(edge, edge, edge, edge)
        self._line.setSpacing(edge)
        self._icon.setPixmap(icons.pixmap(self._icon_name, "accent", look.px(_ICON), self.devicePixelRatioF()))
        self._icon.setFixedWidth(look.px(_ICON))
        self.updateGeometry()
