"""Bars with their numbers: a hidden figure is never like nought, and nothing is told by colour alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from routekaart_app import i18n, tokens
from routekaart_app.pictures import bar_chart
from routekaart_app.pictures.bar_chart import Bar, BarChart
from routekaart_app.pictures.competency_badge import LETTERS
from routekaart_app.pictures.shapes import Line, Path, Picture, RoundRect, Text
from tests.test_tokens import VISIBLE, too_weak

FULL = Bar("a", "Werkbezoek", 0.8, "80 %", 0.6, "60 %", mark=0.9)
NOUGHT = Bar("b", "Stage", 0.0, "0 %")
HIDDEN = Bar("c", "Gesprek", None, bar_chart.HIDDEN)
CHART = BarChart("reach_by_line:VO3", "Year 3", "part of the pupils", (FULL, NOUGHT, HIDDEN))
EN = i18n.catalog("app", "en")


def wide(text: str, size: float, _bold: bool) -> float:
    return len(text) * size / 2


def drawn(place: int, chart: BarChart = CHART, width: float = 400, scale: float = 1.0) -> Picture:
    return bar_chart.row(chart, place, width, text_width=wide, scale=scale)


def rects(picture: Picture) -> list[RoundRect]:
    return [shape for shape in picture.shapes if isinstance(shape, RoundRect)]


def test_last_year_lies_thinner_in_the_bar_and_the_aim_is_a_line_across() -> None:
    picture = drawn(0)
    ground, bar, before = rects(picture)
    assert bar.width == pytest.approx(0.8 * ground.width) and before.width == pytest.approx(0.6 * ground.width)
    assert before.height < bar.height and before.stroke
    *_edge, mark = [shape for shape in picture.shapes if isinstance(shape, Line)]
    assert mark.x1 == pytest.approx(ground.x + 0.9 * ground.width) and mark.y2 - mark.y1 > ground.height
    assert [shape.text for shape in picture.shapes if isinstance(shape, Text)] == ["Werkbezoek", "80 %", "(60 %)"]


def test_nought_is_an_empty_ground_and_hidden_has_none() -> None:
    assert len(rects(drawn(1))) == 1 and not [one for one in drawn(1).shapes if isinstance(one, Path)]
    hidden = drawn(2)
    assert not rects(hidden) and len([one for one in hidden.shapes if isinstance(one, Path)]) == 1
    assert [bar_chart.spoken(bar, EN) for bar in CHART.bars] == [
        "Werkbezoek, 80 %, last year 60 %, aim 90 %",
        "Stage, 0 %",
        "Gesprek, not shown",
    ]


def test_rows_stand_in_line_and_are_together_the_whole() -> None:
    assert len({rects(drawn(place))[0].x for place in (0, 1)}) == 1
    whole = bar_chart.layout(CHART, 400, text_width=wide)
    assert whole.height == bar_chart.height(CHART) == 3 * bar_chart.bar_height()
    assert len(whole.shapes) == sum(len(drawn(place).shapes) for place in range(3))


@pytest.mark.parametrize("theme", tokens.THEMES)
def test_bars_stand_out_from_their_ground_without_colour(theme: str) -> None:
    bars = ("accent", "done", "muted", *LETTERS)  # last year has an edge of its own, and its number
    assert too_weak(theme, bars, ("line",), VISIBLE) == [] and too_weak(theme, ("edge",), ("surface",), VISIBLE) == []


@pytest.mark.parametrize(("width", "texts_told"), [(120, 2), (300, 3), (900, 4)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_runs_into_another_column(width: float, texts_told: int, scale: float) -> None:
    bar = Bar("WE:pupil", "Een heel lange naam van iets", 2.0, "64 %", 0.2, "58 %", color="WE", beside="told by 71 %")
    picture = drawn(0, BarChart("x", "", "", (bar,)), width * scale, scale)
    texts = [shape for shape in picture.shapes if isinstance(shape, Text)][1:]
    *_badge, ground, long, _before = rects(picture)
    name, said = texts[:2]
    assert len(texts) == texts_told
    assert name.x + wide(name.text, name.size, False) <= ground.x or name.text == "…"
    assert long.width <= ground.width and ground.x + ground.width <= said.x - wide(said.text, said.size, False)
    for one, other in pairwise(texts[1:]):
        assert one.x <= other.x - wide(other.text, other.size, False)
    assert texts[-1].x <= picture.width
