"""Choices and promises of work: what can be kept, what cannot be right, and what holds now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from routekaart_app.domain import choice as rules
from routekaart_app.domain.choice import GUARANTEE, KINDS, Choice, Destination
from routekaart_app.domain.stages import PROFILES
from routekaart_app.domain.typed_text import MOST_LETTERS

TODAY = date(2026, 3, 4)
PUPIL = UUID(int=1)


def a_choice(kind: str = "programme", value: str = "Verpleging", on: date = TODAY, **more: str) -> Choice:
    return Choice(uuid4(), PUPIL, on, kind, value, **more)  # type: ignore[arg-type]


def a_promise(state: str, on: date, value: str = "Lasser", company: str = "Metaal Maas") -> Choice:
    return a_choice(GUARANTEE, value, on, state=state, company=company)


def fields(choice: Choice, *history: Choice) -> list[str]:
    return [item.field for item in rules.problems(choice, history, TODAY)]


@pytest.mark.parametrize(
    ("kind", "value"),
    [("school", "Voorbeeldcollege"), ("profile", "Z&W"), ("programme", "Verpleging"), ("sector", "care")],
)
def test_every_kind_can_be_kept_and_none_without_a_value(kind: str, value: str) -> None:
    assert fields(a_choice(kind, value)) == []
    assert fields(a_choice(kind, "  ")) == ["value"]


def test_profiles_and_sectors_are_those_there_are() -> None:
    assert fields(a_choice("profile", "Koken")) == ["value"]
    assert fields(a_choice("sector", "banana")) == ["value"]
    assert fields(a_choice("hobby", "Voetbal")) == ["kind"]


def test_what_is_too_long_is_said_and_a_reason_may_be_a_page() -> None:
    assert fields(a_choice(value="x" * 200, reason="omdat " * 3000)) == []
    assert fields(a_choice(value="x" * 201)) == ["value"]
    assert fields(a_choice(reason="x" * (MOST_LETTERS + 1))) == ["reason"]


@pytest.mark.parametrize("on", [date(2026, 3, 5), date(2099, 1, 1), date(1989, 12, 31), date(26, 3, 4)])
def test_a_day_that_cannot_be_is_said(on: date) -> None:
    assert fields(a_choice(on=on)) == ["on"]


def test_a_promise_says_how_far_it_is() -> None:
    assert fields(a_promise("discussed", TODAY)) == []
    assert fields(a_promise("", TODAY)) == ["state"]
    assert fields(a_choice(GUARANTEE, "", state="offered", promise="job")) == []
    assert fields(a_choice(GUARANTEE, "", state="offered")) == ["value"]
    assert fields(a_choice(GUARANTEE, "Lasser", state="offered", promise="pony")) == ["promise"]
    assert fields(a_choice(GUARANTEE, "Lasser", state="offered", company="x" * 201)) == ["company"]


def test_a_promise_cannot_be_used_before_it_was_made() -> None:
    offered = a_promise("offered", date(2026, 2, 1))
    for state in ("accepted", "redeemed", "lapsed"):
        assert fields(a_promise(state, date(2026, 1, 31)), offered) == ["on"]
        assert fields(a_promise(state, date(2026, 2, 1)), offered) == []
    assert fields(a_promise("redeemed", date(2026, 1, 31), company="Zorghub"), offered) == []  # another promise
    assert fields(a_promise("redeemed", date(2026, 1, 31), value="lasser"), offered) == ["on"]
    assert fields(replace(offered, on=date(2026, 1, 1)), offered) == []  # itself, corrected
    assert fields(a_promise("offered", TODAY), a_promise("lapsed", date(2026, 2, 1))) == []  # made again


def test_a_lapsed_promise_that_is_used_after_all_is_worth_a_look_and_no_problem() -> None:
    offered, lapsed = a_promise("offered", date(2026, 1, 1)), a_promise("lapsed", date(2026, 2, 1))
    redeemed, again = a_promise("redeemed", TODAY), a_promise("offered", date(2026, 2, 20))
    assert fields(redeemed, offered, lapsed) == []
    assert rules.without_offer(redeemed, (lapsed, offered))
    assert not rules.without_offer(redeemed, (again, lapsed, offered))
    assert not rules.without_offer(redeemed, (offered,))
    assert not rules.without_offer(lapsed, (lapsed,)) and not rules.without_offer(a_choice(), (lapsed,))


def test_steps_in_a_wrong_order_are_worth_a_look_and_stand_in_order_on_one_day() -> None:
    offered = a_promise("offered", date(2026, 1, 10))
    assert rules.goes_back(a_promise("discussed", date(2026, 2, 1)), (offered,)) is offered
    assert rules.goes_back(a_promise("accepted", date(2026, 1, 1)), (offered,)) is offered
    assert rules.goes_back(a_promise("discussed", date(2026, 1, 1)), (offered,)) is None
    assert rules.goes_back(a_promise("accepted", date(2026, 2, 1)), (offered,)) is None
    assert rules.goes_back(a_promise("discussed", date(2026, 2, 1), company="Zorghub"), (offered,)) is None
    lapsed = a_promise("lapsed", date(2026, 1, 20))
    assert rules.goes_back(a_promise("offered", date(2026, 2, 1)), (offered, lapsed)) is None, "made again"
    redeemed = a_promise("redeemed", date(2026, 1, 20))
    assert rules.goes_back(a_promise("lapsed", date(2026, 2, 1)), (offered, redeemed)) is redeemed
    assert rules.goes_back(a_promise("lapsed", date(2026, 2, 1)), (offered,)) is None
    late, early = a_promise("discussed", TODAY), a_promise("accepted", TODAY)
    assert rules.goes_back(late, (early,)) is None and rules.present((late, early), GUARANTEE) is early
    assert sorted((early, late), key=rules.order) == [late, early]


def test_only_a_promise_keeps_what_a_promise_has() -> None:
    untidy = a_choice(
        value="  Verpleging \n niveau 4", state="offered", promise="job", company="Zorghub", reason=" o m \n"
    )
    tidy = rules.trimmed(untidy)
    assert (tidy.value, tidy.reason) == ("Verpleging niveau 4", "o m")
    assert (tidy.state, tidy.promise, tidy.company, tidy.company_id) == ("", "", "", None)
    assert rules.trimmed(replace(untidy, kind=GUARANTEE)).promise == "job"
    assert rules.trimmed(replace(untidy, value="\x00\u202e Kok\x1b")).value == "Kok"
    assert fields(rules.trimmed(replace(untidy, value="\x00\u200b"))) == ["value"]


def test_the_last_step_holds() -> None:
    first, last = a_choice(on=date(2025, 1, 1)), a_choice(on=date(2026, 1, 1))
    assert rules.present((first, last), "programme") is last
    assert rules.present((last, first), "programme") is last
    assert rules.present((first, last), "school") is None


def test_profiles_fit_the_track() -> None:
    assert rules.profiles("kb") == PROFILES[:10] and "Z&W" in rules.profiles("bb/kb")
    assert rules.profiles("havo") == rules.profiles("vwo") == PROFILES[10:]
    assert rules.profiles("tl/havo") == rules.profiles("") == PROFILES


def test_a_look_back_is_after_leaving_and_not_to_come() -> None:
    gone = Destination(uuid4(), "Voorbeeldcollege", date(2025, 7, 31), "mbo", "")

    def found(word: str, on: date) -> list[str]:
        return [item.field for item in rules.look_back_problem(gone, word, on, TODAY)]

    assert found("started", TODAY) == found("unknown", date(2026, 4, 26)) == ["on"], "too soon, and still to come"
    gone = replace(gone, left_on=date(2025, 5, 1))
    assert found("started", TODAY) == found("unknown", date(2026, 1, 26)) == []
    assert found("started", date(2025, 4, 30)) == found("started", date(2026, 3, 5)) == ["on"]
    assert found("started", date(2026, 1, 25)) == ["on"], "a day less than nine months"
    assert found("fired", TODAY) == ["look_back"]


def test_who_left_a_year_ago_is_asked_for_two_years() -> None:
    first, last = rules.left_between(TODAY)
    assert last == TODAY - timedelta(days=365) and first < date(2023, 7, 31) < last


def test_kinds_have_words() -> None:
    from routekaart_app import words

    assert set(words.CHOICE) == set(KINDS)
    assert set(words.GUARANTEE_STATE) == set(rules.GUARANTEE_STATES)
    assert set(words.PROMISE) == set(rules.PROMISES) and set(words.LOOK_BACK) == set(rules.LOOK_BACK)
