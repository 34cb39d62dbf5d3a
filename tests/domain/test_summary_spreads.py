"""Which places are told of, and what spreads that share counts hide together."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from routekaart_app.domain.summary_spreads import ALL, Hidden, Places, Spread, hide, places

WITHIN = {ALL: None, "m": ALL, "n": ALL, "a": "m", "b": "m", "c": "n", "d": "n"}


@pytest.mark.parametrize(
    ("pupils", "closed"),
    [
        ({"a": 20, "b": 30, "c": 40, "d": 50}, set()),
        ({"a": 0, "b": 30, "c": 40, "d": 50}, set()),
        ({"a": 2, "b": 30, "c": 40, "d": 50}, {"a", "b"}),
        ({"a": 2, "b": 2, "c": 40, "d": 50}, {"a", "b", "m", "c", "n"}),
        ({"a": 2, "b": 0, "c": 40, "d": 50}, {"a", "m", "c", "n"}),
        ({"a": 2, "b": 1, "c": 0, "d": 0}, set(WITHIN)),
    ],
)
def test_a_place_of_few_is_closed_with_one_from_which_it_would_follow(
    pupils: Mapping[str, int], closed: set[str]
) -> None:
    found = places(WITHIN, pupils, 5)
    assert found.closed == closed
    if closed and closed != set(WITHIN):
        together = sum(pupils[school] for school, place in found.stands_for.items() if place != school)
        assert together >= 5


def test_one_school_alone_is_a_place() -> None:
    assert places({ALL: None, "a": ALL}, {"a": 9}, 5).closed == frozenset()
    assert places({ALL: None, "a": ALL}, {"a": 4}, 5).closed == {ALL, "a"}


def hidden(*spreads: Spread, pupils: int = 40) -> Hidden:
    where = Places({ALL: None}, {ALL: ALL}, frozenset())
    return hide(spreads, where, 5)


def test_a_count_that_several_spreads_share_is_hidden_in_all_or_none() -> None:
    one = Spread("one", ("in", "out"), {("in", ALL): 3, ("out", ALL): 37}, frozenset({"out"}), shared={"in": "some"})
    two = Spread(
        "two", ("in", "rest", "out"), {("in", ALL): 0, ("rest", ALL): 3, ("out", ALL): 37}, frozenset({"rest"}),
        frozenset({"out"}), {"out": "some"},
    )  # fmt: skip
    found = hidden(one, two)
    assert found.count("one", "in", ALL) is None and found.count("two", "out", ALL, rest=True) is None
    assert found.count("one", "", ALL) == 40


def test_a_rest_that_is_few_does_not_follow() -> None:
    counts = {("x", ALL): 36, ("y", ALL): 2, ("z", ALL): 2, ("none", ALL): 10}
    found = hidden(Spread("one", ("x", "y", "z", "none"), counts, complements=frozenset({"none"})))
    assert found.count("one", "none", ALL, rest=True) == 40 and found.count("one", "x", ALL) is None


def test_what_is_shown_is_counted_right() -> None:
    found = hidden(Spread("one", ("x", "y"), {("x", ALL): 30, ("y", ALL): 10}))
    assert [found.count("one", kind, ALL) for kind in ("x", "y", "")] == [30, 10, 40]
    assert found.count("one", "x", ALL, rest=True) == 10 and found.count("one", "x", "elsewhere") == 0


def test_nothing_hides_behind_what_was_told_before_and_is_the_same() -> None:
    spread = Spread("one", ("x", "y", "z"), {("x", ALL): 3, ("y", ALL): 7, ("z", ALL): 20}, shared={"y": "some"})
    where = Places({ALL: None}, {ALL: ALL}, frozenset())
    for known, partner in ({}, ("y", ALL)), ({"one": {("y", ALL)}}, ("z", ALL)):
        assert hide([spread], where, 5, known=known).gone["one"] == {("x", ALL), partner}
    both = {"one": {("y", ALL), ("z", ALL)}}
    assert hide([spread], where, 5, known=both).gone["one"] == {("x", ALL), ("", ALL)}


def test_of_whom_a_rest_is_known_neither_the_total_helps() -> None:
    counts = {("in", ALL): 7, ("not", ALL): 1, ("out", ALL): 10}
    spread = Spread("one", ("in", "not", "out"), counts, frozenset({"not"}), frozenset({"out"}), {"out": "whom"})
    where, total = Places({ALL: None}, {ALL: ALL}, frozenset()), ("", ALL)
    found = hide([spread], where, 3, {"one": {total}}, known={"one": {("out", ALL)}})
    assert found.count("one", "in", ALL) is None
    assert hide([spread], where, 3, {"one": {total}}).count("one", "in", ALL) == 7


ONE = Places({ALL: None}, {ALL: ALL}, frozenset())


def test_a_count_that_is_fixed_is_not_hidden_but_another_part_is() -> None:
    counts = {("x", ALL): 1, ("y", ALL): 8, ("z", ALL): 20}
    spread = Spread("one", ("x", "y", "z"), counts, shared={"y": "some", "z": "more"})
    assert hide([spread], ONE, 5).gone["one"] == {("x", ALL), ("y", ALL)}
    assert hide([spread], ONE, 5, fixed={("some", ALL)}).gone["one"] == {("x", ALL), ("z", ALL)}


def test_a_hidden_line_does_not_follow_from_its_kind_less_the_other_lines() -> None:
    counts = {("first", ALL): 15, ("second", ALL): 1, ("rest", ALL): 3, ("out", ALL): 30}
    kinds, unprinted, of_kind = ("first", "second", "rest", "out"), frozenset({"rest"}), frozenset({"out"})
    spread = Spread("lines", kinds, counts, unprinted, of_kind, given=frozenset({"rest"}))
    assert hide([spread], ONE, 5).gone["lines"] == {("first", ALL), ("second", ALL), ("rest", ALL)}
    counts = {("first", ALL): 3, ("rest", ALL): 3, ("out", ALL): 30}
    alone = Spread("lines", ("first", "rest", "out"), counts, unprinted, of_kind, given=frozenset({"rest"}))
    assert ("out", ALL) in hide([alone], ONE, 5).gone["lines"]


def test_where_nobody_can_be_nothing_is_hidden_behind() -> None:
    counts = {("x", "a"): 2, ("y", "a"): 0, ("z", "a"): 20, ("y", "b"): 9}
    where = places({ALL: None, "a": ALL, "b": ALL}, {"a": 22, "b": 9}, 5)
    nobody = frozenset({("y", "a"), ("x", "b"), ("z", "b")})
    gone = hide([Spread("one", ("x", "y", "z"), counts, nobody=nobody)], where, 5).gone["one"]
    assert {("x", "a"), ("z", "a"), ("x", ALL), ("z", ALL)} <= gone and ("y", "a") not in gone


def test_what_is_secret_is_hidden_however_many_it_is() -> None:
    spread = Spread("one", ("x", "y"), {("x", ALL): 0, ("y", ALL): 20}, secret=frozenset({("x", ALL)}))
    assert hide([spread], ONE, 5).gone["one"] == {("x", ALL), ("y", ALL)}
