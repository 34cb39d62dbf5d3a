"""The notes about one pupil, as the user may see them: on the pupil page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from routekaart_app import formats
from routekaart_app.domain.note import HIGHLIGHT, RESTRICTED, WORKING, Note
from routekaart_app.gui import theme
from routekaart_app.gui.models.dossier_story import ACTIONS, HISTORY, TELL, shortened
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.entry_row import EntryRow
from routekaart_app.gui.widgets.row_menu import offer
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services.notes import said

_FEW = 3


class NotesCard(Card):
    """Newest first: a few, and all of them on asking. What not everybody may read is shut until it is asked for, and
    shut again when the card goes out of sight. What is done here is only asked for."""

    add_asked = Signal()
    edit_asked = Signal(object)
    """A note that is to be corrected."""
    history_asked = Signal(object)
    tell_asked = Signal(object)
    """A bright moment that is to be told beside the numbers of the year."""

    def __init__(self) -> None:
        super().__init__(_("Notes"))
        self.setObjectName("notes_card")
        self.rows: list[EntryRow] = []
        self._notes: tuple[Note, ...] = ()
        self._all = False
        self._opened: set[UUID] = set()
        self.more = self.add_link("")
        self.more.setObjectName("all_notes_button")
        self.more.clicked.connect(self._turn)
        self.new = self.add_link(_("new"))
        self.new.setObjectName("new_note_button")
        self.new.setAccessibleName(_("New note"))
        self.new.clicked.connect(self.add_asked)
        self._listed = QVBoxLayout()
        self.body.addLayout(self._listed)
        self.body.addStretch()

    def show_notes(self, notes: Sequence[Note], on: date) -> None:
        """Show those made up to a day; the keyboard stays in its place."""
        self._notes = tuple(note for note in notes if note.on <= on)
        self._fill()

    def fold(self) -> None:
        """Show a few again, and shut what was opened."""
        self._all = False
        self._opened.clear()
        self._fill()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back finds it shut."""
        super().hideEvent(event)
        if self._opened:
            self._opened.clear()
            self._fill()

    def _fill(self) -> None:
        focus = self.window().focusWidget()
        place = next((at for at, row in enumerate(self.rows) if focus in row.links), None)
        emptied(self._listed)
        self._listed.setSpacing(theme.look().space("small"))
        self.rows = []
        count, before = len(self._notes), self.new
        self.more.setVisible(count > _FEW)
        self.more.setText(_("show fewer") if self._all else _("{count} · show all").format(count=count))
        for note in self._notes if self._all else self._notes[:_FEW]:
            if self.rows:
                self._listed.addWidget(hairline())
            row = self._row(note)
            asked = {HISTORY: self.history_asked} | ({TELL: self.tell_asked} if note.kind == HIGHLIGHT else {})
            offer(row, [(name, _(ACTIONS[name]), partial(signal.emit, note)) for name, signal in asked.items()])
            self._listed.addWidget(row)
            self.rows.append(row)
            for link in row.links:
                self.setTabOrder(before, link)
                before = link
        if not self.rows:
            self._listed.addWidget(words(_("Nothing was written yet."), "muted"))
        if place is not None:
            target = self.rows[min(place, len(self.rows) - 1)].link if self.rows else None
            (target or self.new).setFocus()

    def _row(self, note: Note) -> EntryRow:
        day = formats.date_long(note.on, language())
        about = " · ".join(part for part in (said(note.kind), day, note.author) if part)
        if note.text is None:
            hidden = _("Only the author can read this.") if note.kind == WORKING else _("Only guides can read this.")
            return EntryRow((hidden, "muted"), (about, "small"))
        if note.kind in RESTRICTED and note.id not in self._opened:
            row = EntryRow((_("Shut: not for everybody's eyes."), "muted"), (about, "small"))
            row.add_link(_("show"), lambda: self._turn_note(note.id))
            return row
        text = note.text if self._all else shortened(note.text)
        row = EntryRow((text, "strong" if note.kind == HIGHLIGHT else ""), (about, "small"))
        if note.kind in RESTRICTED:
            row.add_link(_("shut"), lambda: self._turn_note(note.id))
        row.add_link(_("change"), lambda: self.edit_asked.emit(note))
        return row

    def _turn_note(self, note_id: UUID) -> None:
        self._opened ^= {note_id}
        self._fill()

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()
