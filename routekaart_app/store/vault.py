"""An administration on disk: a folder with the encrypted database, the key file and the lock."""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from routekaart_app.changes import Changes
from routekaart_app.clock import Clock, new_id
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store import backup, files, places
from routekaart_app.store.connection import APPLICATION_ID, connect_engine, translated
from routekaart_app.store.database import SCHEMA, Database
from routekaart_app.store.journal import Recorder
from routekaart_app.store.keys import KeyFile, Unlocked, mend
from routekaart_app.store.lock import VaultLock
from routekaart_app.store.models import Device, User, VaultInfo
from routekaart_app.store.recovery import RecoveryKey
from routekaart_app.store.restore import refuse_backup
from routekaart_app.store.vault_folder import DATABASE_FILE as DATABASE_FILE
from routekaart_app.store.vault_folder import KEY_FILE as KEY_FILE
from routekaart_app.store.vault_folder import LOCK_FILE, UNFINISHED_FILE, refuse_inside
from routekaart_app.store.vault_folder import is_vault as is_vault
from routekaart_app.store.vault_key import STANDARD, KdfCost

log = logging.getLogger("routekaart")

_SQLITE_HEADER = b"SQLite format 3\x00"
_SMALLEST = 4096
_CHECKED_PAGES = 12_800
"""Files up to 50 MB are checked whole at every start. In a larger one damage shows when the page is read, because each
page is authenticated; the data check and every backup read it whole."""


@dataclass(frozen=True, slots=True)
class Vault:
    """An administration that is open: hold it to keep it locked against others, close it to let go."""

    folder: Path
    database: Database
    vault_id: uuid.UUID
    is_example: bool
    user_name: str
    lock: VaultLock

    def close(self) -> None:
        """Close the database, drop the key, and free the administration for others."""
        self.database.close()
        self.lock.release()

    def backup(self, reason: str) -> Path:
        """Make a verified backup and return its folder; raises KnownError when it cannot be trusted."""
        return self.database.backed_up(self.folder / KEY_FILE, self.folder / backup.FOLDER, reason)


def create(
    folder: Path,
    password: str,
    *,
    user_name: str,
    clock: Clock,
    changes: Changes,
    cost: KdfCost = STANDARD,
    is_example: bool = False,
) -> tuple[Vault, RecoveryKey]:
    """Make a new administration in a folder that holds none, and open it.

    Returns the recovery key, which is kept nowhere: it must be printed. Raises KnownError when the place will not
    do (a network or synced folder, inside another administration, where the invented school lives) or when there is
    an administration already.
    """
    places.check_live_place(folder)
    if not is_example:
        places.refuse_example_place(folder)
    _refuse_existing(folder)
    refuse_inside(folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = VaultLock(folder / LOCK_FILE)
    lock.acquire(user_name, clock.now())
    try:
        vault_id, user_id, recovery = new_id(), new_id(), RecoveryKey.generate()
        keys, key = KeyFile.create(vault_id, user_id, user_name, password, cost=cost, recovery=recovery)
        user = User(id=user_id, name=user_name, role="guide", public_key=keys.public_key(user_id).hex())
        _clear_unfinished(folder)
        _make_database(folder / UNFINISHED_FILE, key.raw, vault_id, user, is_example, clock)
        keys.save(folder / KEY_FILE)
        files.replace(folder / UNFINISHED_FILE, folder / DATABASE_FILE)
        files.sync_folder(folder)
        database = Database(folder / DATABASE_FILE, key.raw, clock=clock, changes=changes, actor=user_id)
    except BaseException:
        lock.release()
        raise
    return Vault(folder, database, vault_id, is_example, user_name, lock), recovery


def _refuse_existing(folder: Path) -> None:
    if is_vault(folder):
        raise KnownError(
            _("There is an administration in this folder already."),
            _("It was not touched."),
            _("Open it, or choose another folder."),
            code="exists",
        )
    if folder.exists() and not folder.is_dir():
        raise KnownError(_("This is a file, not a folder."), "", _("Choose a folder."), code="not-a-folder")


def _clear_unfinished(folder: Path) -> None:
    """Remove what an earlier making left when it was cut off: nobody's data can be in it yet.

    The database goes last: while it is there, the rest is known to be unfinished.
    """
    if (folder / UNFINISHED_FILE).exists():
        for name in (KEY_FILE, f"{KEY_FILE}.bak", f"{UNFINISHED_FILE}-journal", UNFINISHED_FILE):
            (folder / name).unlink(missing_ok=True)


def _make_database(path: Path, key: bytes, vault_id: uuid.UUID, user: User, is_example: bool, clock: Clock) -> None:
    from routekaart_app.store.migrations.steps import upgrade

    engine = connect_engine(path, key, create=True)
    try:
        with translated(), engine.execution_options(writes=True).begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            upgrade(connection, SCHEMA)
            with Session(connection) as session:
                session.add(Device(no=1, id=new_id()))
                info = VaultInfo(vault_id=vault_id, device_no=1, min_reader=1, min_writer=1, is_example=is_example)
                session.add(info)
                session.flush()
                label = _("Administration made")
                Recorder(session, device_no=1, clock=clock, actor=user.id, schema=SCHEMA, label=label, undoable=False)
                session.add(user)
                session.flush()
        files.make_private(path)
    finally:
        engine.dispose()


def open_vault(folder: Path, password: str, *, clock: Clock, changes: Changes) -> Vault:
    """Open an administration with a password or its recovery key.

    Raises KnownError, with the files unchanged, when the place will not do, somebody else has it open, the password
    is wrong, or the file is empty, damaged, foreign, linked, a backup, or made by a newer program. An older file is
    brought up to date after a verified backup.
    """
    places.check_live_place(folder)
    path = folder / DATABASE_FILE
    _check_present(folder, path)
    refuse_backup(folder)
    _refuse_linked(path)
    lock = VaultLock(folder / LOCK_FILE)
    lock.acquire("", clock.now())
    database: Database | None = None
    try:
        unlocked = KeyFile.load(folder / KEY_FILE).unlock(password)
        vault_id = unlocked.keys.vault_id
        files.sweep(folder)
        backup.sweep(folder / backup.FOLDER)
        _check_first_bytes(path)
        schema = _inspect(path, unlocked.dek.raw, vault_id)
        if schema < SCHEMA:
            _migrate(folder, path, unlocked.dek.raw, clock)
        database = Database(path, unlocked.dek.raw, clock=clock, changes=changes, actor=unlocked.slot.user_id)
        with database.read() as session:
            is_example = session.scalars(select(VaultInfo.is_example)).one()
            known = {bytes.fromhex(row) for row in session.scalars(select(User.public_key))}
            user = session.get(User, unlocked.slot.user_id)
        if not unlocked.intact or unlocked.keys.verify_roster(known):
            log.warning("the key file does not agree with the administration; its keys cannot be changed")
        _mend_keys(folder / KEY_FILE, unlocked)
        for name in (DATABASE_FILE, KEY_FILE, f"{KEY_FILE}.bak"):  # again, as after copying it from a stick
            files.make_private(folder / name)
    except BaseException:
        if database is not None:
            database.close()  # before the lock: a handle that closes later would drop that of whoever comes next
        lock.release()
        raise
    return Vault(folder, database, vault_id, is_example, user.name if user else "", lock)


def _check_present(folder: Path, path: Path) -> None:
    if not folder.is_dir() or not is_vault(folder):
        raise KnownError(
            _("There is no administration in this folder."),
            "",
            _("Choose the folder that holds the file {name}.").format(name=DATABASE_FILE),
            code="missing",
        )
    missing = [name for name in (DATABASE_FILE, KEY_FILE) if not (folder / name).is_file()]
    if path.name in missing or (missing and not (folder / (KEY_FILE + ".bak")).is_file()):
        raise KnownError(
            _("A part of the administration is missing: {names}.").format(names=", ".join(missing)),
            _("The other files were not touched."),
            _("Put the missing file back from a backup."),
            code="missing",
        )


def _refuse_linked(path: Path) -> None:
    """A file with another name too can be reached around the lock, which is one per folder: two would write to it."""
    if path.is_symlink() or path.stat().st_nlink > 1:
        raise KnownError(
            _("The file {name} is a link: the same data stand in another folder too.").format(name=path.name),
            _("Nothing was changed."),
            _("Open it in the other folder. Or copy this whole folder to a new place, and open that copy."),
            code="linked",
        )


def _mend_keys(path: Path, unlocked: Unlocked) -> None:
    """Keys that could be read must not keep anyone out because the copy beside them cannot be written, as when the
    disk is full; it is tried again at the next opening."""
    try:
        mend(path, unlocked)
    except KnownError as error:
        if error.code == "keys-foreign":
            raise
        log.warning("the key file and its copy could not be made equal: %s", error.code)


def _check_first_bytes(path: Path) -> None:
    """Before any connection is made: a second handle on an open database would drop SQLite's lock."""
    if path.stat().st_size < _SMALLEST:
        raise _damaged(_("The administration is empty: the file holds no data."), "empty")
    with path.open("rb") as file:
        if file.read(len(_SQLITE_HEADER)) == _SQLITE_HEADER:
            raise KnownError(
                _("This is a database without encryption, not an administration of this program."),
                _("It was not touched."),
                _("Choose another folder."),
                code="foreign",
            )


def _inspect(path: Path, key: bytes, vault_id: uuid.UUID) -> int:
    """The schema of the file, after checking that it is ours and that this program may use it."""
    engine = connect_engine(path, key)
    try:
        with engine.connect() as connection:
            return _inspected(connection, vault_id)
    except DatabaseError:
        raise _damaged(_("The administration is damaged: the file cannot be read."), "damaged") from None
    finally:
        engine.dispose()


def _inspected(connection: Connection, vault_id: uuid.UUID) -> int:
    if connection.scalar(text("PRAGMA application_id")) != APPLICATION_ID:
        raise KnownError(_("This file was made by another program."), _("It was not touched."), "", code="foreign")
    pages = int(connection.scalar(text("PRAGMA page_count")) or 0)
    if pages <= _CHECKED_PAGES and connection.scalars(text("PRAGMA quick_check(1)")).all() != ["ok"]:
        raise _damaged(_("The administration is damaged: its own check fails."), "damaged")
    schema = int(connection.scalar(text("PRAGMA user_version")) or 0)
    if schema > SCHEMA:
        raise KnownError(
            _("This administration was made by a newer program (format {theirs}, here {ours}).").format(
                theirs=schema, ours=SCHEMA
            ),
            _("It was not touched."),
            _("Install the newer version to open it."),
            code="newer",
        )
    if bytes(connection.execute(text("SELECT vault_id FROM vault_info")).scalar_one()) != vault_id.bytes:
        raise KnownError(
            _("The key file and the data belong to different administrations."),
            _("Neither was touched."),
            _("Put the key file of this administration back beside it."),
            code="foreign",
        )
    return schema


def _damaged(what: str, code: str) -> KnownError:
    return KnownError(
        what, _("It was not touched, and your backups are not affected."), _("Go back to the last backup."), code=code
    )


def _migrate(folder: Path, path: Path, key: bytes, clock: Clock) -> None:
    """Bring an older file up to date in one transaction, after a verified backup."""
    from routekaart_app.store.migrations.steps import upgrade

    engine = connect_engine(path, key)
    try:
        backup.make(engine, key, folder / KEY_FILE, folder / backup.FOLDER, "migration", clock.now())
        with translated(), engine.execution_options(writes=True).begin() as connection:
            upgrade(connection, SCHEMA)
    finally:
        engine.dispose()
