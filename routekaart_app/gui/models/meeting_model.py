"""The sheet of a parents' meeting as a table: a tick for every pupil of whom a parent was there, and who it was."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from routekaart_app import words
from routekaart_app.domain.contact import Attendance, State
from routekaart_app.domain.meeting_sheet import MeetingRow, MeetingSheet
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.attendance_model import NAME, REASON, Index, TickModel
from routekaart_app.i18n import gettext as _

_ROOT = QModelIndex()


class MeetingModel(TickModel):
    """Holds the sheet and passes every tick on to it."""

    finds_numbers = True

    def __init__(self, sheet: MeetingSheet, parent: QObject | None = None, today: date | None = None) -> None:
        super().__init__(parent)
        self._sheet, self._today = sheet, today

    @property
    def sheet(self) -> MeetingSheet:
        """The sheet as it is now."""
        return self._sheet

    @property
    def is_plan(self) -> bool:
        """Whether the sheet plans: parents are asked or not, and nobody stayed away."""
        return self._today is not None and self._sheet.is_plan(self._today)

    def set_sheet(self, sheet: MeetingSheet) -> None:
        """Show another sheet; rows stay where they are when the pupils are the same."""
        before = [row.pupil_id for row in self._sheet.rows]
        if before == [row.pupil_id for row in sheet.rows]:
            self._sheet = sheet
            self.dataChanged.emit(self.index(0, NAME), self.index(len(before) - 1, REASON))
        else:
            self.beginResetModel()
            self._sheet = sheet
            self.endResetModel()
        self.changed.emit()

    def attendance(self, row: int) -> Attendance:
        """See `TickModel`."""
        item = self._sheet.rows[row]
        state = State.TOOK_PART if item.attended else State.ABSENT
        return Attendance(item.pupil_id, item.listed_name, item.number, state, is_expected=item.is_expected)

    def toggle(self, row: int) -> None:
        """See `TickModel`."""
        self.set_sheet(self._sheet.toggled(row))

    def put_back(self, row: int, item: Attendance) -> None:
        """See `TickModel`."""
        if self.attendance(row).state is not item.state:
            self.toggle(row)

    def remark(self, row: int) -> str:
        """Who it was, and in which language; that nobody came."""
        item = self._sheet.rows[row]
        if self.is_plan:
            return ""
        if not item.attended:
            return "" if item.is_left_out else _("asked, not reached")
        return " · ".join(filter(None, (who_said(item), _spoken(item), _("words noted") if item.words else "")))

    def sought(self, row: int) -> str:
        """Name and number."""
        item = self._sheet.rows[row]
        return f"{item.listed_name} {item.number}"

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row per pupil."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The two headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Pupil"), _("Parent"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tick, who came, and the whole row for a screen reader."""
        if not index.isValid():
            return None
        item = self._sheet.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return item.listed_name if index.column() == NAME else self.remark(index.row())
            case Qt.ItemDataRole.CheckStateRole if index.column() == NAME:
                return Qt.CheckState.Checked if item.attended else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(index.row()) if index.column() == NAME else self.remark(index.row())
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick, as a screen reader does."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != NAME:
            return False
        if Qt.CheckState(value) != self.data(index, role):
            self.toggle(index.row())
        return True

    def _said(self, row: int) -> str:
        item = self._sheet.rows[row]
        if self.is_plan:
            state = _("is asked") if item.attended else _("is not asked")
        else:
            state = _("a parent was there") if item.attended else _("no parent was there")
        more = self.remark(row) if item.attended else ""
        return f"{item.listed_name}: {', '.join(filter(None, (state, more)))}"


def who_said(row: MeetingRow) -> str:
    """Which parent: how related and the name, one of the two, or "" where nobody wrote that down."""
    if row.guardian is None:
        return words.say(words.RELATION, row.who, _) if row.who else ""
    relation = parent_words.relation_said(row.guardian.child(row.pupil_id))
    return " ".join(filter(None, (relation, row.guardian.name)))


def _spoken(row: MeetingRow) -> str:
    """The language, where it is not Dutch, and the interpreter."""
    spoken = parent_words.language_said(row.language) if row.language not in ("", "nl") else ""
    if not row.had_interpreter:
        return spoken
    if not spoken:
        return _("with an interpreter")
    return _("{language}, with an interpreter").format(language=spoken)
