"""The one door for import files: decides by the first bytes what a file is, and reads it or says why not."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from routekaart_app.clock import Clock
from routekaart_app.exchange import columns, csv_files, refusals
from routekaart_app.exchange.columns import ColumnMapping, Grid, Table
from routekaart_app.exchange.edexml import read_edexml
from routekaart_app.exchange.fields import PUPILS, FieldSet
from routekaart_app.exchange.records import WHOLE_FILE, ImportFile, RowProblem
from routekaart_app.exchange.rows import read_rows
from routekaart_app.i18n import N_, ngettext
from routekaart_app.i18n import gettext as _

_OTHER_FILES = {
    b"%PDF": N_("a PDF"),
    b"\x89PNG": N_("a picture"),
    b"\xff\xd8\xff": N_("a picture"),
    b"GIF8": N_("a picture"),
    b"SQLite format 3\0": N_("a database"),
    b"{\\rtf": N_("a text document"),
    b"\x1f\x8b": N_("a packed file"),
    b"7z\xbc\xaf": N_("a packed file"),
    b"Rar!": N_("a packed file"),
    b"MZ": N_("a program"),
    b"\x7fELF": N_("a program"),
}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_WEB = ("<html", "<!doctype html", "<table", "<meta", "<head", "<style")
_SHEET_XML = ("<?mso-application", "urn:schemas-microsoft-com:office:spreadsheet")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as read from a text file or a workbook, whatever it is a list of."""

    kind: Literal["csv", "xlsx", "ods"]
    grid: Grid
    sheets: tuple[str, ...] = ()
    problems: tuple[RowProblem, ...] = ()


def read(
    path: Path,
    *,
    mapping: ColumnMapping | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
    today: date | None = None,
) -> ImportFile:
    """Read an EDEXML, XLSX, ODS or CSV file of at most 20 MB.

    `mapping` is a remembered or chosen one; `encoding` reads a text file as another encoding than it seems;
    `today` decides who has left. Raises KnownError with a code, and UnknownColumns when a person has to say which
    column is which.
    """
    return read_bytes(_bytes_of(path), mapping=mapping, encoding=encoding, sheet=sheet, today=today)


def read_bytes(
    data: bytes,
    *,
    mapping: ColumnMapping | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
    today: date | None = None,
) -> ImportFile:
    """As `read`, for bytes that are at hand already."""
    today = today or Clock().today()
    if not data:
        raise refusals.empty()
    _refuse_other_files(data)
    if not data.startswith(_ZIP) and _is_xml(data):
        return read_edexml(data, today, encoding)
    found = _sheet(data, PUPILS, encoding, sheet)
    file = read_rows(found.grid, found.kind, mapping, today)
    return replace(file, problems=(*found.problems, *file.problems), sheets=found.sheets)


def read_sheet(path: Path, fields: FieldSet, *, encoding: str | None = None, sheet: str | None = None) -> Sheet:
    """The table in an XLSX, ODS or CSV file of at most 20 MB, by the header that fits `fields` best.

    Raises KnownError with a code.
    """
    data = _bytes_of(path)
    if not data:
        raise refusals.empty()
    _refuse_other_files(data)
    if not data.startswith(_ZIP) and _is_xml(data):
        raise refusals.not_a_list(_("an XML file"))
    return _sheet(data, fields, encoding, sheet)


def look(path: Path, *, header_row: int | None = None, encoding: str | None = None, sheet: str | None = None) -> Table:
    """The columns of a table for the mapping screen, also of a file that was recognised; raises KnownError.

    `header_row` is the row a person points out, counted from 1; 0 says that there is no header.
    """
    data = _bytes_of(path)
    _refuse_other_files(data)
    grid = _sheet(data, PUPILS, encoding, sheet).grid
    found = columns.guess(grid)
    if header_row is None:
        header_row = found.header_row if found else columns.first_row(grid)
    return columns.preview(grid, header_row)


def read_text(pasted: str, *, mapping: ColumnMapping | None = None, today: date | None = None) -> ImportFile:
    """Read rows pasted from a sheet: the same as a CSV file, tabs first."""
    if len(pasted) > refusals.MAX_BYTES:
        raise refusals.too_large()
    grid = csv_files.read_grid(pasted.replace("\0", ""), separators="\t;,|")
    return read_rows(grid, "csv", mapping, today or Clock().today())


def _bytes_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise refusals.unreadable(_("it is not there, or it is a folder"))
        with path.open("rb") as file:
            data = file.read(refusals.MAX_BYTES + 1)
    except PermissionError:
        raise refusals.unreadable(_("another program has it open, or you may not read it")) from None
    except (OSError, ValueError):
        raise refusals.unreadable(_("it cannot be read")) from None
    if len(data) > refusals.MAX_BYTES:
        raise refusals.too_large()
    return data


def _refuse_other_files(data: bytes) -> None:
    if data.startswith(_OLD_OFFICE):
        raise refusals.old_workbook()
    for signature, kind in _OTHER_FILES.items():
        if data.startswith(signature) and (len(signature) > 2 or b"\0" in data[:200]):
            raise refusals.not_a_list(_(kind))


def _is_xml(data: bytes) -> bool:
    """Whether the first visible letter is "<"; a web page or an XML sheet is refused."""
    head = _head(data).lstrip("\ufeff \t\r\n")
    if not head.startswith("<"):
        return False
    lower = head.lower()
    if lower.startswith(_WEB) or any(mark in lower for mark in _SHEET_XML):
        raise refusals.web_page()
    return True


def _head(data: bytes) -> str:
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data[:2000].decode("utf-16" if is_wide else "utf-8", errors="ignore")


def _sheet(data: bytes, fields: FieldSet, encoding: str | None, sheet: str | None) -> Sheet:
    if not data.startswith(_ZIP):
        return Sheet("csv", csv_files.read_grid(csv_files.decode(data, encoding), fields=fields))
    from routekaart_app.exchange.xlsx_files import read_workbook

    book = read_workbook(data, sheet, fields=fields)
    if not book.empty_formulas:
        return Sheet(book.kind, book.grid, book.sheets)
    text = ngettext(
        "{count} cell holds a formula without a result or with an error; it was read as empty.",
        "{count} cells hold a formula without a result or with an error; they were read as empty.",
        book.empty_formulas,
    )
    problem = RowProblem(WHOLE_FILE, "row", text.format(count=book.empty_formulas), "remark")
    return Sheet(book.kind, book.grid, book.sheets, (problem,))
