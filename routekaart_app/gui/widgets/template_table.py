"""The list of lines in the editor of the routekaart: two lines of words a row, put in order by keys or by mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from routekaart_app.gui import painter, theme
from routekaart_app.gui.models.template_model import CODE, COMPETENCIES, NAME, WHOM, TemplateModel, TwoLines
from routekaart_app.gui.models.template_rows import CHANGED, NEW, REMOVED, LineRow
from routekaart_app.gui.widgets.list_table import ListTable, WholeRow
from routekaart_app.pictures import competency_badge

Index = QModelIndex | QPersistentModelIndex
_EDGE, _BADGE = 4, 14
_NARROWEST_NAME = 150
_SPARED = (COMPETENCIES, WHOM)
"""What a narrow list leaves out first: the form beside it shows the same."""
_EDGES = {CHANGED: "accent", NEW: "done", REMOVED: "missed"}


class TemplateTable(ListTable):
    """Dragging a row asks the model to move it; keys and menu are the page's."""

    row_lines = 2

    def __init__(self, model: TemplateModel) -> None:
        self._model = model
        super().__init__(model)
        self.setItemDelegate(_LineDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def fit(self) -> None:
        """The name takes what the other columns leave; where that is little, some of them go."""
        wide, least = self.viewport().width(), theme.look().px(_NARROWEST_NAME)
        asked = {column: self._asked(column) for column in range(self._model.columnCount()) if column != NAME}
        spared: set[int] = set()
        for column in _SPARED:
            if wide - sum(width for other, width in asked.items() if other not in spared) < least:
                spared.add(column)
        for column, width in asked.items():
            self.setColumnHidden(column, column in spared)
            self.setColumnWidth(column, width)
        left = wide - sum(width for column, width in asked.items() if column not in spared)
        self.setColumnWidth(NAME, max(left, least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line that is chosen stays in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _asked(self, column: int) -> int:
        """The width of a column's longest words."""
        look, described = theme.look(), self._model.columns[column]
        first, second = QFontMetrics(look.font(bold=column == CODE)), QFontMetrics(look.font("small"))
        title = QFontMetrics(look.font("small", bold=True)).horizontalAdvance(described.title)
        widths = [title]
        for row in self._model.listed:
            letters = row.line.competencies if column == COMPETENCIES else ()
            badges = competency_badge.row_width(len(letters), look.px(_BADGE))
            widths += [round(badges) if letters else first.horizontalAdvance(described.text(row))]
            widths += [second.horizontalAdvance(described.below(row))]
        return max(widths) + 2 * _side() + 2


class _LineDelegate(WholeRow):
    """A bold first line, a quieter second; an edge and a word say what is new, changed or going."""

    def __init__(self, table: TemplateTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The table gives rows and columns their sizes."""
        return QSize(0, 0)

    def paint(self, canvas: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, edge, and the two lines."""
        model = index.model()
        assert isinstance(model, TemplateModel)
        look, area = theme.look(), QRect(option.rect)
        row, column = model.row(index.row()), model.columns[index.column()]
        canvas.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        canvas.fillRect(area, look.color("accent-soft" if is_chosen else "surface"))
        canvas.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), look.color("line"))
        edge = "due" if row.problem else _EDGES.get(row.state, "")
        if index.column() == CODE and edge:
            canvas.fillRect(QRect(area.left(), area.top(), look.px(_EDGE), area.height() - 1), look.color(edge))
        inside = area.adjusted(_side(), 0, -look.px(_EDGE), 0)
        self._words(canvas, inside, row, column, index.column())
        canvas.restore()

    def _words(self, canvas: QPainter, area: QRect, row: LineRow, column: TwoLines, number: int) -> None:
        look = theme.look()
        first, second = look.font(bold=number == CODE), look.font("small", bold=number == CODE)
        first.setStrikeOut(row.state == REMOVED)
        below = column.below(row)
        high = QFontMetrics(first).height(), QFontMetrics(second).height()
        top = area.top() + (area.height() - high[0] - (high[1] if below else 0)) // 2
        is_quiet = row.state == REMOVED
        if number == COMPETENCIES and row.line.competencies:
            size = look.px(_BADGE)
            shapes = competency_badge.badge_row(row.line.competencies, area.left(), top + (high[0] - size) / 2, size)
            painter.draw(canvas, shapes, look.tokens)
        else:
            _write(canvas, area, top, first, look.color("muted" if is_quiet else "ink"), column.text(row))
        if below:
            color = "muted"
            if number == CODE:
                color = "due-ink" if row.problem else _EDGES.get(row.state, "muted")
            _write(canvas, area, top + high[0], second, look.color(color), below)


def _side() -> int:
    """What a heading keeps free beside its words: cell(8) in the stylesheet."""
    return theme.look().px(8) + 6


def _write(canvas: QPainter, area: QRect, top: int, font: QFont, color: QColor, text: str) -> None:
    metrics = QFontMetrics(font)
    canvas.setFont(font)
    canvas.setPen(color)
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    canvas.drawText(QPointF(area.left(), top + metrics.ascent()), cut)
