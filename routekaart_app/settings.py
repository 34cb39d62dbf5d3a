"""The settings of one user on one laptop; nothing in them tells of a pupil."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from routekaart_app import whole_files

_FILE = "settings.json"
_RECENT = 5
_LAST_STEP = 5


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices with their defaults. `text_scale` is a factor from 1.0 to 2.0; `window` is x, y, width, height.

    `is_maximized` says that it filled the screen; `window` is then the place it goes back to. `company_columns` and
    `guardian_columns` name the columns of the register of companies and of the list of parents; None while nobody
    chose. `tour` is the step of the tour that is on screen, 0 when it was put away, None while it never began.
    """

    language: str = "nl"
    theme: str = "light"
    text_scale: float = 1.0
    recent: tuple[str, ...] = ()
    window: tuple[int, int, int, int] | None = None
    is_maximized: bool = False
    company_columns: tuple[str, ...] | None = None
    guardian_columns: tuple[str, ...] | None = None
    tour: int | None = None

    def with_recent(self, folder: Path) -> Settings:
        """The same settings with this administration first in the list of recent ones."""
        others = tuple(path for path in self.recent if path != str(folder))
        return replace(self, recent=(str(folder), *others)[:_RECENT])


def load(folder: Path) -> Settings:
    """The settings kept in a folder; defaults for whatever is missing, unknown or unreadable."""
    try:
        kept = json.loads((folder / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _from_dict(kept) if isinstance(kept, dict) else Settings()


def save(folder: Path, settings: Settings) -> None:
    """Keep the settings. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    whole_files.write(folder / _FILE, json.dumps(asdict(settings), indent=2).encode())


def _from_dict(kept: dict[str, Any]) -> Settings:
    known = {field.name for field in fields(Settings)}
    values = {name: value for name, value in kept.items() if name in known}
    scale = values.get("text_scale", 1.0)
    values["text_scale"] = min(2.0, max(1.0, scale)) if isinstance(scale, int | float) else 1.0
    recent = values.get("recent", ())
    values["recent"] = tuple(str(item) for item in recent) if isinstance(recent, list) else ()
    window = values.get("window")
    fits = isinstance(window, list) and len(window) == 4 and all(isinstance(item, int) for item in window)
    values["window"] = tuple(window) if isinstance(window, list) and fits else None
    values["is_maximized"] = values.get("is_maximized") is True
    for name in ("company_columns", "guardian_columns"):
        columns = values.get(name)
        values[name] = tuple(str(item) for item in columns) if isinstance(columns, list) else None
    step = values.get("tour")
    values["tour"] = step if type(step) is int and 0 <= step <= _LAST_STEP else None
    if values.get("language") not in ("nl", "en"):
        values["language"] = "nl"
    if values.get("theme") not in ("light", "dark"):
        values["theme"] = "light"
    return Settings(**values)
