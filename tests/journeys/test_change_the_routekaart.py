"""A coordinator changes this year's routekaart by keyboard, sees for whom, saves, and takes it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.grid_page import GridPage
from routekaart_app.gui.pages.template_page import TemplatePage
from tests.builders import YEAR
from tests.gui.conftest import WindowMaker

CONTROL = Qt.KeyboardModifier.ControlModifier
CODE = "VO3-02"
PATIENCE = 20_000


def press(key: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the keyboard."""
    widget: QWidget | None = (
        QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
    )
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def go_to(name: str) -> None:
    """Tab until a field has the keyboard."""
    for _stop in range(80):
        at = QApplication.focusWidget()
        if at is not None and at.objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{name} cannot be reached by keyboard")


def the_line(services: Services, year: SchoolYear = YEAR) -> RoutekaartLine:
    return next(line for line in services.routekaarten.lines(year) if line.code == CODE)


def target_in_grid(window: MainWindow) -> int:
    """How often the class grid asks it of the first pupil."""
    window.open_page("grid")
    page = window.page("grid")
    assert isinstance(page, GridPage) and page.model.coverage is not None
    column = next(at for at, line in enumerate(page.model.coverage.lines) if line.code == CODE)
    return page.model.coverage.pupils[0].cells[column].target


def open_the_editor(window: MainWindow, qtbot: QtBot) -> TemplatePage:
    """Beheer by its number, and from there by Tab and Space."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.open_page("admin")
    go_to("template_button")
    press(Qt.Key.Key_Space)
    page = window.page("template")
    assert isinstance(page, TemplatePage) and page.isVisible() and page.table.hasFocus()
    return page


def find_the_line(page: TemplatePage) -> None:
    """A few letters above the list, Down into it, Enter to its fields."""
    go_to("filter_edit")
    for letter in "snuffel":
        press(letter)
    press(Qt.Key.Key_Down)
    assert page.table.hasFocus() and page.row is not None and page.row.line.code == CODE
    press(Qt.Key.Key_Return)
    assert page.card.form.name.hasFocus()


def test_the_routekaart_is_changed_by_keyboard_and_taken_back(
    make_window: WindowMaker, services: Services, qtbot: QtBot
) -> None:
    past = YEAR.previous()
    services.routekaarten.ensure_template(past)
    last_year, before = services.routekaarten.lines(past), the_line(services)
    window = make_window(services)
    assert target_in_grid(window) == before.target == 1
    page = open_the_editor(window, qtbot)
    find_the_line(page)

    go_to("target_spin")
    press(Qt.Key.Key_Up)
    go_to("day_until_edit")
    press(Qt.Key.Key_Down)
    assert page.strip.isVisible() and the_line(services) == before, "nothing is written yet"
    qtbot.waitUntil(lambda: not page.saving.is_counting, timeout=PATIENCE)
    assert "28" in page.strip.impact.text()

    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=PATIENCE)
    after = the_line(services)
    assert after.target == 2 and after.due_until != before.due_until and after.id == before.id
    assert not page.strip.isVisible() and target_in_grid(window) == 2

    with qtbot.waitSignal(window._refresh.changed, timeout=PATIENCE):
        press(Qt.Key.Key_Z, CONTROL)
    assert the_line(services) == before and target_in_grid(window) == 1
    assert services.routekaarten.lines(past) == last_year
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
