"""The lock that lets one program at a time write to an administration; the operating system frees it after a crash."""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

_FAR_AWAY = 1 << 30  # the locked byte on Windows, where a locked byte cannot be read: the content stays readable
_MOST = 4096


class HandleLock:
    """An exclusive lock on an open file, held as long as its handle lives: also within one process, never stale."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._handle is not None

    def try_acquire(self, *, create: bool = True) -> bool:
        """Take the lock if it is free; False when another handle holds it. Raises OSError where no file can be."""
        if self._handle is not None:
            return True
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0) | (os.O_CREAT if create else 0)
        handle = os.open(self.path, flags, 0o600)
        if not _lock(handle):
            os.close(handle)
            return False
        self._handle = handle
        return True

    def write(self, content: bytes) -> None:
        """Replace what the file says; only the holder writes."""
        if self._handle is None:
            raise RuntimeError("only the holder of a lock writes to it")
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        os.write(self._handle, content)

    def release(self) -> None:
        """Give the lock back; the file stays, since removing it would let two programs lock two files."""
        if self._handle is not None:
            handle, self._handle = self._handle, None
            _unlock(handle)
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, _FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _FAR_AWAY, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class VaultLock:
    """The lock of one administration, with who holds it and since when for whoever comes second."""

    def __init__(self, path: Path) -> None:
        self._lock = HandleLock(path)

    @property
    def is_held(self) -> bool:
        """Whether this object holds the administration."""
        return self._lock.is_held

    def acquire(self, user: str, since: datetime) -> None:
        """Take the administration; an empty user is named by the account on this computer.

        Raises KnownError "in-use", which names the holder, and "read-only" where nothing may be written.
        """
        if self._lock.is_held:
            return
        try:
            free = self._lock.try_acquire()
        except OSError:
            raise _cannot_lock(self._lock.path) from None
        if not free:
            raise _in_use(self._lock.path)
        with suppress(OSError):  # a full disk must not keep anyone out: who holds it is only told, not needed
            self._lock.write(_introduction(user or _account(), since))

    def release(self) -> None:
        """Give the administration free; harmless when it was not held."""
        if self._lock.is_held:
            with suppress(OSError):
                self._lock.write(b"")
            self._lock.release()


def _introduction(user: str, since: datetime) -> bytes:
    moment = since.astimezone(UTC).isoformat(timespec="seconds")
    return json.dumps({"user": user, "host": platform.node(), "since": moment}).encode()


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name, as in some containers
        return ""


def _in_use(path: Path) -> KnownError:
    user, host, since = _holder(path)
    if user and since:
        from routekaart_app.formats import date_short

        local = since.astimezone()
        what = _("{user} has had this administration open on {host} since {day} {time}.").format(
            user=user, host=host, day=date_short(local.date(), language()), time=f"{local:%H:%M}"
        )
    else:
        what = _("This administration is open in another window or program.")
    return KnownError(what, _("Nothing was changed."), _("Close it there, then open it here again."), code="in-use")


def _cannot_lock(path: Path) -> KnownError:
    return KnownError(
        _("Nothing may be written in the folder “{folder}”, so this administration cannot be opened there.").format(
            folder=path.parent
        ),
        _("Nothing was changed."),
        _("Take the write protection off, or copy the folder to this laptop and open it there."),
        code="read-only",
    )


def _holder(path: Path) -> tuple[str, str, datetime | None]:
    """User, computer and moment of the holder, as far as the file tells: it may be half written."""
    try:
        with path.open("rb") as file:
            kept = json.loads(file.read(_MOST))
        return str(kept["user"]), str(kept["host"]), datetime.fromisoformat(kept["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", "", None
