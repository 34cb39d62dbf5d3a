"""The attendance sheet of one activity of a class: everyone present, except."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.domain.contact import DEFAULT_REASON, REASONS, Attendance, State
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _


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
    is either chosen (`company_id`) or typed (`company_name`).
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

    @property
    def line(self) -> RoutekaartLine | None:
        """The line this activity counts for; None when it counts for none."""
        return next((line for line in self.lines if line.id == self.line_id), None)

    @property
    def present(self) -> int:
        return sum(item.state in (State.TOOK_PART, State.PARTLY) for item in self.attendances)

    @property
    def absent(self) -> int:
        return sum(item.state is State.ABSENT for item in self.attendances)

    @property
    def already_done(self) -> int:
        """How many of those present had met the line before: for them it counts no further."""
        return sum(item.already_done and item.state is State.TOOK_PART for item in self.attendances)

    def index_of(self, number: str) -> int:
        """Where the pupil with this number stands; raises KnownError when nobody in the class has it."""
        for index, item in enumerate(self.attendances):
            if item.number == number.strip():
                return index
        what = _("There is no pupil with number {number} in class {name}.")
        raise KnownError(what.format(number=number, name=self.group.name), _("Nothing was recorded."), code="no-pupil")

    def toggled(self, index: int) -> VisitSheet:
        """With one pupil present who was absent, or absent who was present."""
        item = self.attendances[index]
        if item.state is State.ABSENT:
            return self._with(index, replace(item, state=State.TOOK_PART, reason=""))
        return self._with(index, replace(item, state=State.ABSENT, reason=item.reason or DEFAULT_REASON))

    def with_reason(self, index: int, reason: str) -> VisitSheet:
        """With one pupil absent for a reason out of `REASONS`; raises ValueError for any other."""
        if reason not in REASONS:
            raise ValueError("no such reason")
        return self._with(index, replace(self.attendances[index], state=State.ABSENT, reason=reason))

    def with_partly(self, index: int) -> VisitSheet:
        """With one pupil who took part in a part of it, which does not count."""
        return self._with(index, replace(self.attendances[index], state=State.PARTLY, reason=""))

    def everyone(self) -> VisitSheet:
        """With everyone present for whom nothing else was given: an absence with a reason stays."""
        return self._each(
            lambda item: (
                replace(item, state=State.TOOK_PART, reason="")
                if item.state is State.ABSENT and item.reason == DEFAULT_REASON
                else item
            )
        )

    def nobody(self) -> VisitSheet:
        """With everyone absent who was present, the reason not known."""
        return self._each(
            lambda item: (
                replace(item, state=State.ABSENT, reason=DEFAULT_REASON) if item.state is State.TOOK_PART else item
            )
        )

    def _each(self, change: Callable[[Attendance], Attendance]) -> VisitSheet:
        return replace(self, attendances=tuple(change(item) for item in self.attendances))

    def _with(self, index: int, item: Attendance) -> VisitSheet:
        return replace(self, attendances=(*self.attendances[:index], item, *self.attendances[index + 1 :]))

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended before this can be recorded, beside the field it belongs to."""
        found: list[Problem] = []
        if self.on > today:
            found.append(Problem("on", _("This day is still to come. Record a visit once it has been.")))
        elif self.on not in self.group.year:
            text = _("This day is not in school year {year}.").format(year=self.group.year.name)
            found.append(Problem("on", text))
        if not self.attendances:
            found.append(Problem("attendance", _("There are no pupils in this class on that day.")))
        elif not self.present:
            found.append(Problem("attendance", _("Nobody was there. Tick at least one pupil.")))
        if self.company_id is None and not self.company_name.strip() and self.line_id is None:
            found.append(Problem("company", _("Choose a company, or what this counts for.")))
        if len(self.company_name.strip()) > 200:
            found.append(Problem("company", _("This name is too long: at most 200 characters.")))
        return tuple(found)
