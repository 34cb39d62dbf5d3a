"""What a folder with an administration holds, and that nothing else is ever written in one."""

from __future__ import annotations

import os
from pathlib import Path

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

DATABASE_FILE = "routekaart.db"
KEY_FILE = "keys.json"
LOCK_FILE = "vault.lock"
UNFINISHED_FILE = DATABASE_FILE + ".unfinished"


def is_vault(folder: Path) -> bool:
    """Whether a folder looks like an administration; one whose making was cut off does not."""
    if (folder / UNFINISHED_FILE).exists():
        return (folder / DATABASE_FILE).is_file()
    return (folder / KEY_FILE).is_file() or (folder / DATABASE_FILE).is_file()


def refuse_inside(path: Path) -> None:
    """Raises KnownError "in-vault" for a path in an administration or its backups, be it through links or dots.

    Whoever asks for a file there would replace the database, the keys or a backup, or leave papers with names beside
    them that nothing encrypts.
    """
    links = (Path(os.path.realpath(path)), Path(os.path.realpath(path.parent)) / path.name)
    for folder in dict.fromkeys(folder for place in links for folder in (place, *place.parents)):
        if _is_vault(folder):
            raise KnownError(
                _("“{name}” would come inside an administration.").format(name=path.name),
                _("Nothing was written: only the administration itself is kept there."),
                _("Choose a folder outside {folder}.").format(folder=folder),
                code="in-vault",
            )


def _is_vault(folder: Path) -> bool:
    """As `is_vault`; a folder that may not be looked into is none that this program can have made."""
    try:
        return is_vault(folder)
    except OSError:
        return False
