"""The turn of the school year without a screen: shown first, done with --apply, and only once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal, content


def test_without_apply_it_is_only_shown(terminal: Terminal, vault: Path) -> None:
    before = content(vault)
    answer = terminal("rollover", vault, "--to-school-year", "2026-2027", "--json")
    assert answer.code == 0
    assert answer.json == {"up": 28, "repeat": 0, "leave": 0, "new_groups": ["4B"], "applied": False}
    assert "3B → 4B" in answer.err and "--apply" in answer.err
    assert content(vault) == before


def test_with_apply_it_is_done_and_a_second_time_changes_nothing(terminal: Terminal, vault: Path) -> None:
    words = ("rollover", vault, "--to-school-year", "2026-2027", "--repeat", "1001", "1002", "--leave", "1003=work")
    words = (*words, "--leave", "1004", "--apply", "--json")
    first = terminal(*words)
    assert first.code == 0
    assert first.json == {"up": 24, "repeat": 2, "leave": 2, "new_groups": ["3B", "4B"], "applied": True}
    before = content(vault)
    again = terminal(*words)
    assert again.code == 0
    assert again.json == {"up": 0, "repeat": 0, "leave": 0, "new_groups": [], "applied": False}
    assert "2026-2027" in again.err
    assert content(vault) == before
    figures = terminal("coverage", vault, "--group", "4B", "--on", "2026-09-07", "--json")
    assert figures.code == 0
    assert terminal("check", vault).code == 0
    assert terminal("undo", vault).code == 0
    assert terminal("coverage", vault, "--group", "4B", "--on", "2026-09-07").code == 4


def test_what_is_asked_too_late_is_told(terminal: Terminal, vault: Path) -> None:
    assert terminal("rollover", vault, "--to-school-year", "2026-2027", "--leave", "1001", "--apply").code == 0
    late = terminal("rollover", vault, "--to-school-year", "2026-2027", "--leave", "1002", "--repeat", "1001", "--json")
    assert late.code == 1 and "1002" in late.err and "1001" in late.err
    assert late.json["applied"] is False


@pytest.mark.parametrize("year", ["2025-2026", "2024-2025", "2027-2028", "2026", "volgend jaar"])
def test_a_wrong_year_is_refused_in_words(terminal: Terminal, vault: Path, year: str) -> None:
    before = content(vault)
    answer = terminal("rollover", vault, "--to-school-year", year, "--apply", "--json")
    assert (answer.code, answer.out) == (4, "") and answer.err
    assert content(vault) == before


@pytest.mark.parametrize("words", [("--repeat", "9999"), ("--leave", "1001=maan"), ("--school", "99QQ")])
def test_unknown_numbers_destinations_and_schools_are_refused(
    terminal: Terminal, vault: Path, words: tuple[str, ...]
) -> None:
    before = content(vault)
    answer = terminal("rollover", vault, "--to-school-year", "2026-2027", "--apply", *words)
    assert answer.code == 4 and answer.err
    assert content(vault) == before


def test_an_administration_without_pupils_has_nothing_to_turn(terminal: Terminal, empty: Path) -> None:
    assert terminal("rollover", empty, "--to-school-year", "2026-2027").code == 4


def test_one_school_of_a_region_goes_first(terminal: Terminal, region: Path) -> None:
    every = terminal("rollover", region, "--to-school-year", "2026-2027", "--json").json
    one = terminal("rollover", region, "--to-school-year", "2026-2027", "--school", "99AA", "--apply", "--json").json
    assert 0 < one["up"] < every["up"] and one["applied"]
    rest = terminal("rollover", region, "--to-school-year", "2026-2027", "--apply", "--json").json
    assert one["up"] + rest["up"] == every["up"] and one["leave"] + rest["leave"] == every["leave"]
    assert terminal("check", region).code == 0
