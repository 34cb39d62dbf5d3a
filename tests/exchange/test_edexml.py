"""EDEXML as it comes: old versions, other orders, missing parts, foreign letters."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app.exchange.reader import read_bytes
from tests.exchange.files import TODAY, edex, refusal

PUPIL = '<leerling key="1"><achternaam>Nep</achternaam><roepnaam>Bo</roepnaam>{}</leerling>'


def test_an_old_file_has_other_names_and_its_year_at_the_class() -> None:
    groups = '<groep key="g1"><naam>5B</naam><jaargroep>5</jaargroep></groep>'
    pupil = (
        '<leerling key=" 77 "><achternaam>Nep</achternaam><tussenvoegsel>v. d.</tussenvoegsel>'
        '<voorletters>B.</voorletters><groep key="g1"/></leerling>'
    )
    found = read_bytes(edex(pupil, groups), today=TODAY).pupils[0]
    assert (found.number, found.first_name, found.prefix, found.year, found.stage) == ("77", "B.", "v. d.", 5, "PO")


def test_the_order_of_parts_does_not_matter() -> None:
    data = (
        '<EDEX><leerlingen><leerling><groep key="a"/><roepnaam>Bo</roepnaam><key>5</key></leerling></leerlingen>'
        "<groepen><groep><jaargroep>13</jaargroep><naam>3k1</naam><key>a</key></groep></groepen></EDEX>"
    )
    file = read_bytes(data.encode(), today=TODAY)
    assert (file.school_brin, file.school_year) == ("", None)
    found = file.pupils[0]
    assert (found.number, found.group_names, found.stage, found.year, found.track) == ("5", ("3k1",), "VO", 3, "kb")


def test_a_saved_uwlr_answer_is_read_by_local_names() -> None:
    data = (
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
        '<u:leerlinggegevens_antwoord xmlns:u="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">'
        "<u:leerlinggegevens><u:school><u:schooljaar>2026-2027</u:schooljaar><u:brincode>99zz</u:brincode></u:school>"
        '<u:leerlingen><u:leerling key="9"><u:roepnaam>Bo</u:roepnaam><u:jaargroep>12</u:jaargroep></u:leerling>'
        "</u:leerlingen></u:leerlinggegevens></u:leerlinggegevens_antwoord></soap:Body></soap:Envelope>"
    )
    file = read_bytes(data.encode(), today=TODAY)
    assert (file.school_brin, file.pupils[0].number, file.pupils[0].year) == ("99ZZ", "9", 2)


@pytest.mark.parametrize(
    ("code", "stage", "year", "left"),
    [
        ("8", "PO", 8, False),
        ("0", "PO", None, False),
        ("B", "PO", None, False),
        ("D", "PO", None, False),
        ("11", "VO", 1, False),
        ("16", "VO", 6, False),
        ("S", "SO", None, False),
        ("V", "SO", None, False),
        ("N", "", None, False),
        ("C", "", None, False),
        ("H", "", None, True),
    ],
)
def test_every_year_code(code: str, stage: str, year: int | None, left: bool) -> None:
    file = read_bytes(edex(PUPIL.format(f"<jaargroep>{code}</jaargroep>")), today=TODAY)
    found = file.pupils[0]
    assert (found.stage, found.year, found.left, found.year_code) == (stage, year, left, code)
    assert file.problems == ()


@pytest.mark.parametrize(
    ("inside", "field"),
    [
        ("<jaargroep>9</jaargroep>", "year"),
        ("<jaargroep>x</jaargroep>", "year"),
        ("<geboortedatum>2015-02-30</geboortedatum>", "birth_date"),
        ("<geboortedatum>1915-02-03</geboortedatum>", "birth_date"),
        ('<groep key="nergens"/>', "group"),
    ],
)
def test_one_bad_value_costs_a_remark_and_not_the_pupil(inside: str, field: str) -> None:
    file = read_bytes(edex(PUPIL.format(inside)), today=TODAY)
    assert len(file.pupils) == 1
    assert [(problem.row, problem.field, problem.severity) for problem in file.problems] == [(1, field, "remark")]


@pytest.mark.parametrize(
    ("pupil", "field"),
    [
        ("<leerling><roepnaam>Bo</roepnaam></leerling>", "number"),
        ('<leerling key="1"><voorvoegsel>van</voorvoegsel></leerling>', "name"),
        ('<leerling key="123456782"><roepnaam>Bo</roepnaam></leerling>', "number"),
        (f'<leerling key="1"><roepnaam>{"x" * 201}</roepnaam></leerling>', "first_name"),
    ],
)
def test_a_pupil_that_cannot_come_in_does_not_stop_the_others(pupil: str, field: str) -> None:
    file = read_bytes(edex(pupil + PUPIL.format("").replace('"1"', '"2"')), today=TODAY)
    assert [found.number for found in file.pupils] == ["2"]
    assert [(problem.row, problem.field, problem.severity) for problem in file.problems] == [(1, field, "rejected")]
    assert "123456782" not in str(file)


def test_a_key_used_for_two_people_is_a_problem() -> None:
    other = '<leerling key="1"><achternaam>Ander</achternaam><roepnaam>Mo</roepnaam></leerling>'
    file = read_bytes(edex(PUPIL.format("") + other), today=TODAY)
    assert [found.first_name for found in file.pupils] == ["Bo"]
    assert [(problem.row, problem.field, problem.severity) for problem in file.problems] == [(2, "number", "rejected")]


@pytest.mark.parametrize(("day", "left"), [("2026-10-01", True), ("2026-10-02", False)])
def test_leaving_is_measured_on_the_reference_date(day: str, left: bool) -> None:
    school = "<schooljaar>2026-2027</schooljaar><peildatum>2026-10-01</peildatum>"
    pupil = PUPIL.format(f"<uitstroomdatum>{day}</uitstroomdatum>")
    found = read_bytes(edex(pupil, school=school), today=date(2027, 7, 1)).pupils[0]
    assert (found.left, found.left_on) == (left, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("UTF-8", "utf-8"), ("ISO-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("UTF-16", "utf-16")],
)
def test_the_declared_encoding_is_followed(declared: str, codec: str) -> None:
    body = edex(PUPIL.format("").replace("Bo", "Zoë’s")).decode()
    data = f'<?xml version="1.0" encoding="{declared}"?>{body}'.encode(codec)
    assert read_bytes(data, today=TODAY).pupils[0].first_name == "Zoë’s"


@pytest.mark.parametrize("declared", ["zlib", "punycode", "klingon", "utf-7"])
def test_a_strange_encoding_is_refused(declared: str) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?>'.encode() + edex(PUPIL.format(""))
    assert refusal(data) == "no-encoding"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<EDEX><school/></EDEX>", "empty"),
        (b"<anders/>", "not-edexml"),
        (b"<EDEX>", "broken-xml"),
        (b"<EDEX>&lek;</EDEX>", "broken-xml"),
        (b"<html><body>hallo</body></html>", "web-page"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "web-page"),
        (b"<!DOCTYPE EDEX><EDEX/>", "doctype"),
        (b"<EDEX>" + b"<a>" * 60 + b"</a>" * 60 + b"</EDEX>", "too-deep"),
        (b"<EDEX><a " + b" ".join(b'a%d="1"' % number for number in range(120_000)) + b"/></EDEX>", "too-large"),
        (b"<EDEX>" + b"<a/>" * 200_001 + b"</EDEX>", "too-large"),
    ],
)
def test_whole_files_that_are_refused(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_what_stands_deep_inside_a_dropped_element_is_not_read() -> None:
    block = '<toevoegingen><blok><leerling key="2"><roepnaam>GEHEIM</roepnaam></leerling></blok></toevoegingen>'
    file = read_bytes(edex(PUPIL.format(block)), today=TODAY)
    assert len(file.pupils) == 1
    assert "GEHEIM" not in str(file)
    assert file.skipped_fields == ("toevoegingen",)
