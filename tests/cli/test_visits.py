"""Visits on the command line: planned, held, listed and called off."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app import bootstrap, cli
from routekaart_app.store.vault_key import FLOOR
from tests.builders import a_class
from tests.cli.conftest import PASSWORD, Answer, Terminal, content


def visits(terminal: Terminal, action: str, vault: Path, *more: object) -> Answer:
    return terminal("visits", action, vault, *more, "--json", "--lang", "en")


def plan(terminal: Terminal, vault: Path, *more: object, on: str = "2026-03-12", company: str = "Zorghub") -> Answer:
    return visits(terminal, "plan", vault, "--company", company, "--group", "3B", "--date", on, *more)


def test_a_visit_from_plan_to_held(terminal: Terminal, vault: Path) -> None:
    made = plan(
        terminal, vault, "--time", "9:00 - 11.00", "--kind", "bedrijfsbezoek", "--line", "vo3-02", on="2026-03-04"
    )
    assert made.code == cli.OK
    assert made.json == {"visit": made.json["visit"], "warnings": [], "new_company": "Zorghub"}
    assert "Zorghub" in made.err.splitlines()[-1]
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
    (listed,) = visits(terminal, "list", vault).json["visits"]
    assert (listed["pupils"], listed["groups"][0]["pupils"]) == (26, 26), "who was there, once that is known"
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
    assert outside.code == cli.ATTENTION and [item["kind"] for item in outside.json["warnings"]] == ["outside_year"]


def test_a_name_that_is_nearly_that_of_a_company_is_no_new_one(terminal: Terminal, vault: Path) -> None:
    assert plan(terminal, vault, company="Zorghub Westwijk").code == cli.OK
    before = content(vault)
    for slip in ("Zorghub Westwjk", "zorghub westwijk b.v.", "Zorghub"):
        refused = plan(terminal, vault, on="2026-04-20", company=slip)
        assert refused.code == cli.REFUSED and "Zorghub Westwijk" in refused.err and "--new-company" in refused.err
    assert content(vault) == before
    same = plan(terminal, vault, on="2026-04-20", company="ZORGHUB  westwijk")
    assert same.code == cli.OK and "new_company" not in same.json
    meant = plan(terminal, vault, "--new-company", on="2026-05-20", company="Zorghub")
    assert meant.json["new_company"] == "Zorghub"
    again = plan(terminal, vault, "--new-company", on="2026-06-10", company="Zorghub")
    assert again.code == cli.OK and "new_company" not in again.json, "it is known by now"


def test_groups_on_lines_of_their_own(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    services, _recovery = bootstrap.create(folder, PASSWORD, cost=FLOOR)
    a_class(services.vault.database, size=3)
    a_class(services.vault.database, name="2B", size=2, year=2, first_number=2001)
    services.close()
    made = plan(terminal, folder, "--group", "2B", "--line", "VO3-02")
    assert made.code == cli.ATTENTION and "VO2-02" in made.json["warnings"][0]["text"]
    assert [(item["kind"], item["group"]) for item in made.json["warnings"]] == [("no_line", "2B")]
    assert plan(terminal, folder, "--group", "2B", "--line", "3B=VO3-02", "--line", "2b=VO2-02").code == cli.ATTENTION
    first, second = visits(terminal, "list", folder).json["visits"]
    assert {item["group"]: item["line"] for item in first["groups"]} == {"2B": "VO2-02", "3B": "VO3-02"}
    assert {item["group"]: item["line"] for item in second["groups"]} == {"2B": "VO2-02", "3B": "VO3-02"}
    for wrong in ("XX", "2B=VO3-02", "9Z=VO3-02"):
        assert plan(terminal, folder, "--group", "2B", "--line", wrong).code == cli.REFUSED


def test_groups_of_two_schools_go_together_each_named_with_its_school(terminal: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    services, _recovery = bootstrap.create(folder, PASSWORD, cost=FLOOR)
    a_class(services.vault.database, brin="99ZX", size=3)
    a_class(services.vault.database, brin="99ZY", size=4)
    a_class(services.vault.database, name="7A", stage="PO", year=7, track="", brin="99ZZ", size=2)
    services.close()
    made = plan(terminal, folder, "--group", "99zy:3B", "--group", "7A", "--school", "99ZX")
    assert made.code == cli.REFUSED and "7A" in made.err, "the class of yet another school is named with it"
    made = plan(terminal, folder, "--group", "99zy:3B", "--group", "99ZZ: 7a", "--school", "99ZX")
    assert made.code == cli.OK
    (visit,) = visits(terminal, "list", folder).json["visits"]
    assert sorted((item["group"], item["pupils"]) for item in visit["groups"]) == [("3B", 3), ("3B", 4), ("7A", 2)]
    assert plan(terminal, folder, "--group", "99QQ:3B", "--school", "99ZX").code == cli.REFUSED


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
