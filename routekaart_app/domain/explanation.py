"""Why a line counts or does not count for one pupil on one day: each moment behind it, and each rule that decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.coverage import Count, Figures, Status, figures, status
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.reach import Reach, reach
from routekaart_app.domain.routekaart import Misfit, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear


class Why(StrEnum):
    """Why one moment counts or does not count; only COUNTS does."""

    COUNTS = "counts"
    BEYOND = "beyond"
    """The target had been met by then."""
    PARTLY = "partly"
    ABSENT = "absent"
    PLANNED = "planned"
    """For the counting day or one still to come."""
    PLANNED_BEYOND = "planned_beyond"
    """Planned, but what was done and planned before it reaches the target."""
    NOT_RECORDED = "not_recorded"
    """Planned for a day gone by, of which nobody has said how it went."""
    LATER = "later"
    """After the counting day."""
    NOT_NEEDED = "not_needed"
    """Taken part in or planned, but the pupil need not follow the line."""
    NOT_MEANT = "not_meant"
    """Taken part in or planned, but the pupil does not have the line."""


@dataclass(frozen=True, slots=True)
class JudgedMoment:
    """A contact moment on the line, and why it counts or not."""

    moment: ContactMoment
    why: Why

    @property
    def counts(self) -> bool:
        return self.why is Why.COUNTS


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything there is to say about one line for one pupil.

    `on` is the counting day, not before the first day of `year`. `status` is None when the pupil does not have the
    line, and `misfit` says why. `exempt_reason` is None while the line is needed. `moments` stand oldest first;
    `adds` is what the line adds to the pupil's two figures.
    """

    pupil: PupilEntry
    line: RoutekaartLine
    year: SchoolYear
    on: date
    status: Status | None
    misfit: Misfit | None
    exempt_reason: str | None
    moments: tuple[JudgedMoment, ...]
    adds: Figures
    reach: Reach

    @property
    def counted(self) -> int:
        """How many moments count: never more than the target."""
        return sum(item.counts for item in self.moments)

    @property
    def window(self) -> tuple[date, date]:
        """The first and the last day on which the line is due."""
        return self.line.window(self.year)


def explain(
    pupil: PupilEntry,
    line: RoutekaartLine,
    year: SchoolYear,
    on: date,
    moments: Iterable[ContactMoment],
    exempt_reason: str | None = None,
) -> Explanation:
    """Explain a line from the moments of its school year; the rules themselves are those of `domain.coverage`."""
    behind = tuple(moments)
    misfit = line.misfit(pupil.place, pupil.entered, year)
    count = tally(behind, on, exempt=exempt_reason is not None)
    planned = [item.on for item in behind if item.state is State.PLANNED]
    return Explanation(
        pupil,
        line,
        year,
        on,
        None if misfit else status(count, line, year, on),
        misfit,
        exempt_reason,
        judged(behind, line, on, needed=exempt_reason is None, meant=misfit is None),
        Figures() if misfit else figures(count, line, year, on),
        reach(count.done, planned, line, year, on),
    )


_BEYOND = {Why.COUNTS: Why.BEYOND, Why.PLANNED: Why.PLANNED_BEYOND}


def judged(
    moments: Iterable[ContactMoment], line: RoutekaartLine, on: date, *, needed: bool = True, meant: bool = True
) -> tuple[JudgedMoment, ...]:
    """Each moment on a line with why it counts or not, oldest first: the first to be met are those that count.

    What was met goes before what is planned, also where both are on the counting day.
    """
    result: list[JudgedMoment] = []
    met = 0
    whys = [(moment, _why(moment, on)) for moment in moments]
    for moment, alone in sorted(whys, key=lambda item: (item[1] is Why.PLANNED, item[0].on, item[0].activity_id.bytes)):
        why = alone
        if why in _BEYOND:
            met += 1
            if not meant:
                why = Why.NOT_MEANT
            elif not needed:
                why = Why.NOT_NEEDED
            elif met > line.target:
                why = _BEYOND[why]
        result.append(JudgedMoment(moment, why))
    return tuple(sorted(result, key=lambda item: (item.moment.on, item.moment.activity_id.bytes)))


def tally(moments: Iterable[ContactMoment], on: date, *, exempt: bool = False) -> Count:
    """The count of some moments on a line: what the database counts for a whole region at once."""
    whys = [_why(moment, on) for moment in moments]
    return Count(whys.count(Why.COUNTS), whys.count(Why.PARTLY), whys.count(Why.PLANNED), exempt)


def _why(moment: ContactMoment, on: date) -> Why:
    """What a moment is by itself."""
    if moment.state is State.PLANNED:
        return Why.PLANNED if moment.on >= on else Why.NOT_RECORDED
    if moment.on > on:
        return Why.LATER
    return {State.TOOK_PART: Why.COUNTS, State.PARTLY: Why.PARTLY, State.ABSENT: Why.ABSENT}[moment.state]
