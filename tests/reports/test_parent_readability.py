"""The Dutch on papers for parents is plain: short sentences, short words, and no word for a he or a she."""

from __future__ import annotations

import re
from functools import cache
from gettext import NullTranslations

from routekaart_app import i18n
from routekaart_app.reports import parent_report, parent_texts
from tests import readability
from tests.reports import parents

MOST_WORDS, MEAN_WORDS, EASY = 15, 10, 70.0
_HE_OR_SHE = re.compile(r"\b(hij|zij|hem|haar|hun|zijn|zoon|dochter|jongen|meisje|vader|moeder)\b", re.IGNORECASE)


class _Listening(NullTranslations):
    """Gives the texts of a catalogue and remembers them; names of lines are the school's own and are not kept."""

    def __init__(self, texts: i18n.Catalog) -> None:
        super().__init__()
        self.texts = texts
        self.heard: dict[str, None] = {}

    def _noted(self, text: str) -> str:
        self.heard[text] = None
        return text

    def gettext(self, message: str) -> str:
        return self._noted(self.texts.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._noted(self.texts.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        text = self.texts.pgettext(context, message)
        return text if context == "line" else self._noted(text)


@cache
def fixed_texts() -> tuple[str, ...]:
    """The texts of a full report and of an empty one, and every suggestion and question there is."""
    listening = _Listening(parents.DUTCH)
    t = i18n.Catalog("nl", listening)
    parent_report.part(parents.a_report(stations=parents.stations(12)), t)
    parent_report.part(parents.EMPTY, t)
    list(parent_texts.tips(tuple(parent_texts.TIPS), "Fleur", t))
    parent_texts.starters(tuple(parent_texts.STARTERS), t)
    for table in (parent_texts.DEED, parent_texts.STATUS, parent_texts.GROWTH, parent_texts.THANKS):
        for text in table.values():
            t.gettext(text)
    return (*listening.heard, parent_texts.LEADING_NOTE)


def test_sentences_are_short() -> None:
    found = readability.measured(fixed_texts())
    assert max(found.sentences) <= MOST_WORDS
    assert found.average <= MEAN_WORDS


def test_words_are_easy() -> None:
    assert readability.measured(fixed_texts()).ease >= EASY


def test_no_text_needs_to_know_a_he_from_a_she() -> None:
    assert [text for text in fixed_texts() if _HE_OR_SHE.search(text)] == []
