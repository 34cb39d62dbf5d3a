"""Qt's words: ours from gettext, its own buttons from its own Dutch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from routekaart_app import i18n
from routekaart_app.gui.translator import MISSING_IN_QT, GettextTranslator, Language


def test_a_form_gets_our_words(spoken: Language) -> None:
    assert QCoreApplication.translate("AnyForm", "Import pupils") == i18n.gettext("Import pupils")


def test_what_we_do_not_know_is_left_to_qt() -> None:
    assert GettextTranslator().translate("QDialogButtonBox", "no such text of ours") is None
    assert not GettextTranslator().isEmpty()


def test_texts_without_dutch_of_qt_are_ours(spoken: Language, qtbot: QtBot) -> None:
    """Whatever Qt's dialog for files says, it says it in Dutch."""
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert said and not set(said) & set(MISSING_IN_QT)


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
