"""What the page Vandaag shows: this week, what is overdue, what was agreed, who was not seen, what is half done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.signals import Signals

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An activity of this week or the next, or one whose day went by unrecorded. `starts_at` may be ""."""

    activity_id: UUID
    on: date
    starts_at: str
    title: str
    kind: str
    line_code: str
    company: str
    group_id: UUID | None
    group: str
    pupils: int
    pupil_id: UUID | None = None
    pupil: str = ""
    """Set when the activity is for one pupil alone."""


@dataclass(frozen=True, slots=True)
class DraftItem:
    """A form that was begun and not saved. `kind` is "visit", "meeting", "talk", "reflection", "plan" or one of
    `domain.field_draft`; `subject_id` its class, pupil or visit. `is_gone` says that the pupil it is about is
    not there: it can be read, and not gone on with."""

    id: UUID
    kind: str
    subject_id: UUID | None
    title: str
    content: str
    saved_at: int
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Today:
    """Everything on the page for some classes on a day. `weeks_left` are school weeks to the end of June.

    `week` are the activities planned for the days of `days_shown`, `next_week` those of the week after when that is
    asked about, `unrecorded` those planned for a day of this school year that has gone by, and never recorded; all in
    time order. `agreements` are open,
    the overdue ones first.
    """

    on: date
    groups: tuple[GroupChoice, ...]
    pupils: int
    weeks_left: int
    week: tuple[PlannedItem, ...]
    unrecorded: tuple[PlannedItem, ...]
    agreements: tuple[Agreement, ...]
    drafts: tuple[DraftItem, ...]
    signals: Signals
    next_week: tuple[PlannedItem, ...] = ()


def week_of(on: date) -> tuple[date, date]:
    """The Monday and the Sunday of a day."""
    monday = on - timedelta(days=on.weekday())
    return monday, monday + timedelta(days=6)


def is_weekend(on: date) -> bool:
    """Whether the school week of a day is over, so that one looks at the week to come."""
    return on.weekday() >= _SATURDAY


def days_shown(on: date) -> tuple[date, date]:
    """The first and last day of what is shown as this week: the day itself up to Sunday; in a weekend up to the Sunday
    after, so that an open day on Saturday stands there too."""
    sunday = week_of(on)[1]
    return on, sunday + timedelta(days=7) if is_weekend(on) else sunday


def days_after(on: date) -> tuple[date, date] | None:
    """The Monday and the Sunday of next week, from Monday to Friday; None in a weekend, when those are shown."""
    return None if is_weekend(on) else week_of(on + timedelta(days=7))


def weeks_left(on: date) -> int:
    """Weeks from that of a day to that of the end of June, which is not counted; holidays are, since they differ from
    region to region. 0 in July, when the year is over."""
    end = SchoolYear.of(on).day("06-30")
    return max((week_of(end)[0] - week_of(on)[0]).days // 7, 0)
