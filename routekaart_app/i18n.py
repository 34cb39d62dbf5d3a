"""Texts in the user's language: one catalogue for the screen, one per report for paper."""

from __future__ import annotations

import gettext as _gettext
from dataclasses import dataclass
from functools import cache

from routekaart_app import paths
from routekaart_app.catalog_file import CatalogFile

LANGUAGES = ("nl", "en")
"""The languages of the screen, the leading one first."""


@dataclass(frozen=True, slots=True)
class Catalog:
    """The texts of one domain ("app" or "reports") in one language; msgids are English."""

    language: str
    _texts: _gettext.NullTranslations

    def gettext(self, message: str) -> str:
        """The text in this language, or the English one where there is none."""
        return self._texts.gettext(message) if message else ""

    def ngettext(self, one: str, many: str, count: int) -> str:
        """The text that fits the count, by this language's plural rule."""
        return self._texts.ngettext(one, many, count)

    def pgettext(self, context: str, message: str) -> str:
        """The text for a word that means something else elsewhere."""
        return self._texts.pgettext(context, message)


@cache
def catalog(domain: str, language: str) -> Catalog:
    """The texts of a domain in a language; English where that language has no file."""
    file = paths.translations() / language / "LC_MESSAGES" / f"{domain}.mo"
    try:
        with file.open("rb") as data:
            return Catalog(language, CatalogFile(data))
    except FileNotFoundError:
        return Catalog(language, _gettext.NullTranslations())


class _Screen:
    """The language of the screen: one for the whole program, chosen at start or in the settings."""

    current = catalog("app", "nl")


def set_language(language: str) -> None:
    """Switch the screen's language; windows that are open keep their texts until they are made anew."""
    _Screen.current = catalog("app", language)


def language() -> str:
    """The screen's language, as "nl" or "en"."""
    return _Screen.current.language


def gettext(message: str) -> str:
    """A text of the screen."""
    return _Screen.current.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """A text of the screen that depends on a count."""
    return _Screen.current.ngettext(one, many, count)


def pgettext(context: str, message: str) -> str:
    """A text of the screen for a word with two meanings."""
    return _Screen.current.pgettext(context, message)


def N_(message: str) -> str:
    """Mark a text for translation where it is defined; it is translated where it is used."""
    return message
