"""Transactions of one administration: what listeners find when they are told, and who holds the file."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.changes import Changed
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from routekaart_app.store import connection
from tests import vaults


def test_who_is_told_of_a_step_finds_what_can_be_undone_then(empty: Services) -> None:
    found: list[tuple[str | None, str | None]] = []

    def hear(_changed: Changed) -> None:
        found.append((empty.history.undo_label(), empty.history.redo_label()))

    stop = empty.changes.subscribe(hear)
    empty.companies.save(CompanyEntry("Anker"))
    added = empty.history.undo_label()
    empty.history.undo()
    empty.history.redo()
    stop()
    assert found == [(added, None), (None, added), (added, None)]


def test_a_listener_that_fails_does_not_make_a_step_undone_twice(empty: Services) -> None:
    def fail(_changed: Changed) -> None:
        raise ZeroDivisionError

    empty.companies.save(CompanyEntry("Anker"))
    stop = empty.changes.subscribe(fail)
    with pytest.raises(ZeroDivisionError):
        empty.history.undo()
    stop()
    assert empty.companies.all() == () and empty.history.undo() is None
    assert empty.history.redo() is not None


def test_a_long_read_of_our_own_is_not_called_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = tuple("busy_timeout=50" if item.startswith("busy") else item for item in connection.PRAGMAS)
    monkeypatch.setattr(connection, "PRAGMAS", quick)
    is_reading, is_over = Event(), Event()
    with vaults.opened(vaults.copied(tmp_path / "bezig")) as services:

        def read() -> None:
            with services.vault.database.read() as session:
                session.execute(sa.text("SELECT count(*) FROM pupil")).all()
                is_reading.set()
                is_over.wait(10)

        reader = Thread(target=read)
        reader.start()
        assert is_reading.wait(10)
        with pytest.raises(KnownError, match="zelf nog bezig") as caught:
            services.companies.save(CompanyEntry("Anker"))
        is_over.set()
        reader.join()
        assert caught.value.code == "locked"
        assert services.companies.all() == ()
        services.companies.save(CompanyEntry("Anker"))
