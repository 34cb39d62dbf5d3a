"""The attendance sheet as a table: one row per pupil, a tick for who was there, a reason for who was not."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from routekaart_app import words
from routekaart_app.domain.contact import Attendance, State
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.i18n import gettext as _

Index = QModelIndex | QPersistentModelIndex
NAME, REASON = range(2)
_ROOT = QModelIndex()


class AttendanceModel(QAbstractTableModel):
    """Holds the sheet and passes every tick on to it; the sheet decides what a tick means."""

    changed = Signal()
    """The sheet is another one."""

    def __init__(self, sheet: VisitSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet

    @property
    def sheet(self) -> VisitSheet:
        """The sheet as it is now."""
        return self._sheet

    def set_sheet(self, sheet: VisitSheet) -> None:
        """Show another sheet; rows stay where they are when the pupils are the same."""
        before = [item.pupil_id for item in self._sheet.attendances]
        if before == [item.pupil_id for item in sheet.attendances]:
            self._sheet = sheet
            self.dataChanged.emit(self.index(0, NAME), self.index(len(before) - 1, REASON))
        else:
            self.beginResetModel()
            self._sheet = sheet
            self.endResetModel()
        self.changed.emit()

    def attendance(self, row: int) -> Attendance:
        """The pupil of a row."""
        return self._sheet.attendances[row]

    def toggle(self, row: int) -> None:
        """Turn present into absent and back."""
        self.set_sheet(self._sheet.toggled(row))

    def give_reason(self, row: int, reason: str) -> None:
        """Say why a pupil was not there."""
        self.set_sheet(self._sheet.with_reason(row, reason))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row per pupil."""
        return 0 if parent.isValid() else len(self._sheet.attendances)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name, and reason."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The two headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Pupil"), _("Reason"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tick, reason in words, and the whole row for a screen reader."""
        if not index.isValid():
            return None
        item = self.attendance(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.listed_name if index.column() == NAME else reason_word(item.reason)
            case Qt.ItemDataRole.CheckStateRole if index.column() == NAME:
                return Qt.CheckState.Unchecked if item.state is State.ABSENT else Qt.CheckState.Checked
            case Qt.ItemDataRole.AccessibleTextRole:
                return said(item) if index.column() == NAME else reason_word(item.reason)
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick, as a screen reader does."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != NAME:
            return False
        if Qt.CheckState(value) != self.data(index, role):
            self.toggle(index.row())
        return True


def reason_word(reason: str) -> str:
    """A reason in the language of the screen; empty for none."""
    return words.say(words.REASON, reason, _) if reason else ""


def said(item: Attendance) -> str:
    """A row as a sentence: "Aydın, Elif: was er niet, vervoer"."""
    parts = [_("was not there") if item.state is State.ABSENT else _("was there")]
    if item.reason:
        parts.append(reason_word(item.reason))
    if item.already_done:
        parts.append(_("had done this before"))
    return f"{item.listed_name}: {', '.join(parts)}"
