"""Choosing the classes one looks after."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from routekaart_app.bootstrap import Services
from routekaart_app.gui.dialogs.my_classes_dialog import MyClassesDialog
from routekaart_app.gui.main_window import MainWindow
from tests.builders import AClass, a_class
from tests.gui.dialogs.conftest import put_away

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def other(services: Services) -> AClass:
    return a_class(services.vault.database, name="1A", year=1, brin="99YY", first_number=5001, size=5)


@pytest.fixture
def dialog(window: MainWindow, services: Services, other: AClass, qtbot: QtBot) -> Iterator[MyClassesDialog]:
    made = MyClassesDialog(services, window, window)
    with qtbot.waitActive(made):
        made.show()
    yield made
    put_away([made])


def test_typing_space_and_ctrl_enter_choose_a_class(
    dialog: MyClassesDialog, window: MainWindow, services: Services, class_3b: AClass
) -> None:
    QTest.keyClicks(dialog.filter, "3b")
    assert dialog.shown.rowCount() == 1
    QTest.keyClick(dialog.filter, Qt.Key.Key_Down)
    assert dialog.form.groups_list.hasFocus()
    QTest.keyClick(dialog.form.groups_list, Qt.Key.Key_Space)
    assert "3B" in dialog.form.count_label.text() and "28" in dialog.form.count_label.text()
    QTest.keyClick(dialog.form.groups_list, Qt.Key.Key_Return, CTRL)
    assert not dialog.isVisible() and dialog.label
    assert services.guidance.mine(window.context.year) == (class_3b.group_id,)


def test_what_was_chosen_is_ticked_and_a_filter_keeps_it(
    dialog: MyClassesDialog, window: MainWindow, services: Services, class_3b: AClass, other: AClass
) -> None:
    services.guidance.choose(window.context.year, [class_3b.group_id, other.group_id])
    again = MyClassesDialog(services, window, window)
    again.filter.setText("1a")
    index = again.shown.index(0, 0)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert again.shown.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    again.save()
    assert services.guidance.mine(window.context.year) == (class_3b.group_id,)
    put_away([again])


def test_none_chosen_says_what_that_means(dialog: MyClassesDialog) -> None:
    assert dialog.form.count_label.text()


def test_a_class_that_is_gone_is_told_in_the_dialog(dialog: MyClassesDialog, services: Services) -> None:
    index = dialog.ticks.index(0, 0)
    dialog.ticks.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    from routekaart_app.store.models import Enrolment, Group

    gone = dialog.chosen[0].id
    with services.vault.database.write("gone") as session:
        for enrolment in session.query(Enrolment).filter_by(group_id=gone):
            session.delete(enrolment)
        session.flush()
        session.delete(session.get_one(Group, gone))
    dialog.save()
    assert dialog.isVisible() and not dialog.form.trouble_label.isHidden()


def test_enter_in_the_list_keeps_nothing_by_accident(dialog: MyClassesDialog) -> None:
    QTest.keyClick(dialog.form.groups_list, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.form.cancel_button.setFocus()
    QTest.keyClick(dialog.form.cancel_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()
