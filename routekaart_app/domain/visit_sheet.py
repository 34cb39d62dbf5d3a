"""The attendance sheet of one activity of a class: everyone present, except; or everyone goes along, except."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import one_line, typed_text
from routekaart_app.domain.contact import DEFAULT_REASON, REASONS, Attendance, State
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _

_TIME = re.compile(r"^(\d{1,2}?)(?:[:.]?(\d{2}))?$")


@dataclass(frozen=True, slots=True)
class CompanyChoice:
    """A company to choose from; `familiar` when this class has met it before."""

    id: UUID
    name: str
    sector: str
    campus: str
    familiar: bool = False


@dataclass(frozen=True, slots=True)
class VisitSheet:
    """What the teacher fills in. Every method returns a new sheet, so that a dialog can step back.

    `lines` are those that can be proposed, best first; `companies` those known, this class's own first. A company
    is either chosen (`company_id`) or typed (`company_name`). `activity_id` is set when the sheet records what was
    planned or corrects what was recorded; `was_held` in the second case. `starts_at` is a time of day or "".
    `prepared`, `met_people` and `looked_back` say what makes it meaningful; they never change what counts.

    A tick means the same on every day: was there, or on a day to come: goes along. Nobody is absent beforehand: who
    is not ticked then stays out of it.
    """

    group: GroupChoice
    on: date
    kind: str
    line_id: UUID | None
    company_id: UUID | None
    company_name: str
    note: str
    attendances: tuple[Attendance, ...]
    lines: tuple[RoutekaartLine, ...] = ()
    companies: tuple[CompanyChoice, ...] = ()
    activity_id: UUID | None = None
    was_held: bool = False
    starts_at: str = ""
    prepared: bool = False
    met_people: bool = False
    looked_back: bool = False
    had_that_day: int = 0
    """How many have something of this kind recorded on this day already: it may be the same visit."""
    foreign: frozenset[UUID] = frozenset()
    """Which of `lines` are meant for nobody in the class: of another phase or year."""

    @property
    def line(self) -> RoutekaartLine | None:
        """The line this activity counts for; None when it counts for none."""
        return next((line for line in self.lines if line.id == self.line_id), None)

    @property
    def is_foreign(self) -> bool:
        """Whether the line is meant for nobody in the class."""
        return self.line_id in self.foreign

    @property
    def company(self) -> str:
        """The name of the company that was chosen or typed; may be ""."""
        chosen = (item.name for item in self.companies if item.id == self.company_id)
        return one_line.one_line(self.company_name) or next(chosen, "")

    @property
    def present(self) -> int:
        """How many are ticked, those who were there for a part included."""
        return sum(item.state is not State.ABSENT for item in self.attendances)

    @property
    def partly(self) -> int:
        """How many were there for a part, which does not count."""
        return sum(item.state is State.PARTLY for item in self.attendances)

    @property
    def absent(self) -> int:
        """How many should have been there and were not."""
        return sum(item.state is State.ABSENT and not item.is_left_out for item in self.attendances)

    @property
    def already_done(self) -> int:
        """How many of those present had met the line before: for them it counts no further."""
        return sum(item.already_done and item.state is State.TOOK_PART for item in self.attendances)

    def is_plan(self, today: date) -> bool:
        """Whether the day is still to come, so that this plans an activity instead of recording one."""
        return self.on > today

    def participations(self, today: date) -> dict[UUID, tuple[State, str]]:
        """State and reason of everybody who gets a participation; on a day to come all who are ticked are planned."""
        if self.is_plan(today):
            return {item.pupil_id: (State.PLANNED, "") for item in self.attendances if item.state is not State.ABSENT}
        return {item.pupil_id: (item.state, item.reason) for item in self.attendances if not item.is_left_out}

    def index_of(self, number: str) -> int:
        """Where the pupil with this number stands; raises KnownError when nobody in the class has it."""
        for index, item in enumerate(self.attendances):
            if item.number == number.strip():
                return index
        what = _("There is no pupil with number {number} in class {name}.")
        raise KnownError(what.format(number=number, name=self.group.name), _("Nothing was recorded."), code="no-pupil")

    def toggled(self, index: int) -> VisitSheet:
        """With one pupil wholly present who was absent or there for a part, or not present who was."""
        item = self.attendances[index]
        return self.with_attendance(index, _away(item) if item.state is State.TOOK_PART else _there(item))

    def with_reason(self, index: int, reason: str) -> VisitSheet:
        """With one pupil absent for a reason out of `REASONS`; raises ValueError for any other."""
        if reason not in REASONS:
            raise ValueError("no such reason")
        return self.with_attendance(index, replace(self.attendances[index], state=State.ABSENT, reason=reason))

    def with_partly(self, index: int) -> VisitSheet:
        """With one pupil who took part in a part of it, which does not count."""
        return self.with_attendance(index, replace(self.attendances[index], state=State.PARTLY, reason=""))

    def everyone(self) -> VisitSheet:
        """With everyone present for whom nothing else was given: an absence with a reason stays."""
        return self._each(
            lambda item: _there(item) if item.state is State.ABSENT and item.reason in ("", DEFAULT_REASON) else item
        )

    def nobody(self) -> VisitSheet:
        """With everyone absent who was present, the reason not known."""
        return self._each(lambda item: _away(item) if item.state is State.TOOK_PART else item)

    def _each(self, change: Callable[[Attendance], Attendance]) -> VisitSheet:
        return replace(self, attendances=tuple(change(item) for item in self.attendances))

    def with_attendance(self, index: int, item: Attendance) -> VisitSheet:
        """With one pupil as given."""
        return replace(self, attendances=(*self.attendances[:index], item, *self.attendances[index + 1 :]))

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended before this can be recorded or planned, beside the field it belongs to."""
        found = [*self._problems_of_day(today)]
        if not self.attendances:
            found.append(Problem("attendance", _("There are no pupils in this class on that day.")))
        elif not self.present and self.is_plan(today):
            found.append(Problem("attendance", _("Nobody goes along. Tick at least one pupil.")))
        elif not self.present:
            found.append(Problem("attendance", _("Nobody was there. Tick at least one pupil.")))
        if self.company_id is None and not self.company_name.strip() and self.line_id is None:
            found.append(Problem("company", _("Choose a company, or what this counts for.")))
        if one_line.problem(self.company_name):
            found.append(Problem("company", one_line.problem(self.company_name)))
        return (*found, *typed_text.problems("note", self.note))

    def _problems_of_day(self, today: date) -> list[Problem]:
        found = []
        if self.on not in self.group.year:
            text = _("This day is not in school year {year}.").format(year=self.group.year.name)
            found.append(Problem("on", text))
        elif self.was_held and self.is_plan(today):
            found.append(Problem("on", _("This has been recorded already. Choose a day that has been.")))
        if time_of_day(self.starts_at) is None:
            found.append(Problem("starts_at", _("Write the time as 9:30 or 13:15, or leave it empty.")))
        return found


def time_of_day(text: str) -> str | None:
    """ "09:30" for "9:30", "9.30", "930" or "09:30", "" for nothing; None for what is no time."""
    if not text.strip():
        return ""
    found = _TIME.match(text.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _there(item: Attendance) -> Attendance:
    return replace(item, state=State.TOOK_PART, reason="")


def _away(item: Attendance) -> Attendance:
    """Absent, the reason not known; who was not expected is left out again."""
    return replace(item, state=State.ABSENT, reason=DEFAULT_REASON if item.is_expected else "")
