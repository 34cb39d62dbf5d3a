"""What a pupil and a guide agreed: a next step, open until it is kept or let go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

OPEN, KEPT, DROPPED = "open", "kept", "dropped"
STATES = (OPEN, KEPT, DROPPED)
MOST_LETTERS = 500


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
