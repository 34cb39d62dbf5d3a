"""Undo and redo over everything, one step per use case."""

from __future__ import annotations

from routekaart_app.store.database import Database


class History:
    """What was done last, and back again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def undo(self) -> str | None:
        """Take back the last step; its label, or None when there is nothing to take back."""
        return self._database.undo()

    def redo(self) -> str | None:
        """Bring back the last step taken back; its label, or None when there is none."""
        return self._database.redo()

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._database.undo_label()

    def redo_label(self) -> str | None:
        """What `redo` would bring back."""
        return self._database.redo_label()
