"""The mark of a status on screen: by itself, beside its word, and all of them as a legend."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QSizePolicy, QWidget

from routekaart_app import words
from routekaart_app.gui import painter, theme
from routekaart_app.i18n import gettext
from routekaart_app.pictures import status_mark

_GAP = 7
_SPREAD = 18


def mark_pixmap(status: str, size: float, ratio: float = 1.0, ground: str = "surface") -> QPixmap:
    """The mark `size` px square in the colours of the look, kept so that a grid of thousands stays quick."""
    tokens = theme.look().tokens
    key = f"routekaart/mark/{tokens.theme}/{status}/{size}/{ratio}/{ground}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    shapes = status_mark.mark(status, size / 2, size / 2, size, ground=ground)
    drawn = painter.pixmap(shapes, size, size, tokens, ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def status_word(status: str) -> str:
    """The status, or absence, in the language of the screen, such as "aan de beurt"."""
    return gettext(words.ABSENT) if status == status_mark.ABSENT else words.say(words.STATUS, status, gettext)


class StatusMark(QWidget):
    """One mark, with text beside it if any; `size` is px at 100 %."""

    def __init__(self, status: str, text: str = "", parent: QWidget | None = None, *, size: float = 16) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(status, text)

    def set_status(self, status: str, text: str = "") -> None:
        """Show another status; `text` is what stands beside the mark. KeyError for an unknown status."""
        self._color = status_mark.TEXT_COLOR[status]
        self._status, self._text = status, text
        self.setAccessibleName(text or status_word(status))
        self.setToolTip("" if text else status_word(status))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the mark and its text."""
        look = theme.look()
        mark = look.px(self._size)
        metrics = QFontMetrics(look.font("small"))
        text = look.px(_GAP) + metrics.horizontalAdvance(self._text) if self._text else 0
        return QSize(mark + text + 2, max(mark, metrics.height() if self._text else 0) + 2)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark first, word after it."""
        canvas = QPainter(self)
        _draw_item(canvas, self._status, self._text, 0, self.height() / 2, self._size)
        canvas.end()


class StatusLegend(QWidget):
    """The marks of the statuses and of absence with their words in a row, in more rows where the window is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._items = (
            *((status, status_word(status)) for status in status_mark.STATUSES),
            (status_mark.ABSENT, gettext(words.ABSENT)),
        )
        self.setAccessibleName(", ".join(word for _, word in self._items))

    def heightForWidth(self, width: int) -> int:
        """The height the rows take."""
        return self._row_height() * (self._places(width)[-1][1] + 1)

    def sizeHint(self) -> QSize:
        """All in one row."""
        look = theme.look()
        return QSize(sum(self._width(word) + look.px(_SPREAD) for _, word in self._items), self._row_height())

    def minimumSizeHint(self) -> QSize:
        """The widest item."""
        return QSize(max(self._width(word) for _, word in self._items), self._row_height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every mark with its word."""
        canvas = QPainter(self)
        height = self._row_height()
        for (status, word), (x, row) in zip(self._items, self._places(self.width()), strict=True):
            _draw_item(canvas, status, word, x, (row + 0.5) * height, 14)
        canvas.end()

    def _row_height(self) -> int:
        return theme.look().px(22)

    def _width(self, word: str) -> int:
        look = theme.look()
        return look.px(14 + _GAP) + QFontMetrics(look.font("small")).horizontalAdvance(word) + 1

    def _places(self, width: int) -> list[tuple[int, int]]:
        """For each item its x and its row."""
        spread, places, x, row = theme.look().px(_SPREAD), [], 0, 0
        for _, word in self._items:
            if x and x + self._width(word) > width:
                x, row = 0, row + 1
            places.append((x, row))
            x += self._width(word) + spread
        return places


def _draw_item(canvas: QPainter, status: str, text: str, x: float, middle: float, size: float) -> None:
    look = theme.look()
    mark = look.px(size)
    shapes = status_mark.mark(status, x + mark / 2 + 1, middle, mark)
    painter.draw(canvas, shapes, look.tokens)
    if text:
        font = look.font("small")
        metrics = QFontMetrics(font)
        canvas.setFont(font)
        canvas.setPen(look.color("muted"))
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        canvas.drawText(QPointF(x + mark + look.px(_GAP), baseline), text)
