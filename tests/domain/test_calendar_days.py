"""The days of a calendar: whole weeks, and what stands on each."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from routekaart_app.domain import calendar_days
from routekaart_app.domain.visit import Visit, VisitState


def visit(number: int, on: date, until: date | None = None) -> Visit:
    return Visit(UUID(int=number), on, "", "visit", VisitState.PLANNED, until=until)


def test_a_month_shows_whole_weeks() -> None:
    days = calendar_days.month_days(date(2026, 3, 17))
    assert (days[0], days[-1], len(days)) == (date(2026, 2, 23), date(2026, 4, 5), 42)
    assert len(calendar_days.month_days(date(2027, 2, 5))) == 28, "this February is four weeks to the day"
    assert calendar_days.week_days(date(2026, 3, 8)) == tuple(date(2026, 3, day) for day in range(2, 9))
    assert calendar_days.last_of_month(date(2028, 2, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2025, 12, 4), 1, date(2026, 1, 4)),
        (date(2026, 1, 4), -1, date(2025, 12, 4)),
        (date(2026, 5, 6), -17, date(2024, 12, 6)),
    ],
)
def test_a_month_on_or_back(day: date, months: int, then: date) -> None:
    assert calendar_days.months_on(day, months) == then


def test_a_placement_stands_on_every_weekday_it_takes() -> None:
    friday, tuesday = date(2026, 3, 6), date(2026, 3, 10)
    days = calendar_days.month_days(friday)
    long, short = visit(1, friday, tuesday), visit(2, date(2026, 3, 7))
    found = calendar_days.by_day((long, short), days)
    assert [day.day for day, visits in found.items() if long in visits] == [6, 9, 10]
    assert found[date(2026, 3, 7)] == (short,), "on a Saturday only what begins there"
    begun = visit(3, date(2026, 1, 5), date(2026, 2, 24))
    assert [day.day for day, visits in calendar_days.by_day((begun,), days).items() if visits] == [23, 24]
