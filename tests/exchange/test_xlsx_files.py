"""Workbooks: the right sheet, real dates, and everything that only looks like one."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date, datetime

import pytest

from routekaart_app.errors import KnownError
from routekaart_app.exchange import refusals, xlsx_files
from routekaart_app.exchange.reader import read_bytes
from tests.exchange.files import HEADER, TODAY, ods, refusal, sheet_xml, with_part, workbook

HEAD = HEADER.split(";")
ROW = [120001, "Zoë", "van der", "Nep", "8A", datetime(2014, 12, 3)]
SHEET = "xl/worksheets/sheet1.xml"


def cell(text: str, repeat: int = 1) -> str:
    return (
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{repeat}">'
        f"<text:p>{text}</text:p></table:table-cell>"
    )


def row(*cells: str, repeat: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{repeat}">{"".join(cells)}</table:table-row>'


def test_numbers_lose_their_fraction_and_dates_are_real() -> None:
    file = read_bytes(workbook([HEAD, ROW]), today=TODAY)
    found = file.pupils[0]
    assert file.kind == "xlsx"
    assert (found.row, found.number, found.birth_date) == (2, "120001", date(2014, 12, 3))
    assert (found.first_name, found.prefix, found.group_names) == ("Zoë", "van der", ("8A",))


def test_the_sheet_with_the_best_header_is_taken_unless_one_is_named() -> None:
    book = workbook([["Toelichting"]], [HEAD, ROW], [HEAD[:2], ["5", "Bo"]], names=["Info", "Lijst", "Kort"])
    file = read_bytes(book, today=TODAY)
    assert (file.sheet, file.sheets) == ("Lijst", ("Info", "Lijst", "Kort"))
    assert read_bytes(book, today=TODAY, sheet="Kort").pupils[0].number == "5"
    with pytest.raises(KnownError) as caught:
        read_bytes(book, today=TODAY, sheet="Nergens")
    assert caught.value.code == "sheet-unknown"


def test_rows_keep_their_number_below_a_title_and_empty_lines() -> None:
    file = read_bytes(workbook([["Klassenlijst"], [], HEAD, ROW, [], ["Totaal", 1]]), today=TODAY)
    assert [pupil.row for pupil in file.pupils] == [4]


def test_a_class_that_a_sheet_made_a_date_of_is_left_empty() -> None:
    file = read_bytes(workbook([HEAD, [1, "Bo", "", "Nep", datetime(2026, 4, 3), ""]]), today=TODAY)
    assert file.pupils[0].group_names == ()
    assert [(problem.row, problem.field) for problem in file.problems] == [(2, "group")]


def test_formulas_give_their_stored_result_and_others_are_counted() -> None:
    def text(value: str) -> str:
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'

    heading = "".join(map(text, ("Nummer", "Roepnaam", "Achternaam")))
    formulas = '<c t="str"><f>A1</f><v>7</v></c>' + text("Bo") + '<c><f>B1&amp;"x"</f></c>'
    data = with_part(workbook([["x"]]), SHEET, sheet_xml(f"<row>{heading}</row><row>{formulas}</row>"))
    file = read_bytes(data, today=TODAY)
    assert [(pupil.number, pupil.first_name, pupil.last_name) for pupil in file.pupils] == [("7", "Bo", "")]
    found = [(problem.row, problem.field, problem.severity) for problem in file.problems]
    assert found == [(0, "row", "remark"), (2, "last_name", "remark")]


def test_an_ods_file_with_endless_empty_rows() -> None:
    rows = row(*map(cell, HEAD)) + row(*map(cell, ("007", "Zoë", "", "Nep", "8A", "3-12-2014")))
    padding = row('<table:table-cell table:number-columns-repeated="16384"/>', repeat=1_048_574)
    file = read_bytes(ods(rows + padding), today=TODAY)
    assert (file.kind, file.pupils[0].number, file.pupils[0].birth_date) == ("ods", "007", date(2014, 12, 3))


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "far-cell"),
        (
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="9999999999"><c r="ABCDE99999999"><v>1</v></c></row>',
            "far-cell",
        ),
        ('<row r="1">' + "<c><v>1</v></c>" * 20_000 + "</row>", "too-large"),
        ('<row r="1048576"><c r="XFD1048576" s="1"/></row>', "empty"),
        ('<row r="1"><c r="A1" t="s"><v>999999</v></c></row>', "damaged-workbook"),
        ("<row>", "broken-xml"),
    ],
)
def test_sheets_that_would_fill_the_memory(rows: str, code: str) -> None:
    start = time.perf_counter()
    assert refusal(with_part(workbook([["x"]]), SHEET, sheet_xml(rows))) == code
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (row(cell("a", 16_384), repeat=1_048_576), "far-cell"),
        (row(cell("a")) + row("<table:table-cell/>", repeat=1_048_570) + row(cell("b", 16_384)), "far-cell"),
        (row(cell("a", 2_000_000_000)), "far-cell"),
        (row(cell("a"), repeat=1_000_000), "too-large"),
        (row(cell("lang" * 1_000), repeat=1_000_000), "zip-bomb"),
        (row(cell('<text:s text:c="300000000"/>')), "zip-bomb"),
        (row(cell('<text:s text:c="99999999999999999999"/>')), "zip-bomb"),
        (row(*(cell('<text:s text:c="40000000"/>') for _ in range(3))), "zip-bomb"),
    ],
)
def test_ods_files_that_would_fill_the_memory(rows: str, code: str) -> None:
    start = time.perf_counter()
    assert refusal(ods(rows)) == code
    assert time.perf_counter() - start < 2


def test_more_rows_than_a_list_has_are_refused_while_they_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_files, "_repack", lambda _members: pytest.fail("the sheet reader got it"))
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(1, refusals.MAX_ROWS + 3))
    assert refusal(with_part(workbook([["x"]]), SHEET, sheet_xml(rows))) == "too-large"
    assert refusal(ods(row(cell("a"), repeat=refusals.MAX_ROWS + 1))) == "too-large"


def test_one_long_text_in_a_million_cells() -> None:
    strings = b"<sst><si><t>" + b"x" * 30_000 + b"</t></si></sst>"
    cells = "".join('<row><c t="s"><v>0</v></c></row>' for _ in range(5_000))
    book = with_part(workbook([["x"]]), SHEET, sheet_xml(cells))
    assert refusal(with_part(book, "xl/sharedStrings.xml", strings)) == "zip-bomb"


def archive(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (archive(hallo=b"geen werkboek"), "no-workbook"),
        (archive(), "no-workbook"),
        (archive(nullen=b"\0" * 60_000_000), "zip-bomb"),
        (archive(nullen=b"\0" * 5_000_000), "zip-bomb"),
        (b"PK\x03\x04 niets", "damaged-workbook"),
        (workbook([HEAD, ROW])[:-100], "damaged-workbook"),
        (with_part(workbook([HEAD, ROW]), "xl/vbaProject.bin", b"x"), "macros"),
        (with_part(workbook([HEAD, ROW]), "xl/workbook.xml", b"<workbook/>"), "no-workbook"),
        (with_part(workbook([HEAD, ROW]), "xl/workbook.xml", b"kapot"), "damaged-workbook"),
        (with_part(workbook([HEAD, ROW]), "[Content_Types].xml", b"<Types>sheet.macroEnabled.main</Types>"), "macros"),
        (with_part(workbook([HEAD, ROW]), SHEET, b"<!DOCTYPE x><x/>"), "doctype"),
        (workbook([[]]), "empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_only_looks_like_a_workbook(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_sizes_in_the_directory_that_lie_are_not_believed() -> None:
    book = bytearray(with_part(workbook([HEAD, ROW]), "xl/sharedStrings.xml", b"<sst>" + b" " * 400_000 + b"</sst>"))
    entry = book.rindex(b"xl/sharedStrings.xml") - 46
    book[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    assert refusal(bytes(book)) == "damaged-workbook"
