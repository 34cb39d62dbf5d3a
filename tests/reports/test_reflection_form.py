"""The form for the pupil: one page each, the activity or a line for it, four points, and every word to tick."""

from __future__ import annotations

import pytest

from routekaart_app import words
from routekaart_app.domain.reflection import GROWTH, POINTS
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.pictures.shapes import Line, RoundRect
from routekaart_app.reports import reflection_form
from tests.reports import data, pdfs


def page(activity: str = "Snuffelstage, Zorghub") -> str:
    (text,) = pdfs.pages(pdfs.made(reflection_form.part(data.a_pupil(), activity, pdfs.T)))
    return text


def test_everything_stands_on_one_page() -> None:
    text = page()
    assert data.a_pupil().display_name in text and "Snuffelstage, Zorghub" in text
    for point in POINTS:
        assert words.POINT[point] in text
    for two in COMPETENCIES:
        assert words.COMPETENCY[two] in text
    for key in GROWTH:
        assert text.count(words.GROWTH[key]) == len(COMPETENCIES)


def test_there_is_room_to_write_and_a_box_for_every_word() -> None:
    shapes = [
        shape
        for block in reflection_form.part(data.a_pupil(), "", pdfs.T).blocks
        for placed in block.pictures()
        for shape in placed.shapes
    ]
    assert sum(isinstance(shape, RoundRect) and shape.fill is None for shape in shapes) == 5 * len(GROWTH)
    assert sum(isinstance(shape, Line) for shape in shapes) >= 4 * len(POINTS)


@pytest.mark.parametrize("activity", ["", "x" * 400, "مرحبا 👩‍🔬 Zoë"])
def test_any_activity_leaves_it_one_page(activity: str) -> None:
    assert "page 1 of 1" in page(activity)


def test_it_tells_nothing_of_how_the_pupil_stands() -> None:
    text = page()
    assert "%" not in text and "guide" not in text
