"""The line's layout: everything in its place at any width and scale, for the screen and for paper."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.pictures.routekaart_line import (
    LineOfStations,
    LinePicture,
    Station,
    Tone,
    YearBlock,
    label,
    layout,
)
from routekaart_app.pictures.shapes import Line, Path, RoundRect, Text
from routekaart_app.pictures.status_mark import STATUSES

A4_COLUMN = 493.0
SCREEN = 1090.0


def wide(text: str, size: float, bold: bool) -> float:
    """Type as wide as the widest of a common face."""
    return len(text) * size * (0.62 if bold else 0.56)


def block(caption: str, tone: Tone, *statuses: str) -> YearBlock:
    stations = (Station(f"X-{i + 1:02}", f"Name {i + 1}", status) for i, status in enumerate(statuses))
    return YearBlock(caption, tone, tuple(stations))


def drawn(line: LineOfStations, width: float = SCREEN, scale: float = 1.0) -> LinePicture:
    return layout(line, width, text_width=wide, scale=scale)


SHORT = LineOfStations(
    (
        block("groep 8", "past", "done", "missed", "exempt"),
        block("leerjaar 1", "earlier", "done", "partly"),
        block("leerjaar 2 · nu", "now", "done", "planned", "due", "not_yet"),
        block("leerjaar 3", "future", "not_yet", "not_yet"),
    )
)
LONG = LineOfStations(
    (
        *(block(f"groep {n}", "past", *["done"] * 6) for n in (6, 7, 8)),
        *(block(f"leerjaar {n}", "past", *["done"] * 8) for n in (1, 2, 3, 4)),
        block("mbo jaar 1 · nu", "now", *["done", "due", "not_yet"] * 3),
        *(block(f"mbo jaar {n}", "future", *["not_yet"] * 6) for n in (2, 3)),
    )
)

blocks = st.builds(
    YearBlock,
    st.sampled_from(["groep 6", "leerjaar 1", "vmbo 3 · nu", "praktijkonderwijs 2", "mbo"]),
    st.sampled_from(["past", "earlier", "now", "future"]),
    st.lists(
        st.builds(Station, st.just("X"), st.just("y"), st.sampled_from(STATUSES), st.booleans()),
        max_size=14,
    ).map(tuple),
)
lines = st.builds(LineOfStations, st.lists(blocks, max_size=12).map(tuple))


def rows_of(picture: LinePicture) -> list[list[Text]]:
    captions = [shape for shape in picture.shapes if isinstance(shape, Text) and shape.text]
    return [[text for text in captions if text.y == y] for y in sorted({text.y for text in captions})]


@given(lines, st.sampled_from([320.0, A4_COLUMN, 900.0, SCREEN]), st.sampled_from([0.85, 1.0, 2.0]))
def test_every_station_is_there_once_in_order(line: LineOfStations, width: float, scale: float) -> None:
    picture = drawn(line, width, scale)
    assert [box.index for box in picture.stations] == list(range(len(line.stations)))


@given(lines, st.sampled_from([A4_COLUMN, 900.0, SCREEN]), st.sampled_from([0.85, 1.0, 2.0]))
def test_captions_never_overlap(line: LineOfStations, width: float, scale: float) -> None:
    for row in rows_of(drawn(line, width, scale)):
        spans = [
            (text.x - wide(text.text, text.size, text.bold) / 2, wide(text.text, text.size, text.bold)) for text in row
        ]
        assert all(x + w <= next_x for (x, w), (next_x, _) in pairwise(spans))


@given(lines, st.sampled_from([A4_COLUMN, 900.0, SCREEN]), st.sampled_from([0.85, 1.0, 2.0]))
def test_stations_never_overlap_and_stay_inside(line: LineOfStations, width: float, scale: float) -> None:
    picture = drawn(line, width, scale)
    for box in picture.stations:
        assert box.x >= 0
        assert box.x + box.w <= width + 0.01
        assert box.y >= 0
        assert box.y + box.h <= picture.height
    for one, other in pairwise(picture.stations):
        assert other.y > one.y or other.x >= one.x + one.w - 0.01


def test_a_short_line_is_one_row() -> None:
    picture = drawn(SHORT)
    assert len(rows_of(picture)) == 1
    assert len({box.y for box in picture.stations}) == 1


def test_a_long_line_is_drawn_in_few_rows_on_screen_and_paper() -> None:
    assert len(rows_of(drawn(LONG))) == 2
    assert len(rows_of(drawn(LONG, A4_COLUMN, 0.85))) <= 4
    assert len(rows_of(drawn(LONG, 900, 2.0))) <= 5


def test_rows_are_joined_by_a_bend_of_the_line() -> None:
    picture = drawn(LONG)
    bends = [shape for shape in picture.shapes if isinstance(shape, Path) and len(shape.steps) == 10]
    assert len(bends) == len(rows_of(picture)) - 1


def test_a_year_too_long_for_any_row_is_cut_and_captioned_once() -> None:
    line = LineOfStations((block("groep 6", "now", *["due"] * 40),))
    picture = drawn(line, 320)
    assert len(picture.stations) == 40
    assert [text.text for row in rows_of(picture) for text in row] == ["groep 6"]


def test_years_lie_on_grounds_that_tell_where() -> None:
    grounds = [shape.fill for shape in drawn(SHORT).shapes if isinstance(shape, RoundRect) and shape.height > 40]
    assert grounds == ["soft", "accent-soft"]


def test_this_year_s_caption_stands_out() -> None:
    (row,) = rows_of(drawn(SHORT))
    assert [(text.bold, text.color) for text in row] == [
        (False, "muted"),
        (False, "muted"),
        (True, "accent"),
        (False, "muted"),
    ]


def test_the_line_is_strong_as_far_as_the_pupil_has_come() -> None:
    track = [
        shape.stroke for shape in drawn(SHORT).shapes if isinstance(shape, Line) and shape.stroke in ("accent", "line")
    ]
    assert track == ["accent"] * 5 + ["line"] * 5


def test_a_pupil_who_has_done_nothing_has_a_pale_line() -> None:
    picture = drawn(LineOfStations((block("groep 6", "now", "due", "due"),)))
    assert [s.stroke for s in picture.shapes if isinstance(s, Line) and s.stroke in ("accent", "line")] == ["line"]


def test_larger_type_makes_a_larger_picture() -> None:
    usual, large = drawn(SHORT, 2000), drawn(SHORT, 2000, 2.0)
    assert large.height == 2 * usual.height
    assert rows_of(large)[0][0].size == 22


def test_what_is_not_required_is_smaller() -> None:
    required, optional = Station("A", "a", "missed"), Station("B", "b", "missed", required=False)
    picture = drawn(LineOfStations((YearBlock("groep 6", "past", (required, optional)),)))
    first, _, second, _ = [s for s in picture.shapes if isinstance(s, Line) and s.stroke == "missed"]
    assert abs(second.x2 - second.x1) < abs(first.x2 - first.x1)


def test_no_stations_no_picture() -> None:
    for line in (LineOfStations(()), LineOfStations((block("groep 6", "now"),))):
        picture = drawn(line)
        assert (picture.height, picture.shapes, picture.stations) == (0, (), ())


def test_a_station_in_words() -> None:
    station = Station("VO3-02", "Snuffelstage", "done", detail="3 maart 2026")
    assert label(station, {"done": "gedaan"}.__getitem__) == "VO3-02 Snuffelstage: gedaan, 3 maart 2026"
    assert label(Station("", "Snuffelstage", "due")) == "Snuffelstage: due"


@pytest.mark.parametrize("width", [0.0, 40.0])
def test_no_width_is_too_small_to_draw(width: float) -> None:
    assert len(drawn(SHORT, width).stations) == len(SHORT.stations)
