"""Writes a table for a spreadsheet: a workbook where the name of the file asks for one, else CSV."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from routekaart_app.exchange.csv_out import Value, to_csv

_WIDEST = 60


def to_sheet(path: Path, header: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The bytes for a file of this name: .xlsx, or CSV as `csv_out.to_csv` writes it."""
    if path.suffix.lower() != ".xlsx":
        return to_csv(header, rows)
    return _workbook(header, list(rows))


def _workbook(header: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    """Texts are written as texts, whatever they begin with: none can act as a formula or a link."""
    from xlsxwriter import Workbook  # only for who wants one: it takes a while to load

    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "dd-mm-yyyy"})
        sheet = book.add_worksheet()
        for column, title in enumerate(header):
            sheet.write_string(0, column, title, bold)
            longest = max((len(str(row[column] or "")) for row in rows), default=0)
            sheet.set_column(column, column, min(_WIDEST, max(len(title), longest) + 2))
        for line, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(line, column, value, day)
                elif isinstance(value, int | float):
                    sheet.write_number(line, column, value)
                elif value:
                    sheet.write_string(line, column, value)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), max(0, len(header) - 1))
    return target.getvalue()
