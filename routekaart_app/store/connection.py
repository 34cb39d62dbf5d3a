"""How a vault is connected to: the engine on an encrypted file, its settings, and what its errors mean."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2 as sqlcipher

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

APPLICATION_ID = 0x526F7574
"""Marks the file as ours in its header ("Rout")."""
KEY_BYTES = 32

PRAGMAS = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "fullfsync=ON",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "cache_size=-65536",
    "busy_timeout=5000",
)
"""Durable before fast: a rollback journal with EXTRA lost nothing in 20,000 replayed power cuts (docs/adr/0003)."""


def connect_engine(path: Path, key: bytes, *, create: bool = False) -> sa.Engine:
    """An engine on an encrypted file. `key` is 32 bytes; a missing file is made only with `create`.

    Raises ValueError for a key of another length; the first connection raises RuntimeError where the engine would
    not encrypt.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the key of a vault is 32 bytes")
    mode = {"mode": "rwc" if create else "rw", "uri": "true"}
    engine = (
        sa.create_engine(  # a URL object: from a string, "#", "?" and "%" in a folder's name would be decoded twice
            sa.URL.create("sqlite", database=path.absolute().as_uri(), query=mode),
            module=sqlcipher,
            poolclass=sa.pool.QueuePool,
            hide_parameters=True,
            connect_args={"check_same_thread": False},
        )
    )
    secret = f"PRAGMA key=\"x'{key.hex()}'\""

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late for a half-made schema
        connection.execute("PRAGMA cipher_log_level=NONE")  # damage is told in words, never on a terminal
        connection.execute(secret)
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
            connection.close()
            raise RuntimeError("refusing to open an administration without encryption")

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "reset")
    def _reset(connection: Any, _record: object, _state: object) -> None:
        if connection.in_transaction:  # a COMMIT that was refused leaves its transaction open, and the file locked
            connection.execute("ROLLBACK")

    return engine


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the engine says about the user's world into words; let our own bugs through."""
    try:
        yield
    except (DatabaseError, sqlcipher.DatabaseError) as error:
        known = _known(str(getattr(error, "orig", error)))
        if known is None:
            raise
        raise known from None


def _known(text: str) -> KnownError | None:
    if "disk is full" in text:
        return KnownError(
            _("The disk is full, so nothing was saved."),
            _("What was saved before is safe, and what you typed is still here."),
            _("Free some space and save again."),
            code="disk-full",
        )
    if "disk I/O error" in text or "readonly" in text or "unable to open" in text:
        return KnownError(
            _("The administration cannot be written to at this moment."),
            _("What was saved before is safe, and what you typed is still here."),
            _("Check that the disk or stick is still connected and may be written to, and try again."),
            code="cannot-write",
        )
    if "is locked" in text:
        return KnownError(
            _("Another program is using the administration."),
            _("Nothing was changed."),
            _("Wait a moment and try again."),
            code="locked",
        )
    if "malformed" in text or "not a database" in text:
        return KnownError(
            _("The administration is damaged: what is read does not match what was written."),
            _("Your backups are not affected."),
            _("Close the program and go back to the last backup."),
            code="damaged",
        )
    return None
