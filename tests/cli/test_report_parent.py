"""Reports for parents on the command line: which files come out for whom, who gets none, and what cannot be asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from routekaart_app import cli
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from tests.cli.conftest import Answer, Terminal


def made(answer: Answer, folder: Path) -> list[dict[str, object]]:
    """The files of an answer, after checking that they are what is there."""
    assert set(answer.json) == {"files", "warnings", "withheld"}
    files: list[dict[str, object]] = answer.json["files"]
    assert all(set(item) == {"path", "pages", "language", "pupils", "receivers"} for item in files)
    assert all(set(item) == {"number", "why"} for item in answer.json["withheld"])
    attention = bool(answer.json["warnings"] or answer.json["withheld"])
    assert answer.code == (cli.ATTENTION if attention else cli.OK)
    assert sorted(Path(str(item["path"])) for item in files) == sorted(folder.iterdir())
    assert all(len(PdfReader(str(item["path"])).pages) == item["pages"] for item in files)
    return files


def test_a_class_as_one_pdf_and_one_per_family(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    words = ["report", "parent", region, "--group", "3B", "--json"]
    pupils = {pupil["number"] for pupil in terminal("coverage", region, "--group", "3B", "--json").json["pupils"]}
    answer = terminal(*words, "--home-language", "--to", tmp_path / "a")
    (one,) = made(answer, tmp_path / "a")
    in_it, none = set(one["pupils"]), {item["number"] for item in answer.json["withheld"]}  # type: ignore[call-overload]
    assert in_it | none == pupils and one["language"] in (*PAPER_LANGUAGES, "mul")
    answer = terminal(*words, "--home-language", "--per-family", "--large", "--to", tmp_path / "b")
    files = made(answer, tmp_path / "b")
    assert {number for item in files for number in item["pupils"]} == in_it  # type: ignore[attr-defined]
    assert len(files) >= len(in_it) / 2 and all(item["language"] in PAPER_LANGUAGES for item in files)


def test_one_pupil_in_a_language_of_choice(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    number = terminal("coverage", region, "--group", "3B", "--json").json["pupils"][0]["number"]
    words = ["report", "parent", region, "--pupil", number, "--language", "en", "--on-request", "--on", "2026-02-01"]
    (one,) = made(terminal(*words, "--to", tmp_path / "r", "--json"), tmp_path / "r")
    assert (one["language"], one["pupils"]) == ("en", [number])
    assert "2026-02-01" in Path(str(one["path"])).name


def test_talk_sheets_of_a_class(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    words = ["report", "talk-sheet", region, "--group", "3B", "--single-file", "--to", tmp_path / "r", "--json"]
    answer = terminal(*words)
    assert set(answer.json) == {"files", "warnings"} and len(answer.json["files"]) == 1


@pytest.mark.parametrize(
    "words",
    [
        ["parent", "--language", "klingon"],
        ["parent", "--language", "tr", "--home-language"],
        ["progress", "--language", "tr"],
        ["talk-sheet", "--language", "ar"],
        ["progress", "--large"],
        ["class", "--home-language"],
        ["dossier", "--per-family"],
        ["form", "--on-request"],
        ["parent", "--empty", "2"],
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(
    terminal: Terminal, region: Path, tmp_path: Path, words: list[str]
) -> None:
    answer = terminal("report", words[0], region, "--group", "3B", *words[1:], "--to", tmp_path / "r", "--json")
    assert (answer.code, answer.out) == (cli.WRONG_USE, "") and answer.err
    assert not (tmp_path / "r").exists()
    if "klingon" in words:
        assert all(f"'{one}'" in answer.err for one in PAPER_LANGUAGES)
