"""The two letters of one or more competencies, each on its own colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from routekaart_app import words
from routekaart_app.gui import painter, theme
from routekaart_app.i18n import gettext
from routekaart_app.pictures import competency_badge

HEIGHT = 15
"""Height of a badge in px at 100 %."""


class CompetencyBadge(QWidget):
    """Badges side by side, in the order that is always kept; their names are in the tooltip."""

    def __init__(self, letters: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_letters(letters)

    def set_letters(self, letters: Sequence[str]) -> None:
        """Show these competencies, such as ("WE", "KR"); what is not a competency is left out."""
        self._letters = tuple(two for two in competency_badge.LETTERS if two in letters)
        names = [words.say(words.COMPETENCY, two, gettext) for two in self._letters]
        self.setAccessibleName(", ".join(names))
        self.setToolTip("\n".join(names))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the badges."""
        height = theme.look().px(HEIGHT)
        return QSize(round(competency_badge.row_width(len(self._letters), height)), height)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The badges from the left."""
        look = theme.look()
        height = look.px(HEIGHT)
        shapes = competency_badge.badge_row(self._letters, 0, (self.height() - height) / 2, height)
        canvas = QPainter(self)
        painter.draw(canvas, shapes, look.tokens)
        canvas.end()
