"""Turns a workbook (XLSX, ODS) into a grid of cells, after measuring what it would unpack to."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from routekaart_app.exchange import columns, refusals
from routekaart_app.exchange.columns import Grid
from routekaart_app.exchange.fields import PUPILS, FieldSet
from routekaart_app.exchange.sheet_size import measure_sheets
from routekaart_app.exchange.values import Cell

MAX_UNPACKED = 50_000_000
MAX_RATIO = 200
_MAX_MEMBERS = 2_000
_MAX_SHEETS = 60
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
    OverflowError,
    IndexError,
)
_NEEDED = ("xl/", "content.xml", "meta-inf/manifest.xml", "mimetype", "[content_types].xml", "_rels/", "styles.xml")


@dataclass(frozen=True, slots=True)
class Workbook:
    """The chosen sheet of a workbook, and what else there is."""

    kind: Literal["xlsx", "ods"]
    grid: Grid
    sheets: tuple[str, ...]
    empty_formulas: int
    """Formulas without a stored result, and cells with an error, which read as empty."""


def read_workbook(data: bytes, sheet: str | None = None, *, fields: FieldSet = PUPILS) -> Workbook:
    """The named sheet, or the visible one with the best header of such a list.

    Raises KnownError "no-workbook", "damaged-workbook", "macros", "zip-bomb", "far-cell", "too-large" or
    "sheet-unknown".
    """
    members = _unpack(data)
    kind = _kind(members)
    measure = measure_sheets(members, kind)
    sheets, grid = _read(_repack(members), sheet, fields)
    return Workbook(kind, grid, sheets, measure.empty_formulas)


def _unpack(data: bytes) -> dict[str, bytes]:
    """The parts a sheet needs, unpacked with a byte limit; nothing is written to disk."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            total = sum(member.file_size for member in members)
            if total > MAX_UNPACKED or total > MAX_RATIO * len(data) or len(members) > _MAX_MEMBERS:
                raise refusals.zip_bomb()
            if any("vbaproject" in member.filename.lower() for member in members):
                raise refusals.macros()
            wanted = [member for member in members if _is_needed(member.filename)]
            return {member.filename: _content(archive, member) for member in wanted}
    except _ZIP_FAULTS:
        raise refusals.damaged_workbook() from None


def _is_needed(name: str) -> bool:
    lower = name.lower()
    return lower.startswith(_NEEDED) and lower.endswith((".xml", ".rels", ".bin", "mimetype"))


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The stated size bounds what is read, whatever the packed stream would go on to give."""
    with archive.open(member) as part:
        return part.read(member.file_size)


def _kind(members: dict[str, bytes]) -> Literal["xlsx", "ods"]:
    names = {name.lower() for name in members}
    if "xl/workbook.xml" in names:
        if b"macroenabled" in members.get("[Content_Types].xml", b"").lower():
            raise refusals.macros()
        return "xlsx"
    if "content.xml" in names and b"spreadsheet" in members.get("mimetype", b"spreadsheet"):
        return "ods"
    raise refusals.no_workbook()


def _repack(members: dict[str, bytes]) -> io.BytesIO:
    """A plain archive of exactly the bytes that were measured."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    packed.seek(0)
    return packed


def _read(packed: io.BytesIO, sheet: str | None, fields: FieldSet) -> tuple[tuple[str, ...], Grid]:
    import python_calamine as calamine

    try:
        with calamine.load_workbook(packed) as book:
            visible = [item.name for item in book.sheets_metadata if item.visible == calamine.SheetVisibleEnum.Visible]
            names = visible or list(book.sheet_names)
            if not names:
                raise refusals.no_workbook()
            if sheet is not None and sheet not in book.sheet_names:
                raise refusals.sheet_unknown()
            chosen = [sheet] if sheet is not None else names[:_MAX_SHEETS]
            grids = [_grid(name, book.get_sheet_by_name(name)) for name in chosen]
    except (calamine.CalamineError, *_ZIP_FAULTS):
        raise refusals.damaged_workbook() from None
    return tuple(names), max(grids, key=lambda grid: (columns.score(grid, fields), min(len(grid.rows), 2)))


def _grid(name: str, sheet: Any) -> Grid:
    if sheet.total_height > refusals.MAX_ROWS or sheet.total_width > refusals.MAX_COLUMNS:
        raise refusals.too_large()
    rows = sheet.to_python(skip_empty_area=False)
    return Grid(name, tuple((number, tuple(map(_cell, row))) for number, row in enumerate(rows, start=1)))


def _cell(value: object) -> Cell:
    """Text or a date; a whole number loses the ".0" that a workbook gives it."""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
