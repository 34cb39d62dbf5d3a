"""Forms that were begun and not saved: kept so that a crash costs nothing, and offered again."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import field_draft
from routekaart_app.domain.today import DraftItem
from routekaart_app.store.database import Database
from routekaart_app.store.models import Draft
from routekaart_app.store.queries import attention, register

_LONGEST_TITLE = 200
_OF_A_PUPIL = ("talk", "reflection", *field_draft.ABOUT_A_PUPIL)


class Drafts:
    """The drafts of the user who has the administration open. They are never journaled: undo does not see them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, kind: str, subject_id: UUID | None, title: str, content: str, draft_id: UUID | None = None) -> UUID:
        """Keep what was typed so far and return the draft's id; with `draft_id` in the place of what it held.

        `kind` is a word of `DraftItem`, `subject_id` what it is about, `content` JSON that only that form reads.
        Raises KnownError when it cannot be written.
        """
        draft_id = draft_id or new_id()
        with self._database.write("") as session:
            row = session.get(Draft, draft_id)
            if row is None:
                row = Draft(id=draft_id, user_id=self._database.actor)
                session.add(row)
            row.kind, row.subject_id, row.content = kind, subject_id, content
            row.title = title.strip()[:_LONGEST_TITLE]
            row.saved_at = self._now()
        return draft_id

    def get(self, draft_id: UUID) -> DraftItem | None:
        """One draft; None when it is gone or somebody else's."""
        with self._database.read() as session:
            row = session.get(Draft, draft_id)
        return _item(row) if row is not None and row.user_id == self._database.actor else None

    def drop(self, draft_id: UUID) -> None:
        """Throw a draft away; nothing happens when it is gone already."""
        with self._database.write("") as session:
            row = session.get(Draft, draft_id)
            if row is not None and row.user_id == self._database.actor:
                session.delete(row)

    def all(self) -> tuple[DraftItem, ...]:
        """The drafts of this user, newest first.

        None goes by itself, however old: the clock of a laptop may be years off, and what was typed is nowhere else.
        """
        with self._database.read() as session:
            rows = attention.drafts(session, self._database.actor)
            asked = [row.subject_id for row in rows if row.kind in _OF_A_PUPIL and row.subject_id is not None]
            there = register.pupil_names(session, asked) if asked else {}
        gone = set(asked) - set(there)
        return tuple(replace(_item(row), is_gone=row.subject_id in gone) for row in rows)

    def _now(self) -> int:
        return int(self._database.clock.now().timestamp() * 1000)


def _item(row: Draft) -> DraftItem:
    return DraftItem(row.id, row.kind, row.subject_id, row.title, row.content, row.saved_at)
