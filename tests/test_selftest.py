"""The self-check of an installed program: it passes on a sound one, and says which step a broken one fails at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from routekaart_app import i18n, paths, selftest
from routekaart_app.cli import main
from routekaart_app.errors import KnownError


def test_this_program_is_whole(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "zelfcontrole.txt"
    words = [sys.executable, "-m", "routekaart_app", "--self-check", "--log", str(log)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=120, check=False)
    lines = done.stdout.splitlines()
    assert (done.returncode, lines[-1]) == (0, "self-check: ok"), done.stdout + done.stderr
    assert log.read_text("utf-8").splitlines() == lines
    assert [line.split(":")[0].split(maxsplit=1)[1] for line in lines[:-1]] == [name for name, _step in selftest.STEPS]


def test_every_step_is_tried_and_one_failure_fails_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_folder: Path) -> str:
        raise FileNotFoundError("a font")

    steps = (("first", lambda _folder: "fine"), ("second", broken), ("third", lambda folder: folder.name))
    monkeypatch.setattr(selftest, "STEPS", steps)
    assert main(["--self-check", "--log", str(tmp_path / "log.txt")]) == 1
    lines = (tmp_path / "log.txt").read_text("utf-8").splitlines()
    assert [line.split("(")[0].strip() for line in lines[:2]] == [
        "ok      first: fine",
        "FAILED  second: FileNotFoundError: a font",
    ]
    assert lines[2].startswith("ok      third: routekaart-self-check-")
    assert lines[3:] == ["self-check: FAILED"]
    assert "FileNotFoundError" in capsys.readouterr().err


def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []
    monkeypatch.setattr(selftest, "STEPS", (("look", lambda folder: str(seen.append(folder))),))
    assert main(["--self-check"]) == 0
    assert not seen[0].exists()


@pytest.mark.parametrize("words", [["--self-check", "vault"], ["--self-check", "--log"], ["--self-check", "--lo", "f"]])
def test_wrong_use(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2


def test_missing_translations_are_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    with pytest.raises(selftest.NotWholeError, match=f"{i18n.LANGUAGES[0]}/app.mo is missing"):
        selftest.translations(tmp_path)


def test_missing_data_files_are_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "resource", lambda *parts: tmp_path.joinpath(*parts))
    with pytest.raises((KnownError, OSError)):
        selftest.data_files(tmp_path)
