"""Puts a file on disk whole or not at all, also through a power cut; what the disk refuses comes out as it is."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

UNFINISHED = ".routekaart-unfinished"
"""How the names of temporary files and folders end; `store.files.sweep` finds what a crash left of them."""
BUSY_ON_WINDOWS = (5, 32)
"""Access denied, sharing violation: mostly a virus scanner that lets go in a moment."""
_PAUSE, _TRIES = 0.1, 25  # together about 2.5 s


def write(path: Path, data: bytes, *, private: bool = False) -> None:
    """Replace a file in one go: after a crash it holds the old bytes or the new ones, on disk, never a mixture.

    A private file can be read by its owner alone (on Windows the folder decides). Raises OSError.
    """
    temporary = path.with_name(f".{uuid4().hex}{UNFINISHED}")
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(temporary, flags, 0o600 if private else 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        replace(temporary, path)
        sync_folder(path.parent)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def replace(
    source: Path,
    target: Path,
    move: Callable[[Path, Path], object] = os.replace,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Rename over the target; on Windows try again for about 2.5 s while another program holds it."""
    for left in reversed(range(_TRIES)):
        try:
            move(source, target)
            return
        except PermissionError as error:
            if not left or getattr(error, "winerror", None) not in BUSY_ON_WINDOWS:
                raise
            pause(_PAUSE)


def sync(path: Path) -> None:
    """Put the content of a file on disk, so that it survives a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on disk, so that a rename survives a power cut; Windows does this by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some sticks and shares cannot, and need not be told
            raise
    finally:
        os.close(handle)
