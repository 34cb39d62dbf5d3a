"""Throws away the invented school, and nothing that is not proven to be it: a folder is never removed on its name."""

from __future__ import annotations

import os
import shutil
import sys
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import is_example_name
from routekaart_app.store import backup, files
from routekaart_app.store.keys import KeyFile
from routekaart_app.store.vault import Vault
from routekaart_app.store.vault_folder import DATABASE_FILE, KEY_FILE, LOCK_FILE, UNFINISHED_FILE

_OWN_FILES = (f"{DATABASE_FILE}-journal", DATABASE_FILE, KEY_FILE, f"{KEY_FILE}.bak", LOCK_FILE)
_OLD, _NEW = ".old", ".new"


def refuse_real(vault: Vault) -> None:
    """Raises KnownError "not-example" for an open administration that does not say of itself that it is invented."""
    if not vault.is_example:
        raise _refused(_("The administration in “{folder}” is not the example school.").format(folder=vault.folder))


def place_to_make(folder: Path) -> Path:
    """Where an example is made before it gets this name: what bears the name is always whole."""
    place = folder.with_name(folder.name + _NEW)
    if (place / UNFINISHED_FILE).exists():  # cut off before there was anything in it: begun again over it
        return place
    return files.free_name(folder.parent, place.name, "")


def leftovers(folder: Path) -> tuple[Path, ...]:
    """What making and renewing left beside this folder when it was cut off: administrations, to be proven examples."""
    if not folder.parent.is_dir():
        return ()
    named = (one for one in folder.parent.iterdir() if is_example_name(one.name) and one.name != folder.name)
    return tuple(one for one in named if not one.is_symlink() and (one / DATABASE_FILE).is_file())


def check(vault: Vault) -> None:
    """Whether an open administration may be thrown away; raises KnownError "not-example".

    It must say of itself that it is invented, be held by us, and hold no other administration or backup of one.
    """
    refuse_real(vault)
    if not vault.lock.is_held:
        raise RuntimeError("only who holds an administration throws it away")
    for folder in _administrations_below(vault.folder):
        if _id_of(folder) != vault.vault_id:
            raise _refused(
                _("In the folder of the example school stands another one: “{folder}”.").format(folder=folder)
            )


def put_in_place(made: Path, folder: Path, old: Vault | None) -> None:
    """Give a closed example its name, and throw away the open one that bore it. Raises KnownError as `check` does.

    The old one is held until it was moved, so that no other program can have it open. Windows moves no folder with an
    open file in it: there the lock goes just before, and the move itself fails when somebody comes in between.
    """
    try:
        if old is None:
            files.replace(made, folder)
            return
        check(old)
        aside = files.free_name(folder.parent, folder.name + _OLD, "")
        old.database.close()
        if sys.platform == "win32":
            old.lock.release()
        files.replace(folder, aside)
        try:
            files.replace(made, folder)
        except OSError:
            files.replace(aside, folder)
            raise
    except OSError as error:
        raise files.explain(error, folder) from error
    old.lock.release()
    remove(aside, old.vault_id)


def throw_away(vault: Vault) -> None:
    """Close and remove an open example. Raises KnownError as `check` does, with everything as it was."""
    check(vault)
    vault.close()
    remove(vault.folder, vault.vault_id)


def remove(folder: Path, vault_id: uuid.UUID) -> None:
    """Remove what the program itself made of a closed example, by name; whatever else lies there stays."""
    for below in list(_administrations_below(folder)):
        if below.parent == folder / backup.FOLDER and _id_of(below) == vault_id:
            shutil.rmtree(below, ignore_errors=True)
    with suppress(OSError):
        for name in _OWN_FILES:
            (folder / name).unlink(missing_ok=True)
    for emptied in (folder / backup.FOLDER, folder):
        with suppress(OSError):
            emptied.rmdir()


def _administrations_below(folder: Path) -> Iterator[Path]:
    """Every folder below this one, however deep, that holds a database or keys."""
    for place, _folders, names in os.walk(folder):
        if Path(place) != folder and {DATABASE_FILE, KEY_FILE, f"{KEY_FILE}.bak"} & set(names):
            yield Path(place)


def _id_of(folder: Path) -> uuid.UUID | None:
    """Which administration a folder belongs to; None when that cannot be told."""
    try:
        return KeyFile.load(folder / KEY_FILE).vault_id
    except (KnownError, OSError):
        return None


def _refused(what: str) -> KnownError:
    return KnownError(
        what,
        _("Nothing was thrown away."),
        _("Move that folder to another place; then the example school can be made here."),
        code="not-example",
    )
