"""One day of a month, drawn: its number, its visits as far as they fit, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.gui import painter, theme
from routekaart_app.gui.models import calendar_words
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures import visit_mark

_HEAD, _LINE, _FOOT, _MARK, _EDGE, _GAP = 20, 17, 1, 11, 5, 4
"""Heights of the number, of a visit and of what stays free below, size of its mark, and the room around and between;
px at 100 %."""
_LEAST_LINES = 2
_NARROWEST = 58


class DayCell(QAbstractButton):
    """Enter or a double click opens the day, a click on a visit opens that, one elsewhere brings the keyboard here."""

    chosen = Signal(object)
    """The keyboard came here: the day."""
    opened = Signal(object)
    """What is on this day is to be opened."""
    visit_opened = Signal(object)
    plan_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, is_left: bool = False, is_top: bool = False) -> None:
        """`is_left` and `is_top` say on which edges of the month it is."""
        super().__init__(parent)
        self._is_left, self._is_top = is_left, is_top
        self.day, self._today = date.min, date.min
        self.visits: tuple[Visit, ...] = ()
        self._is_outside = False
        self._pressed: UUID | date | None = None
        self.setMouseTracking(True)
        self.clicked.connect(lambda: self.opened.emit(self.day))  # by key or aid; the mouse opens a visit by itself
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def set_day(self, day: date, today: date, visits: Sequence[Visit], *, is_outside: bool) -> None:
        """Show a day; `is_outside` says that it is of the month before or after."""
        self.day, self._today, self.visits, self._is_outside = day, today, tuple(visits), is_outside
        self.setAccessibleName(calendar_words.day_spoken(day, today, visits))
        self.update()

    @property
    def shown(self) -> int:
        """How many visits fit; the rest is told as a number."""
        look = theme.look()
        room = max(0, self.height() - look.px(_HEAD) - look.px(_FOOT)) // look.px(_LINE)
        return len(self.visits) if len(self.visits) <= room else max(0, room - 1)

    def visit_at(self, point: QPoint) -> Visit | None:
        """The visit that is drawn at a point of this cell."""
        look = theme.look()
        place = (point.y() - look.px(_HEAD)) // look.px(_LINE)
        return self.visits[place] if 0 <= place < self.shown else None

    def sizeHint(self) -> QSize:
        """Room for the number and some visits."""
        look = theme.look()
        return QSize(look.px(_NARROWEST), look.px(_HEAD) + _LEAST_LINES * look.px(_LINE) + look.px(_FOOT))

    def minimumSizeHint(self) -> QSize:
        """Room for the number; what is said of a visit ends in dots, and a tooltip has all of it."""
        return QSize(theme.look().px(_NARROWEST) // 2, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and space open; all else is the month's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is."""
        super().focusInEvent(event)
        self.chosen.emit(self.day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the keyboard here; another month may stand here before the button is released."""
        point = event.position().toPoint()
        visit = self.visit_at(point)
        self._pressed = visit.id if visit else self.day if self._is_on_more(point) else None
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a visit opens it; on what does not fit, the day."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(event.position().toPoint()):
            return
        if isinstance(pressed, UUID):
            self.visit_opened.emit(pressed)
        elif pressed is not None:
            self.opened.emit(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On an empty place it plans a visit."""
        if self.visit_at(event.position().toPoint()) is None and not self._is_on_more(event.position().toPoint()):
            self.plan_asked.emit(self.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand above what can be opened."""
        point = event.position().toPoint()
        over = self.visit_at(point) is not None or self._is_on_more(point)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """A tooltip with all of the visit below the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            visit = self.visit_at(event.pos())
            text = calendar_words.spoken(visit) if visit else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, number, visits, and the ring where the keyboard is."""
        look, canvas = theme.look(), QPainter(self)
        ground = "paper" if self._is_outside else "surface"
        canvas.fillRect(self.rect(), look.color(ground))
        canvas.setPen(look.color("line"))
        self._draw_edges(canvas)
        canvas.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._draw_number(canvas)
        for place, visit in enumerate(self.visits[: self.shown]):
            self._draw_visit(canvas, visit, look.px(_HEAD) + place * look.px(_LINE), ground)
        if self.shown < len(self.visits):
            self._draw_more(canvas)
        if self.hasFocus():
            painter.focus_ring(canvas, QRectF(self.rect()), look.tokens)
        canvas.end()

    def _draw_edges(self, canvas: QPainter) -> None:
        """A line at the right and below, and around the whole month."""
        around = self.rect().adjusted(0, 0, -1, -1)
        canvas.drawLine(around.topRight(), around.bottomRight())
        canvas.drawLine(around.bottomLeft(), around.bottomRight())
        if self._is_left:
            canvas.drawLine(around.topLeft(), around.bottomLeft())
        if self._is_top:
            canvas.drawLine(around.topLeft(), around.topRight())

    def _is_on_more(self, point: QPoint) -> bool:
        look = theme.look()
        return self.shown < len(self.visits) and point.y() >= look.px(_HEAD) + self.shown * look.px(_LINE)

    def _draw_number(self, canvas: QPainter) -> None:
        """The day of the month; today on a ground of its own, in bold and where there is room with its word."""
        look, is_today = theme.look(), self.day == self._today
        font = look.font("small", bold=is_today)
        canvas.setFont(font)
        number, metrics = str(self.day.day), QFontMetrics(font)
        high, edge = look.px(_HEAD), look.px(_EDGE)
        left, wide = look.px(_GAP), metrics.horizontalAdvance(number) + 2 * edge
        if is_today:
            canvas.setPen(Qt.PenStyle.NoPen)
            canvas.setBrush(look.color("accent"))
            pill = QRectF(left, look.px(2), wide, high - look.px(3))
            canvas.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        canvas.setPen(look.color("on-accent" if is_today else "muted" if self._is_outside else "ink"))
        canvas.drawText(QRectF(left, look.px(1), wide, high), Qt.AlignmentFlag.AlignCenter, number)
        if is_today:
            rest = QRectF(left + wide + look.px(_GAP), look.px(1), self.width(), high)
            if rest.left() + metrics.horizontalAdvance(_("today")) + look.px(_GAP) <= self.width():
                canvas.setPen(look.color("accent"))
                canvas.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _("today"))

    def _draw_visit(self, canvas: QPainter, visit: Visit, top: int, ground: str) -> None:
        """Its mark, when it begins and where it goes; struck through where it does not take place."""
        look, is_off = theme.look(), visit.state is VisitState.CANCELLED
        mark, high, left = look.px(_MARK), look.px(_LINE), look.px(_EDGE)
        shapes = visit_mark.mark(visit.state, left + mark / 2, top + high / 2, mark, ground=ground)
        painter.draw(canvas, shapes, look.tokens)
        left += mark + look.px(_GAP)
        font = look.font("caption")
        font.setStrikeOut(is_off)
        canvas.setFont(font)
        canvas.setPen(look.color("muted" if is_off or self._is_outside else "ink"))
        room = QRectF(left, top, self.width() - left - look.px(_GAP), high)
        text = " ".join(part for part in (self._begins(visit), calendar_words.what(visit)) if part)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        canvas.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _begins(self, visit: Visit) -> str:
        """When it begins; on a further day of several, that it goes on."""
        return calendar_words.time(visit) if visit.on == self.day else "…"

    def _draw_more(self, canvas: QPainter) -> None:
        look, shown = theme.look(), self.shown
        canvas.setFont(look.font("caption", bold=True))
        canvas.setPen(look.color("accent"))
        top = look.px(_HEAD) + shown * look.px(_LINE)
        room = QRectF(look.px(_EDGE), top, self.width(), look.px(_LINE))
        text = _("+{count} more").format(count=len(self.visits) - shown)
        canvas.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
