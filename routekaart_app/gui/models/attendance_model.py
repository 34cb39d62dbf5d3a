"""The attendance sheet as a table: one row per pupil, a tick for who was there, a reason for who was not (wholly)."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from routekaart_app import words
from routekaart_app.domain.contact import DEFAULT_REASON, REASONS, Attendance, State
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.i18n import gettext as _

Index = QModelIndex | QPersistentModelIndex
NAME, REASON = range(2)
PARTLY = "partly"
CHOICES = (*REASONS, PARTLY)
"""What can be said of a pupil who was not wholly there: why not, or that it was for a part."""
_ROOT = QModelIndex()


class TickModel(QAbstractTableModel):
    """What `AttendanceView` shows of a sheet: a row per pupil with a tick, and beside it why not, or a remark."""

    changed = Signal()
    """The sheet is another one."""
    finds_numbers: ClassVar[bool] = False
    """Whether a pupil is found by number too; else a digit is a choice only."""

    @property
    def is_plan(self) -> bool:
        """Whether the sheet plans, so that nobody is absent yet."""
        raise NotImplementedError

    def attendance(self, row: int) -> Attendance:
        """The pupil of a row."""
        raise NotImplementedError

    def toggle(self, row: int) -> None:
        """Turn present into absent and back."""
        raise NotImplementedError

    def asks_why(self, row: int) -> bool:
        """Whether one of `CHOICES` can be given in this row."""
        return False

    def give(self, row: int, choice: str) -> None:
        """Say why a pupil was not there, or that it was for a part: one of `CHOICES`."""

    def put_back(self, row: int, item: Attendance) -> None:
        """Make a pupil what was there before."""

    def remark(self, row: int) -> str:
        """What stands beside a name, where nothing can be chosen there."""
        return ""

    def sought(self, row: int) -> str:
        """What is compared with the letters that are typed."""
        return self.attendance(row).listed_name

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name, and reason."""
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else plain


class AttendanceModel(TickModel):
    """Holds the sheet and passes every tick on to it; the sheet decides what a tick means.

    `today` tells days to come from those that have been; without it every day has been.
    """

    def __init__(self, sheet: VisitSheet, parent: QObject | None = None, today: date | None = None) -> None:
        super().__init__(parent)
        self._sheet, self._today = sheet, today

    @property
    def sheet(self) -> VisitSheet:
        """The sheet as it is now."""
        return self._sheet

    @property
    def is_plan(self) -> bool:
        """Whether the sheet plans: pupils go along or stay out of it, and nobody is absent."""
        return self._today is not None and self._sheet.is_plan(self._today)

    def asks_why(self, row: int) -> bool:
        """Whether this pupil was not there, or not wholly, so that one of `CHOICES` can be given."""
        return not self.is_plan and self.attendance(row).state is not State.TOOK_PART

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

    def give(self, row: int, choice: str) -> None:
        """Say why a pupil was not there, or that it was for a part: one of `CHOICES`."""
        if choice == PARTLY:
            self.set_sheet(self._sheet.with_partly(row))
        else:
            self.set_sheet(self._sheet.with_reason(row, choice))

    def put_back(self, row: int, item: Attendance) -> None:
        """Make a pupil what was there before."""
        self.set_sheet(self._sheet.with_attendance(row, item))

    def remark(self, row: int) -> str:
        """That this adds nothing to the line."""
        return _("had done this before") if self.attendance(row).already_done else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row per pupil."""
        return 0 if parent.isValid() else len(self._sheet.attendances)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The two headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Pupil"), _("Reason"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tick, reason in words, and the whole row for a screen reader."""
        if not index.isValid():
            return None
        item = self.attendance(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return item.listed_name if index.column() == NAME else self._why(item)
            case Qt.ItemDataRole.CheckStateRole if index.column() == NAME:
                return self._check_state(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return said(item, is_plan=self.is_plan) if index.column() == NAME else self._why(item)
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick, as a screen reader does."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != NAME:
            return False
        wanted, now = Qt.CheckState(value), self.data(index, role)
        if now == Qt.CheckState.PartiallyChecked and wanted == Qt.CheckState.Unchecked:
            self.give(index.row(), DEFAULT_REASON)
        elif wanted != now:
            self.toggle(index.row())
        return True

    def _check_state(self, item: Attendance) -> Qt.CheckState:
        if item.state is State.PARTLY and not self.is_plan:
            return Qt.CheckState.PartiallyChecked
        return Qt.CheckState.Unchecked if item.state is State.ABSENT else Qt.CheckState.Checked

    def _why(self, item: Attendance) -> str:
        """What stands beside the name: a reason or "partly"; nothing on a day to come."""
        return "" if self.is_plan else choice_word(choice_of(item))


def choice_of(item: Attendance) -> str:
    """What was given for a pupil out of `CHOICES`; "" for who was wholly there, or left out."""
    return PARTLY if item.state is State.PARTLY else item.reason


def choice_word(choice: str) -> str:
    """A choice in the language of the screen; empty for none."""
    return _("partly") if choice == PARTLY else reason_word(choice)


def reason_word(reason: str) -> str:
    """A reason in the language of the screen; empty for none."""
    return words.say(words.REASON, reason, _) if reason else ""


def said(item: Attendance, *, is_plan: bool = False) -> str:
    """A row as a sentence: "Aydın, Elif: was er niet, vervoer"."""
    parts = [_in_words(item, is_plan)]
    if item.reason and not is_plan:
        parts.append(reason_word(item.reason))
    if item.already_done:
        parts.append(_("had done this before"))
    return f"{item.listed_name}: {', '.join(parts)}"


def _in_words(item: Attendance, is_plan: bool) -> str:
    if is_plan:
        return _("stays out of it") if item.state is State.ABSENT else _("goes along")
    if item.state is State.PARTLY:
        return _("was there for a part")
    if item.is_left_out:
        return _("was not on the list")
    return _("was not there") if item.state is State.ABSENT else _("was there")
