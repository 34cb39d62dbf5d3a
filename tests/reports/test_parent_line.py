"""The line on the report for parents: filled only where everything was done, its words whole and in their place."""

from __future__ import annotations

from datetime import date
from typing import TypeGuard

import pytest

from routekaart_app.domain.coverage import Status
from routekaart_app.domain.parent_report import Station
from routekaart_app.i18n import catalog
from routekaart_app.pictures.shapes import Circle, Line, Path, Shape, Text
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


def test_a_kind_that_stands_there_twice_has_its_day_and_no_other_line_has() -> None:
    def below(*kinds: str) -> list[str]:
        stations = tuple(Station("", kind, DUE, date(2026, 3, day)) for day, kind in enumerate(kinds, 1))
        return [one.text.replace("\N{NO-BREAK SPACE}", " ") for one in drawn(stations) if _is_below(one)]

    assert below("visit", "milestone") == ["Visit", "Milestone"]
    assert below("visit", "milestone", "milestone") == [
        "Visit", "1 Mar", "Milestone", "2 Mar", "Milestone", "3 Mar",
    ]  # fmt: skip


def test_what_is_not_done_has_a_mark_and_a_word_for_why() -> None:
    shapes = drawn(tuple(Station("", "visit", one) for one in (DUE, MISSED, LATER)))
    key = [one.text for one in shapes if isinstance(one, Text) and one.anchor == "start"]
    assert key == ["it is time for this now", "this is not done yet", "this comes later"]
    rings = [one for one in shapes if isinstance(one, Circle) and one.stroke]
    dots = [one for one in shapes if isinstance(one, Circle) and one.fill in ("due-ink", "notyet")]
    assert (len(rings), len(dots)) == (4, 4), "a ring with a dot, a ring and a dot, each also in the key"


def _is_below(shape: Shape) -> TypeGuard[Text]:
    return isinstance(shape, Text) and shape.anchor == "middle"
