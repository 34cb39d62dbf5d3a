"""Typing a day and stepping over the end of a month, as someone does who records last week's visit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.window_fields import DayMonthEdit


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[DateEdit]:
    """A date between two fields, reached with Tab."""
    system = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    around = QWidget()
    qtbot.addWidget(around)
    layout = QVBoxLayout(around)
    before, made, after = QLineEdit(), DateEdit(), QLineEdit()
    for widget in (before, made, after):
        layout.addWidget(widget)
    made.set_day(date(2026, 11, 2))
    with qtbot.waitExposed(around):
        around.show()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    yield made
    QLocale.setDefault(system)


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("13-11", date(2026, 11, 13)),
        ("13-10", date(2026, 10, 13)),
        ("1310", date(2026, 10, 13)),
        ("7-9-2025", date(2025, 9, 7)),
        ("3", date(2026, 11, 3)),
    ],
)
def test_a_day_can_be_typed_at_once(field: DateEdit, keys: str, day: date) -> None:
    QTest.keyClicks(field, keys)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.day == day
    assert not field.hasFocus()


def test_page_keys_go_a_week(field: DateEdit) -> None:
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert field.day == date(2026, 10, 26)
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert field.day == date(2026, 11, 2) and field.toolTip()


def test_down_goes_over_the_end_of_a_month(field: DateEdit) -> None:
    for _step in range(4):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.day == date(2026, 10, 29)


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("24-11-2026", date(2026, 11, 24)),
        ("24-11", date(2026, 11, 24)),
        ("3-2", date(2027, 2, 3)),
        ("24-11-25", date(2025, 11, 24)),
        ("24112025", date(2025, 11, 24)),
    ],
)
def test_a_date_typed_over_everything_replaces_it(field: DateEdit, keys: str, day: date) -> None:
    field.lineEdit().selectAll()
    QTest.keyClicks(field, keys)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.day == day and not field.unread


def test_home_and_a_date(field: DateEdit) -> None:
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClicks(field, "31-1-2026")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.day == date(2026, 1, 31)


def test_a_part_that_is_selected_is_typed_by_itself(field: DateEdit) -> None:
    field.setSelectedSection(DateEdit.Section.MonthSection)
    QTest.keyClicks(field, "10")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.day == date(2026, 10, 2)


def test_what_is_no_day_stays_and_is_said(field: DateEdit) -> None:
    QTest.keyClicks(field, "31-2-2026")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "31-2-2026" and field.unread and field.property("problem")
    field.setFocus()
    QTest.keyClicks(field, "3-3-2026")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.day == date(2026, 3, 3) and not field.unread and not field.property("problem")


def test_escape_brings_the_day_back_that_was_there(field: DateEdit) -> None:
    QTest.keyClicks(field, "31-2")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.day == date(2026, 11, 2) and "2-11-2026" in field.text() and field.hasFocus()


def test_ctrl_enter_finds_the_day_that_is_typed(field: DateEdit) -> None:
    QTest.keyClicks(field, "24-11-2026")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.day == date(2026, 11, 24)


def test_a_day_and_month_are_typed_over_everything(qtbot: QtBot) -> None:
    edit = DayMonthEdit("Last day")
    qtbot.addWidget(edit)
    edit.set_mark("07-31")
    with qtbot.waitActive(edit):
        edit.show()
    edit.setFocus()
    edit.lineEdit().selectAll()
    with qtbot.waitSignal(edit.mark_changed, check_params_cb=lambda mark: mark == "11-24"):
        QTest.keyClicks(edit, "24-11")
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "24-11"
