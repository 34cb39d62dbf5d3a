"""Arabic letters in a line of text: joined to their neighbours, and put in the order in which they are seen.

For names and notes within a line that runs from left to right. The shapes come from the Unicode character
database: each presentation form says which letter it stands for, and at which place in a word.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import groupby

_FORMS = (*range(0xFB50, 0xFDC8), *range(0xFE70, 0xFEFD))
_RIGHT_TO_LEFT = ("R", "AL")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_LAM, _ALEFS = "ل", "آأإا"


def joined(text: str) -> str:
    """Each letter in the shape it has beside its neighbours; the order stays, lam and alef become one."""
    if not any("؀" <= char <= "ۿ" for char in text):
        return text
    shapes = _shapes()
    letters = _with_ligatures(text, shapes)
    result = []
    for place, letter in enumerate(letters):
        before, after = _neighbour(letters, place, -1), _neighbour(letters, place, 1)
        to_before = "final" in shapes.get(letter, {}) and "initial" in shapes.get(before, {})
        to_after = "initial" in shapes.get(letter, {}) and "final" in shapes.get(after, {})
        place_in_word = {(0, 0): "isolated", (0, 1): "initial", (1, 0): "final", (1, 1): "medial"}[to_before, to_after]
        result.append(shapes.get(letter, {}).get(place_in_word, letter))
    return "".join(result)


def as_seen(text: str) -> str:
    """A line as it is drawn from left to right: stretches in Arabic turned round, numbers within them not."""
    if not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return text
    start = next(i for i, char in enumerate(text) if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT)
    end = start
    for place in range(start, len(text)):
        direction = unicodedata.bidirectional(text[place])
        if direction in _RIGHT_TO_LEFT:
            end = place + 1
        elif direction == "L":
            break
    return text[:start] + _turned(text[start:end]) + as_seen(text[end:])


def _turned(text: str) -> str:
    """Letters in reverse and brackets the other way about, every number as it was."""
    runs = ["".join(run) for _, run in groupby(text, str.isdigit)]
    return "".join(run if run[0].isdigit() else run[::-1].translate(_MIRRORED) for run in reversed(runs))


def _with_ligatures(text: str, shapes: dict[str, dict[str, str]]) -> list[str]:
    """The letters, with lam and alef taken together as one of two characters."""
    letters: list[str] = []
    for char in text:
        if char in _ALEFS and letters and letters[-1] == _LAM and _LAM + char in shapes:
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _neighbour(letters: list[str], place: int, step: int) -> str:
    """The next letter on one side, past the vowel signs that stand on letters; "" at the end."""
    place += step
    while 0 <= place < len(letters):
        if not unicodedata.combining(letters[place][0]):
            return letters[place]
        place += step
    return ""


@cache
def _shapes() -> dict[str, dict[str, str]]:
    """Per letter, or lam with alef, its shape at each place in a word: isolated, initial, medial, final."""
    shapes: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        place, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
        letter = "".join(chr(int(one, 16)) for one in letters.split())
        if len(letter) == 1 or (letter[:1] == _LAM and letter[1:] in _ALEFS):
            shapes.setdefault(letter, {})[place.removeprefix("<")] = chr(code)
    return shapes
