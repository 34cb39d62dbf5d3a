"""Reads about guardians: who they are, whose, and what else refers to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row as ResultRow
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from routekaart_app.store.models import Enrolment, Group, Guardian, Guardianship, ParentContact, Pupil, School

COLUMNS = (
    "name", "talk_language", "paper_language", "needs_interpreter", "phone", "email", "address", "work",
    "work_agreed_on", "company_id", "id",
)  # fmt: skip
"""What a guardian is read by: as the fields of `domain.guardian.Guardian` are called."""
OF_CHILD = ("relation", "custody", "do_not_send", "do_not_send_because")
"""What holds between a guardian and a pupil: as the fields of `domain.guardian.Child` are called."""
_IN_ONE_QUERY = 5_000


def entries(session: Session, ids: Collection[UUID] | None = None) -> Iterator[ResultRow[*tuple[Any, ...]]]:
    """`COLUMNS` of every guardian, or of some."""
    found = select(*(getattr(Guardian, name) for name in COLUMNS))
    if ids is None:
        yield from session.execute(found)
        return
    for part in _parts(ids):
        yield from session.execute(found.where(Guardian.id.in_(part)))


def children(session: Session, ids: Collection[UUID] | None = None) -> Iterator[ResultRow[*tuple[Any, ...]]]:
    """The pupils of every guardian, or of some: guardian, pupil, three parts of the name, `OF_CHILD`, position."""
    link = Guardianship
    found = (
        select(
            link.guardian_id, link.pupil_id, Pupil.first_name, Pupil.prefix, Pupil.last_name,
            *(getattr(link, name) for name in OF_CHILD), link.position,
        )
        .join(Pupil, Pupil.id == link.pupil_id)
        .order_by(Pupil.sort_key, link.id)
    )  # fmt: skip
    if ids is None:
        yield from session.execute(found)
        return
    for part in _parts(ids):
        yield from session.execute(found.where(link.guardian_id.in_(part)))


def of_pupils(session: Session, pupil_ids: Collection[UUID]) -> list[tuple[UUID, UUID]]:
    """Pupil and guardian, for each guardian of some pupils in the order of that pupil."""
    found = select(Guardianship.pupil_id, Guardianship.guardian_id).order_by(Guardianship.position, Guardianship.id)
    return [
        (row[0], row[1])
        for part in _parts(pupil_ids)
        for row in session.execute(found.where(Guardianship.pupil_id.in_(part)))
    ]


def groups_of(session: Session, pupil_ids: Collection[UUID] | None = None) -> dict[UUID, str]:
    """The name of the newest class of some pupils, or of all."""
    found = (
        select(Enrolment.pupil_id, Group.name)
        .join(Group, Group.id == Enrolment.group_id)
        .order_by(Enrolment.starts_on, Enrolment.id)
    )
    if pupil_ids is None:
        return {row[0]: row[1] for row in session.execute(found)}
    return {
        row[0]: row[1]
        for part in _parts(pupil_ids)
        for row in session.execute(found.where(Enrolment.pupil_id.in_(part)))
    }


def links(session: Session, *, guardian_id: UUID | None = None, pupil_id: UUID | None = None) -> list[Guardianship]:
    """The guardianships of a guardian or of a pupil, to be changed, in their order."""
    found = select(Guardianship).order_by(Guardianship.position, Guardianship.id)
    if guardian_id is not None:
        found = found.where(Guardianship.guardian_id == guardian_id)
    if pupil_id is not None:
        found = found.where(Guardianship.pupil_id == pupil_id)
    return list(session.scalars(found))


def next_position(session: Session, pupil_id: UUID) -> int:
    """The place of one more guardian of a pupil."""
    last = session.scalar(select(func.max(Guardianship.position)).where(Guardianship.pupil_id == pupil_id))
    return 0 if last is None else last + 1


def next_positions(session: Session) -> dict[UUID, int]:
    """The place of one more guardian, of every pupil who has one."""
    found = select(Guardianship.pupil_id, func.max(Guardianship.position)).group_by(Guardianship.pupil_id)
    return {row[0]: row[1] + 1 for row in session.execute(found)}


def contacts_of(session: Session, guardian_id: UUID) -> Sequence[ParentContact]:
    """What contact there was with a guardian, to be changed."""
    return session.scalars(select(ParentContact).where(ParentContact.guardian_id == guardian_id)).all()


def contacts_about(session: Session, pupil_id: UUID) -> Sequence[ParentContact]:
    """What contact there was about a pupil, to be changed."""
    found = select(ParentContact).where(ParentContact.pupil_id == pupil_id).order_by(ParentContact.id)
    return session.scalars(found).all()


def pupils_to_match(session: Session, school_id: UUID | None) -> Iterator[ResultRow[*tuple[Any, ...]]]:
    """Every pupil with each number they have or had, at one school or anywhere: id, number, first name, particle,
    surname, birth date, class; the newest stay last."""
    found = (
        select(
            Pupil.id, Enrolment.number, Pupil.first_name, Pupil.prefix, Pupil.last_name, Pupil.birth_date,
            func.coalesce(Group.name, ""),
        )
        .join(Enrolment, Enrolment.pupil_id == Pupil.id)
        .outerjoin(Group, Group.id == Enrolment.group_id)
        .order_by(Enrolment.starts_on, Enrolment.id)
    )  # fmt: skip
    if school_id is not None:
        found = found.where(Enrolment.school_id == school_id)
    yield from session.execute(found)


def ages(session: Session, pupil_ids: Collection[UUID], on: date) -> dict[UUID, tuple[date | None, str, date | None]]:
    """Birth date, stage of the newest stay that has begun on a day, and when the pupil agreed that parents are told, of
    some pupils; the stage of the first stay to come where none has begun."""
    stays = (
        select(Pupil.id, Pupil.birth_date, Enrolment.stage, School.stage, Pupil.parents_agreed_on, Enrolment.starts_on)
        .outerjoin(Enrolment, Enrolment.pupil_id == Pupil.id)
        .outerjoin(School, School.id == Enrolment.school_id)
        .order_by(Enrolment.starts_on, Enrolment.id)
    )
    found: dict[UUID, tuple[date | None, str, date | None]] = {}
    for part in _parts(pupil_ids):
        for pupil, born, stage, of_school, agreed_on, starts_on in session.execute(stays.where(Pupil.id.in_(part))):
            if pupil not in found or starts_on <= on:
                found[pupil] = born, stage or of_school or "", agreed_on
    return found


def _parts(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    every = list(ids)
    return (every[start : start + _IN_ONE_QUERY] for start in range(0, len(every), _IN_ONE_QUERY))
