"""What has been experienced of what was due: the seven statuses and the two honest figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear


class Status(StrEnum):
    """How one line stands for one pupil on one day; words in `routekaart_app.words`."""

    DONE = "done"
    PARTLY = "partly"
    PLANNED = "planned"
    DUE = "due"
    MISSED = "missed"
    NOT_YET = "not_yet"
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True)
class Count:
    """Contact moments of one pupil on one line up to the counting day, by state; absence is never among them.

    `planned` are moments still to come after the counting day; one that was planned for a day gone by without
    having been recorded counts for nothing.
    """

    done: int = 0
    partly: int = 0
    planned: int = 0
    exempt: bool = False


NOTHING = Count()


def status(count: Count, line: RoutekaartLine, year: SchoolYear, on: date) -> Status:
    """How a line stands: exempt, done, planned, partly, and only then what the calendar says."""
    if count.exempt:
        return Status.EXEMPT
    if count.done >= line.target:
        return Status.DONE
    if count.planned:
        return Status.PLANNED
    if count.done or count.partly:
        return Status.PARTLY
    opens, closes = line.window(year)
    if on > closes:
        return Status.MISSED
    return Status.DUE if on >= opens else Status.NOT_YET


def counted(count: Count, line: RoutekaartLine) -> int:
    """How many moments count on a line: those fully taken part in, at most the target; none where it is not needed."""
    return 0 if count.exempt else min(count.done, line.target)


@dataclass(frozen=True, slots=True)
class Figure:
    """Moments that count, of those that were to be; and how many more were not needed, so that nothing is hidden."""

    done: int = 0
    of: int = 0
    exempt: int = 0

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.done + other.done, self.of + other.of, self.exempt + other.exempt)

    def __sub__(self, other: Figure) -> Figure:
        return Figure(self.done - other.done, self.of - other.of, self.exempt - other.exempt)

    def times(self, pupils: int) -> Figure:
        """The figure of that many pupils who all stand the same."""
        return Figure(self.done * pupils, self.of * pupils, self.exempt * pupils)


@dataclass(frozen=True, slots=True)
class Figures:
    """Always two: of what was due by the counting day, and of this whole year's routekaart."""

    due: Figure = Figure()
    year: Figure = Figure()

    def __add__(self, other: Figures) -> Figures:
        return Figures(self.due + other.due, self.year + other.year)

    def __sub__(self, other: Figures) -> Figures:
        return Figures(self.due - other.due, self.year - other.year)

    def times(self, pupils: int) -> Figures:
        return Figures(self.due.times(pupils), self.year.times(pupils))


def figures(count: Count, line: RoutekaartLine, year: SchoolYear, on: date) -> Figures:
    """What one line adds to the two figures of one pupil; optional lines add nothing.

    Counted in contact moments (the target), not in lines: a line to be met twice weighs twice. A line is due on
    the last day of its window.
    """
    if not line.required:
        return Figures()
    one = Figure(exempt=line.target) if count.exempt else Figure(counted(count, line), line.target)
    return Figures(one if line.window(year)[1] <= on else Figure(), one)


def total(parts: Iterable[Figures]) -> Figures:
    """The sum of many figures."""
    result = Figures()
    for part in parts:
        result = result + part
    return result
