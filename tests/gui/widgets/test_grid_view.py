"""The class grid on screen: where the keyboard goes, what stays in sight, what is asked of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from routekaart_app.gui import theme
from routekaart_app.gui.models.coverage_model import CoverageModel, Mark
from routekaart_app.gui.widgets.grid_headers import two_lines
from routekaart_app.gui.widgets.grid_painter import shortened
from routekaart_app.gui.widgets.grid_table import CoverageTable
from routekaart_app.gui.widgets.grid_view import GridView
from tests.gui import snapshots
from tests.gui.conftest import free_widgets


@pytest.fixture
def grid(qtbot: QtBot, looks: QApplication) -> Iterator[GridView]:
    model = CoverageModel()
    made = GridView(model)
    model.setParent(made)
    model.show(snapshots.coverage())
    qtbot.addWidget(made)
    made.resize(1100, 500)
    with qtbot.waitActive(made):
        made.show()
    made.table.setFocus()
    yield made
    made.deleteLater()
    free_widgets()


def place(table: CoverageTable) -> tuple[int, int]:
    return table.currentIndex().row(), table.currentIndex().column()


def test_the_keyboard_is_always_somewhere(grid: GridView) -> None:
    assert place(grid.table) == (0, 0)


def test_arrows_home_and_end_walk(grid: GridView) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(grid.table, key)
    assert place(grid.table) == (1, 2)
    QTest.keyClick(grid.table, Qt.Key.Key_End)
    assert place(grid.table) == (1, grid.table.model().columnCount() - 1)
    QTest.keyClick(grid.table, Qt.Key.Key_Home)
    assert place(grid.table) == (1, 0)


def test_space_asks_for_a_tick_and_enter_for_the_pupil(grid: GridView, qtbot: QtBot) -> None:
    QTest.keyClick(grid.table, Qt.Key.Key_Right)
    with qtbot.waitSignal(grid.table.toggle_asked, check_params_cb=lambda row, column: (row, column) == (0, 1)):
        QTest.keyClick(grid.table, Qt.Key.Key_Space)
    with qtbot.waitSignal(grid.table.pupil_asked, check_params_cb=lambda row: row == 0):
        QTest.keyClick(grid.table, Qt.Key.Key_Return)


def test_letters_find_a_name_and_stay_in_the_column(grid: GridView) -> None:
    QTest.keyClick(grid.table, Qt.Key.Key_Right)
    QTest.keyClicks(grid.table, "had")
    model = grid.table.model()
    assert isinstance(model, CoverageModel)
    assert model.pupil(place(grid.table)[0]).pupil.listed_name.startswith("Haddad") and place(grid.table)[1] == 1


def test_a_click_on_a_name_goes_to_its_row_and_a_double_click_opens_it(grid: GridView, qtbot: QtBot) -> None:
    names = grid.table.names
    where = QPoint(20, names.sectionViewportPosition(3) + 5)
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert place(grid.table) == (3, 0)
    with qtbot.waitSignal(grid.table.pupil_asked, check_params_cb=lambda row: row == 3):
        QTest.mouseDClick(names.viewport(), Qt.MouseButton.LeftButton, pos=where)


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse])
def test_a_menu_is_asked_at_the_cell(grid: GridView, qtbot: QtBot, reason: QContextMenuEvent.Reason) -> None:
    grid.table.setCurrentIndex(grid.table.model().index(2, 1))
    inside = grid.table.visualRect(grid.table.currentIndex()).center()
    event = QContextMenuEvent(reason, inside, grid.table.viewport().mapToGlobal(inside))
    with qtbot.waitSignal(grid.table.menu_asked, check_params_cb=lambda row, column, _at: (row, column) == (2, 1)):
        QApplication.sendEvent(grid.table.viewport(), event)


def test_columns_fill_the_width_where_they_fit(grid: GridView) -> None:
    assert grid.table.lines.length() == grid.table.viewport().width()


def test_names_stay_while_lines_scroll_sideways(grid: GridView, qtbot: QtBot, looks: QApplication) -> None:
    theme.apply(looks, "light", 2.0)
    grid.resize(700, 500)
    bar = next(bar for bar in grid.findChildren(QScrollBar) if bar.parent() is grid)
    qtbot.waitUntil(bar.isVisible)
    before = grid.table.names.width()
    QTest.keyClick(grid.table, Qt.Key.Key_End)
    assert bar.value() > 0 and grid.table.names.width() == before
    assert grid.table.visualRect(grid.table.currentIndex()).right() <= grid.table.viewport().width()


def test_the_foot_counts_the_class(grid: GridView) -> None:
    texts = grid.totals.texts()
    assert texts[:2] == ["0 / 28", "27 / 28"] and len(texts) == grid.table.model().columnCount()
    assert "VO3-01" in grid.totals.accessibleDescription()


def test_a_small_class_takes_no_more_height_than_it_needs(grid: GridView) -> None:
    model = grid.table.model()
    assert isinstance(model, CoverageModel) and model.coverage is not None
    model.show(replace(model.coverage, pupils=model.coverage.pupils[:3]))
    assert grid.maximumHeight() < 300


@pytest.mark.parametrize(("look", "scale"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
def test_it_can_be_drawn_in_every_look(grid: GridView, looks: QApplication, look: str, scale: float) -> None:
    theme.apply(looks, look, scale)
    assert not grid.grab().isNull()
    grid.table.clearFocus()
    assert not grid.grab().isNull()


def test_names_of_lines_are_cut_in_whole_words(grid: GridView) -> None:
    metrics = grid.fontMetrics()
    assert two_lines("Meeloopdag mbo", metrics, 500) == ["Meeloopdag mbo"]
    first, second = two_lines("Loopbaandossier tussentijds bekeken", metrics, 130)
    assert first == "Loopbaandossier" and second.startswith("tussentijds")
    assert two_lines("Arbeidsmarktoriëntatie", metrics, 60)[0].endswith("…")


def test_many_moments_are_told_as_a_number() -> None:
    many = (Mark("done"),) * 6
    assert shortened((*many, Mark("planned", "1/4"))) == (Mark("done", "6×"), Mark("planned", "1/4"))
    assert shortened(many[:3]) == many[:3]


def test_the_figures_stay_in_sight_while_lines_scroll(grid: GridView, looks: QApplication) -> None:
    table, model = grid.table, grid.table.model()
    grid.resize(620, 500)
    QApplication.processEvents()
    last = model.columnCount() - 1
    assert table.lines.length() > table.viewport().width()
    for column in (last - 1, last):
        place = table.visualRect(model.index(0, column))
        assert table.viewport().rect().contains(place)
        assert table.indexAt(place.center()) == model.index(0, column)
        assert table.frozen_at(place.center().x()) == column
    for column in range(last - 1):
        table.setCurrentIndex(model.index(0, column))
        place = table.visualRect(table.currentIndex())
        assert place.left() >= 0 and place.right() < table.visualRect(model.index(0, last - 1)).left()
    assert not grid.grab().isNull()


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Menu, "NoModifier"), (Qt.Key.Key_F10, "ShiftModifier")])
def test_the_menu_keys_ask_for_the_menu_of_the_cell(grid: GridView, qtbot: QtBot, key: Qt.Key, held: str) -> None:
    QTest.keyClick(grid.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(grid.table.menu_asked, check_params_cb=lambda row, column, _at: (row, column) == (1, 0)):
        QTest.keyClick(grid.table, key, Qt.KeyboardModifier[held])
