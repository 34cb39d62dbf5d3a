"""A quiet card: a title, at most one link beside it, and room for what it holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import theme

_HEAD = 26
"""Height of a head in px, with a link or without, so that cards side by side line up."""


class Card(QFrame):
    """A framed ground. Without a title it is the ground alone; `body` takes what belongs on it."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._outer = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._title = QLabel(title)
        self._title.setProperty("role", "strong")
        if title:
            self._head.addWidget(self._title)
            self._head.addStretch()
            self._outer.addLayout(self._head)
            self._outer.addWidget(hairline())
            self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self._outer.addLayout(self.body, 1)
        self._space()

    def set_title(self, title: str) -> None:
        """Another title, on a card that was made with one."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_link(self, text: str) -> QPushButton:
        """A link on the right of the title, for the one thing that can be done with the whole card."""
        link = QPushButton(text)
        link.setProperty("kind", "link")
        self._head.addWidget(link)
        return link

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        look = theme.look()
        side, edge = look.space("large"), look.space("medium")
        self._outer.setContentsMargins(side, edge, side, edge)
        self._outer.setSpacing(look.space("small"))
        self.body.setSpacing(look.space("small"))
        self._title.setMinimumHeight(look.px(_HEAD))


def hairline() -> QFrame:
    """A line one px high, between what belongs apart."""
    line = QFrame()
    line.setProperty("kind", "hairline")
    return line
