"""The week of a day, and how many are left."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app.domain.today import week_of, weeks_left


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 8)])
def test_a_week_runs_from_monday_to_sunday(day: date) -> None:
    assert week_of(day) == (date(2026, 3, 2), date(2026, 3, 8))


@pytest.mark.parametrize(
    ("day", "weeks"),
    [
        (date(2026, 3, 4), 17),
        (date(2026, 3, 8), 17),
        (date(2026, 3, 9), 16),
        (date(2026, 6, 26), 1),
        (date(2026, 6, 30), 0),
        (date(2026, 7, 20), 0),
        (date(2026, 8, 1), 48),
    ],
)
def test_weeks_are_left_to_the_end_of_june(day: date, weeks: int) -> None:
    assert weeks_left(day) == weeks
