"""Counts that cut across each other give nothing away: worked out exactly."""

from __future__ import annotations

from dataclasses import replace

from routekaart_app.domain.summary_sums import Name, Overlapping, exposing

SIZES = {0: 10, 1: 8, 2: 2, 3: 6}
ALL4 = frozenset(SIZES)


def overlapping(**members: frozenset[int]) -> Overlapping:
    return Overlapping({(name, "a"): atoms for name, atoms in members.items()}, SIZES, frozenset(), {})


def names(found: list[Name]) -> list[str]:
    return [name for name, _place in found]


def test_what_is_hidden_may_not_be_a_difference_of_what_is_shown() -> None:
    found = overlapping(all=ALL4, first=frozenset({0, 1, 3}), second=frozenset({2}))
    assert names(exposing(found, {("second", "a")}, 5)) == ["first"]
    assert exposing(found, {("second", "a"), ("first", "a")}, 5) == []


def test_few_who_are_of_one_and_not_of_another_may_not_follow() -> None:
    assert names(exposing(overlapping(wide=frozenset({1, 2}), narrow=frozenset({1})), set(), 5)) == ["narrow"]
    assert exposing(overlapping(wide=frozenset({1, 0}), narrow=frozenset({1})), set(), 5) == []


def test_longer_sums_are_found_as_well() -> None:
    found = overlapping(
        x=frozenset({0, 1}), y=frozenset({1, 2}), z=frozenset({0, 3}), w=frozenset({3, 2}), secret=frozenset({1})
    )
    assert exposing(found, {("secret", "a")}, 5) == []
    more = overlapping(x=frozenset({0, 1}), y=frozenset({1, 3}), z=frozenset({0, 3}), secret=frozenset({1}))
    assert names(exposing(more, {("secret", "a")}, 5)) == ["z"]


def test_of_a_wide_place_a_school_is_hidden_instead() -> None:
    members = {("x", "a"): frozenset({0}), ("x", "b"): frozenset({1}), ("x", "c"): frozenset({2})}
    parts = {("x", "all"): tuple(members)}
    found = Overlapping({**members, ("x", "all"): frozenset({0, 1, 2})}, SIZES, frozenset(), parts)
    assert exposing(found, {("x", "c")}, 5) == [("x", "b")]


def test_what_was_told_before_hides_nothing() -> None:
    found = overlapping(secret=frozenset({0}), beside=frozenset({1}), whole=frozenset({0, 1}))
    gone = {("secret", "a"), ("beside", "a")}
    assert exposing(found, gone, 5) == []
    assert names(exposing(found, gone, 5, {("beside", "a")})) == ["whole"]


def test_few_who_are_in_no_class_do_not_follow_from_the_classes() -> None:
    classes = {"all": ALL4, "first": frozenset({0, 3}), "second": frozenset({1})}
    assert exposing(overlapping(**classes), set(), 5) == []
    few = replace(overlapping(**classes), rests=[frozenset({2})])
    assert names(exposing(few, set(), 5)) == ["second"]
    assert exposing(few, set(), 2) == []


def test_of_few_in_no_class_it_does_not_follow_what_they_did_either() -> None:
    found = overlapping(reached=frozenset({0, 4}), first=frozenset({0}))
    found = replace(found, sizes={**SIZES, 4: 0}, rests=[frozenset({2, 4}), frozenset({4})])
    assert names(exposing(found, set(), 5)) == ["first"]
