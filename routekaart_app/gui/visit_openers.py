"""Opens the dialogs about companies, visits, what is on offer and what was promised."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer

from routekaart_app.gui.opening import Opening, open_freed

if TYPE_CHECKING:
    from routekaart_app.domain.offer import Offer
    from routekaart_app.domain.sector_agreement import SectorAgreement
    from routekaart_app.domain.visit import Visit


class VisitOpeners(Opening):
    """Each says in the message bar what came of it."""

    def company_import(self, *, catalogue: bool = False) -> None:
        """The import of companies, from a list or from the catalogue of another school."""
        from routekaart_app.gui.dialogs.company_import_dialog import CompanyImportDialog

        dialog = CompanyImportDialog(self._services, self._host.messages, self._parent, catalogue=catalogue)
        dialog.imported.connect(self._host.say)
        open_freed(dialog)

    def offer(
        self, offer: Offer | None = None, *, company_id: UUID | None = None, draft_id: UUID | None = None
    ) -> None:
        """Something on offer: a new one, of a company if given, one to change, or a draft that was left."""
        from routekaart_app.gui.dialogs.offer_dialog import OfferDialog

        self._open(
            lambda: OfferDialog(
                self._services, self._host, offer, self._parent, company_id=company_id, draft_id=draft_id
            ),
            lambda dialog: dialog.label,
        )

    def company_doubles(self, pair: tuple[UUID, UUID] | None = None) -> None:
        """Companies that are in twice, or two of which somebody says that they are one."""
        from routekaart_app.gui.dialogs.company_doubles_dialog import CompanyDoublesDialog

        self._open(
            lambda: CompanyDoublesDialog(self._services, self._host, self._parent, pair=pair),
            lambda dialog: dialog.label,
        )

    def sector_agreement(
        self, agreement: SectorAgreement | None = None, *, sector: str = "", company_id: UUID | None = None
    ) -> None:
        """What a sector or a company promised for the school year: a new agreement, or one to change."""
        from routekaart_app.gui.dialogs.sector_agreement_dialog import SectorAgreementDialog

        self._open(
            lambda: SectorAgreementDialog(
                self._services, self._host, agreement, self._parent, sector=sector, company_id=company_id
            ),
            lambda dialog: dialog.label,
        )

    def plan_visit(
        self,
        on: date | None = None,
        group_ids: Collection[UUID] = (),
        company_id: UUID | None = None,
        visit_id: UUID | None = None,
        *,
        draft_id: UUID | None = None,
    ) -> None:
        """A visit to plan, by default for the class that is chosen; or with `visit_id` one to change, with `draft_id`
        one that was left."""
        from routekaart_app.gui.dialogs.plan_visit_dialog import PlanVisitDialog

        chosen = self._host.context.group_id
        groups = tuple(group_ids) or ((chosen,) if chosen is not None else ())
        self._open(
            lambda: PlanVisitDialog(
                self._services,
                self._host,
                on or self._host.context.on,
                groups,
                self._parent,
                company_id=company_id,
                visit_id=visit_id,
                draft_id=draft_id,
            ),
            lambda dialog: dialog.label,
        )

    def visit_card(self, visit_id: UUID) -> None:
        """One visit whole, with what can be done with it; also by the id of one of its activities."""
        from routekaart_app.gui.dialogs.visit_card_dialog import VisitCardDialog

        self._open(lambda: VisitCardDialog(self._services, self._host, visit_id, self._parent), lambda _dialog: "")

    def prepare_visit(self, visit_id: UUID) -> None:
        """The question that the class takes along."""
        from routekaart_app.gui.dialogs.prepare_visit_dialog import PrepareVisitDialog

        self._open(
            lambda: PrepareVisitDialog(self._services, self._host, visit_id, self._parent), lambda dialog: dialog.label
        )

    def call_off(self, visit_id: UUID) -> None:
        """Why a visit does not take place."""
        from routekaart_app.gui.dialogs.call_off_dialog import CallOffDialog

        self._open(
            lambda: CallOffDialog(self._services, self._host, visit_id, self._parent), lambda dialog: dialog.label
        )

    def looking_back(self, visit_id: UUID, *, back: Callable[[], object] | None = None) -> None:
        """What is said of a visit afterwards; `back` is where one came from, to go to when that was closed."""
        from routekaart_app.gui.dialogs.looking_back_dialog import LookingBackDialog

        def make() -> LookingBackDialog:
            dialog = LookingBackDialog(self._services, self._host, visit_id, self._parent)
            if back is not None:
                dialog.finished.connect(lambda _code: QTimer.singleShot(0, self._parent, back))
            return dialog

        self._open(make, lambda dialog: dialog.label)

    def visit_papers(self, visit_id: UUID) -> None:
        """The list to take along on a visit, the letter to the company, the certificates."""
        from routekaart_app.gui.dialogs.visit_papers_dialog import VisitPapersDialog

        self._open(lambda: VisitPapersDialog(self._services, self._host, visit_id, self._parent), lambda _dialog: "")

    def calendar_file(
        self,
        visit: Visit | None = None,
        first: date | None = None,
        last: date | None = None,
        *,
        of_school: bool = False,
    ) -> None:
        """A visit as a calendar file, or those of a period (the school year) of the class that is chosen, or of all
        classes of its school."""
        from routekaart_app.gui import writing

        context = self._host.context
        if visit is not None:
            writing.visit_calendar(self._services, self._host, visit)
        else:
            days = first or context.year.first_day, last or context.year.last_day
            group_id = None if of_school else context.group_id
            writing.period_calendar(self._services, self._host, *days, group_id, context.school_id)

    def sectors_met(self) -> None:
        """The sectors that the class has met."""
        from routekaart_app.gui.widgets.class_spread import SECTORS_MET

        self._host.open_signals(SECTORS_MET)

    def school_phones(self) -> None:
        """Whom to call at each school."""
        from routekaart_app.gui.dialogs.school_phones_dialog import SchoolPhonesDialog

        self._open(lambda: SchoolPhonesDialog(self._services, self._host, self._parent), lambda dialog: dialog.label)
