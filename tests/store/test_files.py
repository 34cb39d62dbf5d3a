"""Files appear complete or not at all, under names every system takes."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.store import files


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_write_atomically_replaces_whole_files(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    files.write_atomically(path, b"old")
    files.write_atomically(path, b"new" * 100_000)
    assert path.read_bytes() == b"new" * 100_000
    assert names(tmp_path) == ["keys.json"]


def test_write_into_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        files.write_atomically(tmp_path / "stick" / "keys.json", b"x")
    assert caught.value.code == "not-found" and "stick" in caught.value.what


def test_a_target_that_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "taken" / "inside").mkdir(parents=True)
    with pytest.raises(KnownError):
        files.write_atomically(tmp_path / "taken", b"x")
    assert names(tmp_path) == ["taken"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_told_in_words() -> None:
    with pytest.raises(OSError) as caught, Path("/dev/full").open("wb", buffering=0) as full:
        full.write(b"x")
    error = files.explain(caught.value, Path("verslag.pdf"))
    assert error.code == "disk-full" and "verslag.pdf" in error.what and error.safe and error.todo


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EACCES, "read-only"), (errno.EROFS, "read-only"), (errno.ENOENT, "not-found"), (errno.EIO, "disk"),
     (errno.EDQUOT, "disk-full"), (errno.EBUSY, "file-in-use"), (errno.ENAMETOOLONG, "name")],
)  # fmt: skip
def test_every_refusal_has_words(number: int, code: str) -> None:
    assert files.explain(OSError(number, os.strerror(number)), Path("map/verslag.pdf")).code == code


class Scanner:
    """A virus scanner as Windows shows it: it holds a file for a number of tries."""

    def __init__(self, holds: int, winerror: int) -> None:
        self.holds, self.winerror = holds, winerror
        self.waited = 0.0

    def move(self, source: Path, target: Path) -> None:
        if self.holds:
            self.holds -= 1
            error = PermissionError(13, "held", str(target))
            error.winerror = self.winerror  # type: ignore[attr-defined, unused-ignore]
            raise error
        source.replace(target)

    def pause(self, seconds: float) -> None:
        self.waited += seconds


@pytest.mark.parametrize("winerror", [5, 32])
def test_a_scanner_is_waited_for(tmp_path: Path, winerror: int) -> None:
    (tmp_path / "a").write_bytes(b"new")
    scanner = Scanner(10, winerror)
    files.replace(tmp_path / "a", tmp_path / "b", scanner.move, scanner.pause)
    assert (tmp_path / "b").read_bytes() == b"new"
    assert scanner.waited == pytest.approx(1.0)


def test_patience_ends_after_two_and_a_half_seconds(tmp_path: Path) -> None:
    scanner = Scanner(1000, 32)
    with pytest.raises(PermissionError) as caught:
        files.replace(tmp_path / "a", tmp_path / "b", scanner.move, scanner.pause)
    assert 2.0 <= scanner.waited <= 3.0
    assert files.explain(caught.value, tmp_path / "b").code == "file-in-use"


def test_other_refusals_are_not_waited_for(tmp_path: Path) -> None:
    scanner = Scanner(1, 1920)
    with pytest.raises(PermissionError):
        files.replace(tmp_path / "a", tmp_path / "b", scanner.move, scanner.pause)
    assert scanner.waited == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Voortgang 3B", "Voortgang 3B"),
        ("a/b\\c:d", "a-b-c-d"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("..", "_"),
        ("", "_"),
        (" . ", "_"),
        ("CON", "_CON"),
        ("con.tekst", "_con.tekst"),
        ("LPT1", "_LPT1"),
        ("com¹", "_com¹"),
        ("Aux ", "_Aux"),
        ("Conrad", "Conrad"),
        ("naam. . ", "naam"),
        (".verborgen", "verborgen"),
        ('wat? <"nu"> | *', "wat- --nu-- - -"),
        ("regel\neinde\ttab", "regel einde tab"),
        ("nul\0teken\x07", "nulteken"),
        ("fdp.\u202egnp", "fdp.gnp"),
        ("e\u0301toile", "étoile"),
        ("\ud800los", "los"),
        ("'s-Gravenhage", "'s-Gravenhage"),
        ("Çelik, Şükrü", "Çelik, Şükrü"),
    ],
)
def test_safe_file_name(text: str, name: str) -> None:
    assert files.safe_file_name(text) == name


@given(st.text(max_size=130))
def test_safe_names_are_safe(text: str) -> None:
    name = files.safe_file_name(text)
    assert 1 <= len(name) <= 100 and len(name.encode()) <= 204
    assert not set(name) & set('<>:"/\\|?*\0\n') and name == name.strip() and not name.endswith(".")
    assert name.partition(".")[0].lower() not in ("con", "nul", "prn", "aux")
    assert files.safe_file_name(name) == name


def test_long_names_fit_with_number_and_suffix(tmp_path: Path) -> None:
    for text in ("x" * 300, "é" * 300, "🙂" * 300):
        for _copy in range(2):
            files.free_name(tmp_path, text, ".pdf").write_bytes(b"")
    assert len(names(tmp_path)) == 6


def test_free_name_minds_capitals_and_accents(tmp_path: Path) -> None:
    (tmp_path / "Klas 3B.PDF").write_bytes(b"")
    assert files.free_name(tmp_path, "klas 3b", ".pdf").name == "klas 3b (2).pdf"
    (tmp_path / "klas 3b (2).pdf").write_bytes(b"")
    assert files.free_name(tmp_path, "klas 3b", ".pdf").name == "klas 3b (3).pdf"
    (tmp_path / unicodedata.normalize("NFD", "René.pdf")).write_bytes(b"")
    assert files.free_name(tmp_path, "René", ".pdf").name == "René (2).pdf"
    assert files.free_name(tmp_path, "nieuw", ".pdf", taken=["NIEUW.pdf"]).name == "nieuw (2).pdf"
    assert files.free_name(tmp_path / "nog niet", "x", "").name == "x"


def test_finished_files_appear_together(tmp_path: Path) -> None:
    target = tmp_path / "verslagen" / "3B"
    with files.finished_files(target) as work:
        for _pupil in range(2):
            work.new("Voortgang", ".pdf").write_bytes(b"%PDF")
            assert [name for name in names(target) if not name.startswith(".")] == []
    assert names(target) == ["Voortgang (2).pdf", "Voortgang.pdf"]
    assert [path.name for path in work.paths] == ["Voortgang.pdf", "Voortgang (2).pdf"]


def test_existing_files_are_kept_unless_told(tmp_path: Path) -> None:
    (tmp_path / "lijst.tar.gz").write_bytes(b"old")
    with files.finished_files(tmp_path) as work:
        work.new("Lijst", ".tar.gz").write_bytes(b"new")
        (tmp_path / "lijst (2).tar.gz").write_bytes(b"came meanwhile")
    assert (tmp_path / "lijst.tar.gz").read_bytes() == b"old"
    assert work.paths[0].name != "lijst.tar.gz" and work.paths[0].read_bytes() == b"new"
    with files.finished_files(tmp_path, overwrite=True) as work:
        work.new("lijst", ".tar.gz").write_bytes(b"newer")
    assert (tmp_path / "lijst.tar.gz").read_bytes() == b"newer"


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    with files.finished_files(tmp_path) as work:
        work.new("a", ".pdf").write_bytes(b"new")
        (tmp_path / "a.pdf").write_bytes(b"meanwhile")
    assert (tmp_path / "a.pdf").read_bytes() == b"meanwhile" and work.paths[0].read_bytes() == b"new"


@pytest.mark.parametrize("error", [Cancelled(), ValueError("our bug"), KeyboardInterrupt()])
def test_nothing_is_left_after_cancel_or_error(tmp_path: Path, error: BaseException) -> None:
    with pytest.raises(type(error)), files.finished_files(tmp_path, overwrite=True) as work:
        work.new("a", ".pdf").write_bytes(b"x")
        raise error
    assert names(tmp_path) == [] and work.paths == ()


@pytest.mark.parametrize("overwrite", [True, False])
def test_one_file_that_cannot_be_moved_takes_all_back(tmp_path: Path, overwrite: bool) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    with pytest.raises(KnownError), files.finished_files(tmp_path, overwrite=overwrite) as work:
        work.new("a", ".pdf").write_bytes(b"new")
        work.new("never written", ".pdf")
    assert names(tmp_path) == ["a.pdf"] and (tmp_path / "a.pdf").read_bytes() == b"old"


def test_an_error_from_elsewhere_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), files.finished_files(tmp_path / "out"):
        (tmp_path / "missing font.ttf").read_bytes()
    with pytest.raises(KnownError) as caught, files.finished_files(tmp_path / "out"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert caught.value.code == "disk-full"


def test_sweep_takes_leftovers_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / f".abc{files.UNFINISHED}").write_bytes(b"half")
    (tmp_path / "verslag.pdf").write_bytes(b"whole")
    (tmp_path / "map").mkdir()
    with files.finished_files(tmp_path) as work:
        assert files.sweep(tmp_path, older_than=3600) == 0
        assert files.sweep(tmp_path) == 1
        assert work.folder.is_dir()
    assert names(tmp_path) == ["map", "verslag.pdf"]
    assert files.sweep(tmp_path / "not there") == 0


_WRITER = """
import sys
from pathlib import Path
from routekaart_app.store import files
folder = Path(sys.argv[1])
print("ready", flush=True)
for number in range(1_000_000):
    files.write_atomically(folder / "keys.json", b"%d" % (number % 10) * 50_000)
    with files.finished_files(folder, overwrite=True) as work:
        for pupil in range(3):
            work.new(f"report {pupil}", ".pdf").write_bytes(b"%d" % (number % 10) * 50_000)
"""


def _grow_old(folders: list[Path]) -> None:
    """A folder whose maker died before it could lock it looks like one being made: it goes after a minute."""
    for folder in folders:
        assert list(folder.iterdir()) == []
        os.utime(folder, (0, 0))


def test_kills_leave_whole_files_and_leftovers_are_swept(tmp_path: Path) -> None:
    """T05, a short run: every file is complete, whatever moment the writer died at."""
    half = swept = 0
    for round_ in range(12):
        writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path)], stdout=subprocess.PIPE)
        assert writer.stdout and writer.stdout.readline()
        time.sleep(0.003 * round_)  # the moment of the kill, not a wait for anything
        writer.kill()
        writer.wait()
        writer.stdout.close()
        for path in tmp_path.iterdir():
            if path.suffix in (".pdf", ".json"):
                content = path.read_bytes()
                half += len(content) != 50_000 or len(set(content)) != 1
        swept += files.sweep(tmp_path)
        _grow_old(left := [path for path in tmp_path.iterdir() if path.name.endswith(files.UNFINISHED)])
        swept += files.sweep(tmp_path)
        assert not [path for path in left if path.exists()]
    print(f"12 kills: {half} half files, {swept} swept")
    assert half == 0


@pytest.mark.skipif(os.name != "posix", reason="stops a process the POSIX way")
def test_work_of_a_living_process_is_not_swept(tmp_path: Path) -> None:
    code = _WRITER.replace("print", "work = None; print").split("for number")[0] + (
        "with files.finished_files(folder) as work:\n    print('inside', flush=True)\n    input()\n"
    )
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], **pipes) as child:  # type: ignore[call-overload]
        assert child.stdout.readline() and child.stdout.readline()
        child.send_signal(signal.SIGSTOP)
        assert files.sweep(tmp_path) == 0
        child.send_signal(signal.SIGCONT)
        child.kill()
    assert files.sweep(tmp_path) == 1
    assert names(tmp_path) == []


def test_what_is_asked_for_never_replaces_what_is_no_plain_file(tmp_path: Path) -> None:
    """Renaming over a device or the link that programs write to would take it away from the whole computer."""
    target = tmp_path / "uit"
    target.mkdir()
    (tmp_path / "echt.csv").write_bytes(b"echt")
    (target / "link.csv").symlink_to(tmp_path / "echt.csv")
    (target / "los.csv").symlink_to(tmp_path / "weg.csv")
    os.mkfifo(target / "pijp.csv")
    for stem in ("link", "los", "pijp"):
        with pytest.raises(KnownError) as caught:
            files.write_asked(target / f"{stem}.csv", b"x")
        assert caught.value.code == "not-a-file"
        with pytest.raises(KnownError) as caught, files.finished_files(target, overwrite=True) as made:
            made.new("eerst", ".csv").write_bytes(b"x")
            made.new(stem, ".csv").write_bytes(b"x")
        assert caught.value.code == "not-a-file"
    assert names(target) == ["link.csv", "los.csv", "pijp.csv"]
    assert stat.S_ISFIFO((target / "pijp.csv").stat().st_mode) and (tmp_path / "echt.csv").read_bytes() == b"echt"


@pytest.mark.parametrize("name", ["x" * 300, "nul\0teken"])
def test_a_name_that_no_file_can_have_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError) as caught:
        files.write_asked(tmp_path / name, b"x")
    assert caught.value.code == "name" and len(caught.value.what) < 150 and "\0" not in caught.value.what
    with pytest.raises(KnownError) as caught, files.finished_files(tmp_path / name):
        pass
    assert caught.value.code == "name"


NOBODY = """
import os, sys
from pathlib import Path
from routekaart_app.errors import KnownError
from routekaart_app.store import backup, files
from routekaart_app.store.keys import KeyFile
place = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setgid(65534), os.setuid(65534)
def work():
    with files.finished_files(place / "dicht"):
        pass
def copy():
    from datetime import datetime
    backup.make(None, b"", place / "keys.json", place / "dicht", "manual", datetime(2026, 3, 4))
for attempt in (work, copy, lambda: files.write_asked(place / "dicht" / "x.csv", b""),
                lambda: KeyFile.load(place / "dichte.json")):
    try:
        attempt()
    except KnownError as error:
        print(error.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has no such rights")
def test_an_ordinary_user_is_told_where_nothing_may_be_seen() -> None:
    with tempfile.TemporaryDirectory() as given:
        place = Path(given)
        place.chmod(0o755)
        (place / "dicht").mkdir(mode=0)
        (place / "dichte.json").touch(mode=0)
        root = Path(files.__file__).parent.parent.parent
        words = [sys.executable, "-c", NOBODY, given]
        done = subprocess.run(words, cwd=root, capture_output=True, text=True, timeout=60, check=False)
        (place / "dicht").chmod(0o755)
    assert done.stdout.split() == ["read-only"] * 3 + ["keys-unreadable"], done.stderr
