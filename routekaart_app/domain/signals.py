"""What asks for attention: who misses something required, was not spoken with, or stands in a broken chain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from routekaart_app.domain.coverage import Count, Status, status
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import VO

KINDS = (
    "missing_required", "no_talk", "broken_chains", "parents_not_reached", "no_mbo_application", "longest_not_seen",
    "look_back",
)  # fmt: skip
ACTIVITY_WITHOUT_TALK, TALK_WITHOUT_NEXT_STEP = "activity_without_talk", "talk_without_next_step"
LOOK_BACK_DUE = "look_back"
PARENTS_NOT_REACHED = "parents_not_reached"
LONGEST_SHOWN = 50
"""How many pupils the list of who was not seen for longest holds; `no_talk` gives the whole number of this year."""
APPLICATION_CODE = "VO4-04"
"""The line of the routekaart that says that a pupil has applied to the mbo."""
_ASKED_FROM, _DEADLINE = "01-01", "04-01"
_DAYS_BEFORE_DEADLINE = 7


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One pupil in one list. What is said depends on the list: the line that is missing (`kind` a `Status`: missed,
    partly done, or planned after all), the activity that was not spoken about (`what`: its line or title, `kind`
    ACTIVITY_WITHOUT_TALK or TALK_WITHOUT_NEXT_STEP), the day of the last talk (`on`; None when there never was
    one), the last day at school and where a leaver went (`what`, `kind` LOOK_BACK_DUE), or how and when it was last
    tried to reach a parent (`what`, `kind` PARENTS_NOT_REACHED; nothing where nobody tried). `weeks` counts whole weeks
    from `on` to the counting day."""

    pupil_id: UUID
    number: str
    listed_name: str
    group_id: UUID | None
    group: str
    line_id: UUID | None = None
    line_code: str = ""
    line_name: str = ""
    kind: str = ""
    what: str = ""
    activity_id: UUID | None = None
    on: date | None = None
    weeks: int | None = None
    display_name: str = ""


@dataclass(frozen=True, slots=True)
class Signals:
    """The lists of some classes on a day, each in the order of the classes and of names; never a ranking of pupils,
    except `longest_not_seen`, which stands longest first and ends after `LONGEST_SHOWN`. Long lists know
    their length at once and their rows when somebody looks at them."""

    on: date
    pupils: int
    missing_required: Sequence[SignalRow] = ()
    no_talk: Sequence[SignalRow] = ()
    broken_chains: Sequence[SignalRow] = ()
    no_mbo_application: Sequence[SignalRow] = ()
    longest_not_seen: Sequence[SignalRow] = ()
    look_back: Sequence[SignalRow] = ()
    """Who left these classes a year ago or longer, which pupils of today no more count, and was not asked since."""
    parents_not_reached: Sequence[SignalRow] = ()
    """Of whom no parent was reached this school year, but for those whose age leaves that to themselves."""
    missing_pupils: int = 0
    """How many pupils stand in `missing_required`, however many lines each of them misses."""


def not_done(count: Count, line: RoutekaartLine, year: SchoolYear, on: date) -> Status | None:
    """How a line stands that a pupil still has to do; None when it was done or is not needed."""
    stands = status(count, line, year, on)
    return None if stands in (Status.DONE, Status.EXEMPT) else stands


def is_closed(line: RoutekaartLine, year: SchoolYear, on: date) -> bool:
    """Whether a line is one that every pupil who has it should have done by now."""
    return line.required and on > line.window(year)[1]


def application_line(lines: Iterable[RoutekaartLine], year: SchoolYear) -> RoutekaartLine | None:
    """The milestone of having applied to the mbo: the one with the code of the shipped routekaart. In a routekaart
    with other codes, the first milestone of secondary education to be met in the week before the deadline of 1 April;
    None when there is none such. Whom it asks is what that line itself says: shipped, the last year of the vmbo."""
    milestones = [line for line in lines if line.kind == "milestone" and line.stage == VO]
    named = (line for line in milestones if line.code.strip().upper() == APPLICATION_CODE)
    deadline = year.day(_DEADLINE)
    earliest = deadline - timedelta(days=_DAYS_BEFORE_DEADLINE)
    timely = (line for line in milestones if earliest <= line.window(year)[1] <= deadline)
    return next(named, None) or next(timely, None)


def asks_for_application(year: SchoolYear, on: date) -> bool:
    """Whether pupils should have applied to the mbo, or soon: from 1 January on."""
    return on >= year.day(_ASKED_FROM)


def weeks_between(day: date, on: date) -> int:
    """Whole weeks from a day to the counting day."""
    return (on - day).days // 7
