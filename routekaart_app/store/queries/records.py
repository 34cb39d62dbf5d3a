"""Reads behind the fields of a pupil: a stay, who has a number, and where most of a class are."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Enrolment, Pupil, School, Year, school_year_id


def stay(session: Session, pupil_id: UUID, year: SchoolYear) -> tuple[Enrolment, int] | None:
    """The last stay of a pupil in a school year, or else the newest of all, with the year it is in."""
    found = (
        select(Enrolment, Year.start)
        .join(Year, Year.id == Enrolment.school_year_id)
        .where(Enrolment.pupil_id == pupil_id)
        .order_by(
            (Year.start == year.start).desc(),
            Year.start.desc(),
            Enrolment.ends_on.is_(None).desc(),
            Enrolment.starts_on.desc(),
        )
        .limit(1)
    )
    row = session.execute(found).one_or_none()
    return None if row is None else (row[0], row[1])


def stays(session: Session, pupil_ids: Sequence[UUID], year: SchoolYear) -> Sequence[Enrolment]:
    """Every stay of some pupils in a school year."""
    mine = Enrolment.pupil_id.in_(list(pupil_ids))
    return session.scalars(select(Enrolment).where(mine, Enrolment.school_year_id == school_year_id(year.start))).all()


def numbered(session: Session, school_id: UUID, number: str, year: SchoolYear) -> Sequence[Pupil]:
    """Who has a number at a school in a school year."""
    found = select(Enrolment.pupil_id).where(
        Enrolment.school_id == school_id,
        Enrolment.number == number,
        Enrolment.school_year_id == school_year_id(year.start),
    )
    return session.scalars(select(Pupil).where(Pupil.id.in_(found))).all()


def most_common_place(session: Session, group_id: UUID) -> tuple[str, int | None, str, int | None] | None:
    """Stage, year, track and level that most of a class have; None for a class with nobody in it."""
    place = (Enrolment.stage, Enrolment.year, Enrolment.track, Enrolment.level)
    found = select(*place).where(Enrolment.group_id == group_id).group_by(*place).order_by(func.count().desc()).limit(1)
    row = session.execute(found).one_or_none()
    return None if row is None else (row[0], row[1], row[2], row[3])


def only_school(session: Session) -> School | None:
    """The school, where there is just one."""
    schools = session.scalars(select(School).limit(2)).all()
    return schools[0] if len(schools) == 1 else None
