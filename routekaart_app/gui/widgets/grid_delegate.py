"""Draws the cells of the class grid: shapes before colours, and days beside what is planned."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from routekaart_app.gui import theme
from routekaart_app.gui.models.coverage_model import CoverageModel, Mark
from routekaart_app.gui.widgets.status_mark import mark_pixmap
from routekaart_app.pictures.status_mark import TEXT_COLOR

Index = QModelIndex | QPersistentModelIndex
_SIZE, _GAP, _DAY_GAP = 15, 6, 3
_MOST = 4
"""More shapes than this are told as a number."""


class GridDelegate(QStyledItemDelegate):
    """Marks in the middle of a cell, figures as text; the current row has the accent's ground."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, canvas: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, hairline, and what the cell holds."""
        model = index.model()
        assert isinstance(model, CoverageModel)
        look = theme.look()
        area: QRect = option.rect
        row, column = index.row(), index.column()
        ground = "accent-soft" if row == self._table.currentIndex().row() else "surface"
        canvas.fillRect(area, look.color(ground))
        canvas.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), look.color("line"))
        if model.line(column) is None:
            self._figure(canvas, area, str(index.data()))
        else:
            self._marks(canvas, area, model.marks(row, column), ground)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height of a row; widths are the heading's business."""
        return QSize(0, theme.look().row_height)

    def _figure(self, canvas: QPainter, area: QRect, text: str) -> None:
        look = theme.look()
        canvas.setFont(look.font("small"))
        canvas.setPen(look.color("muted"))
        canvas.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _marks(self, canvas: QPainter, area: QRect, shown: tuple[Mark, ...], ground: str) -> None:
        if not shown:
            return
        shown = _shortened(shown)
        look = theme.look()
        font = look.font("caption")
        metrics = QFontMetrics(font)
        size, gap, day_gap = look.px(_SIZE), look.px(_GAP), look.px(_DAY_GAP)
        widths = [size + (day_gap + metrics.horizontalAdvance(mark.text) if mark.text else 0) for mark in shown]
        x = area.left() + (area.width() - sum(widths) - gap * (len(widths) - 1)) // 2
        y = area.top() + (area.height() - size) // 2
        ratio = canvas.device().devicePixelRatio()
        for mark, width in zip(shown, widths, strict=True):
            canvas.drawPixmap(x, y, mark_pixmap(mark.status, size, ratio, ground))
            if mark.text:
                canvas.setFont(font)
                canvas.setPen(look.color(TEXT_COLOR[mark.status]))
                base = area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2
                canvas.drawText(QPointF(x + size + day_gap, base), mark.text)
            x += width + gap


def _shortened(shown: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Many moments that counted become one shape with their number."""
    if len(shown) <= _MOST:
        return shown
    first = shown[0].status
    same = sum(mark.status == first and not mark.text for mark in shown)
    return (Mark(first, f"{same}×"), *(mark for mark in shown if mark.status != first or mark.text))
