"""How easy Dutch is to read: sentences, syllables, and Flesch's measure with the numbers Douma gave it for Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SOUNDS = re.compile(
    "eeuw|ieuw|eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|ij|oe|eu|ui|ei|ou|au|[aeiouyáéíóúàèìòùâêîôûäëïöü]", re.IGNORECASE
)
"""What is said as one vowel in Dutch, the longest first; a trema begins a syllable of its own."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_END = re.compile(r"(?<=[.!?:])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Measured:
    """Of a text: its sentences in numbers of words, and all its syllables."""

    sentences: tuple[int, ...]
    syllables: int

    @property
    def words(self) -> int:
        return sum(self.sentences)

    @property
    def average(self) -> float:
        """Words in a sentence."""
        return self.words / len(self.sentences)

    @property
    def ease(self) -> float:
        """206.84 - 77 x syllables per word - 0.93 x words per sentence (W.H. Douma, 1960); 70 and more reads easily."""
        return 206.84 - 77 * self.syllables / self.words - 0.93 * self.average


def syllables(word: str) -> int:
    """How many syllables a Dutch word has, at least one: a number is said as one word of two."""
    return 2 if word.isdigit() else max(1, len(_SOUNDS.findall(word)))


def sentences(text: str) -> list[str]:
    """The sentences of a text; each of its lines ends one."""
    return [part for part in _END.split(text) if _WORD.search(part)]


def measured(texts: Iterable[str]) -> Measured:
    """These texts taken together."""
    parts = [_WORD.findall(sentence) for text in texts for sentence in sentences(text)]
    return Measured(tuple(map(len, parts)), sum(syllables(word) for part in parts for word in part))
