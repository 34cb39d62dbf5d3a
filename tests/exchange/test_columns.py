"""Recognising columns: the header, its synonyms, a remembered mapping, and columns that are never shown."""

from __future__ import annotations

import pytest

from routekaart_app.exchange import columns
from routekaart_app.exchange.columns import ColumnMapping, Grid
from routekaart_app.exchange.fields import FIELDS, LABELS


def grid(*rows: str) -> Grid:
    return Grid("", tuple((number, tuple(row.split(";"))) for number, row in enumerate(rows, start=1)))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Stamnr;Roepnaam;Tussenvoegsels;Achternaam;Klas", "number first_name prefix last_name group"),
        (
            "STAMNR;FIRSTNAME;PREFIX;LASTNAME;BIRTHDATE;CLASS;PROFILEDESC;STUDY;LOCATION;STUDYYEAR",
            "number given_names prefix last_name birth_date group profile programme location year",
        ),
        ("Leerling-nummer;Voornaam;Achternaam;Huidige groep", "number given_names last_name group"),
        ("Nummer;Leerling;Basisgroep", "number full_name group"),
        ("LLNR;Roepnaam;TV;Naam;Klas", "number first_name prefix last_name group"),
        ("Klas;Stamklas;Roepnaam;Nr.", "- group first_name -"),
        ("Leerlingnummer;BSN;Onderwijsnummer;Roepnaam", "number - - first_name"),
    ],
)
def test_headers_of_many_systems(header: str, expected: str) -> None:
    found = columns.guess(grid(header))
    assert found
    by_index = {index: field for field, index in found.columns}
    assert [by_index.get(index, "-") for index in range(len(header.split(";")))] == expected.split()


def test_the_header_may_stand_below_a_title() -> None:
    found = columns.guess(grid("Klassenlijst 3B", "", "Peildatum;1-10-2026", "Nummer;Roepnaam;Klas", "1;Bo;3B"))
    assert found and found.header_row == 4


@pytest.mark.parametrize("header", ["A;B;C", "Leerlingnummer;Klas", "Roepnaam;Iets", ""])
def test_too_little_to_recognise(header: str) -> None:
    assert columns.guess(grid(header)) is None


def test_a_mapping_is_remembered_by_the_shape_of_its_header() -> None:
    found = columns.guess(grid("Nummer;Roepnaam;Klas"))
    assert found
    remembered = ColumnMapping.from_json(found.to_json())
    assert remembered == found
    assert "Roepnaam" not in found.to_json()
    below = columns.fit(grid("Lijst", "nummer;ROEPNAAM; Klas "), remembered)
    assert below and below.header_row == 2 and below.columns == found.columns
    assert columns.fit(grid("Nummer;Klas;Roepnaam"), remembered) is None


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"columns": 3}', "null"])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        ColumnMapping.from_json(text)


def test_forbidden_columns_are_neither_shown_nor_chosen() -> None:
    table = columns.preview(grid("A;Burgerservicenummer;C;D", "1;111222333;Bo;123456782"), 1)
    assert [(column.index, column.name) for column in table.columns] == [(0, "A"), (2, "C")]
    assert table.mapping({"number": 1, "first_name": 2, "onzin": 0}).columns == (("first_name", 2),)
    sly = ColumnMapping((("number", 1),), 1, table.fingerprint)
    fitted = columns.fit(grid("A;Burgerservicenummer;C;D"), sly)
    assert fitted and fitted.columns == ()


def test_every_field_has_a_name_on_screen() -> None:
    assert FIELDS.keys() <= LABELS.keys()
