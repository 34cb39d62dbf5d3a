"""The yearly summary on screen: counted, looked into to the last figure, narrowed, frozen, and written to a file."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.gui.main_window import MainWindow
from routekaart_app.gui.pages.pupils_page import PupilsPage
from routekaart_app.gui.pages.year_page import YearPage
from tests.answers import FakeMessages
from tests.builders import TODAY, YEAR, AClass, a_class

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def english() -> None:
    """Sentences as they stand in the code."""
    i18n.set_language("en")


@pytest.fixture
def page(english: None, window: MainWindow, services: Services, class_3b: AClass, qtbot: QtBot) -> YearPage:
    """Of class 3B eight of the 28 pupils were at a training; reached with the keyboard."""
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY - timedelta(7), "VO3-03").nobody()
    for place in range(8):
        sheet = sheet.toggled(place)
    services.contacts.record(sheet)
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_8, CONTROL)
    found = window.page("year")
    assert isinstance(found, YearPage)
    qtbot.waitUntil(lambda: found.shown is not None and ready(window))
    return found


def ready(window: MainWindow) -> bool:
    """Whether nothing is under way; the dialog with its progress may have been in front."""
    if not window.tasks.is_busy:
        window.activateWindow()
    return not window.tasks.is_busy and window.isActiveWindow()


def about(page: YearPage) -> str:
    return page.head.head.about.text()


def test_a_bar_and_a_figure_list_who_are_behind_them(
    page: YearPage, window: MainWindow, qtbot: QtBot, looks: QApplication
) -> None:
    assert "28 pupils" in about(page) and "so far" in about(page) and page.head.views["pictures"].hasFocus()
    assert not page.band.said and page.charts.isVisible() and not page.tables.isVisible()
    bars = page.charts.cards["reach_by_type"].bars
    training = bars.button("training")
    assert "28 %" in training.accessibleName()
    bars.buttons[0].setFocus()
    while not training.hasFocus():
        QTest.keyClick(looks.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(training, Qt.Key.Key_Return)
    pupils = window.page("pupils")
    assert isinstance(pupils, PupilsPage)
    qtbot.waitUntil(lambda: window.page_name == "pupils" and pupils.model.total == 8 and ready(window))
    pupils._table.opened.emit(0)
    assert window.page("pupil").isVisible()
    window.leave_pupil()
    qtbot.waitUntil(lambda: window.page_name == "pupils" and pupils.model.total == 8 and ready(window))
    pupils._table.setFocus()
    QTest.keyClick(pupils._table, Qt.Key.Key_Escape)
    assert window.page_name == "year"
    assert page.shown is not None and not window.tasks.is_busy, "nothing changed, so nothing is counted anew"
    page.charts.cards["reach_by_line"].link.click()
    table = page.tables.table
    assert table.hasFocus() and page.tables.shown == "reach_by_line"
    assert "as often as it asks" in page.tables.what.text()
    assert table.choose("VO3-03")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert "VO3-03\t" in looks.clipboard().text() and "28,57%" not in looks.clipboard().text()
    QTest.keyClick(table, Qt.Key.Key_Right)
    page.tables.who.click()
    qtbot.waitUntil(lambda: window.page_name == "pupils" and pupils.model.total in (8, 28) and ready(window))
    at = table.currentIndex().column()
    QTest.keyClick(pupils._table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.tables.isVisible() and page.tables.shown == "reach_by_line" and table.currentIndex().column() == at
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert page.charts.isVisible()


def test_filters_leave_out_rows_at_once_and_a_change_is_counted(
    page: YearPage, window: MainWindow, services: Services, messages: FakeMessages, qtbot: QtBot
) -> None:
    other = a_class(services.vault.database, name="8A", brin="99ZY", first_number=2001, stage="PO", year=8)
    qtbot.waitUntil(lambda: page.head.scope.isVisible() and not window.tasks.is_busy)
    assert page.head.phase.isVisible() and "pupils" in about(page)
    page.head.phase.choose("PO")
    page.head.filter_changed.emit()
    assert not window.tasks.is_busy
    page.show_table("reach_by_phase")
    assert [row.key for row in map(page.tables.model.row, range(page.tables.model.rowCount()))] == ["PO"]
    assert (
        page.tables.narrowed.isVisible()
        and page.band.link.isVisible()
        and "all pupils" in page.head.figures[0].accessibleName()
    )
    messages.will_answer(None)
    page.head.export.click()
    assert "filtered out" in messages.asked[-1].title
    page.band.link.click()
    assert not page.head.filter.is_narrow and not page.band.isVisible()
    before = page.shown.summary.scope if page.shown else None
    window.open_pupil(other.pupil_ids[0])
    window.open_page("year")
    qtbot.waitUntil(lambda: ready(window))
    assert page.shown is not None and page.shown.summary.scope == before, "a dossier chooses no other school here"
    window.top_bar.school_chooser.picked.emit(other.school_id)
    qtbot.waitUntil(lambda: page.shown is not None and page.shown.summary.scope.kind == "school")
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert page.head.scope.value == page.shown.summary.scope if page.shown else False
    window.top_bar.year_chooser.picked.emit(YEAR.previous())
    qtbot.waitUntil(lambda: page._empty.isVisible())
    assert not page.head.export.isEnabled() and "0" not in about(page)


def test_one_is_kept_and_shown_again_and_both_are_written(
    page: YearPage, window: MainWindow, services: Services, messages: FakeMessages, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_summary("freeze")
    qtbot.waitUntil(lambda: bool(services.summaries.frozen()) and ready(window))
    (kept,) = services.summaries.frozen()
    assert kept.label in window.message_bar.text and "already" not in window.message_bar.text
    window.open_summary("freeze")
    qtbot.waitUntil(lambda: len(services.summaries.frozen()) == 2 and ready(window))
    assert "already" in window.message_bar.text
    services.history.undo()
    qtbot.waitUntil(lambda: ready(window))
    window.open_frozen_summary(kept.id)
    assert "frozen on" in about(page) and page.head.now.isVisible() and not page.head.freeze.isVisible()
    json_file, csv_file = tmp_path / "jaar.json", tmp_path / "jaar.csv"
    messages.will_answer(json_file)
    QTest.keyClick(window, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: json_file.name in window.message_bar.text)
    assert json.loads(json_file.read_text("utf-8"))["school_year"] == YEAR.name
    services.summaries.forget(kept.id)
    qtbot.waitUntil(lambda: "frozen on" not in about(page) and ready(window))
    assert page.shown is not None and page.shown.frozen is None and page.head.freeze.isEnabled()
    messages.will_answer(csv_file, tmp_path / "jaar.txt")
    page.head.actions_by_name["analysis"].trigger()
    qtbot.waitUntil(lambda: csv_file.exists() and ready(window))
    page.head.export.click()
    qtbot.waitUntil(lambda: "jaar.txt" in window.message_bar.text)
    assert not (tmp_path / "jaar.txt").exists()


def test_who_goes_elsewhere_while_it_is_counted_is_asked_nothing_there(
    page: YearPage, window: MainWindow, messages: FakeMessages, qtbot: QtBot
) -> None:
    page.reload()
    window.open_summary("export")
    assert page.counts.is_counting
    window.open_page("pupils")
    qtbot.waitUntil(lambda: not page.counts.is_counting and ready(window))
    window.open_page("year")
    qtbot.waitUntil(lambda: page.isVisible() and ready(window))
    QApplication.processEvents()
    assert messages.asked == []


def test_counting_can_be_stopped_and_the_last_figures_stay(page: YearPage, window: MainWindow, qtbot: QtBot) -> None:
    page.reload()
    assert page.counts.is_counting and page.charts.isVisible()
    page.strip.stop_button.click()
    qtbot.waitUntil(lambda: bool(page.band.said))
    assert page.shown is not None and page.charts.isVisible() and page.band.link.isVisible()
    page.band.link.click()
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert not page.band.isVisible()
