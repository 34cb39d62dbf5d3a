"""Yearly summaries written to files and joined on the command line."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader

from routekaart_app import cli
from routekaart_app.exchange.summary_file import read, to_json
from tests.cli.conftest import Terminal
from tests.services.test_summary_joining import ANKER, BRUG, a_part


def test_summaries_are_joined_and_who_is_missing_is_told(terminal: Terminal, tmp_path: Path, vault: Path) -> None:
    one, other, whole = (tmp_path / f"{name}.json" for name in ("a", "b", "c"))
    one.write_bytes(to_json(a_part(ANKER)))
    other.write_bytes(to_json(a_part(BRUG)))
    done = terminal("summary", "join", one, other, "--to", whole, "--json")
    assert done.code == cli.OK and done.json["delivered_by"] == ["De Brug", "Het Anker"]
    assert read(whole).delivered_by == ("De Brug", "Het Anker")
    assert terminal("summary", "join", one, other, "--to", tmp_path / "c.pdf").code == cli.OK
    assert "De Brug, Het Anker" in PdfReader(tmp_path / "c.pdf").pages[0].extract_text()
    expected = tmp_path / "lijst.csv"
    expected.write_text("BRIN;Naam\n99ZX;Het Anker\n99ZQ;De Kade\n")
    told = terminal("summary", "join", one, other, "--to", whole, "--expected", expected, "--json")
    assert told.code == cli.ATTENTION
    assert (told.json["missing"], told.json["unexpected"]) == (["De Kade (99ZQ)"], ["De Brug"])
    for words in (
        (one, one, "--to", whole),
        (one, "--to", whole),
        (one, other, "--to", one),
        (one, other, "--to", vault / "c.json"),
        (one, other, "--to", tmp_path / "c.doc"),
        (one, tmp_path / "none.json", "--to", whole),
        (one, expected, "--to", whole),
        (one, other, "--to", whole, "--expected", tmp_path / "none.txt"),
    ):
        assert terminal("summary", "join", *words).code == cli.REFUSED, words
    assert terminal("summary", "join", one, other).code == cli.WRONG_USE


def test_without_an_action_a_summary_is_made(terminal: Terminal, vault: Path) -> None:
    assert terminal("summary", vault, "--school-year", "2025-2026").code == cli.OK
    assert terminal("summary").code == cli.WRONG_USE


def test_a_year_is_counted_and_written(terminal: Terminal, region: Path, tmp_path: Path) -> None:
    year = ("--school-year", "2025-2026")
    made = terminal("summary", region, *year, "--to", tmp_path / "a.json", "--json")
    assert made.json["scope"] == "all" and read(tmp_path / "a.json").school_year == "2025-2026"
    school = str(read(tmp_path / "a.json").table("reach_by_school").rows[0][0])
    least = ("--scope", school, "--minimum", 10, "--for-analysis", "--to", tmp_path / "c.csv")
    assert terminal("summary", region, *year, *least).code in (cli.OK, cli.ATTENTION)
    assert f",{school}," in (tmp_path / "c.csv").read_text("utf-8")
    told = terminal("summary", region, *year, "--to", tmp_path / "a.pdf", "--lang", "nl")
    pages = PdfReader(tmp_path / "a.pdf").pages
    assert told.code in (cli.OK, cli.ATTENTION) and 4 <= len(pages) <= 8
    assert f"pagina 1 van {len(pages)}" in pages[0].extract_text()
    for more in (
        ("--scope", "school:", "--to", tmp_path / "d.json"),
        ("--scope", "school:99XX", "--to", tmp_path / "d.json"),
        ("--minimum", 2, "--to", tmp_path / "d.json"),
        ("--to", region / "d.json"),
        ("--to", tmp_path / "d.doc"),
    ):
        assert terminal("summary", region, *year, *more).code == cli.REFUSED, more
    assert not (tmp_path / "d.json").exists()
