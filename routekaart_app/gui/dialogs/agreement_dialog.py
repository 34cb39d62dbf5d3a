"""Agree on something with a pupil outside a talk, or correct what was agreed: its words, its day and how it stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from routekaart_app import formats, words
from routekaart_app.domain import field_draft
from routekaart_app.domain.agreement import OPEN, STATES, Agreement
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.entry_dialog import EntryDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_agreement_dialog import Ui_AgreementDialog
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_TEXT_HEIGHT = 84
_FIELDS = ("text_edit", "due_on_combo", "state_combo", "settled_on_edit")


class AgreementDialog(EntryDialog):
    """Without an agreement a new one is made on the day that is looked at; with one, that is corrected; `draft_id` is
    one that was left half done."""

    def __init__(
        self,
        services: Services,
        host: Window,
        pupil_id: UUID,
        agreement: Agreement | None = None,
        parent: QWidget | None = None,
        *,
        draft_id: UUID | None = None,
    ) -> None:
        super().__init__(services, host, pupil_id, parent)
        self._known = agreement
        self._made_on = agreement.made_on if agreement else self.day
        self.form = form = Ui_AgreementDialog()
        form.setupUi(self)
        form.text_edit.setFixedHeight(theme.look().px(_TEXT_HEIGHT))
        form.due_on_combo.attach(form.due_on_edit)
        form.due_on_combo.count_from(max(self._made_on, self.day))
        for state in STATES:
            form.state_combo.addItem(words.say(words.AGREEMENT_STATE, state, _), state)
        form.settled_on_edit.set_day(self.day)
        form.state_widget.setVisible(agreement is not None)
        form.remove_button.setVisible(agreement is not None)
        if agreement is not None:
            self._fill(agreement)
        self._follow()
        form.text_edit.textChanged.connect(self.changed)
        form.due_on_combo.changed.connect(self.changed)
        form.state_combo.currentIndexChanged.connect(self._follow)
        form.state_combo.currentIndexChanged.connect(self.changed)
        form.settled_on_edit.day_changed.connect(self.changed)
        form.remove_button.clicked.connect(self.remove)
        title = _("Agreement with {name}") if agreement is None else _("Correct the agreement with {name}")
        self.begin(form, title.format(name=self.pupil_name))
        made = _("made on {day}").format(day=formats.date_long(self._made_on, language()))
        form.pupil_label.setText(" · ".join(filter(None, (form.pupil_label.text(), made))))
        self.keep_fields(field_draft.AGREEMENT, pupil_id, _FIELDS, (agreement and agreement.id,), draft_id)
        open_at(self, 600, 400 if agreement is None else 470)

    def typed(self) -> tuple[str, date | None, str, date | None]:
        """The words, the day by which, how it stands, and since when on the form."""
        form, state = self.form, self.form.state_combo.currentData()
        settled_on = None if state == OPEN else form.settled_on_edit.day
        return form.text_edit.toPlainText(), form.due_on_combo.due, state, settled_on

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        text, due_on, state, settled_on = self.typed()
        return self.services.agreements.problems(text, due_on, self._made_on, state, settled_on)

    def write(self) -> str:
        """Keep the agreement."""
        text, due_on, state, settled_on = self.typed()
        if self._known is None:
            return self.services.agreements.add(self.pupil_id, text, due_on, self._made_on)
        return self.services.agreements.change(self._known.id, text, due_on, state, settled_on)

    def remove(self) -> None:
        """Take the agreement away; it can be brought back with Undo."""
        if (known := self._known) is not None:
            self.do(lambda: self.services.agreements.delete(known.id))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the words."""
        super().showEvent(event)
        self.form.text_edit.setFocus()

    def _fill(self, agreement: Agreement) -> None:
        form = self.form
        form.text_edit.setPlainText(agreement.text)
        form.due_on_combo.set_due(agreement.due_on)
        form.state_combo.setCurrentIndex(form.state_combo.findData(agreement.state))
        form.settled_on_edit.set_day(agreement.settled_on or self.day)

    def _follow(self) -> None:
        """The day since when belongs to what is settled."""
        is_settled = self.form.state_combo.currentData() != OPEN
        self.form.settled_on_label.setVisible(is_settled)
        self.form.settled_on_edit.setVisible(is_settled)
