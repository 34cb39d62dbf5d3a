"""Forms that were begun and not saved: kept so that a crash costs nothing, and offered again."""

from __future__ import annotations

from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain.today import DraftItem
from routekaart_app.store.database import Database
from routekaart_app.store.models import Draft
from routekaart_app.store.queries import attention

KEPT_FOR_DAYS = 90
"""Older drafts are dropped: what nobody finished in so long holds names for nothing."""
_A_DAY = 24 * 60 * 60 * 1000
_LONGEST_TITLE = 200


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
        self._remove([draft_id])

    def all(self) -> tuple[DraftItem, ...]:
        """The drafts of this user, newest first; those older than `KEPT_FOR_DAYS` are dropped."""
        with self._database.read() as session:
            rows = attention.drafts(session, self._database.actor)
        oldest = self._now() - KEPT_FOR_DAYS * _A_DAY
        stale = [row.id for row in rows if row.saved_at < oldest]
        if stale:
            self._remove(stale)
        return tuple(_item(row) for row in rows if row.saved_at >= oldest)

    def _remove(self, ids: list[UUID]) -> None:
        with self._database.write("") as session:
            for draft_id in ids:
                row = session.get(Draft, draft_id)
                if row is not None and row.user_id == self._database.actor:
                    session.delete(row)

    def _now(self) -> int:
        return int(self._database.clock.now().timestamp() * 1000)


def _item(row: Draft) -> DraftItem:
    return DraftItem(row.id, row.kind, row.subject_id, row.title, row.content, row.saved_at)
