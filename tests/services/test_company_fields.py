"""A field of a company is known wherever its fellows are: one that was forgotten somewhere is lost there in silence.

Add a field to `CompanyEntry` and to the table, and these say one after another where else it goes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from routekaart_app import words
from routekaart_app.domain.company import OURS, CompanyEntry
from routekaart_app.exchange import catalogue_file, reader
from routekaart_app.exchange.company_fields import COMPANIES
from routekaart_app.exchange.company_rows import KnownWords, read_companies
from routekaart_app.exchange.sheet_out import to_sheet
from routekaart_app.i18n import gettext
from routekaart_app.services import company_sheets
from routekaart_app.store import journal
from routekaart_app.store.models import Company
from routekaart_app.store.queries.companies import COLUMNS
from tests.builders import TODAY

FIELDS = {*COLUMNS} - {"id", "code_scheme", "code_version", "code"} | {"coded"}
FULL = CompanyEntry(
    "Zorghub", "care", "ZIA", "Vlaardingen", "eigen", address="Kade 1", code_scheme="SBI", code_version="2008",
    code="86.1", chamber="Zorg", capacity_per_visit=12, capacity_per_year=60, suitable_for=("PO", "VO"),
    languages=("Pools",), accessibility="lift", terms="elk kwartaal", last_contact_on=TODAY, would_host="no",
)  # fmt: skip
EMPTY = CompanyEntry("")


def emptied(name: str) -> CompanyEntry:
    """Without one of `FIELDS`."""
    names = ("code_scheme", "code_version", "code") if name == "coded" else (name,)
    return replace(FULL, **{one: getattr(EMPTY, one) for one in names})


def test_the_fields_are_the_columns_of_the_table_and_all_of_them_are_tried_here() -> None:
    assert {*COLUMNS} == {*journal.journaled(Company.__mapper__)}
    assert {name for name in FIELDS if emptied(name) == FULL} == set()


def test_two_entries_are_compared_and_joined_field_by_field() -> None:
    assert {*CompanyEntry.MERGED} == FIELDS


def test_what_leaves_in_a_sheet_is_all_but_what_is_ours_and_comes_in_again(tmp_path: Path) -> None:
    shown = company_sheets.table([FULL])
    assert {name for name in FIELDS if company_sheets.table([emptied(name)]) == shown} == OURS
    path = tmp_path / "lijst.csv"
    path.write_bytes(to_sheet(path, *shown))
    known = KnownWords({gettext(words.SECTOR["care"]).casefold(): "care"}, {"zia": "ZIA"})
    (record,) = read_companies(reader.read_sheet(path, COMPANIES), None, known, TODAY).companies
    assert replace(record.entry, contacts=()) == emptied("note")
    assert {name for name in FIELDS if name not in COMPANIES.labels} == set()


def test_another_school_gets_all_of_it_but_what_is_between_the_company_and_us() -> None:
    shown = catalogue_file.to_text([FULL], [], {}, with_contacts=False)
    left_out = {
        name for name in FIELDS if catalogue_file.to_text([emptied(name)], [], {}, with_contacts=False) == shown
    }
    assert left_out == OURS | {"would_host", "last_contact_on"}
