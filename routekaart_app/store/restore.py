"""A backup is never worked in: it is told apart from an administration and put back as a new one beside it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from uuid import uuid4

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import data_folder
from routekaart_app.store import backup, files, places
from routekaart_app.store.keys import KeyFile
from routekaart_app.store.vault_folder import DATABASE_FILE, KEY_FILE, LOCK_FILE, is_vault


def is_backup(folder: Path) -> bool:
    """Whether a folder is a backup: it lies among those of an administration, or was never opened since it was made.

    One that was copied elsewhere and worked in by an older version of the program has a lock file: that is no backup
    any more.
    """
    if _owner(folder) is not None:
        return True
    return (folder / backup.MANIFEST).is_file() and is_vault(folder) and not (folder / LOCK_FILE).exists()


def place_for(folder: Path) -> Path:
    """Where a backup would be put back: a new folder next to its administration, named after both."""
    owner, name = _owner(folder), Path(os.path.realpath(folder)).name
    if owner is not None:
        return files.free_name(owner.parent, f"{owner.name} {name}", "")
    return files.free_name(data_folder(), " ".join((_("Administration"), name)), "")


def refuse_backup(folder: Path) -> None:
    """Raises KnownError "backup" for a folder that is a backup."""
    if is_backup(folder):
        raise KnownError(
            _("This is a backup. It is not worked in, so that it stays as it is."),
            _("Nothing was changed."),
            _(
                "Choose it in the window with “Open an existing one”: it is then put back in a new folder. "
                "Or copy {names} from it to a new folder, such as “{folder}”, and open that one."
            ).format(names=f"{DATABASE_FILE}, {KEY_FILE}", folder=place_for(folder)),
            code="backup",
        )


def put_back(folder: Path, password: str) -> Path:
    """Copy a backup to a new folder, prove the copy, and return that folder. The backup is only read.

    The copy gets its name when it was opened with the key and found whole. Raises KnownError as `KeyFile.unlock` does,
    "place" where no administration can live, "backup-failed" for a backup that is damaged, and when the disk refuses.
    """
    key = KeyFile.load(folder / KEY_FILE).unlock(password).dek.raw
    target = place_for(folder)
    places.check_live_place(target)
    unfinished = target.with_name(f".{uuid4().hex}{files.UNFINISHED}")
    try:
        unfinished.mkdir(mode=0o700, parents=True)
        for name in (DATABASE_FILE, KEY_FILE):
            shutil.copyfile(folder / name, unfinished / name)
            files.make_private(unfinished / name)
            files.sync(unfinished / name)
        if not backup.is_sound(unfinished / DATABASE_FILE, key):
            raise KnownError(
                _("This backup is damaged: its own check fails."),
                _("It was not touched, and nothing was put back."),
                _("Take an older backup."),
                code="backup-failed",
            )
        files.replace(unfinished, target)
        files.sync_folder(target.parent)
    except OSError as error:
        raise files.explain(error, target) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return target


def _owner(folder: Path) -> Path | None:
    """The administration whose backups this folder lies among; None where it lies elsewhere."""
    real = Path(os.path.realpath(folder))
    above = real.parent.parent
    return above if real.parent.name == backup.FOLDER and is_vault(above) else None
