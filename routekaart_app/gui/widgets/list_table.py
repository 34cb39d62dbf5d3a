"""A table to choose from: one row at a time, Enter opens it, and after a reload the keyboard is where it was."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from routekaart_app.gui import painter, rows, theme
from routekaart_app.gui.models.table import TableModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SAMPLE = 60
"""How many rows are measured for the width of a column."""
_ROOM = 36


class _WholeRow(QStyledItemDelegate):
    """No ring around single cells: the table draws one around the row."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Without the focus of a cell."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class ListTable(QTableView):
    """Shows a `TableModel`; columns share the width as they ask for it."""

    opened = Signal(int)
    """A row was chosen, with Enter or a double click."""

    def __init__(self, model: TableModel[Any]) -> None:
        super().__init__()
        self._rows = model
        self._kept: tuple[Hashable | None, int, int] = (None, -1, 0)
        self.setModel(model)
        self.setItemDelegate(_WholeRow(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.fit(self)
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

    def fit(self) -> None:
        """Give columns their widths: those without a share what their texts ask, the others the rest."""
        metrics, room = self.fontMetrics(), theme.look().px(_ROOM)
        wide = self.viewport().width()
        asked: list[int] = []
        for column in self._rows.columns:
            texts = [column.text(self._rows.row(row)) for row in range(min(_SAMPLE, self._rows.rowCount()))]
            asked.append(max(metrics.horizontalAdvance(text) for text in [column.title, *texts]) + room)
        shares = sum(column.share for column in self._rows.columns)
        left = wide - sum(width for width, column in zip(asked, self._rows.columns, strict=True) if not column.share)
        for number, column in enumerate(self._rows.columns):
            given = left * column.share // shares if column.share else asked[number]
            self.setColumnWidth(number, max(given, min(asked[number], theme.look().px(200))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Home and End go to the first and last row."""
        count = self._rows.rowCount()
        if event.key() in _ENTER and self.chosen >= 0:
            self.opened.emit(self.chosen)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and count:
            self._go(0 if event.key() == Qt.Key.Key_Home else count - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by keyboard stands on a row at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self._go(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Always one whole row."""
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

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self._rows.index(row, 0))

    def _keep(self) -> None:
        if self.chosen >= 0:
            self._kept = (self._rows.key_at(self.chosen), self.chosen, self.verticalScrollBar().value())

    def _restore(self) -> None:
        self.fit()
        key, row, scroll = self._kept
        found = self._rows.row_of(key) if key is not None else None
        if found is not None:
            self._go(found)
            if found == row:
                self.verticalScrollBar().setValue(scroll)
