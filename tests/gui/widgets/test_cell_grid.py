"""A grid of drawn cells: the arrows go through it, and a pupil's card tells the visits behind a sector."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.domain.spread import Met, spread
from routekaart_app.gui import theme
from routekaart_app.gui.widgets.class_spread import ClassSpread
from routekaart_app.gui.widgets.spread_card import SpreadCard

ELIF, SEM = UUID(int=1), UUID(int=2)
SECTORS = ("care", "port", "food", "ict", "green")
MET = (
    Met(ELIF, UUID(int=7), date(2026, 3, 1), "Zorghuis", "care"),
    Met(ELIF, UUID(int=8), date(2026, 3, 2), "Iets", ""),
)


@pytest.fixture(autouse=True)
def english() -> None:
    """Sentences as they stand in the code."""
    i18n.set_language("en")


def test_the_arrows_go_through_the_cells_and_enter_tells_the_visits(qtbot: QtBot, looks: QApplication) -> None:
    card = SpreadCard()
    qtbot.addWidget(card)
    card.resize(800, 300)
    card.show_spread(spread(SECTORS, (ELIF,), MET))
    with qtbot.waitActive(card):
        card.show()
    care, port = card.grid.buttons[:2]
    assert "1 visit" in care.accessibleName() and card.unknown.isVisible() and not card.detail.isVisible()
    stops = [button for button in card.grid.buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [care]
    care.setFocus()
    QTest.keyClick(care, Qt.Key.Key_Return)
    assert "1 March 2026 · Zorghuis" in card.detail.text() and care.is_chosen
    QTest.keyClick(care, Qt.Key.Key_Right)
    assert port.hasFocus()
    QTest.keyClick(port, Qt.Key.Key_Space)
    assert card.detail.text().endswith("no visit yet.")
    QTest.keyClick(port, Qt.Key.Key_Space)
    assert not card.detail.isVisible()
    QTest.keyClick(port, Qt.Key.Key_End)
    assert card.grid.buttons[-1].hasFocus()
    theme.apply(looks, "dark", 2.0)
    assert card.grid.buttons[0].width() <= card.grid.width()
    card.show_spread(spread(SECTORS[:2], (ELIF,), ()))
    assert len(card.grid.buttons) == 2 and card.unknown.isHidden()


def test_a_class_says_how_many_sectors_nobody_met_and_shows_them_on_asking(qtbot: QtBot, looks: QApplication) -> None:
    card = ClassSpread()
    qtbot.addWidget(card)
    qtbot.addWidget(card.button)
    assert card.button.isHidden()
    card.show_spread(spread(SECTORS, (ELIF, SEM), MET))
    assert "4" in card.button.text() and card.isHidden()
    card.button.click()
    assert not card.isHidden()
    card.show_spread(spread(("care",), (ELIF, SEM), MET))
    assert card.button.text() == "Sectors · each was met" and not card.isHidden()
    card.hide_spread()
    assert card.isHidden()
