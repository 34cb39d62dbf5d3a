"""A list of companies: headings in two languages, what a cell means, and what never comes in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.errors import KnownError
from routekaart_app.exchange import company_values, reader
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.company_fields import COMPANIES
from routekaart_app.exchange.company_rows import CompanyFile, KnownWords, read_companies
from routekaart_app.exchange.records import UnknownColumns

TODAY = date(2026, 3, 4)
KNOWN = KnownWords({"zorg": "care", "care": "care", "ruimtevaart": "eigen-1"}, {"zia": "ZIA"})


def read(folder: Path, *lines: str, mapping: ColumnMapping | None = None) -> CompanyFile:
    path = folder / "lijst.csv"
    path.write_text("\n".join(lines), "utf-8")
    return read_companies(reader.read_sheet(path, COMPANIES), mapping, KNOWN, TODAY)


def entry(folder: Path, heading: str, cell: str) -> tuple[CompanyEntry, list[tuple[int, str]]]:
    """What one cell under a heading makes of a company, and about which fields something was said."""
    file = read(folder, f"Bedrijf;{heading}", f"Het Anker;{cell}")
    return file.companies[0].entry, [(problem.row, problem.field) for problem in file.problems]


def test_dutch_and_english_headings_are_proposed(tmp_path: Path) -> None:
    dutch = read(
        tmp_path,
        "Naam bedrijf;Branche;Campus;Gemeente;Straat;Huisnummer;Postcode;Plaats;Contactpersoon;Functie;Telefoon;E-mail",
        "Het Anker;Zorg;zia;Schiedam;Kade;1 a;3111 AA;Schiedam;S. Voorbeeld;planner;101234567;s@anker.example",
    )
    assert dutch.companies[0].row == 2 and dutch.problems == () and dutch.skipped_fields == ()
    assert dutch.companies[0].entry == CompanyEntry(
        "Het Anker", "care", "ZIA", "Schiedam", address="Kade 1 a, 3111 AA Schiedam",
        contacts=(ContactPerson("S. Voorbeeld", "planner", "0101234567", "s@anker.example"),),
    )  # fmt: skip
    english = read(
        tmp_path,
        "Company name;Sector;Municipality;Address;Pupils per visit;Suitable for;Would host again;Last contact;KvK",
        "Het Anker;care;Schiedam;Kade 1;max. 12;PO, VO;yes;3-2-2026;12345678",
    )
    assert english.skipped_fields == ("KvK",)
    assert english.companies[0].entry == CompanyEntry(
        "Het Anker", "care", municipality="Schiedam", address="Kade 1", capacity_per_visit=12,
        suitable_for=("PO", "VO"), would_host="yes", last_contact_on=date(2026, 2, 3),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value", "remarks"),
    [
        ("Sector", "Ruimtevaart", "sector", "eigen-1", 0),
        ("Sector", "ruimte", "sector", "eigen-1", 0),
        ("Sector", "Tovenarij", "sector", "", 1),
        ("Sector", "r", "sector", "", 1),
        ("Opmerkingen", "=1+1", "note", "=1+1", 0),
        ("Adres", "'=1+1", "address", "=1+1", 0),
        ("Afspraken", "bel +31 10 471 23 40", "terms", "bel +31 10 471 23 40", 0),
        ("Afspraken", "nummer 123456782", "terms", "", 1),
        ("Capaciteit", "10 tot 15", "capacity_per_visit", None, 1),
        ("Capaciteit", "-5", "capacity_per_visit", None, 1),
        ("Capaciteit", "\u2212 5 of -5", "capacity_per_visit", None, 1),
        ("Capaciteit", "- 5", "capacity_per_visit", None, 1),
        ("Capaciteit", "-5 leerlingen", "capacity_per_visit", None, 1),
        ("Capaciteit", "12345678901234567890", "capacity_per_visit", None, 1),
        ("Geschikt voor", "basisschool en vmbo", "suitable_for", ("PO", "VO"), 0),
        ("Geschikt voor", "iedereen", "suitable_for", ("PO", "VO", "MBO"), 0),
        ("Geschikt voor", "kabouters", "suitable_for", (), 1),
        ("Talen", "Nederlands, Engels/Pools", "languages", ("Nederlands", "Engels", "Pools"), 0),
        ("Wil opnieuw ontvangen", "misschien", "would_host", "maybe", 0),
        ("Wil opnieuw ontvangen", "soms", "would_host", "", 1),
        ("Wil weer leerlingen", "ja", "would_host", "yes", 0),
        ("Wat is er afgesproken", "maandag", "terms", "maandag", 0),
        ("Max aantal", "12", "capacity_per_visit", 12, 0),
        ("Aantal leerlingen", "max. 12", "capacity_per_visit", 12, 0),
        ("Laatste contact", "4-3-2027", "last_contact_on", None, 1),
        ("Laatste contact", "ooit", "last_contact_on", None, 1),
        ("SBI-code", "SBI 2008 10.71", "coded", ("SBI", "2008", "10.71"), 0),
        ("SBI 2025", "10.71", "coded", ("SBI", "2025", "10.71"), 0),
        ("SBI-code", "10.71", "coded", (), 1),
        ("Gemeente", "x" * 101, "municipality", "", 1),
    ],
)
def test_what_a_cell_means(tmp_path: Path, heading: str, cell: str, field: str, value: object, remarks: int) -> None:
    found, problems = entry(tmp_path, heading, cell)
    assert getattr(found, field) == value and len(problems) == remarks
    assert all(row == 2 for row, _field in problems)


def test_a_wrong_contact_is_left_empty_and_told_beside_its_column(tmp_path: Path) -> None:
    file = read(tmp_path, "Bedrijf;Contactpersoon;E-mail;E-mail 2", "Het Anker;Sam;sam@;sam@gmail.com")
    assert file.companies[0].entry.contacts == (ContactPerson("Sam"), ContactPerson(email="sam@gmail.com"))
    assert [problem.field for problem in file.problems] == ["email", "contacts"]
    assert all("sam@ " not in problem.reason for problem in file.problems[:1])


def test_private_columns_and_service_numbers_are_not_read(tmp_path: Path) -> None:
    numbers = ["111222333", "123456782"] * 6
    file = read(
        tmp_path,
        "Bedrijf;BSN;Privé-adres;Geboortedatum;Afspraken",
        *(f"Bedrijf {place};{number};Thuis 1;1-1-1970;{number}" for place, number in enumerate(numbers)),
    )
    assert file.skipped_fields == ("BSN", "Privé-adres", "Geboortedatum", "Afspraken")
    assert [(problem.row, problem.field) for problem in file.problems] == [(0, "terms")]
    assert {record.entry for record in file.companies} == {CompanyEntry(f"Bedrijf {place}") for place in range(12)}


def test_rows_without_a_name_or_with_an_open_quote_are_left_out(tmp_path: Path) -> None:
    file = read(tmp_path, "Bedrijf;Gemeente", ";Schiedam", ";", "Bedrijf;Gemeente", '"Een;1\nTwee";X', "Het Anker;Y")
    assert [record.entry.name for record in file.companies] == ["Het Anker"]
    assert [(problem.row, problem.field, problem.severity) for problem in file.problems] == [
        (2, "name", "rejected"),
        (5, "row", "rejected"),
    ]
    assert file.problems[0].reason == "Er staat geen naam van een bedrijf."


def test_a_name_on_two_lines_of_its_cell_is_one_name(tmp_path: Path) -> None:
    file = read(tmp_path, "Bedrijf;Gemeente", '"Zorghub\n  Westwijk ";Schiedam', '"\nHet Anker";Y')
    assert [record.entry.name for record in file.companies] == ["Zorghub Westwijk", "Het Anker"]
    assert file.problems == ()
    loose = read(tmp_path, "Bedrijf", '"Een\nTwee', "Drie")
    assert [problem.severity for problem in loose.problems] == ["rejected"], "rows that it swallowed"


def test_a_list_without_a_known_name_asks_and_one_of_pupils_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownColumns) as caught:
        read(tmp_path, "Wie;Waar", "Het Anker;Schiedam")
    table = caught.value.table
    assert caught.value.fields is COMPANIES and [column.name for column in table.columns] == ["Wie", "Waar"]
    mapping = ColumnMapping.from_json(table.mapping({"name": 0, "municipality": 1}).to_json(), COMPANIES)
    file = read(tmp_path, "Wie;Waar", "Het Anker;Schiedam", mapping=mapping)
    assert file.companies[0].entry == CompanyEntry("Het Anker", municipality="Schiedam")
    for lines in (("Leerlingnummer;Naam;Klas", "1;Bo;3B"), ("",), ("<html><table>",), ("<?xml version='1.0'?><a/>",)):
        with pytest.raises(KnownError):
            read(tmp_path, *lines)


def test_only_the_quote_of_our_own_export_is_taken_off() -> None:
    assert [company_values.unquoted(text) for text in ("'=1", "'+31", "'s-Gravenland", "'")] == [
        "=1",
        "+31",
        "'s-Gravenland",
        "'",
    ]
