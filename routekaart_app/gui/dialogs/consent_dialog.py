"""Whether a pupil who decides about it agrees that the parents are told, and since which day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.errors import Problem
from routekaart_app.gui.dialogs.entry_dialog import EntryDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_consent_dialog import Ui_ConsentDialog
from routekaart_app.gui.models import parent_words
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class ConsentDialog(EntryDialog):
    """A tick and its day. Raises KnownError when the pupil is gone."""

    def __init__(self, services: Services, host: Window, pupil_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(services, host, pupil_id, parent)
        facts = services.guardians.age_facts(pupil_id, self.day)
        _birth_date, _stage, agreed_on = facts
        self._agreed_on = agreed_on
        self.form = form = Ui_ConsentDialog()
        form.setupUi(self)
        form.rule_label.setText(parent_words.age_said(*facts, self.day, services.guardians.ages()))
        form.agreed_check.setChecked(agreed_on is not None)
        form.agreed_on_edit.set_day(agreed_on or self.day)
        form.agreed_check.toggled.connect(self._follow)
        form.agreed_on_edit.day_changed.connect(self.changed)
        self.begin(form, _("Agreement of {name}").format(name=self.pupil_name))
        self._follow()
        form.agreed_check.setFocus()
        open_at(self, 560, 320)

    def typed(self) -> date | None:
        """The day on which the pupil agreed; None for no agreement."""
        return self.form.agreed_on_edit.day if self.form.agreed_check.isChecked() else None

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        on = self.typed()
        is_ahead = on is not None and on > self.today
        return (Problem("agreed_on", _("This day is still to come.")),) if is_ahead else ()

    def write(self) -> str:
        """Keep the agreement; the same as before is no step."""
        if self.typed() == self._agreed_on:
            return ""
        return self.services.guardians.set_agreed_on(self.pupil_id, self.typed())

    def _follow(self) -> None:
        self.form.agreed_on_edit.setVisible(self.form.agreed_check.isChecked())
        self.changed()
