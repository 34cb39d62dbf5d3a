"""Sectors and promises as small bars: told apart without colour, with their numbers in words."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from routekaart_app import i18n
from routekaart_app.domain.sector_agreement import SectorAgreement, SectorRow
from routekaart_app.domain.spread import Met, spread
from routekaart_app.pictures import promise_bar, sector_spread
from routekaart_app.pictures.fitting import fitted
from routekaart_app.pictures.shapes import Line, Picture, RoundRect, Text

ELIF, SEM = UUID(int=1), UUID(int=2)
MET = (
    Met(ELIF, UUID(int=7), date(2026, 3, 1), "A", "care"),
    Met(ELIF, UUID(int=8), date(2026, 3, 2), "B", "care"),
)


@pytest.fixture(autouse=True)
def english() -> None:
    """Sentences as they stand in the code."""
    i18n.set_language("en")


def wide(text: str, size: float, _bold: bool) -> float:
    return len(text) * size / 2


def rects(picture: Picture) -> list[RoundRect]:
    return [shape for shape in picture.shapes if isinstance(shape, RoundRect)]


def test_of_a_pupil_every_visit_is_a_block_and_none_is_an_empty_outline() -> None:
    care, port = sector_spread.cells(spread(("care", "port"), (ELIF,), MET))
    assert (care.said, care.spoken) == ("2", "Care and welfare, 2 visits")
    assert port.spoken == "Port, maritime and logistics, not yet"
    filled = rects(sector_spread.layout(care, 220, text_width=wide))
    assert len(filled) == 2 and all(block.fill and not block.stroke for block in filled)
    (empty,) = rects(sector_spread.layout(port, 220, text_width=wide))
    assert empty.stroke and not empty.fill
    narrow = rects(sector_spread.layout(care, 16, text_width=wide))
    assert len(narrow) == 1


def test_of_a_class_the_bar_is_as_long_as_the_part_that_was_there() -> None:
    care, port = sector_spread.cells(spread(("care", "port"), (ELIF, SEM), MET))
    assert care.spoken == "Care and welfare, 1 of 2 pupils, 2 visits" and care.said == "1 of 2"
    outline, bar = rects(sector_spread.layout(care, 200, text_width=wide, scale=2.0))
    assert outline.stroke and bar.width == 100
    assert len(rects(sector_spread.layout(port, 200, text_width=wide))) == 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_texts_stay_within_the_cell(scale: float) -> None:
    for cell in sector_spread.cells(spread(("construction", "port"), (ELIF, SEM), MET)):
        picture = sector_spread.layout(cell, 90 * scale, text_width=wide, scale=scale)
        name, said = (shape for shape in picture.shapes if isinstance(shape, Text))
        assert wide(name.text, name.size, False) + wide(said.text, said.size, True) <= 90 * scale
    assert fitted("abc", 2, 10, wide) == "…" and fitted("abc", 15, 10, wide) == "abc"


def promised(count: int, planned: int, used: int) -> SectorRow:
    return SectorRow("care", "", (SectorAgreement("care", "visits", count, planned=planned, used=used),))


def test_a_promise_is_filled_as_far_as_it_was_used_and_outlined_as_far_as_it_is_planned() -> None:
    cell = promise_bar.cell(promised(10, 2, 5))
    assert cell.spoken == "Care and welfare; visits: promised 10 · planned 2 · used 5"
    picture = promise_bar.layout(cell, 100, text_width=wide)
    ground, used, planned = rects(picture)
    assert (ground.width, used.width) == (100, 50) and planned.stroke and planned.x >= 50
    assert not [shape for shape in picture.shapes if isinstance(shape, Line)]
    over = promise_bar.layout(promise_bar.cell(promised(5, 0, 10)), 100, text_width=wide)
    (mark,) = (shape for shape in over.shapes if isinstance(shape, Line))
    assert mark.x1 == 50 and rects(over)[1].width == 100
    assert len(rects(promise_bar.layout(promise_bar.cell(promised(5, 0, 0)), 100, text_width=wide))) == 1


def test_what_is_unlike_has_a_bar_of_its_own() -> None:
    visits, places = SectorAgreement("care", "visits", 4, used=1), SectorAgreement("care", "places", 30, used=30)
    cell = promise_bar.cell(SectorRow("care", "", (places, visits)), "All of it")
    assert cell.spoken.startswith("All of it; visits: promised 4") and "places: promised 30" in cell.spoken
    picture = promise_bar.layout(cell, 100, text_width=wide, scale=2.0)
    ground, used, other, full = rects(picture)
    assert (used.width, full.width) == (25, 100) and ground.y < other.y < picture.height
    assert max(shape.y for shape in picture.shapes if isinstance(shape, Text)) < picture.height
