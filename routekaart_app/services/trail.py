"""The history of what is in a dossier: when, who, what was there before and what came in its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.domain import note as notes
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services import lists, trail_words
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import reflections
from routekaart_app.store.queries import trail as queries
from routekaart_app.store.queries.trail import Entry

_MADE, _REMOVED = "+", "-"


class Happening(StrEnum):
    """What became of a row."""

    MADE = "made"
    CHANGED = "changed"
    REMOVED = "removed"


class Way(StrEnum):
    """How a step came about."""

    DONE = "done"
    TAKEN_BACK = "taken_back"
    DONE_AGAIN = "done_again"


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one row in one step. `field`, `before` and `after` are words to show, "" where there was or is
    nothing; of a row that was removed `field` is "" and both are empty. `step` says what was done, in the user's words,
    and `number` is the same for all that was done at once."""

    when: datetime
    actor: str
    entity: str
    field: str
    before: str
    after: str
    happening: Happening = Happening.CHANGED
    step: str = ""
    way: Way = Way.DONE
    number: tuple[int, int] = (0, 0)


class Trail:
    """What the journal knows of some rows, in words."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, row_ids: Collection[UUID]) -> tuple[Change, ...]:
        """Every change of these rows and of the growth said in reflections among them, newest step first.

        Of a note that this user may not read the text stays hidden; that it was changed does not.
        """
        with self._database.read() as session:
            ids = {*row_ids, *queries.growth_of(session, row_ids)}
            entries = list(queries.entries(session, ids))
            teller = _Teller(session, entries, self._database.actor)
            changes = [change for entry in entries for change in teller.told(entry)]
        return tuple(sorted(changes, key=lambda change: (change.when, change.number), reverse=True))


class _Teller:
    """Goes through the entries of some rows from the oldest on, and says of each what it changed."""

    def __init__(self, session: Session, entries: list[Entry], actor: UUID | None) -> None:
        self._rows: dict[tuple[str, UUID], dict[str, Any]] = {}
        self._users = queries.users(session)
        self._hidden = _hidden(session, entries, actor)
        pointed = {value for entry in entries for value in entry.values.values() if isinstance(value, UUID)}
        self._called = queries.called(session, pointed) | _activities(session, pointed)
        self._kinds = lists.talk_words(session)

    def told(self, entry: Entry) -> Iterator[Change]:
        """The changes of one entry."""
        row = self._rows.setdefault((entry.entity, entry.row_id), {})
        if entry.kind == _REMOVED:
            row.clear()
            yield self._change(entry, "", "", "", Happening.REMOVED)
            return
        letters = str(entry.values.get("competency") or row.get("competency") or "")
        happening = Happening.MADE if entry.kind == _MADE else Happening.CHANGED
        for name, value in entry.values.items():
            if name not in trail_words.FIELD or (entry.entity, name) in trail_words.UNTOLD:
                continue
            before, after = self._said(entry, name, row.get(name)), self._said(entry, name, value)
            if (before or after) and (before != after or self._is_hidden(entry, name)):
                yield self._change(entry, trail_words.field(name, letters), before, after, happening)
        row |= entry.values

    def _said(self, entry: Entry, name: str, value: Any) -> str:
        if value not in (None, "") and self._is_hidden(entry, name):
            return _("(not shown: only for who may read this note)")
        return trail_words.value(entry.entity, name, value, self._name, self._kinds)

    def _is_hidden(self, entry: Entry, name: str) -> bool:
        return name == "text" and entry.row_id in self._hidden

    def _name(self, row_id: UUID) -> str:
        return self._called.get(row_id) or self._users.get(row_id) or _("no longer there")

    def _change(self, entry: Entry, field: str, before: str, after: str, happening: Happening) -> Change:
        way = Way.TAKEN_BACK if entry.undoes else Way.DONE_AGAIN if entry.redoes else Way.DONE
        return Change(
            datetime.fromtimestamp(entry.clock / 1000, UTC),
            self._users.get(entry.actor, "") or _("a user without a name") if entry.actor else "",
            trail_words.entity(entry.entity),
            field,
            before,
            after,
            happening,
            entry.label,
            way,
            entry.step,
        )


def _activities(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    """What some activities are called, with their day."""
    rows, kinds = reflections.named(session, ids), lists.talk_words(session)
    found = {}
    for key, row in rows.items():
        name = row.title or kinds.get(row.talk_kind) or row.line or words.say(words.KIND, row.kind, _)
        found[key] = f"{name}, {formats.date_short(row.on, language())}"
    return found


def _hidden(session: Session, entries: list[Entry], actor: UUID | None) -> set[UUID]:
    """The notes of which this user may not read what they say: any that were ever restricted, unless allowed."""
    role, hidden = queries.role(session, actor), set()
    kinds: dict[UUID, set[str]] = {}
    authors: dict[UUID, UUID | None] = {}
    for entry in entries:
        if entry.entity == "note":
            kinds.setdefault(entry.row_id, set()).update(filter(None, [entry.values.get("kind")]))
            if "author_id" in entry.values:
                authors[entry.row_id] = entry.values["author_id"]
    for note_id, had in kinds.items():
        is_author = actor is not None and authors.get(note_id) == actor
        if not all(notes.may_read(kind, is_author=is_author, role=role) for kind in had):
            hidden.add(note_id)
    return hidden
