"""Pictures drawn with Qt: every shape where it says, and marks that need no colour to be told apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from routekaart_app import tokens
from routekaart_app.gui import fonts, painter
from routekaart_app.pictures.shapes import (
    Circle,
    Close,
    CurveTo,
    Line,
    LineTo,
    Move,
    Path,
    RoundRect,
    Shape,
    Text,
)
from routekaart_app.pictures.status_mark import ABSENT, STATUSES, mark

LIGHT = tokens.load("light")
SQUARE = (Move(10, 10), LineTo(30, 10), CurveTo(30, 10, 30, 30, 30, 30), LineTo(10, 30), Close())


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    fonts.load()


def drawn(*shapes: Shape, size: int = 40, ratio: float = 1.0, look: tokens.Tokens = LIGHT) -> QImage:
    return painter.pixmap(shapes, size, size, look, ratio).toImage()


def color(image: QImage, x: int, y: int) -> str:
    found = image.pixelColor(x, y)
    return found.name().upper() if found.alpha() == 255 else ""


@pytest.mark.parametrize(
    "shape",
    [
        Circle(20, 20, 10, fill="accent"),
        RoundRect(10, 10, 20, 20, 3, fill="accent"),
        Path(SQUARE, fill="accent"),
        Line(10, 20, 30, 20, stroke="accent", stroke_width=6),
    ],
)
def test_a_shape_is_where_it_says_in_the_colour_of_its_token(shape: Shape) -> None:
    image = drawn(shape)
    assert color(image, 20, 20) == LIGHT.color("accent")
    assert color(image, 3, 3) == ""


def test_what_has_no_fill_is_open() -> None:
    image = drawn(RoundRect(10, 10, 20, 20, stroke="accent", stroke_width=3))
    assert color(image, 20, 20) == ""
    assert color(image, 20, 10) == LIGHT.color("accent")


@pytest.mark.parametrize(("anchor", "left", "right"), [("start", 50, 70), ("middle", 40, 60), ("end", 30, 50)])
def test_text_stands_at_its_anchor_on_its_baseline(anchor: str, left: int, right: int) -> None:
    text = Text(50, 60, "H", 28, bold=True, anchor=anchor)  # type: ignore[arg-type]
    image = drawn(text, size=100)
    inked = [(x, y) for x in range(100) for y in range(100) if image.pixelColor(x, y).alpha() > 128]
    assert min(x for x, _ in inked) >= left
    assert max(x for x, _ in inked) <= right + 3
    assert max(y for _, y in inked) in (58, 59)


def test_width_of_text_is_what_is_drawn() -> None:
    assert painter.text_width("leerjaar 1", 11) < painter.text_width("leerjaar 1", 11, True)
    assert painter.text_width("leerjaar 1", 22) > 1.8 * painter.text_width("leerjaar 1", 11)


def test_arabic_has_its_own_letters() -> None:
    assert painter.text_width("محادثة", 20) > 20
    assert drawn(Text(5, 30, "محادثة", 16)) != drawn()


def test_a_dense_screen_gets_more_px() -> None:
    assert drawn(Circle(20, 20, 10, fill="accent"), ratio=2.0).width() == 80


def test_the_ring_stays_within_its_rectangle() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    canvas = QPainter(image)
    painter.focus_ring(canvas, QRectF(10, 10, 20, 20), LIGHT)
    canvas.end()
    assert color(image, 20, 11) == LIGHT.color("focus")
    assert color(image, 20, 8) == color(image, 20, 20) == "#FFFFFF"


@pytest.mark.parametrize("size", [12, 14, 24])
def test_marks_are_told_apart_without_colour(size: int) -> None:
    """All in one ink, as on a grey print: any two differ in at least a tenth of their square."""
    one_ink = replace(LIGHT, colors=dict.fromkeys(LIGHT.colors, "#000000") | {"surface": "#FFFFFF"})
    marks = (*STATUSES, ABSENT)
    images = {status: drawn(*mark(status, size / 2, size / 2, size), size=size, look=one_ink) for status in marks}
    for one, other in combinations(marks, 2):
        differing = sum(
            abs(images[one].pixelColor(x, y).alpha() - images[other].pixelColor(x, y).alpha()) > 96
            or abs(images[one].pixelColor(x, y).lightness() - images[other].pixelColor(x, y).lightness()) > 96
            for x in range(size)
            for y in range(size)
        )
        least = 0.1 if {one, other} != {"not_yet", "exempt"} else 0.03
        assert differing >= least * size * size, (one, other)
