"""Backups that are proven before they count: copied by the engine, opened again, checked and compared."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store import files
from routekaart_app.store.connection import connect_engine
from routekaart_app.store.vault_folder import DATABASE_FILE, KEY_FILE

FOLDER = "backups"
MANIFEST = "manifest.json"
_UNFINISHED = ".unfinished"


def make(engine: sa.Engine, key: bytes, key_file: Path, folder: Path, reason: str, at: datetime) -> Path:
    """Make a backup below `folder` and return its own folder: database, key file and manifest.

    The copy is opened with the key, checked whole, and its row counts compared with the original's; only then does
    it get its name. Raises KnownError when it fails, and leaves nothing behind.
    """
    unfinished = folder / f"{uuid4().hex}{_UNFINISHED}"
    try:
        # In UTC: names stand in the order of time, also in the hour that comes twice. Screens tell it in local time.
        name = files.free_name(folder, f"{at:%Y-%m-%d-%H%M%S}-{reason}", "")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished.mkdir(mode=0o700)
        with engine.connect() as snapshot:  # nobody writes between counting and copying
            counts = _counts(snapshot)
            _copy(engine, unfinished / DATABASE_FILE)
        _verify(unfinished / DATABASE_FILE, key, counts)
        shutil.copyfile(key_file, unfinished / key_file.name)
        manifest = {"made": at.isoformat(), "reason": reason, "rows": counts}
        files.write_atomically(unfinished / MANIFEST, json.dumps(manifest, indent=2).encode(), private=True)
        for copy in (DATABASE_FILE, key_file.name):
            files.make_private(unfinished / copy)
            files.sync(unfinished / copy)
        files.replace(unfinished, name)
    except OSError as error:
        raise files.explain(error, folder / DATABASE_FILE if isinstance(error, PermissionError) else folder) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return name


def remove(made: Path) -> None:
    """Throw a finished backup away, all of it or nothing; one that holds more than a backup does, or that the disk
    does not let go of, stays."""
    with suppress(OSError):
        if made.is_symlink() or {item.name for item in made.iterdir()} - {DATABASE_FILE, KEY_FILE, MANIFEST}:
            return
        going = made.with_name(f"{uuid4().hex}{_UNFINISHED}")
        files.replace(made, going)
        shutil.rmtree(going, ignore_errors=True)  # what is left of it goes at the next opening


def sweep(folder: Path) -> None:
    """Remove what a crash left of backups in the making; only for who holds the administration."""
    for unfinished in folder.glob(f"*{_UNFINISHED}"):
        shutil.rmtree(unfinished, ignore_errors=True)


def _copy(engine: sa.Engine, target: Path) -> None:
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("VACUUM INTO ?", (str(target),))
        cursor.close()
    finally:
        connection.close()


def _verify(copy: Path, key: bytes, counts: dict[str, int]) -> None:
    if not is_sound(copy, key, counts):
        raise KnownError(
            _("The backup could not be trusted: it does not hold what the administration holds."),
            _("Your data is safe; no step was taken that needed the backup."),
            _("Check the free space on the disk and try again."),
            code="backup-failed",
        )


def is_sound(copy: Path, key: bytes, counts: dict[str, int] | None = None) -> bool:
    """Whether a copy opens with the key, is whole, and holds as many rows of each kind, if those are given."""
    engine = connect_engine(copy, key)
    try:
        with engine.connect() as connection:
            is_whole = connection.execute(sa.text("PRAGMA integrity_check")).scalars().all() == ["ok"]
            return is_whole and (counts is None or _counts(connection) == counts)
    except DatabaseError:
        return False
    finally:
        engine.dispose()


def _counts(connection: sa.Connection) -> dict[str, int]:
    """Rows of every table the file itself has: an older one is backed up before it is brought up to date."""
    return {
        name: connection.scalar(sa.select(sa.func.count()).select_from(sa.table(name))) or 0
        for name in sa.inspect(connection).get_table_names()
    }


def listed(folder: Path) -> list[Path]:
    """The finished backups below a folder, newest first."""
    if not folder.is_dir():
        return []
    return sorted((item.parent for item in folder.glob(f"*/{MANIFEST}")), key=lambda item: item.name, reverse=True)
