"""Reads behind what a dossier holds beside activities: choices, destinations, notes and verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session, aliased

from routekaart_app.store.models import Choice, Company, Enrolment, Group, Note, Pupil, School, User, Verdict, Year


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


def left_without_look_back(session: Session, first: date, last: date) -> Sequence[Row[*tuple[Enrolment, Pupil, str]]]:
    """Who left between two days to somewhere outside and was not looked back on: enrolment, pupil, class."""
    later = aliased(Enrolment)
    came_back = select(later.id).where(later.pupil_id == Enrolment.pupil_id, later.starts_on > Enrolment.ends_on)
    found = (
        select(Enrolment, Pupil, func.coalesce(Group.name, ""))
        .join(Pupil, Pupil.id == Enrolment.pupil_id)
        .outerjoin(Group, Group.id == Enrolment.group_id)
        .where(Enrolment.ends_on.between(first, last), Enrolment.destination != "", Enrolment.look_back == "")
        .where(~came_back.exists())
        .order_by(Group.name, Pupil.sort_key, Pupil.id)
    )
    return session.execute(found).all()


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
