"""Undo and redo from the journal: any step, any number of them, exactly as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.store import journal
from routekaart_app.store.database import Database
from routekaart_app.store.journal import replay
from routekaart_app.store.models import (
    JournalTransaction,
)
from tests import vaults
from tests.builders import TODAY, YEAR, AClass
from tests.store.test_journal import steps
from tests.vaults import tables

STEPS = (
    "visit", "visit somewhere new", "cell", "cell of a neighbour", "cell of two", "exempt", "exempt otherwise",
    "need again", "add company", "change company", "delete company", "school", "move",
)  # fmt: skip


@pytest.mark.parametrize("name", STEPS)
def test_undo_and_redo_of_any_step_give_exactly_the_tables_of_before_and_after(
    services: Services, class_3b: AClass, name: str
) -> None:
    database = services.vault.database
    every = steps(services, class_3b)
    for earlier in ("add company", "visit", "exempt"):
        every[earlier]()
    states = [tables(database)]
    count = len(replayed(database)[0])
    every[name]()
    made = len(replayed(database)[0]) - count
    after = tables(database)
    for _step in range(made):
        assert services.history.undo() is not None
    assert tables(database) == states[0]
    for _step in range(made):
        assert services.history.redo() is not None
    assert tables(database) == after
    assert services.checks.run().ok


def replayed(database: Database) -> tuple[list[int], list[int]]:
    with database.read() as session:
        rows = session.execute(sa.select(JournalTransaction).order_by(JournalTransaction.first)).scalars()
        return replay((row.first, row.undoes, row.undoable) for row in rows)


def test_twenty_steps_are_undone_to_the_beginning_and_redone_to_the_end(services: Services, class_3b: AClass) -> None:
    database = services.vault.database
    states = [tables(database)]
    for name in ("visit", "cell", "cell of a neighbour", "exempt", "exempt otherwise", "school", "move", "cell of two"):
        steps(services, class_3b)[name]()
        states.append(tables(database))
    for state in reversed(states[:-1]):
        services.history.undo()
        assert tables(database) == state
    assert services.history.undo() is None and services.history.undo_label() is None
    for state in states[1:]:
        services.history.redo()
        assert tables(database) == state
    assert services.history.redo() is None and services.history.redo_label() is None


def test_undo_goes_on_where_it_was_after_closing_and_opening(tmp_path: Path) -> None:
    folder = vaults.copied(tmp_path / "v", with_class=True)
    made = vaults.the_class()
    with vaults.opened(folder) as services:
        states = [tables(services.vault.database)]
        for name in ("visit", "exempt", "school"):
            steps(services, made)[name]()
            states.append(tables(services.vault.database))
        services.history.undo()
    with vaults.opened(folder) as services:
        assert services.history.undo_label() == services.history.undo()
        assert tables(services.vault.database) == states[1]
    with vaults.opened(folder) as services:
        services.history.redo()
        services.history.redo()
        assert tables(services.vault.database) == states[3]
        assert services.history.redo_label() is None
    with vaults.opened(folder) as services:
        for _step in range(3):
            services.history.undo()
        assert tables(services.vault.database) == states[0]
        assert services.history.undo() is None


def test_a_new_step_empties_what_could_be_redone(services: Services) -> None:
    services.companies.save(CompanyEntry("Eerste"))
    services.history.undo()
    assert services.history.redo_label() is not None
    services.companies.save(CompanyEntry("Tweede"))
    assert services.history.redo() is None
    assert [entry.name for entry in services.companies.all()] == ["Tweede"]


def test_what_cannot_be_undone_ends_the_row_of_steps(services: Services) -> None:
    services.companies.save(CompanyEntry("Eerste"))
    services.routekaarten.ensure_template(YEAR.next())
    assert services.history.undo() is None
    assert len(services.companies.all()) == 1


def test_an_undo_that_cannot_be_done_leaves_everything_as_it_was(services: Services, class_3b: AClass) -> None:
    """A company that was met meanwhile outside the undo pile may not be pulled away from under its visits."""
    database = services.vault.database
    company = services.companies.save(CompanyEntry("Bakkerij"))
    first = replayed(database)[0][-1]
    from dataclasses import replace

    services.contacts.record(replace(services.contacts.new_sheet(class_3b.group_id, TODAY), company_id=company))
    before = tables(database)
    with pytest.raises(sa.exc.IntegrityError), database.write("uit de rij", undoes=first) as session:
        journal.reverse(session, 1, first)
    assert tables(database) == before
    assert services.checks.run().ok


OPERATIONS = st.lists(st.sampled_from(["new", "undo", "redo", "fixed"]), max_size=30)


@settings(max_examples=80)
@given(OPERATIONS)
def test_the_piles_of_undo_and_redo_follow_from_the_journal(operations: list[str]) -> None:
    rows: list[tuple[int, int | None, bool]] = []
    undo: list[int] = []
    redo: list[int] = []
    for first, operation in enumerate(operations, start=1):
        if operation in ("new", "fixed"):
            rows.append((first, None, operation == "new"))
            redo = []
            undo = [*undo, first] if operation == "new" else []
        elif operation == "undo" and undo:
            rows.append((first, undo.pop(), True))
            redo.append(first)
        elif operation == "redo" and redo:
            rows.append((first, redo.pop(), True))
            undo.append(first)
    assert replay(rows) == (undo, redo)
