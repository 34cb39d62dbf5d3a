"""Builds import files for tests: small lists, workbooks and EDEXML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import xlsxwriter

from routekaart_app.errors import KnownError
from routekaart_app.exchange.reader import read_bytes
from routekaart_app.exchange.records import ImportFile

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"
TODAY = date(2026, 11, 1)
HEADER = "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Geboortedatum"
_CONTENT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Blad1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
)
_MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def from_csv(*lines: str, header: str = HEADER) -> ImportFile:
    """What a list of these lines gives."""
    return read_bytes("\r\n".join((header, *lines)).encode(), today=TODAY)


def workbook(*sheets: Sequence[Sequence[object]], names: Sequence[str] = ()) -> bytes:
    """An XLSX with these rows per sheet; dates become real date cells, "=..." a formula without a result."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"default_date_format": "dd-mm-yyyy"})
    for place, rows in enumerate(sheets):
        sheet = book.add_worksheet(names[place] if names else None)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    book.close()
    return stream.getvalue()


def with_part(book: bytes, name: str, content: bytes) -> bytes:
    """The same archive with one part replaced or added."""
    old, stream = zipfile.ZipFile(io.BytesIO(book)), io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for item in old.namelist():
            if item != name:
                archive.writestr(item, old.read(item))
        archive.writestr(name, content)
    return stream.getvalue()


def sheet_xml(rows: str) -> bytes:
    """The part of an XLSX that holds the cells."""
    start = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return f"{start}{rows}</sheetData></worksheet>".encode()


def ods(rows: str) -> bytes:
    """An ODS file with these table rows."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", _CONTENT.format(rows=rows))
    return stream.getvalue()


def edex(pupils: str, groups: str = "", school: str = "<schooljaar>2026-2027</schooljaar>") -> bytes:
    """An EDEXML file around these pupils."""
    inside = f"<school>{school}</school><groepen>{groups}</groepen><leerlingen>{pupils}</leerlingen>"
    return f"<EDEX>{inside}</EDEX>".encode()


def refusal(data: bytes) -> str:
    """The code with which a file is refused, or "" when it is read."""
    try:
        read_bytes(data, today=TODAY)
    except KnownError as error:
        assert error.what and error.safe
        return error.code
    return ""
