"""The attendance table: what is ticked in it ends on the sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from routekaart_app.domain.contact import State
from routekaart_app.gui.models.attendance_model import CHOICES, NAME, PARTLY, REASON, AttendanceModel, said
from tests.builders import TODAY
from tests.gui import snapshots

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def model() -> AttendanceModel:
    return AttendanceModel(snapshots.sheet())


def test_it_is_a_sound_model(model: AttendanceModel, qtmodeltester: ModelTester) -> None:
    model.toggle(3)
    model.give(4, PARTLY)
    qtmodeltester.check(model)


def test_a_plan_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = planning()
    model.toggle(3)
    qtmodeltester.check(model)


def test_everyone_is_there_at_first(model: AttendanceModel) -> None:
    assert model.rowCount() == 28
    assert all(model.index(row, NAME).data(CHECK) == Qt.CheckState.Checked for row in range(28))


def test_a_tick_goes_to_the_sheet_and_is_told(model: AttendanceModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.changed):
        assert model.setData(model.index(2, NAME), Qt.CheckState.Unchecked.value, CHECK)
    assert model.sheet.attendances[2].state is State.ABSENT
    assert model.index(2, NAME).data(CHECK) == Qt.CheckState.Unchecked


def test_a_tick_that_is_there_already_changes_nothing(model: AttendanceModel) -> None:
    assert model.setData(model.index(2, NAME), Qt.CheckState.Checked.value, CHECK)
    assert model.sheet.absent == 0


def test_only_names_can_be_ticked(model: AttendanceModel) -> None:
    assert not model.setData(model.index(2, REASON), Qt.CheckState.Unchecked.value, CHECK)
    assert not model.setData(QModelIndex(), Qt.CheckState.Unchecked.value, CHECK)
    assert not model.flags(model.index(2, REASON)) & Qt.ItemFlag.ItemIsUserCheckable


@pytest.mark.parametrize("reason", CHOICES)
def test_a_reason_is_shown_in_words(model: AttendanceModel, reason: str) -> None:
    model.give(4, reason)
    shown = model.index(4, REASON).data()
    assert shown and (reason == PARTLY or shown in said(model.attendance(4)))


def test_partly_is_a_half_tick_with_its_own_word(model: AttendanceModel) -> None:
    model.give(4, PARTLY)
    assert model.index(4, NAME).data(CHECK) == Qt.CheckState.PartiallyChecked
    assert model.index(4, REASON).data() and model.asks_why(4)
    heard = said(model.attendance(4))
    assert heard not in (said(replace(model.attendance(4), state=state)) for state in (State.TOOK_PART, State.ABSENT))


@pytest.mark.parametrize(
    ("wanted", "state"),
    [
        (Qt.CheckState.Checked, State.TOOK_PART),
        (Qt.CheckState.Unchecked, State.ABSENT),
        (Qt.CheckState.PartiallyChecked, State.PARTLY),
    ],
)
def test_a_screen_reader_can_tick_who_was_there_for_a_part(
    model: AttendanceModel, wanted: Qt.CheckState, state: State
) -> None:
    model.give(4, PARTLY)
    assert model.setData(model.index(4, NAME), wanted.value, CHECK)
    assert model.attendance(4).state is state


def planning() -> AttendanceModel:
    return AttendanceModel(snapshots.sheet(), today=TODAY - timedelta(days=1))


def test_a_plan_asks_nobody_why(model: AttendanceModel) -> None:
    plan = planning()
    assert plan.is_plan and not model.is_plan
    plan.toggle(2)
    plan.give(4, PARTLY)
    assert not plan.asks_why(2) and plan.index(2, REASON).data() == plan.index(4, REASON).data() == ""
    assert plan.index(4, NAME).data(CHECK) == Qt.CheckState.Checked
    role = Qt.ItemDataRole.AccessibleTextRole
    sentences = {plan.index(row, NAME).data(role).partition(": ")[2] for row in (1, 2, 4)}
    assert len(sentences) == 2
    model.toggle(2)
    assert plan.index(2, NAME).data(role) != model.index(2, NAME).data(role)


def test_who_was_left_out_is_said_to_be_so(model: AttendanceModel) -> None:
    left_out = replace(model.attendance(2), state=State.ABSENT, is_expected=False)
    model.toggle(2)
    absent = said(model.attendance(2))
    model.put_back(2, left_out)
    assert said(model.attendance(2)) != absent and model.asks_why(2)


def test_a_screen_reader_hears_name_presence_and_reason(model: AttendanceModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    present = model.index(0, NAME).data(role)
    model.give(0, "transport")
    absent = model.index(0, NAME).data(role)
    assert present.startswith(model.attendance(0).listed_name) and absent.startswith(model.attendance(0).listed_name)
    assert present != absent
    assert absent.endswith(model.index(0, REASON).data(role))


def test_other_pupils_reset_the_table(model: AttendanceModel, qtbot: QtBot) -> None:
    sheet = model.sheet
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_sheet(replace(sheet, on=date(2025, 9, 1)))
    fewer = replace(sheet, attendances=sheet.attendances[:5])
    with qtbot.waitSignal(model.modelReset):
        model.set_sheet(fewer)
    assert model.rowCount() == 5
