"""The rows of a visit, kept true wherever an activity of it is changed or goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from routekaart_app.domain.contact import State
from routekaart_app.domain.routekaart import AT_COMPANY
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store.database import Session
from routekaart_app.store.models import Activity, Participation, Visit
from routekaart_app.store.queries import activities, visits
from routekaart_app.store.session import no_longer_there

KIND_OF = {
    "visit": "company_visit",
    "guest_lesson": "guest_lesson",
    "placement": "placement",
    "event": "event",
}
"""What an activity is taken for of which nobody said what kind of visit it is."""
Facts = tuple[date, str, str, UUID | None, str]
HEARD = ("name", "address", "municipality")
"""What calendars tell of a company."""


def found(session: Session, visit_id: UUID) -> Sequence[Activity]:
    """What the groups do at a visit, also by the id of one of its activities; raises KnownError when it is gone."""
    key = visits.visit_of(session, visit_id)
    rows = visits.activities_of(session, key) if key else ()
    if not rows:
        raise no_longer_there(Visit)
    return rows


def told(session: Session, rows: Sequence[Activity]) -> Visit:
    """The row with what more is told of a visit; made where nobody told more of its only activity yet."""
    first = rows[0]
    key = first.visit_id or first.id
    row = session.get(Visit, key)
    if row is None:
        row = Visit(id=key, kind=KIND_OF.get(first.kind, ""), title=first.title, sequence=0)
        session.add(row)
    for activity in rows:
        if activity.visit_id != key:
            activity.visit_id = key
    return row


def is_called_off(session: Session, activity: Activity) -> bool:
    """Whether the visit of an activity does not take place."""
    row = session.get(Visit, activity.visit_id) if activity.visit_id else None
    return row is not None and row.cancelled_on is not None


def refuse_called_off(session: Session, activity: Activity) -> None:
    """Raises KnownError for an activity of a visit that was called off."""
    if is_called_off(session, activity):
        what = _("This visit was called off.")
        raise KnownError(what, _("Nothing was changed."), _("Plan it again first."), code="called-off")


def is_held(parts: Sequence[Participation]) -> bool:
    """Whether it was recorded how somebody took part."""
    return any(part.state != State.PLANNED for part in parts)


def facts(activity: Activity) -> Facts:
    """What calendars must hear of an activity; all of it but the kind, which is last, the groups of a visit share."""
    return activity.on, activity.starts_at, activity.ends_at, activity.company_id, activity.kind


def follow(session: Session, activity: Activity, before: Facts, today: date, *, was_held: bool) -> None:
    """The other groups of a visit go along when the attendance sheet of one moves it to another day, time or company;
    a plan that moves counts one change more for the calendar. Raises KnownError when one of them was there already and
    the day is still to come."""
    if facts(activity) == before:
        return
    is_told = activity.visit_id is not None
    if not is_told and (was_held or activity.kind not in AT_COMPANY):
        return
    rows = visits.activities_of(session, activity.visit_id) if activity.visit_id else [activity]
    if activity.on > today and any(is_held(activities.participations(session, other.id)) for other in rows):
        what = _("This visit has been recorded for another class already.")
        raise KnownError(what, _("Nothing was changed."), _("Choose a day that has been."), code="held")
    row = changed(session, rows)
    for other in rows:
        other.on, other.starts_at, other.ends_at, other.company_id, _kind = facts(activity)
    if row.until is not None and row.until < activity.on:
        row.until = None
    for further in visits.companies_at(session, row.id):
        if further.company_id == activity.company_id:
            session.delete(further)


def changed(session: Session, rows: Sequence[Activity]) -> Visit:
    """The row of a visit of which calendars must hear that something changed; made where nobody told more of it."""
    row = told(session, rows)
    row.sequence += 1
    return row


def company_changed(session: Session, company_id: UUID, today: date) -> None:
    """The visits to a company that are still to come are told anew to calendars: its name or address is another."""
    for key in visits.to_come_at(session, company_id, today):
        changed(session, visits.activities_of(session, key))


def call_off(session: Session, rows: Sequence[Activity], today: date, because: str) -> None:
    """A visit does not take place: its rows stay, who would go along does not."""
    row = changed(session, rows)
    row.cancelled_on, row.cancelled_because = today, because
    for part in (part for one in rows for part in activities.participations(session, one.id)):
        session.delete(part)


def remove(session: Session, activity: Activity, today: date | None = None) -> None:
    """Take an activity away with who was on it; what hangs on it stays by itself. The last of a visit takes along what
    more is told of that; but one that was planned is called off instead when it is given which day it is, so that
    agendas hear of it."""
    for row, field in activities.hanging_on(session, activity.id):
        setattr(row, field, None)
    parts = activities.participations(session, activity.id)
    visit = session.get(Visit, activity.visit_id) if activity.visit_id else None
    others = [one for one in visits.activities_of(session, visit.id) if one.id != activity.id] if visit else []
    if visit is not None and not others and today is not None and not is_held(parts):
        call_off(session, [activity], today, _("Nobody goes along any more"))
        return
    for part in parts:
        session.delete(part)
    session.delete(activity)
    if visit is not None and others:
        visit.sequence += 1
    elif visit is not None:
        forget(session, visit)


def take_off(session: Session, activity: Activity, pupil_ids: Collection[UUID], today: date) -> None:
    """Take some pupils off an activity as if it had never been recorded for them; what hangs on it stays by itself. Who
    is the last on it takes it along."""
    parts = activities.participations(session, activity.id)
    if {part.pupil_id for part in parts} <= set(pupil_ids):
        remove(session, activity, today)
        return
    for pupil_id in pupil_ids:
        for row, field in activities.hanging_on(session, activity.id, pupil_id):
            setattr(row, field, None)
    for part in parts:
        if part.pupil_id in pupil_ids:
            session.delete(part)


def forget(session: Session, visit: Visit) -> None:
    """Take away what is told of a visit, with its further companies."""
    for further in visits.companies_at(session, visit.id):
        session.delete(further)
    session.delete(visit)
