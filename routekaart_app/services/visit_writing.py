"""Writes a visit: its plan, of that only what differs, and how everybody took part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import typed_text
from routekaart_app.domain.contact import State
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import KINDS
from routekaart_app.domain.visit_plan import PlanGroup, VisitPlan
from routekaart_app.domain.visit_sheet import time_of_day
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import visit_rows
from routekaart_app.services.companies import company_of
from routekaart_app.store.database import Session
from routekaart_app.store.models import Activity, Participation, Visit, VisitCompany
from routekaart_app.store.queries import activities, trail, visits

Change = tuple[UUID, UUID, State, str]
"""How a pupil took part in an activity, and why not."""


def plan(session: Session, wanted: VisitPlan) -> UUID:
    """Make the visit of a plan, or change the rows of the one it is about; its id.

    Raises KnownError when that is gone or called off, or a group that was there already is left out.
    """
    rows: Sequence[Activity] = ()
    if wanted.visit_id is None:
        row = Visit(id=new_id(), kind=wanted.kind, sequence=0)
        session.add(row)
    else:
        rows = visit_rows.found(session, wanted.visit_id)
        visit_rows.refuse_called_off(session, rows[0])
        row = visit_rows.told(session, rows)
    further = visits.companies_at(session, row.id) if rows else ()
    _refuse_other_year(session, rows, wanted)
    before = _heard(session, row, rows, [item.company_id for item in further])
    companies = _companies(session, wanted)
    is_other_kind = wanted.kind != row.kind
    _tell(row, wanted)
    mine = _activities(session, wanted, row, rows)
    for activity, group in mine:
        if group.activity_id is None or is_other_kind:
            activity.kind = KINDS[wanted.kind]
        activity.on, activity.line_id, activity.title = wanted.on, group.line_id, row.title
        activity.starts_at, activity.ends_at = time_of_day(wanted.starts_at) or "", time_of_day(wanted.ends_at) or ""
        activity.company_id = companies[0] if companies else None
        if not group.was_held:
            _go(session, activity.id, group)
    _further(session, row.id, further, companies[1:])
    after = _heard(session, row, [activity for activity, _group in mine], companies[1:])
    if rows and before != after:
        row.sequence += 1
    return row.id


def _refuse_other_year(session: Session, rows: Sequence[Activity], wanted: VisitPlan) -> None:
    """Raises KnownError when what was held would go to another school year: its figures would go out of this one."""
    year = SchoolYear.of(rows[0].on) if rows else None
    if year is None or wanted.on in year:
        return
    if any(visit_rows.is_held(activities.participations(session, one.id)) for one in rows):
        what = _("This day is not in school year {year}.").format(year=year.name)
        raise KnownError(what, _("Nothing was changed."), code="other-year")


def _heard(session: Session, row: Visit, rows: Sequence[Activity], further: Sequence[UUID]) -> tuple[Any, ...]:
    """What a calendar must hear of when it changes; of single pupils it tells how many they are."""
    groups = frozenset(activity.group_id for activity in rows)
    facts = visit_rows.facts(rows[0]) if rows else ()
    alone = sum(len(activities.participations(session, one.id)) for one in rows if one.group_id is None)
    return (*facts, row.kind, row.until, row.place, groups, alone, tuple(further))


def _companies(session: Session, wanted: VisitPlan) -> list[UUID]:
    """The companies of a plan, the host first; one that was typed is made where nobody knew it."""
    typed = company_of(session, None, wanted.company_name)
    ids = [item.id for item in wanted.companies]
    return list(dict.fromkeys([*ids, typed] if typed else ids))


def _tell(row: Visit, wanted: VisitPlan) -> None:
    row.kind = wanted.kind
    row.until = wanted.until if wanted.until != wanted.on else None
    row.hours = wanted.hours
    row.title, row.place, row.transport = one_line(wanted.title), one_line(wanted.place), one_line(wanted.transport)
    row.staff = tuple(dict.fromkeys(name for name in map(one_line, wanted.staff) if name))
    row.question = typed_text.cleaned(wanted.question)[0]


def _activities(
    session: Session, wanted: VisitPlan, row: Visit, rows: Sequence[Activity]
) -> list[tuple[Activity, PlanGroup]]:
    """What each group of a plan does; that of groups which stay at school goes."""
    by_id, by_group = {item.id: item for item in rows}, {item.group_id: item for item in rows}
    made = []
    for group in wanted.groups:
        if not group.going and group.activity_id is None:
            continue
        activity = by_id.get(group.activity_id) if group.activity_id else by_group.get(group.group_id)
        if activity is None:
            mine = {"group_id": group.group_id, "visit_id": row.id, "kind": KINDS[wanted.kind], "on": wanted.on}
            activity = Activity(id=new_id(), **mine)
            session.add(activity)
        made.append((activity, group))
    stays = {activity.id for activity, group in made if group.going or group.was_held}
    for activity in rows:
        if activity.id in stays:
            continue
        if visit_rows.is_held(activities.participations(session, activity.id)):
            what = _("A class that leaves this visit was there already.")
            raise KnownError(what, _("Nothing was changed."), _("Correct its attendance instead."), code="held")
        session.flush()
        visit_rows.remove(session, activity)
    return [(activity, group) for activity, group in made if activity.id in stays]


def _go(session: Session, activity_id: UUID, group: PlanGroup) -> None:
    """Everybody who goes along is planned, nobody else is."""
    rows = {row.pupil_id: row for row in activities.participations(session, activity_id)}
    for pupil_id in group.going:
        if rows.pop(pupil_id, None) is None:
            session.add(Participation(activity_id=activity_id, pupil_id=pupil_id, state=State.PLANNED, reason=""))
    for row in rows.values():
        session.delete(row)


def _further(session: Session, visit_id: UUID, before: Sequence[VisitCompany], companies: Sequence[UUID]) -> None:
    rows = {row.company_id: row for row in before}
    for position, company_id in enumerate(companies):
        row = rows.pop(company_id, None)
        if row is None:
            session.add(VisitCompany(visit_id=visit_id, company_id=company_id, position=position))
        else:
            row.position = position
    for row in rows.values():
        session.delete(row)


@dataclass(frozen=True, slots=True)
class Everybody:
    """Who took part in what is recorded now: how many wholly or for a part, of them how many for a part, and how many
    were absent. `changes` are activity, pupil, state and reason of who was not recorded that way before; `left` are the
    activities of classes that were recorded before and stay so. `nobody` says that no pupil of the visit was there."""

    present: int
    partly: int
    absent: int
    changes: tuple[Change, ...]
    left: frozenset[UUID]
    nobody: bool


def everybody(
    session: Session, rows: Sequence[Activity], absent: Mapping[UUID, str], partly: frozenset[UUID]
) -> Everybody:
    """Everybody on a visit was there, except; who came to a group after it was planned is added. Of whom it was
    recorded before, that stays, but for those who are named."""
    named: dict[UUID, tuple[State, str]] = dict.fromkeys(partly, (State.PARTLY, ""))
    named |= {key: (State.ABSENT, why) for key, why in absent.items()}
    states: list[State] = []
    changes: list[Change] = []
    left: set[UUID] = set()
    was_there = False
    for activity in rows:
        parts = activities.participations(session, activity.id)
        before = {part.pupil_id: (State(part.state), part.reason) for part in parts}
        is_done = bool(before) and all(state is not State.PLANNED for state, _why in before.values())
        fresh = _newcomers(session, activity, frozenset(before))
        after = {key: value for key, value in before.items() if value[0] is not State.PLANNED}
        after |= {key: (State.TOOK_PART, "") for key in (*before, *(() if is_done else fresh)) if key not in after}
        after |= {key: named[key] for key in (*before, *fresh) if key in named}
        was_there = was_there or any(state is not State.ABSENT for state, _why in after.values())
        if is_done and not named.keys() & {*before, *fresh}:
            left.add(activity.id)
            continue
        changes += [(activity.id, key, *value) for key, value in after.items() if before.get(key) != value]
        states += [state for state, _why in after.values()]
    away = states.count(State.ABSENT)
    present, some = len(states) - away, states.count(State.PARTLY)
    return Everybody(present, some, away, tuple(changes), frozenset(left), not was_there)


def hold(session: Session, changes: Sequence[Change]) -> None:
    """Record how these pupils took part."""
    parts = {
        (part.activity_id, part.pupil_id): part
        for activity_id in {change[0] for change in changes}
        for part in activities.participations(session, activity_id)
    }
    for activity_id, pupil_id, state, reason in changes:
        part = parts.get((activity_id, pupil_id))
        if part is None:
            session.add(Participation(activity_id=activity_id, pupil_id=pupil_id, state=state, reason=reason))
        else:
            part.state, part.reason = state, reason


def newcomers(session: Session, activity: Activity) -> tuple[UUID, ...]:
    """Who came to the group of an activity after it was planned and is not on it."""
    parts = activities.participations(session, activity.id)
    return _newcomers(session, activity, frozenset(part.pupil_id for part in parts))


def _newcomers(session: Session, activity: Activity, on_it: frozenset[UUID]) -> tuple[UUID, ...]:
    """Known by the journal: their place in the group was written after the plan, so nobody left them out of it."""
    if activity.group_id is None:
        return ()
    there = visits.enrolments(session, activity.group_id, activity.on)
    missing = {enrolment: pupil for pupil, enrolment in there.items() if pupil not in on_it}
    if not missing:
        return ()
    planned: tuple[int, tuple[int, int]] | None = None
    placed: dict[UUID, tuple[int, tuple[int, int]]] = {}
    for entry in trail.entries(session, [activity.id, *missing]):
        moment = (entry.clock, entry.step)
        if entry.row_id == activity.id:
            planned = planned or moment
        elif entry.kind == "+" or entry.values.keys() & {"group_id", "starts_on", "ends_on"}:
            placed[entry.row_id] = moment
    if planned is None:
        return ()
    return tuple(missing[key] for key, moment in placed.items() if moment > planned)


def go_again(session: Session, visit_id: UUID, rows: Sequence[Activity]) -> None:
    """Who went along when a visit was called off goes along again; where nobody knows that, the whole group does."""
    before = visits.called_off_with(session, visit_id)
    for activity in rows:
        pupils = [pupil for key, pupil in before if key == activity.id]
        if not pupils and activity.group_id is not None:
            pupils = list(visits.enrolments(session, activity.group_id, activity.on))
        for pupil_id in visits.still_known(session, pupils):
            session.add(Participation(activity_id=activity.id, pupil_id=pupil_id, state=State.PLANNED, reason=""))


def is_to_come(rows: Sequence[Activity], today: date) -> bool:
    """Whether the first day of a visit is still to come."""
    return rows[0].on > today
