"""The visits in a month, a week and a list: found, opened, planned on a day, narrowed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.visit import VisitState
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.plan_visit_dialog import PlanVisitDialog
from routekaart_app.gui.dialogs.visit_card_dialog import VisitCardDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.visits_page import VisitsPage
from routekaart_app.gui.widgets.visit_bar import LIST, MONTH, WEEK, VisitBar
from tests.builders import TODAY, AClass, a_class
from tests.gui.dialogs.conftest import put_away

FRIDAY = TODAY + timedelta(2)
Planner = Callable[..., UUID]


@pytest.fixture
def plan(services: Services, class_3b: AClass) -> Planner:
    """Plans a visit of 3B."""

    def make(on: date, company: str, group: UUID | None = None) -> UUID:
        i18n.set_language("en")
        fresh = services.visits.new_plan(on, group_ids=[group or class_3b.group_id])
        return services.visits.plan(replace(fresh, company_name=company, starts_at="9:00")).visit_id

    return make


@pytest.fixture
def page(plan: Planner, window: MainWindow, class_3b: AClass) -> VisitsPage:
    """Two visits on Friday, one of them called off, and one next month."""
    window.choose_group(class_3b.group_id)
    plan(FRIDAY, "De Kade")
    window._services.visits.cancel(plan(FRIDAY, "Zorghub"), "ziek")
    plan(date(2026, 4, 9), "Havenbedrijf")
    window.open_page("visits")
    found = window.page("visits")
    assert isinstance(found, VisitsPage)
    return found


def opened(window: QWidget, kind: type[QDialog]) -> QDialog:
    return next(found for found in window.findChildren(kind) if not found.isHidden())


def test_a_month_a_week_and_a_list(page: VisitsPage, window: MainWindow, qtbot: QtBot) -> None:
    assert page._head.title.text() == "March 2026" and page._head.about.text() == "2 visits · 3B"
    assert page.month.cell(TODAY).hasFocus()
    QTest.keyClick(page.month.cell(TODAY), Qt.Key.Key_Right)
    QTest.keyClick(page.month.cell(page.month.current), Qt.Key.Key_Right)
    assert page.month.current == FRIDAY and "2 visits" in page.month.cell(FRIDAY).accessibleName()

    QTest.keyClick(page.month.cell(FRIDAY), Qt.Key.Key_Return)  # several: the week
    assert page.bar.view == WEEK and page.week.hasFocus() and page.week.day_of(page.week.chosen) == FRIDAY
    texts = [page.week.week.index(row, 2).data() for row in range(page.week.week.rowCount())]
    assert texts == [*["no visits"] * 4, "De Kade", "Zorghub"]
    QTest.keyClick(page.week, Qt.Key.Key_PageDown)
    assert "9 March" in page._head.title.text() and page._head.about.text() == "no visits · 3B"
    QTest.keyClick(page.week, Qt.Key.Key_PageUp)
    QTest.keyClick(page.week, Qt.Key.Key_Return)
    card = opened(window, VisitCardDialog)
    assert isinstance(card, VisitCardDialog) and {"prepare", "change", "call_off", "papers"} < set(card.buttons)
    put_away([card])
    QTest.keyClick(page.week, Qt.Key.Key_Escape)
    assert page.bar.view == MONTH and page.month.current == FRIDAY

    page.bar.choices[LIST].click()
    assert page.model.rowCount() == 2
    page.bar.period.setCurrentIndex(1)
    page.bar.period.activated.emit(1)
    assert page.model.rowCount() == 3 and not page.bar.on.isEnabled() and "2025" in page._head.title.text()
    page.bar.filter.setText("haven")
    assert [page.model.row(0).companies[0].name, page._head.about.text()] == ["Havenbedrijf", "1 of 3 visits · 3B"]
    page.bar.filter.setText("xyz")
    assert page._empty.isVisible()
    page._empty.button.click()
    called_off = [place for place in range(page.bar.state.count()) if page.bar.state.itemText(place) == "called off"]
    page.bar.state.setCurrentIndex(called_off[0])
    page.bar.state.activated.emit(called_off[0])
    assert [page.model.row(row).state for row in range(page.model.rowCount())] == [VisitState.CANCELLED]
    page.grab()


def test_what_does_not_fit_in_a_day_opens_by_mouse_and_the_page_begins_at_its_top(
    page: VisitsPage, window: MainWindow, plan: Planner, qtbot: QtBot
) -> None:
    """On a low window the page scrolls: not by itself, but along with the keyboard."""
    names = [f"Bedrijf {number}" for number in range(5)]
    for name in names:
        plan(FRIDAY, name)
    window.resize(1000, 420)
    window.open_page("companies")
    window.open_page("visits")
    QApplication.processEvents()
    bar = page._area.verticalScrollBar()
    assert page.month.cell(TODAY).hasFocus() and bar.value() == 0 < bar.maximum()
    for _week in range(3):
        QTest.keyClick(page.month.cell(page.month.current), Qt.Key.Key_Down)
    last = page.month.cell(page.month.current)
    assert bar.value() > 0 and not last.visibleRegion().isEmpty()

    cell = page.month.cell(FRIDAY)
    assert cell.shown < len(cell.visits) == 7
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=QPoint(20, cell.height() - 4))
    assert page.bar.view == WEEK and page.week.hasFocus() and page.week.day_of(page.week.chosen) == FRIDAY
    shown = {page.week.week.index(row, 2).data() for row in range(page.week.week.rowCount())}
    assert shown >= set(names)
    QTest.keyClick(page.week, Qt.Key.Key_End)
    row = page.week.visualRect(page.week.currentIndex())
    assert page.week.viewport().visibleRegion().contains(row.center())


def test_a_visit_is_planned_on_the_day(page: VisitsPage, window: MainWindow, services: Services, qtbot: QtBot) -> None:
    QTest.keyClick(page.month.cell(TODAY), Qt.Key.Key_PageDown)
    assert page.month.current == date(2026, 4, 4) and page._head.title.text() == "April 2026"
    QTest.keyClick(page.month.cell(page.month.current), Qt.Key.Key_Return)  # nothing to open: a visit is planned
    dialog = opened(window, PlanVisitDialog)
    assert isinstance(dialog, PlanVisitDialog) and dialog.form.on_edit.day == date(2026, 4, 4)
    dialog.form.company_rows.combos[0].setEditText("Bakkerij")
    dialog.save()
    assert page.month.cell(date(2026, 4, 4)).visits[0].companies[0].name == "Bakkerij"
    page.bar.today.click()
    assert page.month.current == TODAY
    visit = page.month.cell(FRIDAY).visits[0]
    menu = page.steps.menu(visit.id, page)
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Open" and "Call off …" in texts
    menu.deleteLater()
    page.show_day(date(2026, 4, 4))
    services.history.undo()
    qtbot.waitUntil(lambda: page.month.cell(date(2026, 4, 4)).visits == ())


def test_a_school_and_all_schools_are_read_beside_the_window(
    page: VisitsPage, window: MainWindow, services: Services, plan: Planner, class_3b: AClass, qtbot: QtBot
) -> None:
    other = a_class(services.vault.database, name="4A", size=2, year=4, brin="99ZY", first_number=2001)
    plan(TODAY, "Elders", other.group_id)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert page.month.cell(TODAY).visits == ()
    context = window.context
    page.show_context(replace(context, group_id=None, school_id=class_3b.school_id))
    qtbot.waitUntil(lambda: len(page.month.cell(FRIDAY).visits) == 2)
    assert page.month.cell(TODAY).visits == ()
    page.show_context(replace(context, group_id=None, school_id=None))
    qtbot.waitUntil(lambda: len(page.month.cell(TODAY).visits) == 1)
    assert QApplication.activeModalWidget() is None


def test_the_visits_of_a_class_or_of_all_and_one_more_from_the_menu(
    page: VisitsPage, plan: Planner, services: Services, window: MainWindow, qtbot: QtBot
) -> None:
    other = a_class(services.vault.database, name="4A", size=2, year=4, brin="99ZY", first_number=3001)
    plan(FRIDAY, "Metaalhuis", other.group_id)
    window._choose(window._navigator.choose_school, None)
    assert page.bar.whose.currentText() == "of 3B" and page._head.about.text() == "2 visits · 3B"
    page.bar.whose.choose(False)
    page.bar.whose.picked.emit(False)
    qtbot.waitUntil(lambda: page._head.about.text() == "3 visits")
    page.show_view(WEEK)
    page.week.choose_day(FRIDAY)
    menu = page._menu(page.week)
    menu.actions()[-1].trigger()
    dialog = opened(window, PlanVisitDialog)
    assert isinstance(dialog, PlanVisitDialog) and dialog.form.on_edit.day == FRIDAY
    put_away([dialog])


def test_large_text_folds_what_narrows(looks: QApplication) -> None:
    theme.apply(looks, "light", 2.0)
    bar = VisitBar()
    bar.resize(920, 100)
    bar.show()
    bar.say_whose("3B")
    assert bar.more.isVisible() and not bar.filter.isVisible() and not bar.whose.isVisible()
    bar.more.click()
    assert bar.filter.isVisible() and bar.whose.isVisible() and not bar.period.isVisible()
    bar.filter.setText("kade")
    bar.more.click()
    assert bar.filter.isVisible(), "what narrows is never hidden"
    bar.show_all()
    assert not bar.filter.isVisible()
    bar.resize(2600, 100)
    bar.show_view(LIST)
    assert bar.filter.isVisible() and bar.period.isVisible() and not bar.more.isVisible()
    bar.close()
