"""The line on the report for parents: filled only where everything was done, its words whole and in their place."""

from __future__ import annotations

import pytest

from routekaart_app.domain.coverage import Status
from routekaart_app.domain.parent_report import Station
from routekaart_app.i18n import catalog
from routekaart_app.pictures.shapes import Line, Path, Shape, Text
from routekaart_app.reports import letters, parent_line, parent_texts
from routekaart_app.reports.parent_blocks import WIDTH, setting_of
from tests.reports import parents

DONE, PARTLY, PLANNED, DUE, MISSED, LATER = (
    Status.DONE, Status.PARTLY, Status.PLANNED, Status.DUE, Status.MISSED, Status.NOT_YET,
)  # fmt: skip


def drawn(stations: tuple[Station, ...], language: str = "en", *, large: bool = False) -> list[Shape]:
    (placed,) = parent_line.block(stations, setting_of(catalog("reports", language), large)).drawing
    return list(placed.shapes)


def filled(*statuses: Status) -> list[bool]:
    """Of each stretch between two stations whether it is filled."""
    shapes = drawn(tuple(Station(f"Lijn {place}", "visit", one) for place, one in enumerate(statuses)))
    stretches = [one for one in shapes if isinstance(one, (Line, Path)) and one.stroke in ("accent", "line")]
    return [one.stroke == "accent" for one in stretches][: len(statuses) - 1]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ((DONE, DONE, DONE), [True, True]),
        ((DONE, DONE, LATER, DONE), [True, False, False]),
        ((DONE, DUE, DONE), [False, False]),
        ((PLANNED, DONE, DONE), [False, False]),
        ((DONE, PARTLY, MISSED), [False, False]),
        ((LATER, LATER), [False]),
        ((DONE,) * 8, [True] * 7),
    ],
)
def test_the_line_is_filled_as_long_as_everything_was_done(statuses: tuple[Status, ...], expected: list[bool]) -> None:
    assert filled(*statuses) == expected


@pytest.mark.parametrize("language", ["nl", "en", "bg", "pl", "tr"])
@pytest.mark.parametrize("large", [False, True])
def test_no_word_below_a_station_is_broken_or_outside(language: str, large: bool) -> None:
    stations = parents.stations(12)
    words = {word for one in stations for word in parent_texts.station(one.kind, catalog("reports", language)).split()}
    below = [
        one for one in drawn(stations, language, large=large) if isinstance(one, Text) and one.anchor == "middle"
    ]  # fmt: skip
    assert {word for one in below for word in one.text.split()} == words
    for one in below:
        half = letters.width(one.text, one.size) / 2
        assert one.x - half > parent_line.BEND and one.x + half < WIDTH - parent_line.BEND
