"""One program at a time in an administration, and no lock that outlives its holder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart_app import i18n
from routekaart_app.errors import KnownError
from routekaart_app.store.lock import HandleLock, VaultLock

SINCE = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)
_HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from routekaart_app.store.lock import VaultLock
VaultLock(Path(sys.argv[1])).acquire("bram", datetime(2026, 3, 4, 12, 30, tzinfo=UTC))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.lock"


def in_use(path: Path) -> KnownError:
    lock = VaultLock(path)
    with pytest.raises(KnownError) as caught:
        lock.acquire("anna", SINCE)
    assert caught.value.code == "in-use" and not lock.is_held
    return caught.value


def holder(path: Path) -> subprocess.Popen[bytes]:
    """A program that holds the lock until it is killed."""
    child = subprocess.Popen([sys.executable, "-c", _HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdout and child.stdout.readline() == b"held" + os.linesep.encode()
    return child


def end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe:
            pipe.close()


def test_second_opener_hears_who_and_since_when(path: Path) -> None:
    i18n.set_language("en")
    try:
        lock = VaultLock(path)
        lock.acquire("Anna de Wit", SINCE)
        told = in_use(path)
    finally:
        i18n.set_language("nl")
    assert "Anna de Wit" in told.what and f"{SINCE.astimezone():%H:%M}" in told.what and "4" in told.what
    assert told.safe and told.todo
    lock.release()
    again = VaultLock(path)
    again.acquire("", SINCE)
    assert again.is_held and not lock.is_held
    again.release()


def test_acquire_and_release_may_be_repeated(path: Path) -> None:
    lock = VaultLock(path)
    for _round in range(3):
        lock.acquire("anna", SINCE)
        lock.acquire("anna", SINCE)
        lock.release()
        lock.release()
    assert path.exists() and path.read_bytes() == b""


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"user": "x"}', b"\xff" * 9000])
def test_a_half_written_introduction_still_locks(path: Path, content: bytes) -> None:
    lock = HandleLock(path)
    assert lock.try_acquire()
    lock.write(content)
    assert in_use(path).what
    lock.release()


def test_only_the_holder_writes(path: Path) -> None:
    with pytest.raises(RuntimeError):
        HandleLock(path).write(b"x")


def test_content_of_a_crash_is_no_lock(path: Path) -> None:
    path.write_text('{"user": "bram", "host": "laptop", "since": "2020-01-01T00:00:00+00:00"}')
    lock = VaultLock(path)
    lock.acquire("anna", SINCE)
    assert b"anna" in path.read_bytes()
    lock.release()


def test_a_folder_that_takes_no_file(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        VaultLock(tmp_path / "not there" / "vault.lock").acquire("anna", SINCE)
    assert caught.value.code == "read-only"


def test_another_process_keeps_us_out_until_it_is_killed_20_times(path: Path) -> None:
    """T20: never two writers, never a stale lock, no matter how the holder ends."""
    double = stale = 0
    for round_ in range(20):
        child = holder(path)
        lock = VaultLock(path)
        try:
            lock.acquire("anna", SINCE)
            double += 1
        except KnownError as error:
            assert round_ or "bram" in error.what
        end(child)
        try:
            lock.acquire("anna", SINCE)
        except KnownError:
            stale += 1
        lock.release()
    print(f"20 rounds: {double} double writers, {stale} stale locks")
    assert (double, stale) == (0, 0)


@pytest.mark.skipif(os.name != "posix", reason="stops a process the POSIX way")
def test_a_sleeping_holder_keeps_its_lock(path: Path) -> None:
    child = holder(path)
    try:
        child.send_signal(signal.SIGSTOP)
        assert "bram" in in_use(path).what
    finally:
        child.send_signal(signal.SIGCONT)
        end(child)


def test_a_child_of_the_holder_does_not_keep_the_lock(path: Path) -> None:
    lock = VaultLock(path)
    lock.acquire("anna", SINCE)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        lock.release()
        other = VaultLock(path)
        other.acquire("anna", SINCE)
        other.release()
        child.kill()
