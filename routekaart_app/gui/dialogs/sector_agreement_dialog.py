"""What a company, or a whole sector, promised for a school year: how many visits, guest lessons or places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app import words
from routekaart_app.domain.sector_agreement import WHAT, SectorAgreement
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_sector_agreement_dialog import Ui_SectorAgreementDialog
from routekaart_app.gui.widgets.window_fields import set_in
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_NOTE_HEIGHT = 64


class SectorAgreementDialog(SavingDialog):
    """Without an agreement a new one is made, of the company or the sector if given."""

    def __init__(
        self,
        services: Services,
        host: Window,
        agreement: SectorAgreement | None = None,
        parent: QWidget | None = None,
        *,
        sector: str = "",
        company_id: UUID | None = None,
    ) -> None:
        super().__init__(services, host, parent)
        self._year = host.context.year
        self._is_new = agreement is None
        self._base = agreement or services.sector_agreements.new(sector, company_id)
        self.form = Ui_SectorAgreementDialog()
        self.form.setupUi(self)
        self._offer()
        self._fill()
        self._connect()
        self.start(self.form, _("Make a sector agreement") if self._is_new else _("Change a sector agreement"))
        open_at(self, 640, 640)
        self.form.company_combo.setFocus()

    def _offer(self) -> None:
        form = self.form
        known = self.services.companies.all()
        form.company_combo.set_companies(
            [CompanyChoice(item.id, item.name, item.sector, item.campus) for item in known if item.id is not None]
        )
        form.company_combo.set_placeholder(_("the whole sector"))
        form.sector_combo.addItem(_("not chosen"), "")
        for sector in dict.fromkeys((*self.services.sector_agreements.sectors(), self._base.sector)):
            if sector:
                form.sector_combo.addItem(words.say(words.SECTOR, sector, _), sector)
        set_in(form.promised_spin)
        for what in WHAT:
            form.what_combo.addItem(_(words.PROMISED[what]), what)

    def _fill(self) -> None:
        form, item = self.form, self._base
        form.year_label.setText(_("School year {year}").format(year=self._year.name))
        form.company_combo.show_company(item.company_id, item.company)
        form.sector_combo.setCurrentIndex(max(0, form.sector_combo.findData(item.sector)))
        form.what_combo.setCurrentIndex(form.what_combo.findData(item.what))
        form.promised_spin.setValue(item.promised)
        form.promised_by_edit.setText(item.promised_by)
        form.promised_to_edit.setText(item.promised_to)
        form.plan_edit.setText(item.plan)
        form.note_edit.setPlainText(item.note)
        form.note_edit.setFixedHeight(theme.look().px(_NOTE_HEIGHT))
        form.remove_button.setVisible(not self._is_new)

    def _connect(self) -> None:
        form = self.form
        form.company_combo.changed.connect(self._take_sector)
        for combo in (form.company_combo, form.sector_combo, form.what_combo):
            combo.currentIndexChanged.connect(self.changed)
        for edit in (form.promised_by_edit, form.promised_to_edit, form.plan_edit):
            edit.textChanged.connect(self.changed)
        form.company_combo.changed.connect(self.changed)
        form.promised_spin.valueChanged.connect(self.changed)
        form.note_edit.textChanged.connect(self.changed)
        form.remove_button.clicked.connect(self.remove)

    def remove(self) -> None:
        """Remove the agreement; it can be brought back with Undo."""
        if self._base.id is not None:
            agreement_id = self._base.id
            self.do(lambda: self.services.sector_agreements.delete(agreement_id))

    def typed(self) -> SectorAgreement:
        """What is on the form now."""
        form = self.form
        company = form.company_combo.company
        return replace(
            self._base,
            company_id=company.id if company else None,
            company=company.name if company else form.company_combo.new_name,
            sector=form.sector_combo.currentData(),
            what=form.what_combo.currentData(),
            promised=form.promised_spin.value(),
            promised_by=form.promised_by_edit.text(),
            promised_to=form.promised_to_edit.text(),
            plan=form.plan_edit.text(),
            note=form.note_edit.toPlainText(),
        )

    def write(self) -> str:
        """Keep the agreement."""
        return self.services.sector_agreements.save(self._year, self.typed())

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended; a company that was typed must be known."""
        found = self.services.sector_agreements.problems(self.typed())
        if self.form.company_combo.new_name:
            text = _("This company is not in the register. Add it there first, or leave this empty.")
            return (Problem("company", text), *found)
        return found

    def _take_sector(self) -> None:
        """A company brings its sector."""
        company = self.form.company_combo.company
        if company is not None and company.sector:
            self.form.sector_combo.setCurrentIndex(max(0, self.form.sector_combo.findData(company.sector)))
