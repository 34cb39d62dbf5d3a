"""Which company of a file may be one that is known, though its name or municipality is written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Generic, TypeVar

from routekaart_app.domain import names
from routekaart_app.domain.company import same_key

SPELLING, NO_MUNICIPALITY, ELSEWHERE, TYPING = "spelling", "no_municipality", "elsewhere", "typing"
HELD_BACK = (SPELLING, NO_MUNICIPALITY)
"""Most likely the same: such a company comes in only once somebody says what it is."""
TOLD = (TYPING, ELSEWHERE)
"""Perhaps the same, and often not, as with branches of one chain: such a company comes in, and it is told."""

_LEGAL = re.compile(r"\b(?:b ?v|n ?v|v ?o ?f|c ?v|holding|stichting|vereniging|cooperatie|firma|fa|gebroeders|gebr)\b")
_SMALL = re.compile(r"\b(?:de|het|t|een|the|a|en|and|van|of)\b")
_LEAST_LETTERS = 8
"""Shorter names differ by a letter without being the same."""

K = TypeVar("K")


def loose(name: str) -> str:
    """What is left of a name without legal form, articles and spaces: the same for "Bakkerij De Kade B.V." and
    "bakkerij kade"."""
    folded = names.fold(name.replace("&", " en "))
    bare = "".join(_SMALL.sub(" ", _LEGAL.sub(" ", folded)).split())
    return bare or folded.replace(" ", "")


class Likeness(Generic[K]):
    """The companies that are known, by everything they may be recognised by. `K` is how the caller names one."""

    def __init__(self) -> None:
        self._by_loose: dict[str, list[tuple[K, str, str]]] = {}
        self._by_near: dict[tuple[str, str], K] = {}

    def add(self, key: K, name: str, municipality: str) -> None:
        """One that is known from now on."""
        folded, place = same_key(name, municipality)
        word = loose(name)
        self._by_loose.setdefault(word, []).append((key, folded, place))
        for near in _near(word):
            self._by_near.setdefault((near, place), key)

    def find(self, name: str, municipality: str) -> tuple[K, str] | None:
        """Whom a company may be, and why: the strongest reason first. One that is exactly the same is for the caller
        to find first."""
        folded, place = same_key(name, municipality)
        word = loose(name)
        found: dict[str, K] = {}
        for key, known, there in self._by_loose.get(word, ()):
            if place == there:
                found.setdefault(SPELLING, key)
            elif not place or not there:
                found.setdefault(NO_MUNICIPALITY if folded == known else SPELLING, key)
            else:
                found.setdefault(ELSEWHERE, key)
        for near in _near(word):
            close = self._by_near.get((near, place))
            if close is not None:
                found.setdefault(TYPING, close)
                break
        return next(((found[reason], reason) for reason in (*HELD_BACK, *TOLD) if reason in found), None)


def _near(word: str) -> Iterator[str]:
    """The word and each with one letter less: two that differ by a letter, or by two that changed places, share one."""
    if len(word) < _LEAST_LETTERS or any(letter.isdigit() for letter in word):
        return
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
