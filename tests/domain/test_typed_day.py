"""Days as they are typed, and days that no school is open on."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart_app.domain import typed_day
from routekaart_app.domain.schoolyear import SchoolYear, workday

SHOWN = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24", date(2026, 11, 24)),
        ("24-11", date(2026, 11, 24)),
        ("24/1", date(2027, 1, 24)),
        ("24.11.26", date(2026, 11, 24)),
        ("2410", date(2026, 10, 24)),
        ("2025-09-07", date(2025, 9, 7)),
        ("31-2", None),
        ("24-11-2", None),
        ("", None),
        ("310", None),
    ],
)
def test_what_is_left_out_is_that_of_the_day_shown(text: str, day: date | None) -> None:
    assert typed_day.read(text, SHOWN) == day


def test_a_weekend_becomes_the_monday_after() -> None:
    assert workday(date(2026, 11, 21)) == workday(date(2026, 11, 22)) == date(2026, 11, 23)
    assert workday(date(2026, 11, 20)) == date(2026, 11, 20)


def test_at_the_end_of_the_year_it_is_the_friday_before() -> None:
    year = SchoolYear(2026)
    assert year.last_day.weekday() == 5
    assert year.workday(year.last_day) == date(2027, 7, 30)
    assert SchoolYear(2020).workday(date(2020, 1, 1)) == date(2020, 8, 3)
