"""Notes where files are in the making, so that the next start finds what a crash left of them, with names in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from routekaart_app.paths import data_folder

_FOLDER, _MOST = "unfinished", 50


@contextmanager
def noted(folder: Path) -> Iterator[None]:
    """While the block runs a note says that files are made in a folder; a crash leaves the note too.

    The note is written in the user's own folder. Where that cannot be done the work goes on without it.
    """
    note = data_folder() / _FOLDER / uuid4().hex
    with suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(str(folder.absolute()), "utf-8")
    try:
        yield
    finally:
        drop(note)


def left() -> list[tuple[Path, Path]]:
    """Each note that is there with the folder it names, the newest first; of many the oldest are dropped."""
    notes: list[tuple[float, Path]] = []
    with suppress(OSError):
        notes = sorted(((note.stat().st_mtime, note) for note in (data_folder() / _FOLDER).iterdir()), reverse=True)
    found = []
    for _time, note in notes[:_MOST]:
        with suppress(OSError, ValueError):
            found.append((note, Path(note.read_text("utf-8"))))
    for _time, note in notes[_MOST:]:
        drop(note)
    return found


def drop(note: Path) -> None:
    """The work is done, or nothing is left of it."""
    with suppress(OSError):
        note.unlink(missing_ok=True)
