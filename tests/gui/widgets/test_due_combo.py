"""By when something was agreed."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.due_combo import DueCombo
from tests.builders import TODAY


def test_quick_days_count_from_the_day_of_the_talk(qtbot: QtBot, looks: QApplication) -> None:
    combo, edit = DueCombo(), DateEdit()
    for widget in (combo, edit):
        qtbot.addWidget(widget)
    combo.attach(edit)
    combo.count_from(TODAY)
    assert combo.due == TODAY + timedelta(weeks=2)
    combo.setCurrentIndex(1)
    combo.count_from(TODAY + timedelta(1))
    assert combo.due == TODAY + timedelta(weeks=6, days=1), "which choice was made stays"
    combo.set_due(None)
    assert combo.due is None and edit.isHidden()
    combo.set_due(TODAY)
    assert combo.due == TODAY and not edit.isHidden()
