"""Backups: made, proven and listed."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from routekaart_app.store import backup
from routekaart_app.store.vault import Vault


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """A finished backup: its folder, when it was made (UTC), why, and how many pupils it holds."""

    folder: Path
    made: datetime
    reason: str
    pupils: int


class Backups:
    """Copies of the administration that were opened and checked before they got their name."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def make(self, reason: str) -> BackupEntry:
        """Make one now. `reason` is a short English word: "manual", "import", "rollover", "migration"."""
        return _entry(self._vault.backup(reason))

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
    return BackupEntry(folder, made, manifest["reason"], manifest["rows"].get("pupil", 0))
