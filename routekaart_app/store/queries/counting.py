"""Counts of contact moments, made by the database; what they mean is judged in domain/coverage.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Integer, Select, cast, func, select
from sqlalchemy.orm import Session, aliased

from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import Count
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.store.models import Enrolment, Exemption, Participation, school_year_id
from routekaart_app.store.queries.people import is_there


@dataclass(frozen=True, slots=True)
class CellCount:
    """The moments of one pupil on one line, by state; `planned_on` is the first day still to come."""

    count: Count
    absent: int = 0
    planned_on: date | None = None
    exempt_reason: str = ""


Cells = dict[tuple[UUID, UUID], CellCount]


def _times(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(cast(condition, Integer)), 0)


def _sums(on: date) -> list[ColumnElement[Any]]:
    """Done, partly and absent up to a day, and planned from that day on, in the order in which they are read."""
    past = Participation.on <= on
    return [
        _times((Participation.state == State.TOOK_PART) & past).label("done"),
        _times((Participation.state == State.PARTLY) & past).label("partly"),
        _times((Participation.state == State.PLANNED) & (Participation.on >= on)).label("planned"),
        _times((Participation.state == State.ABSENT) & past).label("absent"),
    ]


def of_pupils(session: Session, pupil_ids: Iterable[UUID], on: date, year: SchoolYear | None = None) -> Cells:
    """Counts per pupil and line of some pupils, in one school year or in all."""
    ids = list(pupil_ids)
    planned = (Participation.state == State.PLANNED) & (Participation.on >= on)
    found = (
        select(
            Participation.pupil_id,
            Participation.line_id,
            *_sums(on),
            func.min(Participation.on).filter(planned).label("planned_on"),
        )
        .where(Participation.pupil_id.in_(ids), Participation.line_id.is_not(None))
        .group_by(Participation.pupil_id, Participation.line_id)
    )
    if year is not None:
        found = found.where(Participation.year == year.start)
    exempt = session.execute(
        select(Exemption.pupil_id, Exemption.line_id, Exemption.reason).where(Exemption.pupil_id.in_(ids))
    )
    reasons = {(row.pupil_id, row.line_id): row.reason for row in exempt}
    cells: Cells = {}
    for row in session.execute(found):
        key = (row.pupil_id, row.line_id)
        count = Count(row.done, row.partly, row.planned, key in reasons)
        cells[key] = CellCount(count, row.absent, row.planned_on, reasons.get(key, ""))
    for key, reason in reasons.items():
        cells.setdefault(key, CellCount(Count(exempt=True), exempt_reason=reason))
    return cells


@dataclass(frozen=True, slots=True)
class Cohort:
    """Pupils of one group who stand at the same place and came in on the same day: they have the same lines."""

    group_id: UUID | None
    place: Place
    entered: date


Tally = dict[UUID, list[tuple[Count, int]]]
"""Per line the counts that occur in a cohort, each with how many pupils have it."""


def cohorts(session: Session, year: SchoolYear, on: date, school_id: UUID | None = None) -> dict[Cohort, int]:
    """How many pupils each cohort of a school year has on a day."""
    there = _there(year, on, school_id).subquery()
    columns = [there.c[name] for name in _COHORT]
    found = select(*columns, func.count()).group_by(*columns)
    return {_cohort(*row[:-1]): row[-1] for row in session.execute(found)}


def of_cohorts(session: Session, year: SchoolYear, on: date, school_id: UUID | None = None) -> dict[Cohort, Tally]:
    """How many pupils of a cohort have the same count on a line; who has no moment on it is not among them.

    Pupils with an exemption are counted as such and as nothing else.
    """
    known = cache(_cohort)
    result: defaultdict[Cohort, Tally] = defaultdict(dict)
    for *key, line_id, done, partly, planned, pupils in session.execute(_counted(year, on, school_id)):
        result[known(*key)].setdefault(line_id, []).append((Count(done, partly, planned), pupils))
    for *key, line_id, pupils in session.execute(_excused(year, on, school_id)):
        result[known(*key)].setdefault(line_id, []).append((Count(exempt=True), pupils))
    return result


def _counted(year: SchoolYear, on: date, school_id: UUID | None) -> Select[*tuple[Any, ...]]:
    """Cohort, line, count, and how many pupils without an exemption have it."""
    # Materialized, or SQLite would make it anew for every participation.
    there = _there(year, on, school_id).cte("there").prefix_with("MATERIALIZED")
    per_pupil = _per_pupil(year, on, there if school_id else None).subquery()
    exempt = select(Exemption.id).where(
        Exemption.pupil_id == per_pupil.c.pupil_id, Exemption.line_id == per_pupil.c.line_id
    )
    columns = [there.c[name] for name in _COHORT]
    columns += [per_pupil.c.line_id, per_pupil.c.done, per_pupil.c.partly, per_pupil.c.planned]
    return (
        select(*columns, func.count())
        .select_from(per_pupil)
        .join(there, there.c.pupil_id == per_pupil.c.pupil_id)
        .where(~exempt.exists())
        .group_by(*columns)
    )


def _excused(year: SchoolYear, on: date, school_id: UUID | None) -> Select[*tuple[Any, ...]]:
    """Cohort, line, and how many pupils need not follow it."""
    there = _there(year, on, school_id).subquery()
    columns = [*(there.c[name] for name in _COHORT), Exemption.line_id]
    return (
        select(*columns, func.count(Exemption.pupil_id.distinct()))
        .join(there, there.c.pupil_id == Exemption.pupil_id)
        .group_by(*columns)
    )


def _per_pupil(year: SchoolYear, on: date, only: CTE | None) -> Select[*tuple[Any, ...]]:
    """Counts per pupil and line of a whole school year, or of some pupils; each way in the order of its index."""
    found = select(Participation.pupil_id, Participation.line_id, *_sums(on)[:3]).where(
        Participation.year == year.start, Participation.line_id.is_not(None)
    )
    if only is None:
        return found.group_by(Participation.group_id, Participation.pupil_id, Participation.line_id)
    mine = Participation.pupil_id.in_(select(only.c.pupil_id))
    return found.where(mine).group_by(Participation.pupil_id, Participation.line_id)


_COHORT = ("group_id", "stage", "year", "track", "level", "target_group", "entered")


def _there(year: SchoolYear, on: date, school_id: UUID | None) -> Select[*tuple[Any, ...]]:
    """Who is enrolled on a day, each with the fields of their cohort."""
    other = aliased(Enrolment)
    entered = (
        select(func.min(other.starts_on))
        .where(other.pupil_id == Enrolment.pupil_id, other.school_year_id == Enrolment.school_year_id)
        .scalar_subquery()
    )
    found = select(
        Enrolment.pupil_id,
        Enrolment.group_id,
        Enrolment.stage,
        Enrolment.year,
        Enrolment.track,
        Enrolment.level,
        Enrolment.target_group,
        entered.label("entered"),
    ).where(Enrolment.school_year_id == school_year_id(year.start), is_there(on))
    return found if school_id is None else found.where(Enrolment.school_id == school_id)


def _cohort(
    group_id: UUID | None, stage: str, year: int | None, track: str, level: int | None, own: str, entered: date
) -> Cohort:
    return Cohort(group_id, Place(stage, year, track, level, own), entered)
