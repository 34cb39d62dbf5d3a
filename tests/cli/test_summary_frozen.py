"""The yearly summary on the command line: told, frozen, listed, and held side by side."""

from __future__ import annotations

from pathlib import Path

from routekaart_app import cli
from routekaart_app.domain.summary import FORMAT, TABLES
from tests.cli.conftest import Terminal, content

YEAR = ("--school-year", "2025-2026", "--lang", "en")


def test_a_summary_is_told_kept_listed_and_held_beside_a_later_one(terminal: Terminal, vault: Path) -> None:
    terminal("record", vault, "--group", "3B", "--line", "VO3-04", "--date", "2026-02-20")
    before = content(vault)
    told = terminal("summary", vault, *YEAR)
    assert told.code == cli.OK and "Reach by line of the routekaart" in told.out.splitlines()
    assert any(line.split()[:2] == ["company", "visit"] and "100 %" in line for line in told.out.splitlines())
    made = terminal("summary", vault, *YEAR, "--scope", "school:99ZX", "--minimum", "3", "--json").json
    assert (made["format"], made["minimum_cell"], made["scope"]) == (FORMAT, 3, "school:99ZX")
    assert [table["id"] for table in made["tables"]] == list(TABLES)
    assert content(vault) == before

    kept = terminal("summary", "freeze", vault, *YEAR, "--json")
    assert kept.code == cli.OK and "frozen as it is on" in kept.err
    terminal("record", vault, "--group", "3B", "--line", "VO3-03", "--date", "2026-03-02")
    listed = terminal("summary", "list", vault, "--json").json["summaries"]
    assert listed == [kept.json] and listed[0]["counted_on"] == "2026-03-04"
    found = terminal("summary", "diff", vault, listed[0]["summary"], "--lang", "en", "--json").json["differences"]
    assert {
        "table": "reach_by_type",
        "row": "training",
        "column": "count",
        "before": 0,
        "after": 28,
        "hidden": False,
    } in found
    said = terminal("summary", "diff", vault, listed[0]["summary"], "--lang", "en")
    assert "Reach by kind of activity · training · Pupils: was 0, is 28" in said.out.splitlines()
    again = terminal("summary", "freeze", vault, *YEAR, "--json").json["summary"]
    assert terminal("summary", "diff", vault, listed[0]["summary"], again, "--json").json["differences"] == found
    assert len(terminal("summary", "list", vault, "--school-year", "2025-2026", "--json").json["summaries"]) == 2


def test_what_cannot_be_is_told_in_words(terminal: Terminal, vault: Path) -> None:
    for words in (
        (vault, *YEAR, "--scope", "school:00XX"),
        (vault, *YEAR, "--scope", "town"),
        (vault, *YEAR, "--minimum", "2"),
        (vault, "--school-year", "soon"),
        ("diff", vault, "1"),
        ("diff", vault, "01a20224-466f-7000-b7df-2acf459ae19a"),
    ):
        answer = terminal("summary", *words)
        assert answer.code == cli.REFUSED and answer.err.strip()
    assert terminal("summary", "diff", vault, "1", "2", "3").code == cli.WRONG_USE
    empty = terminal("summary", vault, "--school-year", "2010-2011", "--lang", "en", "--json")
    assert empty.code == cli.ATTENTION and "no pupils" in empty.err and empty.json["warnings"]
