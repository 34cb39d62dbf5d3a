"""Where the program was when the process itself fell over: begun before Qt is loaded, so it imports next to nothing."""

from __future__ import annotations

import faulthandler
from pathlib import Path


def keep(folder: Path) -> None:
    """Have Python write to `crash.log` in a folder where it was at such a fall; without that folder, do without."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        return
    faulthandler.enable(file)
