"""Pairs that look alike are shown side by side, joined, kept apart, and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.doubles_dialog import DoublesDialog
from routekaart_app.gui.main_window import MainWindow
from tests.builders import YEAR, AClass
from tests.gui.dialogs.conftest import put_away
from tests.services.test_doubles import add


@pytest.fixture
def dialog(services: Services, window: MainWindow, class_3b: AClass, qtbot: QtBot) -> Iterator[DoublesDialog]:
    """Two pairs: one with the same number, one with the same name."""
    add(services, class_3b, number="7", home_language="pl")
    add(services, class_3b, number="7", home_language="tr")
    add(services, class_3b, number="8", first_name="Bo", last_name="Smit")
    add(services, class_3b, number="9", first_name="Bo", last_name="Smit", birth=None)
    made = DoublesDialog(services, window, window)
    with qtbot.waitActive(made):
        made.show()
    yield made
    put_away([made])


def test_the_surest_pair_stands_first_with_the_reason(dialog: DoublesDialog) -> None:
    assert dialog.model.rowCount() == 2
    assert dialog.model.row(0).reasons == ("number", "name_and_birth")
    title = dialog.findChild(QLabel, "title_label")
    assert title is not None and "2" in title.text()


def test_a_pair_is_joined_by_keyboard_and_the_next_is_shown(
    dialog: DoublesDialog, services: Services, class_3b: AClass
) -> None:
    other = dialog.findChild(QRadioButton, "home_language_dropped_radio")
    assert other is not None
    other.setChecked(True)
    merge = dialog._choice.merge
    assert merge is not None and "home_language" in merge.from_dropped
    before = len(services.pupils.all(YEAR, group_id=class_3b.group_id))
    QTest.keyClick(dialog._merge_button, Qt.Key.Key_Space)
    assert dialog.model.rowCount() == 1
    assert len(services.pupils.all(YEAR, group_id=class_3b.group_id)) == before - 1
    assert dialog._choice.merge is not None
    assert services.pupil_records.fields(merge.kept.id, YEAR).home_language == merge.value("home_language")


def test_swapping_keeps_the_chosen_values(dialog: DoublesDialog) -> None:
    before = dialog._choice.merge
    QTest.mouseClick(dialog._swap_button, Qt.MouseButton.LeftButton)
    after = dialog._choice.merge
    assert before is not None and after is not None
    assert after.kept == before.dropped
    assert [after.value(field) for field in after.differing] == [before.value(field) for field in before.differing]


def test_when_all_are_told_apart_it_says_so(dialog: DoublesDialog, services: Services) -> None:
    for _pair in range(2):
        QTest.mouseClick(dialog._apart_button, Qt.MouseButton.LeftButton)
    assert dialog.model.rowCount() == 0 and dialog._merge_button.isHidden()
    assert services.doubles.find() == ()
    services.history.undo()
    assert len(services.doubles.find()) == 1


def test_two_chosen_by_hand_are_kept_apart_or_joined_and_that_is_all(
    services: Services, window: MainWindow, class_3b: AClass, qtbot: QtBot
) -> None:
    made = DoublesDialog(services, window, window, pair=(class_3b.pupil_ids[0], class_3b.pupil_ids[1]))
    with qtbot.waitActive(made):
        made.show()
    assert made.model.rowCount() == 1 and made._table.isHidden() and made._choice.merge is not None
    QTest.mouseClick(made._apart_button, Qt.MouseButton.LeftButton)
    assert made.isHidden() and services.history.undo_label() is not None
    put_away([made])


def test_a_pair_of_whom_one_is_gone_is_told(services: Services, window: MainWindow, class_3b: AClass) -> None:
    with pytest.raises(KnownError):
        DoublesDialog(services, window, window, pair=(class_3b.pupil_ids[0], UUID(int=1)))
