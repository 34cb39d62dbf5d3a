"""The cells of the class grid: to walk through, to choose several of, and to fill by key as in a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel

from routekaart_app.domain import names
from routekaart_app.gui import painter, theme
from routekaart_app.gui.models.coverage_model import FIGURES, CoverageModel
from routekaart_app.gui.widgets import grid_keys
from routekaart_app.gui.widgets.grid_headers import SIDE, FigureTable, LineHeader, NameHeader
from routekaart_app.gui.widgets.grid_painter import GridPainter
from routekaart_app.gui.widgets.type_ahead import TypeAhead, place_of
from routekaart_app.i18n import gettext as _

_SELECT = QItemSelectionModel.SelectionFlag
_BARE = "QTableView#coverage_table, QTableView#coverage_table:focus { border: none; border-radius: 0; margin: 0; }"


class CoverageTable(FigureTable):
    """Arrows walk and with Shift choose several cells, letters find a name; the rest is in `grid_keys`."""

    asked = Signal(str)
    """A key of `grid_keys.KEYS`, for what is chosen."""
    toggle_asked = Signal(int, int)
    pupil_asked = Signal(int)
    menu_asked = Signal(int, int, QPoint)
    marked = Signal(str)
    """A sign of `grid_keys.marked`, while `from_paper`."""
    paper_asked = Signal()
    """To begin or end typing from paper."""
    arrived = Signal()
    """The keyboard has come here, or to another cell."""

    def __init__(self, model: CoverageModel) -> None:
        super().__init__()
        self._coverage = model
        self._word = TypeAhead()
        self.from_paper = False
        """Whether a list is typed from paper: then signs stand for states, and letters find no name."""
        self.setObjectName("coverage_table")
        self.setAccessibleName(_("Class grid"))
        self.setStyleSheet(_BARE)
        self.lines = LineHeader(self)
        self.names = NameHeader(self)
        self.setHorizontalHeader(self.lines)
        self.setVerticalHeader(self.names)
        self.setModel(model)
        self._painter = GridPainter(self, model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._corner = QLabel(self)
        self._corner.setProperty("markup", True)
        self._corner.setAutoFillBackground(True)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self.names.sectionDoubleClicked.connect(self.pupil_asked)
        self.names.sectionClicked.connect(self._row_clicked)
        self.lines.sectionClicked.connect(lambda _column: self.setFocus(Qt.FocusReason.MouseFocusReason))
        self.doubleClicked.connect(lambda index: self.toggle_asked.emit(index.row(), index.column()))
        model.modelReset.connect(self.fit)
        theme.changes.changed.connect(self.fit)

    def fit(self) -> None:
        """Give every column its width: what it asks, and an equal part of what is left."""
        look = theme.look()
        self.names.setDefaultSectionSize(look.row_height)
        self.names.setMinimumSectionSize(look.row_height)
        self.names.setFixedWidth(self.names.asked_width())
        self.updateGeometries()
        asked = [self.lines.asked_width(column) for column in range(self._coverage.columnCount())]
        spare = max(0, self.viewport().width() - sum(asked))
        for column, width in enumerate(asked):
            part = spare // (len(asked) - column)
            spare -= part
            self.setColumnWidth(column, width + part)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self._place_corner()

    def frozen(self, column: int) -> QRect | None:
        """Where a figure stands when it would scroll out of sight: at the right edge, over the cells.

        None for lines, for figures that are in sight by themselves, and where no line would fit beside them.
        The rectangle is in px of the viewport, without height.
        """
        count, wide = self._coverage.columnCount(), self.viewport().width()
        first = count - FIGURES
        if not first <= column < count or self.lines.length() <= wide:
            return None
        widths = [self.columnWidth(number) for number in range(count)]
        if wide - sum(widths[first:]) < max(widths[:first], default=0):
            return None
        return QRect(wide - sum(widths[column:]), 0, widths[column], 0)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a cell is seen."""
        place, frozen = super().visualRect(index), self.frozen(index.column())
        if frozen is not None:
            place.moveLeft(frozen.left())
        return place

    def indexAt(self, place: QPoint) -> QModelIndex:
        """The cell that is seen there."""
        found, column = super().indexAt(place), self.frozen_at(place.x())
        return found if column is None else found.siblingAtColumn(column)

    def frozen_at(self, x: int) -> int | None:
        """The figure that stays at this place, if there is one."""
        count = self._coverage.columnCount()
        for column in range(max(0, count - FIGURES), count):
            place = self.frozen(column)
            if place is not None and place.left() <= x <= place.right():
                return column
        return None

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell in sight, and not behind the figures."""
        super().scrollTo(index, hint)
        edge = self.frozen(self._coverage.columnCount() - FIGURES)
        if edge is None or self.frozen(index.column()) is not None:
            return
        hidden = self.visualRect(index).right() - edge.left() + 1
        if hidden > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays at the right edge is drawn anew."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self.lines.viewport().update()

    def content_height(self) -> int:
        """The height at which nothing scrolls."""
        rows = self._coverage.rowCount() * theme.look().row_height
        return self.lines.sizeHint().height() + rows + 2 * self.frameWidth()

    def chosen(self) -> QRect | None:
        """The cells that are chosen, as columns (x) and rows (y); None while it is one cell or none."""
        ranges = self.selectionModel().selection()
        if not ranges.size():
            return None
        one = ranges.first()
        found = QRect(one.left(), one.top(), one.width(), one.height())
        return found if found.width() * found.height() > 1 else None

    def choose(self, row: int, column: int, rows: int, columns: int) -> None:
        """Choose a block of cells; the keyboard stands on its first."""
        last = self._coverage.index(row + rows - 1, column + columns - 1)
        first = self._coverage.index(row, column)
        self.selectionModel().setCurrentIndex(first, _SELECT.NoUpdate)
        self.selectionModel().select(QItemSelection(first, last), _SELECT.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the grid; the rest is the table's own."""
        at, name = self.currentIndex(), grid_keys.asked(event)
        if not at.isValid():
            super().keyPressEvent(event)
        elif name == "from_paper":
            self.paper_asked.emit()
        elif self.from_paper and self.chosen() is None and (mark := grid_keys.marked(event)):
            self.marked.emit(mark)
        elif name == "menu":
            self._ask_menu(at)
        elif name == "tick" and self.chosen() is None:
            self.toggle_asked.emit(at.row(), at.column())
        elif name == "pupil":
            self.pupil_asked.emit(at.row())
        elif name in ("row", "column"):
            self._choose_whole(name)
        elif name:
            self.asked.emit("done" if name == "tick" else name)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            end = 0 if event.key() == Qt.Key.Key_Home else self._coverage.columnCount() - 1
            self.setCurrentIndex(at.siblingAtColumn(end))
        else:
            super().keyPressEvent(event)

    def go_down(self) -> None:
        """The keyboard goes one row down, as far as there are rows."""
        below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)

    def _choose_whole(self, name: str) -> None:
        """Whole rows or columns of what is chosen; the keyboard stays where it is."""
        found, at = self.chosen(), self.currentIndex()
        block = found or QRect(at.column(), at.row(), 1, 1)
        lines, last = self._coverage.columnCount() - FIGURES, self._coverage.rowCount() - 1
        if name == "row":
            corners = (block.top(), 0, block.bottom(), max(lines - 1, 0))
        else:
            corners = (0, block.left(), last, block.right())
        first, final = self._coverage.index(*corners[:2]), self._coverage.index(*corners[2:])
        self.selectionModel().select(QItemSelection(first, final), _SELECT.ClearAndSelect)

    def keyboardSearch(self, text: str) -> None:
        """Letters find a name, whatever its accents, and stay in the column."""
        longer, at = self._word.with_letter(text), self.currentIndex()
        listed = [self._coverage.pupil(row).pupil.listed_name for row in range(self._coverage.rowCount())]
        row = place_of(longer, listed, at.row())
        if row is None:
            longer = names.fold(text)
            row = place_of(longer, listed, at.row())
        self._word.keep(longer)
        if row is not None:
            self.setCurrentIndex(self._coverage.index(row, max(0, at.column())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a cell, at the mouse or at the cell."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self._ask_menu(self.currentIndex())
            return
        index = self.indexAt(event.pos())
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        if index.isValid():
            self.menu_asked.emit(index.row(), index.column(), event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by keyboard stands on a cell at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._coverage.rowCount():
            self.setCurrentIndex(self._coverage.index(0, 0))
        self.viewport().update()
        self.arrived.emit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Row, column and ring follow the keyboard."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.arrived.emit()
        self._update_all()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Names and headings of what is chosen stand out."""
        super().selectionChanged(selected, deselected)
        self._update_all()

    def _update_all(self) -> None:
        for part in (self.viewport(), self.names.viewport(), self.lines.viewport()):
            part.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        self._place_corner()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and where the keyboard is: a ring, or its outline while the keyboard is elsewhere."""
        canvas = QPainter(self.viewport())
        self._painter.paint(canvas, event.rect())
        if self.currentIndex().isValid():
            look, around = theme.look(), QRectF(self.visualRect(self.currentIndex()))
            if self.hasFocus():
                painter.focus_ring(canvas, around, look.tokens)
            else:
                canvas.setRenderHint(QPainter.RenderHint.Antialiasing)
                canvas.setBrush(Qt.BrushStyle.NoBrush)
                canvas.setPen(QPen(look.color("edge"), 1))
                canvas.drawRoundedRect(around.adjusted(1.5, 1.5, -1.5, -2.5), 5, 5)
        canvas.end()

    def _ask_menu(self, index: QModelIndex) -> None:
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_asked.emit(index.row(), index.column(), place)

    def _row_clicked(self, row: int) -> None:
        self.setCurrentIndex(self._coverage.index(row, max(0, self.currentIndex().column())))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _place_corner(self) -> None:
        look = theme.look()
        edge = self.frameWidth()
        self._corner.setGeometry(edge, edge, self.names.width() - 1, self.lines.height() - 1)
        self._corner.setContentsMargins(look.px(SIDE), 0, 0, look.px(7))
        what, order = _("Pupil"), _("by surname")
        style = f"font-size:{round(look.size('caption'))}px; color:{look.tokens.color('muted')}"
        self._corner.setText(f"<b>{what}</b><br/><span style='{style}'>{order}</span>")
        self._corner.setStyleSheet(f"background: {look.tokens.color('surface')}")
