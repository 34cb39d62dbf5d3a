"""One company, whole: what is known of it, whom to call, who was there, what it offers and what it promised."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.offer import Offer
from routekaart_app.domain.sector_agreement import SectorAgreement
from routekaart_app.domain.visit import Visit
from routekaart_app.gui import theme
from routekaart_app.gui.models.company_columns import sector_said
from routekaart_app.gui.widgets import company_cards as cards
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_TWO_FROM = 820


class CompanyView(QWidget):
    """Cards in two columns, or one where there is no room. Escape goes back to the list."""

    left = Signal()
    """Back to the list."""
    change_asked = Signal()
    plan_asked = Signal()
    offer_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("company_view")
        self.entry: CompanyEntry | None = None
        self._head = PageHead()
        self.back = self._head.add_button("back_button", _("Back to the list"), icon="back")
        self._head.flow.push()
        self.plan = self._head.add_button("plan_visit_button", _("Plan a visit …"), icon="visit")
        self.change = self._head.add_button("change_button", _("Change …"), icon="edit", primary=True)
        self.back.clicked.connect(self.left)
        self.change.clicked.connect(self.change_asked)
        self.plan.clicked.connect(self.plan_asked)
        self.facts, self.contacts = cards.FactsCard(), cards.ContactsCard()
        self.visits = cards.ListedCard("visits", _("Visits here"), _("No visit is known here yet."))
        self.offers = cards.ListedCard("offers", _("Activities on offer"), _("Nothing is on offer here yet."))
        add_offer = self.offers.add_link(_("add an offer"))
        add_offer.setObjectName("add_offer_button")
        add_offer.clicked.connect(self.offer_asked)
        self.agreements = cards.ListedCard(
            "agreements", _("Sector agreements this school year"), _("Nothing was promised for this school year.")
        )
        left, right = (self.facts, self.visits), (self.contacts, self.offers, self.agreements)
        self._left, self._right = _column(left), _column(right)
        self._columns = 0
        inside = QWidget()
        column = PageColumn(inside)
        column.addWidget(self._head)
        self._grid = QGridLayout()
        column.addLayout(self._grid)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(inside, focusable=True)
        outer.addWidget(self._area)
        self._arrange()

    def show_company(
        self,
        entry: CompanyEntry,
        visits: Sequence[Visit],
        offers: Sequence[Offer],
        agreements: Sequence[SectorAgreement],
    ) -> None:
        """Show a company with all that hangs on it."""
        self.entry = entry
        self._area.setAccessibleName(entry.name)
        held = ngettext("{n} visit", "{n} visits", entry.visits).format(n=entry.visits) if entry.visits else ""
        about = (sector_said(entry), entry.campus, entry.municipality, held)
        self._head.set_texts(entry.name, " · ".join(filter(None, about)))
        self.facts.show_company(entry)
        self.contacts.show_company(entry)
        newest = sorted(visits, key=lambda visit: (visit.on, visit.starts_at), reverse=True)
        self.visits.show_rows([cards.visit_row(visit) for visit in newest])
        self.offers.show_rows([cards.offer_row(offer) for offer in offers])
        self.agreements.show_rows([cards.agreement_row(agreement) for agreement in agreements])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        self._grid.setSpacing(theme.look().space("medium"))
        columns = 2 if self.width() >= theme.look().px(_TWO_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, 0 if columns == 2 else 1, columns - 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)


def _column(held: Sequence[Card]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.look().space("medium"))
    for card in held:
        column.addWidget(cards.keep_low(card))
    column.addStretch(1)
    return made
