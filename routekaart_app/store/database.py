"""The encrypted database: connections, transactions, undo; nothing else opens a session."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from uuid import UUID

import sqlalchemy as sa

from routekaart_app.changes import Changed, Changes
from routekaart_app.clock import Clock
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store import backup, journal
from routekaart_app.store.connection import connect_engine, translated
from routekaart_app.store.models import JournalTransaction, VaultInfo
from routekaart_app.store.session import Session as Session

SCHEMA = 6
"""The schema this program writes: the number of the newest step in store/migrations."""

_UNDO_STEPS = 200
_live: set[Path] = set()


def live_paths() -> frozenset[Path]:
    """The database files this process has open. Nothing may open or copy them by other means: on Linux and macOS
    closing such a second handle silently drops SQLite's lock."""
    return frozenset(_live)


class Database:
    """One open administration: transactions that journal themselves, and their undo."""

    def __init__(self, path: Path, key: bytes, *, clock: Clock, changes: Changes, actor: UUID | None = None) -> None:
        self.path = path
        self.clock = clock
        self.changes = changes
        self.actor = actor
        self._key = key
        self._at_work = 0
        self._counting = Lock()
        self._engine = connect_engine(path, key)
        self._writing = self._engine.execution_options(writes=True)
        _live.add(path.absolute())
        try:
            with self.read() as session:
                self._device_no = session.scalars(sa.select(VaultInfo.device_no)).one()
                self._undo, self._redo = self._replayed(session)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A snapshot: what is read within it belongs together. As long as it lasts nothing can be written (the journal
        of SQLite is a rollback journal, docs/adr/0003), so what is worked out from it is worked out after it."""
        with translated(), Session(self._engine, expire_on_commit=False) as session, self._noted():
            yield session

    @contextmanager
    def _noted(self) -> Iterator[None]:
        """Count who is at work, in whatever thread."""
        with self._counting:
            self._at_work += 1
        try:
            yield
        finally:
            with self._counting:
                self._at_work -= 1

    @contextmanager
    def write(self, label: str, *, undoable: bool = True, undoes: int | None = None) -> Iterator[Session]:
        """One use case: all of it or nothing; then everyone is told. `label` names it in the user's words.

        Raises KnownError when the disk is full, the file cannot be written, or another program or work of our own in
        another thread holds it.
        """
        with (
            self._said_of_own_work(),
            translated(),
            self._noted(),
            Session(self._writing, expire_on_commit=False) as session,
        ):
            recorder = journal.Recorder(
                session,
                device_no=self._device_no,
                clock=self.clock,
                actor=self.actor,
                schema=SCHEMA,
                label=label,
                undoable=undoable,
                undoes=undoes,
            )
            yield session
            session.commit()
        if recorder.first is not None:
            self._note(recorder.first, undoes, undoable)
        if recorder.tables:  # also those that are not journaled, of which nothing can be undone
            self.changes.publish(Changed(frozenset(recorder.tables), label))

    @contextmanager
    def _said_of_own_work(self) -> Iterator[None]:
        """Who holds the file is not always another program."""
        try:
            yield
        except KnownError as error:
            if error.code != "locked" or not self._at_work:
                raise
            what = _("The program itself is still at work in this administration.")
            todo = _("Wait until that is ready, or stop it, and try again.")
            raise KnownError(what, _("Nothing was changed."), todo, code="locked") from None

    def _note(self, first: int, undoes: int | None, undoable: bool) -> None:
        """Keep what can be undone as `journal.replay` would find it, before anybody is told of the step."""
        if undoes is None:
            self._redo.clear()
            if undoable:
                self._undo.append(first)
            else:
                self._undo.clear()
        elif undoes in self._undo:
            self._undo.remove(undoes)
            self._redo.append(first)
        elif undoes in self._redo:
            self._redo.remove(undoes)
            self._undo.append(first)

    def undo(self) -> str | None:
        """Undo the last step and return its label; None when there is nothing to undo."""
        return self._step(self._undo)

    def redo(self) -> str | None:
        """Do the last undone step again and return its label; None when there is none."""
        return self._step(self._redo)

    def _step(self, pile: list[int]) -> str | None:
        if not pile:
            return None
        first = pile[-1]
        with self.read() as session:
            label = session.the(JournalTransaction, (self._device_no, first)).label
        with self.write(label, undoes=first) as session:
            journal.reverse(session, self._device_no, first)
        if first in pile:  # there was nothing left to change
            pile.remove(first)
        return label

    def next_step(self, *, back: bool) -> tuple[int, int] | None:
        """The step that `undo` would take back, else that `redo` would bring back, by device and first entry."""
        pile = self._undo if back else self._redo
        return (self._device_no, pile[-1]) if pile else None

    def undo_label(self) -> str | None:
        """The label of the step that `undo` would take back."""
        return self._label(self._undo)

    def redo_label(self) -> str | None:
        """The label of the step that `redo` would bring back."""
        return self._label(self._redo)

    def _label(self, pile: list[int]) -> str | None:
        if not pile:
            return None
        with self.read() as session:
            return session.the(JournalTransaction, (self._device_no, pile[-1])).label

    def _replayed(self, session: Session) -> tuple[list[int], list[int]]:
        newest = session.execute(
            sa.select(JournalTransaction.first, JournalTransaction.undoes, JournalTransaction.undoable)
            .where(JournalTransaction.device_no == self._device_no)
            .order_by(JournalTransaction.first.desc())
            .limit(_UNDO_STEPS)
        ).all()
        return journal.replay((row.first, row.undoes, row.undoable) for row in reversed(newest))

    def backed_up(self, key_file: Path, folder: Path, reason: str) -> Path:
        """Make a verified backup below `folder` and return its place; raises KnownError when it fails its check."""
        with translated(), self._noted():
            return backup.make(self._engine, self._key, key_file, folder, reason, self.clock.now())

    def integrity(self) -> list[str]:
        """What SQLite's own check finds wrong, foreign keys included; empty when all is well."""
        with self.read() as session:
            lines = [str(row[0]) for row in session.execute(sa.text("PRAGMA integrity_check"))]
            broken = session.execute(sa.text("PRAGMA foreign_key_check")).all()
        return [line for line in lines if line != "ok"] + [f"foreign key in {row[0]}" for row in broken]

    def close(self) -> None:
        """Let go of the file and of the key."""
        self._engine.dispose()
        _live.discard(self.path.absolute())
