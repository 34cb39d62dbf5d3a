"""The seven marks: all there, inside their square, in colours that exist."""

from __future__ import annotations

import pytest

from routekaart_app import tokens, words
from routekaart_app.domain.coverage import Status
from routekaart_app.pictures.shapes import Circle, Line, Path, RoundRect, Shape
from routekaart_app.pictures.status_mark import ABSENT, COLOR, STATUSES, TEXT_COLOR, half_disc, mark


def reach(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom, half of the stroke included."""
    half = shape.stroke_width / 2 if shape.stroke else 0
    match shape:
        case Circle():
            points = [(shape.x - shape.radius, shape.y - shape.radius)]
            points += [(shape.x + shape.radius, shape.y + shape.radius)]
        case RoundRect():
            points = [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
        case Line():
            points = [(shape.x1, shape.y1), (shape.x2, shape.y2)]
        case Path():
            points = [tuple(step[-2:]) for step in shape.steps if step]
        case _:
            raise AssertionError(f"a mark holds no {type(shape).__name__}")
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across) - half, min(down) - half, max(across) + half, max(down) + half


def test_every_status_has_a_mark_a_word_and_two_colors() -> None:
    assert set(STATUSES) == set(Status) == set(words.STATUS) == set(TEXT_COLOR) - {ABSENT}
    assert {*COLOR.values(), *TEXT_COLOR.values()} <= set(tokens.load("light").colors)


@pytest.mark.parametrize("status", [*STATUSES, ABSENT])
@pytest.mark.parametrize("size", [12.0, 18.0, 100.0])
def test_a_mark_stays_in_its_square(status: str, size: float) -> None:
    for shape in mark(status, 50, 50, size):
        left, top, right, bottom = reach(shape)
        slack = 0.03 * size
        assert left >= 50 - size / 2 - slack
        assert right <= 50 + size / 2 + slack
        assert top >= 50 - size / 2 - slack
        assert bottom <= 50 + size / 2 + slack


def test_the_tick_is_cut_out_in_the_ground() -> None:
    _disc, tick = mark("done", 0, 0, 20, ground="soft")
    assert isinstance(tick, Path)
    assert tick.stroke == "soft"


def test_half_a_disc_is_the_left_half() -> None:
    left, top, right, bottom = reach(half_disc(10, 10, 5, "done"))
    assert (left, top, right, bottom) == (5, 5, 10, 15)


def test_absence_has_a_mark_of_its_own_that_is_no_status() -> None:
    ring, bar = mark(ABSENT, 0, 0, 20)
    assert isinstance(ring, Circle) and not ring.fill and isinstance(bar, Line)
    assert ABSENT not in STATUSES and ABSENT in words.STATE


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(KeyError):
        mark("lost", 0, 0, 10)
