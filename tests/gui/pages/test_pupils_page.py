"""The list of pupils: narrowed by typing, opened with Enter, and what is done with one, two or many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.stages import Place
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.doubles_dialog import DoublesDialog
from routekaart_app.gui.dialogs.many_pupils_dialog import ManyPupilsDialog
from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.gui.pages.pupils_page import PupilsPage
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.list_table import ListTable
from tests import vaults
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


def listed(page: PupilsPage) -> ListTable:
    found = page.findChild(ListTable)
    assert isinstance(found, ListTable)
    return found


def choose(page: PupilsPage, *rows: int) -> None:
    """Choose rows as with Ctrl and the mouse; the keyboard is on the last."""
    table = listed(page)
    table.setFocus()
    table.clearSelection()
    table.setCurrentIndex(page.model.index(rows[-1], 0))
    table.choose_all({page.model.key_at(row) for row in rows})


def can(page: PupilsPage) -> set[str]:
    """What the buttons and the menu offer."""
    offered = {name for name, action in page.pupil_actions.actions.items() if action.isEnabled()}
    buttons = {name for name in page.pupil_actions.actions if button(page, name).isEnabled()}
    assert offered == buttons
    return offered


def button(page: PupilsPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, f"{name}_button")
    assert isinstance(found, QPushButton)
    return found


def test_what_is_offered_fits_who_is_chosen(page: PupilsPage) -> None:
    assert can(page) == set()
    choose(page, 2)
    assert can(page) == {"open", "details", "talk", "plan_talk", "track", "target_group"}
    choose(page, 2, 5)
    assert can(page) == {"track", "target_group", "same"} and page.pupil_id is None
    choose(page, 2, 5, 7)
    assert can(page) == {"track", "target_group"}
    QTest.keyClick(listed(page), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(listed(page).selected) == 28 and can(page) == {"track", "target_group"}
    about = page.findChild(QLabel, "about_label")
    assert isinstance(about, QLabel) and about.text().count("28") == 2


def test_somebody_new_comes_in_in_the_class_that_is_chosen(page: PupilsPage, window: MainWindow) -> None:
    button(page, "new").click()
    dialog = window.findChild(PupilDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.form.first_name_edit.setText("Nieuw")
    dialog.form.last_name_edit.setText("Aaltink")
    dialog.save()
    assert names(page)[0].startswith("Aaltink") and page.model.total == 29
    assert "Nieuw Aaltink" in window.message_bar.text


def test_the_fields_of_the_one_chosen_are_opened(page: PupilsPage, window: MainWindow) -> None:
    choose(page, 3)
    button(page, "details").click()
    dialog = window.findChild(PupilDialog)
    assert dialog is not None and dialog.form.last_name_edit.text() in names(page)[3]
    dialog.reject()


def test_a_talk_with_the_one_chosen_by_key(page: PupilsPage, window: MainWindow) -> None:
    choose(page, 3)
    assert page.pupil_id == page.model.row(3).id
    window.findChild(QAction, "record_talk_action").trigger()  # type: ignore[union-attr]
    dialog = window.findChild(TalkDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.reject()


def test_many_get_a_track_as_one_step(
    page: PupilsPage, window: MainWindow, services: Services, qtbot: QtBot, class_3b: AClass
) -> None:
    before = vaults.tables(services.vault.database)
    choose(page, 2, 5, 7)
    chosen = {page.model.row(row).id for row in (2, 5, 7)}
    button(page, "track").click()
    dialog = page.findChild(ManyPupilsDialog)
    assert dialog is not None and dialog.value == "kb"
    dialog.form.value_combo.setCurrentIndex(dialog.form.value_combo.findData("gl"))
    dialog.form.save_button.click()
    qtbot.waitUntil(lambda: not window.tasks.is_busy and bool(window.message_bar.text))
    rows = [page.model.row(row) for row in range(28)]
    assert {row.id for row in rows if row.place.track == "gl"} == chosen
    assert {page.model.row(row).id for row in listed(page).selected} == chosen, "they stay chosen"
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_many_get_an_own_target_group_that_is_typed(
    page: PupilsPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    choose(page, 0, 1)
    page.pupil_actions.actions["target_group"].trigger()
    dialog = page.findChild(ManyPupilsDialog)
    assert dialog is not None and dialog.form.value_combo.isEditable() and dialog.value == ""
    QTest.keyClicks(dialog.form.value_combo, "  Topklas ")
    QTest.keyClick(dialog.form.value_combo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.tasks.is_busy and bool(window.message_bar.text))
    assert [page.model.row(row).place.own for row in range(3)] == ["Topklas", "Topklas", ""]
    assert services.routekaarten.own_target_groups() == ("Topklas",)


def test_a_track_is_only_for_who_can_have_one(
    page: PupilsPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    young = a_class(services.vault.database, name="7A", stage="PO", year=7, track="", brin="99YY", first_number=5001)
    page.show_context(replace(window.context, group_id=None, school_id=None))
    qtbot.waitUntil(lambda: page.model.total == 56)
    rows = [page.model.row_of(young.pupil_ids[0]), page.model.row_of(young.pupil_ids[1])]
    choose(page, *(row for row in rows if row is not None))
    assert not page.pupil_actions.actions["track"].isEnabled()
    QTest.keyClick(listed(page), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.pupil_actions.ask_track()
    dialog = page.findChild(ManyPupilsDialog)
    assert dialog is not None and "28" in dialog.form.about_label.text() and "28" in dialog.form.hint_label.text()
    dialog.reject()


def test_two_who_are_one_pupil_are_joined(
    page: PupilsPage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    choose(page, 4, 5)
    button(page, "same").click()
    dialog = window.findChild(DoublesDialog)
    assert dialog is not None and dialog.isVisible() and dialog.model.rowCount() == 1
    assert dialog._table.isHidden()
    qtbot.waitUntil(dialog._merge_button.hasFocus)
    QTest.keyClick(dialog._merge_button, Qt.Key.Key_Space)
    assert page.model.total == 27 and not dialog.isVisible() and window.message_bar.text


def test_the_menu_offers_the_same_and_the_mouse_chooses_its_row(page: PupilsPage, qtbot: QtBot) -> None:
    choose(page, 4, 5)
    table = listed(page)
    table.menu_asked.disconnect(page.pupil_actions.show_menu)
    menu = page.pupil_actions.menu()
    assert {action.objectName() for action in menu.actions()} == {f"{name}_action" for name in can(page)}
    where = table.visualRect(page.model.index(8, 0)).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, table.viewport().mapToGlobal(where), Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(table.menu_asked):
        QApplication.sendEvent(table.viewport(), event)
    assert table.selected == (8,) and len(page.pupil_actions.menu().actions()) == 6


def test_large_text_keeps_the_list_readable(page: PupilsPage, window: MainWindow, looks: QApplication) -> None:
    theme.apply(looks, "dark", 2.0)
    QCoreApplication.processEvents()
    assert listed(page).height() >= 8 * theme.look().row_height
    assert window.width() <= 1366


def test_down_from_the_field_chooses_the_first_row(page: PupilsPage) -> None:
    field(page).setFocus()
    QTest.keyClicks(field(page), "a")
    QTest.keyClick(field(page), Qt.Key.Key_Down)
    assert listed(page).hasFocus() and listed(page).selected == (0,)
    assert button(page, "talk").isEnabled()


def test_a_button_that_waits_says_for_what(page: PupilsPage) -> None:
    waits = button(page, "track").toolTip()
    assert not button(page, "track").isEnabled() and waits
    choose(page, 0)
    assert button(page, "track").isEnabled() and button(page, "track").toolTip() != waits


def test_somebody_who_was_added_is_chosen(page: PupilsPage, window: MainWindow, qtbot: QtBot) -> None:
    field(page).setText("nobody of this name")
    QTest.mouseClick(page._new, Qt.MouseButton.LeftButton)
    dialog = window.findChild(PupilDialog)
    assert dialog is not None
    dialog.form.first_name_edit.setText("Zus")
    dialog.form.last_name_edit.setText("Zandlaan")
    qtbot.keyClick(dialog.form.last_name_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.label, "Ctrl+Enter saves"
    qtbot.waitUntil(lambda: page.pupil_id == dialog.pupil_id)
    assert not field(page).text()
    qtbot.waitUntil(lambda: window.focusWidget() is listed(page))


def test_tracks_that_differ_stay_when_nothing_is_chosen(
    page: PupilsPage, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    services.pupil_records.set_track([class_3b.pupil_ids[0]], window.context.year, "kb")
    services.pupil_records.set_track([class_3b.pupil_ids[1]], window.context.year, "bb")
    page.reload()
    listed(page).selectAll()
    before = services.history.undo_label()
    QTest.mouseClick(button(page, "track"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(ManyPupilsDialog)
    assert dialog is not None and dialog.value is None
    QTest.keyClick(dialog.form.value_combo, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == ManyPupilsDialog.DialogCode.Accepted
    assert services.history.undo_label() == before
