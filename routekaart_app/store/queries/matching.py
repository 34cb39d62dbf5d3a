"""Reads that an import compares its file with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import ColumnChoice, Enrolment, Group, Pupil, School, Year, school_year_id


def enrolled_at(session: Session, school_id: UUID, year: SchoolYear) -> Iterator[tuple[Pupil, Enrolment, str, int]]:
    """Everyone ever enrolled at a school with one enrolment there, its group's name and its school year.

    The enrolment is that of the given year, the newest of it; who was not there that year comes with the newest of all.
    """
    found = (
        select(Pupil, Enrolment, Group.name, Year.start)
        .join(Enrolment, Enrolment.pupil_id == Pupil.id)
        .join(Year, Year.id == Enrolment.school_year_id)
        .outerjoin(Group, Group.id == Enrolment.group_id)
        .where(Enrolment.school_id == school_id)
        .order_by((Year.start == year.start).desc(), Year.start.desc(), Enrolment.starts_on.desc())
    )
    seen: set[UUID] = set()
    for pupil, enrolment, group, start in session.execute(found):
        if pupil.id not in seen:
            seen.add(pupil.id)
            yield pupil, enrolment, group or "", start


def born_on(session: Session, days: Sequence[date], not_at: UUID | None) -> Iterator[tuple[Pupil, str]]:
    """Pupils of other schools born on one of these days, with the name of the school."""
    for start in range(0, len(days), 5_000):
        found = (
            select(Pupil, School.name)
            .join(Enrolment, Enrolment.pupil_id == Pupil.id)
            .join(School, School.id == Enrolment.school_id)
            .where(Pupil.birth_date.in_(days[start : start + 5_000]))
            .order_by(Enrolment.starts_on.desc())
        )
        if not_at is not None:
            here = select(Enrolment.pupil_id).where(Enrolment.school_id == not_at)
            found = found.where(Pupil.id.not_in(here))
        seen: set[UUID] = set()
        for pupil, school in session.execute(found):
            if pupil.id not in seen:
                seen.add(pupil.id)
                yield pupil, school


def group_ids(session: Session, school_id: UUID, year: SchoolYear) -> dict[str, UUID]:
    """The groups of a school in a school year, by name without regard to capitals."""
    found = select(Group.name, Group.id).where(
        Group.school_id == school_id, Group.school_year_id == school_year_id(year.start)
    )
    return {row.name.casefold(): row.id for row in session.execute(found)}


def groups_with_pupils(session: Session, school_id: UUID, year: SchoolYear) -> set[UUID | None]:
    """The groups of a school that hold pupils in a school year already; None stands for those in no group."""
    found = select(Enrolment.group_id).where(
        Enrolment.school_id == school_id, Enrolment.school_year_id == school_year_id(year.start)
    )
    return set(session.scalars(found.distinct()))


def remembered(session: Session, fingerprint: str) -> ColumnChoice | None:
    """How a file with these headings was read before."""
    return session.scalar(select(ColumnChoice).where(ColumnChoice.fingerprint == fingerprint).limit(1))
