"""Icons in the colours of the theme."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from routekaart_app import paths
from routekaart_app.gui import icons, theme

NAMES = [
    *("pupils", "grid", "companies", "reports", "admin", "search", "undo", "redo", "visit", "print"),
    *("import", "backup", "add", "edit", "close", "check", "calendar", "lock", "chevron", "info"),
    *("warning", "today", "parents", "year", "more", "back", "forward", "file"),
]


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The look is light at 100 % before and after every test."""
    theme.apply(qapp, "light", 1.0)
    yield qapp
    theme.apply(qapp, "light", 1.0)


def colors(button: QPushButton) -> set[str]:
    """The opaque colours of a button's icon."""
    image = button.icon().pixmap(button.iconSize(), 1.0).toImage()
    points = (QPoint(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name().upper() for color in map(image.pixelColor, points) if color.alpha() == 255}


def test_every_icon_is_known() -> None:
    drawn = {file.stem for file in paths.resource("icons").glob("*.svg")}
    assert drawn == {*NAMES, "logo", "routekaart"}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something_in_its_colour(name: str) -> None:
    image = icons.pixmap(name, "accent", 48).toImage()
    inked = {
        image.pixelColor(x, y).name().upper()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inked == {theme.look().tokens.color("accent")}


def test_icons_are_sharp_on_a_dense_screen() -> None:
    drawn = icons.pixmap("undo", size=18, ratio=2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (36, 2.0)


def test_an_icon_is_drawn_once() -> None:
    assert icons.pixmap("undo").cacheKey() == icons.pixmap("undo").cacheKey()


def test_a_button_s_icon_follows_the_look(app: QApplication, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    icons.put(button, "add", "accent", 20)
    assert colors(button) == {theme.look().tokens.color("accent")}
    theme.apply(app, "dark", 2.0)
    assert colors(button) == {theme.look().tokens.color("accent")}
    assert button.iconSize().height() == 40


def test_beside_a_text_the_icon_keeps_its_distance(qtbot: QtBot) -> None:
    bare, worded = QPushButton(), QPushButton("Gesprek")
    for button in (bare, worded):
        qtbot.addWidget(button)
        icons.put(button, "add")
    assert worded.iconSize().width() > worded.iconSize().height()
    assert bare.iconSize().width() == bare.iconSize().height()


def test_another_icon_takes_the_place_of_the_first(app: QApplication, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    icons.put(button, "add", "accent")
    icons.put(button, "add", "missed")
    theme.apply(app, "dark", 1.0)
    assert colors(button) == {theme.look().tokens.color("missed")}


def test_a_dialog_with_icons_is_freed_with_its_last_reference() -> None:
    dialog = QDialog()
    icons.put(QPushButton("Sluiten", dialog), "close")
    gone = weakref.ref(dialog)
    del dialog
    gc.collect()
    assert gone() is None


def test_the_logo_and_the_window_icon_are_there() -> None:
    assert icons.logo(24).height() == 24
    assert not icons.application_icon().isNull()


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("unicorn")
