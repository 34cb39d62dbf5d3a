"""Call off a visit: why it does not take place."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.domain import one_line
from routekaart_app.errors import Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.told_visit_dialog import ToldVisitDialog
from routekaart_app.gui.forms.ui_call_off_dialog import Ui_CallOffDialog
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class CallOffDialog(ToldVisitDialog):
    """A reason is asked: others who look at the calendar want to know."""

    def __init__(self, services: Services, host: Window, visit_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(services, host, visit_id, parent)
        self.form = form = Ui_CallOffDialog()
        form.setupUi(self)
        form.because_edit.textChanged.connect(self.changed)
        self.begin(form, _("Call off a visit"))
        open_at(self, 560, 290)

    def typed(self) -> object:
        """The reason on the form."""
        return self.form.because_edit.text()

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        text = self.form.because_edit.text()
        said = one_line.problem(text) or ("" if one_line.one_line(text) else _("Say why it is called off."))
        return (Problem("because", said),) if said else ()

    def write(self) -> str:
        """Call it off."""
        return self.services.visits.cancel(self.visit.id, self.form.because_edit.text())
