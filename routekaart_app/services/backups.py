"""Backups: made, proven, listed, and the automatic ones cleared away in time."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from routekaart_app.domain import backup_keeping
from routekaart_app.domain.backup_keeping import BackupEntry
from routekaart_app.store import backup
from routekaart_app.store.vault import Vault


class Backups:
    """Copies of the administration that were opened and checked before they got their name."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def make(self, reason: str) -> BackupEntry:
        """Make one now. `reason` is a short English word: "manual", "import", "rollover", "migration". Older ones that
        the program made by itself go (`domain.backup_keeping`)."""
        made = _entry(self._vault.backup(reason))
        for entry in backup_keeping.may_go(self.listed()):
            if entry.folder != made.folder:  # also where the clock says that it is the oldest
                backup.remove(entry.folder)
        return made

    def listed(self) -> tuple[BackupEntry, ...]:
        """Every finished backup, newest first; one whose description cannot be read is left out."""
        found: list[BackupEntry] = []
        for folder in backup.listed(self._vault.folder / backup.FOLDER):
            with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
                found.append(_entry(folder))
        return tuple(found)


def _entry(folder: Path) -> BackupEntry:
    manifest = json.loads((folder / backup.MANIFEST).read_text("utf-8"))
    made = datetime.fromisoformat(manifest["made"])
    if made.tzinfo is None:  # as somebody else's hand may leave it; days with and without a zone cannot be compared
        made = made.replace(tzinfo=UTC)
    return BackupEntry(folder, made, manifest["reason"], manifest["rows"].get("pupil", 0))
