"""The editor of the routekaart: list, form, variants, order, years, and the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import MBO, PO, VO
from routekaart_app.gui import theme
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.models.template_model import CODE, COMPETENCIES
from routekaart_app.gui.models.template_rows import CHANGED, NEW, REMOVED, Audience
from routekaart_app.gui.pages.template_page import TemplatePage
from routekaart_app.gui.widgets.target_picker import ALL_BUT, EVERYONE, ONLY
from tests.builders import TODAY, YEAR
from tests.gui.conftest import WindowMaker

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CODE_OF_CLASS = "VO3-02"


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Iterator[TemplatePage]:
    with qtbot.waitActive(window):
        window.activateWindow()
    window.open_page("template")
    found = window.page("template")
    assert isinstance(found, TemplatePage)
    found.choose(id_of(found, CODE_OF_CLASS))
    yield found
    window.put_away()  # so that closing it asks nothing


def id_of(page: TemplatePage, code: str) -> UUID:
    assert page.draft is not None
    return next(line.id for line in page.draft.lines if line.code == code)


def line(page: TemplatePage, code: str = CODE_OF_CLASS) -> RoutekaartLine:
    assert page.draft is not None
    return next(line for line in page.draft.lines if line.code == code)


def codes(page: TemplatePage) -> list[str]:
    assert page.draft is not None
    return [line.code for line in page.draft.lines]


def state(page: TemplatePage, code: str = CODE_OF_CLASS) -> str:
    return next(row.state for row in page.model.listed if row.line.code == code)


def kept(page: TemplatePage) -> tuple[RoutekaartLine, ...]:
    return page.services.routekaarten.lines(YEAR)


def label(page: TemplatePage, name: str) -> QLabel:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def change_target(page: TemplatePage, target: int = 3) -> None:
    page.card.form.target.setValue(target)


def test_it_shows_the_routekaart_of_the_year_with_its_name(page: TemplatePage, window: MainWindow) -> None:
    assert window.rail.button("admin").isChecked()
    assert label(page, "title_label").text().endswith(YEAR.name)
    assert str(len(kept(page))) in label(page, "about_label").text()
    assert page.head.name.text() == "Standaard-routekaart"
    assert page.model.rowCount() == len(kept(page)) and not page.strip.isVisible()
    assert page.card.form.code.text() == CODE_OF_CLASS


def test_every_field_of_the_form_reaches_the_draft(page: TemplatePage) -> None:
    form = page.card.form
    form.name.selectAll()
    QTest.keyClicks(form.name, "Stage van een week ")
    form.kind.picked.emit("visit")
    change_target(page)
    form.required.click()
    form.competencies["MR"].click()
    form.parents.picked.emit("J")
    form.years[4].click()
    now = line(page)
    assert (now.name, now.kind, now.target, now.required, now.parents) == ("Stage van een week", "visit", 3, False, "J")
    assert "MR" in now.competencies and now.years == (3, 4)
    assert form.name.text() == "Stage van een week ", "a blank at the end is not taken away while typing"
    assert state(page) == CHANGED and page.strip.isVisible()
    QTest.keyClicks(form.code, "x")
    assert line(page, CODE_OF_CLASS + "x").id == now.id
    assert kept(page)[codes(page).index(CODE_OF_CLASS + "x")].code == CODE_OF_CLASS, "nothing is written"


def test_the_window_goes_from_days_to_weeks_and_back(page: TemplatePage) -> None:
    fields = page.card.form.window_fields
    assert fields.by_day.isChecked() and fields.day_from.isVisible() and not fields.week_from.isVisible()
    QTest.keyClick(fields.day_from, Qt.Key.Key_Up)
    assert line(page).due_from == "11-16"
    fields.by_week.click()
    assert (line(page).due_from, line(page).due_until) == ("W46", "W09")
    assert fields.week_until.value() == 9 and not fields.day_from.isVisible()
    QTest.keyClick(fields.week_until, Qt.Key.Key_Up)
    assert line(page).due_until == "W10"
    fields.by_day.click()
    assert line(page).due_until == "03-08", "the Sunday of week 10 in 2026"
    assert "2026" in fields.said.text()


def test_a_line_can_be_for_some_or_for_everyone_but_some(page: TemplatePage) -> None:
    targets = page.card.form.targets
    assert targets.mode.value == ONLY and targets.checks["vmbo"].isChecked()
    targets.checks["vmbo"].click()
    assert line(page).tracks == () and targets.mode.value == ONLY, "the choice stays while nobody is ticked yet"
    targets.checks["bb"].click()
    targets.own.setText(" Top  klas ")
    QTest.keyClick(targets.own, Qt.Key.Key_Return)
    assert line(page).tracks == ("bb", "own:Top klas") and targets.checks["own:Top klas"].isChecked()
    assert "Top klas" in page.filters.audience.itemText(page.filters.audience.count() - 1)
    targets.own.setText("top klas")
    targets.add.click()
    assert len(line(page).tracks) == 2
    targets.mode.picked.emit(ALL_BUT)
    assert line(page).tracks == ("not:bb", "not:own:Top klas")
    targets.mode.picked.emit(EVERYONE)
    assert line(page).tracks == () and not targets.checks["bb"].isVisible()


def test_another_stage_takes_its_own_years_and_groups(page: TemplatePage) -> None:
    form = page.card.form
    form.stage.picked.emit(MBO)
    assert (line(page).stage, line(page).years) == (MBO, (3,)) and set(form.years) == {1, 2, 3, 4}
    assert "entree" in form.targets.checks
    form.moment.picked.emit("final")
    assert line(page).moment == "final" and not form.years[1].isVisible()
    form.stage.picked.emit(PO)
    assert line(page).moment == "year" and set(form.years) == set(range(1, 9))


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_lines_are_added_varied_removed_and_brought_back_by_key(page: TemplatePage) -> None:
    at = codes(page).index(CODE_OF_CLASS)
    variant = vary(page, "bb")
    assert codes(page)[at + 1] == variant != CODE_OF_CLASS and line(page, variant).name == line(page).name
    assert state(page, variant) == NEW and page.card.form.name.hasFocus()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    assert page.card.form.name.hasFocus() and page.row is not None and page.row.line.name == ""
    assert page.row.line.years == (3,) and page.row.problem
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(codes(page)) == len(kept(page)) + 1, "a line that was never kept is simply gone"
    page.choose(id_of(page, CODE_OF_CLASS))
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert CODE_OF_CLASS not in codes(page) and state(page) == REMOVED and not page.card.form.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert codes(page).index(CODE_OF_CLASS) == at and page.card.form.isEnabled()


def vary(page: TemplatePage, target: str) -> str:
    """Ask for a variant by key and choose its target group; the code of the variant."""
    QTest.keyClick(page.table, Qt.Key.Key_D, CONTROL)
    menu = page.actions_.variant_menu
    assert menu.isVisible()
    next(action for action in menu.actions() if action.data() == target).trigger()
    menu.close()
    assert page.row is not None
    return page.row.line.code


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_variant_takes_its_group_off_the_line_in_one_step(page: TemplatePage) -> None:
    variant = vary(page, "bb")
    assert line(page, variant).tracks == ("bb",) and line(page).tracks == ("vmbo", "not:bb")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Z, CONTROL)
    assert variant not in codes(page) and line(page).tracks == ("vmbo",) and not page.strip.isVisible()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_line_for_one_group_alone_has_no_variant(page: TemplatePage) -> None:
    page.put(page.draft.with_line(replace(line(page), tracks=("pro",))), "x")  # type: ignore[union-attr]
    QTest.keyClick(page.table, Qt.Key.Key_D, CONTROL)
    menu = page.actions_.variant_menu
    assert not any(action.data() or action.isEnabled() for action in menu.actions() if not action.isSeparator())
    menu.close()


def test_tab_goes_through_the_target_groups(page: TemplatePage, qtbot: QtBot) -> None:
    for _again in range(2):  # once as they were made, once after another line made them anew
        targets = page.card.form.targets
        targets.mode.picked.emit(ONLY)
        targets.mode.setFocus()
        for stop in (*targets.checks.values(), targets.own, targets.add):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            assert stop.hasFocus()
        page.choose(id_of(page, "PO6-01"))
        page.choose(id_of(page, CODE_OF_CLASS))


def test_lines_are_put_in_order_by_key_and_by_mouse(page: TemplatePage) -> None:
    before = codes(page)
    at = before.index(CODE_OF_CLASS)
    QTest.keyClick(page.table, Qt.Key.Key_Up, ALT)
    assert codes(page)[at - 1] == CODE_OF_CLASS and page.row is not None and page.row.line.code == CODE_OF_CLASS
    QTest.keyClick(page.table, Qt.Key.Key_Down, ALT)
    assert codes(page) == before and not page.strip.isVisible()
    root = QModelIndex()
    assert page.model.moveRows(root, at, 1, root, 0)
    assert codes(page)[0] == CODE_OF_CLASS and page.strip.isVisible()


def test_a_row_is_announced_with_code_name_and_state(page: TemplatePage) -> None:
    change_target(page)
    said = page.model.index(page.table.chosen, CODE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(f"{CODE_OF_CLASS}, {line(page).name}, ")
    assert page.table.accessibleName() and page.card.form.target.accessibleName()


def test_the_routekaart_of_one_group_is_shown(page: TemplatePage) -> None:
    page.filters.audience.choose(Audience(VO, "pro"))
    page.filters._pick(Audience(VO, "pro"))
    shown = {page.model.row(row).line.code for row in range(page.model.rowCount())}
    assert "PRO-01" in shown and CODE_OF_CLASS not in shown and "PO6-01" not in shown
    assert page.filters.year.isVisible()
    page.choose(id_of(page, CODE_OF_CLASS))
    assert page.model.rowCount() == len(codes(page)), "whoever is led to a line sees it"
    page.filters.search.setText("snuffel")
    assert page.model.rowCount() == 1


def test_a_year_that_is_over_stands_still_and_says_why(
    page: TemplatePage, window: MainWindow, services: Services
) -> None:
    past = YEAR.previous()
    services.routekaarten.ensure_template(past)
    page.show_context(replace(window.context, year=past, on=past.last_day))
    assert label(page, "fixed_label").isVisible() and page.head.name.isReadOnly()
    assert not page.card.form.isEnabled() and not page.head.new.isEnabled() and not page.menu.read.isEnabled()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    QTest.keyClick(page.table, Qt.Key.Key_N, CONTROL)
    assert page.draft is not None and not page.strip.isVisible()
    assert page.draft.lines == services.routekaarten.draft(past).lines


def test_a_year_without_one_offers_to_make_it(page: TemplatePage, window: MainWindow, services: Services) -> None:
    year = SchoolYear(2031)
    page.show_context(replace(window.context, year=year, on=year.first_day))
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton) and button.isVisible() and page.draft is None
    page.focus_first()
    assert button.hasFocus()
    assert page.may_leave() and page.own_steps is None


def test_making_the_routekaart_of_this_year(make_window: WindowMaker, empty: Services, qtbot: QtBot) -> None:
    window = make_window(empty)
    window.open_page("template")
    page = window.page("template")
    assert isinstance(page, TemplatePage) and page.draft is None
    button = page.findChild(QPushButton, "empty_state_button")
    assert isinstance(button, QPushButton)
    button.click()
    assert page.draft is not None and page.model.rowCount() == len(empty.routekaarten.lines(SchoolYear.of(TODAY)))


def test_enter_goes_to_the_form_and_escape_back(page: TemplatePage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.card.form.name.hasFocus()
    QTest.keyClick(page.card.form.name, Qt.Key.Key_Return)
    assert not page.card.form.name.hasFocus()
    QTest.keyClick(page.card.form.name, Qt.Key.Key_Escape)
    assert page.table.hasFocus() and page.isVisible()


def test_large_text_puts_the_form_below_and_keeps_the_keyboard_in_sight(
    looks: QApplication, make_window: WindowMaker, services: Services, qtbot: QtBot
) -> None:
    theme.apply(looks, "light", 2.0)
    window = make_window(services)
    window.open_page("template")
    page = window.page("template")
    assert isinstance(page, TemplatePage)
    with qtbot.waitActive(window):
        window.activateWindow()
    assert page.card.y() > page.table.y() and page.table.isColumnHidden(COMPETENCIES)
    page.card.form.parents.setFocus()
    parents = page.card.form.parents
    qtbot.waitUntil(lambda: parents.visibleRegion().boundingRect().height() == parents.height())
    page.save()
