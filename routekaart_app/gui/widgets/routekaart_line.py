"""The routekaart of one pupil as a line with stations that mouse, keyboard and screen reader can visit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from routekaart_app.gui import painter, theme
from routekaart_app.gui.widgets import station_access
from routekaart_app.gui.widgets.status_mark import status_word
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures.routekaart_line import LineOfStations, LinePicture, StationBox, height, layout

_WIDEST = 1090
_NARROWEST = 320
_KEPT = 8
_NEXT_UP = ("due", "planned", "not_yet")


class RoutekaartLine(QWidget):
    """One stop for Tab. Left and Right go along the line, Up and Down to the year before or after, Home and
    End to its ends; Enter or a click gives `station_activated`. Each station is a child of its own to screen
    readers, named "VO3-02 Snuffelstage: gedaan, 3 maart 2026".
    """

    station_activated = Signal(int)
    """A station was chosen; the index counts along the whole line."""

    station_visited = Signal(int)
    """The keyboard has come to a station."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        station_access.install()
        self._line = LineOfStations(())
        self._pictures: dict[tuple[int, float], LinePicture] = {}
        self._heights: dict[tuple[int, float], float] = {}
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Routekaart"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_line(self, line: LineOfStations) -> None:
        """Show another line; the keyboard starts at the first station that still asks something."""
        self._line = line
        self._pictures.clear()
        self._heights.clear()
        self._current = _first_open(line)
        self.updateGeometry()
        self.update()

    @property
    def current(self) -> int:
        """The index of the station the keyboard is on."""
        return self._current

    @property
    def boxes(self) -> tuple[StationBox, ...]:
        """Where the stations are, in px of this widget, with their words."""
        return self._drawn().stations

    def set_current(self, index: int) -> None:
        """Bring the keyboard to a station; what lies beyond an end is that end."""
        boxes = self.boxes
        if not boxes:
            return
        self._current = min(len(boxes) - 1, max(0, index))
        self.update()
        self.station_visited.emit(self._current)
        if self.hasFocus():
            self._tell()

    def station_at(self, point: QPoint) -> int | None:
        """The index of the station at a point of this widget, if any."""
        for box in self.boxes:
            if _rect(box).contains(point):
                return box.index
        return None

    def station_rect(self, index: int) -> QRect:
        """Where a station is on the screen, for screen readers; IndexError when there is none."""
        inside = _rect(self.boxes[index])
        return QRect(self.mapToGlobal(inside.topLeft()), inside.size())

    def heightForWidth(self, width: int) -> int:
        """The height of all rows, with room for the ring."""
        scale = theme.look().scale
        at = (max(width, _NARROWEST), scale)
        if at not in self._heights:  # layouts ask at the same few widths again and again
            self._heights[at] = height(self._line, at[0], text_width=painter.text_width, scale=scale)
        return round(self._heights[at] + 2 * _edge())

    def sizeHint(self) -> QSize:
        """One row where that fits a usual window."""
        width = theme.look().px(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window; the height follows from the width."""
        return QSize(_NARROWEST, theme.look().px(72) if self._line.blocks else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width may need another number of rows."""
        self.updateGeometry()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """A tooltip for the station below the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.station_at(event.pos())
            if index is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.boxes[index].label, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Along the line, to another year, or into the station."""
        key = Qt.Key(event.key())
        to = self._destination(key)
        if to is not None:
            self.set_current(to)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.boxes:
            self.station_activated.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the keyboard has landed."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The words go with the keyboard."""
        super().focusOutEvent(event)
        QToolTip.hideText()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand above what can be chosen."""
        over = self.station_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        index = self.station_at(event.position().toPoint())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.set_current(index)
            self.station_activated.emit(index)
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, and the ring around the station that has the keyboard."""
        look = theme.look()
        canvas = QPainter(self)
        canvas.translate(0, _edge())
        painter.draw(canvas, self._drawn().shapes, look.tokens)
        canvas.translate(0, -_edge())
        if self.hasFocus() and self.boxes:
            painter.focus_ring(canvas, self._ring(), look.tokens, look.px(8))
        canvas.end()

    def _ring(self) -> QRectF:
        """Around the current station, never narrower than its mark."""
        box = self.boxes[self._current]
        wide = max(box.w, theme.look().px(30))
        return QRectF(box.x + (box.w - wide) / 2, box.y, wide, box.h)

    def _destination(self, key: Qt.Key) -> int | None:
        match key:
            case Qt.Key.Key_Left:
                return self._current - 1
            case Qt.Key.Key_Right:
                return self._current + 1
            case Qt.Key.Key_Home:
                return 0
            case Qt.Key.Key_End:
                return len(self.boxes) - 1
            case Qt.Key.Key_Up:
                return max((start for start in self._year_starts() if start < self._current), default=0)
            case Qt.Key.Key_Down:
                last = len(self.boxes) - 1
                return min((start for start in self._year_starts() if start > self._current), default=last)
            case _:
                return None

    def _year_starts(self) -> list[int]:
        starts, at = [], 0
        for block in self._line.blocks:
            starts.append(at)
            at += len(block.stations)
        return starts

    def _tell(self) -> None:
        """The station's words for those who look and for those who listen."""
        if not self.boxes:
            return
        box = self.boxes[self._current]
        below = self.mapToGlobal(_rect(box).bottomLeft() + QPoint(0, -theme.look().px(8)))
        QToolTip.showText(below, box.label, self)
        self.setAccessibleDescription(box.label)
        if QAccessible.isActive():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(self._current)
            QAccessible.updateAccessibility(event)

    def _drawn(self) -> LinePicture:
        return self._laid_out(self.width())

    def _laid_out(self, width: int) -> LinePicture:
        """The picture at a width, kept: it is asked for again with every move of mouse or key."""
        scale = theme.look().scale
        at = (max(width, _NARROWEST), scale)
        if at not in self._pictures:
            if len(self._pictures) > _KEPT:
                self._pictures.clear()
            self._pictures[at] = layout(
                self._line, at[0], text_width=painter.text_width, scale=scale, status_word=status_word
            )
        return self._pictures[at]


def _edge() -> int:
    """Room above and below the line, so that the ring is never cut off."""
    return 2


def _rect(box: StationBox) -> QRect:
    return QRectF(box.x, box.y + _edge(), box.w, box.h).toAlignedRect()


def _first_open(line: LineOfStations) -> int:
    stations = line.stations
    return next((i for i, station in enumerate(stations) if station.status in _NEXT_UP), 0)
