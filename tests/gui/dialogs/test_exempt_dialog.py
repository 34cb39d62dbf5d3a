"""A line that is not needed for a pupil, with the reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.domain.overview import Cell
from routekaart_app.gui.dialogs.exempt_dialog import ExemptDialog
from tests.builders import TODAY, AClass


@pytest.fixture
def dialog(services: Services, class_3b: AClass, qtbot: QtBot, looks: QApplication) -> ExemptDialog:
    coverage = services.coverage.of_group(class_3b.group_id, TODAY)
    made = ExemptDialog(services, coverage.pupils[0].pupil, coverage.lines[0])
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def cell(services: Services, klas: AClass) -> Cell:
    return services.coverage.of_group(klas.group_id, TODAY).pupils[0].cells[0]


def test_a_typed_reason_is_kept(dialog: ExemptDialog, services: Services, class_3b: AClass) -> None:
    QTest.keyClicks(dialog.form.reason_combo, "Al gedaan")
    QTest.keyClick(dialog.form.reason_combo, Qt.Key.Key_Return)
    assert dialog.isHidden() and dialog.label
    assert cell(services, class_3b).exempt_reason == "Al gedaan"


def test_a_reason_can_be_chosen_with_down(dialog: ExemptDialog, services: Services, class_3b: AClass) -> None:
    QTest.keyClick(dialog.form.reason_combo, Qt.Key.Key_Down)
    dialog.form.save_button.click()
    assert cell(services, class_3b).exempt_reason == dialog.form.reason_combo.itemText(0)


def test_without_a_reason_nothing_is_kept(dialog: ExemptDialog, services: Services, class_3b: AClass) -> None:
    dialog.save()
    assert dialog.form.reason_problem.isVisible() and dialog.isVisible() and not dialog.label
    QTest.keyClicks(dialog.form.reason_combo, "x")
    assert dialog.form.reason_problem.isHidden()
    assert cell(services, class_3b).exempt_reason == ""


def test_escape_leaves_no_trace(dialog: ExemptDialog, services: Services) -> None:
    QTest.keyClicks(dialog.form.reason_combo, "Al gedaan")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden() and services.history.undo_label() is None
