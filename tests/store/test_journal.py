"""The journal knows every change, and from it alone every table can be made anew."""

from __future__ import annotations

import json
import random
import uuid
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.changes import Changed
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.store import journal
from routekaart_app.store.database import SCHEMA, Database
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import (
    ENTITIES,
    Company,
    Enrolment,
    JournalEntry,
    JournalTransaction,
    Pupil,
)
from routekaart_app.store.queries import companies as queries
from tests.builders import TODAY, YEAR, AClass
from tests.vaults import tables


def entries(database: Database, since: int = 0) -> list[JournalEntry]:
    with database.read() as session:
        return list(session.scalars(sa.select(JournalEntry).where(JournalEntry.seq > since).order_by(JournalEntry.seq)))


def last(database: Database) -> int:
    with database.read() as session:
        return session.scalar(sa.select(sa.func.max(JournalEntry.seq))) or 0


def line_id(services: Services, code: str) -> uuid.UUID:
    return next(line.id for line in services.routekaarten.lines(YEAR) if line.code == code)


def test_a_new_row_is_one_entry_with_all_its_values_and_no_derived_ones(services: Services) -> None:
    database = services.vault.database
    before = last(database)
    company = services.companies.save(CompanyEntry("Bakkerij Verzonnen", sector="food"))
    (entry,) = entries(database, before)
    assert (entry.entity, entry.row_id, entry.kind, entry.field, entry.parents) == ("company", company, "+", None, None)
    written = json.loads(entry.value or "")
    assert (written["name"], written["sector"], written["campus"]) == ("Bakkerij Verzonnen", "food", "")
    assert "search_key" not in written and set(queries.COLUMNS) - {"id"} == set(written)


def test_an_edit_is_one_entry_per_field_that_changed_and_names_what_it_replaces(services: Services) -> None:
    database = services.vault.database
    company = services.companies.save(CompanyEntry("Bakkerij", sector="food"))
    made = last(database)
    services.companies.save(CompanyEntry("Bakkerij", sector="trade", note="elke dag", id=company))
    first = entries(database, made)
    assert sorted((entry.kind, entry.field, entry.value) for entry in first) == [
        ("=", "note", '"elke dag"'),
        ("=", "sector", '"trade"'),
    ]
    assert {entry.parents for entry in first} == {f"1:{made}"}
    services.companies.save(CompanyEntry("Bakkerij", sector="care", note="elke dag", id=company))
    (again,) = entries(database, made + 2)
    sector = next(entry.seq for entry in first if entry.field == "sector")
    assert (again.field, again.parents) == ("sector", f"1:{sector}")


def test_saving_without_a_change_writes_nothing_and_tells_nobody(services: Services) -> None:
    company = services.companies.save(CompanyEntry("Bakkerij"))
    told: list[Changed] = []
    services.changes.subscribe(told.append)
    before = last(services.vault.database)
    services.companies.save(CompanyEntry("Bakkerij", id=company))
    assert (last(services.vault.database), told) == (before, [])


def test_a_row_that_goes_leaves_one_entry_with_what_it_held(services: Services) -> None:
    database = services.vault.database
    company = services.companies.save(CompanyEntry("Bakkerij", note="lief"))
    before = last(database)
    services.companies.delete(company)
    (entry,) = entries(database, before)
    assert (entry.kind, entry.row_id, json.loads(entry.value or "")["note"]) == ("-", company, "lief")


def test_a_visit_is_one_transaction_with_one_entry_per_row(services: Services, class_3b: AClass) -> None:
    database = services.vault.database
    before = last(database)
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
    made = entries(database, before)
    assert [entry.entity for entry in made].count("participation") == 28
    assert len(made) == 29 and {entry.first for entry in made} == {before + 1}
    with database.read() as session:
        head = session.get_one(JournalTransaction, (1, before + 1))
    assert head.label == services.history.undo_label()
    assert head.actor is not None and head.schema == SCHEMA


def test_the_clock_of_the_journal_never_goes_back(services: Services, folder: Path) -> None:
    from routekaart_app.clock import FrozenClock

    services.companies.save(CompanyEntry("Eerste"))
    services.vault.database.clock = FrozenClock(date(2016, 1, 1))
    services.companies.save(CompanyEntry("Tweede"))
    with services.vault.database.read() as session:
        clocks = list(session.scalars(sa.select(JournalTransaction.clock).order_by(JournalTransaction.first)))
    assert clocks == sorted(clocks)


def steps(services: Services, made: AClass) -> dict[str, Callable[[], Any]]:
    """Every use case that can be undone, ready to be called."""
    contacts, cells, companies = services.contacts, services.cells, services.companies
    pupil, other = made.pupil_ids[:2]

    def visit() -> None:
        contacts.record(contacts.new_sheet(made.group_id, TODAY, "VO3-02").toggled(3).with_reason(4, "transport"))

    def visit_somewhere_new() -> None:
        from dataclasses import replace

        contacts.record(replace(contacts.new_sheet(made.group_id, TODAY), company_name=f"Nieuw {uuid.uuid4()}"))

    def change_company() -> None:
        entry = companies.all()[0]
        companies.save(CompanyEntry(entry.name + "x", sector="care", id=entry.id))

    def move() -> None:
        with services.vault.database.write("verhuisd") as session:
            session.scalars(sa.select(Enrolment).where(Enrolment.pupil_id == pupil)).one().group_id = None

    return {
        "visit": visit,
        "visit somewhere new": visit_somewhere_new,
        "cell": lambda: cells.toggle(pupil, line_id(services, "VO3-02"), TODAY),
        "cell of a neighbour": lambda: cells.toggle(other, line_id(services, "VO3-02"), TODAY),
        "cell of two": lambda: cells.toggle(pupil, line_id(services, "VO3-01"), TODAY),
        "exempt": lambda: cells.exempt(pupil, line_id(services, "VO3-03"), "eigen traject"),
        "exempt otherwise": lambda: cells.exempt(pupil, line_id(services, "VO3-03"), "andere school"),
        "need again": lambda: cells.need_again(pupil, line_id(services, "VO3-03")),
        "add company": lambda: companies.save(CompanyEntry(f"Bedrijf {uuid.uuid4()}")),
        "change company": change_company,
        "delete company": lambda: companies.delete(companies.save(CompanyEntry(f"Weg {uuid.uuid4()}"))),
        "school": lambda: services.schools.add("Andere school", brin="99ZY"),
        "move": move,
    }


def test_the_journal_alone_rebuilds_every_table(services: Services, class_3b: AClass) -> None:
    for step in steps(services, class_3b).values():
        step()
    for _step in range(5):
        services.history.undo()
    services.history.redo()
    rebuilt: dict[tuple[str, uuid.UUID], dict[str, Any]] = {}
    for entry in entries(services.vault.database):
        key = (entry.entity, entry.row_id)
        if entry.kind == "+":
            assert key not in rebuilt
            rebuilt[key] = json.loads(entry.value or "")
        elif entry.kind == "-":
            del rebuilt[key]
        else:
            rebuilt[key][str(entry.field)] = json.loads(entry.value or "null")
    current: dict[tuple[str, uuid.UUID], dict[str, Any]] = {}
    with services.vault.database.read() as session:
        for name, model in ENTITIES.items():
            for row in session.scalars(sa.select(model)):
                current[name, row.id] = {key: journal.encode(value) for key, value in journal.values_of(row).items()}
    assert rebuilt == current


def test_a_step_that_fails_changes_nothing_and_keeps_what_can_be_undone(services: Services) -> None:
    services.companies.save(CompanyEntry("Eerste"))
    services.companies.save(CompanyEntry("Tweede"))
    services.history.undo()
    database = services.vault.database
    before, piles, seq = (
        tables(database),
        (services.history.undo_label(), services.history.redo_label()),
        last(database),
    )
    told: list[Changed] = []
    services.changes.subscribe(told.append)
    with pytest.raises(ZeroDivisionError), database.write("mislukt") as session:
        session.add(Company(name="Derde"))
        session.flush()
        raise ZeroDivisionError
    assert (tables(database), last(database), told) == (before, seq, [])
    assert (services.history.undo_label(), services.history.redo_label()) == piles
    assert services.history.redo() == piles[1]


def test_a_reference_that_leads_nowhere_is_refused_at_the_end_of_the_step(services: Services) -> None:
    before = tables(services.vault.database)
    with pytest.raises(sa.exc.IntegrityError), services.vault.database.write("wees") as session:
        nowhere = uuid.uuid4()
        session.add(Enrolment(pupil_id=nowhere, school_id=nowhere, school_year_id=nowhere, starts_on=TODAY))
    assert tables(services.vault.database) == before
    services.companies.save(CompanyEntry("Bakkerij"))
    assert services.checks.run().ok


def test_rows_inserted_by_the_thousand_are_journaled_and_undone_like_any_other(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_BATCH", 500)
    database = services.vault.database
    before, seq = tables(database), last(database)
    with database.write("veel") as session:
        rest = {"prefix": "", "last_name": "Çelik", "birth_date": None, "home_language": ""}
        insert_rows(session, Pupil, [{"first_name": f"Nummer {number}", **rest} for number in range(1_200)])
    made = entries(database, seq)
    assert len(made) == 1_200 and {entry.kind for entry in made} == {"+"}
    with database.read() as session:
        keys = set(session.scalars(sa.select(Pupil.sort_key).where(Pupil.last_name == "Çelik")))
    assert "celik\tnummer 1" in keys and len(keys) == 1_200
    services.history.undo()
    assert tables(database) == before
    services.history.redo()
    assert services.checks.run().ok


def test_everyone_hears_which_tables_a_step_wrote(services: Services, class_3b: AClass) -> None:
    told: list[Changed] = []
    stop = services.changes.subscribe(told.append)
    recorded = services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
    services.history.undo()
    stop()
    services.history.redo()
    assert told == [Changed(frozenset({"activity", "participation"}), recorded.label)] * 2


def _some_changes(session: Any, row_ids: list[uuid.UUID], choose: random.Random) -> None:
    """Rows made, changed and deleted in one transaction, with or without a flush in between."""
    for number in range(choose.randint(1, 8)):
        row_id = choose.choice(row_ids)
        row = session.get(Company, row_id)
        if row is None:
            session.add(Company(id=row_id, name=f"Nieuw {number}", note=str(choose.random())))
        elif choose.random() < 0.25:
            session.delete(row)
            session.flush()
        else:
            row.note = choose.choice(["", "elke dag", str(choose.random())])
            row.sector = choose.choice(["food", "care"])
        if choose.random() < 0.5:
            session.flush()


def _companies(database: Database) -> set[tuple[Any, ...]]:
    with database.read() as session:
        return {(row.id, row.name, row.note, row.sector) for row in session.scalars(sa.select(Company))}


def test_whatever_is_done_to_a_row_in_one_transaction_is_undone_and_redone_exactly(services: Services) -> None:
    database, choose = services.vault.database, random.Random(4)
    row_ids = [uuid.uuid4() for _row in range(3)]
    for _transaction in range(30):
        before = _companies(database)
        with database.write("van alles") as session:
            _some_changes(session, row_ids, choose)
        after = _companies(database)
        if after == before:  # there is nothing to take back
            services.history.undo()
            continue
        for _time in range(2):
            services.history.undo()
            assert _companies(database) == before
            services.history.redo()
            assert _companies(database) == after


def test_what_was_set_in_a_row_just_before_it_was_deleted_does_not_come_back(services: Services) -> None:
    company = services.companies.save(CompanyEntry("Bakkerij"))
    before = tables(services.vault.database)
    with services.vault.database.write("weg") as session:
        row = session.get_one(Company, company)
        row.note = "nooit bewaard"
        session.delete(row)
    services.history.undo()
    assert tables(services.vault.database) == before
