"""The register of companies: listed, narrowed, sorted, copied, and one of them whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.domain.offer import Offer
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.company_dialog import CompanyDialog
from routekaart_app.gui.dialogs.company_doubles_dialog import CompanyDoublesDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models.company_columns import all_columns
from routekaart_app.gui.pages.companies_page import CompaniesPage
from routekaart_app.gui.widgets.company_filters import CompanyFilters
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.settings import Settings
from routekaart_app.store.models import Company
from tests.answers import FakeMessages
from tests.builders import TODAY, AClass

Shown = Callable[..., None]


@pytest.fixture
def page(window: MainWindow) -> CompaniesPage:
    window.open_page("companies")
    found = window.page("companies")
    assert isinstance(found, CompaniesPage)
    return found


@pytest.fixture
def shown(page: CompaniesPage, qtbot: QtBot) -> Shown:
    """Waits until these are listed."""
    return lambda *wanted: qtbot.waitUntil(lambda: names(page) == list(wanted))


def names(page: CompaniesPage) -> list[str]:
    return [page.model.row(row).name for row in range(page.model.rowCount())]


def table_of(page: CompaniesPage) -> ListTable:
    found = page.findChild(ListTable)
    assert isinstance(found, ListTable)
    return found


def dialog_of(page: CompaniesPage) -> CompanyDialog:
    found = page.findChild(CompanyDialog)
    assert isinstance(found, CompanyDialog) and found.isVisible()
    return found


def test_an_empty_register_offers_to_add_a_company(
    page: CompaniesPage, window: MainWindow, shown: Shown, qtbot: QtBot
) -> None:
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isVisible)
    button.click()
    dialog = dialog_of(page)
    dialog.form.name_edit.setText("Zorghub")
    dialog.save()
    shown("Zorghub")
    assert "Zorghub" in window.message_bar.text


def test_a_company_is_opened_changed_and_left_by_keyboard(
    page: CompaniesPage, services: Services, shown: Shown, class_3b: AClass, qtbot: QtBot
) -> None:
    contact = ContactPerson("Receptie", "balie", "010 000 00 00", "balie@zorghub.example")
    company = services.companies.save(CompanyEntry("Zorghub", "care", "ZIA", contacts=(contact,)))
    services.contacts.record(replace(services.contacts.new_sheet(class_3b.group_id, TODAY), company_id=company))
    shown("Zorghub")
    qtbot.waitUntil(lambda: page.model.row(0).visits == 1)
    assert [page.model.index(0, column).data() for column in range(page.model.columnCount())][4:] == ["1", "04-03-2026"]
    table = table_of(page)
    QTest.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.view.isVisible() and page.view.back.hasFocus()
    assert "3B" in page.view.visits.links[0].accessibleName()
    page.view.change.click()
    dialog = dialog_of(page)
    dialog.form.municipality_edit.setText("Schiedam")
    dialog.save()
    qtbot.waitUntil(lambda: page.view.entry is not None and page.view.entry.municipality == "Schiedam")
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert table.isVisible() and table.hasFocus() and table.chosen == 0
    qtbot.waitUntil(lambda: page.model.row(0).municipality == "Schiedam")


def test_the_list_is_narrowed_by_text_and_by_choice(page: CompaniesPage, services: Services, shown: Shown) -> None:
    services.companies.save(CompanyEntry("Zorghub", "care", "ZIA", "Vlaardingen", suitable_for=("VO", "MBO")))
    services.companies.save(CompanyEntry("Het Anker", "port", "", "Rotterdam", suitable_for=("PO",)))
    shown("Het Anker", "Zorghub")
    filters = page.filters
    for typed, found in (("zia", ["Zorghub"]), ("rotter", ["Het Anker"]), ("haven", ["Het Anker"]), ("x9", [])):
        filters.search.setText(typed)
        assert names(page) == found
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton) and button.isVisible()
    button.click()
    assert len(names(page)) == 2 and filters.search.hasFocus()
    for chooser, value, found in (
        (filters.sector, "care", "Zorghub"),
        (filters.campus, "ZIA", "Zorghub"),
        (filters.suitable, "PO", "Het Anker"),
        (filters.municipality, "rotterdam", "Het Anker"),
    ):
        chooser.choose(value)
        chooser.picked.emit(value)
        assert names(page) == [found]
        filters.show_all()
    assert len(names(page)) == 2


def test_columns_are_chosen_remembered_sorted_and_copied(
    page: CompaniesPage, window: MainWindow, services: Services, shown: Shown
) -> None:
    services.companies.save(CompanyEntry("Alfa", capacity_per_visit=9, contacts=(ContactPerson("=1+1"),)))
    services.companies.save(CompanyEntry("Zorghub", capacity_per_visit=12))
    shown("Alfa", "Zorghub")
    kept: list[Settings] = []
    window.settings_wanted.connect(kept.append)
    menu = page.menu.columns
    assert not menu.actions()[0].isEnabled()
    for name in ("sector", "campus", "municipality", "visits", "last_visit", "capacity_per_visit", "contact"):
        menu.actions()[list(all_columns()).index(name)].toggle()
    assert kept[-1].company_columns == ("name", "capacity_per_visit", "contact")
    table_of(page).sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(page) == ["Zorghub", "Alfa"]
    page.menu.copy.trigger()
    lines = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    assert len(lines) == 3 and lines[1] == ["Zorghub", "12", ""] and lines[2] == ["Alfa", "9", "'=1+1"]
    menu.actions()[list(all_columns()).index("contact")].toggle()
    assert names(page) == ["Zorghub", "Alfa"], "still sorted by the column that stayed"


def test_the_search_leads_to_a_company_and_removing_it_back_to_the_list(
    page: CompaniesPage, window: MainWindow, services: Services, shown: Shown
) -> None:
    services.companies.save(CompanyEntry("Alfa"))
    wanted = services.companies.save(CompanyEntry("Zorghub"))
    page.filters.search.setText("alfa")
    window.open_company(wanted)
    assert page.view.isVisible() and page.view.entry is not None and page.view.entry.id == wanted
    assert page.filters.search.text() == ""
    page.view.change.click()
    dialog_of(page).form.remove_button.click()
    shown("Alfa")
    assert table_of(page).isVisible()
    window.open_company(UUID(int=1))
    assert window.message_bar.text and table_of(page).isVisible()


def test_the_register_is_written_to_a_file(
    page: CompaniesPage, window: MainWindow, services: Services, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    services.companies.save(CompanyEntry("Alfa", note="eigen"))
    messages.will_answer(tmp_path / "bedrijven.csv")
    page.menu.export.trigger()
    qtbot.waitUntil(lambda: "bedrijven.csv" in window.message_bar.text)
    text = (tmp_path / "bedrijven.csv").read_text("utf-8-sig")
    assert "Alfa" in text and "eigen" not in text


def test_two_selected_rows_are_made_one(
    page: CompaniesPage, window: MainWindow, services: Services, shown: Shown, qtbot: QtBot
) -> None:
    ids = [services.companies.save(CompanyEntry(name, municipality="Delft")) for name in ("Kade", "Kade Zuid")]
    page.reload()
    shown("Kade", "Kade Zuid")
    page.menu.aboutToShow.emit()
    assert not page.menu.join.isEnabled()
    table_of(page).choose_all(ids)
    page.menu.aboutToShow.emit()
    assert page.menu.join.isEnabled()
    page.menu.join.trigger()
    dialog = window.findChild(CompanyDoublesDialog)
    assert isinstance(dialog, CompanyDoublesDialog)
    dialog.merge()
    shown("Kade")
    assert services.history.undo_label() == window.message_bar.text


def test_large_text_folds_what_there_is_to_choose(looks: QApplication) -> None:
    theme.apply(looks, "light", 2.0)
    filters = CompanyFilters()
    filters.resize(910, 100)
    filters.show()
    assert filters.more.isVisible() and not filters.sector.isVisible()
    filters.more.click()
    assert filters.sector.isVisible()
    filters.more.click()
    assert not filters.sector.isVisible()
    filters.resize(2400, 100)
    assert filters.sector.isVisible() and not filters.more.isVisible()
    filters.close()


def test_the_company_that_is_open_follows_what_is_done_and_taken_back_elsewhere(
    page: CompaniesPage, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    kept = services.companies.save(CompanyEntry("Zorghub", "care", municipality="Schiedam"))
    window.open_company(kept)

    def said() -> str:
        seen = [widget for widget in page.view.findChildren(QWidget) if widget.isVisible()]
        return " ".join(w.text() if isinstance(w, QLabel) else w.accessibleName() for w in seen)

    services.companies.save(replace(services.companies.one(kept), municipality="Vlaardingen"))
    assert "Vlaardingen" in said()
    plan = services.visits.new_plan(TODAY + timedelta(2), group_ids=[class_3b.group_id], kind="company_visit")
    services.visits.plan(replace(plan, company_name="Zorghub"))
    qtbot.waitUntil(lambda: "3B" in said())
    services.offers.save(Offer("Een dag in de keuken", "taster_day", company_id=kept))
    qtbot.waitUntil(lambda: "keuken" in said())
    for gone in ("keuken", "3B", "Vlaardingen"):
        window.undo()
        qtbot.waitUntil(lambda gone=gone: not window.tasks.is_busy and gone not in said())
    assert "Schiedam" in said()
    window.undo()
    qtbot.waitUntil(lambda: not page.model.total and not page.view.isVisible())


def test_a_new_search_shows_the_list_from_its_top(page: CompaniesPage, services: Services, qtbot: QtBot) -> None:
    with services.vault.database.write("veel") as session:
        session.add_all(Company(id=new_id(), name=f"Bedrijf {number:03}") for number in range(200))
    qtbot.waitUntil(lambda: page.model.rowCount() == 200)
    last = page.model.row(199).id
    assert last is not None
    page.show_company(last)
    page.view.left.emit()
    table = table_of(page)
    assert table.verticalScrollBar().value() > 0
    page.focus_first()
    QTest.keyClicks(page.filters.search, "bedrijf")
    QApplication.processEvents()
    assert table.verticalScrollBar().value() == 0
