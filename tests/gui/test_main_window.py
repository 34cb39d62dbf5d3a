"""The window around the pages: places, choices, search, undo, and what it remembers."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.dialogs.import_dialog import ImportDialog
from routekaart_app.gui.dialogs.plan_visit_dialog import PlanVisitDialog
from routekaart_app.gui.dialogs.pupil_dialog import PupilDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow, page_makers
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.translator import Language
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.no_pupils import NoPupils
from routekaart_app.gui.widgets.rail import PLACES
from routekaart_app.gui.widgets.search_popup import SearchPopup
from routekaart_app.settings import Settings
from tests.builders import AClass, a_class
from tests.gui.conftest import WindowMaker, free_widgets


class Plain(Page):
    """A page that remembers what it was shown."""

    watches = frozenset({"company"})

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self.contexts: list[Context] = []
        self.reloads = 0
        self.rows: list[UUID] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_context(self, context: Context) -> None:
        self.contexts.append(context)

    def reload(self) -> None:
        self.reloads += 1

    def show_pupil(self, row: UUID) -> None:
        self.services.pupils.dossier(row, self.host.context.on)
        self.rows.append(row)


def plain(name: str) -> type[Plain]:
    return type(f"Plain_{name}", (Plain,), {"name": name})


PLAIN = {name: plain(name) for name in page_makers()}


@pytest.fixture
def plain_window(make_window: WindowMaker, services: Services) -> MainWindow:
    return make_window(services, makers=PLAIN)


def at(window: MainWindow) -> Plain:
    return cast(Plain, window.page(window.page_name))


def popup(window: MainWindow) -> SearchPopup:
    found = window.findChild(SearchPopup)
    assert found is not None
    return found


def test_it_opens_at_today_with_the_first_class(plain_window: MainWindow, class_3b: AClass) -> None:
    assert plain_window.page_name == "today"
    assert plain_window.context.group_id == class_3b.group_id
    assert at(plain_window).contexts[-1] == plain_window.context
    assert plain_window.rail.button("today").isChecked()


def test_every_place_is_reached_by_its_number(qtbot: QtBot, plain_window: MainWindow) -> None:
    for number, (name, _text, _icon) in enumerate(PLACES, start=1):
        qtbot.keyClick(plain_window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert plain_window.page_name == name
        assert plain_window.rail.button(name).isChecked()


def test_every_real_page_opens(window: MainWindow, class_3b: AClass) -> None:
    for name, _text, _icon in PLACES:
        window.open_page(name)
        assert window.page(name).isVisible()
    window.open_pupil(class_3b.pupil_ids[0])
    assert window.page("pupil").isVisible()
    assert window.rail.button("pupils").isChecked()


def test_choosing_in_the_bar_reaches_the_page(qtbot: QtBot, plain_window: MainWindow, services: Services) -> None:
    other = a_class(services.vault.database, name="1A", brin="99ZY", first_number=2001)
    chooser = plain_window.findChild(Chooser, "school_chooser")
    assert chooser is not None and chooser.count() == 3, "all schools and each of the two"
    chooser.picked.emit(other.school_id)
    assert plain_window.context.group_id == other.group_id
    assert at(plain_window).contexts[-1].school_id == other.school_id


def test_typing_in_the_class_chooser_goes_to_the_class(
    qtbot: QtBot, plain_window: MainWindow, services: Services
) -> None:
    other = a_class(services.vault.database, name="4K", brin="99ZY", first_number=2001)
    plain_window.top_bar.school_chooser.picked.emit(None)
    chooser = plain_window.top_bar.group_chooser
    chooser.setFocus()
    qtbot.keyClicks(chooser, "4k")
    assert plain_window.context.group_id == other.group_id


def test_page_keys_go_from_class_to_class(qtbot: QtBot, plain_window: MainWindow, services: Services) -> None:
    a_class(services.vault.database, name="3C", brin="99ZY", first_number=2001)
    plain_window.top_bar.school_chooser.picked.emit(None)
    first = plain_window.context.group_id
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(plain_window, Qt.Key.Key_PageDown, control)
    assert plain_window.context.group_id != first
    qtbot.keyClick(plain_window, Qt.Key.Key_PageUp, control)
    assert plain_window.context.group_id == first


def test_a_change_reloads_the_page_that_shows_it(plain_window: MainWindow, services: Services) -> None:
    services.companies.save(CompanyEntry("Zorghub"))
    assert at(plain_window).reloads == 1


def test_undo_and_redo_by_key_and_by_bar(qtbot: QtBot, plain_window: MainWindow, services: Services) -> None:
    services.companies.save(CompanyEntry("Zorghub"))
    plain_window.say("Bedrijf toegevoegd")
    button = plain_window.message_bar.findChild(QWidget, "message_action_button")
    assert button is not None and button.isVisible()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(plain_window, Qt.Key.Key_Z, control)
    qtbot.waitUntil(lambda: services.companies.all() == ())
    qtbot.waitUntil(lambda: "Zorghub" in plain_window.message_bar.text)
    qtbot.keyClick(plain_window, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(services.companies.all()) == 1)
    qtbot.waitUntil(lambda: not plain_window.tasks.is_busy)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.companies.all() == ())


def test_with_nothing_to_undo_it_says_so(qtbot: QtBot, plain_window: MainWindow) -> None:
    for step in (plain_window.undo, plain_window.redo):
        plain_window.message_bar.dismiss()
        step()
        qtbot.waitUntil(lambda: bool(plain_window.message_bar.text))


def test_the_menu_names_what_would_be_undone(qtbot: QtBot, plain_window: MainWindow, services: Services) -> None:
    menu = plain_window.findChild(QMenu, "more_menu")
    undo = plain_window.findChild(QAction, "undo_action")
    assert menu is not None and undo is not None
    menu.aboutToShow.emit()
    assert not undo.isEnabled()
    services.companies.save(CompanyEntry("Bouw & Co"))
    menu.aboutToShow.emit()
    assert undo.isEnabled() and "Bouw && Co" in undo.text()
    menu.aboutToHide.emit()
    QApplication.processEvents()
    assert undo.isEnabled()


def test_escape_closes_the_message_bar(qtbot: QtBot, plain_window: MainWindow) -> None:
    plain_window.fail(KnownError("De schijf is vol.", "Er is niets kwijt."))
    assert "schijf" in plain_window.message_bar.text
    qtbot.keyClick(at(plain_window), Qt.Key.Key_Escape)
    assert plain_window.message_bar.text == ""


def test_search_finds_a_pupil_and_opens_the_page(qtbot: QtBot, plain_window: MainWindow, class_3b: AClass) -> None:
    qtbot.keyClick(plain_window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = popup(plain_window).edit
    qtbot.keyClicks(field, "elif")
    assert popup(plain_window).model.rowCount() >= 1
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert at(plain_window).name == "pupil"
    assert at(plain_window).rows[0] in class_3b.pupil_ids
    assert not popup(plain_window).isVisible()


def test_search_finds_a_class_and_an_action(qtbot: QtBot, plain_window: MainWindow) -> None:
    plain_window.open_page("admin")
    popup(plain_window).open_popup()
    qtbot.keyClicks(popup(plain_window).edit, "3b")
    qtbot.keyClick(popup(plain_window).edit, Qt.Key.Key_Return)
    assert plain_window.page_name == "grid"
    popup(plain_window).open_popup()
    qtbot.keyClicks(popup(plain_window).edit, "about")
    qtbot.keyClick(popup(plain_window).edit, Qt.Key.Key_Return)
    dialog = plain_window.findChild(QDialog, "AboutDialog")
    assert dialog is not None
    dialog.close()


def test_search_finds_every_page_and_what_is_done_about_companies_and_visits(plain_window: MainWindow) -> None:
    found = popup(plain_window)
    for name in ("asking", "offers", "sector_agreements"):
        found.open_popup()
        found.edit.setText(name)
        QTest.keyClick(found.edit, Qt.Key.Key_Return)
        assert plain_window.page_name == name
    titles = {entry.action for entry in (*plain_window._actions.in_search(), *plain_window._actions.by_words())}
    assert titles >= {name for name in page_makers() if name != "pupil"}
    found.open_popup()
    found.edit.setText("plan visit")
    QTest.keyClick(found.edit, Qt.Key.Key_Return)
    dialog = plain_window.findChild(PlanVisitDialog)
    assert dialog is not None
    dialog.reject()


def test_a_pupil_who_is_gone_is_told_and_the_page_stays(plain_window: MainWindow) -> None:
    plain_window.open_pupil(UUID(int=1))
    assert plain_window.message_bar.text
    assert plain_window.page_name == "today"


def test_without_pupils_it_says_what_to_do(qtbot: QtBot, make_window: WindowMaker, empty: Services) -> None:
    window = make_window(empty, makers=PLAIN)
    nothing = window.findChild(EmptyState)
    assert nothing is not None and nothing.isVisible()
    window.open_page("companies")
    assert window.page("companies").isVisible(), "companies need no pupils"
    window.open_page("pupils")
    nothing.button.click()
    dialog = window.findChild(ImportDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.close()
    nothing.other.click()
    by_hand = window.findChild(PupilDialog)
    assert by_hand is not None and by_hand.isVisible()
    by_hand.reject()
    a_class(empty.vault.database)
    assert window.page("pupils").isVisible(), "the page comes as soon as there is a class"


def test_the_first_pupil_can_be_added_by_hand(make_window: WindowMaker, empty: Services) -> None:
    empty.schools.add("Voorbeeldcollege", stage="VO")
    window = make_window(empty)
    nothing = window.findChild(NoPupils)
    assert nothing is not None and nothing.isVisible()
    nothing.other.click()
    dialog = window.findChild(PupilDialog)
    assert dialog is not None
    for field, typed in (("first_name", "Noor"), ("last_name", "Appel"), ("birth_date", "4-3-2011"), ("number", "1")):
        getattr(dialog.form, f"{field}_edit").setText(typed)
    dialog.form.year_combo.setCurrentIndex(dialog.form.year_combo.findData(3))
    dialog.save()
    assert window.page_name == "pupil" and not nothing.isVisible(), "the dossier is there, though there is no class"
    window.open_page("pupils")
    assert not nothing.isVisible()


def test_ctrl_b_opens_the_visit_and_its_word_reaches_the_bar(
    qtbot: QtBot, plain_window: MainWindow, services: Services
) -> None:
    qtbot.keyClick(plain_window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    dialog = plain_window.findChild(VisitDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.model.set_sheet(replace(dialog.model.sheet, company_name="Zorghub"))
    dialog.form.company_combo.setCurrentText("Zorghub")
    dialog.record()
    assert "28" in plain_window.message_bar.text
    assert services.history.undo_label() is not None


def test_without_a_class_a_visit_asks_to_choose_one(make_window: WindowMaker, empty: Services) -> None:
    window = make_window(empty, makers=PLAIN)
    window.opens.visit()
    assert window.message_bar.text


def test_it_remembers_page_and_class(make_window: WindowMaker, services: Services, qtbot: QtBot) -> None:
    other = a_class(services.vault.database, name="3C", brin="99ZY", first_number=2001)
    window = make_window(services, makers=PLAIN)
    window.choose_group(other.group_id)
    window.open_page("reports")
    window.close()
    again = make_window(services, makers=PLAIN)
    assert again.page_name == "reports"
    assert again.context.group_id == other.group_id


def test_after_the_signals_it_opens_at_today(make_window: WindowMaker, services: Services) -> None:
    window = make_window(services)
    window.open_signals("no_talk")
    window.close()
    assert make_window(services, makers=PLAIN).page_name == "today"


def test_settings_lock_and_closing_are_told(qtbot: QtBot, plain_window: MainWindow) -> None:
    with qtbot.waitSignal(plain_window.settings_wanted):
        plain_window.change_settings(Settings(theme="dark"))
    assert plain_window.settings.theme == "dark"
    with qtbot.waitSignal(plain_window.lock_wanted):
        plain_window.top_bar.lock_button.click()
    with qtbot.waitSignal(plain_window.closed):
        plain_window.close()


def test_the_invented_school_always_says_so(make_window: WindowMaker, services: Services) -> None:
    assert make_window(services, makers=PLAIN).findChild(QLabel, "example_label") is None
    pretend = replace(services, vault=replace(services.vault, is_example=True))
    band = make_window(pretend, makers=PLAIN).findChild(QLabel, "example_label")
    assert band is not None and band.isVisible()


def test_reading_again_takes_what_another_program_wrote(qtbot: QtBot, plain_window: MainWindow) -> None:
    qtbot.keyClick(plain_window, Qt.Key.Key_F5)
    assert at(plain_window).reloads == 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_fits_the_smallest_screen(
    looks: QApplication, make_window: WindowMaker, services: Services, name: str, scale: float
) -> None:
    theme.apply(looks, name, scale)
    window = make_window(services, makers=PLAIN)
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 1366 and window.minimumSizeHint().height() <= 768
    assert window.size().width() == 1366
    bar = window.top_bar
    assert bar.year_chooser.width() >= bar.year_chooser.sizeHint().width(), "the year is whole"


def test_english_names_every_place(spoken: Language, make_window: WindowMaker, services: Services) -> None:
    spoken.use("en")
    window = make_window(services, makers=PLAIN)
    assert window.rail.button("pupils").text() == "Pupils"
    assert window.catalog_language == i18n.language() == "en"


def test_a_window_that_closed_is_freed(make_window: WindowMaker, services: Services, qtbot: QtBot) -> None:
    window = make_window(services, makers=PLAIN)
    with qtbot.waitSignal(window.destroyed):
        window.close()
        free_widgets()


def test_the_bar_follows_a_pupil_of_another_school(window: MainWindow, services: Services) -> None:
    other = a_class(services.vault.database, name="1A", brin="99ZY", first_number=2001)
    window.open_page("grid")
    window.open_pupil(other.pupil_ids[0])
    assert window.page("pupil").isVisible()
    assert window.context.school_id == other.school_id and window.context.group_id == other.group_id
    assert window.top_bar.school_chooser.value == other.school_id
    assert window.top_bar.group_chooser.value == other.group_id


def test_a_message_takes_room_only_while_it_is_there_and_the_row_with_the_keyboard_stays_in_sight(
    window: MainWindow, class_3b: AClass, qtbot: QtBot
) -> None:
    window.open_page("pupils")
    table = window.page("pupils").findChild(ListTable)
    assert table is not None
    qtbot.waitUntil(lambda: table.model().rowCount() == len(class_3b.pupil_ids))
    page = window.page("pupils")
    assert page.mapTo(window, page.rect().bottomLeft()).y() == window.rect().bottom(), "no empty strip below it"
    before = page.size()
    table.setFocus()
    last = table.indexAt(table.viewport().rect().bottomLeft())
    table.setCurrentIndex(last if last.isValid() else table.model().index(table.model().rowCount() - 1, 0))
    window.say("Done")
    qtbot.waitUntil(lambda: page.height() < before.height())
    qtbot.waitUntil(lambda: table.viewport().rect().contains(table.visualRect(table.currentIndex()).center()))
    window.message_bar.dismiss()
    qtbot.waitUntil(lambda: page.size() == before)
