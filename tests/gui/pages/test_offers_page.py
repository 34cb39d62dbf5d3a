"""What is on offer: narrowed, changed, planned from, and shown at its company; and the catalogue that is shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.domain.offer import Offer
from routekaart_app.gui.dialogs.company_import_dialog import CompanyImportDialog
from routekaart_app.gui.dialogs.offer_dialog import OfferDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.companies_page import CompaniesPage
from routekaart_app.gui.pages.offers_page import OffersPage
from tests.answers import FakeMessages


@pytest.fixture
def page(window: MainWindow, services: Services, qtbot: QtBot) -> OffersPage:
    """A guest lesson of a clinic for primary schools, and a fair of nobody for everyone."""
    i18n.set_language("en")
    clinic = services.companies.save(
        CompanyEntry("Zorghuis", "care", municipality="Delft", contacts=(ContactPerson("Sam"),))
    )
    services.offers.save(Offer("Gastles", "guest_lesson", "", ("PO",), 50, 30, clinic))
    services.offers.save(Offer("Beroepenmarkt", "event"))
    window.open_page("companies")
    button = window.findChild(QPushButton, "offers_button")
    assert isinstance(button, QPushButton)
    button.click()
    found = window.page("offers")
    assert isinstance(found, OffersPage)
    qtbot.waitUntil(lambda: found.model.total == 2)
    return found


def titles(page: OffersPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def dialog_of(window: MainWindow) -> OfferDialog:
    found = window.findChild(OfferDialog)
    assert isinstance(found, OfferDialog)
    return found


def test_the_list_is_narrowed_and_an_offer_changed_and_removed(
    page: OffersPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    assert titles(page) == ["Beroepenmarkt", "Gastles"]
    for chooser, value, found in (
        (page.kind, "event", ["Beroepenmarkt"]),
        (page.stage, "VO", ["Beroepenmarkt"]),
        (page.stage, "PO", ["Beroepenmarkt", "Gastles"]),
        (page.sector, "care", ["Gastles"]),
    ):
        chooser.choose(value)
        chooser.picked.emit(value)
        assert titles(page) == found
        chooser.choose("")
        chooser.picked.emit("")
    page.filter.setText("delft")
    assert titles(page) == ["Gastles"]
    page.table.selectRow(0)
    assert page.plan.isEnabled() and page.company.isEnabled()
    page.change.click()
    dialog = dialog_of(window)
    assert dialog.form.company_combo.company is not None and dialog.form.po_check.isChecked()
    dialog.form.title_edit.clear()
    dialog.form.save_button.click()
    assert not dialog.form.title_problem.isHidden()
    dialog.form.title_edit.setText("Kijken in de zorg")
    dialog.form.minutes_spin.setValue(0)
    dialog.form.save_button.click()
    qtbot.waitUntil(lambda: services.offers.all()[1].title == "Kijken in de zorg")
    assert services.offers.all()[1].minutes is None
    page.filter.clear()
    qtbot.waitUntil(lambda: titles(page) == ["Beroepenmarkt", "Kijken in de zorg"])
    page.table.selectRow(0)
    assert not page.plan.isEnabled()
    page.change.click()
    dialog_of(window).form.remove_button.click()
    qtbot.waitUntil(lambda: titles(page) == ["Kijken in de zorg"])
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.page_name == "companies"


def test_a_company_shows_what_it_offers_and_the_catalogue_is_shared_without_people(
    page: OffersPage, window: MainWindow, services: Services, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    page.table.selectRow(1)
    page.company.click()
    register = window.page("companies")
    assert isinstance(register, CompaniesPage)
    assert len(register.view.offers.links) == 1
    register.view.findChild(QPushButton, "add_offer_button").click()  # type: ignore[union-attr]
    dialog = dialog_of(window)
    dialog.form.title_edit.setText("Rondleiding")
    dialog.form.save_button.click()
    qtbot.waitUntil(lambda: len(register.view.offers.links) == 2)
    path = tmp_path / "regio.json"
    messages.will_answer(False, path)
    register.menu.share.trigger()
    qtbot.waitUntil(path.exists)
    text = path.read_text("utf-8")
    assert "Rondleiding" in text and "Sam" not in text
    register.menu.take_in.trigger()
    assert window.findChild(CompanyImportDialog) is not None
