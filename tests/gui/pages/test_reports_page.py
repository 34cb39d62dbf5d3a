"""The page of reports: for the class that is chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.reports_page import ReportsPage
from tests.builders import AClass, a_class


@pytest.fixture
def page(window: MainWindow, class_3b: AClass, qtbot: QtBot) -> ReportsPage:
    window.choose_group(class_3b.group_id)
    window.open_page("reports")
    found = window.page("reports")
    assert isinstance(found, ReportsPage)
    return found


def settle(page: ReportsPage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.desk._settled.isActive() and not window.tasks.is_busy, timeout=20_000)


def test_it_names_the_class_and_starts_at_the_choice_of_report(
    page: ReportsPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert "3B · Voorbeeldcollege" in [label.text() for label in page.findChildren(QLabel)]
    qtbot.waitUntil(page.desk.options.form.kind_combo.hasFocus)
    settle(page, window, qtbot)


def test_another_class_is_another_choice(
    page: ReportsPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    other = a_class(services.vault.database, name="2C", year=2, brin="99YY", first_number=5001, size=4)
    window.choose_group(other.group_id)
    request = page.desk.options.request()
    assert request is not None and request.group_id == other.group_id
    assert len(page.desk.options.subjects) == 4
    settle(page, window, qtbot)


def test_what_was_chosen_stays_when_something_was_recorded(
    page: ReportsPage, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    form = page.desk.options.form
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("class"))
    form.language_combo.setCurrentIndex(form.language_combo.findData("en"))
    services.contacts.record(services.contacts.new_sheet(class_3b.group_id, window.context.on, "VO3-02"))
    request = page.desk.options.request()
    assert request is not None and (request.kind, request.language) == ("class", "en")
    settle(page, window, qtbot)


def test_without_a_class_it_says_where_to_choose(page: ReportsPage, window: MainWindow, qtbot: QtBot) -> None:
    page.show_context(replace(window.context, group_id=None))
    button = page.findChild(QPushButton, "empty_state_button")
    shown = [found for found in page.findChildren(QPushButton, "empty_state_button") if found.isVisible()]
    assert button is not None and len(shown) == 1
    shown[0].click()
    assert window.page_name == "grid"
    settle(page, window, qtbot)


def test_a_class_that_is_gone_is_told(page: ReportsPage, window: MainWindow, qtbot: QtBot) -> None:
    page.show_context(replace(window.context, group_id=new_id()))
    assert window.message_bar.text
    settle(page, window, qtbot)
