"""Whether a line can still be met before its window closes: from what is planned, and from the days that are left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear

_SATURDAY = 5


class Chance(StrEnum):
    """What there is to say about meeting a line by its last day."""

    MET = "met"
    PLANNED = "planned"
    """What is planned up to the last day covers the rest."""
    OPEN = "open"
    """Not all of it is planned; there is a weekday left for each moment that is missing."""
    NO_DAYS = "no_days"
    """The window has not closed, but fewer weekdays are left than moments are missing."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Reach:
    """How a line stands against its last day.

    `planned` are moments planned from the counting day up to and including `until`, `missing` those of the target
    that are neither done nor planned by then. `weekdays` are left in the window, the counting day among them; which
    of them are free of school is not known here.
    """

    chance: Chance
    missing: int
    planned: int
    weekdays: int
    until: date

    @property
    def possible(self) -> bool:
        """Whether the target can still be met by the last day."""
        return self.chance in (Chance.MET, Chance.PLANNED, Chance.OPEN)


def reach(done: int, planned_on: Iterable[date], line: RoutekaartLine, year: SchoolYear, on: date) -> Reach:
    """Whether the target can still be met, strictly: what is done and planned by the last day reaches it, or the window
    has not closed and has at least one weekday left per moment that is missing. An exemption changes nothing here.
    """
    opens, closes = line.window(year)
    planned = sum(on <= day <= closes for day in planned_on)
    missing = max(0, line.target - done - planned)
    weekdays = _weekdays(max(on, opens), closes)
    if done >= line.target:
        chance = Chance.MET
    elif on > closes:
        chance = Chance.CLOSED
    elif not missing:
        chance = Chance.PLANNED
    else:
        chance = Chance.OPEN if weekdays >= missing else Chance.NO_DAYS
    return Reach(chance, missing, planned, weekdays, closes)


def _weekdays(first: date, last: date) -> int:
    """How many days from Monday to Friday lie between two days, both counted."""
    days = max(0, (last - first).days + 1)
    whole, rest = divmod(days, 7)
    return whole * 5 + sum((first + timedelta(days=day)).weekday() < _SATURDAY for day in range(rest))
