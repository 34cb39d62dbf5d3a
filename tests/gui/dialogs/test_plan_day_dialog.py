"""The day of what is planned: next week is proposed, a day gone by or in another year is not taken."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.gui.dialogs.plan_day_dialog import PlanDayDialog
from tests.builders import TODAY, YEAR


@pytest.fixture
def dialog(qtbot: QtBot, looks: QApplication) -> PlanDayDialog:
    made = PlanDayDialog("VO3-02", YEAR, TODAY)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_enter_takes_next_week(dialog: PlanDayDialog) -> None:
    QTest.keyClick(dialog.form.on_edit, Qt.Key.Key_Return)
    assert dialog.isHidden() and dialog.day == TODAY + timedelta(7)


@pytest.mark.parametrize("day", [TODAY - timedelta(1), date(2026, 8, 1)])
def test_another_day_is_mended_first(dialog: PlanDayDialog, day: date) -> None:
    dialog.form.on_edit.set_day(day)
    dialog.plan()
    assert dialog.isVisible() and dialog.form.on_problem.isVisible()
    dialog.form.on_edit.set_day(TODAY)
    assert dialog.form.on_problem.isHidden()
    dialog.plan()
    assert dialog.isHidden() and dialog.day == TODAY


def test_at_the_end_of_the_year_the_last_day_is_proposed(qtbot: QtBot, looks: QApplication) -> None:
    made = PlanDayDialog("VO3-02", YEAR, date(2026, 7, 29))
    qtbot.addWidget(made)
    assert made.day == YEAR.last_day
