"""A table of frozen dataclasses: columns described once, sorted and filtered in the model itself, thousands at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from routekaart_app.domain import names

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[Row]):
    """What one column says of a row. `order` gives what it is sorted by, where that is not its text.

    `share` is the part of the width a column takes; 0 means as wide as its heading and texts.
    """

    title: str
    text: Callable[[Row], str]
    order: Callable[[Row], Any] | None = None
    right: bool = False
    share: int = 0

    def key(self, row: Row) -> Any:
        """What a row is sorted by in this column."""
        return self.order(row) if self.order else names.fold(self.text(row))


class TableModel(QAbstractTableModel, Generic[Row]):
    """Shows rows as its columns say. `key` names a row across reloads; `searched` is the text the filter looks in."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        searched: Callable[[Row], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key, self._searched = key, searched
        self._all: list[Row] = []
        self._folded: list[str] = []
        self._shown: list[Row] = []
        self._words: tuple[str, ...] = ()
        self._where: Callable[[Row], bool] | None = None
        self._sorted_by: tuple[int, bool] | None = None

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; order and filter stay."""
        self._all, self._folded = list(rows), []
        self._arrange()

    def set_filter(self, text: str) -> None:
        """Show only rows in which every word typed occurs, whatever its accents and capitals."""
        words = tuple(names.fold(text).split())
        if words != self._words:
            self._words = words
            self._arrange()

    def set_where(self, where: Callable[[Row], bool] | None) -> None:
        """Show only rows of which this holds, besides the filter; None for all."""
        self._where = where
        self._arrange()

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns; the rows stay sorted by the column they were sorted by, where it stays."""
        title = self.columns[self._sorted_by[0]].title if self._sorted_by else ""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()
        place = next((at for at, column in enumerate(self.columns) if column.title == title), None)
        self._sorted_by = (place, self._sorted_by[1]) if self._sorted_by and place is not None else None
        self._arrange()

    @property
    def sorted_by(self) -> tuple[int, bool] | None:
        """The column the rows are sorted by, and whether downwards; None for the order in which they came."""
        return self._sorted_by

    def row(self, row: int) -> Row:
        """What stands in a row."""
        return self._shown[row]

    def row_of(self, key: Hashable) -> int | None:
        """Where a row is now; None when it is not shown."""
        return next((place for place, row in enumerate(self._shown) if self._key(row) == key), None)

    def key_at(self, row: int) -> Hashable | None:
        """The name of a row; None beyond the ends."""
        return self._key(self._shown[row]) if 0 <= row < len(self._shown) else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; -1 keeps the order in which rows came."""
        self._sorted_by = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._arrange()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The rows that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """As many as were described."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, and on which side it stands."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(self._shown[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return _RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles, each on the side of its texts."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def found(self) -> list[Row]:
        """The rows in which every word occurs. Their texts are made ready when somebody searches for the first time."""
        if not self._words:
            return list(self._all)
        if not self._folded:
            self._folded = [names.fold(self._searched(row)) for row in self._all]
        pairs = zip(self._folded, self._all, strict=True)
        return [row for searched, row in pairs if all(word in searched for word in self._words)]

    def _arrange(self) -> None:
        self.beginResetModel()
        shown = self.found()
        if self._where is not None:
            shown = list(filter(self._where, shown))
        if self._sorted_by is not None:
            column, down = self._sorted_by
            shown.sort(key=self.columns[column].key, reverse=down)
        self._shown = shown
        self.endResetModel()
