"""Writes CSV that Dutch Excel opens well and that no cell of can act as a formula: the one way out for every export."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

DANGEROUS = tuple("=+-@\t\r\0＝＋－＠")
"""A cell that starts so is a formula to a spreadsheet. Sources: OWASP ASVS 5, 1.2.10; CWE-1236."""

Value = str | int | float | date | None


def to_csv(header: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Semicolons, CRLF, UTF-8 with BOM, decimal comma, dates dd-mm-jjjj; texts that look like formulas get a quote."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([written(value) for value in row])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def written(value: Value) -> str:
    """One value as it stands in the file. Real numbers keep their minus: they are ours, not text from outside."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    if isinstance(value, int):
        return str(value)
    return f"'{value}" if value.startswith(DANGEROUS) else value
