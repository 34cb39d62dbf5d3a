"""Why a whole file is refused, in words: what is the matter, that nothing was changed, and what to do."""

from __future__ import annotations

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

MAX_BYTES = 20_000_000
MAX_ROWS = 50_000
MAX_COLUMNS = 1_000


def _refuse(code: str, what: str, todo: str = "") -> KnownError:
    return KnownError(what, _("Nothing was changed."), todo, code=code)


def unreadable(reason: str) -> KnownError:
    """The operating system does not give the file."""
    return _refuse("unreadable", _("The file cannot be opened: {reason}.").format(reason=reason))


def too_large() -> KnownError:
    """More bytes, rows, columns or elements than any list of a school has."""
    return _refuse(
        "too-large",
        _("This file is larger than a list can be."),
        _("Make a file of a part of it, such as one school or one school year: at most {count} rows.").format(
            count=MAX_ROWS
        ),
    )


def empty() -> KnownError:
    """No bytes, or a header and nothing below it."""
    return _refuse("empty", _("There are no rows to read in this file."), _("Make the export again."))


def not_a_list(kind: str) -> KnownError:
    """By its first bytes the file is something else altogether."""
    return _refuse(
        "not-a-list",
        _("This is not a list but {kind}.").format(kind=kind),
        _("Choose an Excel file (.xlsx) or a CSV file; for pupils also an EDEXML file."),
    )


def old_workbook() -> KnownError:
    """A workbook of before 2007, or one locked with a password: both start with the same bytes."""
    return _refuse(
        "old-workbook",
        _("This is an old Excel file (.xls) or a workbook with a password."),
        _("Open it in Excel, save it as .xlsx without a password, and choose that file."),
    )


def web_page() -> KnownError:
    """A web page or XML table that carries the name of a workbook."""
    return _refuse(
        "web-page",
        _("This file is called a sheet, but it is a web page."),
        _("Open it in Excel, save it as .xlsx, and choose that file."),
    )


def no_workbook() -> KnownError:
    """A zip file without a workbook in it."""
    return _refuse(
        "no-workbook",
        _("There is no workbook in this file."),
        _("Make the export again, or save it as .xlsx from Excel or LibreOffice."),
    )


def damaged_workbook() -> KnownError:
    """A workbook that cannot be read to its end."""
    return _refuse(
        "damaged-workbook",
        _("This workbook is damaged: it cannot be read to its end."),
        _("Open it in Excel, save it under another name, and choose that file."),
    )


def macros() -> KnownError:
    """A workbook with program code."""
    return _refuse(
        "macros",
        _("This workbook holds macros."),
        _("Save it as an ordinary workbook (.xlsx) and choose that file."),
    )


def zip_bomb() -> KnownError:
    """A small file that unpacks into a very large one."""
    return _refuse(
        "zip-bomb",
        _("This workbook unpacks into far more than a list."),
        _("Copy the list into a new workbook and choose that file."),
    )


def far_cell() -> KnownError:
    """One stray cell far away makes a sheet of millions of cells."""
    return _refuse(
        "far-cell",
        _("A sheet in this workbook has cells so far apart that it holds millions of empty ones."),
        _("Copy the list into a new workbook and choose that file."),
    )


def sheet_unknown() -> KnownError:
    """The chosen sheet is not in the workbook."""
    return _refuse("sheet-unknown", _("The chosen sheet is not in this workbook."))


def broken_xml(line: int) -> KnownError:
    """The file stops in the middle, or is damaged."""
    return _refuse(
        "broken-xml",
        _("The file stops in the middle or is damaged; reading stopped at line {line}.").format(line=line),
        _("Make the export again and choose the new file."),
    )


def doctype() -> KnownError:
    """A document type declaration can fetch other files or explode; no school export has one."""
    return _refuse(
        "doctype",
        _("This file has a DOCTYPE, which no export of a school system has. For safety it is not read."),
        _("Make the export again in your school system."),
    )


def too_deep() -> KnownError:
    """Elements within elements beyond reason."""
    return _refuse(
        "too-deep",
        _("The parts of this file are nested deeper than any EDEXML file."),
        _("Make the export again in your school system."),
    )


def not_edexml() -> KnownError:
    """An XML file with another content."""
    return _refuse(
        "not-edexml",
        _("This XML file holds no EDEXML."),
        _("Choose EDEXML (not EDEX) in your school system."),
    )


def encoding(line: int) -> KnownError:
    """The bytes are not in the encoding the file says; it may be read again as cp1252 when the user agrees."""
    return _refuse(
        "encoding",
        _("Letters with accents in this file are not written as the file says; the first is in line {line}.").format(
            line=line
        ),
        _("Make the export again, or read it as Western European text and check the names in the preview."),
    )


def no_encoding() -> KnownError:
    """No known encoding fits the bytes."""
    return _refuse(
        "no-encoding",
        _("The letters in this file cannot be read."),
        _("Save the list as .xlsx or as CSV UTF-8 and choose that file."),
    )


def not_a_table() -> KnownError:
    """Text that cannot be cut into rows and columns."""
    return _refuse(
        "not-a-table",
        _("This file cannot be read as a table: a quotation mark is not closed, or a line never ends."),
        _("Save the list as .xlsx and choose that file."),
    )


def bsn() -> KnownError:
    """The numbers are citizen service numbers, which this product may not keep (art. 46 UAVG)."""
    return _refuse(
        "bsn",
        _("The column with pupil numbers seems to hold citizen service numbers (BSN). Those may not be kept here."),
        _("Make the export again with the school's own pupil number."),
    )


def unknown_columns() -> KnownError:
    """Fewer than two known columns, or none with a name."""
    return _refuse(
        "unknown-columns",
        _("The columns of this file are not recognised."),
        _("Say which column holds the number, the name and the class."),
    )


def no_number() -> KnownError:
    """Without a number or a birth date a second import could not tell who is who."""
    return _refuse(
        "no-number",
        _("No column with the pupil number was found in this file. Without it pupils cannot be told apart."),
        _("Say which column holds the number, or make the export again with the number in it."),
    )


def unknown_company_columns() -> KnownError:
    """No column with the name of a company."""
    return _refuse(
        "unknown-columns",
        _("The columns of this file are not recognised."),
        _("Say which column holds the name of the company."),
    )


def other_columns() -> KnownError:
    """The columns were recognised, and a person wants to say more."""
    return _refuse(
        "chosen-columns",
        _("The columns were read by their headings."),
    )


def list_of_pupils() -> KnownError:
    """Pupils have no place in the register of companies."""
    return _refuse(
        "pupils",
        _("This looks like a list of pupils, not of companies."),
        _("Pupils are brought in under Management, Import."),
    )


def unknown_guardian_columns() -> KnownError:
    """It is not clear which parent of which pupil a row is about."""
    return _refuse(
        "unknown-columns",
        _("The columns of this file are not recognised."),
        _("Say which column holds the pupil number, or the pupil's name and birth date, and which the parent's name."),
    )
