"""Contact moments: an activity, and how each pupil took part in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class State(StrEnum):
    """How a pupil took part; only TOOK_PART counts."""

    TOOK_PART = "took_part"
    PARTLY = "partly"
    ABSENT = "absent"
    PLANNED = "planned"


FLAGS = ("prepared", "met_people", "looked_back")
"""What makes a moment meaningful: prepared for, working people met, looked back upon. Beside the count, never in it."""
REASONS = ("not_at_school", "transport", "other_lesson", "unknown")
"""Why a pupil was not there. Never illness, never poverty: neutral words only (docs/glossary.md)."""
DEFAULT_REASON = "unknown"


@dataclass(frozen=True, slots=True)
class Attendance:
    """One pupil on the sheet of one activity."""

    pupil_id: UUID
    listed_name: str
    number: str
    state: State = State.TOOK_PART
    reason: str = ""
    already_done: bool = False
    """Whether this pupil had met the proposed line's target before, so that this time adds nothing to it."""
    is_expected: bool = True
    """False for a pupil of the class who was left out of what was planned, or came to the class after it was."""

    @property
    def is_left_out(self) -> bool:
        """Neither there nor absent: this pupil gets no participation."""
        return self.state is State.ABSENT and not self.reason


@dataclass(frozen=True, slots=True)
class ContactMoment:
    """One activity in the dossier of one pupil."""

    activity_id: UUID
    on: date
    title: str
    kind: str
    state: State
    reason: str
    line_code: str
    line_name: str
    competencies: tuple[str, ...]
    company: str
    note: str
    flags: tuple[str, ...] = ()
    """Those of `FLAGS` that hold for this pupil: none for one who was absent."""
    line_id: UUID | None = None
    participation_id: UUID | None = None
    """The row that says how this pupil took part; with `activity_id` it leads to the history of this entry."""
    about_id: UUID | None = None
    """Of a talk: the activity it was about."""
    talk_kind: str = ""
    """Of a talk: which of the school's own kinds it was."""
    present: tuple[str, ...] = ()
    """Of a talk: who was there besides pupil and guide."""
    parent_form: str = ""
    """On paper, of what was there for contact with one parent alone: the form of that contact, in place of a title."""
