"""The vault's own tables: what file this is, on which device it is written, its journal, and remembered choices."""

from __future__ import annotations

import uuid

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from routekaart_app.store.models.base import Base, Row


class VaultInfo(Base):
    """One row: which administration this is, and from which schema on a program may read and write it."""

    __tablename__ = "vault_info"
    vault_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    device_no: Mapped[int]
    min_reader: Mapped[int]
    min_writer: Mapped[int]
    is_example: Mapped[bool] = mapped_column(default=False)


class Device(Base):
    """A laptop that has written to this administration; `no` is its short number in this file only."""

    __tablename__ = "device"
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[uuid.UUID] = mapped_column(unique=True)


class JournalTransaction(Base):
    """One use case, written at once. Its id is the device and the number of its first entry.

    `clock` is the hybrid clock: milliseconds since 1970, never going back on one device. `undoes` is the first entry
    of the transaction (of the same device) that this one reverses.
    """

    __tablename__ = "journal_transaction"
    device_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    clock: Mapped[int]
    actor: Mapped[uuid.UUID | None]
    schema: Mapped[int]
    label: Mapped[str] = mapped_column(String(300))
    undoable: Mapped[bool]
    undoes: Mapped[int | None]


class JournalEntry(Base):
    """One change of one row, in the order in which it was made.

    `kind` is "+" (a new row: all its values as a JSON object), "=" (one field: its new value as JSON) or "-" (a row
    deleted: the values it had). `parents` names the entries this one replaces, as "device:seq", comma-separated.
    """

    __tablename__ = "journal_entry"
    device_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first: Mapped[int]
    entity: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[uuid.UUID]
    kind: Mapped[str] = mapped_column(String(1))
    field: Mapped[str | None] = mapped_column(String(40))
    value: Mapped[str | None] = mapped_column(Text)
    parents: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index("ix_journal_entry_row", "row_id"), {"sqlite_with_rowid": False})


class ColumnChoice(Row):
    """How a school's file with these headings is read, remembered from the mapping screen."""

    __tablename__ = "column_choice"
    fingerprint: Mapped[str] = mapped_column(String(64))
    mapping: Mapped[str] = mapped_column(Text)


class Draft(Base):
    """A form that was begun and not saved, so that a crash costs nothing. Not journaled: it is nobody's data yet.

    `kind` names the form, `subject_id` the class or pupil it is about, `content` what was typed, as JSON;
    `saved_at` is in milliseconds since 1970.
    """

    __tablename__ = "draft"
    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    user_id: Mapped[uuid.UUID | None]
    kind: Mapped[str] = mapped_column(String(20))
    subject_id: Mapped[uuid.UUID | None]
    title: Mapped[str] = mapped_column(String(200))
    content: Mapped[str] = mapped_column(Text)
    saved_at: Mapped[int]
