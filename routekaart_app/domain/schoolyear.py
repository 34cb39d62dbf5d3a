"""School years: 1 August to 31 July, for PO, VO and MBO alike, named "2025-2026"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

_NAME = re.compile(r"^(\d{4})\s*[-/–]\s*(\d{4}|\d{2})$", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Calendar years a day or school year can be in; anything else is a slip of the hand."""
FIRST_MONTH = 8
FIRST_WEEK = 31
"""The ISO week in which 1 August falls, or the week before it."""

_SATURDAY, _DAYS = 5, 7


@dataclass(frozen=True, slots=True, order=True)
class SchoolYear:
    """A school year by the calendar year in which it starts. Source: CBS and Vensters, 1 August to 31 July."""

    start: int

    @classmethod
    def of(cls, day: date) -> SchoolYear:
        """The school year in which a day falls."""
        return cls(day.year if day.month >= FIRST_MONTH else day.year - 1)

    @classmethod
    def parse(cls, text: str) -> SchoolYear | None:
        """From "2025-2026", "2025/2026" or "2025-26"; None when it is not two years in a row, or too far away."""
        found = _NAME.match(text.strip())
        if not found:
            return None
        start = int(found[1])
        end = int(found[2]) if len(found[2]) == 4 else start // 100 * 100 + int(found[2])
        return cls(start) if end == start + 1 and FIRST_YEAR <= start < LAST_YEAR else None

    @property
    def name(self) -> str:
        """ "2025-2026"."""
        return f"{self.start}-{self.start + 1}"

    @property
    def first_day(self) -> date:
        return date(self.start, FIRST_MONTH, 1)

    @property
    def last_day(self) -> date:
        return date(self.start + 1, FIRST_MONTH - 1, 31)

    def next(self) -> SchoolYear:
        return SchoolYear(self.start + 1)

    def previous(self) -> SchoolYear:
        return SchoolYear(self.start - 1)

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def clip(self, day: date) -> date:
        """The day itself, or the year's nearest day when it falls outside."""
        return min(max(day, self.first_day), self.last_day)

    def workday(self, day: date) -> date:
        """The day itself, or the Monday after when it is in a weekend; always in the year."""
        day = workday(self.clip(day))
        return day if day in self else day - timedelta(days=3)

    def first_of(self, mark: str) -> date:
        """The first day of a mark in this school year: that of "MM-DD" itself, or the Monday of ISO week "W45"."""
        return self.clip(self._monday(mark)) if mark.startswith("W") else self.day(mark)

    def last_of(self, mark: str) -> date:
        """The last day of a mark in this school year: that of "MM-DD" itself, or the Sunday of ISO week "W45"."""
        return self.clip(self._monday(mark) + timedelta(days=6)) if mark.startswith("W") else self.day(mark)

    def _monday(self, mark: str) -> date:
        """The Monday of a week; week 31 begins the school year, and a 53rd that a year lacks is its last."""
        week = int(mark[1:])
        year = self.start if week >= FIRST_WEEK else self.start + 1
        try:
            return date.fromisocalendar(year, week, 1)
        except ValueError:
            return date.fromisocalendar(year, 52, 1)

    def day(self, month_day: str) -> date:
        """The date of "MM-DD" in this school year; 29 February becomes the 28th in a common year."""
        return _day(self.start, month_day)


@cache
def _day(start: int, month_day: str) -> date:
    """Kept, since a grid asks the same few marks for every pupil on every line."""
    month, day = (int(part) for part in month_day.split("-"))
    year = start if month >= FIRST_MONTH else start + 1
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def next_week(today: date) -> date:
    """The day that is proposed for what is planned: a week on, on a school day and in this school year; in its last
    days tomorrow."""
    day = SchoolYear.of(today).workday(today + timedelta(days=_DAYS))
    return day if day > today else workday(today + timedelta(days=1))


def workday(day: date) -> date:
    """The day itself, or the Monday after when it is in a weekend: nobody is proposed a day without school."""
    return day + timedelta(days=_DAYS - day.weekday() if day.weekday() >= _SATURDAY else 0)
