"""The agreements of a pupil: ticked, let go, made anew."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app.clock import new_id
from routekaart_app.domain.agreement import DROPPED, KEPT, OPEN, Agreement
from routekaart_app.gui.widgets.agreements_card import AgreementsCard
from tests.builders import TODAY


def agreement(text: str, state: str = OPEN) -> Agreement:
    settled = None if state == OPEN else TODAY
    return Agreement(new_id(), new_id(), "Elif Aydın", "3B", text, TODAY - timedelta(30), TODAY, state, settled)


@pytest.fixture
def agreements(qtbot: QtBot, looks: QApplication) -> AgreementsCard:
    made = AgreementsCard()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_open_ones_can_be_ticked_and_let_go(agreements: AgreementsCard, qtbot: QtBot) -> None:
    one, other = agreement("Een"), agreement("Twee")
    agreements.show_agreements((one, other), TODAY)
    with qtbot.waitSignal(agreements.ticked) as ticked:
        QTest.keyClick(agreements.rows[0].check, Qt.Key.Key_Space)
    assert ticked.args == [one, True]
    with qtbot.waitSignal(agreements.ticked) as ticked:
        QTest.mouseClick(agreements.rows[1], Qt.MouseButton.LeftButton)
    assert ticked.args == [other, True]
    with qtbot.waitSignal(agreements.let_go) as let_go:
        agreements.rows[1].let_go.emit()
    assert let_go.args == [other]


def test_settled_ones_stand_below_and_few(agreements: AgreementsCard) -> None:
    settled = [agreement(f"Oud {number}", KEPT if number % 2 else DROPPED) for number in range(6)]
    agreements.show_agreements((*settled, agreement("Open")), TODAY)
    assert [row.agreement.text for row in agreements.rows] == ["Open", "Oud 0", "Oud 1", "Oud 2"]
    assert [row.check.isChecked() for row in agreements.rows] == [False, False, True, False]


def test_many_open_ones_are_shown_on_asking(agreements: AgreementsCard) -> None:
    agreements.show_agreements((agreement("Een"), agreement("Oud", KEPT)), TODAY)
    assert agreements.more.isHidden()
    agreements.show_agreements((*(agreement(f"Nog {number}") for number in range(40)), agreement("Oud", KEPT)), TODAY)
    few = [row.agreement.text for row in agreements.rows]
    assert few == [*(f"Nog {number}" for number in range(6)), "Oud"] and "40" in agreements.more.text()
    agreements.more.click()
    assert len(agreements.rows) == 41 and agreements.more.isVisible()
    agreements.fold()
    assert [row.agreement.text for row in agreements.rows] == few


def test_the_keyboard_stays_when_one_is_ticked_off(agreements: AgreementsCard) -> None:
    first, second = agreement("Een"), agreement("Twee")
    agreements.show_agreements((first, second), TODAY)
    agreements.rows[0].check.setFocus()
    agreements.show_agreements((second,), TODAY)
    assert agreements.rows[0].check.hasFocus()
    agreements.show_agreements((), TODAY)
    assert agreements.new.hasFocus()


def test_they_are_made_corrected_and_taken_away_on_asking(agreements: AgreementsCard, qtbot: QtBot) -> None:
    one, old = agreement("Een"), agreement("Oud", KEPT)
    agreements.show_agreements((one, old), TODAY)
    with qtbot.waitSignal(agreements.add_asked):
        agreements.new.click()
    for row, item in zip(agreements.rows, (one, old), strict=True):
        row.stops[-1].setFocus()
        with qtbot.waitSignal(agreements.edit_asked) as asked:
            QTest.keyClick(row.stops[-1], Qt.Key.Key_Return)
        assert asked.args == [item]
        actions = {action.objectName(): action for action in row.actions()}
        assert list(actions) == ["open_action", "history_action", "remove_action"]
        with qtbot.waitSignals([agreements.edit_asked, agreements.remove_asked]):
            actions["open_action"].trigger()
            actions["remove_action"].trigger()
    assert len(agreements.rows[0].stops) == 3 and len(agreements.rows[1].stops) == 2
