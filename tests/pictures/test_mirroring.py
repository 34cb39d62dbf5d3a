"""A picture the other way about: every shape at its mirror image, texts moved but never turned."""

from __future__ import annotations

import pytest

from routekaart_app.pictures import pictograms, status_mark
from routekaart_app.pictures.mirroring import mirrored
from routekaart_app.pictures.shapes import Circle, Line, RoundRect, Shape, Text
from tests.pictures.test_status_mark import reach


def test_what_stood_at_the_left_stands_at_the_right() -> None:
    shapes = (Circle(10, 5, 3), RoundRect(0, 0, 30, 9), Line(5, 1, 20, 2, "ink"), Text(8, 4, "a", 9))
    circle, box, line, text = mirrored(shapes, 100)
    assert circle == Circle(90, 5, 3)
    assert box == RoundRect(70, 0, 30, 9)
    assert line == Line(95, 1, 80, 2, "ink")
    assert text == Text(92, 4, "a", 9, anchor="end", direction="rtl")


def test_a_text_that_says_how_it_runs_keeps_it() -> None:
    (text,) = mirrored([Text(8, 4, "a", 9, anchor="end", direction="ltr")], 100)
    assert text == Text(92, 4, "a", 9, anchor="start", direction="ltr")


@pytest.mark.parametrize(
    "shapes",
    [
        *(status_mark.mark(name, 32, 16, 16) for name in status_mark.STATUSES),
        *(pictograms.pictogram(name, 32, 16, 24) for name in pictograms.NAMES),
    ],
)
def test_twice_gives_every_mark_and_sign_back(shapes: tuple[Shape, ...]) -> None:
    again = mirrored(mirrored(shapes, 64), 64)
    assert list(map(type, again)) == list(map(type, shapes))
    for one, other in zip(map(reach, again), map(reach, shapes), strict=True):
        assert one == pytest.approx(other)
