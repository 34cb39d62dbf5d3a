"""Counts of contact moments, made by the database; what they mean is judged in domain/coverage.py."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Row, Select, cast, func, select
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import Count
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Exemption, Participation
from routekaart_app.store.queries import scope as scopes
from routekaart_app.store.queries.scope import Cohort, Key


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
    found = _of_pupils(ids, on)
    if year is not None:
        found = found.where(Participation.year == year.start)
    return _cells(session.execute(found), _reasons(session, ids))


def of_pupil_by_year(
    session: Session, pupil_id: UUID, on: date, years: Iterable[SchoolYear]
) -> dict[SchoolYear, Cells]:
    """The counts of one pupil in each of some school years, as `of_pupils` gives them."""
    found = _of_pupils([pupil_id], on).add_columns(Participation.year).group_by(Participation.year)
    rows: defaultdict[int, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for row in session.execute(found):
        rows[row.year].append(row)
    reasons = _reasons(session, [pupil_id])
    return {year: _cells(rows[year.start], reasons) for year in years}


def _of_pupils(ids: list[UUID], on: date) -> Select[*tuple[Any, ...]]:
    planned = (Participation.state == State.PLANNED) & (Participation.on >= on)
    return (
        select(
            Participation.pupil_id,
            Participation.line_id,
            *_sums(on),
            func.min(Participation.on).filter(planned).label("planned_on"),
        )
        .where(Participation.pupil_id.in_(ids), Participation.line_id.is_not(None))
        .group_by(Participation.pupil_id, Participation.line_id)
    )


def _reasons(session: Session, ids: list[UUID]) -> dict[tuple[UUID, UUID], str]:
    """Why lines are not needed, by pupil and line."""
    exempt = session.execute(
        select(Exemption.pupil_id, Exemption.line_id, Exemption.reason).where(Exemption.pupil_id.in_(ids))
    )
    return {(row.pupil_id, row.line_id): row.reason for row in exempt}


def _cells(rows: Iterable[Row[*tuple[Any, ...]]], reasons: dict[tuple[UUID, UUID], str]) -> Cells:
    cells: Cells = {}
    for row in rows:
        key = (row.pupil_id, row.line_id)
        count = Count(row.done, row.partly, row.planned, key in reasons)
        cells[key] = CellCount(count, row.absent, row.planned_on, reasons.get(key, ""))
    for key, reason in reasons.items():
        cells.setdefault(key, CellCount(Count(exempt=True), exempt_reason=reason))
    return cells


Tally = dict[UUID, list[tuple[Count, int]]]
"""Per line the counts that occur in a cohort, each with how many pupils have it."""


def tallied(
    session: Session, year: SchoolYear, on: date, school_id: UUID | None = None
) -> tuple[dict[Cohort, int], dict[Cohort, Tally]]:
    """How many pupils each cohort of a school year has on a day, and how many of them have the same count on a line;
    who has no moment on it is not among these. Pupils with an exemption are counted as such and as nothing else."""
    found = scopes.scope(session, year, on, None, school_id)
    counts = scopes.counts(session, found)
    # Kept by object, not by value: equal ones are one, and working out a hash would take longer than all the rest.
    number = Counter(id(cohort) for _number, cohort in found.pupils.values())
    times: dict[tuple[int, Key, int], int] = {}
    for line, of_line in counts.items():
        for pupil, count in of_line.items():
            if place := found.pupils.get(pupil):
                known = id(place[1]), line, id(count)
                times[known] = times.get(known, 0) + 1
    for pupil, places in found.again.items():
        number.update(map(id, places))
        mine = [(line, of_line[pupil]) for line, of_line in counts.items() if pupil in of_line]
        for known in ((id(cohort), line, id(count)) for cohort in places for line, count in mine):
            times[known] = times.get(known, 0) + 1
    cohorts = {id(cohort): cohort for cohort in found.cohorts}
    kinds = {id(count): count for of_line in counts.values() for count in of_line.values()}
    tallies: dict[Cohort, Tally] = {}
    for (cohort_at, line, count_at), pupils in times.items():
        tally = tallies.setdefault(cohorts[cohort_at], {})
        tally.setdefault(UUID(bytes=line), []).append((kinds[count_at], pupils))
    return {cohort: number[at] for at, cohort in cohorts.items()}, tallies
