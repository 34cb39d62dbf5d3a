"""Words that point to health, faith, origin or criminal matters: noticed in a text, so that a writer thinks twice."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from routekaart_app.domain import names

LIST = "sensitive_words"
"""The name of the school's own list (services/lists.py); its scopes are health, faith, origin and criminal."""
_STEM = "*"
_MOST = 5
"""How many words are told; more would be a lecture."""
_LONGEST = 3
"""Words in a phrase of the list, at most."""


def found(text: str, entries: Iterable[str]) -> tuple[str, ...]:
    """The words of a text that an entry means, in the order in which they stand there: as one reads them, without
    accents and capitals, each once.

    An entry is a word or a phrase; one that ends with * also means every longer word that begins so.
    """
    whole, stems = _sorted_out(tuple(entries))
    spoken = names.fold(text).split()
    seen: dict[str, None] = {}
    for place in range(len(spoken)):
        phrases = [" ".join(spoken[place : place + count]) for count in range(_LONGEST, 0, -1)]
        match = next((phrase for phrase in phrases if phrase in whole), None) or _stemmed(spoken[place], stems)
        if match is not None:
            seen[match] = None
            if len(seen) == _MOST:
                break
    return tuple(seen)


@cache
def _sorted_out(entries: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """What must be there whole, and with what a word must begin."""
    folded = [(names.fold(entry), entry.rstrip().endswith(_STEM)) for entry in entries]
    whole = frozenset(text for text, _is_stem in folded if text)
    return whole, frozenset(text for text, is_stem in folded if is_stem and text)


def _stemmed(word: str, stems: frozenset[str]) -> str | None:
    return word if any(word[:length] in stems for length in range(1, len(word))) else None
