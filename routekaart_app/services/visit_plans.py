"""What a plan of a visit is made of: its groups with who goes along and which line fits, and its companies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.contact import Attendance
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.plan_draft import PlanDraft
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import VisitCompanyName
from routekaart_app.domain.visit_plan import PlanGroup, VisitPlan
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.errors import KnownError
from routekaart_app.services import visit_rows, visit_sheets
from routekaart_app.store.database import Session
from routekaart_app.store.models import Activity, Company, Group, Pupil, Visit
from routekaart_app.store.queries import activities, moments, people, visits
from routekaart_app.store.session import no_longer_there

_NO_GROUP = UUID(int=0)


def group(session: Session, group_id: UUID, on: date, kind: str, keep: UUID | None = None) -> PlanGroup:
    """A group of which everybody goes along; a line to `keep` is offered also where the group does not have it. Raises
    KnownError when the group is not there."""
    year = people.year_of_group(session, group_id)
    if year is None:
        raise no_longer_there(Group, "")
    day = year.clip(on)
    pupils = people.entries(session, year, on=day, group_id=group_id)
    lines = visit_sheets.proposed(session, pupils, year, day)
    known_as = people.groups(session, year, day, group_id=group_id)[0]
    made = PlanGroup(known_as, _ticked(pupils), _offered(lines, pupils, keep))
    line = visit_sheets.line_for(lines, pupils, year, kind)
    return replace(made, line_id=line.id if line else None)


def single(session: Session, pupil_ids: Sequence[UUID], on: date, kind: str, keep: UUID | None = None) -> PlanGroup:
    """Single pupils who go along on a day, as with `group`; raises KnownError when one of them is not there."""
    year = SchoolYear.of(on)
    entries = {item.id: item for item in people.entries(session, year, pupil_ids=pupil_ids)}
    entries |= {item.id: item for item in people.entries(session, year, on=on, pupil_ids=pupil_ids)}
    listed = tuple(_attendance(session, pupil, entries.get(pupil)) for pupil in dict.fromkeys(pupil_ids))
    pupils = tuple(entries.values())
    lines = visit_sheets.proposed(session, pupils, year, on)
    line = visit_sheets.line_for(lines, pupils, year, kind)
    return PlanGroup(None, listed, _offered(lines, pupils, keep), line.id if line else None)


def _offered(
    lines: Iterable[RoutekaartLine], pupils: Sequence[PupilEntry], keep: UUID | None
) -> tuple[RoutekaartLine, ...]:
    """The lines that one of these pupils has; where nobody is yet, all."""
    return tuple(
        line for line in lines if not pupils or line.id == keep or any(line.fits(pupil.place) for pupil in pupils)
    )


def company(session: Session, company_id: UUID) -> VisitCompanyName:
    """A company by its id; raises KnownError when it is gone."""
    row = session.the(Company, company_id)
    return VisitCompanyName(row.id, row.name, row.sector, row.campus, row.municipality)


def known(session: Session, group_ids: Iterable[UUID]) -> tuple[CompanyChoice, ...]:
    """Every company to choose from, those that one of these groups has met first, then by name."""
    met = visits.met(session, tuple(group_ids))
    every = (replace(item, familiar=item.id in met) for item in moments.companies_for(session, _NO_GROUP))
    return tuple(sorted(every, key=lambda item: not item.familiar))


def with_groups(
    session: Session,
    plan: VisitPlan,
    group_ids: Sequence[UUID],
    pupil_ids: Sequence[UUID] = (),
) -> VisitPlan:
    """A plan with exactly these groups and these single pupils; what was ticked and chosen of a group stays."""
    before = {item.group_id: item for item in plan.groups}
    made = [before.get(key) or group(session, key, plan.on, plan.kind) for key in dict.fromkeys(group_ids)]
    together = {item.pupil_id for one in made for item in one.attendances}
    alone = [pupil for pupil in dict.fromkeys(pupil_ids) if pupil not in together]
    if alone:
        made.append(_joined(before.get(None), single(session, alone, plan.on, plan.kind)))
    return replace(plan, groups=tuple(made))


def _joined(before: PlanGroup | None, fresh: PlanGroup) -> PlanGroup:
    """Single pupils with what was ticked and chosen of those who were on the plan before."""
    if before is None:
        return fresh
    kept = {item.pupil_id: item for item in before.attendances}
    listed = tuple(kept.get(item.pupil_id, item) for item in fresh.attendances)
    return replace(before, attendances=listed, lines=fresh.lines)


def opened(session: Session, visit_id: UUID) -> VisitPlan:
    """The plan of a visit as it is now. Raises KnownError when it is gone, or called off."""
    rows = visit_rows.found(session, visit_id)
    first = rows[0]
    visit_rows.refuse_called_off(session, first)
    told = session.get(Visit, first.visit_id) if first.visit_id else None
    kind = (told.kind if told else "") or visit_rows.KIND_OF.get(first.kind, "event")
    groups = tuple(_opened(session, row, kind) for row in rows)
    hosts = dict.fromkeys(row.company_id for row in rows if row.company_id)
    further = visits.companies_at(session, told.id) if told else ()
    ids = dict.fromkeys((*hosts, *(item.company_id for item in further)))
    plan = VisitPlan(
        on=first.on,
        kind=kind,
        groups=groups,
        companies=tuple(company(session, key) for key in ids),
        starts_at=first.starts_at,
        ends_at=first.ends_at,
        title=(told.title if told else "") or first.title,
        visit_id=first.visit_id or first.id,
        was_held=any(item.was_held for item in groups),
        known=known(session, [item.group.id for item in groups if item.group]),
    )
    if told is None:
        return plan
    return replace(
        plan,
        until=told.until,
        hours=told.hours,
        place=told.place,
        transport=told.transport,
        staff=told.staff,
        question=told.question,
    )


def _opened(session: Session, activity: Activity, kind: str) -> PlanGroup:
    """A group of a visit as it is: who is on it is ticked, who else is in the class is left out."""
    parts = activities.participations(session, activity.id)
    on_it = visit_sheets.attendances(session, parts, SchoolYear.of(activity.on))
    if activity.group_id is None:
        fresh = single(session, list(on_it), activity.on, kind, activity.line_id)
    else:
        fresh = group(session, activity.group_id, activity.on, kind, activity.line_id)
    out = {item.pupil_id: visit_sheets.left_out(item) for item in fresh.attendances}
    listed = visit_sheets.in_order(out | on_it, fresh.attendances)
    held = visit_rows.is_held(parts)
    return replace(fresh, attendances=listed, line_id=activity.line_id, activity_id=activity.id, was_held=held)


def _fresh(session: Session, before: PlanGroup, on: date, kind: str) -> PlanGroup:
    """The same group, or the same single pupils, as nobody ticked or chose anything yet."""
    if before.group is None:
        return single(session, [item.pupil_id for item in before.attendances], on, kind, before.line_id)
    return group(session, before.group.id, on, kind, before.line_id)


def on_day(session: Session, before: PlanGroup, on: date, kind: str) -> PlanGroup:
    """A group as it is on another day: who is in it then; what was ticked and chosen stays."""
    fresh = _fresh(session, before, on, kind)
    is_new = before.activity_id is None
    found = {item.pupil_id: item if is_new else visit_sheets.left_out(item) for item in fresh.attendances}
    mine = {item.pupil_id: item for item in before.attendances}
    found |= {key: item for key, item in mine.items() if key in found or not (is_new or item.is_left_out)}
    listed = visit_sheets.in_order(found, fresh.attendances)
    is_there = any(line.id == before.line_id for line in fresh.lines)
    line_id = before.line_id if is_there else fresh.line_id
    return replace(before, attendances=listed, lines=fresh.lines, line_id=line_id)


def of_kind(session: Session, plan: VisitPlan, kind: str, keep: Collection[UUID | None]) -> VisitPlan:
    """A plan as another kind of visit, with the line that fits that for the groups that are new and not in `keep`."""
    made = (
        item
        if item.activity_id is not None or item.group_id in keep
        else replace(item, line_id=_fresh(session, item, plan.on, kind).line_id)
        for item in plan.groups
    )
    return replace(plan, kind=kind, groups=tuple(made))


def drafted(session: Session, draft: PlanDraft | None, today: date) -> VisitPlan:
    """The plan of a draft; see `services.visits.Visits.drafted_plan`."""
    if draft is None:
        return VisitPlan(today, "company_visit", known=known(session, ()))
    try:
        plan = opened(session, draft.visit_id) if draft.visit_id else None
    except KnownError:
        plan = None
    groups = [key for key in draft.groups if people.year_of_group(session, key) is not None]
    if plan is None:
        plan = VisitPlan(draft.on, draft.kind, known=known(session, groups))
    else:
        moved = (on_day(session, item, draft.on, plan.kind) for item in plan.groups)
        plan = replace(plan, on=draft.on, groups=tuple(moved))
    pupils = [key for key in draft.pupils if session.get(Pupil, key) is not None]
    return draft.onto(with_groups(session, replace(plan, kind=draft.kind), groups, pupils))


def _ticked(pupils: Iterable[PupilEntry]) -> tuple[Attendance, ...]:
    return tuple(Attendance(item.id, item.listed_name, item.number) for item in pupils)


def _attendance(session: Session, pupil_id: UUID, entry: PupilEntry | None) -> Attendance:
    """One pupil who goes along, also who is at no school that year."""
    if entry is not None:
        return Attendance(entry.id, entry.listed_name, entry.number)
    pupil = session.the(Pupil, pupil_id)
    return Attendance(pupil.id, names.listed(pupil.first_name, pupil.prefix, pupil.last_name), "")
