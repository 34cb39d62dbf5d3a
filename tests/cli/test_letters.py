"""Letters on the command line: which files come out for whom, in which language and form, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from routekaart_app import cli
from tests.cli.conftest import Terminal
from tests.cli.test_report_parent import made

FILLED = ("--subject", "ouderavond", "--date", "2026-03-18", "--time", "19:30", "--place", "aula")


def test_a_class_as_one_pdf_and_as_texts_per_family(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    words = ["letters", region, "--group", "3B", "--letter", "uitnodiging", *FILLED, "--json"]
    answer = terminal(*words, "--to", tmp_path / "a")
    (one,) = made(answer, tmp_path / "a")
    assert "Uitnodiging" in Path(str(one["path"])).name and one["language"] == "mul"
    answer = terminal(*words, "--language", "ar", "--per-family", "--format", "odt", "--large", "--to", tmp_path / "b")
    files = answer.json["files"]
    assert len(files) > 3 and {item["language"] for item in files} == {"ar"}
    assert {Path(item["path"]).suffix for item in files} == {".odt"} and all(item["pages"] for item in files)
    numbers = {number for item in files for number in item["pupils"]}
    assert numbers == set(one["pupils"])  # type: ignore[call-overload]


def test_large_and_in_one_language(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    words = ["letters", vault, "--group", "3B", "--letter", "bedankt", "--to", tmp_path / "r", "--json"]
    (one,) = made(terminal(*words, "--language", "pl", "--two-sided", "--on", "2026-02-01"), tmp_path / "r")
    assert one["language"] == "pl" and "2026-02-01" in Path(str(one["path"])).name
    assert "Szanowni" in PdfReader(str(one["path"])).pages[0].extract_text()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--letter", "brief"], cli.REFUSED),
        (["--letter", "bedankt", "--format", "docx"], cli.WRONG_USE),
        (["--letter", "bedankt", "--language", "tr", "--home-language"], cli.WRONG_USE),
        (["--letter", "bedankt", "--date", "morgen"], cli.WRONG_USE),
        ([], cli.WRONG_USE),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(
    terminal: Terminal, vault: Path, tmp_path: Path, words: list[str], code: int
) -> None:
    answer = terminal("letters", vault, "--group", "3B", *words, "--to", tmp_path / "r", "--json")
    assert answer.code == code
    assert answer.err and not (tmp_path / "r").exists()
