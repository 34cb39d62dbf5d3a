"""School years: where they begin, how they are written, and the odd days in them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.schoolyear import SchoolYear

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("day", "start"),
    [(date(2026, 7, 31), 2025), (date(2026, 8, 1), 2026), (date(2026, 1, 1), 2025), (date(2025, 12, 31), 2025)],
)
def test_a_school_year_runs_from_august_to_july(day: date, start: int) -> None:
    assert SchoolYear.of(day) == SchoolYear(start)


@pytest.mark.parametrize("text", ["2025-2026", "2025/2026", " 2025-26 ", "2025 – 2026"])
def test_a_school_year_is_read_as_people_write_it(text: str) -> None:
    assert SchoolYear.parse(text) == SchoolYear(2025)


@pytest.mark.parametrize("text", ["", "2025", "2025-2027", "2026-2025", "25-26", "2025-2026-2027"])
def test_what_is_not_two_years_in_a_row_is_no_school_year(text: str) -> None:
    assert SchoolYear.parse(text) is None


def test_the_end_of_a_century_is_read_too() -> None:
    assert SchoolYear.parse("1999-2000") == SchoolYear(1999)
    assert SchoolYear.parse("2099-2100") == SchoolYear(2099)


def test_the_last_of_february_is_a_day_of_every_school_year() -> None:
    assert SchoolYear(2023).day("02-29") == date(2024, 2, 29)
    assert SchoolYear(2025).day("02-29") == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("start", "mark", "first", "last"),
    [
        (2025, "W45", date(2025, 11, 3), date(2025, 11, 9)),
        (2025, "W01", date(2025, 12, 29), date(2026, 1, 4)),
        (2025, "W31", date(2025, 8, 1), date(2025, 8, 3)),
        (2025, "W30", date(2026, 7, 20), date(2026, 7, 26)),
        (2026, "W53", date(2026, 12, 28), date(2027, 1, 3)),
        (2025, "W53", date(2025, 12, 22), date(2025, 12, 28)),
        (2025, "03-12", date(2026, 3, 12), date(2026, 3, 12)),
    ],
)
def test_a_week_has_its_days_in_the_school_year(start: int, mark: str, first: date, last: date) -> None:
    assert (SchoolYear(start).first_of(mark), SchoolYear(start).last_of(mark)) == (first, last)


@given(DAYS)
def test_every_day_is_in_its_own_school_year_and_in_no_other(day: date) -> None:
    year = SchoolYear.of(day)
    assert day in year and day not in year.next() and day not in year.previous()
    assert SchoolYear.parse(year.name) == year
    assert year.clip(day) == day
    assert year.day(f"{day:%m-%d}") == day


@given(DAYS, DAYS)
def test_a_day_is_moved_into_a_school_year_by_the_shortest_way(day: date, other: date) -> None:
    year = SchoolYear.of(other)
    clipped = year.clip(day)
    assert clipped in year
    assert (clipped == day) == (day in year)


@given(st.integers(1990, 2090))
def test_school_years_follow_each_other_without_a_gap(start: int) -> None:
    year = SchoolYear(start)
    assert year.next().first_day - year.last_day == timedelta(days=1)
    assert year.next().previous() == year
