"""Does with a visit what its card and the lists of visits offer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.domain.visit import Visit
from routekaart_app.errors import KnownError
from routekaart_app.gui.models import calendar_words, visit_steps

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class VisitActions:
    """Each step opens its dialog, or is done at once and told in the message bar."""

    def __init__(self, services: Services, host: Window) -> None:
        self._services, self._host = services, host

    def menu(self, visit_id: UUID | None, parent: QWidget) -> QMenu:
        """What can be done with a visit, as a menu; empty for none, or one that is gone."""
        menu = QMenu(parent)
        menu.setObjectName("visit_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        try:
            visit = self._services.visits.one(visit_id) if visit_id else None
        except KnownError as error:
            self._host.fail(error)
            return menu
        if visit is not None:
            for step in (visit_steps.OPEN, *visit_steps.steps(visit, self._services.clock.today())):
                menu.addAction(visit_steps.word(step, visit)).triggered.connect(partial(self.do, step, visit))
        return menu

    def do(self, step: str, visit: Visit, *_checked: bool) -> None:
        """Do one of `visit_steps`."""
        opens, visits = self._host.opens, self._services.visits
        match step:
            case visit_steps.OPEN:
                opens.visit_card(visit.id)
            case visit_steps.PREPARE:
                opens.prepare_visit(visit.id)
            case visit_steps.HOLD:
                self.record(visit, next(item.activity_id for item in visit.groups if item.activity_id))
            case visit_steps.EVERYONE:
                self._at_once(lambda: visits.hold(visit.id, {}).label)
            case visit_steps.LOOK_BACK:
                opens.looking_back(visit.id)
            case visit_steps.CHANGE:
                opens.plan_visit(visit_id=visit.id)
            case visit_steps.PAPERS:
                opens.visit_papers(visit.id)
            case visit_steps.CALENDAR:
                opens.calendar_file(visit)
            case visit_steps.CALL_OFF:
                opens.call_off(visit.id)
            case visit_steps.PLAN_AGAIN:
                self._at_once(lambda: visits.plan_again(visit.id))
            case visit_steps.HISTORY:
                rows = {visit.id, *(item.activity_id for item in visit.groups if item.activity_id)}
                opens.history(rows, calendar_words.what(visit))

    def record(self, visit: Visit, activity_id: UUID) -> None:
        """Who of one class was there; of several classes, the card comes back for the next."""
        opens, several = self._host.opens, len(visit.groups) > 1
        try:
            group_id = self._services.contacts.open_sheet(activity_id).group.id
        except KnownError as error:
            self._host.fail(error)
            return
        opens.visit(group_id, activity_id=activity_id, then=(lambda: opens.visit_card(visit.id)) if several else None)

    def _at_once(self, work: Callable[[], str]) -> None:
        try:
            self._host.say(work())
        except KnownError as error:
            self._host.fail(error)
