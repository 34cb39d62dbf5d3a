"""Badges: letters on their own colour, side by side."""

from __future__ import annotations

import pytest

from routekaart_app import words
from routekaart_app.pictures.competency_badge import ASPECT, LETTERS, badge, badge_row, row_width
from routekaart_app.pictures.shapes import RoundRect, Text


def test_the_five_are_the_five_that_have_words() -> None:
    assert tuple(words.COMPETENCY) == LETTERS


def test_a_badge_is_its_letters_on_its_colour() -> None:
    ground, text = badge("WE", 10, 20, 15)
    assert isinstance(ground, RoundRect)
    assert (ground.fill, ground.x, ground.y, ground.height) == ("WE", 10, 20, 15)
    assert isinstance(text, Text)
    assert (text.text, text.color, text.anchor) == ("WE", "on-accent", "middle")
    assert text.x == ground.x + ground.width / 2
    assert ground.y < text.y < ground.y + ground.height


def test_a_row_is_as_wide_as_it_says() -> None:
    grounds = [shape for shape in badge_row(LETTERS, 0, 0, 10) if isinstance(shape, RoundRect)]
    assert [ground.fill for ground in grounds] == list(LETTERS)
    assert grounds[-1].x + grounds[-1].width == pytest.approx(row_width(5, 10))
    assert grounds[1].x > grounds[0].x + 10 * ASPECT


def test_no_badges_take_no_room() -> None:
    assert row_width(0, 10) == 0
    assert badge_row((), 0, 0, 10) == ()
