"""The signals: six lists, reached from Vandaag, each with what can be done about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.signals import KINDS
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.look_back_dialog import LookBackDialog
from routekaart_app.gui.dialogs.talk_dialog import TalkDialog
from routekaart_app.gui.dialogs.visit_dialog import VisitDialog
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.signals_page import SignalsPage
from routekaart_app.gui.pages.today_page import TodayPage
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.models import Enrolment, Group, school_year_id
from tests.builders import TODAY, YEAR, AClass, a_class, a_pupil
from tests.gui.conftest import WindowMaker

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, services: Services, class_3b: AClass) -> SignalsPage:
    """3B, of which one pupil was spoken with yesterday; opened at who misses something required."""
    services.talks.record(services.talks.sheet(class_3b.pupil_ids[0], TODAY - timedelta(1)))
    window.choose_group(class_3b.group_id)
    window.open_signals("missing_required")
    found = window.page("signals")
    assert isinstance(found, SignalsPage)
    return found


def count(page: SignalsPage, kind: str) -> int:
    return int(page.choices[kind].text().rsplit(" ", 1)[1])


def test_every_list_is_counted_and_can_be_chosen(page: SignalsPage) -> None:
    assert set(page.choices) == set(KINDS) and page.choices["missing_required"].isChecked()
    for kind, choice in page.choices.items():
        choice.click()
        assert page.model.total == count(page, kind)
    assert count(page, "no_talk") == 27


def test_a_required_line_whose_time_is_over_is_listed_with_how_it_stands(page: SignalsPage) -> None:
    first = page.model.row(0)
    said = [page.model.index(0, column).data() for column in range(4)]
    assert first.line_code in said[2] and said[0] == first.listed_name and said[3]
    assert page.table.hasFocus()


def test_letters_narrow_the_list_and_enter_opens_a_dossier(page: SignalsPage, window: MainWindow) -> None:
    page.choices["no_talk"].click()
    field = page.findChild(FilterEdit)
    assert isinstance(field, FilterEdit)
    QTest.keyClicks(field, "haddad")
    left = page.model.rowCount()
    assert 0 < left < 27
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.page_name == "pupil"


def test_nobody_found_offers_the_whole_list(page: SignalsPage) -> None:
    field = page.findChild(FilterEdit)
    assert isinstance(field, FilterEdit)
    field.setText("xyz")
    assert page._empty.isVisible() and page._empty.button.isVisible()
    page._empty.button.click()
    assert page.model.rowCount() == page.model.total


def test_ctrl_g_talks_with_the_one_who_is_chosen_and_the_list_gets_shorter(
    page: SignalsPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.open_signals("no_talk")
    row = page.model.row(0)
    QTest.keyClick(page.table, Qt.Key.Key_G, CONTROL)
    dialog = window.findChild(TalkDialog)
    assert dialog is not None and dialog.sheet.pupil.id == row.pupil_id
    dialog.record()
    assert count(page, "no_talk") == 26
    assert row.pupil_id not in {page.model.row(at).pupil_id for at in range(page.model.rowCount())}


def test_a_missing_line_can_be_recorded_for_the_class(page: SignalsPage, window: MainWindow) -> None:
    row = page.model.row(page.table.chosen)
    page._visit.click()
    dialog = window.findChild(VisitDialog)
    assert dialog is not None and dialog.model.sheet.group.id == row.group_id
    assert dialog.model.sheet.line is not None and dialog.model.sheet.line.code == row.line_code
    dialog.reject()


def test_what_can_be_done_follows_the_rows_that_are_chosen(page: SignalsPage) -> None:
    assert page._talk.isEnabled() and page._why.isVisible()
    page.table.selectAll()
    assert not page._talk.isEnabled() and page.pupil_id is None and page._copy.isEnabled()
    page.choices["no_talk"].click()
    assert not page._why.isVisible() and not page._visit.isVisible()


def test_the_list_is_copied_with_headings(page: SignalsPage, window: MainWindow) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_C, CONTROL)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == page.model.rowCount() + 1 and lines[0].count("\t") == 3
    assert str(page.model.rowCount()) in window.message_bar.text


def test_escape_and_the_link_go_back_to_today(page: SignalsPage, window: MainWindow) -> None:
    assert window.rail.button("today").isChecked(), "the rail shows where one came from"
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert window.page_name == "today"
    window.open_signals("no_talk")
    page._back.click()
    assert window.page_name == "today"


def test_who_left_a_year_ago_is_looked_back_on_from_vandaag(
    page: SignalsPage, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    today = window.page("today")
    assert isinstance(today, TodayPage)
    window.open_page("today")
    assert today.tiles["look_back"].isHidden(), "nobody waits for it"
    left = date(2025, 2, 28)
    with services.vault.database.write("left", undoable=False) as session:
        ensure_in(session, YEAR.previous())
        last_year = school_year_id(YEAR.start - 1)
        group = Group(school_id=class_3b.school_id, school_year_id=last_year, name="3B")
        gone = a_pupil(40)
        session.add_all((group, gone))
        session.flush()
        session.add(
            Enrolment(
                pupil_id=gone.id, school_id=class_3b.school_id, school_year_id=last_year, group_id=group.id, stage="VO",
                year=3, number="9", starts_on=YEAR.previous().first_day, ends_on=left, destination="work",
            )
        )  # fmt: skip
    assert today.tiles["look_back"].number == "1" and today.tiles["look_back"].isVisible()
    QTest.keyClick(today.tiles["look_back"], Qt.Key.Key_Space)
    assert page.choices["look_back"].isChecked() and page.model.row(0).pupil_id == gone.id
    assert page._look_back.isVisible() and page._look_back.isEnabled() and not page._why.isVisible()
    said = [page.model.index(0, column).data() for column in range(4)]
    assert all(said) and "2025" in said[3]
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = window.findChild(LookBackDialog)
    assert dialog is not None and window.page_name == "signals"
    dialog.form.look_back_combo.setCurrentIndex(1)
    dialog.save()
    assert page.model.total == 0 and page._empty.isVisible()
    page.choices["no_talk"].click()
    assert not page._look_back.isVisible()


def test_own_classes_go_before_the_class_that_is_chosen(
    page: SignalsPage, window: MainWindow, services: Services
) -> None:
    other = a_class(services.vault.database, name="1A", year=1, brin="99YY", first_number=5001, size=5)
    services.guidance.choose(window.context.year, [other.group_id])
    page.choices["no_talk"].click()
    assert page.model.total == 5


def test_an_empty_list_says_so(page: SignalsPage) -> None:
    page.choices["no_mbo_application"].click()
    assert page.model.total == 0 and page._empty.isVisible() and not page._empty.button.isVisible()


def test_without_classes_it_comes_from_the_worker(make_window: WindowMaker, empty: Services, qtbot: QtBot) -> None:
    window = make_window(empty)
    page = SignalsPage(empty, window, window)
    page.show_context(window.context)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert count(page, "no_talk") == 0


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_clipped(page: SignalsPage, window: MainWindow, looks: QApplication, scale: float) -> None:
    theme.apply(looks, "light", scale)
    QApplication.processEvents()
    assert window.width() == 1366 and window.height() == 768
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.fontMetrics().height() - 2, label.text()


def test_a_sector_opens_who_of_the_class_has_not_been_there(
    page: SignalsPage, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY - timedelta(3), "VO3-04")
    clinic = services.companies.save(CompanyEntry("Zorghuis", sector="care"))
    services.contacts.record(replace(sheet.toggled(0), company_id=clinic))
    assert not page.spread.isVisible() and not page.spread.button.isHidden()
    window.open_page("visits")
    window.page("visits").sectors.click()  # type: ignore[attr-defined]
    assert window.page_name == "signals" and page.spread.isVisible() and page.spread.button.hasFocus()
    button = page.spread.grid.button("care")
    assert "27" in button.accessibleName()
    button.click()
    listed = window.page("pupils").findChild(ListTable)
    assert window.page_name == "pupils" and isinstance(listed, ListTable)
    qtbot.waitUntil(lambda: listed.model().rowCount() == 1)
