"""Why a line counts or not, lines that are not needed, and what cannot be recorded, on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from routekaart_app import bootstrap, cli
from tests.cli.conftest import PASSWORD, Terminal, content

KEYS = {"code", "status", "target", "counted", "not_counted", "due_from", "due_to", "reachable"}


def explained(terminal: Terminal, vault: Path, code: str, *words: object, pupil: str = "1001") -> dict[str, Any]:
    answer = terminal("coverage", vault, "--pupil", pupil, "--explain", code, *words, "--json", "--lang", "en")
    assert answer.code == cli.OK
    assert set(answer.json) == KEYS
    return answer.json


def record(terminal: Terminal, vault: Path, line: str, day: str, *words: object) -> None:
    assert terminal("record", vault, "--group", "3B", "--line", line, "--date", day, *words).code == cli.OK


def test_an_explanation_tells_each_moment_with_why(terminal: Terminal, vault: Path) -> None:
    record(terminal, vault, "VO3-01", "2025-11-03", "--absent", "1001=transport")
    record(terminal, vault, "VO3-01", "2026-01-12", "--company", "Zorghub")
    assert explained(terminal, vault, "vo3-01") == {
        "code": "VO3-01",
        "status": "partly",
        "target": 2,
        "counted": [{"date": "2026-01-12", "activity": "Loopbaangesprek · Zorghub", "why": "counts"}],
        "not_counted": [
            {
                "date": "2025-11-03",
                "activity": "Loopbaangesprek",
                "why": "does not count, was not there (transport)",
            }
        ],
        "due_from": "2025-10-01",
        "due_to": "2026-05-31",
        "reachable": True,
    }
    earlier = explained(terminal, vault, "VO3-01", "--on", "2026-01-11")
    assert earlier["counted"] == [] and len(earlier["not_counted"]) == 2


def test_what_was_missed_is_out_of_reach_and_what_was_done_is_not(terminal: Terminal, vault: Path) -> None:
    missed = explained(terminal, vault, "VO3-03")
    assert (missed["status"], missed["reachable"]) == ("missed", False)
    record(terminal, vault, "VO3-03", "2026-03-04")
    done = explained(terminal, vault, "VO3-03")
    assert (done["status"], done["reachable"]) == ("done", True)


def test_the_last_weekend_of_a_window_is_too_late_to_plan(terminal: Terminal, vault: Path) -> None:
    assert explained(terminal, vault, "VO3-02", "--on", "2026-02-27")["reachable"] is True
    assert explained(terminal, vault, "VO3-02", "--on", "2026-02-28")["reachable"] is False


def test_counted_moments_are_as_many_as_the_overview_says(terminal: Terminal, region: Path) -> None:
    services = bootstrap.open_folder(region, PASSWORD)
    numbers = [pupil.number for pupil in services.pupils.all(services.schools.current_year())[:4]]
    services.close()
    for number in numbers:
        answer = terminal("coverage", region, "--pupil", number, "--json")
        if answer.code != cli.OK:
            continue
        (pupil,) = answer.json["pupils"]
        for line in pupil["lines"]:
            found = explained(terminal, region, line["code"], pupil=number)
            assert (found["status"], len(found["counted"]), found["target"]) == (
                line["status"],
                line["counted"],
                line["target"],
            )


def test_people_read_sentences(terminal: Terminal, vault: Path) -> None:
    record(terminal, vault, "VO3-02", "2026-02-02")
    answer = terminal("coverage", vault, "--pupil", "1001", "--explain", "VO3-02", "--lang", "en")
    assert answer.out.splitlines() == [
        "VO3-02 Snuffel- of beroepsstage for Elif Aydın: done",
        "Asked: 1 time this school year, from 15 November 2025 to 28 February 2026.",
        "In the figures: 1 of 1 of what was due by now, 1 of 1 of the whole year.",
        "2 February 2026, Snuffel- of beroepsstage: counts",
    ]


def test_a_line_the_pupil_does_not_have_has_no_status(terminal: Terminal, vault: Path) -> None:
    answer = terminal("coverage", vault, "--pupil", "1001", "--explain", "HV3-01", "--json", "--lang", "en")
    assert (answer.code, answer.json["status"], answer.json["counted"]) == (cli.OK, None, [])
    assert answer.err.strip() == "Only for havo or vwo. Elif Aydın is in vmbo 3 (vmbo-kb)."


def test_explaining_goes_with_a_pupil(terminal: Terminal, vault: Path) -> None:
    for words in ((), ("--group", "3B")):
        answer = terminal("coverage", vault, *words, "--explain", "VO3-01", "--json")
        assert (answer.code, answer.out) == (cli.WRONG_USE, "")
        assert answer.err


@pytest.mark.parametrize("words", [("--explain", "VO9-99"), ("--explain", "VO3-01", "--on", "2019-03-04")])
def test_what_cannot_be_explained_is_refused(terminal: Terminal, vault: Path, words: tuple[str, ...]) -> None:
    answer = terminal("coverage", vault, "--pupil", "1001", *words, "--json")
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (cli.REFUSED, "", 1)


def exempt(vault: Path, line: str = "VO3-01", pupil: str = "1001", reason: str = "eigen traject") -> tuple[object, ...]:
    return ("exempt", vault, "--pupil", pupil, "--line", line, "--reason", reason)


def test_what_is_not_needed_leaves_the_figures_and_can_be_taken_back(terminal: Terminal, vault: Path) -> None:
    before = terminal("coverage", vault, "--pupil", "1001", "--json").json["pupils"][0]
    answer = terminal(*exempt(vault, "vo3-01", reason=" eigen traject "), "--json", "--lang", "en")
    assert (answer.code, answer.json) == (
        cli.OK,
        {"code": "VO3-01", "reason": "eigen traject", "number": "1001"},
    )
    assert "VO3-01" in answer.err
    after = terminal("coverage", vault, "--pupil", "1001", "--json").json["pupils"][0]
    assert after["year"]["of"] == before["year"]["of"] - 2
    assert explained(terminal, vault, "VO3-01")["status"] == "exempt"
    assert terminal("undo", vault).code == cli.OK
    assert terminal("coverage", vault, "--pupil", "1001", "--json").json["pupils"][0] == before


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"line": "HV3-01"}, cli.REFUSED),
        ({"line": "VO9-99"}, cli.REFUSED),
        ({"pupil": "9999"}, cli.REFUSED),
        ({"reason": "  "}, cli.WRONG_USE),
    ],
)
def test_what_cannot_be_exempted_is_refused_in_words(
    terminal: Terminal, vault: Path, given: dict[str, str], code: int
) -> None:
    before = content(vault)
    answer = terminal(*exempt(vault, **given), "--json")
    assert (answer.code, answer.out) == (code, "") and answer.err
    assert content(vault) == before


def test_a_line_nobody_in_the_class_has_is_not_recorded(terminal: Terminal, vault: Path) -> None:
    before = content(vault)
    answer = terminal(
        "record", vault, "--group", "3B", "--line", "HV3-01", "--date", "2026-03-04", "--json", "--lang", "en"
    )
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (cli.REFUSED, "", 1)
    assert answer.err.startswith("Nobody in 3B has the line HV3-01.")
    assert content(vault) == before
