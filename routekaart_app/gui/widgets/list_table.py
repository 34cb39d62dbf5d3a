"""A table to choose from: one row at a time, Enter opens it, and after a reload the keyboard is where it was."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from typing import Any, ClassVar

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from routekaart_app.exchange.csv_out import written
from routekaart_app.gui import clipboard, painter, rows, theme
from routekaart_app.gui.models.table import TableModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_SAMPLE = 60
"""How many rows are measured for the width of a column."""
_ARROW = 13
"""Room in a heading for the arrow of what is sorted, at 100 %: 11 wide by the style sheet, and a gap."""


class WholeRow(QStyledItemDelegate):
    """No ring around single cells: the table draws one around the row."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Without the focus of a cell."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class ListTable(QTableView):
    """Shows a `TableModel`; columns share the width as they ask for it."""

    opened = Signal(int)
    """A row was chosen, with Enter or a double click."""
    row_lines: ClassVar[int] = 1
    """How many lines of words a row holds."""
    room: ClassVar[int] = 36
    """What a column is wider than its texts, in px at the usual size."""
    copied = Signal(int)
    """So many rows went to the clipboard."""
    menu_asked = Signal(QPoint)
    """The menu of what is chosen is asked for, at this place on the screen."""

    def __init__(self, model: TableModel[Any], *, several: bool = False) -> None:
        """`several` lets more rows be chosen at once, with Shift and Ctrl."""
        super().__init__()
        self._rows, self._several = model, several
        self._kept: tuple[Hashable | None, int, int] = (None, -1, 0)
        self._kept_chosen: frozenset[Hashable | None] = frozenset()
        self.setModel(model)
        self.setItemDelegate(WholeRow(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.fit(self, self.row_lines)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        theme.changes.changed.connect(self.fit)

    def sort_by(self, column: int) -> None:
        """Begin sorted by this column, and let the headings sort."""
        self.setSortingEnabled(True)
        self.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def choose(self, key: Hashable) -> bool:
        """Bring the keyboard to a row by its name; False when it is not shown."""
        row = self._rows.row_of(key)
        if row is not None:
            self._go(row)
        return row is not None

    @property
    def chosen(self) -> int:
        """The row the keyboard is on; -1 for none."""
        return self.currentIndex().row()

    @property
    def selected(self) -> tuple[int, ...]:
        """The rows that are chosen, from top to bottom."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def choose_all(self, keys: Collection[Hashable | None]) -> None:
        """Add rows by their names to those that are chosen."""
        rows, last = QItemSelection(), len(self._rows.columns) - 1
        for row in range(self._rows.rowCount()):
            if self._rows.key_at(row) in keys:
                rows.select(self._rows.index(row, 0), self._rows.index(row, last))
        self.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.Select)

    def copy(self) -> None:
        """Put the list on the clipboard, with headings, for a sheet: the rows chosen if they are several, else all."""
        chosen = self.selected if len(self.selected) > 1 else range(self._rows.rowCount())
        lines = [[column.title for column in self._rows.columns]]
        lines += [[column.text(self._rows.row(row)) for column in self._rows.columns] for row in chosen]
        texts = ("\t".join(written(" ".join(text.split())) for text in line) for line in lines)
        clipboard.put("\n".join(texts))
        self.copied.emit(len(lines) - 1)

    def fit(self) -> None:
        """Give columns their widths: those without a share what their texts ask, the others the rest."""
        metrics, room = self.fontMetrics(), theme.look().px(self.room)
        wide = self.viewport().width()
        headings = [self._heading_width(at) for at in range(len(self._rows.columns))]
        asked: list[int] = []
        for number, column in enumerate(self._rows.columns):
            texts = [column.text(self._rows.row(row)) for row in range(min(_SAMPLE, self._rows.rowCount()))]
            texts_ask = max(map(metrics.horizontalAdvance, texts), default=0) + room
            asked.append(max(texts_ask, headings[number]))
        shares = sum(column.share for column in self._rows.columns)
        left = wide - sum(width for width, column in zip(asked, self._rows.columns, strict=True) if not column.share)
        spare = left - sum(asked[number] for number, column in enumerate(self._rows.columns) if column.share)
        for number, column in enumerate(self._rows.columns):
            if spare >= 0:
                given = asked[number] + spare * column.share // max(shares, 1)
            else:
                given = left * column.share // shares if column.share else asked[number]
            self.setColumnWidth(number, max(given, headings[number], min(asked[number], theme.look().px(200))))

    def _heading_width(self, column: int) -> int:
        """What a heading asks. For the arrow of what is sorted Qt keeps as much room as the text is high, on however
        many lines; ours is smaller."""
        header = self.horizontalHeader()
        lines = str(self._rows.headerData(column, Qt.Orientation.Horizontal) or "").count("\n") + 1
        kept = lines * header.fontMetrics().height()
        return header.sectionSizeFromContents(column).width() - kept + min(kept, theme.look().px(_ARROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Home and End go to the first and last row, Ctrl+C copies the list. A page that is higher than
        the window follows the row."""
        count, before = self._rows.rowCount(), self.chosen
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # saves the dialog around
        elif event.key() in _ENTER and self.chosen >= 0:
            self.opened.emit(self.chosen)
        elif event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and event.modifiers() == _SHIFT):
            self._ask_menu()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and count:
            self.setCurrentIndex(self._rows.index(0 if event.key() == Qt.Key.Key_Home else count - 1, 0))
        else:
            super().keyPressEvent(event)
        if self.chosen != before:
            self.bring_in_sight()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with what is chosen; the mouse chooses the row it is on first."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self._ask_menu()
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self._go(index.row())
            self.menu_asked.emit(event.globalPos())

    def _ask_menu(self) -> None:
        if self.chosen >= 0:
            row = self.visualRect(self.currentIndex().siblingAtColumn(0))
            self.menu_asked.emit(self.viewport().mapToGlobal(row.center()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by keyboard stands on a row at once, and has chosen it; a click chooses for itself."""
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if self._rows.rowCount() and not (by_mouse and self._several) and not self.selected:
            self._go(max(self.chosen, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Always one whole row, where not several may be chosen."""
        if self._several:
            return super().selectionCommand(index, event)
        return QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring around the one that has the keyboard."""
        super().paintEvent(event)
        current = self.currentIndex()
        if not current.isValid() or not self.hasFocus():
            return
        around = self.visualRect(current.siblingAtColumn(0))
        around.setWidth(min(self.horizontalHeader().length(), self.viewport().width()))
        canvas = QPainter(self.viewport())
        painter.focus_ring(canvas, QRectF(around), theme.look().tokens)
        canvas.end()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The ring moves."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def bring_in_sight(self) -> None:
        """Scroll the page around to the row the keyboard is on, where large text makes it higher than the window."""
        area, row = self.parentWidget(), self.visualRect(self.currentIndex())
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None and self.isVisible() and row.isValid():
            middle = self.viewport().mapTo(inside, row.center())
            area.ensureVisible(0, middle.y(), 0, row.height())

    def _go(self, row: int) -> None:
        """Choose this row alone, whatever keys are held meanwhile: Ctrl+Z also reads the list again."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._rows.index(row, 0), flags.ClearAndSelect | flags.Rows)

    def _keep(self) -> None:
        if self.chosen >= 0:
            self._kept = (self._rows.key_at(self.chosen), self.chosen, self.verticalScrollBar().value())
        many = self.selected if self._several else ()
        self._kept_chosen = frozenset(map(self._rows.key_at, many)) if len(many) > 1 else frozenset()

    def _restore(self) -> None:
        self.fit()
        key, row, scroll = self._kept
        found = self._rows.row_of(key) if key is not None else None
        if found is not None:
            self._go(found)
            if found == row:
                self.verticalScrollBar().setValue(scroll)
        if self._kept_chosen:
            self.choose_all(self._kept_chosen)
