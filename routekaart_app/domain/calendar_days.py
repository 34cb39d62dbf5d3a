"""The days that a calendar shows: whole weeks, from Monday to Sunday."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from routekaart_app.domain.today import is_weekend
from routekaart_app.domain.visit import Visit

WEEK = 7


def monday(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week_days(day: date) -> tuple[date, ...]:
    """The days of the week of a day, Monday first."""
    first = monday(day)
    return tuple(first + timedelta(days=place) for place in range(WEEK))


def month_days(day: date) -> tuple[date, ...]:
    """The days of all weeks that the month of a day touches."""
    first = monday(day.replace(day=1))
    last = monday(last_of_month(day)) + timedelta(days=WEEK)
    return tuple(first + timedelta(days=place) for place in range((last - first).days))


def last_of_month(day: date) -> date:
    """The last day of the month of a day."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_on(day: date, months: int) -> date:
    """The same day some months on, or back; the last of the month where there is no such day."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def by_day(visits: Iterable[Visit], days: Iterable[date]) -> dict[date, tuple[Visit, ...]]:
    """The visits on each of some days that follow each other, in the order they came. One of several days stands on
    every weekday of it, and on the day it begins."""
    made: dict[date, list[Visit]] = {day: [] for day in days}
    first, last = min(made), max(made)
    for visit in visits:
        day = max(visit.on, first)
        while day <= min(visit.last_day, last):
            if day == visit.on or not is_weekend(day):
                made[day].append(visit)
            day += timedelta(days=1)
    return {day: tuple(found) for day, found in made.items()}
