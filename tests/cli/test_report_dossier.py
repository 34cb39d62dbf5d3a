"""Career files on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app import terminal as codes
from tests.cli.conftest import Terminal
from tests.reports.pdfs import words


def text(path: str) -> str:
    return words(Path(path))


def test_one_pupil_gets_a_file_named_for_upload(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    pupil = terminal("coverage", region, "--group", "3B", "--json").json["pupils"][0]
    words = ("report", "dossier", region, "--pupil", pupil["number"], "--preset", "exam")
    answer = terminal(*words, "--to", tmp_path / "uit", "--json")
    (made,) = answer.json["files"]
    assert made["path"].isascii() and f"_{pupil['number']}_3B_" in Path(made["path"]).name
    assert pupil["name"] in text(made["path"])


def test_a_class_is_a_file_each(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    pupils = terminal("coverage", region, "--group", "3B", "--json").json["pupils"]
    answer = terminal("report", "dossier", region, "--group", "3B", "--to", tmp_path / "uit", "--json")
    assert len(answer.json["files"]) == len(pupils)


def test_sections_and_period_are_obeyed(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    pupil = terminal("coverage", region, "--group", "3B", "--json").json["pupils"][0]
    words = ("report", "dossier", region, "--pupil", pupil["number"], "--language", "en", "--json")
    asked = ("--sections", "signatures", "growth", "--from", "2025-09-01", "--to-date", "2025-12-31")
    (made,) = terminal(*words, *asked, "--to", tmp_path / "uit").json["files"]
    said = text(made["path"])
    assert "signature" in said.casefold() or "handtekening" in said.casefold()
    assert "2025" in said


@pytest.mark.parametrize(
    "wrong",
    [
        ("progress", "--preset", "exam"),
        ("class", "--from", "2025-09-01"),
        ("dossier", "--from", "2026-01-01", "--to-date", "2025-01-01"),
        ("dossier", "--from", "2099-01-01"),
        ("dossier", "--from", "2026-01-01", "--on", "2025-12-31"),
        ("dossier", "--preset", "exam", "--sections", "growth"),
        ("dossier", "--sections", "marks"),
    ],
)
def test_what_does_not_fit_is_refused(terminal: Terminal, region: Path, tmp_path: Path, wrong: tuple[str, ...]) -> None:
    kind, *rest = wrong
    answer = terminal("report", kind, region, "--group", "3B", *rest, "--to", tmp_path / "uit", "--json")
    assert answer.code == codes.WRONG_USE and not (tmp_path / "uit").exists()
