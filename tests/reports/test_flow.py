"""Blocks divided over pages: nothing is lost, nothing hangs over, headings repeat and stay with what they head."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.pictures.shapes import Text
from routekaart_app.reports.flow import Block, Column, Row, Solid, Strip, divide

PAGE = 100.0


def a_row(lines: int, name: str = "", head: Block | None = None, **changes: object) -> Row:
    strips = tuple(Strip(10, (Text(0, 0, f"{name}{n}", 8),)) for n in range(lines))
    return Row((Column(0, strips),), 50, padding=1, head=head, **changes)  # type: ignore[arg-type]


def said(block: Block) -> list[str]:
    return [shape.text for placed in block.pictures() for shape in placed.shapes if isinstance(shape, Text)]


def test_a_row_moves_to_the_next_page_whole() -> None:
    pages = divide([a_row(4), a_row(3), a_row(3)], PAGE, PAGE)
    assert [len(page) for page in pages] == [2, 1]
    assert pages[1][0][0] == 0.0


def test_a_row_higher_than_half_a_page_runs_on() -> None:
    pages = divide([a_row(3, "a"), a_row(30, "b")], PAGE, PAGE)
    assert len(pages) == 4
    assert [text for page in pages for _top, block in page for text in said(block)] == [
        *(f"a{n}" for n in range(3)),
        *(f"b{n}" for n in range(30)),
    ]


def test_a_heading_repeats_on_every_page_its_table_runs_on_to() -> None:
    head = a_row(1, "head")
    pages = divide([head, *(a_row(3, "row", head) for _ in range(6))], PAGE, PAGE)
    assert len(pages) > 1
    assert all(page[0][1] is head for page in pages)


def test_a_heading_is_never_the_last_of_a_page() -> None:
    pages = divide([a_row(8), a_row(1, "title", with_next=True), a_row(2, "body")], PAGE, PAGE)
    assert said(pages[1][0][1]) == ["title0"]


def test_white_above_falls_away_at_the_top_of_a_page() -> None:
    pages = divide([a_row(9), Solid(40, before=20)], PAGE, PAGE)
    assert [top for top, _block in pages[1]] == [0.0]


def test_a_last_page_never_holds_just_a_line() -> None:
    filled, end = [a_row(3), a_row(3), a_row(1)], [a_row(1), a_row(0)]
    assert [len(page) for page in divide([*filled, a_row(1), *end], PAGE, PAGE)] == [4, 2]
    assert [len(page) for page in divide([*filled, a_row(1, "title", with_next=True), *end], PAGE, PAGE)] == [3, 3]


def test_the_first_page_may_have_less_room() -> None:
    assert len(divide([a_row(3)] * 3, 40, PAGE)) == 2


def test_a_document_without_blocks_has_one_page() -> None:
    assert divide([], PAGE, PAGE) == [[]]


@given(st.lists(st.tuples(st.integers(1, 25), st.booleans(), st.booleans(), st.floats(0, 30)), max_size=25))
def test_nothing_is_lost_and_nothing_hangs_over(rows: list[tuple[int, bool, bool, float]]) -> None:
    head = a_row(1, "head")
    blocks = [
        a_row(count, f"{place}-", head if headed else None, with_next=kept and count < 3, before=before)
        for place, (count, headed, kept, before) in enumerate(rows)
    ]
    pages = divide(blocks, PAGE * 0.8, PAGE)
    drawn = [text for page in pages for _top, block in page if block is not head for text in said(block)]
    assert drawn == [text for block in blocks for text in said(block)]
    for number, page in enumerate(pages):
        room = PAGE if number else PAGE * 0.8
        assert all(top + block.height <= room + 0.001 for top, block in page)
