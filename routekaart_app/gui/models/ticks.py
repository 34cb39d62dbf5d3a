"""A list with a tick before each entry, to choose some of them."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Ticks(QAbstractListModel):
    """Nothing is ticked at first. An entry is a key and its text."""

    changed = Signal()
    """Something was ticked or unticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[tuple[Hashable, str]] = ()
        self._ticked: set[Hashable] = set()

    def set_items(self, items: Sequence[tuple[Hashable, str]], ticked: Collection[Hashable] | None = None) -> None:
        """Show these. With `ticked`, exactly those are ticked; without, what was and is among them stays so."""
        self.beginResetModel()
        self._items = items
        self._ticked = (self._ticked if ticked is None else set(ticked)) & {key for key, _text in items}
        self.endResetModel()

    @property
    def ticked(self) -> tuple[Hashable, ...]:
        """The keys that are ticked, in the order of the list."""
        return tuple(key for key, _text in self._items if key in self._ticked)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row per entry."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every entry can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and tick."""
        if not index.isValid():
            return None
        key, text = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if key in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key, _text = self._items[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.changed.emit()
        return True
