"""Reads behind what a dossier holds beside activities: choices, destinations, notes and verdicts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session, aliased

from routekaart_app.domain.contact import State
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import (
    Choice,
    Company,
    Enrolment,
    Group,
    Guidance,
    Note,
    Participation,
    Pupil,
    School,
    User,
    Verdict,
    Year,
    school_year_id,
)


def choices(session: Session, pupil_id: UUID) -> Sequence[Row[*tuple[Choice, str]]]:
    """Every step of the choices of a pupil with the name of the company, newest first."""
    found = (
        select(Choice, func.coalesce(Company.name, ""))
        .outerjoin(Company, Company.id == Choice.company_id)
        .where(Choice.pupil_id == pupil_id)
        .order_by(Choice.on.desc(), Choice.id.desc())
    )
    return session.execute(found).all()


def destinations(session: Session, pupil_id: UUID) -> Sequence[Row[*tuple[Enrolment, str]]]:
    """The stays of a pupil that ended somewhere that is known, with the school, oldest first."""
    found = (
        select(Enrolment, School.name)
        .join(School, School.id == Enrolment.school_id)
        .where(Enrolment.pupil_id == pupil_id, Enrolment.destination != "")
        .order_by(Enrolment.starts_on, Enrolment.id)
    )
    return session.execute(found).all()


def newest_stay(session: Session, pupil_id: UUID) -> tuple[Enrolment, int] | None:
    """The newest stay of a pupil and the school year it is in, by the calendar year in which that starts."""
    found = (
        select(Enrolment, Year.start)
        .join(Year, Year.id == Enrolment.school_year_id)
        .where(Enrolment.pupil_id == pupil_id)
        .order_by(Year.start.desc(), Enrolment.starts_on.desc(), Enrolment.ends_on.is_(None).desc(), Enrolment.id)
        .limit(1)
    )
    row = session.execute(found).one_or_none()
    return None if row is None else (row[0], row[1])


def moments_after(session: Session, pupil_id: UUID, day: date) -> tuple[int, int]:
    """How much of a pupil was recorded after a day, and how much is planned after it."""
    is_plan = Participation.state == State.PLANNED
    later = Participation.pupil_id == pupil_id, Participation.on > day
    found = session.execute(select(is_plan, func.count()).where(*later).group_by(is_plan))
    counts = {bool(row[0]): row[1] for row in found}
    return counts.get(False, 0), counts.get(True, 0)


def left_without_look_back(
    session: Session, first: date, last: date, group_ids: Collection[UUID] | None = None, school_id: UUID | None = None
) -> Sequence[Row[*tuple[Enrolment, Pupil, str]]]:
    """Who left some classes (None: any, of one school if given) between two days to somewhere outside and was not
    looked back on: enrolment, pupil, class; by name."""
    later = aliased(Enrolment)
    came_back = select(later.id).where(later.pupil_id == Enrolment.pupil_id, later.starts_on > Enrolment.ends_on)
    found = (
        select(Enrolment, Pupil, func.coalesce(Group.name, ""))
        .join(Pupil, Pupil.id == Enrolment.pupil_id)
        .outerjoin(Group, Group.id == Enrolment.group_id)
        .where(Enrolment.ends_on.between(first, last), Enrolment.destination != "", Enrolment.look_back == "")
        .where(~came_back.exists())
        .order_by(Pupil.sort_key, Pupil.id)
    )
    if group_ids is not None:
        return session.execute(found.where(Enrolment.group_id.in_(list(group_ids)))).all()
    found = found.where(Enrolment.school_year_id.in_(_year_ids(first, last)))
    return session.execute(found if school_id is None else found.where(Enrolment.school_id == school_id)).all()


def classes_left(
    session: Session, first: date, last: date, group_ids: Collection[UUID], user_id: UUID | None
) -> list[UUID]:
    """The classes of the school years between two days that were called what some classes are called now, at the same
    school, and those that a user looked after."""
    in_time = Group.school_year_id.in_(_year_ids(first, last))
    now = session.execute(select(Group.school_id, Group.name).where(Group.id.in_(list(group_ids)))).all()
    alike = {(school_id, name.casefold()) for school_id, name in now}
    then = select(Group.id, Group.school_id, Group.name).where(
        in_time, Group.school_id.in_({school_id for school_id, _name in now})
    )
    found = [row.id for row in session.execute(then) if (row.school_id, row.name.casefold()) in alike]
    mine = select(Group.id).join(Guidance, Guidance.group_id == Group.id).where(Guidance.user_id == user_id, in_time)
    return [*found, *session.scalars(mine)]


def _year_ids(first: date, last: date) -> list[UUID]:
    """The school years that days between two days are in."""
    years = range(SchoolYear.of(first).start, SchoolYear.of(last).start + 1)
    return [school_year_id(start) for start in years]


def notes(session: Session, pupil_id: UUID) -> Sequence[Row[*tuple[Note, str]]]:
    """Every note about a pupil with the name of its author, newest first."""
    found = (
        select(Note, func.coalesce(User.name, ""))
        .outerjoin(User, User.id == Note.author_id)
        .where(Note.pupil_id == pupil_id)
        .order_by(Note.on.desc(), Note.id.desc())
    )
    return session.execute(found).all()


def verdicts(session: Session, pupil_id: UUID) -> Sequence[Verdict]:
    """Every judgement of a pupil's dossier, newest first."""
    found = select(Verdict).where(Verdict.pupil_id == pupil_id).order_by(Verdict.on.desc(), Verdict.id.desc())
    return session.scalars(found).all()
