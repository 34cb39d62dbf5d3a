"""How far a visit is, as a mark with its word; and all of them as a legend."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from routekaart_app.domain.visit import VisitState
from routekaart_app.gui import painter, theme
from routekaart_app.gui.models import calendar_words
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.pictures import visit_mark

_MARK, _GAP, _AFTER, _HIGH = 13, 6, 10, 20


class VisitStateMark(QWidget):
    """The mark of a state, its word beside it."""

    def __init__(self, state: VisitState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state)

    def set_state(self, state: VisitState) -> None:
        """Show another state."""
        self._state, self._word = state, calendar_words.state_word(state)
        self.setAccessibleName(self._word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the mark and its word."""
        look = theme.look()
        word = QFontMetrics(look.font("small")).horizontalAdvance(self._word)
        return QSize(look.px(_MARK + _GAP + _AFTER) + word, look.px(_HIGH))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark first, word after it."""
        look, canvas = theme.look(), QPainter(self)
        mark, middle = look.px(_MARK), self.height() / 2
        shapes = visit_mark.mark(self._state, mark / 2, middle, mark, ground="paper")
        painter.draw(canvas, shapes, look.tokens)
        canvas.setFont(look.font("small"))
        canvas.setPen(look.color("muted"))
        room = QRectF(mark + look.px(_GAP), 0, self.width(), self.height())
        canvas.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word)
        canvas.end()


class VisitLegend(FlowRow):
    """All states, in the order in which a visit goes through them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap="medium")
        for state in VisitState:
            self.flow.addWidget(VisitStateMark(state))
