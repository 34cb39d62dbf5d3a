"""Reads about schools, groups and pupils."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, or_, select
from sqlalchemy.orm import aliased

from routekaart_app.domain import names
from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.overview import GroupChoice, PupilEntry, SchoolChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.store.models import Enrolment, Group, Pupil, School, Year, school_year_id
from routekaart_app.store.session import Session

_LAST = (Enrolment.ends_on.is_(None), Enrolment.starts_on, Enrolment.id)
"""The order in which the place that counts comes last (store/derived.py)."""


def schools(session: Session) -> tuple[SchoolChoice, ...]:
    """Every school, by name."""
    rows = session.scalars(select(School).order_by(School.name))
    return tuple(SchoolChoice(row.id, row.name, row.brin, row.branch, row.stage, row.phone) for row in rows)


def years(session: Session) -> tuple[SchoolYear, ...]:
    """The school years that have groups or pupils, newest first."""
    used = (select(table.id).where(table.school_year_id == Year.id).exists() for table in (Enrolment, Group))
    found = select(Year.start).where(or_(*used)).order_by(Year.start.desc())
    return tuple(SchoolYear(start) for start in session.scalars(found))


def is_there(on: date) -> ColumnElement[bool]:
    """Whether an enrolment holds on a day."""
    return (Enrolment.starts_on <= on) & or_(Enrolment.ends_on.is_(None), Enrolment.ends_on >= on)


def groups(
    session: Session,
    year: SchoolYear,
    on: date,
    *,
    school_id: UUID | None = None,
    group_id: UUID | None = None,
    group_ids: Collection[UUID] | None = None,
) -> tuple[GroupChoice, ...]:
    """The groups of a school year with how many pupils each has on a day, in the order people expect."""
    size = (
        select(func.count(Enrolment.id)).where(Enrolment.group_id == Group.id, is_there(on)).correlate(Group)
    ).scalar_subquery()
    found = (
        select(Group.id, Group.name, Group.mentor, School.id.label("school_id"), School.name.label("school"), size)
        .join(School, School.id == Group.school_id)
        .where(Group.school_year_id == school_year_id(year.start))
    )
    if school_id is not None:
        found = found.where(Group.school_id == school_id)
    if group_id is not None:
        found = found.where(Group.id == group_id)
    if group_ids is not None:
        found = found.where(Group.id.in_(list(group_ids)))
    choices = [
        GroupChoice(row.id, row.name, row.school_id, row.school, year, row.mentor, row[5])
        for row in session.execute(found)
    ]
    return tuple(sorted(choices, key=lambda choice: (choice.school, natural_key(choice.name))))


def year_of_group(session: Session, group_id: UUID) -> SchoolYear | None:
    """The school year of a group; None when there is no such group."""
    start = session.scalar(select(Year.start).join(Group, Group.school_year_id == Year.id).where(Group.id == group_id))
    return None if start is None else SchoolYear(start)


def entries(
    session: Session,
    year: SchoolYear,
    *,
    on: date | None = None,
    school_id: UUID | None = None,
    group_id: UUID | None = None,
    pupil_ids: Iterable[UUID] | None = None,
) -> tuple[PupilEntry, ...]:
    """Pupils of a school year, by surname. `on` leaves out who was not there on that day.

    `entered` is the pupil's first day in that year at any school, so that changing school half-way loses nothing.
    Who is enrolled more than once stands in as often, the place that counts (store/derived.py) last.
    """
    found = _entries()
    if group_id is None:
        found = found.where(Enrolment.school_year_id == school_year_id(year.start))
    else:  # asked of the group, so that SQLite looks up the pupils of one group instead of those of a whole year
        found = found.where(Enrolment.group_id == group_id, Group.school_year_id == school_year_id(year.start))
    if on is not None:
        found = found.where(is_there(on))
    if school_id is not None:
        found = found.where(Enrolment.school_id == school_id)
    if pupil_ids is not None:
        found = found.where(Enrolment.pupil_id.in_(list(pupil_ids)))
    return tuple(entry(row) for row in session.execute(found.order_by(Pupil.sort_key, Pupil.id, *_LAST)))


def known(session: Session, on: date, pupil_ids: Collection[UUID]) -> tuple[dict[UUID, PupilEntry], frozenset[UUID]]:
    """Some pupils as on a day, or else as they were known last, and who of them is enrolled on that day; a pupil who is
    gone is left out."""
    there = {item.id: item for item in entries(session, SchoolYear.of(on), on=on, pupil_ids=pupil_ids)}
    found = dict(there)
    for year in (SchoolYear.of(on), *years(session)) if len(found) < len(set(pupil_ids)) else ():
        missing = [pupil_id for pupil_id in pupil_ids if pupil_id not in found]
        if missing:
            found |= {item.id: item for item in entries(session, year, pupil_ids=missing)}
    return found, frozenset(there)


def left_on(session: Session, pupil_ids: Collection[UUID], on: date) -> dict[UUID, date]:
    """The last day at school before a day of those of some pupils who left before it."""
    mine = Enrolment.pupil_id.in_(list(pupil_ids)), Enrolment.ends_on < on
    found = select(Enrolment.pupil_id, func.max(Enrolment.ends_on)).where(*mine).group_by(Enrolment.pupil_id)
    return {pupil_id: day for pupil_id, day in session.execute(found) if day is not None}


def away_since(session: Session, pupil_id: UUID, on: date) -> date | None:
    """The last day at school of a pupil who is at none of the schools on a day; None for anybody else."""
    stays = session.execute(select(Enrolment.starts_on, Enrolment.ends_on).where(Enrolment.pupil_id == pupil_id))
    ends = [(last or date.max) for first, last in stays if first <= on]
    last = max(ends, default=date.max)
    return last if last < on else None


def placed(session: Session, year: SchoolYear, on: date, pupil_id: UUID) -> PupilEntry | None:
    """A pupil in a school year: where they are on a day, or else where they were last; None when not enrolled."""
    return _placed(session, on, pupil_id, Enrolment.school_year_id == school_year_id(year.start)).get(year)


def placed_by_year(session: Session, on: date, pupil_id: UUID) -> dict[SchoolYear, PupilEntry]:
    """A pupil in every school year that had begun by a day, the first year first, each as `placed` gives it."""
    found = _placed(session, on, pupil_id)
    return {year: found[year] for year in sorted(found) if year.first_day <= on}


def _placed(
    session: Session, on: date, pupil_id: UUID, *conditions: ColumnElement[bool]
) -> dict[SchoolYear, PupilEntry]:
    columns = (Year.start, Enrolment.starts_on, Enrolment.ends_on)
    found = _entries().add_columns(*columns).join(Year, Year.id == Enrolment.school_year_id)
    rows: dict[SchoolYear, list[Row[*tuple[Any, ...]]]] = {}
    for row in session.execute(found.where(Enrolment.pupil_id == pupil_id, *conditions).order_by(*_LAST)):
        rows.setdefault(SchoolYear(row.start), []).append(row)
    return {year: entry(_there(places, year.clip(on))) for year, places in rows.items()}


def _there(places: list[Row[*tuple[Any, ...]]], on: date) -> Row[*tuple[Any, ...]]:
    """The place that counts on a day, or else the last one."""
    there = [row for row in places if row.starts_on <= on and (row.ends_on is None or row.ends_on >= on)]
    return (there or places)[-1]


def _entries() -> Select[*tuple[Any, ...]]:
    other = aliased(Enrolment)
    entered = (
        select(func.min(other.starts_on))
        .where(other.pupil_id == Enrolment.pupil_id, other.school_year_id == Enrolment.school_year_id)
        .scalar_subquery()
    )
    return (
        select(
            Pupil.id,
            Pupil.first_name,
            Pupil.prefix,
            Pupil.last_name,
            Pupil.sort_key,
            Enrolment.number,
            Enrolment.group_id,
            Enrolment.stage,
            Enrolment.year,
            Enrolment.track,
            Enrolment.level,
            Enrolment.target_group,
            func.coalesce(Group.name, "").label("group"),
            School.name.label("school"),
            Enrolment.school_id,
            entered.label("entered"),
        )
        .select_from(Enrolment)
        .join(Pupil, Pupil.id == Enrolment.pupil_id)
        .join(School, School.id == Enrolment.school_id)
        .outerjoin(Group, Group.id == Enrolment.group_id)
    )


def entry(row: Row[*tuple[Any, ...]]) -> PupilEntry:
    """One pupil of a list, from a row of `_entries`."""
    name = (row.first_name, row.prefix, row.last_name)
    return PupilEntry(
        row.id,
        row.number,
        names.listed(*name),
        names.display(*name),
        row.group_id,
        row.group,
        row.school,
        Place(row.stage, row.year, row.track, row.level, row.target_group),
        row.entered,
        row.sort_key,
        row.school_id,
    )


def by_number(session: Session, number: str, brin: str | None = None) -> list[UUID]:
    """The pupils who have this number at any school, or at the schools with this BRIN; newest enrolment first."""
    found = select(Enrolment.pupil_id).where(Enrolment.number == number).order_by(Enrolment.starts_on.desc())
    if brin:
        found = found.join(School, School.id == Enrolment.school_id).where(School.brin == brin[:4].upper())
    return list(dict.fromkeys(session.scalars(found)))


def homes(session: Session, pupil_ids: Collection[UUID]) -> dict[UUID, tuple[str, str]]:
    """First name and language of the home of some pupils; a pupil who is gone is left out."""
    found = select(Pupil.id, Pupil.first_name, Pupil.home_language).where(Pupil.id.in_(list(pupil_ids)))
    return {row[0]: (row[1], row[2]) for row in session.execute(found)}


def display_name(session: Session, pupil_id: UUID) -> str:
    """The name to say aloud: "Sem van der Berg". Raises KnownError when the pupil is gone."""
    pupil = session.the(Pupil, pupil_id)
    return names.display(pupil.first_name, pupil.prefix, pupil.last_name)
