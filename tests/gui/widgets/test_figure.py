"""Figures, cards, calendars and empty pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QLabel
from pytestqt.qtbot import QtBot

from routekaart_app import formats
from routekaart_app.gui import theme
from routekaart_app.gui.widgets import calendar_popup
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.figure import Figure

Looks = Callable[[str, float], theme.Look]


@pytest.fixture
def figure(qtbot: QtBot, look: Looks) -> Figure:
    made = Figure("van wat nu moest")
    qtbot.addWidget(made)
    made.show()
    return made


def filled(figure: Figure) -> int:
    """How many px of the bar are filled."""
    image, done = figure.grab().toImage(), theme.look().color("done")
    return sum(
        image.pixelColor(x, y) == done for x in range(image.width()) for y in range(image.height() - 16, image.height())
    )


def test_a_share_has_a_bar_and_says_both(figure: Figure) -> None:
    figure.show_share(71, 100)
    figure.adjustSize()
    assert figure.accessibleName() == f"{formats.percent(71, 100, 'nl')}, van wat nu moest"
    full = filled(figure)
    figure.show_share(20, 100)
    assert 0 < filled(figure) < full / 2


def test_nothing_to_count_is_a_dash_and_an_empty_bar(figure: Figure) -> None:
    figure.show_share(0, 0)
    assert figure.accessibleName().startswith("–")
    assert filled(figure) == 0


def test_a_number_has_no_bar(figure: Figure) -> None:
    figure.show_share(5, 10)
    with_bar = figure.sizeHint().height()
    figure.show_number(9)
    assert figure.sizeHint().height() < with_bar
    assert figure.accessibleName() == "9, van wat nu moest"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_figure_opens_its_list_by_keyboard(figure: Figure, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(figure.clicked):
        qtbot.keyClick(figure, key)


def test_a_quiet_figure_is_passed_by(figure: Figure) -> None:
    figure.make_quiet()
    assert figure.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_figure_grows_with_the_text(figure: Figure, look: Looks) -> None:
    figure.show_share(1, 2)
    before = figure.sizeHint()
    look("dark", 2.0)
    assert figure.sizeHint().height() > 1.8 * before.height()


def test_a_card_has_a_title_a_link_and_room(qtbot: QtBot, look: Looks) -> None:
    card = Card("Contactmomenten")
    qtbot.addWidget(card)
    link = card.add_link("alles tonen")
    card.body.addWidget(QLabel("Bedrijfsbezoek"))
    assert card.accessibleName() == "Contactmomenten"
    assert link.property("kind") == "link"
    card.set_title("Afspraken")
    assert "Afspraken" in [label.text() for label in card.findChildren(QLabel)]
    before = card.sizeHint().height()
    look("light", 2.0)
    assert card.sizeHint().height() > 1.6 * before


def test_a_card_without_a_title_is_a_ground(qtbot: QtBot, look: Looks) -> None:
    card = Card()
    qtbot.addWidget(card)
    assert card.property("kind") == "card"
    assert card.accessibleName() == ""


def test_an_empty_page_says_what_to_do(qtbot: QtBot, look: Looks) -> None:
    empty = EmptyState("pupils", "Nog geen leerlingen", "Lees een lijst in.", "Leerlingen inlezen")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.activated):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.set_texts("Niemand gevonden")
    assert not empty.button.isVisible()
    look("dark", 2.0)
    assert not empty.grab().isNull()


def test_weekends_are_quiet_in_every_theme(qtbot: QtBot, look: Looks) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    calendar_popup.calm(calendar)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    for name in ("light", "dark"):
        muted = look(name, 1.0).color("muted")
        assert calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color() == muted
