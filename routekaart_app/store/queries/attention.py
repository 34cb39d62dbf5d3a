"""Reads behind Vandaag and the lists of what asks for attention, for a class as for a region of 30,000 pupils.

Ids are bytes and days are ISO text here, as in store/queries/scope.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, func, select, tuple_, type_coerce
from sqlalchemy.orm import Session

from routekaart_app.domain import names
from routekaart_app.domain.agreement import OPEN
from routekaart_app.domain.contact import State
from routekaart_app.domain.routekaart import AT_COMPANY, TALKS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Company,
    Draft,
    Group,
    Guidance,
    Participation,
    Pupil,
    Reflection,
    school_year_id,
)
from routekaart_app.store.queries.scope import Key, Scope, among, bare, in_classes, looked_up, moments, raw

_IN_ONE_QUERY = 5_000


def drafts(session: Session, user_id: UUID | None) -> Sequence[Draft]:
    """The drafts of a user, newest first."""
    found = select(Draft).where(Draft.user_id.is_not_distinct_from(user_id))
    return session.scalars(found.order_by(Draft.saved_at.desc(), Draft.id.desc())).all()


def guidances(session: Session, user_id: UUID | None, year: SchoolYear) -> Sequence[Guidance]:
    """Which classes of a school year a user looks after."""
    found = (
        select(Guidance)
        .join(Group, Group.id == Guidance.group_id)
        .where(Guidance.user_id == user_id, Group.school_year_id == school_year_id(year.start))
    )
    return session.scalars(found).all()


def are_groups(session: Session, year: SchoolYear, group_ids: Collection[UUID]) -> bool:
    """Whether all of these are classes of a school year."""
    mine = Group.school_year_id == school_year_id(year.start)
    found = session.scalars(select(Group.id).where(mine, Group.id.in_(list(group_ids))))
    return set(found) == set(group_ids)


def agreements_of(session: Session, pupil_id: UUID) -> Sequence[Agreement]:
    """Every agreement with a pupil."""
    return session.scalars(select(Agreement).where(Agreement.pupil_id == pupil_id)).all()


def last_days(session: Session, scope: Scope, until: date) -> tuple[dict[Key, str], dict[Key, str]]:
    """Per pupil the day of the last talk of the school year, and that of the last activity with a company up to
    `until`; who had none is not there."""
    on, is_talk = type_coerce(Participation.on, String), Participation.kind.in_(TALKS)
    # what is no talk is at a company: asking which would be asking all rows twice
    last_talk = func.max(on).filter(is_talk)
    last_visit = func.max(on).filter(~is_talk, Participation.on <= until)
    found = (
        select(raw(Participation.pupil_id), last_talk, last_visit)
        .where(Participation.year == scope.year.start, *_took_part(scope), Participation.kind.in_(TALKS | AT_COMPANY))
        .group_by(Participation.group_id, Participation.pupil_id)
    )
    talks: dict[Key, str] = {}
    visits: dict[Key, str] = {}
    for mine in in_classes(scope):
        for pupil, talk, visit in bare(session, found.where(*mine)):
            if pupil in scope.pupils:
                if talk:
                    talks[pupil] = talk
                if visit:
                    visits[pupil] = visit
    return talks, visits


def earlier_talks(session: Session, scope: Scope, pupils: Sequence[Key]) -> dict[Key, str]:
    """The day of the last talk of some pupils before this school year."""
    last: dict[Key, str] = {}
    for part in _parts(pupils):
        found = (
            select(raw(Participation.pupil_id), func.max(type_coerce(Participation.on, String)))
            .where(
                among(Participation.pupil_id, part),
                Participation.year < scope.year.start,
                Participation.state == State.TOOK_PART,
                Participation.kind.in_(TALKS),
            )
            .group_by(Participation.pupil_id)
        )
        last.update(bare(session, found))
    return last


def last_agreements(session: Session, scope: Scope) -> dict[Key, str]:
    """Per pupil the day of the last agreement of the school year, up to the day."""
    # without GROUP BY, for which SQLite would look up the rows in the order of an index, here and there in the file
    found = select(raw(Agreement.pupil_id), type_coerce(Agreement.made_on, String)).where(
        Agreement.made_on.between(scope.year.first_day, scope.on), *scope.of(Agreement.pupil_id)
    )
    last: dict[Key, str] = {}
    for pupil, made_on in bare(session, found):
        if made_on > last.get(pupil, ""):
            last[pupil] = made_on
    return last


def last_planned_steps(session: Session, scope: Scope, pupils: Sequence[Key]) -> dict[Key, str]:
    """Of some pupils the day of the last reflection of the school year, up to the day, that names a next step."""
    last: dict[Key, str] = {}
    for part in _parts(pupils):
        found = (
            select(raw(Reflection.pupil_id), func.max(type_coerce(Reflection.on, String)))
            .where(
                among(Reflection.pupil_id, part),
                Reflection.on.between(scope.year.first_day, scope.on),
                func.trim(Reflection.next_step) != "",
            )
            .group_by(Reflection.pupil_id)
        )
        last.update(bare(session, found))
    return last


@dataclass(frozen=True, slots=True)
class Happened:
    """An activity that a pupil took part in."""

    activity: Key
    kind: str
    title: str
    line: Key | None


def happened(
    session: Session, scope: Scope, days: Collection[tuple[Key, str]]
) -> dict[tuple[Key, str], list[Happened]]:
    """What pupils took part in on given days, by pupil and day, in the order in which it was made."""
    wanted = set(days)
    result: dict[tuple[Key, str], list[Happened]] = {}
    pupil, on = raw(Participation.pupil_id), type_coerce(Participation.on, String)
    found = select(pupil, on, raw(Activity.id), Activity.kind, Activity.title, raw(Activity.line_id)).join(
        Activity, Activity.id == Participation.activity_id
    )
    for part in _parts(sorted(wanted)):
        mine = among(Participation.pupil_id, {pupil for pupil, _day in part}), tuple_(pupil, on).in_(part)
        here = found.where(*mine, looked_up(scope), *_took_part(scope)).order_by(Activity.id)
        for row in bare(session, here):
            result.setdefault((row[0], row[1]), []).append(Happened(*row[2:]))
    return result


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a pupil's name, and the key to sort by."""

    first: str
    prefix: str
    last: str
    sort_key: str

    @property
    def listed(self) -> str:
        """As in a class list."""
        return names.listed(self.first, self.prefix, self.last)

    @property
    def display(self) -> str:
        """As one says it aloud."""
        return names.display(self.first, self.prefix, self.last)


_NAMES = select(raw(Pupil.id), Pupil.first_name, Pupil.prefix, Pupil.last_name, Pupil.sort_key)


def named(session: Session, pupils: Iterable[Key]) -> dict[Key, Name]:
    """The names of some pupils."""
    parts = (bare(session, _NAMES.where(among(Pupil.id, part))) for part in _parts(pupils))
    return {row[0]: Name(*row[1:]) for rows in parts for row in rows}


def all_named(session: Session, scope: Scope) -> dict[Key, Name]:
    """The names of everybody it is about."""
    return {row[0]: Name(*row[1:]) for row in bare(session, _NAMES.where(*scope.of(Pupil.id)))}


@dataclass(frozen=True, slots=True)
class Planned:
    """An activity that is planned, with those of the pupils who are on it."""

    activity: Key
    on: date
    starts_at: str
    kind: str
    title: str
    line: Key | None
    group: Key | None
    company: str
    pupils: tuple[Key, ...]
    is_alone: bool
    """Whether nobody but one pupil is on it."""


def planned(session: Session, scope: Scope, first: date, last: date) -> tuple[Planned, ...]:
    """What is planned for some pupils from one day up to another, in time order."""
    those = select(raw(Participation.activity_id), raw(Participation.pupil_id)).where(
        *moments(scope), Participation.state == State.PLANNED, Participation.on.between(first, last)
    )
    on_it: dict[Key, list[Key]] = {}
    for activity, pupil in bare(session, those):
        if pupil in scope.pupils:
            on_it.setdefault(activity, []).append(pupil)
    items: list[Planned] = []
    size = select(func.count()).where(Participation.activity_id == Activity.id).correlate(Activity).scalar_subquery()
    columns = Activity.starts_at, Activity.kind, Activity.title, raw(Activity.line_id), raw(Activity.group_id)
    found = select(
        raw(Activity.id), type_coerce(Activity.on, String), *columns, func.coalesce(Company.name, ""), size
    ).outerjoin(Company, Company.id == Activity.company_id)
    for part in _parts(on_it):
        for activity, on, starts_at, kind, title, line, group, company, people in bare(
            session, found.where(among(Activity.id, part))
        ):
            day, mine = date.fromisoformat(on), tuple(on_it[activity])
            items.append(Planned(activity, day, starts_at, kind, title, line, group, company, mine, people == 1))
    return tuple(sorted(items, key=lambda item: (item.on, item.starts_at or "~", item.activity)))


def open_agreements(session: Session, scope: Scope) -> list[tuple[Key, Key, str, str, str | None, Key | None]]:
    """The open agreements of some pupils that were made by the day: pupil, id, text, made on, due on, talk."""
    made_on, due_on = (type_coerce(day, String) for day in (Agreement.made_on, Agreement.due_on))
    columns = raw(Agreement.id), Agreement.text, made_on, due_on, raw(Agreement.activity_id)
    found = select(raw(Agreement.pupil_id), *columns).where(
        Agreement.state == OPEN, Agreement.made_on <= scope.on, *scope.of(Agreement.pupil_id)
    )
    return [(*row,) for row in bare(session, found) if row[0] in scope.pupils]


def _took_part(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    """The conditions of what somebody really took part in, up to the day."""
    return Participation.state == State.TOOK_PART, Participation.on <= scope.on


def _parts(every: Iterable[Any]) -> Iterator[list[Any]]:
    items = list(every)
    return (items[start : start + _IN_ONE_QUERY] for start in range(0, len(items), _IN_ONE_QUERY))
