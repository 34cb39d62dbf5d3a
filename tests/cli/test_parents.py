"""Contact with parents on the command line: a meeting recorded, who was reached, and who was not."""

from __future__ import annotations

from pathlib import Path

from routekaart_app import cli
from tests.cli.conftest import Answer, Terminal


def parents(terminal: Terminal, action: str, vault: Path, *more: object) -> Answer:
    return terminal("parents", action, vault, *more, "--json", "--lang", "en")


def test_a_meeting_is_recorded_and_tells_who_was_not_reached(terminal: Terminal, vault: Path) -> None:
    where = ("--group", "3B", "--date", "2026-03-03")
    made = parents(terminal, "record", vault, *where, "--form", "thuisopdracht", "--absent", "1001", "1002")
    assert made.code == cli.OK and made.json == {
        "activity": made.json["activity"], "form": "thuisopdracht", "reached": 26, "not_reached": 2,
        "line": "VO3-05", "planned": 0, "warnings": [],
    }  # fmt: skip
    year = ("--school-year", "2025-2026")
    found = parents(terminal, "list", vault, "--not-reached", *year, "--group", "3B").json
    assert (found["reached"], [item["number"] for item in found["not_reached"]]) == (26, ["1001", "1002"])
    assert found["not_reached"][0] == {
        "number": "1001", "name": "Elif Aydın", "group": "3B",
        "tried": [{"date": "2026-03-03", "form": "thuisopdracht", "who": ""}],
    }  # fmt: skip
    counts = parents(terminal, "list", vault, *year).json
    assert (counts["reached"], counts["tried"], counts["forms"]) == (26, 2, {"thuisopdracht": 26})
    plain = terminal("parents", "list", vault, "--not-reached", *year, "--lang", "en")
    assert "Aydın, Elif (1001): 3 Mar home assignment" in plain.out
    planned = parents(
        terminal, "record", vault, "--group", "3B", "--date", "2026-03-20", "--form", "Interactive parents' evening"
    )
    assert (planned.json["planned"], planned.json["line"]) == (28, "") and "--line" in planned.err
    for wrong in (
        (*where, "--form", "borrel"),
        (*where, "--form", "gastles"),
        (*where, "--form", "ouderavond", "--line", "VO9-99"),
        (*where, "--form", "ouderavond", "--absent", "9"),
        ("--group", "9Z", "--date", "2026-03-03", "--form", "ouderavond"),
        (*where, "--form", "ouderavond", "--title", "x" * 201),
    ):
        answer = parents(terminal, "record", vault, *wrong)
        assert answer.code == cli.REFUSED and not answer.out


def test_the_same_meeting_a_second_time_is_recorded_with_a_warning(terminal: Terminal, vault: Path) -> None:
    what = ("--group", "3B", "--date", "2026-03-03", "--form", "ouderavond")
    first = parents(terminal, "record", vault, *what)
    again = parents(terminal, "record", vault, *what)
    assert (first.code, again.code) == (cli.OK, cli.ATTENTION)
    assert first.json["activity"] in again.json["warnings"][0] and first.json["activity"] in again.err
    assert parents(terminal, "record", vault, *what[:4], "--form", "thuisopdracht").json["warnings"] == []
