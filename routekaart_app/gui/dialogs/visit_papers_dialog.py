"""The papers of one visit: the list to take along, the letter to the company, the certificates."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.visit import VisitState
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.desk_dialog import DeskDialog
from routekaart_app.gui.pages.page import Window
from routekaart_app.i18n import gettext as _
from routekaart_app.services import visit_words

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class VisitPapersDialog(DeskDialog):
    """A letter carries the day of today. Raises KnownError when the visit is gone or was called off."""

    def __init__(self, services: Services, window: Window, visit_id: UUID, parent: QWidget | None = None) -> None:
        visit = services.visits.one(visit_id)
        if visit.state is VisitState.CANCELLED:
            raise KnownError(_("This visit was called off."), _("Nothing was made."), code="called-off")
        groups = ", ".join(group.name for group in visit.groups if group.name)
        about = " · ".join(part for part in (visit_words.when(visit), groups) if part)
        super().__init__(services, window, visit_words.what(visit), about, parent)
        self.setObjectName("VisitPapersDialog")
        self.setWindowTitle(_("Papers of a visit"))
        self.desk.show_visit(visit, services.clock.today())
        self.begin()
