"""What a company, or a whole sector, promised for a school year: how many visits, guest lessons or places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app import words
from routekaart_app.domain.sector_agreement import WHAT, SectorAgreement
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_sector_agreement_dialog import Ui_SectorAgreementDialog
from routekaart_app.gui.widgets.problems import focus_problem, show_problems
from routekaart_app.gui.widgets.window_fields import set_in
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_NOTE_HEIGHT = 64


class SectorAgreementDialog(QDialog):
    """Without an agreement a new one is made, of the company or the sector if given. After it was accepted, `label`
    says what was done."""

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
        super().__init__(parent)
        self._services, self._host, self._year = services, host, host.context.year
        self._is_new = agreement is None
        self._base = agreement or services.sector_agreements.new(sector, company_id)
        self.label, self._tried = "", False
        self.form = Ui_SectorAgreementDialog()
        self.form.setupUi(self)
        self._offer()
        self._fill()
        self._first = self._typed()
        self._connect()
        show_problems(self, ())
        self._say_trouble("")
        open_at(self, 640, 640)
        self.form.company_combo.setFocus()

    def _offer(self) -> None:
        form = self.form
        known = self._services.companies.all()
        form.company_combo.set_companies(
            [CompanyChoice(item.id, item.name, item.sector, item.campus) for item in known if item.id is not None]
        )
        form.company_combo.set_placeholder(_("the whole sector"))
        form.sector_combo.addItem(_("not chosen"), "")
        for sector in dict.fromkeys((*self._services.sector_agreements.sectors(), self._base.sector)):
            if sector:
                form.sector_combo.addItem(words.say(words.SECTOR, sector, _), sector)
        set_in(form.promised_spin)
        for what in WHAT:
            form.what_combo.addItem(_(words.PROMISED[what]), what)

    def _fill(self) -> None:
        form, item = self.form, self._base
        form.title_label.setText(_("Make a sector agreement") if self._is_new else _("Change a sector agreement"))
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
            combo.currentIndexChanged.connect(self._look)
        for edit in (form.promised_by_edit, form.promised_to_edit, form.plan_edit):
            edit.textChanged.connect(self._look)
        form.company_combo.changed.connect(self._look)
        form.promised_spin.valueChanged.connect(self._look)
        form.note_edit.textChanged.connect(self._look)
        form.cancel_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        form.remove_button.clicked.connect(self.remove)
        on_ctrl_enter(self, self.save, form.save_button)

    def save(self) -> None:
        """Keep the agreement, or say beside its fields what must be mended."""
        self._tried = True
        problems = self._problems()
        show_problems(self, problems)
        if problems:
            focus_problem(self, problems)
            return
        self._do(lambda: self._services.sector_agreements.save(self._year, self._typed()))

    def remove(self) -> None:
        """Remove the agreement; it can be brought back with Undo."""
        if self._base.id is not None:
            agreement_id = self._base.id
            self._do(lambda: self._services.sector_agreements.delete(agreement_id))

    def reject(self) -> None:
        """Leave; asks first when something was changed."""
        if self._typed() == self._first or self._host.messages.ask(
            _("Stop without saving?"),
            _("What you filled in is not kept."),
            yes=_("Stop without saving"),
            no=_("Go on"),
        ):
            super().reject()

    def _do(self, work: Callable[[], str]) -> None:
        try:
            self.label = work()
        except KnownError as error:
            self._say_trouble(str(error))
            return
        self.accept()

    def _typed(self) -> SectorAgreement:
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

    def _problems(self) -> tuple[Problem, ...]:
        found = self._services.sector_agreements.problems(self._typed())
        if self.form.company_combo.new_name:
            text = _("This company is not in the register. Add it there first, or leave this empty.")
            return (Problem("company", text), *found)
        return found

    def _take_sector(self) -> None:
        """A company brings its sector."""
        company = self.form.company_combo.company
        if company is not None and company.sector:
            self.form.sector_combo.setCurrentIndex(max(0, self.form.sector_combo.findData(company.sector)))

    def _look(self) -> None:
        """After a first try to save, problems go as soon as they are mended."""
        if self._tried:
            show_problems(self, self._problems())
        self._say_trouble("")

    def _say_trouble(self, text: str) -> None:
        self.form.trouble_label.setText(text)
        self.form.trouble_label.setVisible(bool(text))
