"""Reads behind visits: what groups did or will do with companies, what more is told of it, and who was on it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, or_, select
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.domain.routekaart import AT_COMPANY
from routekaart_app.store import journal
from routekaart_app.store.models import (
    Activity,
    Company,
    Enrolment,
    Group,
    JournalEntry,
    JournalTransaction,
    Line,
    Participation,
    Pupil,
    School,
    Visit,
    VisitCompany,
)
from routekaart_app.store.queries.people import is_there
from routekaart_app.store.queries.scope import Key, among, bare, raw, rows

_IN_ONE_QUERY = 5_000
TOLD = (
    "kind", "title", "until", "hours", "place", "transport", "staff", "question", "surprised", "company_remark",
    "teacher_remark", "would_host", "cancelled_on", "cancelled_because",
)  # fmt: skip
"""What the table of visits tells; None where nobody told more."""
Host = tuple[Key | None, str | None, str, str, str]
"""A company at a visit: its id, name, sector, campus and municipality; None where there is none."""
AnId = TypeVar("AnId", UUID, Key)
_HOST, _TOLD = 13, 18
"""Where those begin in a row."""
_SCHOOL_OF = select(Group.id, Group.school_id)
_THERE = (State.TOOK_PART, State.PARTLY)


class VisitRow(NamedTuple):
    """What one group does at a visit, with the names of what it points at; `told` are the values of `TOLD`."""

    id: Key
    visit_id: Key | None
    on: date
    starts_at: str
    ends_at: str
    kind: str
    title: str
    line_id: Key | None
    group_id: Key | None
    prepared: bool
    looked_back: bool
    line_code: str
    group: str
    host: Host
    told: tuple[Any, ...]


class Counted(NamedTuple):
    """How many pupils are on an activity, how many were there, and of how many it was recorded how they took part."""

    pupils: int = 0
    present: int = 0
    recorded: int = 0


def is_visit() -> ColumnElement[bool]:
    """Whether an activity is a visit: somebody told so, or it is of a kind in which a company takes part."""
    return or_(Activity.visit_id.is_not(None), Activity.kind.in_(sorted(AT_COMPANY)))


def at(companies: Collection[UUID] | Select[UUID]) -> ColumnElement[bool]:
    """Whether an activity is at one of some companies, also as a further one of its visit."""
    ids = companies if isinstance(companies, Select) else list(companies)
    further = select(VisitCompany.visit_id).where(VisitCompany.company_id.in_(ids))
    return or_(Activity.company_id.in_(ids), Activity.visit_id.in_(further))


def on_campus(campuses: Collection[str]) -> ColumnElement[bool]:
    """Whether an activity is at a company of one of some campuses."""
    return at(select(Company.id).where(Company.campus.in_(sorted(campuses))))


def of_groups(group_ids: Collection[UUID]) -> ColumnElement[bool]:
    """Whether one of some groups is on an activity as a whole."""
    return Activity.group_id.in_(list(group_ids))


def of_group(group_id: UUID) -> ColumnElement[bool]:
    """Whether a group is on an activity, or single pupils of it are."""
    singly = select(Participation.id).where(
        Participation.activity_id == Activity.id, Participation.group_id == group_id
    )
    return or_(Activity.group_id == group_id, Activity.group_id.is_(None) & singly.exists())


def of_school(school_id: UUID) -> ColumnElement[bool]:
    """Whether a group of a school is on an activity, or single pupils of it are."""
    groups = select(Group.id).where(Group.school_id == school_id)
    singly = select(Participation.id).where(
        Participation.activity_id == Activity.id, Participation.group_id.in_(groups)
    )
    return or_(Activity.group_id.in_(groups), Activity.group_id.is_(None) & singly.exists())


def keys(session: Session, first: date, last: date, *conditions: ColumnElement[bool]) -> set[UUID]:
    """The visits of which a day falls in a period; also those that began before it and take several days."""
    longer = select(Visit.id).where(Visit.until.is_not(None), Visit.until >= first)
    key = select(func.coalesce(Activity.visit_id, Activity.id, type_=Activity.id.type)).where(is_visit(), *conditions)
    within = key.where(Activity.on.between(first, last))
    begun = key.where(Activity.visit_id.in_(longer), Activity.on < first)
    return {*session.scalars(within), *session.scalars(begun)}


def of_activities(session: Session, activity_ids: Iterable[UUID]) -> set[UUID]:
    """The visits of some activities."""
    found: set[UUID] = set()
    for part in _parts(activity_ids):
        here = session.execute(select(Activity.visit_id, Activity.id).where(Activity.id.in_(part)))
        found.update(row.visit_id or row.id for row in here)
    return found


def within(session: Session, first: date, last: date) -> list[VisitRow]:
    """What groups do at every visit of which a day falls in a period, each visit whole."""
    longer = select(Visit.id).where(Visit.until.is_not(None), Visit.until >= first)
    found = _activities().where(is_visit())
    begun = found.where(Activity.visit_id.in_(longer), Activity.on < first)
    return [*_read(session, found.where(Activity.on.between(first, last))), *_read(session, begun)]


def of_keys(session: Session, visit_ids: Collection[UUID]) -> list[VisitRow]:
    """What groups do at some visits."""
    found: list[VisitRow] = []
    for part in _parts([key.bytes for key in visit_ids]):
        found += _read(session, _activities().where(among(Activity.visit_id, part)))
        found += _read(session, _activities().where(among(Activity.id, part), Activity.visit_id.is_(None)))
    return found


def _read(session: Session, statement: Select[*tuple[Any, ...]]) -> Iterator[VisitRow]:
    for row in rows(session, statement):
        values = tuple(row)
        yield VisitRow._make((*values[:_HOST], values[_HOST:_TOLD], values[_TOLD:]))


def _activities() -> Select[*tuple[Any, ...]]:
    """Columns rather than rows of the ORM, and ids as bytes: a month of a region has thousands."""
    return (
        select(
            raw(Activity.id).label("id"),
            raw(Activity.visit_id).label("visit_id"),
            Activity.on.label("on"),
            Activity.starts_at,
            Activity.ends_at,
            Activity.kind,
            Activity.title,
            raw(Activity.line_id).label("line_id"),
            raw(Activity.group_id).label("group_id"),
            Activity.prepared,
            Activity.looked_back,
            func.coalesce(Line.code, "").label("line_code"),
            func.coalesce(Group.name, "").label("group"),
            raw(Activity.company_id).label("company_id"),
            Company.name.label("company"),
            Company.sector,
            Company.campus,
            Company.municipality,
            *(getattr(Visit, name).label(f"told_{name}") for name in TOLD),
        )
        .outerjoin(Line, Line.id == Activity.line_id)
        .outerjoin(Group, Group.id == Activity.group_id)
        .outerjoin(Company, Company.id == Activity.company_id)
        .outerjoin(Visit, Visit.id == Activity.visit_id)
    )


def further_companies(session: Session, visit_keys: Collection[Key]) -> dict[Key, list[Host]]:
    """The companies at some visits besides that of their activities, each visit's in their order."""
    found: dict[Key, list[Host]] = {}
    columns = (Company.name.label("company"), Company.sector, Company.campus, Company.municipality)
    for part in _parts(visit_keys):
        wanted = (
            select(raw(VisitCompany.visit_id).label("visit_id"), raw(Company.id).label("company_id"), *columns)
            .join(Company, Company.id == VisitCompany.company_id)
            .where(among(VisitCompany.visit_id, part))
            .order_by(VisitCompany.position, VisitCompany.id)
        )
        for row in rows(session, wanted):
            key, *host = row
            found.setdefault(key, []).append(tuple(host))
    return found


def counted(session: Session, activity_keys: Collection[Key]) -> dict[Key, Counted]:
    """How many pupils are on some activities; those nobody is on are left out."""
    found: dict[Key, Counted] = {}
    activity = raw(Participation.activity_id)
    there = func.sum(case((Participation.state.in_(_THERE), 1), else_=0))
    recorded = func.sum(case((Participation.state != State.PLANNED, 1), else_=0))
    for part in _parts(activity_keys):
        wanted = select(activity, func.count(), there, recorded).where(among(Participation.activity_id, part))
        for key, *numbers in bare(session, wanted.group_by(Participation.activity_id)):
            found[key] = Counted(*numbers)
    return found


def activities_of(session: Session, visit_id: UUID) -> Sequence[Activity]:
    """What groups do at a visit, or the only activity that nobody told more of; oldest first."""
    mine = or_(Activity.visit_id == visit_id, (Activity.id == visit_id) & Activity.visit_id.is_(None))
    return session.scalars(select(Activity).where(mine).order_by(Activity.id)).all()


def visit_of(session: Session, key: UUID) -> UUID | None:
    """The visit with this id, or that of the activity with this id; None when neither is there, or it is no visit."""
    mine = (Activity.visit_id == key) | ((Activity.id == key) & is_visit())
    here = session.execute(select(Activity.visit_id, Activity.id).where(mine))
    return next((key if row.visit_id == key else row.visit_id or row.id for row in here), None)


def companies_at(session: Session, visit_id: UUID) -> Sequence[VisitCompany]:
    """The further companies of a visit, as rows to change."""
    found = select(VisitCompany).where(VisitCompany.visit_id == visit_id)
    return session.scalars(found.order_by(VisitCompany.position, VisitCompany.id)).all()


def companies(session: Session, company_ids: Collection[UUID]) -> dict[UUID, Company]:
    """Some companies."""
    return {row.id: row for row in session.scalars(select(Company).where(Company.id.in_(list(company_ids))))}


def busy(session: Session, pupil_ids: Collection[UUID], first: date, last: date) -> dict[UUID, set[UUID]]:
    """Which of some pupils are at a visit with a day in a period, or will be: the pupils by activity."""
    found: dict[UUID, set[UUID]] = {}
    longer = select(Visit.id).where(Visit.until.is_not(None), Visit.until >= first)
    for part in _parts(pupil_ids):
        mine = (
            select(Participation.activity_id, Participation.pupil_id)
            .join(Activity, Activity.id == Participation.activity_id)
            .where(
                Participation.pupil_id.in_(part),
                Participation.state != State.ABSENT,
                Participation.on <= last,
                or_(Participation.on >= first, Activity.visit_id.in_(longer)),
                is_visit(),
            )
        )
        for activity_id, pupil_id in session.execute(mine):
            found.setdefault(activity_id, set()).add(pupil_id)
    return found


def groups_singly(session: Session, activity_ids: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """The groups of single pupils, by activity."""
    found: dict[UUID, set[UUID]] = {}
    columns = (Participation.activity_id, Participation.group_id)
    for part in _parts(activity_ids):
        here = select(*columns).where(columns[0].in_(part), columns[1].is_not(None)).distinct()
        for activity_id, group_id in session.execute(here):
            if group_id is not None:
                found.setdefault(activity_id, set()).add(group_id)
    return found


def met(session: Session, group_ids: Collection[UUID]) -> frozenset[UUID]:
    """The companies that some groups have met, or will."""
    found = select(Activity.company_id).where(Activity.group_id.in_(list(group_ids)), Activity.company_id.is_not(None))
    return frozenset(key for key in session.scalars(found.distinct()) if key)


def school_names(session: Session, group_ids: Collection[UUID]) -> dict[UUID, tuple[UUID, str]]:
    """The id and name of the school of some groups."""
    found = select(Group.id, School.id, School.name).join(School, School.id == Group.school_id)
    return {row[0]: (row[1], row[2]) for row in session.execute(found.where(Group.id.in_(list(group_ids))))}


def was_held_after(session: Session, company_id: UUID, on: date) -> bool:
    """Whether pupils were at a company on a later day."""
    later = select(Activity.id).where(at([company_id]), Activity.on > on)
    somebody = select(Participation.id).where(
        Participation.activity_id == Activity.id, Participation.state != State.PLANNED
    )
    return session.scalar(later.where(somebody.exists()).limit(1)) is not None


def still_known(session: Session, pupil_ids: Collection[UUID]) -> Sequence[UUID]:
    """Those of some pupils who are still there."""
    return session.scalars(select(Pupil.id).where(Pupil.id.in_(list(pupil_ids)))).all()


def enrolments(session: Session, group_id: UUID, on: date) -> dict[UUID, UUID]:
    """Who is in a group on a day: the enrolment of each pupil."""
    found = select(Enrolment.pupil_id, Enrolment.id).where(Enrolment.group_id == group_id, is_there(on))
    return {row.pupil_id: row.id for row in session.execute(found)}


def changes(session: Session, visit_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many times something was written of some visits that calendars must hear of, undoing and redoing included:
    only the journal knows, as undoing brings every row back to what it was. Those that nobody told of are left out."""
    entry = JournalEntry
    heard = or_(entry.kind != "=", entry.field == "sequence")
    found: dict[UUID, int] = {}
    for part in _parts(visit_ids):
        mine = select(entry.row_id, func.count()).where(entry.row_id.in_(part), entry.entity == Visit.__tablename__)
        found |= {row[0]: row[1] for row in session.execute(mine.where(heard).group_by(entry.row_id))}
    return found


def renames(session: Session, group_ids: Collection[UUID]) -> dict[UUID, int]:
    """How many times some groups, or the schools they are at, got another name, undoing and redoing included."""
    entry = JournalEntry
    school_of: dict[UUID, UUID] = {}
    for part in _parts(group_ids):
        school_of |= {row.id: row.school_id for row in session.execute(_SCHOOL_OF.where(Group.id.in_(part)))}
    named = entry.entity.in_([Group.__tablename__, School.__tablename__]), entry.field == "name", entry.kind == "="
    found: dict[UUID, int] = {}
    for part in _parts({*school_of, *school_of.values()}):
        mine = select(entry.row_id, func.count()).where(entry.row_id.in_(part), *named).group_by(entry.row_id)
        found |= {row[0]: row[1] for row in session.execute(mine)}
    return {group: found.get(group, 0) + found.get(school, 0) for group, school in school_of.items()}


def to_come_at(session: Session, company_id: UUID, today: date) -> set[UUID]:
    """The visits to a company that are today or still to come, those that are going on included."""
    key = select(func.coalesce(Activity.visit_id, Activity.id, type_=Activity.id.type)).where(is_visit())
    going_on = Activity.visit_id.in_(select(Visit.id).where(Visit.until.is_not(None), Visit.until >= today))
    return set(session.scalars(key.where(at([company_id]), or_(Activity.on >= today, going_on))))


def called_off_with(session: Session, visit_id: UUID) -> list[tuple[UUID, UUID]]:
    """Who was on a visit when it was called off last, as activity and pupil; empty where the journal does not know."""
    entry = JournalEntry
    mine = entry.row_id == visit_id, entry.entity == Visit.__tablename__
    off = or_(entry.kind == "+", (entry.field == "cancelled_on") & (entry.value != "null"))
    step = session.execute(
        select(entry.device_no, entry.first).where(*mine, off).order_by(entry.device_no, entry.seq.desc()).limit(1)
    ).one_or_none()
    if step is None:
        return []
    device, first = step
    after = session.scalar(
        select(func.min(JournalTransaction.first)).where(
            JournalTransaction.device_no == device, JournalTransaction.first > first
        )
    )
    lost = select(entry.value).where(
        entry.device_no == device,
        entry.seq >= first,
        entry.kind == "-",
        entry.entity == Participation.__tablename__,
    )
    if after is not None:
        lost = lost.where(entry.seq < after)
    return [_pair(json.loads(value)) for value in session.scalars(lost) if value]


def _pair(values: dict[str, Any]) -> tuple[UUID, UUID]:
    activity, pupil = (journal.decode(Participation, name, values[name]) for name in ("activity_id", "pupil_id"))
    return activity, pupil


def _parts(ids: Iterable[AnId]) -> list[list[AnId]]:
    every = list(ids)
    return [every[start : start + _IN_ONE_QUERY] for start in range(0, len(every), _IN_ONE_QUERY)]
