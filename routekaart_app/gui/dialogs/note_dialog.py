"""Write a note about a pupil: a bright moment for everybody, or one that not everybody may read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from routekaart_app import words
from routekaart_app.domain import field_draft
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, KINDS, WORKING, Note
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.entry_dialog import EntryDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_note_dialog import Ui_NoteDialog
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_TEXT_HEIGHT = 150
_FIELDS = ("kind_combo", "on_edit", "text_edit")
WHO_READS = {
    HIGHLIGHT: N_("Everybody can read it, and it is printed in reports."),
    WORKING: N_("Only you can read it. It is in no report unless you ask for it."),
    CONFIDENTIAL: N_("You and the other guides can read it. It is in no report unless you ask for it."),
}


class NoteDialog(EntryDialog):
    """Without a note a new one is written; with one, that is corrected; `draft_id` is one that was left half done.

    Raises KnownError also when somebody else's note is to be changed.
    """

    def __init__(
        self,
        services: Services,
        host: Window,
        pupil_id: UUID,
        note: Note | None = None,
        parent: QWidget | None = None,
        *,
        draft_id: UUID | None = None,
    ) -> None:
        if note is not None and not services.notes.may_change(note):
            raise KnownError(_("Only who wrote this note can change it."), code="not-yours")
        super().__init__(services, host, pupil_id, parent)
        self._base = note or services.notes.new(pupil_id, HIGHLIGHT, self.day)
        self.form = form = Ui_NoteDialog()
        form.setupUi(self)
        for kind in KINDS:
            form.kind_combo.addItem(words.say(words.NOTE, kind, _).capitalize(), kind)
        form.kind_combo.setCurrentIndex(form.kind_combo.findData(self._base.kind))
        form.on_edit.set_day(self._base.on)
        form.text_edit.setPlainText(self._base.text or "")
        form.text_edit.setFixedHeight(theme.look().px(_TEXT_HEIGHT))
        form.remove_button.setVisible(note is not None)
        form.kind_combo.currentIndexChanged.connect(self._take_kind)
        form.on_edit.day_changed.connect(self.changed)
        form.text_edit.textChanged.connect(self.changed)
        form.remove_button.clicked.connect(lambda: self.do(lambda: services.notes.delete(self._base.id)))
        title = _("Note about {name}") if note is None else _("Correct the note about {name}")
        self.begin(form, title.format(name=self.pupil_name))
        self._take_kind()
        self.keep_fields(field_draft.NOTE, pupil_id, _FIELDS, (note and note.id,), draft_id)
        open_at(self, 600, 500)

    def typed(self) -> Note:
        """The note on the form."""
        form = self.form
        kind, text = form.kind_combo.currentData(), form.text_edit.toPlainText()
        return replace(self._base, kind=kind, on=form.on_edit.day, text=text)

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return self.services.notes.problems(self.typed())

    def write(self) -> str:
        """Keep the note."""
        return self.services.notes.save(self.typed())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the text."""
        super().showEvent(event)
        self.form.text_edit.setFocus()

    def _take_kind(self) -> None:
        text = _(WHO_READS[self.form.kind_combo.currentData()])
        self.form.kind_hint.setText(text)
        self.form.kind_combo.setAccessibleDescription(text)
        self.changed()
