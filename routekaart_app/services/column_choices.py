"""How a school's files are read: mappings of columns that somebody pointed out, remembered by their header."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.fields import FieldSet
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import ColumnChoice
from routekaart_app.store.queries import matching

T = TypeVar("T")


class _Read(Protocol):
    """What a file was read as, with the mapping that its columns were read by."""

    @property
    def mapping(self) -> ColumnMapping | None: ...


R = TypeVar("R", bound=_Read)


def read_with(database: Database, read: Callable[[ColumnMapping | None], T], mapping: ColumnMapping | None) -> T:
    """What `read` makes of a file with this mapping; without one and where the header says too little, with the one
    that is remembered. Raises UnknownColumns when there is none either."""
    try:
        return read(mapping)
    except UnknownColumns as error:
        with database.read() as session:
            choice = matching.remembered(session, error.guess.fingerprint)
        if choice is None or mapping is not None:
            raise
        return read(ColumnMapping.from_json(choice.mapping, error.fields))


def read_as_chosen(
    database: Database, read: Callable[[ColumnMapping | None], R], mapping: ColumnMapping | None, fields: FieldSet
) -> R:
    """As `read_with`, also where the header says enough and somebody pointed out otherwise before."""
    file = read_with(database, read, mapping)
    chosen = _known_mapping(database, file.mapping, fields) if mapping is None else None
    return file if chosen is None or chosen == file.mapping else read(chosen)


def _known_mapping(database: Database, guess: ColumnMapping | None, fields: FieldSet) -> ColumnMapping | None:
    """What somebody pointed out for the header of this mapping; None where nobody did."""
    if guess is None or not guess.fingerprint:
        return None
    with database.read() as session:
        choice = matching.remembered(session, guess.fingerprint)
    return ColumnMapping.from_json(choice.mapping, fields) if choice else None


def remember(session: Session, mapping: ColumnMapping | None) -> None:
    """Keep a mapping that somebody pointed out, within the caller's transaction; None is nothing to keep."""
    if mapping is None:
        return
    choice = matching.remembered(session, mapping.fingerprint)
    if choice is None:
        session.add(ColumnChoice(fingerprint=mapping.fingerprint, mapping=mapping.to_json()))
    else:
        choice.mapping = mapping.to_json()
