"""A day as somebody types it in a field: "24-11", "24-11-26", "24112026", or the day of the month alone."""

from __future__ import annotations

import re
from datetime import date

from routekaart_app.domain.schoolyear import FIRST_MONTH, SchoolYear

_WITH_MARKS = re.compile(r"(\d{1,2})(?:[-/. ]+(\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?)?[-/. ]*")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_CLOSE = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?")


def read(text: str, shown: date) -> date | None:
    """The day; what is left out is that of the day shown: its month, and its school year. None: no such day."""
    text = text.strip()
    turned = _YEAR_FIRST.fullmatch(text)
    if turned:
        return _day(turned[3], turned[2], turned[1])
    found = _WITH_MARKS.fullmatch(text) or _CLOSE.fullmatch(text)
    if found is None:
        return None
    day, month, year = found.groups()
    if month is None:
        return _day(day, str(shown.month), str(shown.year))
    if year is None:
        start = SchoolYear.of(shown).start
        year = str(start if int(month) >= FIRST_MONTH else start + 1)
    return _day(day, month, year)


def _day(day: str, month: str, year: str) -> date | None:
    number = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None
