"""What can be done with a visit, by how far it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

OPEN, PREPARE, HOLD, EVERYONE, LOOK_BACK, CHANGE, PAPERS, CALENDAR, CALL_OFF, PLAN_AGAIN, HISTORY = (
    "open", "prepare", "hold", "everyone", "look_back", "change", "papers", "calendar", "call_off", "plan_again",
    "history",
)  # fmt: skip
_WORDS: Mapping[str, str] = {
    OPEN: N_("Open"),
    PREPARE: N_("Prepare …"),
    HOLD: N_("Record who was there …"),
    EVERYONE: N_("Everyone was there"),
    LOOK_BACK: N_("Look back …"),
    CHANGE: N_("Change …"),
    PAPERS: N_("Papers …"),
    CALENDAR: N_("Calendar file …"),
    CALL_OFF: N_("Call off …"),
    PLAN_AGAIN: N_("Plan again"),
    HISTORY: N_("History"),
}
ICONS: Mapping[str, str] = {
    PREPARE: "info",
    HOLD: "visit",
    EVERYONE: "visit",
    LOOK_BACK: "check",
    CHANGE: "edit",
    PAPERS: "print",
    CALENDAR: "calendar",
    CALL_OFF: "close",
    PLAN_AGAIN: "calendar",
}


def steps(visit: Visit, today: date) -> tuple[str, ...]:
    """What can be done, the likeliest first: names out of this module.

    Of several classes one records at once that everyone was there, also of those that nobody recorded yet; who was not
    is recorded class by class.
    """
    is_one = len(visit.groups) == 1
    if visit.state is VisitState.CANCELLED:
        return PLAN_AGAIN, CALENDAR, HISTORY
    if visit.state in (VisitState.HELD, VisitState.LOOKED_BACK):
        is_half = any(group.pupils and not group.recorded for group in visit.groups)
        first = (LOOK_BACK, HOLD) if is_one else (LOOK_BACK, EVERYONE) if is_half else (LOOK_BACK,)
        return *first, CHANGE, PAPERS, CALENDAR, HISTORY
    first = (HOLD if is_one else EVERYONE, PREPARE) if visit.on <= today else (PREPARE,)
    return (*first, CHANGE, PAPERS, CALENDAR, CALL_OFF, HISTORY)


def word(step: str, visit: Visit) -> str:
    """What a step is called on its button, as far as the visit is."""
    if step == PREPARE and visit.state is VisitState.PREPARED:
        return _("Change the question …")
    if step == HOLD and visit.state in (VisitState.HELD, VisitState.LOOKED_BACK):
        return _("Correct who was there …")
    if step == LOOK_BACK and visit.state is VisitState.LOOKED_BACK:
        return _("What was said of it …")
    if step == EVERYONE and visit.state in (VisitState.HELD, VisitState.LOOKED_BACK):
        return _("Everyone else was there")
    return _(_WORDS[step])
