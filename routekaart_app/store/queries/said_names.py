"""The names that must not be in a text that goes out without names."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from routekaart_app.store.models import CompanyContact, Enrolment, Group, Guardian, Guardianship, Pupil, School, User


def class_mates(session: Session, pupil_id: UUID) -> list[tuple[str, str]]:
    """First and last name of everybody who was ever in a class with a pupil, and of the pupil."""
    mine = select(Enrolment.group_id).where(Enrolment.pupil_id == pupil_id, Enrolment.group_id.is_not(None))
    theirs = select(Enrolment.pupil_id).where(or_(Enrolment.group_id.in_(mine), Enrolment.pupil_id == pupil_id))
    found = select(Pupil.first_name, Pupil.last_name).where(Pupil.id.in_(theirs))
    return [(row[0], row[1]) for row in session.execute(found)]


def guardians_of(session: Session, pupil_id: UUID) -> list[str]:
    """The names of the parents and carers of a pupil."""
    mine = select(Guardianship.guardian_id).where(Guardianship.pupil_id == pupil_id)
    return list(session.scalars(select(Guardian.name).where(Guardian.id.in_(mine))))


def colleagues(session: Session) -> list[str]:
    """The names of who uses the administration, and of the mentors of all classes."""
    mentors = session.scalars(select(Group.mentor).where(Group.mentor != "").distinct())
    return [*session.scalars(select(User.name)), *mentors]


def contacts(session: Session) -> list[str]:
    """The names of the contacts of companies."""
    return list(session.scalars(select(CompanyContact.name).where(CompanyContact.name != "").distinct()))


def guardians_called(session: Session, words: Iterable[str]) -> list[str]:
    """The names of parents and carers that begin with one of these words."""
    first = func.substr(Guardian.name, 1, func.instr(Guardian.name, " ") - 1)
    return list(session.scalars(select(Guardian.name).where(first.in_(list(words))).distinct()))


def full_names(session: Session, words: Iterable[str]) -> list[tuple[str, str]]:
    """First and last name of every pupil whose first name is one of these words."""
    found = select(Pupil.first_name, Pupil.last_name).where(Pupil.first_name.in_(list(words)))
    return [(row[0], row[1]) for row in session.execute(found)]


def places_called(session: Session, pupil_id: UUID) -> list[tuple[str, bool]]:
    """The names of the schools and classes of a pupil; of each whether it is a class."""
    mine = (Enrolment.pupil_id == pupil_id,)
    schools = session.scalars(select(School.name).join(Enrolment, Enrolment.school_id == School.id).where(*mine))
    classes = session.scalars(select(Group.name).join(Enrolment, Enrolment.group_id == Group.id).where(*mine))
    return [*((name, False) for name in schools), *((name, True) for name in classes)]
