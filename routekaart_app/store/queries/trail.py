"""Reads the journal of some rows: what each was, field by field, in the order in which it was written."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, aliased

from routekaart_app.store import journal
from routekaart_app.store.models import (
    ENTITIES,
    Company,
    Group,
    Growth,
    Guardian,
    JournalEntry,
    JournalTransaction,
    Line,
    Note,
    Reflection,
    Row,
    User,
)

_NAMED = (
    (Line.id, Line.code + " " + Line.name),
    (Company.id, Company.name),
    (Group.id, Group.name),
    (Guardian.id, Guardian.name),
)
_WITH_ONE = 40
"""Entries of the journal among which those of one reflection and its growth lie, when it was made."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the journal. `values` are those it wrote or, for a row that was removed, those that were lost;
    `clock` is in milliseconds since 1970. `undoes` says that a step was taken back, `redoes` that it was done again."""

    step: tuple[int, int]
    entity: str
    row_id: UUID
    kind: str
    values: dict[str, Any]
    clock: int
    actor: UUID | None
    label: str
    undoes: bool
    redoes: bool


def entries(session: Session, row_ids: Collection[UUID]) -> Iterator[Entry]:
    """Every entry about some rows, oldest first."""
    head, undone = aliased(JournalTransaction), aliased(JournalTransaction)
    found = (
        select(JournalEntry, head, undone.undoes)
        .join(head, and_(head.device_no == JournalEntry.device_no, head.first == JournalEntry.first))
        .outerjoin(undone, and_(undone.device_no == JournalEntry.device_no, undone.first == head.undoes))
        .where(JournalEntry.row_id.in_(list(row_ids)), JournalEntry.entity.in_(list(ENTITIES)))
        .order_by(head.clock, JournalEntry.device_no, JournalEntry.seq)
    )
    for entry, step, of_undone in session.execute(found):
        yield Entry(
            (entry.device_no, entry.first),
            entry.entity,
            entry.row_id,
            entry.kind,
            _values(entry),
            step.clock,
            step.actor,
            step.label,
            step.undoes is not None and of_undone is None,
            of_undone is not None,
        )


def restore(
    session: Session, entity: str, row_id: UUID, values: Mapping[str, Any], fields: Collection[str], *, again: bool
) -> bool:
    """Give a row these fields of some values as they were once; what they pointed at and is gone stays out of it.
    Whether that changed anything.

    A row that is gone is only made `again` where that is asked for, with all of its values.
    """
    model = ENTITIES[entity]
    row = session.get(model, row_id)
    if row is None:
        if again:
            session.add(model(id=row_id, **{name: value for name, value in values.items() if name != "id"}))
        return again
    is_changed = False
    for name in fields:
        value = values.get(name, getattr(row, name))
        if getattr(row, name) != value and _is_there(session, model, name, value):
            setattr(row, name, value)
            is_changed = True
    return is_changed


def _is_there(session: Session, model: type[Row], name: str, value: Any) -> bool:
    """Whether what a value points at is still there; so is whatever points at nothing."""
    keys = model.__mapper__.column_attrs[name].columns[0].foreign_keys
    return value is None or all(session.get(ENTITIES[key.column.table.name], value) is not None for key in keys)


def notes_in(session: Session, step: tuple[int, int]) -> list[UUID]:
    """The notes that a step wrote something of; not those that it only took from one record of a pupil to the other."""
    mine = JournalEntry.device_no == step[0], JournalEntry.seq >= step[1], JournalEntry.first == step[1]
    told = or_(JournalEntry.field.is_(None), JournalEntry.field != "pupil_id")
    of_notes = JournalEntry.entity == Note.__tablename__
    return list(session.scalars(select(JournalEntry.row_id).where(*mine, of_notes, told).distinct()))


def _values(entry: JournalEntry) -> dict[str, Any]:
    model, read = ENTITIES[entry.entity], json.loads(entry.value or "null")
    written = {str(entry.field): read} if entry.kind == "=" else read or {}
    known = model.__mapper__.column_attrs
    return {name: journal.decode(model, name, value) for name, value in written.items() if name in known}


def growth_of(session: Session, reflection_ids: Collection[UUID]) -> list[UUID]:
    """The rows that say how a pupil stands on a competency, in some reflections; also those that were taken out of
    one and had come with it."""
    ids = list(reflection_ids)
    there = session.scalars(select(Growth.id).where(Growth.reflection_id.in_(ids))).all()
    steps = select(JournalEntry.device_no, JournalEntry.first).where(JournalEntry.row_id.in_(ids))
    wanted = (JournalEntry.entity == Reflection.__tablename__, JournalEntry.kind == "+")
    gone: list[UUID] = []
    for device_no, first in session.execute(steps.where(*wanted)):
        span = JournalEntry.device_no == device_no, JournalEntry.seq.between(first, first + _WITH_ONE)
        made = select(JournalEntry.row_id, JournalEntry.value).where(*span, JournalEntry.first == first)
        of_growth = made.where(JournalEntry.entity == Growth.__tablename__, JournalEntry.kind == "+")
        rows = session.execute(of_growth).all()
        gone += [row_id for row_id, value in rows if any(key.hex in (value or "") for key in ids)]
    return list({*there, *gone})


def users(session: Session) -> dict[UUID, str]:
    """Who has used this administration, by id."""
    return {row.id: row.name for row in session.execute(select(User.id, User.name))}


def role(session: Session, user_id: UUID | None) -> str:
    """The role of a user; "" for nobody."""
    user = session.get(User, user_id) if user_id is not None else None
    return user.role if user is not None else ""


def called(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    """What rows are called that others point at: a line, a company, a class, a parent."""
    wanted = list(ids)
    names: dict[UUID, str] = {}
    for columns in _NAMED:
        names |= {row[0]: row[1] for row in session.execute(select(*columns).where(columns[0].in_(wanted)))}
    return names
