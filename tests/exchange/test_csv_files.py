"""CSV bytes: encodings, separators, quotes and what is no table."""

from __future__ import annotations

import pytest

from routekaart_app.exchange import csv_files
from routekaart_app.exchange.reader import read_bytes, read_text
from tests.exchange.files import HEADER, TODAY, refusal

LINE = "1;Zoë;van 't;Łukk’s;8A;3-12-2014"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_in_every_form(codec: str) -> None:
    found = read_bytes(f"{HEADER}\r\n{LINE}".encode(codec), today=TODAY).pupils[0]
    assert (found.first_name, found.last_name) == ("Zoë", "Łukk’s")


@pytest.mark.parametrize("name", ["Zoë", "Daniël", "Renée", "Çağla".replace("ğ", "g"), "D’Nep", "Muñoz"])
def test_short_western_files_are_cp1252(name: str) -> None:
    found = read_bytes(f"{HEADER}\n1;{name};;Nep;8A;".encode("cp1252"), today=TODAY).pupils[0]
    assert found.first_name == name


def test_an_older_code_page_is_read_when_the_user_says_so() -> None:
    data = f"{HEADER}\n1;Zoë;;Nep;8A;".encode("cp850")
    assert read_bytes(data, today=TODAY, encoding="cp850").pupils[0].first_name == "Zoë"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"Nummer;Roepnaam;Achternaam\n1;Zo\x81;Nep", "no-encoding"),
        (b"\xef\xbb\xbfNummer;Roepnaam;Achternaam\n1;Zo\xeb;Nep", "encoding"),
        (b"Nummer;Roepnaam\x00;Achternaam\n1;Bo;Nep", "not-a-list"),
        (b"\xff\xfea", "no-encoding"),
        (b"Nummer;Roepnaam" + b"\n" * 600_000 + b"1;Bo", "too-large"),
        (b"   \r\n \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"Nummer;Roepnaam\n" + b";" * 300_000, "not-a-table"),
        (b"Nummer;Roepnaam\n" + b";" * 2_000, "too-large"),
        (b'Nummer;Roepnaam\n1;"' + b"x\n" * 40, "not-a-table"),
        (b'Nummer;Roepnaam\n1;"' + b"x" * 140_000, "not-a-table"),
        (b"Nummer;Roepnaam\n" + b"1;Bo\n" * 50_001, "too-large"),
    ],
)
def test_what_is_no_readable_table(data: bytes, code: str) -> None:
    assert refusal(data) == code


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(separator: str, line_end: str) -> None:
    text = line_end.join((HEADER, LINE)).replace(";", separator)
    assert read_bytes(text.encode(), today=TODAY).pupils[0].group_names == ("8A",)


def test_a_sep_line_decides_and_is_no_row() -> None:
    text = f"sep=|\r\n{HEADER}\r\n{LINE}".replace(";", "|")
    found = read_bytes(text.encode(), today=TODAY).pupils[0]
    assert (found.row, found.number) == (2, "1")


def test_a_comma_file_that_excel_saved_again() -> None:
    text = '"Nummer,Roepnaam,Tussenvoegsel,Achternaam"\r\n"1,Bo,"""",Nep"\r\n"2,Mo,de,""Nep, de"""\r\n'
    file = read_bytes(text.encode(), today=TODAY)
    assert [(pupil.number, pupil.prefix, pupil.last_name) for pupil in file.pupils] == [
        ("1", "", "Nep"),
        ("2", "de", "Nep, de"),
    ]


def test_quoted_cells_may_hold_separators_and_line_ends() -> None:
    file = read_bytes(f'{HEADER}\n1;"Bo";;"Nep; jr";"8A\nKoor";\n'.encode(), today=TODAY)
    assert (file.pupils[0].last_name, file.pupils[0].group_names) == ("Nep; jr", ("8A", "Koor"))


def test_pasted_rows_are_read_like_a_file() -> None:
    file = read_text(f"{HEADER}\n{LINE}".replace(";", "\t"), today=TODAY)
    assert file.pupils[0].first_name == "Zoë"
    assert read_text(f"{HEADER}\n{LINE}", today=TODAY).pupils == file.pupils


def test_the_first_separator_wins_where_none_fits_better() -> None:
    assert csv_files.read_grid("A;B;C\n1;2;3").rows == ((1, ("A", "B", "C")), (2, ("1", "2", "3")))
