"""What a pupil and a guide agreed: a next step, open until it is kept or let go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

OPEN, KEPT, DROPPED = "open", "kept", "dropped"
STATES = (OPEN, KEPT, DROPPED)
MOST_LETTERS = 500
MOST_DAYS_AHEAD = 2 * 366
"""A day further away than this is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One agreement; `activity_id` is the talk in which it was made, `due_on` the day by which, if any."""

    id: UUID
    pupil_id: UUID
    pupil: str
    group: str
    text: str
    made_on: date
    due_on: date | None
    state: str
    settled_on: date | None = None
    activity_id: UUID | None = None

    def is_overdue(self, on: date) -> bool:
        """Whether it should have been done before this day and was not."""
        return self.state == OPEN and self.due_on is not None and self.due_on < on


def problems(text: str, due_on: date | None, made_on: date) -> tuple[Problem, ...]:
    """What must be mended before this can be agreed, beside the fields "text" and "due_on"."""
    found: list[Problem] = []
    if not text.strip():
        found.append(Problem("text", _("Say what was agreed.")))
    elif len(text.strip()) > MOST_LETTERS:
        found.append(Problem("text", _("This is too long: at most {count} letters.").format(count=MOST_LETTERS)))
    if due_on is not None and due_on < made_on:
        found.append(Problem("due_on", _("This day is before the agreement was made.")))
    elif due_on is not None and (due_on - made_on).days > MOST_DAYS_AHEAD:
        found.append(Problem("due_on", _("This day is more than two years away. Check the year.")))
    return tuple(found)


def settling_problems(state: str, settled_on: date | None, made_on: date, today: date) -> tuple[Problem, ...]:
    """What must be mended in the day on which it was kept or let go, beside the field "settled_on"."""
    if state == OPEN or settled_on is None:
        return ()
    if settled_on > today:
        return (Problem("settled_on", _("This day is still to come.")),)
    if settled_on < made_on:
        return (Problem("settled_on", _("This day is before the agreement was made.")),)
    return ()


def order(item: Agreement) -> tuple[bool, int, str]:
    """Open ones first, by the day by which they are due and those without a day last; then the others, the newest
    first. For sorting."""
    if item.state == OPEN:
        return False, (item.due_on or date.max).toordinal(), item.text
    return True, -(item.settled_on or item.made_on).toordinal(), item.text
