"""Something that can be done in the region: added, changed, or removed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app import words
from routekaart_app.domain import field_draft
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.visit import KINDS
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_offer_dialog import Ui_OfferDialog
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.window_fields import set_in
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_TEXT_HEIGHT = 96
_CHECKS = {"PO": "po_check", "VO": "vo_check", "MBO": "mbo_check"}
_FIELDS = (
    "title_edit", "company_combo", "kind_combo", "minutes_spin", "most_pupils_spin", *_CHECKS.values(),
    "description_edit",
)  # fmt: skip


class OfferDialog(SavingDialog):
    """Without an offer a new one is made, of the company if given; `draft_id` is one that was left half done."""

    def __init__(
        self,
        services: Services,
        host: Window,
        offer: Offer | None = None,
        parent: QWidget | None = None,
        *,
        company_id: UUID | None = None,
        draft_id: UUID | None = None,
    ) -> None:
        super().__init__(services, host, parent)
        self._base = offer or Offer("", next(iter(KINDS)), company_id=company_id)
        self.form = Ui_OfferDialog()
        self.form.setupUi(self)
        self._offer_choices()
        self._let_checks_run_on()
        self._fill()
        self._connect()
        self.start(self.form, _("Add an offer") if offer is None else _("Change an offer"))
        self.keep_fields(field_draft.OFFER, None, _FIELDS, (self._base.id,), draft_id)
        open_at(self, 640, 640)
        self.form.title_edit.setFocus()

    def _offer_choices(self) -> None:
        form = self.form
        known = self.services.companies.all()
        form.company_combo.set_companies(
            [CompanyChoice(item.id, item.name, item.sector, item.campus) for item in known if item.id is not None]
        )
        form.company_combo.set_placeholder(_("nobody in particular"))
        for kind in KINDS:
            form.kind_combo.addItem(words.say(words.VISIT_KIND, kind, _), kind)
        for spin in (form.minutes_spin, form.most_pupils_spin):
            set_in(spin)
            spin.setSpecialValueText(_("not known"))
        form.minutes_spin.setSingleStep(5)

    def _let_checks_run_on(self) -> None:
        """Where their words are long, in more rows."""
        form, row = self.form, FlowRow(gap="medium")
        for check in _CHECKS.values():
            row.flow.addWidget(getattr(form, check))
        form.suitable_layout.removeItem(form.suitable_spacer)
        form.suitable_layout.addWidget(row)

    def _fill(self) -> None:
        form, offer = self.form, self._base
        named = next((one for one in self.services.companies.all() if one.id == offer.company_id), None)
        form.title_edit.setText(offer.title)
        form.company_combo.show_company(offer.company_id, named.name if named else "")
        form.kind_combo.setCurrentIndex(form.kind_combo.findData(offer.kind))
        form.minutes_spin.setValue(offer.minutes or 0)
        form.most_pupils_spin.setValue(offer.most_pupils or 0)
        for stage, check in _CHECKS.items():
            getattr(form, check).setChecked(stage in offer.suitable_for)
        form.description_edit.setPlainText(offer.description)
        form.description_edit.setFixedHeight(theme.look().px(_TEXT_HEIGHT))
        form.remove_button.setVisible(offer.id is not None)

    def _connect(self) -> None:
        form = self.form
        form.title_edit.textChanged.connect(self.changed)
        form.company_combo.changed.connect(self.changed)
        form.kind_combo.currentIndexChanged.connect(self.changed)
        for spin in (form.minutes_spin, form.most_pupils_spin):
            spin.valueChanged.connect(self.changed)
        form.description_edit.textChanged.connect(self.changed)
        form.remove_button.clicked.connect(self.remove)

    def typed(self) -> Offer:
        """See `SavingDialog`."""
        form = self.form
        company = form.company_combo.company
        return replace(
            self._base,
            title=form.title_edit.text(),
            company_id=company.id if company else None,
            company=company.name if company else form.company_combo.new_name,
            kind=form.kind_combo.currentData(),
            minutes=form.minutes_spin.value() or None,
            most_pupils=form.most_pupils_spin.value() or None,
            suitable_for=tuple(stage for stage, check in _CHECKS.items() if getattr(form, check).isChecked()),
            description=form.description_edit.toPlainText(),
        )

    def problems(self) -> tuple[Problem, ...]:
        """See `SavingDialog`."""
        found = self.services.offers.problems(self.typed())
        if self.form.company_combo.new_name:
            text = _("This company is not in the register. Add it there first, or leave this empty.")
            return (*found, Problem("company", text))
        return found

    def write(self) -> str:
        """See `SavingDialog`."""
        return self.services.offers.save(self.typed())

    def remove(self) -> None:
        """Remove the offer; it can be brought back with Undo."""
        if self._base.id is not None:
            offer_id = self._base.id
            self.do(lambda: self.services.offers.delete(offer_id))
