"""The class grid as a spreadsheet: every key, several cells at once, fill down, copy and paste, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Cell
from routekaart_app.gui.dialogs.paste_dialog import PasteDialog
from routekaart_app.gui.dialogs.plan_day_dialog import PlanDayDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages import grid_edits
from routekaart_app.gui.pages.grid_page import GridPage
from routekaart_app.gui.widgets import grid_keys
from routekaart_app.gui.widgets.attendance_delegate import choice_keys
from routekaart_app.gui.widgets.paper_strip import PaperStrip
from tests import vaults
from tests.builders import TODAY, AClass

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow, class_3b: AClass) -> GridPage:
    window.choose_group(class_3b.group_id)
    window.open_page("grid")
    found = window.page("grid")
    assert isinstance(found, GridPage)
    found.table.setFocus()
    found.table.setCurrentIndex(found.model.index(2, 1))
    return found


def cell(page: GridPage, row: int, column: int) -> Cell:
    found = page.model.cell(row, column)
    assert found is not None
    return found


def clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def preview(page: GridPage) -> PasteDialog:
    found = page.findChild(PasteDialog)
    assert found is not None and found.isVisible()
    return found


def test_every_state_has_a_key(page: GridPage) -> None:
    QTest.keyClicks(page.table, "/")
    assert cell(page, 2, 1).status is Status.PARTLY
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert (cell(page, 2, 1).partly, cell(page, 2, 1).counted) == (0, 0)
    QTest.keyClicks(page.table, "-")
    assert cell(page, 2, 1).absent == 1
    QTest.keyClick(page.table, Qt.Key.Key_Backspace)
    QTest.keyClicks(page.table, "+")
    assert cell(page, 2, 1).status is Status.DONE
    assert page.table.currentIndex() == page.model.index(2, 1)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_second_minus_asks_why_not_and_a_letter_answers(page: GridPage, services: Services) -> None:
    pupil_id = page.model.pupil(2).pupil.id
    QTest.keyClicks(page.table, "-")
    assert "reason_menu" in [action.menu().objectName() for action in page.cell_menu(2, 1).actions() if action.menu()]
    QTest.keyClicks(page.table, "-")
    menu = next(item for item in page.findChildren(QMenu, "reason_menu") if item.isVisible())
    QTest.keyClick(menu, next(key for key, choice in choice_keys().items() if choice == "transport").lower())
    assert [item.reason for item in services.pupils.dossier(pupil_id, TODAY).moments if item.reason] == ["transport"]
    assert not menu.isVisible() and cell(page, 2, 1).absent == 1


def test_planning_asks_for_a_day_and_proposes_next_week(page: GridPage) -> None:
    QTest.keyClicks(page.table, "=")
    dialog = page.findChild(PlanDayDialog)
    assert dialog is not None and dialog.day == TODAY + timedelta(7)
    dialog.form.on_edit.set_day(TODAY - timedelta(1))
    dialog.plan()
    assert dialog.isVisible() and dialog.form.on_problem.isVisible()
    dialog.form.on_edit.set_day(date(2026, 8, 3))
    dialog.plan()
    assert dialog.isVisible()
    dialog.form.on_edit.set_day(TODAY + timedelta(2))
    dialog.form.plan_button.click()
    assert cell(page, 2, 1).planned_on == TODAY + timedelta(2)


def test_a_filled_cell_changes_only_when_the_key_comes_twice(page: GridPage, window: MainWindow) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    QTest.keyClicks(page.table, "-")
    assert cell(page, 2, 1).status is Status.DONE and "-" in window.message_bar.text
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    QTest.keyClicks(page.table, "-")
    assert cell(page, 2, 1).status is Status.DONE, "another cell in between: it is asked anew"
    QTest.keyClicks(page.table, "-")
    assert cell(page, 2, 1).absent == 1 and cell(page, 2, 1).counted == 0


def test_space_goes_there_and_back(page: GridPage) -> None:
    for expected in (Status.DONE, Status.MISSED, Status.DONE):
        QTest.keyClick(page.table, Qt.Key.Key_Space)
        assert (cell(page, 2, 1).status is Status.DONE) == (expected is Status.DONE)


def test_several_cells_are_one_step(page: GridPage, window: MainWindow, services: Services) -> None:
    before = vaults.tables(services.vault.database)
    QTest.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(page.table, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    done = {(row, column) for row in range(28) for column in range(6) if cell(page, row, column).status is Status.DONE}
    assert done == {(2, 1), (2, 2), (3, 1), (3, 2)}
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert "4" in window.message_bar.text and vaults.tables(services.vault.database) != before
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_whole_columns_and_rows(page: GridPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Space, CONTROL)
    assert len(page.edits.places(2, 1)) == 28
    page.table.setCurrentIndex(page.model.index(2, 1))
    QTest.keyClick(page.table, Qt.Key.Key_Space, SHIFT)
    assert page.edits.places(2, 1) == [(2, column) for column in range(6)]
    QTest.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    assert len(page.edits.places(2, 1)) == 28 * 6


def test_fill_down_takes_the_top_and_a_single_cell_takes_the_one_above(page: GridPage, window: MainWindow) -> None:
    QTest.keyClicks(page.table, "/")
    page.table.choose(2, 1, 4, 1)
    QTest.keyClick(page.table, Qt.Key.Key_D, CONTROL)
    assert [cell(page, row, 1).partly for row in range(1, 7)] == [0, 1, 1, 1, 1, 0]
    page.table.setCurrentIndex(page.model.index(6, 1))
    QTest.keyClick(page.table, Qt.Key.Key_D, CONTROL)
    assert cell(page, 6, 1).partly == 1
    page.table.choose(10, 1, 4, 1)
    QTest.keyClick(page.table, Qt.Key.Key_D, CONTROL)
    assert cell(page, 11, 1).partly == 0 and window.message_bar.text


def test_what_is_copied_pastes_back_without_a_change(page: GridPage, services: Services, window: MainWindow) -> None:
    for column, key in enumerate(("/", "-", "+")):
        page.table.setCurrentIndex(page.model.index(4, column))
        QTest.keyClicks(page.table, key)
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert len(lines) == 29 and "VO3-02" in lines[0] and "<th>VO3-02</th>" in data.html()
    before = vaults.tables(services.vault.database)
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    assert page.findChild(PasteDialog) is None and vaults.tables(services.vault.database) == before
    assert window.message_bar.text


def test_of_a_single_cell_only_the_text_is_copied_and_fills_a_selection(page: GridPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().strip() == "gedaan"
    page.table.choose(5, 2, 3, 2)
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    assert [cell(page, row, 3).status for row in (5, 6, 7)] == [Status.DONE] * 3


def test_a_block_with_something_to_decide_is_shown_first(
    page: GridPage, window: MainWindow, services: Services
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    before = vaults.tables(services.vault.database)
    names = [page.model.pupil(row).pupil.listed_name for row in range(2)]
    filled = page.model.pupil(2).pupil.number
    clipboard(f"\tVO3-02\tVO9-99\n{names[0]}\tx\tx\n{filled}\t-\nNiemand Hier\tx\n1003\tmisschien")
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    dialog = preview(page)
    shown = [dialog.model.row(row) for row in range(dialog.model.rowCount())]
    assert [(row.row, row.column) for row in shown if row.kind == 0] == [(1, 3), (4, 0), (5, 2)]
    assert sum(row.kind == 1 for row in shown) == 1 and sum(row.kind == 2 for row in shown) == 1
    assert vaults.tables(services.vault.database) == before
    dialog.form.filled_check.setChecked(True)
    assert sum(dialog.model.row(row).kind == 2 for row in range(dialog.model.rowCount())) == 2
    dialog.form.filled_check.setChecked(False)
    dialog.form.paste_button.click()
    assert cell(page, 0, 1).status is Status.DONE and cell(page, 2, 1).status is Status.DONE
    assert window.message_bar.text
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_escape_in_the_preview_changes_nothing(page: GridPage, services: Services) -> None:
    clipboard("x\tbla")
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(preview(page), Qt.Key.Key_Escape)
    assert services.history.undo_label() is None


@pytest.mark.parametrize("text", ["x\n" * 40, "x\n" * 10_000, "", "\t\n", "Elif Aydın\t123456782", "gemist"])
def test_what_cannot_be_pasted_is_answered_in_the_bar(
    page: GridPage, window: MainWindow, services: Services, text: str
) -> None:
    clipboard(text)
    QTest.keyClick(page.table, Qt.Key.Key_V, CONTROL)
    assert window.message_bar.text and page.findChild(PasteDialog) is None
    assert services.history.undo_label() is None


def test_the_menu_works_on_all_that_is_chosen(page: GridPage) -> None:
    page.table.choose(2, 1, 3, 1)
    menu = page.cell_menu(3, 1)
    names = {item.objectName() for item in menu.actions() if item.objectName()}
    assert {"tick_action", "partly_action", "absent_action", "planned_action", "cleared_action"} <= names
    next(item for item in menu.actions() if item.objectName() == "absent_action").trigger()
    assert [cell(page, row, 1).absent for row in range(1, 6)] == [0, 1, 1, 1, 0]


def test_why_and_dossier_and_menu_have_keys(page: GridPage, window: MainWindow, qtbot: QtBot) -> None:
    asked: list[str] = []
    page.table.asked.connect(asked.append)
    page.table.asked.disconnect(page.edits.ask)
    page.table.menu_asked.disconnect(page._show_menu)
    QTest.keyClicks(page.table, "?")
    assert asked == ["why"]
    with qtbot.waitSignal(page.table.menu_asked):
        QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert all(grid_keys.shown(name) for name in grid_keys.KEYS)


def test_from_paper_each_sign_goes_one_row_down(page: GridPage, window: MainWindow) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    strip = page.findChild(PaperStrip)
    assert strip is not None and strip.isVisible() and page.table.from_paper and page.table.hasFocus()
    QTest.keyClicks(page.table, "vX/- ")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    QTest.keyClicks(page.table, "v")
    assert [cell(page, row, 1).status is Status.DONE for row in range(2, 9)] == [
        True, True, False, False, True, False, True,
    ]  # fmt: skip
    assert cell(page, 4, 1).partly == 1 and cell(page, 5, 1).absent == 1
    assert page.table.currentIndex() == page.model.index(9, 1)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert strip.isHidden() and not page.table.from_paper and window.message_bar.text
    QTest.keyClicks(page.table, "had")
    assert page.model.pupil(page.table.currentIndex().row()).pupil.listed_name.startswith("Haddad")


def test_from_paper_a_cell_that_differs_keeps_the_keyboard_until_the_sign_comes_again(
    page: GridPage, window: MainWindow
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    QTest.keyClicks(page.table, "-")
    assert page.table.currentIndex() == page.model.index(2, 1) and cell(page, 2, 1).status is Status.DONE
    QTest.keyClicks(page.table, "-")
    assert page.table.currentIndex() == page.model.index(3, 1) and cell(page, 2, 1).absent == 1
    page.table.setCurrentIndex(page.model.index(2, 1))
    QTest.keyClicks(page.table, "-")
    assert page.table.currentIndex() == page.model.index(3, 1), "what stands so already is passed"


def test_from_paper_stops_at_the_last_row_and_has_the_day_of_the_list(page: GridPage, services: Services) -> None:
    page.paper.toggle()
    strip = page.findChild(PaperStrip)
    assert strip is not None
    strip.day_edit.set_day(TODAY - timedelta(30))
    page.table.setCurrentIndex(page.model.index(27, 1))
    QTest.keyClicks(page.table, "v")
    assert page.table.currentIndex() == page.model.index(27, 1)
    pupil = page.model.pupil(27).pupil
    assert [moment.on for moment in services.pupils.dossier(pupil.id, TODAY).moments] == [TODAY - timedelta(30)]
    strip.day_edit.set_day(TODAY + timedelta(1))
    assert strip.day_edit.day == TODAY, "nothing later than the day of the grid"
    strip.day_edit.setFocus()
    QTest.keyClicks(strip.day_edit, "31-2")
    page.table.setFocus()
    problem = strip.findChild(QLabel, "paper_day_problem")
    assert strip.problem and problem is not None and problem.isVisible()
    page.table.setCurrentIndex(page.model.index(2, 1))
    QTest.keyClicks(page.table, "v")
    assert page.table.currentIndex().row() == 2 and strip.day_edit.hasFocus(), "no sign on a day nobody can read"
    assert services.pupils.dossier(page.model.pupil(2).pupil.id, TODAY).moments == ()


def test_from_paper_a_figure_takes_no_sign(page: GridPage) -> None:
    page.paper.toggle()
    figure = page.model.columnCount() - 1
    page.table.setCurrentIndex(page.model.index(2, figure))
    QTest.keyClicks(page.table, "v")
    assert page.table.currentIndex() == page.model.index(2, figure)
    QTest.keyClick(page.table, Qt.Key.Key_F8)
    assert not page.table.from_paper


def test_a_screen_reader_hears_row_column_and_state(page: GridPage) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    table = QAccessible.queryAccessibleInterface(page.table)
    found = table.focusChild()
    name = page.model.pupil(2).pupil.display_name
    assert found.text(QAccessible.Text.Name).startswith(f"{name}, VO3-02 ") and found.role() == QAccessible.Role.Cell
    assert found.text(QAccessible.Text.Name).endswith(": gedaan")
    across = page.model.columnCount() + 1
    heading, row = table.child(1 + 1), table.child(3 * across)
    assert heading.role() == QAccessible.Role.ColumnHeader and "VO3-02" in heading.text(QAccessible.Text.Name)
    assert row.role() == QAccessible.Role.RowHeader
    assert row.text(QAccessible.Text.Name) == page.model.pupil(2).pupil.listed_name


def test_names_and_headings_of_what_is_chosen_stand_out(page: GridPage) -> None:
    table = page.table
    assert table.stands_out(row=2) and table.stands_out(column=1) and not table.stands_out(row=3)
    table.choose(2, 1, 3, 2)
    assert [table.stands_out(row=row) for row in range(1, 6)] == [False, True, True, True, False]
    assert [table.stands_out(column=column) for column in range(4)] == [False, True, True, False]
    assert not table.grab().isNull()


def test_what_is_copied_holds_no_formula_and_no_markup_for_whoever_takes_the_table() -> None:
    made = grid_edits._html([["=1+1", "<b>Sem</b>"]], headings=False)
    assert made == "<table><tr><td>&#x27;=1+1</td><td>&lt;b&gt;Sem&lt;/b&gt;</td></tr></table>"
