"""A month of visits: every day a button with its words, reached by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.domain import calendar_days
from routekaart_app.domain.visit import Visit, VisitCompanyName, VisitGroup, VisitState
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.month_view import MonthView

TODAY = date(2026, 3, 4)


def visit(number: int, on: date = TODAY, state: VisitState = VisitState.PLANNED) -> Visit:
    company = VisitCompanyName(UUID(int=100 + number), f"Bedrijf {number}")
    groups = (VisitGroup(None, "3A", pupils=20),)
    return Visit(UUID(int=number), on, "company_visit", "visit", state, groups, (company,), starts_at="09:00")


def show(view: MonthView, day: date, *visits: Visit) -> None:
    view.show_month(day, TODAY, calendar_days.by_day(visits, calendar_days.month_days(day)))


@pytest.fixture
def view(qtbot: QtBot, look: Callable[[str, float], theme.Look]) -> MonthView:
    i18n.set_language("en")
    made = MonthView()
    qtbot.addWidget(made)
    made.resize(980, 600)
    made.day_wanted.connect(lambda day: show(made, day))
    show(made, TODAY, *map(visit, range(6)), visit(9, TODAY + timedelta(1), VisitState.CANCELLED))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_screen_reader_hears_day_and_visits(view: MonthView) -> None:
    said = view.cell(TODAY).accessibleName()
    assert said.startswith("Wednesday 4 March, today: 6 visits. 9:00, Bedrijf 0, 3A, planned;")
    assert "called off" in view.cell(TODAY + timedelta(1)).accessibleName()
    assert view.cell(date(2026, 3, 20)).accessibleName() == "Friday 20 March: no visits"


def test_keys_go_through_days_and_months(view: MonthView, qtbot: QtBot) -> None:
    view.focus_day()
    opened, planned = [], []
    view.opened.connect(opened.append)
    view.plan_asked.connect(planned.append)
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 3, 5)),
        (Qt.Key.Key_Down, date(2026, 3, 12)),
        (Qt.Key.Key_Home, date(2026, 3, 9)),
        (Qt.Key.Key_End, date(2026, 3, 15)),
        (Qt.Key.Key_PageDown, date(2026, 4, 15)),
        (Qt.Key.Key_PageUp, date(2026, 3, 15)),
        (Qt.Key.Key_Up, date(2026, 3, 8)),
        (Qt.Key.Key_Left, date(2026, 3, 7)),
    ):
        QTest.keyClick(view.cell(view.current), key)
        assert view.current == day and view.cell(day).hasFocus()
    QTest.keyClick(view.cell(view.current), Qt.Key.Key_Return)
    QTest.keyClick(view.cell(view.current), Qt.Key.Key_N)
    QTest.keyClick(view.cell(view.current), Qt.Key.Key_Insert)
    assert opened == [view.current] and planned == [view.current] * 2
    stops = [cell for cell in view.cells if cell.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [view.cell(view.current)], "one stop for Tab"


def test_what_does_not_fit_is_counted_and_clicks_open(view: MonthView, qtbot: QtBot) -> None:
    cell = view.cell(TODAY)
    assert 0 < cell.shown < len(cell.visits) == 6
    look = theme.look()
    visits, days = [], []
    view.visit_opened.connect(visits.append)
    view.opened.connect(days.append)
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=QPoint(20, look.px(20) + 4))
    assert visits == [UUID(int=0)] and not days
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=QPoint(20, look.px(20 + 17 * cell.shown) + 4))
    assert days == [TODAY]
    show(view, date(2027, 2, 5))
    assert sum(not cell.isHidden() for cell in view.cells) == 28
    view.grab()
