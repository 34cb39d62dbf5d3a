"""Who asks for attention, and who does not yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from routekaart_app.domain import signals
from routekaart_app.domain.coverage import NOTHING, Count, Status
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear

YEAR = SchoolYear(2025)
LINE = RoutekaartLine(
    uuid4(), "VO4-04", "Aanmelding mbo", "milestone", "VO", (4,), ("vmbo",), "year", True, 2, "01-10", "03-31",
    ("LS",), "I", 1,
)  # fmt: skip
OPEN, CLOSED = date(2026, 3, 31), date(2026, 4, 1)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (NOTHING, Status.MISSED),
        (Count(done=1), Status.PARTLY),
        (Count(partly=3), Status.PARTLY),
        (Count(done=1, planned=1), Status.PLANNED),
        (Count(planned=1), Status.PLANNED),
        (Count(done=2), None),
        (Count(done=3, planned=1), None),
        (Count(exempt=True), None),
    ],
)
def test_what_was_not_done_says_how_it_stands(count: Count, expected: Status | None) -> None:
    assert signals.not_done(count, LINE, YEAR, CLOSED) is expected


def test_a_required_line_should_have_been_done_once_its_window_has_closed() -> None:
    assert signals.is_closed(LINE, YEAR, CLOSED)
    assert not signals.is_closed(LINE, YEAR, OPEN)
    assert not signals.is_closed(replace(LINE, required=False), YEAR, CLOSED)


def test_a_window_in_weeks_closes_on_its_sunday() -> None:
    line = replace(LINE, due_from="W06", due_until="W09")
    assert not signals.is_closed(line, YEAR, date(2026, 3, 1))
    assert signals.is_closed(line, YEAR, date(2026, 3, 2))


def test_the_application_is_asked_for_from_new_year() -> None:
    assert not signals.asks_for_application(YEAR, date(2025, 12, 31))
    assert signals.asks_for_application(YEAR, date(2026, 1, 1))
    assert signals.asks_for_application(YEAR, date(2026, 7, 31))


def test_the_line_of_the_application_is_found_by_code_or_by_its_deadline() -> None:
    other = replace(LINE, id=uuid4(), code="EIGEN-1")
    assert signals.application_line([other, LINE], YEAR) == LINE
    assert signals.application_line([replace(LINE, code=" vo4-04")], YEAR) is not None
    assert signals.application_line([other], YEAR) == other
    assert signals.application_line([replace(other, due_until="04-01")], YEAR) is not None
    assert signals.application_line([replace(other, due_until="W13")], YEAR) is not None  # up to 29 March
    for wrong in ({"kind": "talk"}, {"stage": "MBO"}, {"due_until": "03-24"}, {"due_until": "04-02"}):
        assert signals.application_line([replace(other, **wrong)], YEAR) is None  # type: ignore[arg-type]
    assert signals.application_line([], YEAR) is None


def test_weeks_are_whole() -> None:
    assert [signals.weeks_between(date(2026, 3, 4) - timedelta(days=days), date(2026, 3, 4)) for days in (0, 6, 7)] == [
        0, 0, 1,
    ]  # fmt: skip
