"""On which days the invented schools are open."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta

from routekaart_app.domain.schoolyear import SchoolYear

_CLOSED = (
    ("08-01", "08-24"),
    ("10-18", "10-26"),
    ("12-20", "01-04"),
    ("02-14", "02-22"),
    ("04-25", "05-05"),
    ("07-12", "07-31"),
)
"""Holidays as they usually fall in the region; they differ by a week or so from year to year."""


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """The days of one school year on which there is school, in order."""

    year: SchoolYear
    days: tuple[date, ...]

    @classmethod
    def of(cls, year: SchoolYear) -> SchoolDays:
        closed = [(year.day(first), year.day(last)) for first, last in _CLOSED]
        length = (year.last_day - year.first_day).days + 1
        every = (year.first_day + timedelta(days=index) for index in range(length))
        return cls(
            year,
            tuple(
                day for day in every if day.weekday() < 5 and not any(first <= day <= last for first, last in closed)
            ),
        )

    def between(self, first: date, last: date) -> tuple[date, ...]:
        """The school days from one day up to and including another."""
        return self.days[bisect_left(self.days, first) : bisect_right(self.days, last)]

    def at(self, first: date, last: date, fraction: float) -> date | None:
        """The day at a fraction of the way from one day to another, which may lie past the last (over 1).

        None when that is past the end of the school year.
        """
        start, end = bisect_left(self.days, first), bisect_right(self.days, last)
        index = start + int(fraction * max(end - start, 1))
        return self.days[index] if index < len(self.days) else None
