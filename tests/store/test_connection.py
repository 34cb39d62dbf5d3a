"""Every connection is encrypted, durable, and gives back what it holds."""

from __future__ import annotations

import threading
import uuid
from pathlib import Path

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from routekaart_app.store import connection
from routekaart_app.store.connection import connect_engine
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import Company
from tests import vaults
from tests.builders import TODAY, AClass

EXPECTED = {
    "journal_mode": "delete",
    "synchronous": 3,
    "fullfsync": 1,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": None,
    "temp_store": 2,
    "cache_size": -65536,
    "busy_timeout": 5000,
    "cipher_status": "1",
}


def test_every_connection_is_encrypted_and_set_to_lose_nothing(services: Services) -> None:
    engine = services.vault.database._engine
    assert isinstance(engine.pool, sa.pool.QueuePool)
    assert engine.hide_parameters and not engine.echo
    held = [engine.connect() for _number in range(5)]
    for one in held:
        found = {name: one.exec_driver_sql(f"PRAGMA {name}").scalar() for name in EXPECTED}
        assert found | {"mmap_size": None} == EXPECTED
        assert found["mmap_size"] in (0, None)
        one.close()


def test_a_key_of_another_length_is_refused_without_saying_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes") as caught:
        connect_engine(tmp_path / "x.db", b"geheim")
    assert "geheim" not in str(caught.value)


def test_a_file_that_is_not_there_is_never_made_by_opening(tmp_path: Path) -> None:
    engine = connect_engine(tmp_path / "weg.db", bytes(32))
    with pytest.raises(sa.exc.OperationalError), engine.connect():
        pass
    engine.dispose()
    assert not list(tmp_path.iterdir())


def test_a_driver_that_would_not_encrypt_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    monkeypatch.setattr(connection, "sqlcipher", sqlite3)
    engine = connect_engine(tmp_path / "open.db", bytes(32), create=True)
    with pytest.raises(RuntimeError, match="without encryption"), engine.connect():
        pass
    engine.dispose()
    assert (tmp_path / "open.db").stat().st_size == 0, "nothing was written unencrypted"


def test_errors_of_the_engine_never_hold_a_name(services: Services) -> None:
    rows = [
        {"id": uuid.UUID(int=1), "name": "GEHEIME-NAAM", "sector": "", "campus": "", "municipality": "", "note": ""}
    ]
    with pytest.raises(sa.exc.IntegrityError) as caught, services.vault.database.write("dubbel") as session:
        insert_rows(session, Company, [*rows, dict(rows[0])])
    assert "GEHEIME-NAAM" not in str(caught.value)


def test_a_commit_that_is_refused_gives_the_file_free_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = tuple("busy_timeout=50" if item.startswith("busy") else item for item in connection.PRAGMAS)
    monkeypatch.setattr(connection, "PRAGMAS", quick)
    with vaults.opened(vaults.copied(tmp_path / "v", with_class=True)) as services:
        before = vaults.tables(services.vault.database)
        with services.vault.database.read() as session:
            session.scalars(sa.select(Company)).all()  # a snapshot held for longer than a writer waits
            with pytest.raises(KnownError) as caught:
                services.companies.save(CompanyEntry("Bakkerij"))
        assert caught.value.code == "locked"
        assert vaults.tables(services.vault.database) == before
        assert services.history.undo_label() is None
        services.companies.save(CompanyEntry("Bakkerij"))
        assert [entry.name for entry in services.companies.all()] == ["Bakkerij"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("database or disk is full", "disk-full"),
        ("disk I/O error", "cannot-write"),
        ("attempt to write a readonly database", "cannot-write"),
        ("unable to open database file", "cannot-write"),
        ("database is locked", "locked"),
        ("database disk image is malformed", "damaged"),
        ("file is not a database", "damaged"),
    ],
)
def test_what_the_engine_says_of_the_users_world_is_told_in_words(said: str, code: str) -> None:
    with pytest.raises(KnownError) as caught, connection.translated():
        raise sa.exc.OperationalError("INSERT", {}, Exception(said))
    assert caught.value.code == code
    assert caught.value.safe and caught.value.todo
    with pytest.raises(KnownError) as bare, connection.translated():
        raise connection.sqlcipher.OperationalError(said)
    assert bare.value.code == code


def test_our_own_mistakes_are_not_dressed_up() -> None:
    with pytest.raises(sa.exc.OperationalError), connection.translated():
        raise sa.exc.OperationalError("SELECT", {}, Exception("no such column: x"))
    with pytest.raises(connection.sqlcipher.OperationalError), connection.translated():
        raise connection.sqlcipher.OperationalError("no such column: x")


def test_threads_read_while_another_writes_and_nobody_is_turned_away(services: Services, class_3b: AClass) -> None:
    stop = threading.Event()
    errors: list[Exception] = []
    reads = [0] * 4

    def read(number: int) -> None:
        while not stop.is_set():
            try:
                sheet = services.coverage.of_group(class_3b.group_id, TODAY)
                done = {row.cells[1].counted for row in sheet.pupils}
                assert len(done) == 1, "half a visit was seen"
                reads[number] += 1
            except Exception as error:
                errors.append(error)

    readers = [threading.Thread(target=read, args=(number,)) for number in range(4)]
    for thread in readers:
        thread.start()
    try:
        for _number in range(3):
            services.contacts.record(services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02"))
            services.history.undo()
    finally:
        stop.set()
        for thread in readers:
            thread.join()
    assert errors == [] and all(reads)
