"""Remembers, per administration, where somebody was last: ids and the name of a page, nothing about a pupil."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import UUID

from routekaart_app import whole_files

_FILE = "last.json"
_MOST = 20


@dataclass(frozen=True, slots=True)
class LastChoice:
    """The page, the school and the class that were on screen last; empty when not known."""

    page: str = ""
    school: str = ""
    group: str = ""


def load(folder: Path, vault_id: UUID) -> LastChoice:
    """What was kept for this administration; nothing when the file is missing or unreadable."""
    kept = _all(folder).get(str(vault_id))
    if not isinstance(kept, dict):
        return LastChoice()
    return LastChoice(*(str(kept.get(name, "")) for name in ("page", "school", "group")))


def save(folder: Path, vault_id: UUID, choice: LastChoice) -> None:
    """Keep it, for at most twenty administrations; a disk that refuses costs a convenience and no more."""
    kept = _all(folder)
    kept.pop(str(vault_id), None)
    kept[str(vault_id)] = asdict(choice)
    newest = dict(list(kept.items())[-_MOST:])
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        whole_files.write(folder / _FILE, json.dumps(newest, indent=2).encode())


def _all(folder: Path) -> dict[str, object]:
    try:
        kept = json.loads((folder / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}
