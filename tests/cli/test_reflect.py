"""Reflect on the command line: the four points in the pupil's words, growth by both, bound to an activity."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from routekaart_app import bootstrap, cli
from routekaart_app.bootstrap import Services
from routekaart_app.domain.reflection import Reflection
from tests.builders import TODAY
from tests.cli.conftest import PASSWORD, Answer, Terminal, content

POINTS = ("--goal", "Zien hoe zorg is", "--result", "Meegelopen", "--evaluation", "Leuk", "--next", "Open dag mbo")


def reflect(terminal: Terminal, vault: Path, *more: object, pupil: str = "1001", date: str = "2026-03-04") -> Answer:
    return terminal("reflect", vault, "--pupil", pupil, "--date", date, *more)


def visited(terminal: Terminal, vault: Path, date: str = "2026-02-10", code: str = "VO3-02") -> str:
    answer = terminal(
        "record", vault, "--group", "3B", "--line", code, "--date", date, "--company", "Zorghub", "--absent", "1003",
        "--json",
    )  # fmt: skip
    return str(answer.json["activity"])


def kept(vault: Path, number: str = "1001") -> tuple[Reflection, ...]:
    services: Services = bootstrap.open_folder(vault, PASSWORD)
    try:
        return services.reflections.of_pupil(services.pupils.by_number(number))
    finally:
        services.close()


def test_everything_is_kept_in_whose_words_it_is(terminal: Terminal, vault: Path) -> None:
    activity = visited(terminal, vault)
    growth = ("--growth", "KR=op_weg:begin", "WE=zelf:", "nw=:niet_besproken")
    answer = reflect(terminal, vault, "--about", activity, *POINTS, "--guide-words", "Straalde", *growth, "--json")
    assert (answer.code, set(answer.json)) == (cli.OK, {"reflection", "activity"})
    assert answer.json["activity"] == activity and UUID(answer.json["reflection"]).version == 7
    (found,) = kept(vault)
    assert str(found.id) == answer.json["reflection"] and found.on == TODAY
    said = (found.goal, found.result, found.evaluation, found.next_step, found.guide_words)
    assert said == ("Zien hoe zorg is", "Meegelopen", "Leuk", "Open dag mbo", "Straalde")
    assert [(view.competency, view.pupil, view.guide) for view in found.growth] == [
        ("KR", "on_the_way", "beginning"), ("WE", "independent", ""), ("NW", "", "not_discussed"),
    ]  # fmt: skip


def test_the_last_is_the_last_up_to_the_day(terminal: Terminal, vault: Path) -> None:
    first = visited(terminal, vault, "2025-11-04")
    second = visited(terminal, vault, "2026-02-10", "VO3-03")
    last = reflect(terminal, vault, "--about", "last", *POINTS, "--json")
    assert last.json["activity"] == second
    assert reflect(terminal, vault, "--about", "last", *POINTS, "--json", date="2025-12-01").json["activity"] == first


def test_about_nothing_in_particular(terminal: Terminal, vault: Path) -> None:
    answer = reflect(terminal, vault, "--growth", "LS=begin:", "--json")
    assert answer.code == cli.OK and answer.json["activity"] is None


def test_it_is_one_step_to_undo(terminal: Terminal, vault: Path) -> None:
    reflect(terminal, vault, *POINTS, "--growth", "KR=begin:begin")
    assert terminal("undo", vault).code == cli.OK
    assert kept(vault) == ()


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--goal", "  "),
        ("--growth", "KR=goed:"),
        ("--growth", "KR=7"),
        ("--growth", "KR=:"),
        ("--growth", "XX=begin:begin"),
        ("--growth", "KR"),
        ("--goal", "x", "--about", "last"),
        ("--goal", "x", "--about", "gisteren"),
        ("--goal", "x", "--about", "0190b7a4-0000-7000-8000-000000000000"),
        ("--goal", "woord " * 5_000),
        ("--goal", "x", "--date", "2026-03-05"),
        ("--goal", "x", "--date", "1990-01-01"),
        ("--goal", "x", "--pupil", "9999"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(terminal: Terminal, vault: Path, words: tuple[str, ...]) -> None:
    before = content(vault)
    answer = reflect(terminal, vault, *words)
    assert (answer.code, answer.out) == (cli.REFUSED, "")
    assert answer.err.strip() and content(vault) == before


def test_a_competency_that_is_named_twice_is_wrong_use(terminal: Terminal, vault: Path) -> None:
    before = content(vault)
    answer = reflect(terminal, vault, "--growth", "KR=op_weg:", "kr=zelf:")
    assert answer.code == cli.WRONG_USE and "--growth" in answer.err and content(vault) == before


def test_who_was_absent_cannot_look_back_on_it(terminal: Terminal, vault: Path) -> None:
    activity = visited(terminal, vault)
    answer = reflect(terminal, vault, "--about", activity, *POINTS, pupil="1003")
    assert answer.code == cli.REFUSED and "Yasmina" in answer.err


def test_signs_of_every_kind_are_kept_and_what_cannot_be_shown_is_told(terminal: Terminal, vault: Path) -> None:
    text = "Zoë 👩‍🔬 مرحبا‏ \x1b[31m einde"  # noqa: PLE2502
    answer = reflect(terminal, vault, "--goal", text)
    assert answer.code == cli.OK and "1" in answer.err
    (found,) = kept(vault)
    assert found.goal == text.replace("\x1b", "")


def test_forms_and_cards_are_printed(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    activity = visited(terminal, vault)
    one = terminal(
        "report", "form", vault, "--group", "3B", "--about", "last", "--single-file", "--to", tmp_path, "--json"
    )
    assert [item["pages"] for item in one.json["files"]] == [27] and one.code == cli.ATTENTION
    assert len(one.json["warnings"]) == 1, "who was absent has nothing to look back on, and that is said"
    for about in (activity, str(UUID(int=7))):
        words = ("--pupil", "1003", "--about", about, "--to", tmp_path / "niets")
        assert terminal("report", "form", vault, *words).code == cli.REFUSED and not [*(tmp_path / "niets").glob("*")]
    cards = terminal("report", "card", vault, "--group", "3B", "--to", tmp_path, "--json")
    assert [item["pages"] for item in cards.json["files"]] == [5]
    assert terminal("report", "card", vault, "--group", "3B", "--about", "last", "--to", tmp_path).code == cli.WRONG_USE
    single = terminal("report", "form", vault, "--pupil", "1004", "--to", tmp_path, "--json")
    assert [item["pages"] for item in single.json["files"]] == [1]
