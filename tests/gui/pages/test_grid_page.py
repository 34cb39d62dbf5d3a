"""The class grid page: what Space, Enter and the menu do, and that nothing moves when it is read again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.coverage import Status
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.exempt_dialog import ExemptDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.grid_page import GridPage
from routekaart_app.gui.widgets.figure import Figure
from routekaart_app.gui.widgets.grid_table import CoverageTable
from routekaart_app.gui.widgets.group_list import GroupList
from routekaart_app.store.models import Enrolment
from tests.builders import TODAY, AClass, a_class
from tests.gui.conftest import WindowMaker


@pytest.fixture
def page(window: MainWindow, class_3b: AClass) -> GridPage:
    window.choose_group(class_3b.group_id)
    window.open_page("grid")
    found = window.page("grid")
    assert isinstance(found, GridPage)
    return found


def table(page: GridPage) -> CoverageTable:
    found = page.findChild(CoverageTable)
    assert isinstance(found, CoverageTable)
    return found


def action(menu: QMenu, name: str) -> QAction:
    return next(item for item in menu.actions() if item.objectName() == f"{name}_action")


def dialog_of(page: GridPage, kind: type[QDialog]) -> QDialog:
    found = page.window().findChild(kind)
    assert isinstance(found, kind) and found.isVisible()
    return found


def test_the_keyboard_is_in_the_grid_at_once(page: GridPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(table(page).hasFocus)
    assert table(page).currentIndex().isValid()


def test_space_ticks_a_cell_says_so_and_the_grid_follows(page: GridPage, window: MainWindow) -> None:
    table(page).setCurrentIndex(page.model.index(3, 1))
    QTest.keyClick(table(page), Qt.Key.Key_Space)
    cell = page.model.cell(3, 1)
    assert cell is not None and cell.status is Status.DONE
    assert window.message_bar.text and "VO3-02" in window.message_bar.text
    assert (table(page).currentIndex().row(), table(page).currentIndex().column()) == (3, 1)


def test_undo_brings_the_cell_back(page: GridPage, window: MainWindow, qtbot: QtBot) -> None:
    table(page).setCurrentIndex(page.model.index(3, 1))
    QTest.keyClick(table(page), Qt.Key.Key_Space)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.model.cell(3, 1).status is not Status.DONE)  # type: ignore[union-attr]


def test_reading_again_keeps_cell_and_scroll(page: GridPage) -> None:
    table(page).setCurrentIndex(page.model.index(27, 4))
    scrolled = table(page).verticalScrollBar().value()
    page.reload()
    assert (table(page).currentIndex().row(), table(page).currentIndex().column()) == (27, 4)
    assert table(page).verticalScrollBar().value() == scrolled > 0


def test_space_on_a_figure_does_nothing(page: GridPage, services: Services) -> None:
    table(page).setCurrentIndex(page.model.index(0, page.model.columnCount() - 1))
    QTest.keyClick(table(page), Qt.Key.Key_Space)
    assert services.history.undo_label() is None


def test_a_line_that_is_not_for_a_pupil_is_not_ticked(
    page: GridPage, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    with services.vault.database.write("came later") as session:
        for enrolment in session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]):
            enrolment.starts_on = date(2026, 2, 1)
    rows = range(page.model.rowCount())
    row = next(row for row in rows if page.model.pupil(row).pupil.id == class_3b.pupil_ids[0])
    assert page.model.marks(row, 2) == ()
    page.edits.tick(row, 2)
    assert services.history.undo_label() == "came later" and "VO3-03" in window.message_bar.text


def test_enter_opens_the_pupil(page: GridPage, window: MainWindow) -> None:
    table(page).setCurrentIndex(page.model.index(2, 0))
    name = page.model.pupil(2).pupil.display_name
    QTest.keyClick(table(page), Qt.Key.Key_Return)
    assert window.page_name == "pupil"
    assert name in [label.text() for label in window.page("pupil").findChildren(QLabel)]


def test_not_needed_asks_for_a_reason_and_can_be_taken_back(
    page: GridPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    action(page.cell_menu(1, 2), "exempt").trigger()
    dialog = dialog_of(page, ExemptDialog)
    assert isinstance(dialog, ExemptDialog)
    dialog.form.reason_combo.setEditText("Al gedaan")
    dialog.save()
    cell = page.model.cell(1, 2)
    assert cell is not None and cell.status is Status.EXEMPT and "VO3-03" in window.message_bar.text
    remark = page.findChild(QLabel, "remark_label")
    assert isinstance(remark, QLabel) and remark.isVisible() and remark.text().startswith("1")
    page.edits.tick(1, 2)
    assert page.model.cell(1, 2).status is Status.EXEMPT  # type: ignore[union-attr]
    action(page.cell_menu(1, 2), "again").trigger()
    assert page.model.cell(1, 2).status is not Status.EXEMPT  # type: ignore[union-attr]


def test_the_menu_ticks_and_opens(page: GridPage, window: MainWindow) -> None:
    action(page.cell_menu(1, 1), "tick").trigger()
    assert page.model.cell(1, 1).status is Status.DONE  # type: ignore[union-attr]
    action(page.cell_menu(1, 1), "pupil").trigger()
    assert window.page_name == "pupil"


def test_the_menu_of_a_figure_only_opens_the_dossier(page: GridPage) -> None:
    assert len(page.cell_menu(0, page.model.columnCount() - 1).actions()) == 1


def test_a_visit_for_the_line_of_the_cell(page: GridPage, window: MainWindow) -> None:
    action(page.cell_menu(1, 3), "record").trigger()
    dialog = dialog_of(page, VisitDialog)
    assert isinstance(dialog, VisitDialog) and dialog.model.sheet.line is not None
    assert dialog.model.sheet.line.code == "VO3-04"
    dialog.record()
    assert "VO3-04" in window.message_bar.text
    assert page.model.cell(0, 3).status is Status.DONE  # type: ignore[union-attr]


def test_a_click_on_a_figure_lists_the_pupils_behind_it(page: GridPage, window: MainWindow) -> None:
    menu = page.behind_menu(due=True)
    assert len(menu.actions()) == 28
    menu.actions()[0].trigger()
    assert window.page_name == "pupil"


def test_a_figure_that_is_complete_has_nobody_behind_it(page: GridPage, services: Services, class_3b: AClass) -> None:
    for code in ("VO3-03", "VO3-02"):
        services.contacts.record(services.contacts.new_sheet(class_3b.group_id, date(2026, 1, 20), code))
    menu = page.behind_menu(due=True)
    assert len(menu.actions()) == 1 and not menu.actions()[0].isEnabled()
    figure = page.findChild(Figure, "due_figure")
    assert isinstance(figure, Figure) and "100" in figure.accessibleName()


def test_pupils_without_a_track_are_told(page: GridPage, services: Services, class_3b: AClass) -> None:
    label = page.findChild(QLabel, "unknown_track_label")
    assert isinstance(label, QLabel) and label.isHidden()
    with services.vault.database.write("track") as session:
        for enrolment in session.query(Enrolment).filter_by(pupil_id=class_3b.pupil_ids[0]):
            enrolment.track = ""
    assert label.isVisible() and label.text().startswith("1 ")


def test_what_goes_wrong_is_said_in_the_bar(
    page: GridPage, window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_options: object) -> None:
        raise KnownError("The disk is full.")

    monkeypatch.setattr(type(services.cells), "apply", full)
    page.edits.tick(0, 0)
    assert window.message_bar.text == "The disk is full."


def test_without_a_class_there_are_classes_to_choose(
    page: GridPage, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    a_class(services.vault.database, name="1A", year=1, brin="99YY", first_number=5001)
    page.show_context(replace(window.context, group_id=None, school_id=None))
    listed = page.findChild(GroupList)
    assert isinstance(listed, GroupList) and listed.isVisible()
    assert [listed.model.row(row).name for row in range(listed.model.rowCount())] == ["1A", "3B"]
    qtbot.waitUntil(lambda: bool(listed.model.index(0, 5).data()))
    listed.table.choose(class_3b.group_id)
    QTest.keyClick(listed.table, Qt.Key.Key_Return)
    assert page.model.coverage is not None and page.model.coverage.group.name == "3B"


def test_a_class_without_pupils_says_what_to_do(
    page: GridPage, services: Services, class_3b: AClass, window: MainWindow
) -> None:
    with services.vault.database.write("all left") as session:
        for enrolment in session.query(Enrolment):
            enrolment.ends_on = date(2025, 9, 1)
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton) and button.isVisible()


def test_no_classes_at_all(make_window: WindowMaker, empty: Services) -> None:
    window = make_window(empty)
    page = GridPage(empty, window, window)
    page.show_context(window.context)
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton) and not button.isHidden() and button.text()


@pytest.mark.parametrize(("look", "scale"), [("dark", 1.0), ("light", 2.0)])
def test_it_fits_the_window_in_every_look(
    page: GridPage, window: MainWindow, looks: QApplication, look: str, scale: float
) -> None:
    theme.apply(looks, look, scale)
    window.resize(1366, 768)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 768)
    assert table(page).viewport().height() >= 6 * theme.look().row_height
    figure = page.findChild(Figure, "due_figure")
    assert figure is not None and figure.isVisible()
    assert page._head.isAncestorOf(figure) is (scale == 1.0), "below the grid where the head is crowded"


def test_of_another_year_that_day_is_counted(page: GridPage, services: Services, window: MainWindow) -> None:
    assert page.model.coverage is not None and page.model.coverage.on == TODAY


def test_the_current_cell_is_in_sight_when_the_text_is_large(
    qtbot: QtBot, looks: QApplication, make_window: WindowMaker, services: Services
) -> None:
    theme.apply(looks, "light", 2.0)
    window = make_window(services)
    window.open_page("grid")
    page = window.page("grid")
    assert isinstance(page, GridPage)
    table = page.table

    def in_sight() -> bool:
        cell = table.visualRect(table.currentIndex())
        return bool(cell.isValid() and table.viewport().visibleRegion().contains(cell.center()))

    qtbot.waitUntil(in_sight)
    table.setCurrentIndex(table.model().index(table.model().rowCount() - 1, 3))
    qtbot.waitUntil(in_sight)


def test_the_menu_of_a_cell_names_its_keys(page: GridPage) -> None:
    texts = [action.text() for action in page.cell_menu(0, 0).actions()]
    assert "\t" in texts[0] and "\t" in texts[-1]


def test_below_the_grid_stands_who_said_something_of_each_competency(
    page: GridPage, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    strip = page.views
    assert all("0" in link.text() and "28" in link.accessibleName() for link in strip.links.values())
    pupil = class_3b.pupil_ids[0]
    services.reflections.save(services.reflections.sheet(pupil, TODAY).grown("WE", pupil="beginning"))
    assert "1" in strip.links["WE", "pupil"].text() and "0" in strip.links["WE", "guide"].text()
    names = [action.text() for action in strip.menu("WE", "pupil").actions()]
    class_order = [row.pupil.listed_name for row in page.model.coverage.pupils if row.pupil.id != pupil]
    assert names == class_order, "in the order of the class, never ranked"
    strip.menu("WE", "guide").actions()[0].trigger()
    assert window.page_name == "pupil"
