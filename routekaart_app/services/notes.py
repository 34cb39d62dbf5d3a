"""Notes about pupils: moments worth keeping for everybody, and notes that only some may read."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app import words
from routekaart_app.clock import new_id
from routekaart_app.domain import note as rules
from routekaart_app.domain import sensitive, typed_text
from routekaart_app.domain.note import Note
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.services import lists
from routekaart_app.services.choices import pupil_name
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import dossier_entries


class Notes:
    """The notes of pupils, as the user who has the administration open may see them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_pupil(self, pupil_id: UUID) -> tuple[Note, ...]:
        """Every note, newest first; the text is None where this user may not read it."""
        with self._database.read() as session:
            return read(session, pupil_id, self._database.actor)

    def new(self, pupil_id: UUID, kind: str, on: date, activity_id: UUID | None = None) -> Note:
        """An empty note to fill in."""
        return Note(new_id(), pupil_id, on, kind, "", "", activity_id)

    def problems(self, note: Note) -> tuple[Problem, ...]:
        """What must be mended before this can be kept: beside "kind", "text" and "on"."""
        return rules.problems(note, self._database.clock.today())

    def save(self, note: Note) -> str:
        """Keep a new note, whose author is the user, or correct the one with this id; returns the sentence that says
        so, which never holds the text.

        Raises KnownError when there are problems, when the pupil is gone, or when the note is somebody else's.
        """
        problems = self.problems(note)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        with self._database.read() as session:
            author, name = self._author(session, note), pupil_name(session, note.pupil_id)
            is_new = session.get(models.Note, note.id) is None
        label = (_("{what} about {name} kept") if is_new else _("{what} about {name} changed")).format(
            what=said(note.kind), name=name
        )
        text, left_out = typed_text.cleaned(note.text or "")
        label += typed_text.left_out(left_out)
        with self._database.write(label) as session:
            row = session.get(models.Note, note.id)
            if row is None:
                row = models.Note(id=note.id, pupil_id=note.pupil_id, author_id=author)
                session.add(row)
            row.kind, row.on, row.activity_id = note.kind, note.on, note.activity_id
            row.text = text
        return label

    def delete(self, note_id: UUID) -> str:
        """Take a note away; returns the sentence that says so. Raises KnownError when it is gone or somebody else's."""
        with self._database.read() as session:
            row = session.the(models.Note, note_id)
            self._require_own(row)
            name = pupil_name(session, row.pupil_id)
        label = _("{what} about {name} removed").format(what=said(row.kind), name=name)
        with self._database.write(label) as session:
            session.delete(session.the(models.Note, note_id))
        return label

    def sensitive(self, text: str) -> tuple[str, ...]:
        """The words in a text that point to health, faith, origin or criminal matters, as the school's list has them.
        Nothing of it is kept anywhere."""
        if not text.strip():
            return ()
        with self._database.read() as session:
            entries = lists.read(session, sensitive.LIST)
        return sensitive.found(text, tuple(entry.text for entry in entries if not entry.is_hidden))

    def may_change(self, note: Note) -> bool:
        """Whether this user may correct a note or take it away."""
        with self._database.read() as session:
            row = session.get(models.Note, note.id)
        return row is None or self._is_own(row)

    def _author(self, session: Session, note: Note) -> UUID | None:
        """Who writes: the user, unless the administration was opened with the recovery key."""
        row = session.get(models.Note, note.id)
        if row is not None:
            self._require_own(row, note.kind)
        actor = self._database.actor
        user = session.get(models.User, actor) if actor is not None else None
        if user is None and note.kind in rules.RESTRICTED:
            what = _("Nobody is known as the author of this note, so nobody could read it.")
            todo = _("Open the administration with your own password.")
            raise KnownError(what, _("Nothing was changed."), todo, code="no-author")
        return user.id if user is not None else None

    def _is_own(self, row: models.Note, kind: str = rules.HIGHLIGHT) -> bool:
        """A restricted note is its author's to change; a bright moment is everybody's, but only its author makes a
        restricted one of it (`kind`): else the author would read what somebody else then writes in it."""
        if rules.RESTRICTED.isdisjoint({row.kind, kind}):
            return True
        return row.author_id is not None and row.author_id == self._database.actor

    def _require_own(self, row: models.Note, kind: str = rules.HIGHLIGHT) -> None:
        if not self._is_own(row):
            what = _("Only who wrote this note can change it.")
            raise KnownError(what, _("Nothing was changed."), code="not-yours")
        if not self._is_own(row, kind):
            what = _("Somebody else wrote this bright moment, so only they can make another kind of note of it.")
            todo = _("Write a note of your own beside it.")
            raise KnownError(what, _("Nothing was changed."), todo, code="not-yours")


def said(kind: str) -> str:
    """What a kind of note is called, at the beginning of a sentence: "Mooi moment"."""
    return words.say(words.NOTE, kind, _).capitalize()


def read(session: Session, pupil_id: UUID, actor: UUID | None) -> tuple[Note, ...]:
    """The notes about a pupil as a user may see them, newest first, for whoever reads them as a part of more."""
    user = session.get(models.User, actor) if actor is not None else None
    role = user.role if user is not None else ""
    seen = []
    for row, author in dossier_entries.notes(session, pupil_id):
        is_author = user is not None and row.author_id == user.id
        text = row.text if rules.may_read(row.kind, is_author=is_author, role=role) else None
        seen.append(Note(row.id, row.pupil_id, row.on, row.kind, text, author, row.activity_id))
    return tuple(seen)
