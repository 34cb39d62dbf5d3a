"""Putting an entry of a dossier back as it was after an earlier step: a correction, as a step of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from routekaart_app.domain import note as notes
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import trail_words
from routekaart_app.store.database import Database
from routekaart_app.store.models import ENTITIES, Growth, Note
from routekaart_app.store.queries import trail as queries
from routekaart_app.store.queries.trail import Entry

Number = tuple[int, int]
"""What `services.trail.Change.number` holds."""
State = Mapping[UUID, tuple[str, Mapping[str, Any]]]
"""Of each row that is there its table and its values."""
_WITH_REFLECTION = Growth.__tablename__


class PutBack:
    """Knows what rows were after each step, as the journal tells."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def offered(self, row_ids: Collection[UUID]) -> frozenset[Number]:
        """The steps after which these rows were something else than they are now, and can be that again."""
        with self._database.read() as session:
            states = _states(queries.entries(session, {*row_ids, *queries.growth_of(session, row_ids)}))
        if not states:
            return frozenset()
        now = _told(list(states.values())[-1])
        return frozenset(
            number for number, state in states.items() if state.keys() >= set(row_ids) and _told(state) != now
        )

    def to(self, row_ids: Collection[UUID], number: Number) -> str:
        """Make these rows what they were after a step; the sentence that says so, "" when they are.

        What a row points at and is not there any more stays as it is now. Raises KnownError when a row is gone, the
        step is unknown, or a note of somebody else is among them.
        """
        with self._database.read() as session:
            entries = list(queries.entries(session, {*row_ids, *queries.growth_of(session, row_ids)}))
        self._refuse_of_others(entries)
        found = _states(entries).get(number)
        if found is None or not found.keys() >= set(row_ids):
            what = _("What this was then is not known any more.")
            raise KnownError(what, _("Nothing was changed."), code="no-step")
        step = next(entry.label for entry in entries if entry.step == number)
        label = _("Put back as after: {step}").format(step=step)
        with self._database.write(label) as session:
            is_changed = False
            made_since = [entry for entry in entries if entry.entity == _WITH_REFLECTION and entry.row_id not in found]
            for entry in made_since:
                row = session.get(Growth, entry.row_id)
                if row is not None:
                    session.delete(row)
                    is_changed = True
            for row_id, (entity, values) in found.items():
                again = entity == _WITH_REFLECTION
                is_changed |= queries.restore(session, entity, row_id, values, _fields(entity), again=again)
        return label if is_changed else ""

    def _refuse_of_others(self, entries: Iterable[Entry]) -> None:
        of_notes = [entry for entry in entries if entry.entity == Note.__tablename__]
        restricted = any(entry.values.get("kind") in notes.RESTRICTED for entry in of_notes)
        me = self._database.actor
        if restricted and any(entry.values.get("author_id", me) != me for entry in of_notes):
            what = _("Only who wrote this note can change it.")
            raise KnownError(what, _("Nothing was changed."), code="not-yours")


def _states(entries: Iterable[Entry]) -> dict[Number, State]:
    """What the rows were after each step, in the order of the steps."""
    rows: dict[UUID, tuple[str, dict[str, Any]]] = {}
    found: dict[Number, State] = {}
    for entry in entries:
        if entry.kind == "-":
            rows.pop(entry.row_id, None)
        else:
            before = rows.get(entry.row_id, (entry.entity, {}))[1]
            rows[entry.row_id] = entry.entity, before | entry.values
        found[entry.step] = dict(rows)
    return found


def _fields(entity: str) -> frozenset[str]:
    """The fields that a history tells of: those of the machinery stay as they are."""
    known = {item.key for item in ENTITIES[entity].__mapper__.column_attrs if item.key in trail_words.FIELD}
    return frozenset(name for name in known if (entity, name) not in trail_words.UNTOLD)


def _told(state: State) -> dict[UUID, dict[str, Any]]:
    return {
        row_id: {name: value for name, value in values.items() if name in _fields(entity)}
        for row_id, (entity, values) in state.items()
    }
