"""What can be done with a row of the lists of parents: record contact, open, correct, put in the register."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.parent_counts import Lead, Meeting
from routekaart_app.errors import KnownError
from routekaart_app.gui.models import parent_words
from routekaart_app.gui.models.parent_lists import ParentRow, ToReach
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.shortcuts import literal
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

CONTACT, PUPIL, GUARDIAN, MEETING, REMOVE, LEAD, COMPANY, REVOKE = (
    "contact", "open_pupil", "change_guardian", "open_meeting", "remove_meeting", "make_lead", "open_company", "revoke",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Action:
    """Words and icon of something that can be done with a row."""

    text: str
    icon: str = ""


ACTIONS = {
    CONTACT: Action(N_("Record contact …"), "edit"),
    PUPIL: Action(N_("Open pupil"), "pupils"),
    GUARDIAN: Action(N_("Open parent …"), "edit"),
    MEETING: Action(N_("Open meeting …"), "edit"),
    REMOVE: Action(N_("Remove meeting"), "close"),
    LEAD: Action(N_("Put in the register of companies …"), "companies"),
    COMPANY: Action(N_("Open company"), "companies"),
    REVOKE: Action(N_("Does not want to any more"), "close"),
}


def offered(row: ParentRow) -> tuple[str, ...]:
    """What can be done with a row, out of `ACTIONS`; what Enter does first."""
    if isinstance(row, ToReach):
        return CONTACT, PUPIL
    if isinstance(row, Meeting):
        return MEETING, REMOVE
    if isinstance(row, Guardian):
        return (GUARDIAN, CONTACT, PUPIL) if row.children else (GUARDIAN,)
    first = COMPANY if row.company_id is not None else LEAD if row.agreed_on is not None else GUARDIAN
    rest = (REVOKE,) if row.agreed_on is not None else ()
    return tuple(dict.fromkeys((first, GUARDIAN, *rest)))


class ParentActions:
    """Does what a button, a menu or Enter asks."""

    def __init__(self, services: Services, host: Window, parent: QWidget) -> None:
        self._services, self._host, self._parent = services, host, parent

    def act(self, name: str, row: ParentRow) -> None:
        """Do one of `ACTIONS` with a row."""
        opens, parents = self._host.opens, self._services.parents
        if name == CONTACT:
            self._with_pupil(row, opens.parent_contact)
        elif name == PUPIL:
            self._with_pupil(row, self._host.open_pupil)
        elif isinstance(row, Meeting):
            if name == MEETING:
                opens.meeting(row.group_id, activity_id=row.activity_id)
            else:
                self._do(lambda: parents.remove_meeting(row.activity_id))
        elif isinstance(row, Guardian):
            opens.guardian(row.id)
        elif isinstance(row, Lead):
            self._with_lead(name, row)

    def _with_lead(self, name: str, row: Lead) -> None:
        if name == GUARDIAN:
            self._host.opens.guardian(row.guardian_id)
        elif name == LEAD:
            self._host.opens.lead(row)
        elif name == REVOKE:
            self._do(lambda: self._services.parents.revoke_lead(row.guardian_id))
        elif row.company_id is not None:
            self._host.open_company(row.company_id)

    def _with_pupil(self, row: ParentRow, does: Callable[[UUID], None]) -> None:
        """With the pupil of a row; of a parent with several children, the one that is chosen."""
        if isinstance(row, ToReach):
            does(row.pupil.pupil_id)
        elif isinstance(row, Guardian) and len(row.children) == 1:
            does(row.children[0].pupil_id)
        elif isinstance(row, Guardian):
            menu = QMenu(self._parent)
            menu.setObjectName("children_menu")
            menu.aboutToHide.connect(menu.deleteLater)
            for child in row.children:
                action = menu.addAction(literal(parent_words.child_said(child)))
                action.triggered.connect(lambda _checked=False, pupil_id=child.pupil_id: does(pupil_id))
            menu.setActiveAction(menu.actions()[0])
            menu.popup(self._parent.mapToGlobal(self._parent.rect().center()))

    def _do(self, step: Callable[[], str]) -> None:
        try:
            self._host.say(step())
        except KnownError as error:
            self._host.fail(error)


def words_of(name: str) -> str:
    """What an action is called."""
    return _(ACTIONS[name].text)
