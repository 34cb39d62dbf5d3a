"""What must be mended in a company, field by field; what it is made clean of; and what looks private."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart_app.domain import company_rules as rules
from routekaart_app.domain.company import SECTORS, CompanyEntry, ContactPerson, same_key
from tests.builders import TODAY

GOOD = CompanyEntry(
    "Zorghub", "care", "ZIA", "Vlaardingen", capacity_per_visit=0, capacity_per_year=9999, suitable_for=("PO", "MBO"),
    code_scheme="SBI", code_version="2025", code="10.71", last_contact_on=TODAY, would_host="maybe",
    languages=("Nederlands", "Pools"),
    contacts=(ContactPerson("S. Voorbeeld", "planner", "+31 (0)10 000-00-00 tst 12", "s@zorghub.example"),),
)  # fmt: skip


def wrong(**fields: Any) -> list[str]:
    return [item.field for item in rules.problems(replace(GOOD, **fields), TODAY, SECTORS)]


def test_a_company_with_everything_filled_in_is_fine() -> None:
    assert wrong() == []
    assert wrong(code="", code_version="", sector="", would_host="", last_contact_on=None, contacts=()) == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"name": "\u200b"}, "name"),
        ({"municipality": "x" * 101}, "municipality"),
        ({"address": "x" * 301}, "address"),
        ({"campus": "x" * 61}, "campus"),
        ({"chamber": "x" * 61}, "chamber"),
        ({"sector": "banaan"}, "sector"),
        ({"capacity_per_visit": -1}, "capacity_per_visit"),
        ({"capacity_per_year": 10_000}, "capacity_per_year"),
        ({"code": "bakker"}, "code"),
        ({"code": "1"}, "code"),
        ({"code_version": ""}, "code"),
        ({"code_scheme": "ABC"}, "code"),
        ({"languages": ("x" * 41,)}, "languages"),
        ({"languages": tuple(map(str, range(21)))}, "languages"),
        ({"would_host": "soms"}, "would_host"),
        ({"last_contact_on": date(2026, 3, 5)}, "last_contact_on"),
        ({"last_contact_on": date(1926, 3, 4)}, "last_contact_on"),
        ({"note": "x" * 20_001}, "note"),
        ({"terms": "x" * 20_001}, "terms"),
        ({"accessibility": "x" * 20_001}, "accessibility"),
        ({"contacts": (ContactPerson("a"),) * 51}, "contacts"),
    ],
)
def test_what_cannot_be_stands_beside_its_field(fields: dict[str, Any], field: str) -> None:
    assert wrong(**fields) == [field]


def test_problems_of_contacts_name_their_place() -> None:
    contacts = (ContactPerson("goed"), ContactPerson("x" * 201, "r" * 101, "bel maar", "balie@"))
    assert wrong(contacts=contacts) == [f"contact_1_{field}" for field in ("name", "role", "phone", "email")]


@pytest.mark.parametrize("code", ["C", "10", "1071", "10.71", "C10.71", "c", "10.71.1"])
def test_codes_of_sbi_as_they_are_written(code: str) -> None:
    assert wrong(code=code) == []


@pytest.mark.parametrize("phone", ["14010", "010-000 00 00", "06 00000000", "+31.10.0000000", ""])
def test_numbers_are_checked_mildly(phone: str) -> None:
    assert rules.phone_problem(phone) == ""


def test_what_is_empty_or_cannot_be_seen_is_left_out() -> None:
    entry = replace(
        GOOD, name="  Zorg\u200bhub  ", code=" c ", contacts=(ContactPerson(" "), *GOOD.contacts),
        languages=("Pools", " ", "Pools "), suitable_for=("MBO", "PO"), note=" regel\r\n twee ",
    )  # fmt: skip
    clean = rules.cleaned(entry)
    assert (clean.name, clean.code, clean.note) == ("Zorghub", "C", "regel\n twee")
    assert clean.contacts == GOOD.contacts and clean.languages == ("Pools",) and clean.suitable_for == ("PO", "MBO")
    without = rules.cleaned(replace(GOOD, code=" "))
    assert (without.coded, without.code_scheme, without.code_version) == ((), "", "")


def test_a_private_address_gets_a_soft_word_and_stops_nothing() -> None:
    private = (*GOOD.contacts, ContactPerson(email="sam@Gmail.com"))
    assert "sam@Gmail.com" in rules.private_remark(private) and wrong(contacts=private) == []
    assert rules.private_remark(GOOD.contacts) == ""


def test_the_same_company_is_known_by_folded_name_and_municipality() -> None:
    assert same_key("Café  De Kade", "Schiedam") == same_key("cafe de kade", "SCHIEDAM")
    assert same_key("Café De Kade", "Schiedam") != same_key("Café De Kade", "Vlaardingen")


@pytest.mark.parametrize(
    ("address", "municipality", "whole"),
    [
        ("Kade 1", "Schiedam", "Kade 1, Schiedam"),
        ("Kade 1, 3111 AB SCHIEDAM", "Schiedam", "Kade 1, 3111 AB SCHIEDAM"),
        ("Schiedamseweg 3", "Schiedam", "Schiedamseweg 3, Schiedam"),
        ("Kade 1\n3111 AB  Delft", "", "Kade 1, 3111 AB Delft"),
        ("", "Schiedam", "Schiedam"),
    ],
)
def test_an_address_names_the_municipality_once(address: str, municipality: str, whole: str) -> None:
    assert CompanyEntry("Zorghub", address=address, municipality=municipality).whole_address == whole
