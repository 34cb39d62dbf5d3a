"""A visit from plan to looking back: its kinds, how far it is, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

KINDS = {
    "company_visit": "visit",
    "guest_lesson": "guest_lesson",
    "hybrid_lesson": "guest_lesson",
    "lightning_placement": "placement",
    "taster_placement": "placement",
    "taster_day": "visit",
    "campus_visit": "visit",
    "event": "event",
    "placement": "placement",
}
"""What a visit can be, and the kind of activity that it is on the routekaart (`domain.routekaart.KINDS`):
bedrijfsbezoek, gastles, gastles by a Hybride Techniek Opleider, bliksemstage, snuffel- or beroepsstage, meeloopdag,
campusbezoek, event, stage/bpv. Words in `routekaart_app.words.VISIT_KIND`."""


class VisitState(StrEnum):
    """How far a visit is; it follows from what is recorded (`state_of`)."""

    PLANNED = "planned"
    PREPARED = "prepared"
    HELD = "held"
    LOOKED_BACK = "looked_back"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class VisitGroup:
    """One group at a visit, or pupils of no one group (`group_id` None). `activity_id` is what they do; None while that
    is not yet planned. `pupils` counts who is on it, `present` who took part; `recorded` says that this is
    known of somebody."""

    group_id: UUID | None
    name: str
    activity_id: UUID | None = None
    line_id: UUID | None = None
    line_code: str = ""
    pupils: int = 0
    present: int = 0
    recorded: bool = False

    @property
    def went(self) -> int:
        """How many were there, or go along as long as that is still to be seen."""
        return self.present if self.recorded else self.pupils


@dataclass(frozen=True, slots=True)
class VisitCompanyName:
    """A company at a visit."""

    id: UUID
    name: str
    sector: str = ""
    campus: str = ""
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit as calendar, list and paper show it; the fields are those of the table `visit` and of its activities.

    `id` is that of the table, or of the only activity while nobody told more of it. `starts_at` and `ends_at` are
    "HH:MM" or "". `until` is the last day of a placement of several days, else None. `kind` may be "" for what was
    recorded without one; `activity_kind` always says what it counts as.
    """

    id: UUID
    on: date
    kind: str
    activity_kind: str
    state: VisitState
    groups: tuple[VisitGroup, ...] = ()
    companies: tuple[VisitCompanyName, ...] = ()
    starts_at: str = ""
    ends_at: str = ""
    until: date | None = None
    hours: int | None = None
    title: str = ""
    place: str = ""
    transport: str = ""
    staff: tuple[str, ...] = ()
    question: str = ""
    surprised: str = ""
    company_remark: str = ""
    teacher_remark: str = ""
    would_host: str = ""
    cancelled_on: date | None = None
    cancelled_because: str = ""

    @property
    def pupils(self) -> int:
        """How many pupils go along or were to go."""
        return sum(group.pupils for group in self.groups)

    @property
    def went(self) -> int:
        """How many pupils were there, or go along as long as that is still to be seen."""
        return sum(group.went for group in self.groups)

    @property
    def last_day(self) -> date:
        """The last day it takes: its own, or that of a placement of several days."""
        return self.until or self.on


class WarningKind(StrEnum):
    """Why a plan deserves a second look; none of them stops it."""

    CLASH = "clash"
    CAPACITY = "capacity"
    DOUBLE_BOOKED = "double_booked"
    OUTSIDE_YEAR = "outside_year"


@dataclass(frozen=True, slots=True)
class VisitWarning:
    """Something to look at before a visit is planned: `text` says in words what, where and whose; `visit_id` is the
    other visit it clashes with, if there is one."""

    kind: WarningKind
    text: str
    visit_id: UUID | None = None


def state_of(
    *, cancelled: bool, states: Iterable[str], prepared: Iterable[bool] = (), looked_back: Iterable[bool] = ()
) -> VisitState:
    """How far a visit is: called off; looked back on once all its groups did; held once somebody's part was recorded
    (`states` are those of its participations, `domain.contact.State`); prepared once all its groups are; else
    planned."""
    prepared, looked_back = tuple(prepared), tuple(looked_back)
    if cancelled:
        return VisitState.CANCELLED
    if any(state != "planned" for state in states):
        return VisitState.LOOKED_BACK if looked_back and all(looked_back) else VisitState.HELD
    return VisitState.PREPARED if prepared and all(prepared) else VisitState.PLANNED


@dataclass(frozen=True, slots=True)
class LookBack:
    """What is said afterwards: what surprised, in the class's words; a remark of the company and of the teacher; and
    whether the company would have pupils again, one of `domain.company.WOULD_HOST` or ""."""

    surprised: str = ""
    company_remark: str = ""
    teacher_remark: str = ""
    would_host: str = ""
