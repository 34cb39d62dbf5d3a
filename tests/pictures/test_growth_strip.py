"""Growth as small bars: solid for the pupil, outlined for the guide, in words beside, and told in one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app.domain.reflection import GROWTH, GrowthStep
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.pictures import growth_strip
from routekaart_app.pictures.growth_strip import BARS, GrowthRow
from routekaart_app.pictures.shapes import Picture, RoundRect, Shape, Text

STEPS = (
    GrowthStep(date(2024, 11, 5), "WE", "beginning", ""),
    GrowthStep(date(2025, 3, 4), "WE", "independent", "on_the_way"),
    GrowthStep(date(2026, 1, 20), "WE", "independent", ""),
    GrowthStep(date(2026, 1, 20), "LS", "not_discussed", ""),
)


def row(two: str, steps: tuple[GrowthStep, ...] = STEPS) -> GrowthRow:
    rows = growth_strip.rows(steps, "Fleur", str, "en")
    assert [one.competency for one in rows] == list(COMPETENCIES)
    return next(one for one in rows if one.competency == two)


def drawn(one: GrowthRow, width: float = 600, scale: float = 1.0) -> Picture:
    return growth_strip.layout(one, width, text_width=lambda text, size, _bold: len(text) * size / 2, scale=scale)


def bars(shapes: tuple[Shape, ...]) -> list[RoundRect]:
    """The bars that were reached, without the ground of the letters."""
    return [shape for shape in shapes if isinstance(shape, RoundRect) and shape.fill != "line"][1:]


def grounds(shapes: tuple[Shape, ...]) -> list[RoundRect]:
    """The bars that are still to come."""
    return [shape for shape in shapes if isinstance(shape, RoundRect) and shape.fill == "line"]


def test_a_row_says_what_holds_and_since_when() -> None:
    assert row("WE").spoken == "Exploring work: Fleur: does this alone, guide: on the way, since 4 March 2025"
    assert row("WE").now == ("Fleur: does this alone", "guide: on the way")
    assert row("KR").spoken == "Reflecting on qualities: not talked about yet" and row("KR").marks == ()


def test_the_pupil_is_solid_and_the_guide_is_outlined() -> None:
    found = bars(drawn(row("WE")).shapes)
    solid = [bar for bar in found if bar.fill and not bar.stroke]
    outlined = [bar for bar in found if bar.stroke and not bar.fill]
    assert (len(solid), len(outlined)) == (1 + 3 + 3, 2) and len(found) == 9
    assert len(grounds(drawn(row("WE")).shapes)) == 2 + 1
    assert min(bar.x for bar in outlined) > max(bar.x for bar in solid if bar.x < outlined[0].x)


def test_what_was_not_talked_about_is_said_once_and_not_drawn() -> None:
    assert row("LS").marks == () and row("LS").now == ("not talked about yet",)
    assert bars(drawn(row("LS")).shapes) == [] == grounds(drawn(row("LS")).shapes)
    one = row("WE", (*STEPS[:1], GrowthStep(date(2026, 1, 20), "WE", "", "not_discussed")))
    assert one.now == ("Fleur: a beginning",) and len(one.marks) == 1


@pytest.mark.parametrize("level", range(BARS + 1))
def test_as_many_bars_as_the_word_says_and_each_higher(level: int) -> None:
    steps = (GrowthStep(date(2026, 1, 1), "NW", GROWTH[level], ""),)
    heights = [bar.height for bar in bars(drawn(row("NW", steps)).shapes)]
    assert len(heights) == level and heights == sorted(set(heights)) and all(height >= 7 for height in heights)


def test_the_oldest_days_go_where_there_is_no_room_and_nothing_runs_over_another() -> None:
    steps = tuple(GrowthStep(date(2014 + n, 5, 1), "WE", "on_the_way", "on_the_way") for n in range(12))
    for width in (220.0, 320.0, 600.0, 1000.0):
        texts = [shape for shape in drawn(row("WE", steps), width).shapes if isinstance(shape, Text)]
        captions = [text for text in texts if text.text.startswith("May")]
        assert captions[-1].text == "May 25" and len(captions) <= 12
        now = min(text.x - len(text.text) * text.size / 2 for text in texts if text.anchor == "end")
        assert captions[-1].x <= now or len(captions) == 1
        assert any(text.text == "Exploring work" for text in texts) == (width >= 430)


def test_it_grows_with_the_text() -> None:
    assert drawn(row("WE"), scale=2.0).height == 2 * drawn(row("WE")).height


@pytest.mark.parametrize("width", [160.0, 600.0])
def test_the_legend_names_both_and_says_what_the_bars_are(width: float) -> None:
    picture = growth_strip.legend(
        "Fleur", "guide", width, str, text_width=lambda text, size, _bold: len(text) * size / 2
    )
    texts = [shape.text for shape in picture.shapes if isinstance(shape, Text)]
    assert texts == ["Fleur", "guide", "a beginning", "on the way", "does this alone"]
    assert 0 < picture.width <= width
