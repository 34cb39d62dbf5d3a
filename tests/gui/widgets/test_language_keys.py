"""A language is found by what it is called here, in Dutch or English, and by its own name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from routekaart_app.gui.models import parent_words
from routekaart_app.gui.widgets import language_keys


def found(combo: QComboBox, typed: str) -> object:
    combo.setCurrentIndex(0)
    QTest.keyClick(combo, Qt.Key.Key_Home)
    keys = combo.findChild(language_keys._LanguageKeys)
    assert keys is not None
    keys._word.clear()
    QTest.keyClicks(combo, typed)
    return combo.currentData()


def test_every_name_finds_it(qtbot: QtBot, looks: QApplication) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.addItem("per gezin", "home")
    for said, code in parent_words.talk_languages():
        combo.addItem(said, code)
    language_keys.install(combo)
    language_keys.install(combo)
    chosen: list[int] = []
    combo.activated.connect(chosen.append)
    for typed in ("arabisch", "arabic", "Arabi"):
        assert found(combo, typed) == "ar", typed
    for typed, code in (
        ("turk", "tr"),
        ("polski", "pl"),
        ("oekra", "uk"),
        ("engl", "en"),
        ("per g", "home"),
    ):
        assert found(combo, typed) == code, typed
    assert chosen, "whoever listens hears it"
    assert found(combo, "qqq") == "home", "nothing of that name"
