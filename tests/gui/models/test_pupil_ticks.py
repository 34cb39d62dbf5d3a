"""Choosing some pupils of a class."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from routekaart_app.gui.models.pupil_ticks import PupilTicks
from tests.gui import snapshots

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def model() -> PupilTicks:
    made = PupilTicks()
    made.set_pupils(snapshots.pupils())
    return made


def test_it_is_a_sound_model(model: PupilTicks, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_nobody_is_ticked_at_first(model: PupilTicks) -> None:
    assert (model.rowCount(), model.ticked) == (28, ())


def test_ticks_stand_in_the_order_of_the_list(model: PupilTicks, qtbot: QtBot) -> None:
    for row in (5, 2):
        with qtbot.waitSignal(model.changed):
            assert model.setData(model.index(row), Qt.CheckState.Checked.value, CHECK)
    assert len(model.ticked) == 2
    model.setData(model.index(5), Qt.CheckState.Unchecked.value, CHECK)
    assert model.index(2).data(CHECK) == Qt.CheckState.Checked and len(model.ticked) == 1
    assert not model.setData(QModelIndex(), Qt.CheckState.Checked.value, CHECK)


def test_who_left_is_no_longer_ticked(model: PupilTicks) -> None:
    pupils = snapshots.pupils()
    for row in (0, 1):
        model.setData(model.index(row), Qt.CheckState.Checked.value, CHECK)
    model.set_pupils(pupils[1:])
    assert model.ticked == (pupils[1].id,)
