"""No small count can be read or worked out: held against somebody who tries every number there could be."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.domain.suppression import TOTAL, Block, Cell, hidden, known

FLAT: dict[str, str | None] = {"region": None}
TWO: dict[str, str | None] = {"region": None, "a": "region", "b": "region"}
DEEP: dict[str, str | None] = {"region": None, "m": "region", "n": "region", "a": "m", "b": "m", "c": "n"}


def shown(block: Block, minimum: int = 5) -> dict[Cell, int | None]:
    gone = hidden(block, minimum)
    return {cell: None if cell in gone else count for cell, count in block.values().items()}


def test_large_counts_and_nobody_are_shown() -> None:
    block = Block(("yes", "no"), FLAT, {("yes", "region"): 12, ("no", "region"): 0})
    assert hidden(block, 5) == frozenset()


def test_a_small_count_is_hidden_and_does_not_follow_from_the_total() -> None:
    block = Block(("x", "y", "z"), FLAT, {("x", "region"): 3, ("y", "region"): 9, ("z", "region"): 20})
    assert shown(block) == {
        ("x", "region"): None, ("y", "region"): None, ("z", "region"): 20, (TOTAL, "region"): 32,
    }  # fmt: skip


def test_who_was_not_reached_does_not_follow_from_who_was() -> None:
    block = Block(("yes", "no"), FLAT, {("yes", "region"): 18, ("no", "region"): 2}, frozenset({"no"}))
    assert shown(block)["yes", "region"] is None and shown(block)[TOTAL, "region"] == 20


def test_the_file_of_one_school_does_not_give_away_the_other() -> None:
    counts = {("yes", "a"): 2, ("no", "a"): 30, ("yes", "b"): 40, ("no", "b"): 30}
    found = shown(Block(("yes", "no"), TWO, counts, frozenset({"no"})))
    assert found["yes", "a"] is None and found["yes", "b"] is None and found["yes", "region"] == 42


def test_a_place_of_three_people_is_hidden_whole() -> None:
    counts = {("yes", "a"): 2, ("no", "a"): 1, ("yes", "b"): 40, ("no", "b"): 30}
    found = shown(Block(("yes", "no"), TWO, counts))
    assert found[TOTAL, "a"] is None and found["yes", "a"] is None and found["no", "a"] is None
    assert found[TOTAL, "b"] is None or found[TOTAL, "region"] is None


def attacked(block: Block, gone: frozenset[Cell], most: int) -> dict[Cell, set[int]]:
    """What each cell can be for somebody who tries every spread of people that agrees with all that is shown; a hidden
    cell that is no sum of others is tried up to `most`."""
    values = block.values()
    leaves = [place for place in block.within if place not in block.within.values()]
    cells = [(kind, place) for kind in block.kinds for place in leaves]
    sums = {cell: [k for k, leaf in enumerate(cells) if _lies_in(block, leaf, cell)] for cell in values}
    checks = [(parts, values[cell]) for cell, parts in sums.items() if cell not in gone]
    found: dict[Cell, set[int]] = {cell: set() for cell in values}
    for numbers in product(*[range(most + 1) if cell in gone else (values[cell],) for cell in cells]):
        if all(sum(numbers[k] for k in parts) == count for parts, count in checks):
            for cell, parts in sums.items():
                found[cell].add(sum(numbers[k] for k in parts))
    return found


def _lies_in(block: Block, leaf: Cell, cell: Cell) -> bool:
    place: str | None = leaf[1]
    while place not in (None, cell[1]):
        place = block.within[place or ""]
    return place is not None and cell[0] in (TOTAL, leaf[0])


@st.composite
def blocks(draw: st.DrawFn, most: int) -> Block:
    within, kinds = draw(st.sampled_from([(FLAT, "xyz"), (TWO, "xy"), (DEEP, "xy")]))
    leaves = [place for place in within if place not in within.values()]
    counts = {(kind, place): draw(st.integers(0, most)) for kind in kinds for place in leaves}
    return Block(tuple(kinds), within, counts, draw(st.sampled_from([frozenset(), frozenset(kinds[-1])])))


@settings(max_examples=12, deadline=None)
@given(blocks(4))
def test_an_attacker_who_tries_every_number_is_left_with_doubt(block: Block) -> None:
    gone, values = hidden(block, 3), block.values()
    found = attacked(block, gone, 6)
    for cell, count in values.items():
        assert count in found[cell]
        if 0 < count < 3:
            assert cell in gone and len(found[cell]) >= 3


@settings(max_examples=40, deadline=None)
@given(blocks(3))
def test_what_can_be_known_is_worked_out_exactly(block: Block) -> None:
    gone, values = hidden(block, 3), block.values()
    found = attacked(block, gone, 5)
    for cell in gone:
        low, high = known(block, gone, cell, 2)
        assert low == max(min(found[cell]), values[cell] - 2)
        assert high == min(max(found[cell]), values[cell] + 2)


@settings(max_examples=60, deadline=None)
@given(blocks(40))
def test_the_same_counts_hide_the_same_and_nothing_is_hidden_without_need(block: Block) -> None:
    gone = hidden(block, 5)
    again = Block(block.kinds, block.within, dict(list(block.counts.items())[::-1]), block.unprinted)
    assert hidden(again, 5) == gone
    if not any(0 < count < 5 for count in block.values().values()):
        assert gone == {cell for cell in block.values() if cell[0] in block.unprinted}


@pytest.mark.parametrize("schools", [60])
def test_a_region_of_many_schools_is_done_in_little_work(schools: int) -> None:
    within: dict[str, str | None] = {"region": None} | {f"m{k}": "region" for k in range(4)}
    within |= {f"s{k}": f"m{k % 4}" for k in range(schools)}
    kinds = tuple("abcdefghij")
    counts = {(kind, f"s{k}"): (k * 7 + place * 13) % 23 for k in range(schools) for place, kind in enumerate(kinds)}
    gone = hidden(Block(kinds, within, counts), 5)
    assert 0 < len(gone) < schools * len(kinds)
