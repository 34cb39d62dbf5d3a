"""A yearly summary as CSV in one long table, a figure per line: for Dutch Excel, or for analysis.

One table rather than a file for each: every line says of itself what it is about, so that it can be filtered, turned
into a pivot table and put below the file of another year or school as it is. `value` is empty for a figure that is
hidden, and `hidden` is then 1; so no sum takes a hidden figure for nothing without that being seen. Shares run from 0
to 1.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from routekaart_app.domain.summary import Summary
from routekaart_app.domain.summary_rules import is_hidden
from routekaart_app.exchange.csv_out import DANGEROUS, Value, to_csv
from routekaart_app.i18n import gettext as _

HEADER = (
    "school_year", "scope", "counted_on", "table", "row", "row_label", "column", "role", "value", "hidden"
)  # fmt: skip
"""The columns for analysis, which never change; those for Excel have words to read, and no role."""
_TEXTS = frozenset({"key", "label"})
_BETWEEN = " · "


def to_excel(summary: Summary) -> bytes:
    """Semicolons, decimal comma, dates dd-mm-jjjj, UTF-8 with BOM, and tables and columns by their titles."""
    header = (
        _("School year"), _("About"), _("Counted on"), _("Table"), _("Code"), _("Row"), _("Figure"), _("Value"),
        _("Hidden"),
    )  # fmt: skip
    return to_csv(header, (_readable(row) for row in _rows(summary, titles=True)))


def to_analysis(summary: Summary) -> bytes:
    """Commas, decimal point, dates as 2026-03-04, UTF-8 without BOM, and tables and columns by their ids (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    for row in _rows(summary, titles=False):
        writer.writerow([_plain(value) for value in row])
    return text.getvalue().encode()


def _rows(summary: Summary, *, titles: bool) -> Iterator[tuple[Value, ...]]:
    """Every figure that there is, hidden ones too."""
    about = summary.school_year, summary.scope.written, summary.counted_on
    for table in summary.tables:
        for row in table.rows:
            labels = [
                str(value) for column, value in zip(table.columns, row, strict=True) if column.role == "label" and value
            ]
            for at, column in enumerate(table.columns):
                gone = is_hidden(table, row, at)
                if column.role in _TEXTS or (row[at] is None and not gone):
                    continue
                names = (table.title, row[0], _BETWEEN.join(labels), column.title)
                ids = (table.id, row[0], _BETWEEN.join(labels), column.id)
                yield (*about, *(names if titles else ids), column.role, row[at], int(gone))


def _readable(row: tuple[Value, ...]) -> tuple[Value, ...]:
    at = HEADER.index("role")
    return tuple(round(value, 4) if isinstance(value, float) else value for value in (*row[:at], *row[at + 1 :]))


def _plain(value: Value) -> str:
    """Numbers in full, dates in ISO; a text that a spreadsheet would take for a formula gets a quote here too."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return repr(value)
    text = str(value)
    return f"'{text}" if text.startswith(DANGEROUS) else text
