"""Prepare a visit: the question that the class chose to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.domain import typed_text
from routekaart_app.domain.visit import VisitState
from routekaart_app.errors import Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.told_visit_dialog import ToldVisitDialog, fill_text
from routekaart_app.gui.forms.ui_prepare_visit_dialog import Ui_PrepareVisitDialog
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class PrepareVisitDialog(ToldVisitDialog):
    """Saving without a question says that it was prepared all the same."""

    def __init__(self, services: Services, host: Window, visit_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(services, host, visit_id, parent)
        self.form = form = Ui_PrepareVisitDialog()
        form.setupUi(self)
        fill_text(form.question_edit, self.visit.question, 96)
        form.question_edit.textChanged.connect(self.changed)
        is_new = self.visit.state is VisitState.PLANNED
        form.save_button.setText(_("Prepared") if is_new else _("Save"))
        self.begin(form, _("Prepare a visit") if is_new else _("Change the question"))
        open_at(self, 560, 330)

    def typed(self) -> object:
        """The question on the form."""
        return self.form.question_edit.toPlainText()

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return tuple(typed_text.problems("question", self.form.question_edit.toPlainText()))

    def write(self) -> str:
        """Keep the question."""
        return self.services.visits.prepare(self.visit.id, self.form.question_edit.toPlainText())
