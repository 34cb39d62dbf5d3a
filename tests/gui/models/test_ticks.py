"""Choosing some entries of a list, such as pupils of a class."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from routekaart_app.gui.models.ticks import Ticks
from tests.gui import snapshots

CHECK = Qt.ItemDataRole.CheckStateRole


def items() -> list[tuple[UUID, str]]:
    return [(pupil.id, pupil.listed_name) for pupil in snapshots.pupils()]


@pytest.fixture
def model() -> Ticks:
    made = Ticks()
    made.set_items(items())
    return made


def test_it_is_a_sound_model(model: Ticks, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_nothing_is_ticked_at_first(model: Ticks) -> None:
    assert (model.rowCount(), model.ticked) == (28, ())


def test_ticks_stand_in_the_order_of_the_list(model: Ticks, qtbot: QtBot) -> None:
    for row in (5, 2):
        with qtbot.waitSignal(model.changed):
            assert model.setData(model.index(row), Qt.CheckState.Checked.value, CHECK)
    assert len(model.ticked) == 2
    model.setData(model.index(5), Qt.CheckState.Unchecked.value, CHECK)
    assert model.index(2).data(CHECK) == Qt.CheckState.Checked and len(model.ticked) == 1
    assert not model.setData(QModelIndex(), Qt.CheckState.Checked.value, CHECK)


def test_who_left_is_no_longer_ticked(model: Ticks) -> None:
    for row in (0, 1):
        model.setData(model.index(row), Qt.CheckState.Checked.value, CHECK)
    model.set_items(items()[1:])
    assert model.ticked == (items()[1][0],)


def test_what_is_to_be_ticked_can_be_given(model: Ticks) -> None:
    keys = [key for key, _text in items()]
    model.set_items(items()[:5], ticked=[keys[3], keys[7]])
    assert model.ticked == (keys[3],)
    assert model.index(3).data() == items()[3][1]
