"""Whom to ask: three lists, each counted, and each with what can be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.asking import LISTS, NO_VISIT, NOT_ASKED, TOO_OFTEN
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.asking_page import AskingPage
from tests.builders import TODAY, AClass


@pytest.fixture(autouse=True)
def english() -> None:
    """Sentences as they stand in the code."""
    i18n.set_language("en")


@pytest.fixture
def page(english: None, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot) -> AskingPage:
    """3B went to the clinic twice; nobody asked the harbour."""
    clinic = services.companies.save(CompanyEntry("Zorghuis", sector="care"))
    services.companies.save(CompanyEntry("Havenbedrijf", sector="port"))
    for days in (7, 14):
        sheet = services.contacts.new_sheet(class_3b.group_id, TODAY - timedelta(days), "VO3-04")
        services.contacts.record(replace(sheet, company_id=clinic))
    window.open_page("companies")
    button = window.findChild(QPushButton, "asking_button")
    assert isinstance(button, QPushButton)
    button.click()
    found = window.page("asking")
    assert isinstance(found, AskingPage)
    qtbot.waitUntil(lambda: found.model.total == 1)
    return found


def count(page: AskingPage, kind: str) -> int:
    return int(page.choices[kind].text().rsplit(" ", 1)[1])


def test_every_list_is_counted_and_opens(page: AskingPage, window: MainWindow, qtbot: QtBot) -> None:
    assert set(page.choices) == set(LISTS) and page.choices[NOT_ASKED].isChecked()
    assert page.table.hasFocus() and page.model.index(0, 0).data() == "Havenbedrijf"
    assert [count(page, kind) for kind in LISTS] == [1, 0, 1]
    page.choices[TOO_OFTEN].click()
    assert page._empty.isVisible() and page.often.isVisible() and "4 visits" in page.often.text()
    page.often.click()
    setting = window.page("admin").findChild(QLineEdit, "often_edit")
    assert window.page_name == "admin" and setting is not None and setting.hasFocus()
    QTest.keyClicks(setting, "1")
    QTest.keyClick(setting, Qt.Key.Key_Return)
    window.open_page("asking")
    qtbot.waitUntil(lambda: count(page, TOO_OFTEN) == 1)
    assert "1 visit." in page.often.text()
    assert "2 visits" in page.model.index(0, 4).data()
    page.choices[NO_VISIT].click()
    assert page.sector.isVisible() and not page.company.isVisible()
    care = next(row for row in range(page.sector.count()) if "Care" in page.sector.itemText(row))
    page.sector.setCurrentIndex(care)
    page.sector.activated.emit(care)
    assert count(page, NO_VISIT) == 0 and page._empty.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.page_name == "companies"


def test_letters_narrow_the_list_and_a_company_is_opened(page: AskingPage, window: MainWindow, qtbot: QtBot) -> None:
    page.filter.setText("xyz")
    assert page._empty.button.isVisible() and not page.plan.isEnabled()
    page._empty.button.click()
    page.table.selectRow(0)
    page.company.click()
    qtbot.waitUntil(lambda: window.page_name == "companies")
