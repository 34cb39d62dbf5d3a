"""The register of companies: listed, narrowed, added to and changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.dialogs.company_dialog import CompanyDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.companies_page import CompaniesPage
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.services.companies import CompanyEntry
from tests.builders import TODAY, AClass


@pytest.fixture
def page(window: MainWindow) -> CompaniesPage:
    window.open_page("companies")
    found = window.page("companies")
    assert isinstance(found, CompaniesPage)
    return found


def names(page: CompaniesPage) -> list[str]:
    return [page.model.row(row).name for row in range(page.model.rowCount())]


def dialog_of(page: CompaniesPage) -> CompanyDialog:
    found = page.findChild(CompanyDialog)
    assert isinstance(found, CompanyDialog) and found.isVisible()
    return found


def test_an_empty_register_offers_to_add_a_company(page: CompaniesPage, window: MainWindow) -> None:
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton) and button.isVisible()
    button.click()
    dialog = dialog_of(page)
    dialog.form.name_edit.setText("Zorghub")
    dialog.save()
    assert names(page) == ["Zorghub"] and "Zorghub" in window.message_bar.text


def test_a_company_is_opened_with_enter_and_changed(page: CompaniesPage, services: Services) -> None:
    services.companies.save(CompanyEntry("Zorghub", "care", "ZIA"))
    table = page.findChild(ListTable)
    assert isinstance(table, ListTable)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = dialog_of(page)
    assert dialog.form.name_edit.text() == "Zorghub"
    dialog.form.municipality_edit.setText("Schiedam")
    dialog.save()
    assert page.model.row(0).municipality == "Schiedam"


def test_everything_known_of_a_company_finds_it(page: CompaniesPage, services: Services) -> None:
    services.companies.save(CompanyEntry("Zorghub", "care", "ZIA", "Vlaardingen"))
    services.companies.save(CompanyEntry("Het Anker", "port", "", "Rotterdam"))
    field = page.findChild(FilterEdit)
    assert isinstance(field, FilterEdit)
    for typed, found in (("zia", ["Zorghub"]), ("rotter", ["Het Anker"]), ("haven", ["Het Anker"]), ("x9", [])):
        field.setText(typed)
        assert names(page) == found
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton) and button.isVisible()
    button.click()
    assert len(names(page)) == 2


def test_visits_are_counted_and_dated(page: CompaniesPage, services: Services, class_3b: AClass) -> None:
    company = services.companies.save(CompanyEntry("Zorghub"))
    services.contacts.record(replace(services.contacts.new_sheet(class_3b.group_id, TODAY), company_id=company))
    shown = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    assert shown[4:] == ["1", "04-03-2026"]


def test_the_search_leads_to_a_company(page: CompaniesPage, window: MainWindow, services: Services) -> None:
    services.companies.save(CompanyEntry("Alfa"))
    wanted = services.companies.save(CompanyEntry("Zorghub"))
    field = page.findChild(FilterEdit)
    assert isinstance(field, FilterEdit)
    field.setText("alfa")
    window.open_company(wanted)
    table = page.findChild(ListTable)
    assert isinstance(table, ListTable) and table.hasFocus()
    assert page.model.row(table.chosen).name == "Zorghub" and field.text() == ""


def test_the_keyboard_starts_in_the_field(page: CompaniesPage, services: Services, qtbot: QtBot) -> None:
    field = page.findChild(FilterEdit)
    assert isinstance(field, FilterEdit)
    qtbot.waitUntil(field.hasFocus)
    services.companies.save(CompanyEntry("Zorghub"))
    QTest.keyClick(field, Qt.Key.Key_Down)
    table = page.findChild(ListTable)
    assert isinstance(table, ListTable) and table.hasFocus()
