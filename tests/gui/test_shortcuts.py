"""The table of keys: none twice, all in words."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from routekaart_app.gui import shortcuts
from routekaart_app.gui.shortcuts import SHORTCUTS


def test_no_keys_do_two_things() -> None:
    keys = Counter(QKeySequence(text).toString() for shortcut in SHORTCUTS.values() for text in shortcut.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys, "every key is one that Qt knows"


def test_an_action_listens_and_speaks(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = shortcuts.action("redo", parent)
    assert [keys.toString() for keys in made.shortcuts()] == ["Ctrl+Shift+Z", "Ctrl+Y"]
    assert made.text() == shortcuts.words("redo") and made in parent.actions()


def test_tooltips_name_the_keys() -> None:
    assert shortcuts.with_keys("Zoeken", shortcuts.keys_of("search")) == "Zoeken (Ctrl+K)"
    assert shortcuts.with_keys("Over", shortcuts.keys_of("about")) == "Over"
