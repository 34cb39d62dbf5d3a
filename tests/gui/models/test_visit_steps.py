"""What can be done with a visit, by how far it is."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from routekaart_app.domain.visit import Visit, VisitGroup, VisitState
from routekaart_app.gui.models.visit_steps import (
    CALENDAR,
    CALL_OFF,
    CHANGE,
    EVERYONE,
    HISTORY,
    HOLD,
    ICONS,
    LOOK_BACK,
    PAPERS,
    PLAN_AGAIN,
    PREPARE,
    steps,
)

TODAY = date(2026, 3, 4)
TOMORROW = TODAY + timedelta(1)
ONE, TWO = (VisitGroup(None, "3A"),), (VisitGroup(None, "3A"), VisitGroup(None, "3B"))

HALF = (VisitGroup(None, "3A", pupils=2, present=2, recorded=True), VisitGroup(None, "3B", pupils=3))


@pytest.mark.parametrize(
    ("state", "on", "groups", "wanted"),
    [
        (VisitState.PLANNED, TOMORROW, ONE, (PREPARE, CHANGE, PAPERS, CALENDAR, CALL_OFF, HISTORY)),
        (VisitState.PREPARED, TODAY, ONE, (HOLD, PREPARE, CHANGE, PAPERS, CALENDAR, CALL_OFF, HISTORY)),
        (VisitState.PLANNED, TODAY, TWO, (EVERYONE, PREPARE, CHANGE, PAPERS, CALENDAR, CALL_OFF, HISTORY)),
        (VisitState.HELD, TODAY, ONE, (LOOK_BACK, HOLD, CHANGE, PAPERS, CALENDAR, HISTORY)),
        (VisitState.LOOKED_BACK, TODAY, TWO, (LOOK_BACK, CHANGE, PAPERS, CALENDAR, HISTORY)),
        (VisitState.HELD, TODAY, HALF, (LOOK_BACK, EVERYONE, CHANGE, PAPERS, CALENDAR, HISTORY)),
        (VisitState.CANCELLED, TOMORROW, ONE, (PLAN_AGAIN, CALENDAR, HISTORY)),
    ],
)
def test_steps(state: VisitState, on: date, groups: tuple[VisitGroup, ...], wanted: tuple[str, ...]) -> None:
    found = steps(Visit(UUID(int=1), on, "", "visit", state, groups), TODAY)
    assert found == wanted and {*found} - {HISTORY} <= ICONS.keys()
