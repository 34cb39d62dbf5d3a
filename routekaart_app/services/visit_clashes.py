"""Looks up what a planned visit may clash with, and says it in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from routekaart_app.domain import clashes, names, one_line
from routekaart_app.domain.clashes import Booking, Capacity
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import Visit, VisitGroup, VisitState, VisitWarning
from routekaart_app.domain.visit_plan import VisitPlan
from routekaart_app.domain.visit_sheet import time_of_day
from routekaart_app.services import visit_people, visit_plans, visit_reading, visit_words
from routekaart_app.store.database import Session
from routekaart_app.store.models import Company
from routekaart_app.store.queries import cells, people, visits


def warnings(session: Session, plan: VisitPlan, days: int) -> tuple[VisitWarning, ...]:
    """What deserves a second look; `days` is how close two visits to one company or campus may be."""
    plan = _with_typed(session, plan)
    known = visits.companies(session, [item.id for item in plan.companies])
    busy = visits.busy(session, plan.going, plan.on, plan.last_day) if plan.going else {}
    others = {visit.id: visit for visit in _others(session, plan, known, busy, days)}
    singly = visits.groups_singly(
        session, [item.activity_id for visit in others.values() for item in _single(visit) if item.activity_id]
    )
    found = clashes.find(
        _mine(session, plan),
        [_booking(visit, busy, singly) for visit in others.values()],
        days=days,
        capacities={key: Capacity(row.capacity_per_visit, row.capacity_per_year) for key, row in known.items()},
        years={item.group.id: item.group.year for item in plan.groups if item.group},
    )
    told = [others[item.other] for item in found if item.other]
    told += [others[key] for item in found for key in item.others[1:]]
    schools = visits.school_names(session, {one.group_id for visit in told for one in visit.groups if one.group_id})
    away = {key for item in found for key in visit_words.alone(item, plan)[: visit_words.NAMED]}
    called = {key: people.display_name(session, key) for key in away}
    alone: dict[UUID, tuple[str, ...]] = {}
    for visit in told:
        alone |= visit_people.named(session, replace(visit, groups=tuple(_single(visit))))
    return visit_words.once(visit_words.warning(item, plan, others, schools, called, alone) for item in found)


def _with_typed(session: Session, plan: VisitPlan) -> VisitPlan:
    """With the company that was typed among those chosen, where it is known by that name."""
    name = one_line.one_line(plan.company_name)
    key = cells.company_named(session, names.fold(name)) if name else None
    if key is None or any(item.id == key for item in plan.companies):
        return plan
    return replace(plan, companies=(*plan.companies, visit_plans.company(session, key)))


def _others(
    session: Session, plan: VisitPlan, known: Mapping[UUID, Company], busy: Iterable[UUID], days: int
) -> tuple[Visit, ...]:
    """The visits to look at: at these companies this school year, at these campuses some days before and after, of
    these groups at that time, and those where somebody who goes along is then."""
    near = plan.on - timedelta(days=days), plan.last_day + timedelta(days=days)
    year = SchoolYear.of(plan.on)
    keys = visits.of_activities(session, busy)
    if known:
        first, last = min(near[0], year.first_day), max(near[1], year.last_day)
        keys |= visits.keys(session, first, last, visits.at(list(known)))
    campuses = {row.campus for row in known.values()} - {""}
    if campuses:
        keys |= visits.keys(session, *near, visits.on_campus(campuses))
    if plan.group_ids:
        keys |= visits.keys(session, plan.on, plan.last_day, visits.of_groups(plan.group_ids))
    return visit_reading.visits(session, keys - {plan.visit_id} if plan.visit_id else keys)


def _mine(session: Session, plan: VisitPlan) -> Booking:
    groups = frozenset(item.group.id for item in plan.groups if item.group and item.going)
    askers = set(groups)
    if plan.pupil_ids:
        entries = people.entries(session, SchoolYear.of(plan.on), pupil_ids=plan.pupil_ids)
        askers |= {entry.group_id for entry in entries if entry.group_id and entry.id in plan.going}
    return Booking(
        plan.visit_id,
        plan.on,
        max(plan.on, plan.last_day),
        time_of_day(plan.starts_at) or "",
        time_of_day(plan.ends_at) or "",
        frozenset(item.id for item in plan.companies),
        frozenset(item.campus for item in plan.companies if item.campus),
        groups,
        frozenset(askers),
        plan.going,
        len(plan.going),
    )


def _booking(visit: Visit, busy: Mapping[UUID, set[UUID]], singly: Mapping[UUID, set[UUID]]) -> Booking:
    groups = frozenset(item.group_id for item in visit.groups if item.group_id)
    activities = [item.activity_id for item in visit.groups if item.activity_id]
    return Booking(
        visit.id,
        visit.on,
        visit.last_day,
        visit.starts_at,
        visit.ends_at,
        frozenset(item.id for item in visit.companies),
        frozenset(item.campus for item in visit.companies if item.campus),
        groups,
        groups.union(*(singly.get(key, set()) for key in activities)),
        frozenset[UUID]().union(*(busy.get(key, set()) for key in activities)),
        visit.went,
        visit.state is VisitState.CANCELLED,
    )


def _single(visit: Visit) -> Iterable[VisitGroup]:
    return (item for item in visit.groups if item.group_id is None)
