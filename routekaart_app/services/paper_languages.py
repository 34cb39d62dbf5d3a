"""In which languages papers for parents can really be printed: those whose catalogue has every fixed text."""

from __future__ import annotations

from functools import cache

from routekaart_app import i18n
from routekaart_app.domain.families import LEADING
from routekaart_app.domain.guardian import PAPER_LANGUAGES
from routekaart_app.i18n import Catalog
from routekaart_app.reports import parent_texts

_SOURCE = "en"
"""The texts in the code are in this language."""


@cache
def printable() -> tuple[str, ...]:
    """Those of `domain.guardian.PAPER_LANGUAGES` that are complete; the leading one always is."""
    always = (LEADING, _SOURCE)
    return tuple(one for one in PAPER_LANGUAGES if one in always or is_complete(i18n.catalog("reports", one)))


def is_complete(t: Catalog) -> bool:
    """Whether a catalogue has the fixed texts of a parent report: a paper half in English helps nobody."""
    tables = (parent_texts.DEED, parent_texts.STATUS, parent_texts.COMPETENCY, parent_texts.STARTERS)
    fixed = [text for table in tables for text in table.values()]
    fixed += [text for tip in parent_texts.TIPS.values() for text in tip]
    return all(t.gettext(text) != text for text in fixed)
