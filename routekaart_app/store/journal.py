"""The journal: what each transaction changed, written in the same transaction, and how it is undone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Date, event, insert, select
from sqlalchemy.orm import Session, attributes, object_mapper
from sqlalchemy.orm.mapper import Mapper
from sqlalchemy.orm.unitofwork import UOWTransaction
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from routekaart_app.clock import Clock, new_id
from routekaart_app.store import derived
from routekaart_app.store.bulk import converted, insert_columns, insert_many
from routekaart_app.store.models import ENTITIES, JournalEntry, JournalTransaction, Row
from routekaart_app.store.models.base import Base, Id, Words

_BATCH = 5_000
Key = tuple[str, UUID]
"""A table and the id of a row in it: a visit has the id of the activity that it began as."""


class Recorder:
    """Writes the journal of one session: one transaction, entries in the order of the flushes.

    A new row is one entry with all its values, an edit one entry per changed field, a deletion one entry with the
    values that were lost. Derived columns are left out: they follow from other rows.
    """

    def __init__(
        self,
        session: Session,
        *,
        device_no: int,
        clock: Clock,
        actor: UUID | None,
        schema: int,
        label: str,
        undoable: bool = True,
        undoes: int | None = None,
    ) -> None:
        self._session = session
        self._device_no = device_no
        self._clock = clock
        self._head = {"actor": actor, "schema": schema, "label": label, "undoable": undoable, "undoes": undoes}
        self.first: int | None = None
        self.tables: set[str] = set()
        self._next = 0
        session.info["recorder"] = self
        event.listen(session, "before_flush", _before_flush)
        event.listen(session, "after_flush", self._after_flush)

    def _after_flush(self, session: Session, _context: UOWTransaction) -> None:
        gone = (obj for obj in session.deleted if isinstance(obj, Row))
        entries = [self._entry(obj, "-", value=_dump(_lost(obj))) for obj in gone]  # first: a row may come in its place
        for obj in session.new:
            if isinstance(obj, Row):
                entries.append(self._entry(obj, "+", value=_dump(values_of(obj))))
        entries += self._edits([obj for obj in session.dirty if isinstance(obj, Row)])
        self._write(entries)
        unnoted = (obj for obj in (*session.new, *session.dirty, *session.deleted) if not isinstance(obj, Row))
        self.tables.update(obj.__tablename__ for obj in unnoted)

    def _edits(self, rows: Iterable[Row]) -> list[dict[str, Any]]:
        changed = {obj: [name for name in journaled(object_mapper(obj)) if _has_changed(obj, name)] for obj in rows}
        heads = heads_of(self._session, [_key(obj) for obj, names in changed.items() if names])
        return [
            self._entry(obj, "=", name, _text(getattr(obj, name)), heads[_key(obj)].get(name))
            for obj, names in changed.items()
            for name in names
        ]

    def _entry(
        self, obj: Row, kind: str, field: str | None = None, value: str | None = None, parents: str | None = None
    ) -> dict[str, Any]:
        return {
            "entity": obj.__tablename__,
            "row_id": obj.id,
            "kind": kind,
            "field": field,
            "value": value,
            "parents": parents,
        }

    def write_rows(self, model: type[Row], rows: Sequence[dict[str, Any]]) -> None:
        """Note rows that were inserted without the ORM; values by attribute name."""
        if not rows:
            return
        names = [name for name in journaled(model.__mapper__) if name != "id" and name in rows[0]]
        texts = [converted([row[name] for row in rows], _text) for name in names]
        pattern = "{" + ", ".join(f"{_text(name)}: %s" for name in names) + "}"
        count = len(rows)
        self._insert(
            {
                "entity": [model.__tablename__] * count,
                "row_id": [row["id"] for row in rows],
                "kind": ["+"] * count,
                "value": [pattern % part for part in zip(*texts, strict=True)],
            },
            count,
        )
        self.tables.add(model.__tablename__)

    def _write(self, entries: list[dict[str, Any]]) -> None:
        if entries:
            self._insert({name: [entry[name] for entry in entries] for name in entries[0]}, len(entries))
            self.tables.update(entry["entity"] for entry in entries)

    def _insert(self, values: dict[str, list[Any]], count: int) -> None:
        """Append entries, given as one list per column, under the next numbers."""
        if self.first is None:
            self._begin()
        numbers = range(self._next + 1, self._next + count + 1)
        head = {"device_no": [self._device_no] * count, "seq": numbers, "first": [self.first] * count}
        insert_columns(self._session.connection(), columns_of(JournalEntry), head | values, count)
        self._next += count

    def _begin(self) -> None:
        connection = self._session.connection()
        mine = JournalEntry.device_no == self._device_no
        last = connection.scalar(select(JournalEntry.seq).where(mine).order_by(JournalEntry.seq.desc()).limit(1))
        self._next = last or 0
        self.first = self._next + 1
        before = connection.scalar(
            select(JournalTransaction.clock)
            .where(JournalTransaction.device_no == self._device_no)
            .order_by(JournalTransaction.first.desc())
            .limit(1)
        )
        now = int(self._clock.now().timestamp() * 1000)
        head = {"device_no": self._device_no, "first": self.first, "clock": max(now, before or 0), **self._head}
        connection.execute(insert(JournalTransaction.__table__), head)  # type: ignore[arg-type]


def _before_flush(session: Session, _context: UOWTransaction, _instances: object) -> None:
    derived.follow(session)
    derived.refresh(session)


def insert_rows(session: Session, model: type[Row], rows: list[dict[str, Any]]) -> None:
    """Mass insertion: rows and their journal entries together, in batches; every row with the same attribute names.

    Missing ids are made, columns that were left out get their default, and derived columns are filled in. Used where
    thousands of rows come in at once.
    """
    recorder: Recorder = session.info["recorder"]
    session.flush()
    columns = columns_of(model)
    left_out = {name: value for name, value in _defaults(columns).items() if rows and name not in rows[0]}
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        for row in batch:
            if "id" not in row:
                row["id"] = new_id()
            if not left_out.keys().isdisjoint(row):
                raise ValueError("rows of one insertion have the same keys")
            row.update(left_out)
        derived.fill(session, model, batch)
        insert_many(session.connection(), columns, batch)
        recorder.write_rows(model, batch)


def _defaults(columns: dict[str, Column[Any]]) -> dict[str, Any]:
    """The default of every column that has a plain value as one; nothing for one that may be empty."""
    plain = {
        name: column.default.arg
        for name, column in columns.items()
        if isinstance(column.default, ScalarElementColumnDefault)
    }
    return {name: None for name, column in columns.items() if column.nullable} | plain


def columns_of(model: type[Base]) -> dict[str, Column[Any]]:
    """The column of each attribute of a table."""
    return {name: attr.columns[0] for name, attr in model.__mapper__.column_attrs.items()}  # type: ignore[misc]


def reverse(session: Session, device_no: int, first: int) -> None:
    """Undo one transaction within the present one: its entries backwards, through the ORM, hence journaled."""
    entries = session.scalars(
        select(JournalEntry)
        .where(JournalEntry.device_no == device_no, JournalEntry.seq >= first, JournalEntry.first == first)
        .order_by(JournalEntry.seq.desc())
    ).all()
    rows = _rows_of(session, entries)
    replaced = _replaced_by(session, entries)
    made = {(entry.entity, entry.row_id): entry.seq for entry in entries if entry.kind == "+"}
    for entry in entries:
        model = ENTITIES[entry.entity]
        if entry.kind == "-":
            rows[entry.entity, entry.row_id] = model(id=entry.row_id, **_load(model, entry.value))
            session.add(rows[entry.entity, entry.row_id])
            continue
        row = rows.get((entry.entity, entry.row_id))
        if row is None:
            continue
        if entry.kind == "=" and entry.seq > made.get((entry.entity, entry.row_id), entry.seq):
            continue  # the row goes altogether; what it was in the end is what redo must bring back
        if entry.kind == "=":
            setattr(row, str(entry.field), _before(model, entry, replaced))
        elif row in session.new:  # made and deleted within the transaction: there is nothing to bring back
            session.expunge(row)
        else:
            session.delete(row)


def _key(obj: Row) -> Key:
    return obj.__tablename__, obj.id


def _rows_of(session: Session, entries: Sequence[JournalEntry]) -> dict[Key, Row]:
    """The rows that entries are about, as far as they are there, read in a few queries."""
    ids: dict[str, set[UUID]] = {}
    for entry in entries:
        ids.setdefault(entry.entity, set()).add(entry.row_id)
    rows: dict[Key, Row] = {}
    for entity, wanted in ids.items():
        model, every = ENTITIES[entity], list(wanted)
        for start in range(0, len(every), _BATCH):
            found = session.scalars(select(model).where(model.id.in_(every[start : start + _BATCH])))
            rows |= {(entity, row.id): row for row in found}
    return rows


def _replaced_by(session: Session, entries: Sequence[JournalEntry]) -> dict[tuple[int, int], JournalEntry]:
    """The entries whose values those of a transaction took the place of, read in a few queries."""
    wanted = list({_parent(entry) for entry in entries if entry.kind == "="})
    found: dict[tuple[int, int], JournalEntry] = {}
    for start in range(0, len(wanted), _BATCH):
        some = wanted[start : start + _BATCH]
        devices, numbers = {device_no for device_no, _ in some}, [seq for _, seq in some]
        mine = JournalEntry.device_no.in_(devices) & JournalEntry.seq.in_(numbers)
        found |= {(entry.device_no, entry.seq): entry for entry in session.scalars(select(JournalEntry).where(mine))}
    return found


def _parent(entry: JournalEntry) -> tuple[int, int]:
    device_no, seq = (entry.parents or "").split(",")[0].split(":")
    return int(device_no), int(seq)


def _before(model: type[Row], entry: JournalEntry, replaced: dict[tuple[int, int], JournalEntry]) -> Any:
    parent = replaced[_parent(entry)]
    if parent.kind == "=":
        return decode(model, str(entry.field), json.loads(parent.value or "null"))
    return _load(model, parent.value).get(str(entry.field))


def heads_of(session: Session, keys: Sequence[Key]) -> dict[Key, dict[str, str]]:
    """Which entry gives each field of some rows its present value, as "device:seq"."""
    heads: dict[Key, dict[str, str]] = {key: {} for key in keys}
    row_ids = list({row_id for _entity, row_id in keys})
    columns = (JournalEntry.device_no, JournalEntry.seq, JournalEntry.kind, JournalEntry.field, JournalEntry.entity)
    for start in range(0, len(row_ids), _BATCH):
        some = JournalEntry.row_id.in_(row_ids[start : start + _BATCH])
        found = session.connection().execute(select(JournalEntry.row_id, *columns).where(some).order_by(columns[1]))
        for row_id, device_no, seq, _kind, field, entity in found:
            name = f"{device_no}:{seq}"
            if (entity, row_id) not in heads:
                continue
            if field is not None:
                heads[entity, row_id][field] = name
            else:
                heads[entity, row_id] = dict.fromkeys(journaled(ENTITIES[entity].__mapper__), name)
    return heads


def journaled(mapper: Mapper[Any]) -> list[str]:
    """The attribute names of a table that the journal keeps."""
    model: type[Row] = mapper.class_
    return [name for name in mapper.column_attrs.keys() if name not in model.derived]  # noqa: SIM118 - not a dict


def values_of(obj: Row) -> dict[str, Any]:
    """All journaled values of a row but its id."""
    return {name: getattr(obj, name) for name in journaled(object_mapper(obj)) if name != "id"}


def _lost(obj: Row) -> dict[str, Any]:
    """The journaled values that a row had in the database when it was deleted: not what somebody set in it just before,
    as `reverse` does with a row that was made and changed in one transaction."""
    return {name: next(iter(attributes.get_history(obj, name).deleted), now) for name, now in values_of(obj).items()}


def _has_changed(obj: Row, name: str) -> bool:
    history = attributes.get_history(obj, name)
    return bool(history.added) and list(history.added) != list(history.deleted)


def encode(value: Any) -> Any:
    """A value as JSON keeps it."""
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def decode(model: type[Row], name: str, value: Any) -> Any:
    """A value of one attribute, back from JSON."""
    if value is None:
        return None
    kind = model.__mapper__.column_attrs[name].columns[0].type
    if isinstance(kind, Id):
        return UUID(hex=value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    return tuple(value) if isinstance(kind, Words) else value


_JSON = json.JSONEncoder(ensure_ascii=False)
"""Kept, since making one costs more than encoding a value with it."""


def _text(value: Any) -> str:
    return f'"{value.hex}"' if isinstance(value, UUID) else _JSON.encode(encode(value))


def _dump(values: dict[str, Any]) -> str:
    return json.dumps({name: encode(value) for name, value in values.items()}, ensure_ascii=False)


def _load(model: type[Row], text: str | None) -> dict[str, Any]:
    return {name: decode(model, name, value) for name, value in json.loads(text or "{}").items()}


def replay(rows: Iterable[tuple[int, int | None, bool]]) -> tuple[list[int], list[int]]:
    """What can be undone and redone after a row of transactions, given as (first, undoes, undoable).

    An undo takes the newest step off the one pile onto the other, a redo does the reverse, anything new empties the
    pile of redo, and a transaction that cannot be undone empties both.
    """
    undo: list[int] = []
    redo: list[int] = []
    for first, undoes, undoable in rows:
        if undoes is None:
            redo.clear()
            undo.append(first) if undoable else undo.clear()
        elif undo and undo[-1] == undoes:
            undo.pop()
            redo.append(first)
        elif redo and redo[-1] == undoes:
            redo.pop()
            undo.append(first)
    return undo, redo
