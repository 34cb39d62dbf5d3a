"""Visits on the command line: planned, held, listed and called off."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app import cli
from tests.cli.conftest import Answer, Terminal, content


def visits(terminal: Terminal, action: str, vault: Path, *more: object) -> Answer:
    return terminal("visits", action, vault, *more, "--json", "--lang", "en")


def plan(terminal: Terminal, vault: Path, *more: object, on: str = "2026-03-12", company: str = "Zorghub") -> Answer:
    return visits(terminal, "plan", vault, "--company", company, "--group", "3B", "--date", on, *more)


def test_a_visit_from_plan_to_held(terminal: Terminal, vault: Path) -> None:
    made = plan(
        terminal, vault, "--time", "9:00 - 11.00", "--kind", "bedrijfsbezoek", "--line", "vo3-02", on="2026-03-04"
    )
    assert made.code == cli.OK and made.json == {"visit": made.json["visit"], "warnings": []}
    key = made.json["visit"]
    (listed,) = visits(terminal, "list", vault).json["visits"]
    assert listed == {
        "visit": key,
        "date": "2026-03-04",
        "until": "2026-03-04",
        "time": "09:00-11:00",
        "kind": "bedrijfsbezoek",
        "state": "planned",
        "companies": ["Zorghub"],
        "groups": [{"group": "3B", "line": "VO3-02", "pupils": 28}],
        "pupils": 28,
        "because": "",
    }
    held = visits(terminal, "hold", vault, "--visit", key, "--absent", "1001=vervoer", "1002", "--partly", "1003")
    assert held.code == cli.OK and held.json == {"visit": key, "present": 26, "absent": 2, "left": []}
    again = visits(terminal, "hold", vault, "--visit", key)
    assert again.code == cli.ATTENTION and again.json["left"] == ["3B"] and "nothing was changed" in again.err
    for absent in (("1001", "1001=vervoer"), ("=",)):
        assert visits(terminal, "hold", vault, "--visit", key, "--absent", *absent).code == cli.WRONG_USE
    plain = terminal("visits", "list", vault, "--from", "2026-03-04", "--to-date", "2026-03-04", "--lang", "en")
    assert "Zorghub" in plain.out and "3B" in plain.out and "held" in plain.out
    assert visits(terminal, "list", vault, "--from", "2026-03-05").json == {"visits": []}
    late = visits(terminal, "cancel", vault, "--visit", key, "--because", "Storm")
    assert late.code == cli.REFUSED and not late.out


def test_what_clashes_is_told_and_stops_nothing(terminal: Terminal, vault: Path) -> None:
    first = plan(terminal, vault, "--kind", "event").json["visit"]
    second = plan(terminal, vault, "--kind", "guest_lesson", company="De Kade")
    assert second.code == cli.ATTENTION
    assert [item["kind"] for item in second.json["warnings"]] == ["double_booked"]
    assert second.json["warnings"][0]["text"] in second.err
    off = visits(terminal, "cancel", vault, "--visit", first, "--because", "Storm")
    assert off.code == cli.OK and off.json == {"visit": first, "because": "Storm"}
    states = [
        (item["state"], item["because"], item["pupils"]) for item in visits(terminal, "list", vault).json["visits"]
    ]
    assert sorted(states) == [("cancelled", "Storm", 0), ("planned", "", 28)]
    outside = plan(terminal, vault, on="2026-08-20", company="De Kade")
    assert outside.code == cli.REFUSED and "--date" in outside.err


@pytest.mark.parametrize(
    "more",
    [
        ("--time", "11:00-9:00"),
        ("--time", "x"),
        ("--kind", "vakantie"),
        ("--line", "XX"),
        ("--group", "9Z"),
        ("--until", "2026-03-01"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(terminal: Terminal, vault: Path, more: tuple[str, ...]) -> None:
    before = content(vault)
    answer = plan(terminal, vault, *more)
    assert answer.code == cli.REFUSED and answer.err and not answer.out
    assert content(vault) == before


def test_a_visit_that_is_not_there_and_a_night_that_is_cut_short_are_told(terminal: Terminal, vault: Path) -> None:
    assert "--time" in plan(terminal, vault, "--time", "2:30", on="2026-03-29").err
    for key in ("x", "01a20143-b612-7000-9a90-7c9c00e48616"):
        assert visits(terminal, "hold", vault, "--visit", key).code == cli.REFUSED
        assert visits(terminal, "cancel", vault, "--visit", key, "--because", "Storm").code == cli.REFUSED
    backwards = visits(terminal, "list", vault, "--from", "2026-03-05", "--to-date", "2026-03-04")
    assert backwards.code == cli.REFUSED and "changed" not in backwards.err
    assert terminal("visits", "plan", vault, "--date", "2026-03-12").code == cli.WRONG_USE
