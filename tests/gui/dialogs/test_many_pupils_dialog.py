"""One field for many pupils: what is offered, what comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.domain.stages import TRACKS
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.many_pupils_dialog import ManyPupilsDialog
from tests.builders import YEAR


@pytest.fixture
def dialog(qtbot: QtBot, looks: QApplication) -> ManyPupilsDialog:
    made = ManyPupilsDialog(28, YEAR)
    qtbot.addWidget(made)
    return made


def shown(dialog: ManyPupilsDialog, qtbot: QtBot) -> None:
    with qtbot.waitActive(dialog):
        dialog.show()


def test_every_track_and_none_can_be_chosen(dialog: ManyPupilsDialog, qtbot: QtBot) -> None:
    dialog.offer_tracks("tl", 0)
    shown(dialog, qtbot)
    combo = dialog.form.value_combo
    assert dialog.value == "tl" and dialog.form.hint_label.isHidden() and combo.hasFocus()
    assert [combo.itemData(row) for row in range(combo.count())] == ["", *TRACKS]
    combo.setCurrentIndex(0)
    QTest.keyClick(combo, Qt.Key.Key_Return)
    assert dialog.value == "" and dialog.isHidden() and dialog.result() == ManyPupilsDialog.DialogCode.Accepted


def test_an_unknown_double_track_begins_at_not_known(dialog: ManyPupilsDialog) -> None:
    dialog.offer_tracks("bb/kb", 2)
    assert dialog.value == "" and not dialog.form.hint_label.isHidden()


def test_a_target_group_is_chosen_or_typed(dialog: ManyPupilsDialog, qtbot: QtBot) -> None:
    dialog.offer_target_groups("Topklas", ["Sport", "Topklas"])
    shown(dialog, qtbot)
    assert dialog.value == "Topklas"
    dialog.form.value_combo.setCurrentIndex(1)
    assert dialog.value == "Sport"
    dialog.form.value_combo.setEditText("  De   nieuwe " + "x" * 60)
    assert dialog.value.startswith("De nieuwe x") and len(dialog.value) <= 40
    QTest.keyClick(dialog.form.value_combo, Qt.Key.Key_Escape)
    assert dialog.result() == ManyPupilsDialog.DialogCode.Rejected


def test_it_fits_the_screen_with_large_text(dialog: ManyPupilsDialog, qtbot: QtBot, looks: QApplication) -> None:
    theme.apply(looks, "dark", 2.0)
    dialog.offer_tracks("kb", 3)
    shown(dialog, qtbot)
    assert dialog.form.value_combo.width() > 100
    assert dialog.form.save_button.geometry().right() <= dialog.width()


def test_where_they_differ_nothing_is_proposed(dialog: ManyPupilsDialog) -> None:
    dialog.offer_tracks(None, 0)
    assert dialog.value is None
    dialog.form.value_combo.setCurrentIndex(dialog.form.value_combo.findData("kb"))
    assert dialog.value == "kb"


def test_target_groups_that_differ_stay_until_one_is_typed(dialog: ManyPupilsDialog) -> None:
    dialog.offer_target_groups(None, ["Topklas"])
    assert dialog.value is None
    dialog.form.value_combo.setCurrentText("")
    assert dialog.value == ""
