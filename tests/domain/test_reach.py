"""Whether a line can still be met before its window closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.reach import Chance, reach
from tests.domain.test_coverage import LINE, TWICE, YEAR

LAST = date(2026, 4, 15)  # a Wednesday
DAYS = st.dates(YEAR.first_day, YEAR.last_day)


@pytest.mark.parametrize(
    ("done", "planned", "on", "chance"),
    [
        (2, [], LAST + timedelta(days=60), Chance.MET),
        (3, [], date(2026, 3, 4), Chance.MET),
        (1, [LAST], date(2026, 3, 4), Chance.PLANNED),
        (0, [date(2026, 3, 4), LAST], date(2026, 3, 4), Chance.PLANNED),
        (0, [date(2025, 9, 1), date(2025, 9, 8)], date(2025, 9, 1), Chance.PLANNED),
        (1, [LAST + timedelta(days=1)], date(2026, 3, 4), Chance.OPEN),
        (0, [date(2026, 3, 10)], date(2026, 3, 4), Chance.OPEN),
        (0, [], LAST - timedelta(days=1), Chance.OPEN),
        (0, [], LAST, Chance.NO_DAYS),
        (1, [], LAST, Chance.OPEN),
        (1, [], LAST + timedelta(days=1), Chance.CLOSED),
        (0, [LAST + timedelta(days=3)], LAST + timedelta(days=1), Chance.CLOSED),
        (0, [date(2026, 2, 1)], LAST, Chance.NO_DAYS),
    ],
)
def test_what_is_done_planned_and_left_of_the_window_decides(
    done: int, planned: list[date], on: date, chance: Chance
) -> None:
    found = reach(done, planned, TWICE, YEAR, on)
    assert found.chance is chance
    assert found.possible is (chance in (Chance.MET, Chance.PLANNED, Chance.OPEN))
    assert found.until == LAST


def test_a_weekend_at_the_end_of_a_window_is_no_day_left() -> None:
    until_sunday = replace(LINE, due_until="04-19")
    assert reach(0, [], until_sunday, YEAR, date(2026, 4, 17)).chance is Chance.OPEN
    assert reach(0, [], until_sunday, YEAR, date(2026, 4, 18)).chance is Chance.NO_DAYS
    assert reach(0, [date(2026, 4, 18)], until_sunday, YEAR, date(2026, 4, 18)).chance is Chance.PLANNED


def test_how_many_more_and_how_long_is_told() -> None:
    found = reach(1, [date(2026, 3, 10), date(2026, 5, 1)], replace(LINE, target=4), YEAR, date(2026, 4, 8))
    assert (found.missing, found.planned, found.weekdays) == (3, 0, 6)
    found = reach(1, [date(2026, 4, 10), date(2026, 5, 1)], replace(LINE, target=4), YEAR, date(2026, 4, 8))
    assert (found.missing, found.planned) == (2, 1)


def test_before_a_window_opens_only_its_own_days_are_left() -> None:
    one_week = replace(LINE, due_from="W45", due_until="W45", target=5)
    assert reach(0, [], one_week, YEAR, YEAR.first_day).weekdays == 5
    assert reach(0, [], one_week, YEAR, YEAR.first_day).possible
    assert not reach(0, [], replace(one_week, target=6), YEAR, YEAR.first_day).possible


def test_a_target_beyond_all_days_cannot_be_met() -> None:
    assert reach(0, [], replace(LINE, target=10_000), YEAR, YEAR.first_day).chance is Chance.NO_DAYS


@given(st.integers(0, 5), st.lists(DAYS, max_size=4), st.integers(1, 4), DAYS)
def test_the_rule_as_it_is_written(done: int, planned: list[date], target: int, on: date) -> None:
    line = replace(LINE, target=target)
    opens, closes = line.window(YEAR)
    in_window = len([day for day in planned if on <= day <= closes])
    left = [day for day in _days(max(on, opens), closes) if day.weekday() < 5]
    expected = done >= target or (
        on <= closes and (done + in_window >= target or len(left) >= target - done - in_window)
    )
    assert reach(done, planned, line, YEAR, on).possible is expected


@given(st.integers(0, 3), st.lists(DAYS, max_size=3), DAYS, DAYS)
def test_what_one_more_moment_planned_in_time_never_makes_worse(
    done: int, planned: list[date], more: date, on: date
) -> None:
    if reach(done, planned, TWICE, YEAR, on).possible:
        assert reach(done, [*planned, more], TWICE, YEAR, on).possible


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=day) for day in range((last - first).days + 1)]
