"""The lines of a routekaart as a table in which they are put in order; two lines of words in every cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from routekaart_app.gui.models import line_words, template_rows
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.models.template_rows import REMOVED, SAME, Audience, LineRow
from routekaart_app.i18n import gettext as _

Index = QModelIndex | QPersistentModelIndex
CODE, NAME, WHOM, WHEN, COMPETENCIES = range(5)


@dataclass(frozen=True)
class TwoLines(Column[LineRow]):
    """A column with a second, quieter line below the first."""

    below: Callable[[LineRow], str] = lambda _row: ""

    def said(self, row: LineRow) -> str:
        """Both, for tooltip and screen reader."""
        return ", ".join(part for part in (self.text(row), self.below(row)) if part)


class TemplateModel(TableModel[LineRow]):
    """Shows the lines of a draft. It changes nothing itself: whoever holds the draft is asked to."""

    columns: tuple[TwoLines, ...]
    move_asked = Signal(object, int)
    """A line (its id) is to stand at another place, counted among the lines that remain."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.is_fixed = False
        self._audience = Audience()
        self._in_year: int | None = None
        columns = (
            TwoLines(_("Code"), lambda row: row.line.code, below=state_word),
            TwoLines(
                _("Name and kind"), lambda row: row.line.name, below=lambda row: line_words.kind(row.line), share=1
            ),
            TwoLines(_("For whom"), lambda row: line_words.stage(row.line), below=_whom),
            TwoLines(_("When"), lambda row: line_words.window(row.line), below=_often),
            TwoLines(_("Competencies, parents"), _letters, below=lambda row: line_words.parents(row.line)),
        )
        super().__init__(columns, lambda row: row.line.id, lambda row: f"{row.line.code} {row.line.name}", parent)

    @property
    def listed(self) -> tuple[LineRow, ...]:
        """Every row there is, shown or not, in its order."""
        return tuple(self._all)

    def set_audience(self, audience: Audience, year: int | None) -> None:
        """Show only the lines for these, in one year or in all."""
        self._audience, self._in_year = audience, year
        self._arrange()

    def place_before(self, row: int) -> int:
        """The place in the draft of a line to come before what is shown in a row; beyond the last row: behind it."""
        listed = self.listed
        if row < self.rowCount():
            return template_rows.place_of(listed, listed.index(self.row(row)))
        return self.place_after(self.rowCount() - 1) if self.rowCount() else template_rows.place_of(listed, len(listed))

    def place_after(self, row: int) -> int:
        """The place in the draft of a line that is to come right behind what is shown in a row."""
        listed = self.listed
        return template_rows.place_of(listed, listed.index(self.row(row)) + 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines that stay can be dragged; anything can be dropped between rows."""
        plain = super().flags(index)
        if self.is_fixed:
            return plain
        if not index.isValid():
            return plain | Qt.ItemFlag.ItemIsDropEnabled
        return plain if self.row(index.row()).state == REMOVED else plain | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def moveRows(self, source: Index, row: int, count: int, destination: Index, before: int) -> bool:
        """Ask for one row to stand before another, as the view does after a drop."""
        rows = range(self.rowCount())
        if source.isValid() or destination.isValid() or count != 1 or row not in rows or before in (row, row + 1):
            return False
        if self.is_fixed or self.row(row).state == REMOVED or not 0 <= before <= len(rows):
            return False
        there, here = self.place_before(before), self.place_before(row)
        self.move_asked.emit(self.row(row).line.id, there - 1 if there > here else there)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; the first cell tells a screen reader which line this is and what is the matter with it."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(index.row())
            if index.column() == CODE and role != Qt.ItemDataRole.DisplayRole:
                return said(row)
            return self.columns[index.column()].said(row)
        return super().data(index, role)

    def _arrange(self) -> None:
        """As the base does, but rows that stay the same are only repainted: the keyboard and what is read stay."""
        stages = template_rows.own_stages((row.line for row in self.listed), self._audience.own)
        shown = [row for row in self.found() if self._audience.has(row.line, self._in_year, stages)]
        if shown and _ids(shown) == _ids(self._shown):
            self._shown = shown
            self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, len(self.columns) - 1))
        else:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()


def state_word(row: LineRow) -> str:
    """What is the matter with a line: a problem first, then how it differs from what is kept."""
    if row.problem:
        return _("to be mended")
    return _(template_rows.STATES[row.state]) if row.state != SAME else ""


def said(row: LineRow) -> str:
    """A row as a sentence: code, name and state."""
    return ", ".join(part for part in (row.line.code, row.line.name, state_word(row), row.problem) if part)


def _whom(row: LineRow) -> str:
    parts = (line_words.time_of(row.line), line_words.tracks(row.line) if row.line.tracks else "")
    return ", ".join(part for part in parts if part)


def _often(row: LineRow) -> str:
    return f"{line_words.often(row.line)}, {line_words.needed(row.line)}"


def _letters(row: LineRow) -> str:
    return " ".join(row.line.competencies)


def _ids(rows: Sequence[LineRow]) -> list[UUID]:
    return [row.line.id for row in rows]
