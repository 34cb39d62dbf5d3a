"""A list to choose from, and the field above it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.list_table import ListTable

ROWS = tuple(f"row {number:03}" for number in range(200))


@pytest.fixture
def table(qtbot: QtBot, looks: QApplication) -> ListTable:
    columns = (
        Column[str]("Name", lambda row: row, share=1),
        Column[str]("Size", lambda row: str(len(row)), right=True),
    )
    model = TableModel[str](columns, key=lambda row: row, searched=lambda row: row)
    model.set_rows(ROWS)
    made = ListTable(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def rows(table: ListTable) -> TableModel[str]:
    return table._rows


def test_enter_and_a_double_click_open_a_row(table: ListTable, qtbot: QtBot) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened, check_params_cb=lambda row: row == 1):
        QTest.keyClick(table, Qt.Key.Key_Return)
    where = table.visualRect(rows(table).index(2, 0)).center()
    with qtbot.waitSignal(table.opened, check_params_cb=lambda row: row == 2):
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_keyboard_starts_on_the_first_row_and_goes_to_the_ends(table: ListTable) -> None:
    assert table.chosen == 0
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.chosen == 199
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.chosen == 0


def test_a_reload_leaves_the_keyboard_on_its_row(table: ListTable) -> None:
    table.choose("row 120")
    scrolled = table.verticalScrollBar().value()
    rows(table).set_rows(ROWS)
    assert rows(table).row(table.chosen) == "row 120" and table.verticalScrollBar().value() == scrolled
    rows(table).set_rows(ROWS[100:])
    assert rows(table).row(table.chosen) == "row 120"


def test_a_row_that_is_filtered_out_comes_back_to_the_keyboard(table: ListTable) -> None:
    table.choose("row 120")
    rows(table).set_filter("nothing like this")
    assert table.chosen == -1
    rows(table).set_filter("")
    assert rows(table).row(table.chosen) == "row 120"
    assert not table.choose("row 999")


def test_headings_sort(table: ListTable) -> None:
    table.sort_by(0)
    header = table.horizontalHeader()
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center())
    assert rows(table).row(0) == "row 199"


def test_columns_fill_the_width(table: ListTable) -> None:
    assert abs(table.horizontalHeader().length() - table.viewport().width()) <= 2


def test_the_field_leads_into_the_list_and_escape_empties_it(qtbot: QtBot, looks: QApplication) -> None:
    field = FilterEdit("Search")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "abc")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        with qtbot.waitSignal(field.left):
            QTest.keyClick(field, key)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and field.accessibleName() == "Search"


def test_ctrl_c_copies_the_list_with_headings(table: ListTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.copied, check_params_cb=lambda count: count == 200):
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "Name\tSize" and lines[1] == "row 000\t7" and len(lines) == 201


def test_several_rows_can_be_chosen_and_copied_where_that_is_offered(table: ListTable, qtbot: QtBot) -> None:
    rows(table).set_rows(("=1+1", "twee\tregels\nlang", "drie"))
    many = ListTable(rows(table), several=True)
    qtbot.addWidget(many)
    many.selectRow(0)
    QTest.keyClick(many, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert many.selected == (0, 1)
    many.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[1:] == ["'=1+1\t4", "twee regels lang\t16"], "no formula, and one line each"


@pytest.fixture
def several(qtbot: QtBot, looks: QApplication) -> ListTable:
    """A list of which more rows can be chosen at once."""
    model = TableModel[str]((Column[str]("Name", lambda row: row, share=1),), lambda row: row, lambda row: row)
    model.set_rows(ROWS)
    made = ListTable(model, several=True)
    model.setParent(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def test_rows_that_are_chosen_stay_so_after_a_reload(several: ListTable) -> None:
    several.choose("row 003")
    several.choose_all({"row 001", "row 007"})
    rows(several).set_rows(ROWS[1:])
    assert several.selected == (0, 2, 6) and several.chosen == 2
    several.choose("row 003")
    rows(several).set_rows(ROWS)
    assert several.selected == (3,)


def test_the_menu_is_asked_for_by_key(several: ListTable, qtbot: QtBot) -> None:
    several.choose("row 003")
    with qtbot.waitSignal(several.menu_asked):
        QTest.keyClick(several, Qt.Key.Key_Menu)
    with qtbot.waitSignal(several.menu_asked):
        QTest.keyClick(several, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
