"""Undo and redo over everything, one step per use case."""

from __future__ import annotations

from routekaart_app.domain import note as notes
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store.database import Database
from routekaart_app.store.queries import trail


class History:
    """What was done last, and back again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def undo(self) -> str | None:
        """Take back the last step; its label, or None when there is nothing to take back.

        Raises KnownError when that is a note of somebody else that not everybody may read.
        """
        self._refuse_of_others(self._database.next_step(back=True))
        return self._database.undo()

    def redo(self) -> str | None:
        """Bring back the last step taken back; its label, or None when there is none. Raises KnownError as `undo`."""
        self._refuse_of_others(self._database.next_step(back=False))
        return self._database.redo()

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._database.undo_label()

    def redo_label(self) -> str | None:
        """What `redo` would bring back."""
        return self._database.redo_label()

    def _refuse_of_others(self, step: tuple[int, int] | None) -> None:
        """A note that was ever restricted is its author's, also on the way back: nobody else takes it away or reads in
        its place what it said before."""
        if step is None:
            return
        with self._database.read() as session:
            entries = list(trail.entries(session, trail.notes_in(session, step)))
        me = self._database.actor
        restricted = {entry.row_id for entry in entries if entry.values.get("kind") in notes.RESTRICTED}
        if any(entry.step == step and entry.actor == me for entry in entries):
            return  # whoever did it could do it
        others = {entry.row_id for entry in entries if "author_id" in entry.values and entry.values["author_id"] != me}
        if restricted & others:
            what = _("The last step was about a note of somebody else.")
            todo = _("Only who wrote that note can take the step back or bring it back.")
            raise KnownError(what, _("Nothing was changed."), todo, code="not-yours")
