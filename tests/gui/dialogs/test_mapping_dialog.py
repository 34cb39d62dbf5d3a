"""Saying which column holds what."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.exchange import reader
from routekaart_app.exchange.records import UnknownColumns
from routekaart_app.gui.dialogs.mapping_dialog import MappingDialog

ROWS = "A;B;C;Burgerservicenummer\n77001;Testa;3B;111111111\n77002;Proef;3B;111111110\n"


@pytest.fixture
def dialog(qtbot: QtBot, looks: QApplication) -> MappingDialog:
    with pytest.raises(UnknownColumns) as unknown:
        reader.read_bytes(ROWS.encode())
    made = MappingDialog(unknown.value)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: MappingDialog, column: int, field: str) -> None:
    combo = dialog._choices[column]
    combo.setCurrentIndex(combo.findData(field))
    combo.activated.emit(combo.currentIndex())


def test_what_was_chosen_is_the_mapping(dialog: MappingDialog) -> None:
    choose(dialog, 0, "number")
    choose(dialog, 1, "first_name")
    choose(dialog, 2, "group")
    dialog.form.use_button.click()
    assert dialog.mapping is not None and not dialog.isVisible()
    assert dict(dialog.mapping.columns) == {"number": 0, "first_name": 1, "group": 2}
    assert dialog.mapping.header_row == 1 and dialog.mapping.fingerprint


def test_a_field_stands_in_one_column(dialog: MappingDialog) -> None:
    choose(dialog, 0, "number")
    choose(dialog, 1, "first_name")
    choose(dialog, 2, "number")
    dialog.form.use_button.click()
    assert dialog.isVisible() and dialog.mapping is None
    assert "2" in dialog.form.columns_problem.text() and not dialog.form.columns_problem.isHidden()


def test_arrows_pass_over_what_stands_elsewhere(qtbot: QtBot, dialog: MappingDialog) -> None:
    choose(dialog, 0, "number")
    for _step in range(dialog._choices[1].count()):
        qtbot.keyClick(dialog._choices[1], Qt.Key.Key_Down)
    assert dialog._choices[0].currentData() == "number"


@pytest.mark.parametrize("fields", [{}, {0: "number"}, {1: "first_name"}])
def test_number_and_name_are_needed(dialog: MappingDialog, fields: dict[int, str]) -> None:
    for column, field in fields.items():
        choose(dialog, column, field)
    dialog.form.use_button.click()
    assert dialog.isVisible() and dialog.mapping is None
    assert not dialog.form.columns_problem.isHidden()


def test_a_forbidden_column_is_not_even_shown(dialog: MappingDialog) -> None:
    assert 3 not in dialog._choices


def test_every_choice_has_a_name_for_a_screen_reader(dialog: MappingDialog) -> None:
    assert all(combo.accessibleName() for combo in dialog._choices.values())


def test_escape_chooses_nothing(qtbot: QtBot, dialog: MappingDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.mapping is None and not dialog.isVisible()
