"""Suggestions for at home: three, different, fitting what comes and what the parents are, and the same every time."""

from __future__ import annotations

import itertools

import pytest

from routekaart_app.domain.parent_contact import ROLES
from routekaart_app.domain.parent_report import TIPS
from routekaart_app.domain.parent_tips import STARTER_KEYS, TIP_KEYS, Next, starters, tips
from routekaart_app.domain.routekaart import COMPETENCIES, KINDS

THREE = (Next("visit", ("WE",)), Next("talk", ("LS",)), Next("home", ("NW",)))


def test_the_first_two_are_about_what_comes_and_the_third_about_the_role() -> None:
    for role in ROLES:
        assert tips(THREE, role) == ("visit", "talk", role)


def test_where_no_role_is_known_the_third_is_about_a_competency_of_what_comes() -> None:
    assert tips(THREE, "") == ("visit", "talk", "look_around")
    assert tips((Next("home", ("NW",)), Next("talk", ("LS",))), "") == ("home", "talk", "know_somebody")


def test_two_lines_of_one_kind_ask_for_one_suggestion() -> None:
    coming = (Next("visit", ("WE",)), Next("visit", ("WE",)), Next("training", ("NW",)))
    assert tips(coming, "")[:2] == ("visit", "training")


def test_with_little_to_come_there_are_more_that_suit_the_role() -> None:
    assert tips((), "") == ("praise", "listen", "ask_try")
    assert tips((), "role_model") == ("role_model", "look_around", "tell_work")
    assert tips((Next("placement", ("WE", "NW")),), "participant") == ("placement", "participant", "tell_work")


def test_always_three_different_ones_that_are_known_and_every_one_is_given_to_somebody() -> None:
    given: set[str] = set()
    for first, second, role in itertools.product(("", *KINDS), ("", *KINDS), ("", *ROLES)):
        for competency in ("", *COMPETENCIES):
            coming = tuple(Next(kind, (competency,)) for kind in (first, second))
            found = tips(coming, role)
            assert len(set(found)) == TIPS == len(found)
            given.update(found)
    assert given == set(TIP_KEYS)


@pytest.mark.parametrize(
    ("done", "coming", "stage", "has_words", "keys"),
    [
        (["visit"], (Next("talk", ("KR",)),), "VO", False, ("seen", "KR", "help")),
        (["visit"], (Next("home"), Next("visit", ("WE", "NW"))), "VO", True, ("liked", "WE", "help")),
        (["talk"], (), "VO", True, ("good_at", "try", "help")),
        ([], (), "PO", False, ("good_at", "try", "family")),
        (["guest_lesson"], (Next("home", ("NW",)),), "PO", False, ("seen", "NW", "help")),
    ],
)
def test_questions_to_begin_with(
    done: list[str], coming: tuple[Next, ...], stage: str, has_words: bool, keys: tuple[str, ...]
) -> None:
    assert starters(done, coming, stage, has_words=has_words) == keys
    assert set(keys) <= set(STARTER_KEYS)
