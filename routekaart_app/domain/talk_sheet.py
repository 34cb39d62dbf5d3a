"""The sheet of one talk with a pupil: what for, what was said, what was agreed, and what was kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import agreement
from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

KINDS = ("talk", "three_way")
"""What a talk can be; words in `routekaart_app.words.KIND`."""
_FIELDS = {"text": "next_step", "due_on": "next_due"}


@dataclass(frozen=True, slots=True)
class TalkSheet:
    """What the guide fills in. Every method returns a new sheet, so that a dialog can step back; another day is asked
    of `services.talks.on_day`, since it may bring other lines.

    `lines` are the talks of this pupil's routekaart, best first; `line_id` None counts for no line. `agreements` are
    the pupil's open ones, `ticked` those that were kept. `next_step` "" means that nothing new was agreed.
    `activity_id` is set when the talk was planned before. `is_enrolled` says whether the pupil is at a school on `on`.
    """

    pupil: PupilEntry
    on: date
    kind: str
    line_id: UUID | None
    note: str
    next_step: str
    next_due: date | None
    lines: tuple[RoutekaartLine, ...]
    agreements: tuple[Agreement, ...]
    ticked: frozenset[UUID] = frozenset()
    activity_id: UUID | None = None
    is_enrolled: bool = True

    @property
    def line(self) -> RoutekaartLine | None:
        """The line this talk counts for; None when it counts for none."""
        return next((line for line in self.lines if line.id == self.line_id), None)

    @property
    def year(self) -> SchoolYear:
        """The school year in which the talk is."""
        return SchoolYear.of(self.on)

    def is_to_come(self, today: date) -> bool:
        """Whether the talk is planned rather than held."""
        return self.on > today

    def on_line(self, line_id: UUID | None) -> TalkSheet:
        """Counting for another line, whose kind it takes, or for none."""
        line = next((item for item in self.lines if item.id == line_id), None)
        return replace(self, line_id=line.id if line else None, kind=line.kind if line else self.kind)

    def of_kind(self, kind: str) -> TalkSheet:
        """Of another kind out of `KINDS`, counting for the best line of that kind; raises ValueError for any other."""
        if kind not in KINDS:
            raise ValueError("no such kind of talk")
        if self.line is not None and self.line.kind == kind:
            return replace(self, kind=kind)
        line = next((item for item in self.lines if item.kind == kind), None)
        return replace(self, kind=kind, line_id=line.id if line else None)

    def with_note(self, note: str) -> TalkSheet:
        """With what was said."""
        return replace(self, note=note)

    def with_next_step(self, text: str, due_on: date | None) -> TalkSheet:
        """With what was agreed, and by when."""
        return replace(self, next_step=text, next_due=due_on)

    def toggled(self, agreement_id: UUID) -> TalkSheet:
        """With one open agreement ticked as kept, or not ticked any more."""
        return replace(self, ticked=self.ticked ^ {agreement_id})

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended before this can be recorded: beside "on", "next_step" and "next_due"."""
        found: list[Problem] = []
        if not self.is_enrolled:
            text = _("{name} is not at school on this day.").format(name=self.pupil.display_name)
            found.append(Problem("on", text))
        if self.next_step.strip() and self.is_to_come(today):
            found.append(Problem("next_step", _("This talk is still to come. Note the next step once it has been.")))
        elif self.next_step.strip():
            wrong = agreement.problems(self.next_step, self.next_due, self.on)
            found += (Problem(_FIELDS[item.field], item.message) for item in wrong)
        return tuple(found)
