"""Put a parent who would tell about their work in the register of companies: at which company, if somebody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from routekaart_app import formats
from routekaart_app.domain import one_line
from routekaart_app.domain.parent_counts import Lead
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.errors import Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_lead_dialog import Ui_LeadDialog
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class LeadDialog(SavingDialog):
    """A company that is known, a new one, or none: then the entry is named after the work."""

    def __init__(self, services: Services, host: Window, lead: Lead, parent: QWidget | None = None) -> None:
        super().__init__(services, host, parent)
        self._lead = lead
        self.form = form = Ui_LeadDialog()
        form.setupUi(self)
        known = services.companies.all()
        choices = [CompanyChoice(one.id, one.name, one.sector, one.campus) for one in known if one.id is not None]
        form.company_combo.set_companies(choices)
        form.company_combo.set_placeholder(_("Choose or type a name"))
        form.company_combo.changed.connect(self._follow)
        form.near_button.attach(form.company_combo)
        day = formats.date_long(lead.agreed_on, language()) if lead.agreed_on else ""
        said = (lead.work, _("agreed on {day}").format(day=day) if day else "", lead.phone)
        form.about_label.setText(" · ".join(filter(None, said)))
        self.start(form, lead.name)
        self._follow()
        form.company_combo.setFocus()
        open_at(self, 560, 320)

    def typed(self) -> str:
        """The name of the company."""
        return self.form.company_combo.currentText().strip()

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        wrong = one_line.problem(self.typed())
        return (Problem("company", wrong),) if wrong else ()

    def write(self) -> str:
        """Make the parent a contact in the register."""
        return self.services.parents.make_lead(self._lead.guardian_id, self.typed())

    def _follow(self) -> None:
        """What would be made of it."""
        combo = self.form.company_combo
        if combo.company is not None:
            said = _("The parent becomes a contact of this company.")
        elif self.typed():
            said = _("New company: {name}. It will be added to the companies.").format(name=self.typed())
        else:
            said = _("Without a company the entry is named after the work.")
        self.form.company_hint.setText(said)
        self.changed()
