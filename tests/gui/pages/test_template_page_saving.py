"""The editor of the routekaart: its steps, impact and difference, saving, leaving, and files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.dialogs.template_change_dialog import TemplateChangeDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models.template_rows import CHANGED
from routekaart_app.gui.pages.template_page import TemplatePage
from tests.answers import FakeMessages
from tests.builders import YEAR
from tests.gui.pages.test_template_page import (
    CODE_OF_CLASS,
    CONTROL,
    change_target,
    codes,
    id_of,
    kept,
    label,
    line,
    state,
)
from tests.gui.pages.test_template_page import page as page


def settled(page: TemplatePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.saving.is_counting and not page.saving.is_saving, timeout=10_000)


def a_dialog(page: TemplatePage, qtbot: QtBot) -> TemplateChangeDialog:
    qtbot.waitUntil(lambda: page.findChild(TemplateChangeDialog) is not None, timeout=10_000)
    found = page.findChild(TemplateChangeDialog)
    assert isinstance(found, TemplateChangeDialog)
    return found


def test_undo_takes_back_steps_of_the_draft_before_anything_kept(
    page: TemplatePage, window: MainWindow, services: Services
) -> None:
    change_target(page)
    page.actions_.remove.trigger()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    assert CODE_OF_CLASS in codes(page) and line(page).target == 3
    QTest.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    assert line(page).target == 1 and not page.strip.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert line(page).target == 3
    assert not window.tasks.is_busy or page.saving.is_counting
    assert services.history.redo_label() is None


def test_the_impact_is_counted_after_the_last_change(page: TemplatePage, qtbot: QtBot) -> None:
    change_target(page, 2)
    change_target(page, 3)
    counting = page.strip.impact.text()
    settled(page, qtbot)
    assert page.strip.impact.text() != counting and "28" in page.strip.impact.text()
    assert "1" in page.strip.counts.text()


def test_saving_writes_one_step_that_can_be_undone(
    page: TemplatePage, window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    change_target(page)
    QTest.keyClick(page.card.form.target, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=10_000)
    assert line(page).target == 3 and not page.strip.isVisible() and state(page) == "same"
    assert next(one for one in kept(page) if one.code == CODE_OF_CLASS).target == 3
    window.undo()
    qtbot.waitUntil(lambda: line(page).target == 1, timeout=10_000)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)


def test_what_is_not_right_stands_beside_its_field_and_holds_saving_back(page: TemplatePage) -> None:
    page.card.form.code.clear()
    QTest.keyClicks(page.card.form.code, "VO3-01")
    assert label(page, "code_problem").isVisible() and page.row is not None and page.row.problem
    page.choose(id_of(page, "PO6-01"))
    page.save()
    assert page.row is not None and page.row.line.code == "VO3-01" and page.card.form.code.hasFocus()
    assert not page.saving.is_saving and not page.saving.is_counting
    page.head.name.clear()
    QTest.keyClick(page.head.name, Qt.Key.Key_Space)
    assert label(page, "template_name_problem").isVisible()


def test_the_difference_is_shown_and_saved_from_there(page: TemplatePage, window: MainWindow, qtbot: QtBot) -> None:
    change_target(page)
    page.strip.compare.click()
    dialog = a_dialog(page, qtbot)
    top = dialog.form.changes_tree.topLevelItem(0)
    assert top is not None and CODE_OF_CLASS in top.text(0) and "→" in top.child(0).text(1)
    dialog.form.accept_button.click()
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=10_000)
    assert not page.strip.isVisible()


def test_not_saving_is_a_step_too(page: TemplatePage) -> None:
    change_target(page)
    page.strip.leave_out.click()
    assert not page.strip.isVisible() and line(page).target == 1
    QTest.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    assert line(page).target == 3 and page.strip.isVisible()


def test_leaving_asks_when_something_is_not_saved(
    page: TemplatePage, window: MainWindow, messages: FakeMessages, qtbot: QtBot
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert window.page_name == "admin"
    window.open_page("template")
    change_target(page)
    messages.will_answer(False)
    window.open_page("grid")
    assert window.page_name == "template" and window.rail.button("admin").isChecked() and line(page).target == 3
    messages.will_answer(False)
    window.open_pupil(window._services.pupils.all(YEAR)[0].id)
    assert page.isVisible()
    messages.will_answer(False)
    with qtbot.assertNotEmitted(window.lock_wanted):
        window.top_bar.lock_button.click()
    messages.will_answer(False)
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    messages.will_answer(True)
    window.open_page("grid")
    assert window.page_name == "grid" and page.draft is not None and not page.strip.isVisible()


def test_another_year_asks_first_too(
    page: TemplatePage, window: MainWindow, messages: FakeMessages, services: Services
) -> None:
    services.routekaarten.ensure_template(YEAR.next())
    window._read_again()
    change_target(page)
    messages.will_answer(False)
    window.top_bar.year_chooser.picked.emit(YEAR.next())
    assert window.context.year == YEAR and window.top_bar.year_chooser.value == YEAR
    messages.will_answer(True)
    window.top_bar.year_chooser.picked.emit(YEAR.next())
    assert window.context.year != YEAR or page.draft is not None


def test_a_file_is_shared_and_read_back(
    page: TemplatePage, window: MainWindow, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "routekaart.toml"
    messages.will_answer(path)
    page.menu.share.trigger()
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=10_000)
    assert path.exists()
    text = path.read_text("utf-8").replace("Snuffel- of beroepsstage", "Beroepsstage")
    path.write_text(text, "utf-8")
    messages.will_answer(path)
    page.menu.read.trigger()
    a_dialog(page, qtbot).form.accept_button.click()
    assert line(page).name == "Beroepsstage" and state(page) == CHANGED
    assert [one.name for one in kept(page) if one.code == CODE_OF_CLASS] == ["Snuffel- of beroepsstage"]
    window.undo()
    assert not page.strip.isVisible()


def test_a_file_that_is_none_is_told(
    page: TemplatePage, window: MainWindow, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "brief.toml"
    path.write_text("geen routekaart", "utf-8")
    messages.will_answer(path)
    page.menu.read.trigger()
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=10_000)
    assert not page.strip.isVisible()
    messages.will_answer(None, None)
    page.menu.read.trigger()
    page.menu.share.trigger()


def test_another_year_is_taken_over(page: TemplatePage, services: Services, qtbot: QtBot) -> None:
    draft = services.routekaarten.draft(YEAR)
    services.routekaarten.ensure_template(YEAR.next())
    other = services.routekaarten.draft(YEAR.next())
    services.routekaarten.save(other.with_line(replace(other.lines[0], target=9)))
    page.menu.offer_years()
    (action,) = page.menu.years.actions()
    assert action.text() == YEAR.next().name
    action.trigger()
    a_dialog(page, qtbot).form.accept_button.click()
    assert line(page, draft.lines[0].code).target == 9 and state(page, draft.lines[0].code) == CHANGED
