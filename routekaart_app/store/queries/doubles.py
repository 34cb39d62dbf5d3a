"""Reads about pupils who look alike, and about everything that hangs on a pupil."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased

from routekaart_app.store.models import (
    Agreement,
    Apart,
    Choice,
    Draft,
    Enrolment,
    Exemption,
    Group,
    Growth,
    Note,
    ParentContact,
    Participation,
    Pupil,
    Reflection,
    School,
    StoryRow,
    Verdict,
    Year,
)

Pair = tuple[UUID, UUID]


def same_number(session: Session) -> list[Pair]:
    """Pairs of pupils who have the same number at the same school in the same school year."""
    one, other = aliased(Enrolment), aliased(Enrolment)
    found = (
        select(one.pupil_id, other.pupil_id)
        .join(
            other,
            (other.school_id == one.school_id)
            & (other.number == one.number)
            & (other.school_year_id == one.school_year_id),
        )
        .where(one.number != "", one.pupil_id < other.pupil_id)
        .distinct()
    )
    return [(row[0], row[1]) for row in session.execute(found)]


def same_name(session: Session) -> list[tuple[UUID, UUID, bool]]:
    """Pairs of pupils with the same folded name: whether their birth dates are the same, or one is not known."""
    often = select(Pupil.search_key).where(Pupil.search_key != "").group_by(Pupil.search_key).having(func.count() > 1)
    one, other = aliased(Pupil), aliased(Pupil)
    found = (
        select(one.id, other.id, one.birth_date, other.birth_date)
        .join(other, other.search_key == one.search_key)
        .where(one.search_key.in_(often), one.id < other.id)
        .where(
            or_(one.birth_date == other.birth_date, one.birth_date.is_(None), other.birth_date.is_(None)),
        )
    )
    return [(row[0], row[1], row[2] is not None and row[2] == row[3]) for row in session.execute(found)]


def kept_apart(session: Session) -> set[Pair]:
    """Pairs of whom somebody said that they are two."""
    rows = session.execute(select(Apart.first_id, Apart.second_id))
    return {pair for row in rows for pair in ((row[0], row[1]), (row[1], row[0]))}


def apart_rows(session: Session, pupil_id: UUID) -> Sequence[Apart]:
    """What was said of a pupil and others who look alike."""
    mine = or_(Apart.first_id == pupil_id, Apart.second_id == pupil_id)
    return session.scalars(select(Apart).where(mine)).all()


def pupils(session: Session, ids: Iterable[UUID]) -> dict[UUID, Pupil]:
    """Pupils by their ids."""
    return {row.id: row for row in session.scalars(select(Pupil).where(Pupil.id.in_(list(ids))))}


def places(session: Session, ids: Iterable[UUID]) -> dict[UUID, list[tuple[str, str, str, int]]]:
    """Number, group, school and first year of the school year of every enrolment, newest first, per pupil."""
    found = (
        select(Enrolment.pupil_id, Enrolment.number, func.coalesce(Group.name, ""), School.name, Year.start)
        .join(School, School.id == Enrolment.school_id)
        .join(Year, Year.id == Enrolment.school_year_id)
        .outerjoin(Group, Group.id == Enrolment.group_id)
        .where(Enrolment.pupil_id.in_(list(ids)))
        .order_by(Enrolment.starts_on.desc(), Enrolment.id.desc())
    )
    result: dict[UUID, list[tuple[str, str, str, int]]] = {}
    for pupil_id, number, group, school, start in session.execute(found):
        result.setdefault(pupil_id, []).append((number, group, school, start))
    return result


def how_many(session: Session, ids: Iterable[UUID]) -> dict[UUID, tuple[int, int]]:
    """How many contact moments and agreements each pupil has."""
    wanted = list(ids)
    moments, agreements = (
        {
            row[0]: row[1]
            for row in session.execute(
                select(table.pupil_id, func.count()).where(table.pupil_id.in_(wanted)).group_by(table.pupil_id)
            )
        }
        for table in (Participation, Agreement)
    )
    return {pupil_id: (moments.get(pupil_id, 0), agreements.get(pupil_id, 0)) for pupil_id in wanted}


def participations(session: Session, pupil_id: UUID) -> Sequence[Participation]:
    """How a pupil took part, in everything."""
    return session.scalars(select(Participation).where(Participation.pupil_id == pupil_id)).all()


def enrolments(session: Session, pupil_id: UUID) -> Sequence[Enrolment]:
    """Where a pupil is and was, oldest first."""
    return session.scalars(
        select(Enrolment).where(Enrolment.pupil_id == pupil_id).order_by(Enrolment.starts_on, Enrolment.id)
    ).all()


def exemptions(session: Session, pupil_id: UUID) -> Sequence[Exemption]:
    """The lines a pupil need not follow."""
    return session.scalars(select(Exemption).where(Exemption.pupil_id == pupil_id)).all()


def same_agreements(session: Session, kept_id: UUID, dropped_id: UUID) -> list[tuple[Agreement, Agreement]]:
    """What was agreed with both of two pupils in one talk, in the same words, and with the same parent if with any: of
    the one and of the other."""
    from_talks = Agreement.activity_id.is_not(None)
    of_both = select(Agreement).where(Agreement.pupil_id.in_([kept_id, dropped_id]), from_talks).order_by(Agreement.id)
    rows = session.scalars(of_both).all()
    contact = ParentContact
    told = session.execute(
        select(contact.id, contact.guardian_id, contact.who).where(contact.pupil_id.in_([kept_id, dropped_id]))
    )
    parents = {key: (guardian_id, who) for key, guardian_id, who in told}
    keys = {row.id: (row.activity_id, row.text, parents.get(row.id)) for row in rows}
    mine = {keys[row.id]: row for row in rows if row.pupil_id == kept_id}
    others = ((row, mine.pop(keys[row.id], None)) for row in rows if row.pupil_id == dropped_id)
    return [(same, row) for row, same in others if same is not None]


def drafts(session: Session, pupil_id: UUID) -> Sequence[Draft]:
    """The drafts of anybody that are about a pupil or speak of one."""
    told = or_(Draft.content.contains(str(pupil_id)), Draft.content.contains(pupil_id.hex))
    return session.scalars(select(Draft).where(or_(Draft.subject_id == pupil_id, told))).all()


Entry = Agreement | Choice | Growth | Note | Reflection | StoryRow | Verdict
_ENTRIES: tuple[Any, ...] = (Agreement, Choice, Growth, Note, Reflection, StoryRow, Verdict)


def entries(session: Session, pupil_id: UUID) -> list[Entry]:
    """What was agreed with a pupil, and all else that a dossier holds beside moments."""
    return [row for table in _ENTRIES for row in session.scalars(select(table).where(table.pupil_id == pupil_id))]
