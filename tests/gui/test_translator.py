"""Qt's words: ours from gettext, its own buttons from its own Dutch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.gui.translator import GettextTranslator, Language


def test_a_form_gets_our_words(spoken: Language) -> None:
    assert QCoreApplication.translate("AnyForm", "Import pupils") == i18n.gettext("Import pupils")


def test_what_we_do_not_know_is_left_to_qt() -> None:
    assert GettextTranslator().translate("QDialogButtonBox", "no such text of ours") is None
    assert not GettextTranslator().isEmpty()


def test_buttons_of_qt_speak_the_language(qtbot: QtBot, spoken: Language) -> None:
    def discard() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.RestoreDefaults)
        qtbot.addWidget(box)
        return box.buttons()[0].text().replace("&", "")

    assert discard() == "Standaard herstellen"
    assert QLocale().language() == QLocale.Language.Dutch
    spoken.use("en")
    assert discard() == "Restore Defaults"
    assert QLocale().language() == QLocale.Language.English
    assert i18n.language() == "en"
