"""Reads about the company register, and searching by a part of a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, LargeBinary, and_, cast, func, or_, select
from sqlalchemy import Row as ResultRow
from sqlalchemy.orm import InstrumentedAttribute, Session

from routekaart_app.domain import names
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Company, Enrolment, Group, Guardian, Guardianship, Pupil, School, school_year_id
from routekaart_app.store.queries.scope import bare, raw

_LEAST_OF_GUARDIAN = 3
_MOST_LOOKED_AT = 500
_SIGNED = "".join(map(chr, (*range(0xC0, 0x180), *range(0x218, 0x21C))))
"""Letters with signs, as they stand in names in Latin script."""


def companies(session: Session) -> Sequence[Company]:
    """Every company, by name."""
    return session.scalars(select(Company).order_by(Company.search_key)).all()


def holds(column: InstrumentedAttribute[str], folded: str) -> ColumnElement[bool]:
    """Whether every word of a folded text begins a word of the column."""
    words = folded.split()
    # whether it stands there at all says no of nearly every row, without a text being made of each
    there = (column.contains(word, autoescape=True) for word in words)
    return and_(*there, *((" " + column).contains(" " + word, autoescape=True) for word in words))


def pupils_named(
    session: Session, folded: str, limit: int, group_ids: Collection[UUID] | None = None
) -> Sequence[Pupil]:
    """Pupils with these beginnings of words in their name, by surname; of some groups only, if given."""
    found = select(Pupil).where(holds(Pupil.search_key, folded)).order_by(Pupil.sort_key).limit(limit)
    if group_ids is not None:
        members = select(Enrolment.pupil_id).where(Enrolment.group_id.in_(list(group_ids)))
        found = found.where(Pupil.id.in_(members))
    return session.scalars(found).all()


def groups_called(session: Session, words: Sequence[str], year: SchoolYear) -> dict[str, list[UUID]]:
    """The groups of a school year whose whole name is one of these words, under that word in small letters."""
    wanted = {word.casefold() for word in words}
    called: dict[str, list[UUID]] = {}
    found = select(raw(Group.id), Group.name).where(Group.school_year_id == school_year_id(year.start))
    for key, name in bare(session, found):
        if name.casefold() in wanted:
            called.setdefault(name.casefold(), []).append(UUID(bytes=key))
    return called


def pupils_numbered(session: Session, number: str, limit: int) -> Sequence[Pupil]:
    """Pupils whose number at some school is exactly this."""
    at_school = Enrolment.school_id.in_(select(School.id))  # any: asked per school, its index knows the number
    ids = select(Enrolment.pupil_id).where(at_school, Enrolment.number == number)
    return session.scalars(select(Pupil).where(Pupil.id.in_(ids)).limit(limit)).all()


def pupils_numbered_like(session: Session, part: str, limit: int) -> Sequence[Pupil]:
    """Pupils in whose number at some school this stands."""
    ids = select(Enrolment.pupil_id).where(Enrolment.number.contains(part, autoescape=True))
    return session.scalars(select(Pupil).where(Pupil.id.in_(ids)).order_by(Pupil.sort_key).limit(limit)).all()


def pupils_of_groups(session: Session, group_ids: Collection[UUID]) -> Sequence[Pupil]:
    """Everybody who is or was in one of some groups, by surname."""
    members = select(Enrolment.pupil_id).where(Enrolment.group_id.in_(list(group_ids)))
    return session.scalars(select(Pupil).where(Pupil.id.in_(members)).order_by(Pupil.sort_key)).all()


def pupil_names(session: Session, pupil_ids: Sequence[UUID]) -> dict[UUID, str]:
    """The names of some pupils as one says them aloud."""
    columns = (Pupil.id, Pupil.first_name, Pupil.prefix, Pupil.last_name)
    found = session.execute(select(*columns).where(Pupil.id.in_(list(pupil_ids))))
    return {row.id: names.display(row.first_name, row.prefix, row.last_name) for row in found}


def newest_places(session: Session, pupil_ids: Sequence[UUID]) -> dict[UUID, tuple[str, str]]:
    """The name of the newest group and school of some pupils."""
    found = (
        select(Enrolment.pupil_id, func.coalesce(Group.name, ""), School.name)
        .join(School, School.id == Enrolment.school_id)
        .outerjoin(Group, Group.id == Enrolment.group_id)
        .where(Enrolment.pupil_id.in_(list(pupil_ids)))
        .order_by(Enrolment.starts_on)
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(found)}


def groups_named(session: Session, text: str, year: SchoolYear, limit: int) -> Sequence[ResultRow[*tuple[Any, ...]]]:
    """Groups of a school year whose name holds a text: id, name, school."""
    found = (
        select(Group.id, Group.name, School.name.label("school"))
        .join(School, School.id == Group.school_id)
        .where(Group.school_year_id == school_year_id(year.start), Group.name.icontains(text, autoescape=True))
        .order_by(func.length(Group.name), Group.name)
        .limit(limit)
    )
    return session.execute(found).all()


def pupils_of_guardians_named(session: Session, folded: str, limit: int) -> Sequence[tuple[Pupil, str]]:
    """Pupils of whom a parent or carer has these beginnings of words in their name, by surname, with that name."""
    words = folded.split()
    if len(max(words, key=len, default="")) < _LEAST_OF_GUARDIAN:
        return ()  # nearly everybody has a parent with one letter
    # quick to say no: a name without signs spells the words as they are
    signed = func.length(cast(Guardian.name, LargeBinary)) > func.length(Guardian.name)
    like = [or_(signed, Guardian.name.contains(word, autoescape=True)) for word in words]
    like += ((" " + Guardian.name).op("GLOB")(f"*[^a-zA-Z]{_spelled(word)}*") for word in words)
    wanted = [" " + word for word in words]
    named: dict[UUID, str] = {}
    for key, name in session.execute(select(Guardian.id, Guardian.name).where(*like).limit(_MOST_LOOKED_AT)):
        said = " " + names.fold(name)
        if all(word in said for word in wanted):
            named[key] = name
            if len(named) >= limit:
                break
    if not named:
        return ()
    found = (
        select(Pupil, Guardianship.guardian_id)
        .join(Guardianship, Guardianship.pupil_id == Pupil.id)
        .where(Guardianship.guardian_id.in_(list(named)))
        .order_by(Pupil.sort_key)
    )
    of_pupil = {pupil.id: (pupil, named[key]) for pupil, key in session.execute(found)}
    return list(of_pupil.values())[:limit]


def _spelled(folded: str) -> str:
    """A pattern for GLOB that finds a folded word however its letters are written."""
    return "".join(f"[{letter}{letter.upper()}{_signed().get(letter, '')}]" for letter in folded)


@lru_cache(1)
def _signed() -> dict[str, str]:
    found: dict[str, str] = {}
    for letter in _SIGNED:
        found[names.fold(letter)] = found.get(names.fold(letter), "") + letter
    return found


def companies_named(session: Session, folded: str, limit: int) -> Sequence[Company]:
    """Companies with these beginnings of words in their name."""
    found = select(Company).where(holds(Company.search_key, folded)).order_by(Company.search_key).limit(limit)
    return session.scalars(found).all()
