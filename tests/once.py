"""Works out once what is the same for every test: a stretched password, the SQL of a statement, an empty database.

Nothing is pretended: the numbers come from the real functions, the first time they are asked for. What measures how
dear a password is must leave `passwords` out.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlcipher3 import dbapi2 as sqlcipher

from routekaart_app.store.migrations import steps
from routekaart_app.store.vault_key import KdfCost

_ROOM = 2 * 1024**3
_STATEMENTS = 4_000


def on_a_fast_disk() -> None:
    """Keep the files of tests in memory where the system offers that: the same calls, without waiting for a disk.

    Killed processes leave the same behind there; only a power cut would not, and no test makes one.
    """
    memory = Path("/dev/shm")
    if sys.platform == "linux" and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ROOM:
        os.environ["TMPDIR"] = str(memory)
        tempfile.tempdir = None


def passwords() -> None:
    """Stretch the same password with the same salt at the same cost once per process."""
    KdfCost.stretch = cache(KdfCost.stretch)  # type: ignore[method-assign]


def statements() -> None:
    """Let all engines of this process share a dialect and the statements compiled for it."""
    make = sa.create_engine

    @cache
    def first() -> sa.Engine:
        engine = make("sqlite://", module=sqlcipher, query_cache_size=_STATEMENTS)
        engine.connect().close()  # what a dialect asks of its first connection
        return engine

    def create_engine(*arguments: Any, **options: Any) -> sa.Engine:
        engine = make(*arguments, **options)
        if engine.dialect.driver == first().dialect.driver:
            engine.dialect = engine.pool._dialect = first().dialect
            engine._compiled_cache = first()._compiled_cache
        return engine

    sa.create_engine = create_engine


def schemas() -> None:
    """Make the tables of a new database with the statements that the steps of its schema gave the first time.

    A database in which there is something goes through the steps themselves.
    """
    upgrade = steps.upgrade
    known: dict[int, list[tuple[str, Any]]] = {}

    def once(connection: sa.Connection, schema: int) -> None:
        if connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
            upgrade(connection, schema)
        elif schema in known:
            for statement, values in known[schema]:
                connection.exec_driver_sql(statement, values)
        else:
            known[schema] = _told(connection, lambda: upgrade(connection, schema))

    steps.upgrade = once


def _told(connection: sa.Connection, work: Callable[[], None]) -> list[tuple[str, Any]]:
    """What work tells the database, in order."""
    told: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        assert not many
        told.append((statement, values))

    sa.event.listen(connection, "before_cursor_execute", note)
    try:
        work()
    finally:
        sa.event.remove(connection, "before_cursor_execute", note)
    return told
