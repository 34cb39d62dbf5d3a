"""Files that appear complete or not at all, under names that every system accepts."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import time
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from routekaart_app import whole_files
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store import work_notes
from routekaart_app.store.lock import HandleLock
from routekaart_app.store.vault_folder import refuse_inside
from routekaart_app.whole_files import BUSY_ON_WINDOWS
from routekaart_app.whole_files import UNFINISHED as UNFINISHED
from routekaart_app.whole_files import replace as replace
from routekaart_app.whole_files import sync as sync
from routekaart_app.whole_files import sync_folder as sync_folder

_ALIVE = ".alive"
_AN_HOUR = 3600.0
_EMPTY_AGE = 60.0  # seconds: a younger empty folder may have been made this very moment
_NAME_CHARS = 100
_SHOWN = 60
_NAME_BYTES = 200  # of the 255 most systems allow: room for a number and a suffix
_FORBIDDEN = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"}
)


def write_asked(path: Path, data: bytes) -> None:
    """Write a file that somebody asked for, as `write_atomically` does, and never inside an administration.

    Raises KnownError also when there is something else of that name than a file.
    """
    _refuse_nameless(path)
    refuse_inside(path)
    try:
        refuse_no_file(path)
    except OSError as error:
        raise explain(error, path) from error
    with work_notes.noted(path.parent):
        write_atomically(path, data)


def refuse_no_file(path: Path) -> None:
    """Raises KnownError where something stands that is not a plain file: a folder, a link, a device.

    Renaming over a link or a device would take it away: from other programs, or from the whole computer.
    Raises OSError where that cannot be seen.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise explain(IsADirectoryError(errno.EISDIR, ""), path)
    if not stat.S_ISREG(mode):
        raise KnownError(
            _("“{name}” is a link or a device, not a file.").format(name=path.name),
            _("Nothing was written."),
            _("Choose another name."),
            code="not-a-file",
        )


def _refuse_nameless(path: Path) -> None:
    if "\0" in str(path):  # the system calls take no such path, and say so as a ValueError
        raise explain(OSError(errno.EINVAL, ""), path)


def write_atomically(path: Path, data: bytes, *, private: bool = False) -> None:
    """Replace a file in one go, as `whole_files.write` does.

    This is for the program's own files; what somebody asks for goes through `write_asked`.
    Raises KnownError when the disk is full, the folder read-only or the file held by another program.
    """
    try:
        whole_files.write(path, data, private=private)
    except OSError as error:
        raise explain(error, path) from error


def explain(error: OSError, path: Path) -> KnownError:
    """The words for what the file system refused; `code` is disk-full, read-only, file-in-use, not-found or disk."""
    safe = _("What was there before is still there.")
    name = path.name
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        todo = _("Make room on the disk and try again.")
        return KnownError(_("The disk is full: “{name}” was not written.").format(name=name), safe, todo, "disk-full")
    if getattr(error, "winerror", None) in BUSY_ON_WINDOWS or error.errno in (errno.EBUSY, errno.ETXTBSY):
        what = _("Another program has “{name}” open, or it may not be written.").format(name=name)
        return KnownError(what, safe, _("Close the file in the other program and try again."), "file-in-use")
    if error.errno == errno.EISDIR:
        what = _("“{name}” is a folder, not a file.").format(name=name)
        return KnownError(what, safe, _("Add the name of the file to be made."), "folder")
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        what = _("There is a file in the way: “{folder}” is not a folder.").format(folder=_in_the_way(path))
        return KnownError(what, safe, _("Choose another folder."), "file-in-the-way")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        what = _("Nothing may be written in the folder “{folder}”.").format(folder=path.parent)
        return KnownError(what, safe, _("Choose another folder."), "read-only")
    if error.errno == errno.ENOENT:
        what = _("The folder “{folder}” is not there.").format(folder=path.parent)
        return KnownError(what, safe, _("Was it on a stick or disk that was taken out? Put it back."), "not-found")
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        what = _("A file or folder cannot have the name “{name}”.").format(name=_short(name))
        return KnownError(what, safe, _("Choose a shorter name, with letters and digits only."), "name")
    what = _("The disk did not take “{name}”.").format(name=name)
    return KnownError(what, safe, _("Try another folder or disk."), "disk")


def _short(name: str) -> str:
    """The beginning of a name, to show: it may be of any length and hold anything."""
    shown = "".join(character for character in name if character.isprintable())
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"


def _in_the_way(path: Path) -> Path:
    """The file that stands where a folder should be: the path itself, or the nearest above it that is there."""
    return next((place for place in (path, *path.parents) if place.is_file()), path.parent)


def safe_file_name(text: str) -> str:
    """The text as the stem of a file name on Windows, macOS and Linux: at most 100 characters, never empty."""
    name = "".join(_name_character(character) for character in unicodedata.normalize("NFC", text))
    name = " ".join(name.split()).strip(". ")
    name = name[:_NAME_CHARS].encode()[:_NAME_BYTES].decode(errors="ignore").rstrip(". ")
    if name.partition(".")[0].rstrip().casefold() in _RESERVED:
        name = f"_{name}"[:_NAME_CHARS]
    return name or "_"


def _name_character(character: str) -> str:
    if character in _FORBIDDEN:
        return "-"
    if unicodedata.category(character).startswith("Z") or character in "\t\r\n":
        return " "
    # Control, format (which may turn the reading direction), surrogate and unassigned characters.
    return "" if unicodedata.category(character).startswith("C") else character


def free_name(folder: Path, stem: str, suffix: str, taken: Iterable[str] = ()) -> Path:
    """A path in the folder that no file has, also not in other capitals: "stem.pdf", else "stem (2).pdf".

    `taken` are names that will be in the folder shortly. The stem is made safe first.
    """
    present = {_same(name) for name in taken} | {_same(entry.name) for entry in _entries(folder)}
    stem = safe_file_name(stem)
    name, number = stem + suffix, 1
    while _same(name) in present:
        number += 1
        name = f"{stem} ({number}){suffix}"
    return folder / name


def _entries(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from folder.iterdir()


def _same(name: str) -> str:
    """What two names have in common that macOS or Windows takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


@dataclass(frozen=True, slots=True)
class _Planned:
    work: Path
    final: Path
    suffix: str


class FinishedFiles:
    """A set of files in the making. `paths` holds their final places once all of them have been moved."""

    def __init__(self, target: Path, work: Path, overwrite: bool) -> None:
        self.folder = work
        self.paths: tuple[Path, ...] = ()
        self._target = target
        self._overwrite = overwrite
        self._planned: list[_Planned] = []

    def new(self, stem: str, suffix: str) -> Path:
        """Where to write the next file; it ends up in the target folder as stem + suffix, numbered where needed."""
        look_in = self.folder if self._overwrite else self._target
        name = free_name(look_in, stem, suffix, self._names()).name
        self._planned.append(_Planned(self.folder / name, self._target / name, suffix))
        return self.folder / name

    def finish(self) -> None:
        """Move all files to the target folder; if one cannot be moved, none of them is."""
        undo: list[tuple[Path, Path]] = []
        done: list[Path] = []
        try:
            for planned in self._planned:
                sync(planned.work)
                final = self._place(planned, undo)
                replace(planned.work, final)
                done.append(final)
        except (OSError, KnownError):
            _take_back(done, undo)
            raise
        sync_folder(self._target)
        self.paths = tuple(done)

    def _names(self) -> list[str]:
        return [planned.final.name for planned in self._planned]

    def _place(self, planned: _Planned, undo: list[tuple[Path, Path]]) -> Path:
        """The final path: a free one, or that of a file to overwrite, of which a copy is kept until all is done."""
        if not os.path.lexists(planned.final):
            return planned.final
        if not self._overwrite:
            stem = planned.final.name.removesuffix(planned.suffix)
            return free_name(self._target, stem, planned.suffix, self._names())
        refuse_no_file(planned.final)
        kept = self.folder / f"{_ALIVE}-{len(undo)}"
        shutil.copy2(planned.final, kept)
        undo.append((kept, planned.final))
        return planned.final


def _take_back(done: list[Path], undo: list[tuple[Path, Path]]) -> None:
    """Remove the files that had been moved already and put back those they replaced."""
    for path in done:
        with suppress(OSError):
            path.unlink()
    for kept, path in undo:
        with suppress(OSError):
            replace(kept, path)


def make_private(path: Path) -> None:
    """Let only its owner read a file, where the disk knows such a thing: a stick may not, and Windows keeps to the
    rights of the folder."""
    with suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)


@contextmanager
def finished_files(target: Path, *, overwrite: bool = False) -> Iterator[FinishedFiles]:
    """Make several files and let them appear together when the block ends; on any error or cancel none appears.

    Existing files are kept and the new ones numbered, unless `overwrite`. The target folder is made if missing.
    Raises KnownError when the disk refuses, and for a target inside an administration.
    """
    _refuse_nameless(target)
    refuse_inside(target)
    work = target / f".{uuid4().hex}{UNFINISHED}"
    alive, noted = HandleLock(work / _ALIVE), ExitStack()
    try:
        target.mkdir(parents=True, exist_ok=True)
        sweep(target, older_than=_AN_HOUR)
        noted.enter_context(work_notes.noted(target))
        work.mkdir(mode=0o700)
        alive.try_acquire()
        files = FinishedFiles(target, work, overwrite)
        yield files
        files.finish()
    except OSError as error:
        if error.filename is not None and not _is_below(error.filename, target):
            raise
        raise explain(error, target / Path(error.filename or target).name) from error
    finally:
        alive.release()
        _remove_folder(work)
        noted.close()


def _is_below(name: object, folder: Path) -> bool:
    return isinstance(name, str | os.PathLike) and Path(name).is_relative_to(folder)


def sweep(folder: Path, pattern: str = f"*{UNFINISHED}", *, older_than: float = 0.0) -> int:
    """Remove what a crash left unfinished in a folder; returns how many. Folders still worked in are left alone.

    Files go when they were last written `older_than` seconds ago: zero fits a folder that only we write to.
    """
    swept = 0
    for entry in list(_entries(folder)):
        if not entry.match(pattern) or entry.is_symlink():
            continue
        with suppress(OSError):
            if entry.is_dir():
                swept += _sweep_folder(entry)
            elif time.time() - entry.stat().st_mtime >= older_than:
                entry.unlink()
                swept += 1
    return swept


def sweep_noted() -> int:
    """At a start of the program: remove what a crash left wherever files were asked for; returns how many.

    A folder that is not there, as on a stick, is looked at again another time.
    """
    swept = 0
    for note, folder in work_notes.left():
        with suppress(OSError):
            swept += sweep(folder, older_than=_EMPTY_AGE)
            if folder.is_dir() and not any(folder.glob(f"*{UNFINISHED}")):
                work_notes.drop(note)
    return swept


def _sweep_folder(folder: Path) -> int:
    """Remove a work folder whose maker is gone: the system freed the lock it held."""
    alive = HandleLock(folder / _ALIVE)
    if not alive.path.exists():
        if time.time() - folder.stat().st_mtime > _EMPTY_AGE:
            folder.rmdir()
    elif alive.try_acquire(create=False):
        alive.release()
        _remove_folder(folder)
    return 0 if folder.exists() else 1


def _remove_folder(folder: Path) -> None:
    """Empty and remove a work folder, its sign of life last, so that a crash halfway leaves it recognisable."""
    with suppress(OSError):  # also where nothing may be looked at: what could not be made there is not there
        for entry in list(_entries(folder)):
            if entry.name != _ALIVE:
                with suppress(OSError):
                    shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    shutil.rmtree(folder, ignore_errors=True)
