"""Gives Qt its words: those of our forms from our own catalogue, those of its own buttons from Qt's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from routekaart_app import i18n
from routekaart_app.i18n import N_

_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
MISSING_IN_QT = (
    N_("&Look in:"),
    N_("Files of &type:"),
    N_("Drive"),
    N_("Folder"),
    N_("Page &Set:"),
    N_("Page &order:"),
    N_("Pages &per sheet:"),
    N_("Double Sided Printing"),
    N_("Off"),
    N_("Long side binding"),
    N_("Short side binding"),
    N_("Options 'Pages Per Sheet' and 'Page Set' cannot be used together.\nPlease turn one of those options off."),
)
"""Texts of Qt's own dialogs that it changed after its Dutch was made; ours is asked first, so they stand there."""


class GettextTranslator(QTranslator):
    """Asks gettext for what compiled forms ask of Qt; a text it does not know is left to the next translator."""

    def isEmpty(self) -> bool:
        """It has words, though Qt cannot see them."""
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The text in the screen's language; None, and not "", makes Qt go on and ask the next translator."""
        found = i18n.gettext(text) if text else ""
        return found if found != text else None


class Language(QObject):
    """The translators of the program; `use` changes them."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Speak "nl" or "en" from now on, dates and numbers in Qt's fields included."""
        self.silence()
        i18n.set_language(language)
        QLocale.setDefault(QLocale(_LOCALES[language]))
        self._installed = [GettextTranslator(self)]
        if language != "en":
            self._installed.insert(0, self._of_qt(language))
        for translator in self._installed:
            self._app.installTranslator(translator)

    def silence(self) -> None:
        """Take the translators away: Qt speaks English again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _of_qt(self, language: str) -> QTranslator:
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if not translator.load(f"qtbase_{language}", folder):
            raise RuntimeError(f"Qt's own texts are missing: qtbase_{language}.qm")
        return translator
