"""A combo box that gives back the value behind the words, and may become narrow."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from routekaart_app.gui.widgets.chooser import Chooser

ENTRIES = (("3A", 1), ("3B Zorg en welzijn", 2), ("4K", None))


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    made = Chooser("Klas")
    qtbot.addWidget(made)
    made.fill(ENTRIES, 2)
    made.show()
    return made


def test_filling_chooses_and_tells_nobody(qtbot: QtBot, chooser: Chooser) -> None:
    chooser.picked.connect(lambda _value: pytest.fail("nobody picked"))
    assert chooser.value == 2 and chooser.accessibleName() == "Klas"
    chooser.fill(ENTRIES, "not there")
    assert chooser.value is None and chooser.currentIndex() == -1
    chooser.choose(1)
    assert chooser.currentText() == "3A"


def test_keys_pick(qtbot: QtBot, chooser: Chooser) -> None:
    with qtbot.waitSignal(chooser.picked) as picked:
        qtbot.keyClick(chooser, Qt.Key.Key_Up)
    assert picked.args == [1]


def test_the_wheel_passes_by(chooser: Chooser) -> None:
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), buttons, keys, phase, False)
    QApplication.sendEvent(chooser, event)
    assert chooser.value == 2


def test_it_may_be_narrower_than_its_text(chooser: Chooser) -> None:
    assert chooser.minimumSizeHint().width() < chooser.sizeHint().width()
    chooser.setFixedWidth(chooser.minimumSizeHint().width())
    assert not chooser.grab().isNull()


def test_a_text_wider_than_it_may_become_ends_in_dots(chooser: Chooser) -> None:
    chooser.fill([("Zorg, welzijn en sport: " * 9, 1)], 1)
    chooser.resize(chooser.sizeHint())
    option = QStyleOptionComboBox()
    chooser.initStyleOption(option)
    assert option.currentText.endswith("…")
