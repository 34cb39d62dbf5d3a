"""`signals` tells who asks for attention, as plain lines and as one object."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from routekaart_app import cli
from routekaart_app.domain.signals import ACTIVITY_WITHOUT_TALK, KINDS
from tests.cli.conftest import Terminal, content


def test_a_class_of_which_nothing_is_recorded(terminal: Terminal, vault: Path) -> None:
    before = content(vault)
    answer = terminal("signals", vault, "--group", "3b", "--json")
    assert (answer.code, answer.err) == (cli.OK, "")
    assert list(answer.json) == list(KINDS)
    missing = answer.json["missing_required"]
    assert len(missing) == 56
    assert missing[0].keys() == {"number", "name", "group", "line"}
    assert {row["line"] for row in missing} == {"VO3-02", "VO3-03"}
    assert len(answer.json["no_talk"]) == 28
    assert {"number": "1002", "name": "Sem de Groen", "group": "3B"} in answer.json["no_talk"]
    assert answer.json["broken_chains"] == answer.json["no_mbo_application"] == []
    assert answer.json["longest_not_seen"][0].keys() == {"number", "name", "group", "last", "weeks"}
    assert {(row["last"], row["weeks"]) for row in answer.json["longest_not_seen"]} == {(None, None)}
    assert content(vault) == before


def test_a_visit_without_a_talk_is_a_broken_chain(terminal: Terminal, vault: Path) -> None:
    terminal("record", vault, "--group", "3B", "--line", "VO3-04", "--date", "2026-01-20", "--absent", "1002")
    rows = terminal("signals", vault, "--json").json["broken_chains"]
    assert len(rows) == 27
    assert rows[0] == {
        "number": rows[0]["number"], "name": rows[0]["name"], "group": "3B", "kind": ACTIVITY_WITHOUT_TALK,
        "what": "Meeloopdag of proefstuderen mbo", "date": "2026-01-20",
    }  # fmt: skip
    assert "1002" not in {row["number"] for row in rows}
    earlier = terminal("signals", vault, "--on", "2026-02-17", "--json").json
    assert earlier["broken_chains"] == []
    assert {row["line"] for row in earlier["missing_required"]} == {"VO3-03"}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_plain_lines_have_a_heading_with_a_number_per_list(terminal: Terminal, region: Path, language: str) -> None:
    answer = terminal("signals", region, "--lang", language)
    assert (answer.code, answer.err) == (cli.OK, "")
    data = terminal("signals", region, "--json").json
    lines = answer.out.splitlines()
    headings = [line for line in lines if not line.startswith("  ")]
    assert [int(line.rpartition(" ")[2]) for line in headings] == [len(data[kind]) for kind in KINDS]
    assert len(lines) == len(KINDS) + sum(len(data[kind]) for kind in KINDS)
    assert data["longest_not_seen"] and data["broken_chains"] and data["missing_required"]


def test_a_school_and_a_day_can_be_chosen(terminal: Terminal, region: Path) -> None:
    whole = terminal("signals", region, "--json").json
    schools = [
        terminal("signals", region, "--school", brin, "--json").json for brin in ("99AA", "99AB", "99AC", "99AD")
    ]
    for kind in ("missing_required", "no_talk", "broken_chains", "no_mbo_application"):
        assert sum(len(one[kind]) for one in schools) == len(whole[kind])
    autumn = terminal("signals", region, "--on", date(2025, 9, 2), "--json").json
    assert autumn["no_mbo_application"] == autumn["missing_required"] == []


def test_what_is_not_there_is_refused_in_words(terminal: Terminal, vault: Path) -> None:
    for words in (("--group", "9Z"), ("--school", "00XX"), ("--group", "3B", "--school", "00XX")):
        answer = terminal("signals", vault, *words)
        assert (answer.code, answer.out) == (cli.REFUSED, "")
        assert answer.err
    assert terminal("signals", vault, "--on", "31-2-2026").code == cli.WRONG_USE
    empty = terminal("signals", vault, "--on", "2031-10-01")
    assert (empty.code, empty.out.count("0")) == (cli.OK, 7)
    assert "2031-2032" in empty.err
