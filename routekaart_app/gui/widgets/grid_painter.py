"""Draws the cells of the class grid from pictures that are kept: shapes before colours, days beside what is planned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from routekaart_app.gui import theme
from routekaart_app.gui.models.coverage_model import CoverageModel, Mark
from routekaart_app.gui.widgets.grid_headers import FigureTable
from routekaart_app.gui.widgets.status_mark import mark_pixmap
from routekaart_app.pictures.status_mark import TEXT_COLOR

_SIZE, _GAP, _DAY_GAP = 15, 6, 3
_MOST = 4
"""More shapes than this are told as a number."""
_OUTLINE = 2

Content = tuple[Mark, ...] | str


class GridPainter:
    """Paints what is in sight of a grid; what a cell holds is drawn once and kept for all cells that look the same."""

    def __init__(self, table: FigureTable, model: CoverageModel) -> None:
        self._table, self._model = table, model
        self._look: theme.Look | None = None
        self._drawn: dict[tuple[Content, str, float], tuple[QPixmap, int, int]] = {}

    def paint(self, canvas: QPainter, area: QRect) -> None:
        """Grounds, hairlines and contents of the cells in an area of the viewport; the frozen figures over them."""
        self._keep_look()
        rows = self._rows(area)
        if not rows:
            return
        columns = [self._table.columnAt(area.left()), self._table.columnAt(area.right())]
        last = self._model.columnCount() - 1
        first, final = max(0, columns[0]), columns[1] if columns[1] >= 0 else last
        free = [
            (column, self._table.columnViewportPosition(column), self._table.columnWidth(column))
            for column in range(first, final + 1)
            if self._table.frozen(column) is None
        ]
        self._cells(canvas, rows, free, area)
        frozen = [
            (column, place.left(), place.width())
            for column in range(max(0, last - 3), last + 1)
            if (place := self._table.frozen(column)) is not None
        ]
        if frozen:
            edge = frozen[0][1]
            self._cells(canvas, rows, frozen, area.intersected(QRect(edge, area.top(), 1 << 16, area.height())))
            bottom = rows[-1][1] + rows[-1][2]
            canvas.fillRect(QRect(edge, 0, 1, bottom), theme.look().color("line"))
        self._outline(canvas, area, frozen[0][:2] if frozen else None)

    def _rows(self, area: QRect) -> list[tuple[int, int, int]]:
        """The rows in sight: number, top and height."""
        table, count = self._table, self._model.rowCount()
        first, last = table.rowAt(area.top()), table.rowAt(area.bottom())
        if first < 0:
            return []
        numbers = range(first, (last if last >= 0 else count - 1) + 1)
        return [(row, table.rowViewportPosition(row), table.rowHeight(row)) for row in numbers]

    def _cells(
        self,
        canvas: QPainter,
        rows: Sequence[tuple[int, int, int]],
        columns: Sequence[tuple[int, int, int]],
        area: QRect,
    ) -> None:
        look, model = theme.look(), self._model
        soft, surface, line = look.color("accent-soft"), look.color("surface"), look.color("line")
        chosen, current = self._table.chosen(), self._table.currentIndex().row()
        several, ratio = chosen is not None, canvas.device().devicePixelRatio()
        for row, top, height in rows:
            whole = not several and row == current
            canvas.fillRect(QRect(area.left(), top, area.width(), height), soft if whole else surface)
            in_range = chosen is not None and chosen.top() <= row <= chosen.bottom()
            contents = model.contents(row)
            for column, left, width in columns:
                ground = "accent-soft" if whole else "surface"
                if in_range and chosen is not None and chosen.left() <= column <= chosen.right():
                    ground = "accent-soft"
                    canvas.fillRect(left, top, width, height, soft)
                shown = contents[column]
                if shown:
                    drawn, wide, high = self._content(shown, ground, ratio)
                    canvas.drawPixmap(left + (width - wide) // 2, top + (height - high) // 2, drawn)
            canvas.fillRect(QRect(area.left(), top + height - 1, area.width(), 1), line)

    def _outline(self, canvas: QPainter, area: QRect, frozen: tuple[int, int] | None) -> None:
        """Around what is chosen; lines end where the frozen figures (first column, left edge) begin."""
        chosen = self._table.chosen()
        if chosen is None:
            return
        if frozen is not None and chosen.right() < frozen[0]:
            canvas.setClipRect(area.intersected(QRect(0, 0, frozen[1], area.bottom() + 1)))
        first = self._table.visualRect(self._model.index(chosen.top(), chosen.left()))
        last = self._table.visualRect(self._model.index(chosen.bottom(), chosen.right()))
        around = QRectF(first.united(last)).adjusted(1, 1, -1, -1)
        canvas.setBrush(Qt.BrushStyle.NoBrush)
        canvas.setPen(QPen(theme.look().color("accent"), _OUTLINE))
        canvas.drawRect(around)
        canvas.setClipping(False)

    def _keep_look(self) -> None:
        """Another theme or text size: everything is drawn anew."""
        if self._look is not theme.look():
            self._look = theme.look()
            self._drawn.clear()

    def _content(self, shown: Content, ground: str, ratio: float) -> tuple[QPixmap, int, int]:
        """What a cell holds as a picture, with its width and height in px."""
        key = (shown, ground, ratio)
        if key not in self._drawn:
            self._drawn[key] = _text(shown, ratio) if isinstance(shown, str) else _marks(shown, ground, ratio)
        return self._drawn[key]


def _blank(width: int, height: int, ratio: float) -> QPixmap:
    made = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(Qt.GlobalColor.transparent))
    return made


def _text(text: str, ratio: float) -> tuple[QPixmap, int, int]:
    look = theme.look()
    font = look.font("small")
    metrics = QFontMetrics(font)
    width, height = metrics.horizontalAdvance(text) + 2, metrics.height()
    made = _blank(width, height, ratio)
    canvas = QPainter(made)
    canvas.setFont(font)
    canvas.setPen(look.color("muted"))
    canvas.drawText(QRect(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, text)
    canvas.end()
    return made, width, height


def _marks(shown: tuple[Mark, ...], ground: str, ratio: float) -> tuple[QPixmap, int, int]:
    shown = shortened(shown)
    look = theme.look()
    font = look.font("caption")
    metrics = QFontMetrics(font)
    size, gap, day_gap = look.px(_SIZE), look.px(_GAP), look.px(_DAY_GAP)
    widths = [size + (day_gap + metrics.horizontalAdvance(mark.text) if mark.text else 0) for mark in shown]
    width, height = sum(widths) + gap * (len(widths) - 1) + 1, max(size, metrics.height())
    made = _blank(width, height, ratio)
    canvas = QPainter(made)
    x = 0
    for mark, wide in zip(shown, widths, strict=True):
        canvas.drawPixmap(x, (height - size) // 2, mark_pixmap(mark.status, size, ratio, ground))
        if mark.text:
            canvas.setFont(font)
            canvas.setPen(look.color(TEXT_COLOR[mark.status]))
            base = (height + metrics.ascent() - metrics.descent()) / 2
            canvas.drawText(QPointF(x + size + day_gap, base), mark.text)
        x += wide + gap
    canvas.end()
    return made, width, height


def shortened(shown: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Many moments that counted become one shape with their number."""
    if len(shown) <= _MOST:
        return shown
    first = shown[0].status
    same = sum(mark.status == first and not mark.text for mark in shown)
    return (Mark(first, f"{same}×"), *(mark for mark in shown if mark.status != first or mark.text))
