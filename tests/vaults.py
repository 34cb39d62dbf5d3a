"""Administrations for tests: made once, then copied while they are closed."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from routekaart_app import bootstrap
from routekaart_app.bootstrap import Services
from routekaart_app.clock import Clock, FrozenClock, new_id
from routekaart_app.store.database import Database
from routekaart_app.store.keys import FLOOR, KeyFile
from routekaart_app.store.models import Base, JournalEntry, JournalTransaction, User
from routekaart_app.store.vault import KEY_FILE
from tests.builders import TODAY, AClass, a_class

PASSWORD = "voorbeeld"
JOURNAL = frozenset({JournalEntry.__tablename__, JournalTransaction.__tablename__})


@cache
def _original(with_class: bool) -> tuple[Path, str, AClass | None]:
    folder = Path(tempfile.mkdtemp(prefix="routekaart-vault-")) / "administratie"
    atexit.register(shutil.rmtree, folder.parent, ignore_errors=True)
    services, recovery = bootstrap.create(folder, PASSWORD, user_name="Gids", clock=FrozenClock(TODAY), cost=FLOOR)
    made = a_class(services.vault.database) if with_class else None
    services.close()
    return folder, recovery.printed, made


def copied(target: Path, *, with_class: bool = False) -> Path:
    """A closed administration of the test's own, empty or with class 3B of 28 pupils."""
    shutil.copytree(_original(with_class)[0], target)
    return target


def recovery_key() -> str:
    """The printed recovery key of the empty administration."""
    return _original(False)[1]


def the_class() -> AClass:
    """What is in an administration that was copied with its class."""
    made = _original(True)[2]
    assert made is not None
    return made


@contextmanager
def opened(folder: Path, clock: Clock | None = None, password: str = PASSWORD) -> Iterator[Services]:
    """The services of an administration, closed afterwards."""
    services = bootstrap.open_folder(folder, password, clock=clock or FrozenClock(TODAY))
    try:
        yield services
    finally:
        services.close()


def add_user(folder: Path, name: str, role: str, password: str) -> None:
    """Let somebody else into a closed administration, with a password of their own."""
    keys = KeyFile.load(folder / KEY_FILE)
    user_id = new_id()
    keys = keys.add_slot(keys.unlock(PASSWORD).dek, user_id, name, password, cost=FLOOR)
    with opened(folder) as services, services.vault.database.write("a user", undoable=False) as session:
        session.add(User(id=user_id, name=name, role=role, public_key=keys.public_key(user_id).hex()))
    keys.save(folder / KEY_FILE)


def tables(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Everything in every table but the journal's own, derived columns included, in a fixed order."""
    with database.read() as session:
        return {
            table.name: sorted((tuple(row) for row in session.execute(sa.select(table))), key=repr)
            for table in Base.metadata.sorted_tables
            if table.name not in JOURNAL
        }


def hashes(folder: Path) -> dict[str, str]:
    """The contents of every file of a closed administration but its lock, as checksums."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "vault.lock"
    }
