"""Sector agreements: bars per sector that open the agreements behind them; made, changed and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.sector_agreement import SectorAgreement
from routekaart_app.gui.dialogs.sector_agreement_dialog import SectorAgreementDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.sector_agreements_page import SectorAgreementsPage
from tests.builders import TODAY, YEAR, AClass


@pytest.fixture(autouse=True)
def english() -> None:
    """Sentences as they stand in the code."""
    i18n.set_language("en")


@pytest.fixture
def page(english: None, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot) -> SectorAgreementsPage:
    """A clinic that promised four visits, of which one was used, and twenty places in the whole port."""
    clinic = services.companies.save(CompanyEntry("Zorghuis", sector="care", municipality="Schiedam"))
    services.sector_agreements.save(YEAR, SectorAgreement("care", "visits", 4, company_id=clinic))
    services.sector_agreements.save(YEAR, SectorAgreement("port", "places", 20))
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY - timedelta(7), "VO3-04")
    services.contacts.record(replace(sheet, company_id=clinic))
    window.open_page("companies")
    button = window.findChild(QPushButton, "sector_agreements_button")
    assert isinstance(button, QPushButton)
    button.click()
    found = window.page("sector_agreements")
    assert isinstance(found, SectorAgreementsPage)
    qtbot.waitUntil(lambda: found.model.total == 2)
    return found


def texts(page: SectorAgreementsPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def test_a_sector_opens_its_agreements_and_closes_them_again(page: SectorAgreementsPage, window: MainWindow) -> None:
    every, port, care = page.bars.buttons
    assert every.hasFocus() and every.is_chosen
    assert "visits: promised 4 · planned 0 · used 1; places: promised 20" in every.accessibleName()
    assert "places: promised 20 · planned 0 · used 0" in port.accessibleName()
    QTest.keyClick(every, Qt.Key.Key_Right)
    QTest.keyClick(port, Qt.Key.Key_Right)
    assert care.hasFocus()
    QTest.keyClick(care, Qt.Key.Key_Return)
    assert care.is_chosen and texts(page) == ["Zorghuis · Schiedam"]
    QTest.keyClick(care, Qt.Key.Key_Escape)
    assert page.model.rowCount() == 2 and not care.is_chosen and every.is_chosen
    care.click()
    every.click()
    assert page.model.rowCount() == 2 and not care.is_chosen
    QTest.keyClick(care, Qt.Key.Key_Escape)
    assert window.page_name == "companies"


def test_the_list_is_narrowed_by_municipality_and_by_what_was_promised(
    page: SectorAgreementsPage, qtbot: QtBot, looks: QApplication
) -> None:
    places = [page.municipality.itemText(row) for row in range(page.municipality.count())]
    assert places[1] == "Schiedam" and len(places) == 3
    page.municipality.setCurrentIndex(1)
    page.municipality.activated.emit(1)
    assert [button.cell.key for button in page.bars.buttons] == ["care"] and page.model.rowCount() == 1
    page.municipality.setCurrentIndex(0)
    page.municipality.activated.emit(0)
    page.what.setCurrentIndex(2)
    page.what.activated.emit(2)
    qtbot.waitUntil(lambda: not page.model.total)
    assert page._empty.isVisible()
    page._empty.button.click()
    qtbot.waitUntil(lambda: page.model.total == 2)
    page.table.copy()
    assert looks.clipboard().text().count("\n") == 2


def test_an_agreement_is_made_mended_changed_and_taken_back(
    page: SectorAgreementsPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    page.add.click()
    dialog = window.findChild(SectorAgreementDialog)
    assert dialog is not None
    dialog.form.company_combo.setEditText("Onbekend bedrijf")
    dialog.save()
    assert dialog.form.company_problem.isVisible() and dialog.form.promised_problem.isVisible()
    assert dialog.form.sector_problem.isVisible() and dialog.form.sector_problem.x() == dialog.form.sector_combo.x()
    dialog.form.company_combo.setEditText("zorghuis")
    assert dialog.form.sector_combo.currentData() == "care" and not dialog.form.company_problem.isVisible()
    dialog.form.promised_spin.setValue(3)
    dialog.form.what_combo.setCurrentIndex(2)
    dialog.form.promised_by_edit.setText("Zorgkoepel")
    QTest.keyClick(dialog.form.promised_by_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.model.total == 3)
    made = next(item for item in services.sector_agreements.all(YEAR) if item.promised == 3)
    assert (made.company, made.what, made.promised_by) == ("Zorghuis", "places", "Zorgkoepel")
    assert page.table.choose(made.id)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    again = window.findChildren(SectorAgreementDialog)[-1]
    assert again.form.promised_spin.value() == 3
    again.form.remove_button.click()
    qtbot.waitUntil(lambda: page.model.total == 2)
    services.history.undo()
    qtbot.waitUntil(lambda: page.model.total == 3)


def test_a_year_without_agreements_says_what_to_do(
    page: SectorAgreementsPage, window: MainWindow, qtbot: QtBot
) -> None:
    for item in page.services.sector_agreements.all(YEAR):
        assert item.id is not None
        page.services.sector_agreements.delete(item.id)
    qtbot.waitUntil(lambda: not page.model.total)
    assert page._empty.isVisible() and page._empty.button.isVisible()
    page._empty.button.click()
    dialog = window.findChild(SectorAgreementDialog)
    assert dialog is not None and dialog.form.company_combo.currentText() == ""
    dialog.reject()
    assert not dialog.isVisible()
