"""The list of pupils: narrowed by typing, opened with Enter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.stages import Place
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.pupils_page import PupilsPage, place_said
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.list_table import ListTable
from tests.builders import AClass, a_class
from tests.gui.conftest import WindowMaker


@pytest.fixture
def page(window: MainWindow, class_3b: AClass) -> PupilsPage:
    window.choose_group(class_3b.group_id)
    window.open_page("pupils")
    found = window.page("pupils")
    assert isinstance(found, PupilsPage)
    return found


def field(page: PupilsPage) -> FilterEdit:
    found = page.findChild(FilterEdit)
    assert isinstance(found, FilterEdit)
    return found


def names(page: PupilsPage) -> list[str]:
    return [page.model.row(row).listed_name for row in range(page.model.rowCount())]


def test_the_class_is_listed_by_surname(page: PupilsPage) -> None:
    assert len(names(page)) == 28
    assert names(page)[0].startswith("Aydın") and names(page)[-1].startswith("Öztürk")


def test_typing_and_enter_open_a_pupil(page: PupilsPage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(field(page).hasFocus)
    QTest.keyClicks(field(page), "elif ayd")
    assert names(page) == ["Aydın, Elif"]
    QTest.keyClick(field(page), Qt.Key.Key_Down)
    table = page.findChild(ListTable)
    assert isinstance(table, ListTable) and table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.page_name == "pupil"


def test_a_number_finds_a_pupil(page: PupilsPage) -> None:
    QTest.keyClicks(field(page), "1003")
    assert len(names(page)) == 1


def test_nothing_found_offers_the_whole_list(page: PupilsPage) -> None:
    QTest.keyClicks(field(page), "xyz")
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton) and button.isVisible()
    button.click()
    assert len(names(page)) == 28 and field(page).text() == ""


def test_a_whole_year_comes_from_the_worker(
    page: PupilsPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    a_class(services.vault.database, name="1A", year=1, brin="99YY", first_number=5001, size=5)
    page.show_context(replace(window.context, group_id=None, school_id=None))
    qtbot.waitUntil(lambda: page.model.total == 33)


def test_a_list_that_comes_too_late_is_dropped(
    page: PupilsPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    a_class(services.vault.database, name="1A", year=1, brin="99YY", first_number=5001, size=5)
    page.show_context(replace(window.context, group_id=None, school_id=None))
    page.show_context(window.context)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert page.model.total == 28


def test_without_pupils_it_says_what_to_do(make_window: WindowMaker, empty: Services, qtbot: QtBot) -> None:
    window = make_window(empty)
    page = PupilsPage(empty, window, window)
    page.show_context(window.context)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton) and not button.isHidden() and button.text()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("VO", 3, "kb"), "vmbo 3 · vmbo-kb"),
        (Place("VO", 1, "bb/kb"), "leerjaar 1 · vmbo-bb / vmbo-kb"),
        (Place("PO", 7), "groep 7"),
    ],
)
def test_year_and_track_are_said_in_words(place: Place, said: str) -> None:
    assert place_said(place) == said


def test_an_unknown_track_and_a_level_are_said() -> None:
    assert place_said(Place("VO", 3)).startswith("leerjaar 3 · ")
    assert place_said(Place("MBO", 2, level=4)).endswith("4")
