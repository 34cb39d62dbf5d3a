"""Lists of companies: planned, written in one step, taken back, and read a second time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.domain.company_likeness import ELSEWHERE, NO_MUNICIPALITY, SPELLING
from routekaart_app.domain.list_entry import SECTORS, ListEntry
from routekaart_app.errors import Cancelled
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.services.company_plan import ADDED, LEFT_OUT, SAME_ROW, CompanyPlan
from tests import vaults

ANKER = CompanyEntry(
    "Het Anker", "port", municipality="Schiedam", address="Kade 1", terms="elk jaar", note="bel Sam",
    contacts=(ContactPerson("Sam Voorbeeld", "planner", "010 000 00 00"), ContactPerson(email="info@anker.example")),
)  # fmt: skip


def a_list(folder: Path, *lines: str) -> Path:
    path = folder / "bedrijven.csv"
    path.write_text("\n".join(lines), "utf-8")
    return path


def counts(plan: CompanyPlan) -> tuple[int, int, int, int]:
    return len(plan.new), len(plan.changed), plan.unchanged, len(plan.held)


def test_a_list_is_compared_field_by_field_and_an_empty_cell_erases_nothing(services: Services, tmp_path: Path) -> None:
    services.companies.save(ANKER)
    path = a_list(
        tmp_path,
        "Bedrijf;Gemeente;Sector;Adres;Afspraken;Contactpersoon;Telefoon;E-mail;Contactpersoon 2",
        "HET ANKER;schiedam;Zorg en welzijn;;;sam voorbeeld;010 111 11 11;sam@anker.example;Bo",
        "Zorghub;;zorg en welzijn;Weg 2;;;;;",
    )
    plan = services.company_imports.plan(path)
    assert counts(plan) == (1, 1, 0, 0)
    (update,) = plan.changed
    assert [(change.field, change.old) for change in update.changes] == [
        ("sector", "port"),
        ("contacts", update.known.contacts),
    ]
    before = vaults.tables(services.vault.database)
    outcome = services.company_imports.apply(plan)
    assert outcome.written and outcome.label == services.history.undo_label() and outcome.backup is not None
    anker, hub = services.companies.all()
    sam, desk, bo = anker.contacts
    assert replace(anker, id=None, contacts=(), sector="port") == replace(ANKER, contacts=())
    assert anker.sector == hub.sector == "care"
    assert (sam.name, sam.role, sam.phone, sam.email) == (
        "Sam Voorbeeld",
        "planner",
        "010 111 11 11",
        "sam@anker.example",
    )
    assert (desk.email, bo.name) == ("info@anker.example", "Bo")
    again = services.company_imports.plan(path)
    assert counts(again) == (0, 0, 2, 0) and not services.company_imports.apply(again).written
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_what_is_exported_is_known_again_whatever_it_looks_like(services: Services, tmp_path: Path) -> None:
    services.lists.save(SECTORS, None, [*services.lists.all(SECTORS), ListEntry("", "Ruimtevaart", is_own=True)])
    own = services.lists.all(SECTORS)[-1].key
    full = replace(
        ANKER, name="=Anker", sector=own, campus="ZIA", code_scheme="SBI", code_version="2008", code="10.71",
        chamber="Zorg", capacity_per_visit=0, capacity_per_year=60, suitable_for=("PO", "MBO"), languages=("Pools",),
        accessibility="lift", would_host="maybe", last_contact_on=services.clock.today(),
        contacts=(ContactPerson("Sam", "planner", "+31 10 000 00 00", "s@anker.example"), ContactPerson("Bo")),
    )  # fmt: skip
    for entry in (full, CompanyEntry("Café De Kade", "food"), CompanyEntry("Café De Kade", municipality="Delft")):
        services.companies.save(entry)
    for name in ("b.csv", "b.xlsx"):
        services.companies.export(tmp_path / name)
        plan = services.company_imports.plan(tmp_path / name)
        assert counts(plan) == (0, 0, 3, 0) and plan.problems == (), name


def test_what_looks_like_a_known_company_waits_until_somebody_says_what_it_is(
    services: Services, tmp_path: Path
) -> None:
    services.companies.save(ANKER)
    services.companies.save(CompanyEntry("Zorghub"))
    path = a_list(
        tmp_path,
        "Bedrijf;Gemeente;Adres;Afspraken;Toegankelijkheid",
        "Anker B.V.;Schiedam;Kade 9;elke week;lift",
        "Zorghub;Delft;Weg 1;;",
        "Het Anker;Delft;Kade 3;;",
        "Nieuw;Delft;Laan 1;;",
        "nieuw;DELFT;Laan 2;elke dag;",
    )
    plan = services.company_imports.plan(path)
    assert counts(plan) == (2, 0, 0, 2)
    assert [(item.record.row, item.why, item.done) for item in plan.doubles] == [
        (2, SPELLING, LEFT_OUT),
        (3, NO_MUNICIPALITY, LEFT_OUT),
        (4, ELSEWHERE, ADDED),
        (6, SAME_ROW, "counted_once"),
    ]
    assert [(problem.row, problem.field) for problem in plan.problems] == [(6, "address")]
    before = vaults.tables(services.vault.database)

    def after(**said: object) -> dict[tuple[str, str], CompanyEntry]:
        services.company_imports.apply(plan, **said)  # type: ignore[arg-type]
        found = {(entry.name, entry.municipality): entry for entry in services.companies.all()}
        services.history.undo()
        assert vaults.tables(services.vault.database) == before
        return found

    left = after()
    assert set(left) == {("Het Anker", "Schiedam"), ("Zorghub", ""), ("Het Anker", "Delft"), ("Nieuw", "Delft")}
    assert (left["Nieuw", "Delft"].address, left["Nieuw", "Delft"].terms) == ("Laan 1", "elke dag")
    added = after(add_others=True)
    assert added.keys() - left.keys() == {("Anker B.V.", "Schiedam"), ("Zorghub", "Delft")}
    same = after(same={2, 3})
    assert ("Zorghub", "Delft") in same and ("Zorghub", "") not in same
    anker = same["Het Anker", "Schiedam"]
    assert (anker.address, anker.terms, anker.accessibility) == ("Kade 1", "elk jaar", "lift"), "nothing is overwritten"


def test_a_row_without_municipality_is_of_the_only_company_by_that_name(services: Services, tmp_path: Path) -> None:
    services.companies.save(ANKER)
    path = a_list(tmp_path, "Bedrijf;Adres", "Het Anker;Kade 2")
    assert counts(services.company_imports.plan(path)) == (0, 1, 0, 0)
    services.companies.save(replace(ANKER, municipality="Delft", contacts=()))
    assert counts(services.company_imports.plan(path)) == (0, 0, 0, 1)


def test_columns_that_somebody_pointed_out_are_remembered(services: Services, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Wie;Waar", "Het Anker;Schiedam")
    with pytest.raises(UnknownColumns) as caught:
        services.company_imports.plan(path)
    mapping = caught.value.table.mapping({"name": 0, "municipality": 1})
    services.company_imports.apply(services.company_imports.plan(path, mapping=mapping))
    assert counts(services.company_imports.plan(path)) == (0, 0, 1, 0)
    with pytest.raises(UnknownColumns):
        services.imports.plan(path)


class StopsAt:
    """Stops the work at a step."""

    def __init__(self, last: int) -> None:
        self._left = last

    def step(self, done: int, of: int, text: str = "") -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled


def test_a_long_list_with_doubles_can_be_stopped_at_every_step(services: Services, tmp_path: Path) -> None:
    rows = [f"Werkplaats {place:05} Techniek;{'Delft' if place % 2 else 'Schiedam'};zorg" for place in range(460)]
    rows += [f"WERKPLAATS {place:05} techniek BV;{'Delft' if place % 2 else 'Schiedam'};" for place in range(40)]
    path = a_list(tmp_path, "Bedrijf;Gemeente;Sector", *rows)
    plan = services.company_imports.plan(path)
    assert counts(plan) == (460, 0, 0, 40) and len(plan.doubles) == 40
    before = vaults.tables(services.vault.database)
    for work in (
        lambda: services.company_imports.plan(path, progress=StopsAt(2)),
        lambda: services.company_imports.apply(plan, progress=StopsAt(1)),
    ):
        with pytest.raises(Cancelled):
            work()
    assert vaults.tables(services.vault.database) == before
    assert services.company_imports.apply(plan).written
    assert len(services.companies.all()) == 460
