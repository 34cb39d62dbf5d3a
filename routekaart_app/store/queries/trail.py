"""Reads the journal of some rows: what each was, field by field, in the order in which it was written."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from routekaart_app.store import journal
from routekaart_app.store.models import ENTITIES, Company, Group, Growth, JournalEntry, JournalTransaction, Line, User


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


def _values(entry: JournalEntry) -> dict[str, Any]:
    model, read = ENTITIES[entry.entity], json.loads(entry.value or "null")
    written = {str(entry.field): read} if entry.kind == "=" else read or {}
    known = model.__mapper__.column_attrs
    return {name: journal.decode(model, name, value) for name, value in written.items() if name in known}


def growth_of(session: Session, reflection_ids: Collection[UUID]) -> list[UUID]:
    """The rows that say how a pupil stands on a competency, in some reflections."""
    return list(session.scalars(select(Growth.id).where(Growth.reflection_id.in_(list(reflection_ids)))))


def users(session: Session) -> dict[UUID, str]:
    """Who has used this administration, by id."""
    return {row.id: row.name for row in session.execute(select(User.id, User.name))}


def role(session: Session, user_id: UUID | None) -> str:
    """The role of a user; "" for nobody."""
    user = session.get(User, user_id) if user_id is not None else None
    return user.role if user is not None else ""


def called(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    """What rows are called that others point at: a line, a company, a class."""
    wanted = list(ids)
    names: dict[UUID, str] = {}
    for columns in ((Line.id, Line.code + " " + Line.name), (Company.id, Company.name), (Group.id, Group.name)):
        names |= {row[0]: row[1] for row in session.execute(select(*columns).where(columns[0].in_(wanted)))}
    return names
