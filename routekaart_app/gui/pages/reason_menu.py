"""The reasons why pupils were not there, as a small menu in which the letter of a reason chooses it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.domain.contact import REASONS
from routekaart_app.gui.models.attendance_model import reason_word
from routekaart_app.gui.shortcuts import literal
from routekaart_app.i18n import gettext as _


def reason_menu(give: Callable[[str], object], parent: QWidget) -> QMenu:
    """The menu; what is chosen goes to `give`, one of `REASONS`."""
    menu = QMenu(_("Why not there"), parent)
    menu.setObjectName("reason_menu")
    for reason in REASONS:
        action = menu.addAction("&" + literal(reason_word(reason)))
        action.setObjectName(f"{reason}_action")
        action.triggered.connect(lambda _checked=False, reason=reason: give(reason))
    return menu
