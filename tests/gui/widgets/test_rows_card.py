"""A card of rows: what can be done with each, and where the keyboard is when they change."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from routekaart_app.clock import new_id
from routekaart_app.domain.agreement import OPEN, Agreement
from routekaart_app.gui import theme
from routekaart_app.gui.models.today_story import DROP, RESUME, Row
from routekaart_app.gui.widgets.rows_card import FEW, RowsCard
from tests.builders import TODAY


def agreement(text: str) -> Agreement:
    return Agreement(new_id(), new_id(), "Elif Aydın", "3B", text, TODAY - timedelta(30), TODAY, OPEN)


def rows(count: int) -> tuple[Row, ...]:
    steps = (agreement(f"Stap {number}") for number in range(count))
    return tuple(Row(step, "vandaag", f"Rij {number}", "", (RESUME, DROP)) for number, step in enumerate(steps))


@pytest.fixture
def card(qtbot: QtBot, looks: QApplication) -> RowsCard:
    made = RowsCard("drafts", "Concepten")
    made.add_link("alles")
    qtbot.addWidget(made)
    made.show_rows(rows(FEW + 2), "Niets")
    with qtbot.waitActive(made):
        made.show()
    return made


def test_a_few_are_shown_until_all_are_asked_for(card: RowsCard) -> None:
    assert len(card._links) == FEW and card._more.isVisible() and "2" in card._more.text()
    card._more.click()
    assert len(card._links) == FEW + 2
    card._more.click()
    assert len(card._links) == FEW


def test_up_and_down_stay_with_the_action(card: RowsCard) -> None:
    card.link(0, 1).setFocus()
    QTest.keyClick(card.link(0, 1), Qt.Key.Key_Down)
    assert card.link(1, 1).hasFocus()
    QTest.keyClick(card.link(1, 1), Qt.Key.Key_Up)
    QTest.keyClick(card.link(0, 1), Qt.Key.Key_Up)
    assert card.link(0, 1).hasFocus()


def test_a_click_tells_action_and_subject(card: RowsCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.acted) as caught:
        card.link(2, 1).click()
    assert caught.args == [DROP, card.rows[2].subject]


def test_the_keyboard_follows_its_row_and_then_its_place(card: RowsCard) -> None:
    shown = card.rows
    card.link(2, 0).setFocus()
    card.show_rows(shown[1:], "Niets")
    assert card.link(1, 0).hasFocus(), "the same row, one higher"
    card.show_rows((*shown[1:2], *shown[3:]), "Niets")
    assert card.link(1, 0).hasFocus(), "the row that took its place"
    card.show_rows((), "Niets meer")
    assert QApplication.focusWidget() is not None, "the link of the card"
    assert "Niets meer" in [label.text() for label in card.findChildren(QLabel)]


def test_every_link_says_what_it_is_about(card: RowsCard) -> None:
    assert "Rij 0" in card.link(0).accessibleName()


def test_a_card_follows_the_text_scale(card: RowsCard, looks: QApplication) -> None:
    theme.apply(looks, "light", 2.0)
    QApplication.processEvents()
    assert card._scale == 2.0 and len(card._links) == FEW
