"""A table of a yearly summary as rows to look at, to sort and to copy to a sheet."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt

from routekaart_app import formats
from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.summary import Column as SummaryColumn
from routekaart_app.domain.summary import Summary, Table, Value
from routekaart_app.domain.summary_rules import PEOPLE, is_hidden, share_of
from routekaart_app.exchange.csv_out import written
from routekaart_app.gui.models.table import Column, Index, TableModel
from routekaart_app.gui.models.year_words import NOT_SHOWN
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

_TEXTS = frozenset({"key", "label"})
_WITH_CODES = frozenset({"reach_by_line"})
"""Tables of which people know the codes."""
_LETTERS = 11
"""A heading of more letters makes no column wider than its texts do."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row with which of its cells are hidden, and which of its shares are of hidden figures."""

    values: tuple[Value, ...]
    hidden: frozenset[int]

    @property
    def key(self) -> str:
        """The code of the row."""
        return str(self.values[0])


class SummaryModel(TableModel[SummaryRow]):
    """One table at a time; a hidden figure says why it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), key=lambda row: row.key, searched=lambda row: row.key, parent=parent)
        self.table: Table | None = None
        self._minimum = 0
        self._says: tuple[str, ...] = ()
        self._shown: list[SummaryRow]
        self._at: tuple[int, ...] = ()

    def show_table(self, summary: Summary, table: Table) -> None:
        """Show a table as it stands in a summary; another one is no longer sorted by what the last one was."""
        if self.table is None or self.table.id != table.id:
            self.sort(-1)
        self.table, self._minimum = table, summary.minimum
        self._at = tuple(at for at, column in enumerate(table.columns) if _stands(table, column))
        says = (summary.definitions.get(f"{table.id}.{table.columns[at].id}", "") for at in self._at)
        self._says = tuple(says)
        self.set_rows(())
        self.set_columns([_column(table, at) for at in self._at])
        self.set_rows([_row(table, row) for row in table.rows])

    def figure_at(self, row: int, column: int) -> tuple[str, str] | None:
        """The row and column of a figure of people by their ids; of a cell that is none the main figure of its row;
        None where a row tells of things."""
        people = self._people(row)
        if self.table is None or not people:
            return None
        asked = self._at[column] if 0 <= column < len(self._at) else 0
        at = asked if asked in people else people[0]
        return self.row(row).key, self.table.columns[at].id

    def main_column(self, row: int) -> int:
        """Where the main figure of a row stands; 0 when it has none."""
        people = self._people(row)
        return self._at.index(people[0]) if people else 0

    def _people(self, row: int) -> list[int]:
        """The columns of a row that count people, of whom there are any."""
        if self.table is None or not 0 <= row < self.rowCount():
            return []
        columns, found = self.table.columns, self.row(row)
        return [at for at in self._at if columns[at].role in PEOPLE and _is_told(found, at)]

    def sheet(self) -> str:
        """The table as a sheet takes it over: with headings, numbers as this language writes them, dashes for what is
        hidden, and nothing that could be taken for a formula."""
        if self.table is None:
            return ""
        lines = [[written(column.title) for column in self.columns]]
        lines += [[_in_sheet(row, at) for at in self._at] for row in map(self.row, range(self.rowCount()))]
        return "\n".join("\t".join(" ".join(text.split()) for text in line) for line in lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As ever; a hidden figure says so to who points at it, and to a screen reader."""
        is_asked_why = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if is_asked_why and index.isValid() and self._at[index.column()] in self.row(index.row()).hidden:
            text = _("Not shown: it is about fewer than {least} pupils, or such a number would follow from it.")
            return text.format(least=self._minimum)
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles, each with what is counted below it; one that is longer than its figures stands in more lines."""
        is_column = orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._says)
        if role == Qt.ItemDataRole.DisplayRole and is_column:
            texts = (self.columns[section].text(row) for row in self._shown)
            long = max((_LETTERS, *map(len, texts)))
            return textwrap.fill(self.columns[section].title, long, break_long_words=False, break_on_hyphens=False)
        if role == Qt.ItemDataRole.ToolTipRole and is_column:
            return self._says[section]
        return super().headerData(section, orientation, role)


def said_of(summary: Summary, table: Table) -> tuple[str, str]:
    """What a table counts, in one sentence; and of whom its main figures are a part, and when it was counted."""
    parts = []
    for column in table.columns:
        if column.id in ("count", "of"):
            text = summary.definitions.get(f"{table.id}.{column.id}", "")
            parts.append(_("{column}: {text}").format(column=column.title, text=text))
    day = formats.date_long(summary.counted_on, language())
    parts.append(_("Counted on {date}.").format(date=day))
    if table.note:
        parts.append(table.note)
    return summary.definitions.get(table.id, ""), " ".join(parts)


def _stands(table: Table, column: SummaryColumn) -> bool:
    return column.role != "key" or table.id in _WITH_CODES


def _row(table: Table, values: tuple[Value, ...]) -> SummaryRow:
    hidden = {at for at in range(len(values)) if is_hidden(table, values, at)}
    for at, column in enumerate(table.columns):
        parts = share_of(table, column) if column.role == "share" else None
        if parts and hidden & set(parts):
            hidden.add(at)
    return SummaryRow(values, frozenset(hidden))


def _column(table: Table, at: int) -> Column[SummaryRow]:
    column = table.columns[at]
    if column.role in _TEXTS:
        share = 2 if column.id == "label" else 0
        return Column(column.title, partial(_text, at), order=partial(_alphabet, at), share=share)
    parts = share_of(table, column) if column.role == "share" else None
    return Column(column.title, partial(_figure, at, parts), order=partial(_size, at), right=True)


def _text(at: int, row: SummaryRow) -> str:
    return str(row.values[at] or "")


def _alphabet(at: int, row: SummaryRow) -> Any:
    return natural_key(_text(at, row))


def _size(at: int, row: SummaryRow) -> tuple[bool, float]:
    """What is hidden stands below all that is shown, and together."""
    value = row.values[at]
    return isinstance(value, int | float), float(value) if isinstance(value, int | float) else 0.0


def _figure(at: int, parts: tuple[int, int] | None, row: SummaryRow) -> str:
    value = row.values[at]
    if at in row.hidden:
        return NOT_SHOWN
    if not isinstance(value, int | float):
        return ""
    if parts is None:
        return formats.number(value, language())
    some, of = (row.values[part] for part in parts)
    return formats.percent(some, of, language()) if isinstance(some, int) and isinstance(of, int) else ""


def _in_sheet(row: SummaryRow, at: int) -> str:
    value = row.values[at]
    if at in row.hidden:
        return NOT_SHOWN
    if isinstance(value, float):
        return f"{formats.whole_percent(value)}%"
    return written(value)


def _is_told(row: SummaryRow, at: int) -> bool:
    """Whether there can be pupils behind a figure: it is shown and not nought, or hidden."""
    value = row.values[at]
    return at in row.hidden or (isinstance(value, int) and value > 0)
