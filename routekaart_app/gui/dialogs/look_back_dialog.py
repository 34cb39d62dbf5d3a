"""Note how somebody is doing who left a year ago: started there, elsewhere, stopped, or not known."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app import words
from routekaart_app.domain.choice import LOOK_BACK
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.dialogs.entry_dialog import EntryDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_look_back_dialog import Ui_LookBackDialog
from routekaart_app.gui.models.choice_words import destination_said, left_said
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class LookBackDialog(EntryDialog):
    """About the last destination of a pupil, or the one after a given stay.

    Raises KnownError also when nothing is known of where the pupil went.
    """

    def __init__(
        self,
        services: Services,
        host: Window,
        pupil_id: UUID,
        enrolment_id: UUID | None = None,
        parent: QWidget | None = None,
    ) -> None:
        known = [item for item in services.choices.destinations(pupil_id) if enrolment_id in (None, item.enrolment_id)]
        if not known:
            what = _("Nothing is known of where this pupil went.")
            todo = _("First note the destination, with the fields of the pupil.")
            raise KnownError(what, "", todo, code="no-destination")
        super().__init__(services, host, pupil_id, parent)
        self._destination = destination = known[-1]
        self.form = form = Ui_LookBackDialog()
        form.setupUi(self)
        form.look_back_combo.addItem(_("not chosen"), "")
        for word in LOOK_BACK:
            form.look_back_combo.addItem(words.say(words.LOOK_BACK, word, _), word)
        form.look_back_combo.setCurrentIndex(max(0, form.look_back_combo.findData(destination.look_back)))
        form.on_edit.set_day(destination.looked_back_on or self.today)
        form.look_back_combo.currentIndexChanged.connect(self.changed)
        form.on_edit.day_changed.connect(self.changed)
        self.begin(form, _("Look back with {name}").format(name=self.pupil_name))
        form.pupil_label.setText(f"{destination_said(destination)} · {left_said(destination)}")
        open_at(self, 560, 280)

    def typed(self) -> tuple[object, ...]:
        """How it is going, and the day, on the form."""
        return self.form.look_back_combo.currentData(), self.form.on_edit.day

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        word, on = self.form.look_back_combo.currentData(), self.form.on_edit.day
        return self.services.choices.look_back_problems(self._destination.enrolment_id, word, on)

    def write(self) -> str:
        """Keep the look-back."""
        word, on = self.form.look_back_combo.currentData(), self.form.on_edit.day
        return self.services.choices.look_back(self._destination.enrolment_id, word, on)
