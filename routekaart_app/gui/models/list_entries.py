"""A list that a school may change: its entries in order, renamed in place, ticked as far as they are offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from routekaart_app.domain.list_entry import ListEntry
from routekaart_app.i18n import gettext as _

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ListEntries(QAbstractListModel):
    """Shows entries; `remark` says of one what its text does not, "" for nothing."""

    changed = Signal()
    """An entry was renamed, hidden, shown, moved, added or removed."""

    def __init__(self, remark: Callable[[ListEntry], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remark = remark
        self._entries: list[ListEntry] = []

    @property
    def entries(self) -> tuple[ListEntry, ...]:
        """What is in the list now."""
        return tuple(self._entries)

    def show_entries(self, entries: Sequence[ListEntry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def add(self, entry: ListEntry) -> int:
        """Put an entry at the end; returns its row."""
        row = len(self._entries)
        self.beginInsertRows(_ROOT, row, row)
        self._entries.append(entry)
        self.endInsertRows()
        self.changed.emit()
        return row

    def remove(self, row: int) -> None:
        """Take an entry out."""
        self.beginRemoveRows(_ROOT, row, row)
        del self._entries[row]
        self.endRemoveRows()
        self.changed.emit()

    def move(self, row: int, by: int) -> int:
        """Move an entry up (-1) or down (1); returns its new row, the same one at the edge."""
        to = row + by
        if not (0 <= row < len(self._entries) and 0 <= to < len(self._entries)):
            return row
        self.beginMoveRows(_ROOT, row, row, _ROOT, to + 1 if by > 0 else to)
        self._entries.insert(to, self._entries.pop(row))
        self.endMoveRows()
        self.changed.emit()
        return to

    def put(self, row: int, entry: ListEntry) -> None:
        """Another entry in this row."""
        if self._entries[row] != entry:
            self._entries[row] = entry
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            self.changed.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row per entry."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every entry can be renamed and ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tick, and what a screen reader adds."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return entry.text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            remark = self._remark(entry)
            return f"{entry.text}  ({remark})" if remark else entry.text or _("(no text yet)")
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if entry.is_hidden else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename, hide or show."""
        if not index.isValid():
            return False
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            self.put(index.row(), replace(entry, text=" ".join(str(value).split())))
        elif role == Qt.ItemDataRole.CheckStateRole:
            self.put(index.row(), replace(entry, is_hidden=Qt.CheckState(value) != Qt.CheckState.Checked))
        else:
            return False
        return True
