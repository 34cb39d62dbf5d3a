"""Words that point to health, faith, origin or criminal matters: noticed in a text, so that a writer thinks twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from routekaart_app.domain import names
from routekaart_app.i18n import gettext as _

LIST = "sensitive_words"
"""The name of the school's own list (services/lists.py); its scopes are health, faith, origin and criminal."""
_STEM = "*"
_MOST = 5
"""How many words are told; more would be a lecture."""
_UNSEEN = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs within a word that nobody sees, such as where it may be broken off."""
_FEWEST_LETTERS = 2


def found(text: str, entries: Iterable[str]) -> tuple[str, ...]:
    """The words of a text that an entry means, in the order in which they stand there: as one reads them, without
    accents and capitals, each once.

    An entry is a word or a phrase; one that ends with * also means every longer word or phrase that begins so.
    """
    known = _sorted_out(tuple(entries))
    spoken = names.fold(_UNSEEN.sub("", text)).split()
    seen: dict[str, None] = {}
    for place, word in enumerate(spoken):
        match = known.at(spoken, place) or known.stemmed(word)
        if match is not None:
            seen[match] = None
            if len(seen) == _MOST:
                break
    return tuple(seen)


def entry_problem(text: str) -> str:
    """What must be mended in an entry of a school's own, as a sentence; "" when nothing must."""
    if _STEM in text.strip()[:-1]:
        return _("A * can only stand at the end: it also means every longer word that begins so.")
    if len(names.fold(text)) < _FEWEST_LETTERS:
        return _("Give at least two letters.")
    return ""


class _Known:
    """The entries of a list, by what a word must be or begin with."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
        self._stems: set[str] = set()
        for entry in entries:
            words, is_stem = tuple(names.fold(entry).split()), entry.rstrip().endswith(_STEM)
            if not words:
                continue
            self._phrases.setdefault(words[0], []).append((words, is_stem))
            if is_stem and len(words) == 1:
                self._stems.add(words[0])
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        self._longest = max(map(len, self._stems), default=0)

    def at(self, spoken: list[str], place: int) -> str | None:
        """The longest entry that stands at this place, as it stands there."""
        for words, is_stem in self._phrases.get(spoken[place], ()):
            there = spoken[place : place + len(words)]
            if len(there) < len(words) or there[:-1] != list(words[:-1]):
                continue
            if there[-1] == words[-1] or (is_stem and there[-1].startswith(words[-1])):
                return " ".join(there)
        return None

    def stemmed(self, word: str) -> str | None:
        """The word, if it begins as an entry does."""
        lengths = range(1, min(len(word), self._longest + 1))  # a word may be as long as somebody's patience
        return word if any(word[:length] in self._stems for length in lengths) else None


@cache
def _sorted_out(entries: tuple[str, ...]) -> _Known:
    return _Known(entries)
