"""The pupils of a class with a tick each, to choose some of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from routekaart_app.domain.overview import PupilEntry

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PupilTicks(QAbstractListModel):
    """Nobody is ticked at first."""

    changed = Signal()
    """Somebody was ticked or unticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pupils: Sequence[PupilEntry] = ()
        self._ticked: set[UUID] = set()

    def set_pupils(self, pupils: Sequence[PupilEntry]) -> None:
        """Show these; who was ticked and is among them stays ticked."""
        self.beginResetModel()
        self._pupils = pupils
        self._ticked &= {pupil.id for pupil in pupils}
        self.endResetModel()

    @property
    def ticked(self) -> tuple[UUID, ...]:
        """Who is ticked, in the order of the list."""
        return tuple(pupil.id for pupil in self._pupils if pupil.id in self._ticked)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row per pupil."""
        return 0 if parent.isValid() else len(self._pupils)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every name can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name and tick."""
        if not index.isValid():
            return None
        pupil = self._pupils[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return pupil.listed_name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if pupil.id in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        pupil_id = self._pupils[index.row()].id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(pupil_id)
        else:
            self._ticked.discard(pupil_id)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.changed.emit()
        return True
