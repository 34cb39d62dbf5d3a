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
