"""The invented region on the command line: the same for the same words, and sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app import cli
from routekaart_app.commands.common import EXAMPLE_PASSWORD
from routekaart_app.terminal import PASSWORD_VARIABLE
from tests.cli.conftest import Terminal

WORDS = ["--pupils", 60, "--on", "2026-03-04", "--seed", 1, "--json"]


@pytest.fixture
def own(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal without a password: an example has one of its own."""
    monkeypatch.delenv(PASSWORD_VARIABLE)
    return terminal


def test_the_same_words_make_the_same_region(own: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = own("example", tmp_path / "one", *WORDS)
    two = own("example", tmp_path / "two", *WORDS)
    other = own("example", tmp_path / "other", *WORDS, "--seed", 2)
    assert one.code == cli.OK
    assert set(one.json) == {
        "vault", "schools", "groups", "pupils", "companies", "activities", "participations",
    }  # fmt: skip
    assert (one.json["schools"], one.json["pupils"]) == (4, 60)
    assert one.json | {"vault": ""} == two.json | {"vault": ""} != other.json | {"vault": ""}
    monkeypatch.setenv(PASSWORD_VARIABLE, EXAMPLE_PASSWORD)
    asked = ["--on", "2026-03-04", "--json"]
    found = [own("coverage", tmp_path / name, *asked).json for name in ("one", "two", "other")]
    assert found[0] == found[1] != found[2]
    groups = [own("coverage", tmp_path / name, "--group", "3B", *asked).json for name in ("one", "two", "other")]
    assert groups[0] == groups[1]
    assert [pupil["name"] for pupil in groups[0]["pupils"]] != [pupil["name"] for pupil in groups[2]["pupils"]]
    assert own("check", tmp_path / "one", "--json").json["ok"] is True


def test_its_password_may_be_another(terminal: Terminal, tmp_path: Path) -> None:
    terminal("example", tmp_path / "own", "--pupils", 8, "--years", 1)
    assert terminal("check", tmp_path / "own").code == cli.OK


@pytest.mark.parametrize("on", ["2025-08-01", "2025-12-25", "2026-07-31"])
def test_any_day_will_do(terminal: Terminal, tmp_path: Path, on: str) -> None:
    assert terminal("example", tmp_path / "any", "--pupils", 24, "--on", on).code == cli.OK
    answer = terminal("coverage", tmp_path / "any", "--on", on, "--json").json
    assert sum(group["pupils"] for group in answer["groups"]) > 12
    assert {"3B"} <= {group["group"] for group in answer["groups"]}


@pytest.mark.parametrize("pupils", [1, 7])
def test_a_handful_of_pupils(terminal: Terminal, tmp_path: Path, pupils: int) -> None:
    answer = terminal("example", tmp_path / "few", "--pupils", pupils, "--on", "2026-03-04", "--json")
    assert answer.json["pupils"] == pupils
    assert terminal("check", tmp_path / "few", "--json").json["ok"] is True


@pytest.mark.parametrize("words", [["--years", 99], ["--pupils", 10_000_000]])
def test_impossible_numbers_leave_nothing_behind(terminal: Terminal, tmp_path: Path, words: list[object]) -> None:
    answer = terminal("example", tmp_path / "never", *words)
    assert (answer.code, answer.out) == (cli.REFUSED, "")
    assert not (tmp_path / "never").exists()


def test_the_region_is_sound_and_says_so(terminal: Terminal, region: Path) -> None:
    answer = terminal("check", region, "--json", "--lang", "en")
    assert set(answer.json) == {"ok", "schema", "pupils", "findings"}
    assert (answer.code, answer.json["ok"], answer.json["pupils"]) == (cli.OK, True, 60)
    assert all(set(item) == {"code", "text", "count"} for item in answer.json["findings"])
    assert answer.err.splitlines()[-1] == "The administration is sound."
