"""The sentences for what is worth a look before letters go to parents, each for as many families as it holds for."""

from __future__ import annotations

from routekaart_app import formats, i18n
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.report_findings import NamingWords


def naming() -> NamingWords:
    """That the letter to the parents of {pupil} names {other}."""
    return NamingWords(
        _("{pupil}: the letter names {other}, who is in the same class."),
        _("{pupil}: the letter names {other}, who is at the same school."),
        _maybe,
    )


def _maybe(count: int) -> str:
    return ngettext(
        "The letter about {count} pupil may name a classmate: {names}",
        "The letters about {count} pupils may name a classmate: {names}",
        count,
    )


def nobody(count: int) -> str:
    """Nobody is recorded."""
    return ngettext(
        "No parent is recorded of {count} pupil; the letter is for “the parents of”: {names}",
        "No parent is recorded of {count} pupils; the letters are for “the parents of”: {names}",
        count,
    )


def not_printed(count: int) -> str:
    """No letter in the language of the home."""
    return ngettext(
        "{count} family reads a language that this letter is not in, and gets Dutch: {names}",
        "{count} families read a language that this letter is not in, and get Dutch: {names}",
        count,
    )


def lacking(language: str) -> str:
    """No letter in the language that was asked for."""
    name = formats.language_name(language, i18n.language())
    return _("This letter is not in this language, so all are in Dutch: {language}").format(language=name)


def left_open(fields: str) -> str:
    """What the letter has a line for and nobody filled in."""
    return _("Not filled in, so left out of the letter: {fields}").format(fields=fields)
