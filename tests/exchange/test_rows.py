"""From rows to pupils: what is kept, remarked upon, and rejected."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app.errors import KnownError
from routekaart_app.exchange.reader import read_bytes
from routekaart_app.exchange.records import ImportFile, UnknownColumns
from tests.exchange.files import HEADER, TODAY, from_csv


def said(file: ImportFile) -> list[tuple[int, str, str]]:
    """Problems about rows; the file's own remarks on guesses left out."""
    return [(problem.row, problem.field, problem.severity) for problem in file.problems if problem.row]


def test_blank_lines_totals_and_repeated_headers_are_no_pupils() -> None:
    file = from_csv("1;Bo;;Nep;8A;", "", ";;;;;", HEADER, "Totaal: 1;;;;;", " \u00a0;;;;;")
    assert [pupil.number for pupil in file.pupils] == ["1"]
    assert said(file) == []


def test_short_and_long_rows_are_remarked_upon() -> None:
    file = from_csv("1;Bo;;Nep", "2;Mo;;Nep;8A;;extra", "3;Jo;;Nep;8A;;;")
    assert [pupil.number for pupil in file.pupils] == ["1", "2", "3"]
    assert said(file) == [(2, "row", "remark"), (2, "group", "remark"), (3, "row", "remark")]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (";Bo;;Nep;8A;", "number"),
        ("1,20E+05;Bo;;Nep;8A;", "number"),
        ("123456782;Bo;;Nep;8A;", "number"),
        ("1;;van;;8A;", "name"),
        (f"1;{'x' * 201};;Nep;8A;", "first_name"),
        ("1;Bo;;123.456.782;8A;", "last_name"),
        ("1;Zo\ufffd;;Nep;8A;", "first_name"),
        ('1;"Bo;;Nep;8A;\r\n2;Mo";;Nep;8A;', "row"),
    ],
)
def test_a_rejected_row_is_named_and_the_others_come_in(line: str, field: str) -> None:
    file = from_csv(line, "7;Mo;;Nep;8A;")
    assert [pupil.number for pupil in file.pupils] == ["7"]
    assert said(file) == [(2, field, "rejected")]
    assert "123456782" not in str(file) and "123.456.782" not in str(file)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("1;Bo;;Nep;8A;31-2-2015", "birth_date"),
        ("1;Bo;;Nep;8A;1-1-1950", "birth_date"),
        ("1;Bo;;Nep;8A;2-3-15", "birth_date"),
    ],
)
def test_a_doubtful_date_costs_a_remark_only(line: str, field: str) -> None:
    file = from_csv(line)
    assert len(file.pupils) == 1
    assert said(file) == [(2, field, "remark")]


def test_what_is_not_understood_is_said_again_with_whom_it_is_about() -> None:
    head = "Nummer;Roepnaam;Achternaam;Klas;Leerjaar;Leerweg;Thuistaal;Geboortedatum"
    lines = (
        "1;Bo;Nep;3B;drie;XX;Pools;2 mei",
        "2;Mo;;3B;3;kb;Klingon;n.v.t.",
        "3;Jo;Nep;;3;-;;123456782",
    )
    file = read_bytes("\n".join((head, *lines)).encode(), today=TODAY)
    assert [(item.home_language, item.track) for item in file.pupils] == [("pl", ""), ("", "kb"), ("", "")]
    assert sorted((item.row, item.field, item.person) for item in file.problems if item.row) == [
        (2, "birth_date", "Bo Nep"),
        (2, "track", "Bo Nep"),
        (2, "year", "Bo Nep"),
        (3, "birth_date", "Mo"),
        (3, "home_language", "Mo"),
        (3, "last_name", "Mo"),
        (4, "birth_date", "Jo Nep"),
        (4, "group", "Jo Nep"),
    ]
    reasons = {(item.row, item.field): item.reason for item in file.problems}
    assert "drie" in reasons[2, "year"] and "XX" in reasons[2, "track"] and "Klingon" in reasons[3, "home_language"]
    assert "123456782" not in str(file)


def test_many_without_a_class_are_told_as_a_number() -> None:
    file = from_csv(*(f"{number};Bo;;Nep;;" for number in range(1, 12)), "20;Mo;;Nep;8A;")
    assert [(item.row, item.field) for item in file.problems if item.field == "group"] == [(0, "group")]


def test_a_column_of_service_numbers_refuses_the_whole_file() -> None:
    lines = [f"{number};Bo;;Nep;8A;" for number in range(100_000_000, 100_000_300) if _passes(number)]
    with pytest.raises(KnownError) as caught:
        from_csv(*lines[:12])
    assert caught.value.code == "bsn"
    assert lines[0][:9] not in str(caught.value)


def _passes(number: int) -> bool:
    from routekaart_app.domain.privacy import passes_eleven_test

    return passes_eleven_test(str(number))


def test_without_a_number_column_a_person_is_asked() -> None:
    data = b"Roepnaam;Achternaam;Klas\r\nBo;Nep;8A\r\n"
    with pytest.raises(UnknownColumns) as caught:
        read_bytes(data, today=TODAY)
    assert caught.value.code == "no-number"
    assert dict(caught.value.guess.columns) == {"first_name": 0, "last_name": 1, "group": 2}


def test_without_a_number_column_name_and_birth_date_will_do() -> None:
    data = (
        b"Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klasnaam;Leerjaar\r\n"
        b"Bo;de;Nep;1-2-2015;8A;8\r\nSem;;Nep;;8A;8\r\n"
    )
    read = read_bytes(data, today=TODAY)
    assert [(pupil.first_name, pupil.number) for pupil in read.pupils] == [("Bo", "")]
    assert [(item.row, item.field) for item in read.problems if item.severity == "rejected"] == [(3, "birth_date")]


def test_a_chosen_mapping_needs_a_name() -> None:
    with pytest.raises(UnknownColumns) as caught:
        read_bytes(b"A;B\n1;2\n", today=TODAY)
    numbers_only = caught.value.table.mapping({"number": 0, "group": 1})
    with pytest.raises(UnknownColumns) as again:
        read_bytes(b"A;B\n1;2\n", mapping=numbers_only, today=TODAY)
    assert again.value.code == "unknown-columns"


def test_a_header_alone_holds_no_pupils() -> None:
    with pytest.raises(KnownError) as caught:
        from_csv()
    assert caught.value.code == "empty"


def test_names_in_one_cell_are_taken_apart() -> None:
    file = from_csv("1;Berg, Sem van der;3B", "2;Nep, Z.F. (Zoë);3B", header="Nummer;Naam;Klas")
    assert [(pupil.first_name, pupil.prefix, pupil.last_name) for pupil in file.pupils] == [
        ("Sem", "van der", "Berg"),
        ("Zoë", "", "Nep"),
    ]


def test_beside_a_first_name_the_name_is_the_surname() -> None:
    file = from_csv("1;Sem;van der Berg;3B", "2;Bo;Bo Nep;3B", header="Nummer;Roepnaam;Naam;Klas")
    assert [(pupil.first_name, pupil.prefix, pupil.last_name) for pupil in file.pupils] == [
        ("Sem", "van der", "Berg"),
        ("Bo", "", "Nep"),
    ]


def test_given_names_serve_where_the_first_name_is_empty() -> None:
    file = from_csv("1;;Zoë Fictie;Nep", "2;Mo;Mohamed;Nep", header="Nummer;Roepnaam;Voornamen;Achternaam")
    assert [pupil.first_name for pupil in file.pupils] == ["Zoë Fictie", "Mo"]


def test_leaving_by_status_or_by_date() -> None:
    file = from_csv(
        "1;Bo;Nep;Uitgeschreven;",
        "2;Mo;Nep;;01-11-2026",
        "3;Jo;Nep;Ingeschreven;02-11-2026",
        header="Nummer;Roepnaam;Achternaam;Status;Uitschrijfdatum",
    )
    assert [pupil.left for pupil in file.pupils] == [True, True, False]
    assert file.pupils[2].left_on == date(2026, 11, 2)


def test_one_school_has_one_stage() -> None:
    file = from_csv("1;Bo;Nep;3;x", "2;Mo;Nep;8;y", header="Nummer;Roepnaam;Achternaam;Leerjaar;Klas")
    assert [(pupil.stage, pupil.year) for pupil in file.pupils] == [("PO", 3), ("PO", 8)]


def test_a_stage_that_nothing_tells_stays_open() -> None:
    file = from_csv("1;Bo;Nep;3;3B", header="Nummer;Roepnaam;Achternaam;Leerjaar;Klas")
    assert [(pupil.stage, pupil.year, pupil.track) for pupil in file.pupils] == [("", 3, "")]


def test_groups_across_classes_are_told_from_classes() -> None:
    file = from_csv(
        "1;Bo;Nep;7;7/8 W; Koor", '2;Mo;Nep;8;"7/8 W; Koor"', header="Nummer;Roepnaam;Achternaam;Leerjaar;Klas"
    )
    assert [(group.name, group.is_home, group.is_combination, group.year) for group in file.groups] == [
        ("7/8 W", True, True, None),
        ("Koor", False, False, None),
    ]


@pytest.mark.parametrize(
    ("lines", "kept", "problems"),
    [
        (("1;Bo;;Nep;8A;", "1;Mo;;Ander;8A;"), ["1"], [(3, "number", "rejected")]),
        (("1;Bo;;Nep;8A;1-1-2015", "1;Boudewijn;;Nep;8A;1-1-2015"), ["1"], [(3, "person", "remark")]),
        (("10;Bo;;Nep;8A;", "010;Mo;;Ander;8A;"), ["10", "010"], [(3, "number", "remark")]),
        (("10;Bo;;Nep;8A;", "010;Bo;;Nep;8A;"), ["10"], [(3, "person", "rejected")]),
        (("1;Bo;;Nep;7A;1-1-2015", "2;Bo;;Nep;8A;1-1-2015"), ["1", "2"], [(3, "person", "remark")]),
        (("1;Bo;;Nep;8A;", "2;Bo;;Nep;8A;"), ["1", "2"], []),
        (("#1;Bo;;Nep;8A;", "#1;Mo;;Ander;8A;"), ["#1", "#1"], []),
    ],
)
def test_doubles(lines: tuple[str, ...], kept: list[str], problems: list[tuple[int, str, str]]) -> None:
    file = from_csv(*lines)
    assert [pupil.number for pupil in file.pupils] == kept
    assert said(file) == problems


def test_columns_that_were_not_read_are_listed_by_name() -> None:
    file = from_csv("1;Bo;Nep;111222333;M", header="Nummer;Roepnaam;Achternaam;BSN;Geslacht")
    assert file.skipped_fields == ("BSN", "Geslacht")
    assert "111222333" not in str(file)
