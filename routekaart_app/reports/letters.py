"""The one way in which a text reaches paper: made safe, measured, and set in the bundled type.

There is no markup on paper: what a user typed is drawn letter by letter, so nothing in it can be obeyed.
Characters that turn, hide or control are left out; a letter that no bundled font has shows as □.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from routekaart_app import paths
from routekaart_app.reports import arabic

MISSING = "□"
"""Stands for a letter that is in no bundled font; drawn as the box that every font has for this."""

_REMEMBERED = 4096
"""How many lines are kept as they were set: the fixed texts of a report are the same for a whole class."""
_SHORT = 300
"""Letters of a text that is worth keeping."""
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))


@dataclass(frozen=True, slots=True)
class _Face:
    """A font as the PDF knows it; `widths` per letter in thousandths of the size."""

    name: str
    widths: Mapping[str, float]
    box: float


@dataclass(frozen=True, slots=True)
class _Faces:
    """The main font in one weight, the font for letters it lacks, and which letters can be drawn as they are."""

    main: _Face
    other: _Face
    safe: frozenset[str]


def initial_font() -> str:
    """The name of the font in which a page begins, so that no font is named that is not embedded."""
    return _faces(False).main.name


def printable(text: str) -> str:
    """One line of text as it can be drawn, in the order in which it is read.

    Line breaks and tabs become spaces, invisible and turning characters go, Arabic letters are joined and
    letters that no font has become □. Applying it twice changes nothing.
    """
    if (text.isascii() and text.isprintable()) or _faces(False).safe.issuperset(text):
        return text
    return _made_printable(text)


@lru_cache(_REMEMBERED)
def _made_printable(text: str) -> str:
    known = "".join(map(_letter, unicodedata.normalize("NFC", text)))
    return "".join(map(_in_a_font, arabic.joined(known)))


def missing(texts: Iterable[str]) -> tuple[str, ...]:
    """The characters in these texts that paper shows as □, each once, in order of appearance."""
    found: dict[str, None] = {}
    for text in texts:
        if not _faces(False).safe.issuperset(text):
            found.update(
                (char, None) for char in unicodedata.normalize("NFC", text) if _letter(char) == MISSING != char
            )
    return tuple(found)


def width(text: str, size: float, bold: bool = False) -> float:
    """The width in points of a printable text."""
    faces = _faces(bold)
    try:
        return sum(map(faces.main.widths.__getitem__, text)) * size / 1000
    except KeyError:
        return sum(_advance(faces, char) for char in text) * size / 1000


def shorten(text: str, size: float, room: float, bold: bool = False) -> str:
    """The text printable on one line within `room` points, with an ellipsis where it was cut."""
    text = printable(text)
    if width(text, size, bold) <= room:
        return text
    left = room - width("…", size, bold)
    kept = 0
    for char in text:
        left -= width(char, size, bold)
        if left < 0:
            break
        kept += 1
    return text[:kept].rstrip() + "…"


def wrap(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The text in lines no wider than `room`; line breaks in it are kept, words too long for a line are broken."""
    return list(_lines(text, size, room, bold) if len(text) <= _SHORT else _lines.__wrapped__(text, size, room, bold))


@lru_cache(_REMEMBERED)
def _lines(text: str, size: float, room: float, bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    for paragraph in text.splitlines():
        lines += _wrapped(printable(paragraph).split(" "), size, room, bold)
    return tuple(lines) or ("",)


def runs(text: str, bold: bool = False, right_to_left: bool = False) -> list[tuple[str, str]]:
    """One line of any text as it is drawn from left to right: stretches of letters, each with its font's name.

    `right_to_left` is the way the line runs in which Arabic and other letters stand side by side.
    """
    main = _faces(bold).main
    if all(map(main.widths.__contains__, text)):
        return [(main.name, printable(text))]
    return list(_mixed_runs(text, bold, right_to_left))


@lru_cache(_REMEMBERED)
def _mixed_runs(text: str, bold: bool, right_to_left: bool) -> list[tuple[str, str]]:
    faces = _faces(bold)
    text = arabic.as_seen(printable(text), right_to_left)
    parts = groupby(text, lambda char: _in_other(faces, char))
    found = [((faces.other if other else faces.main).name, "".join(part)) for other, part in parts]
    return found or [(faces.main.name, "")]


def _wrapped(words: list[str], size: float, room: float, bold: bool) -> Iterator[str]:
    """Words filled up to lines, greedily."""
    space = width(" ", size, bold)
    line: list[str] = []
    used = 0.0
    for word, wide in _pieces(words, size, room, bold):
        if line and used + space + wide > room:
            yield " ".join(line)
            line, used = [], 0.0
        used += wide + (space if line else 0.0)
        line.append(word)
    yield " ".join(line)


def _pieces(words: list[str], size: float, room: float, bold: bool) -> Iterator[tuple[str, float]]:
    """Words with their widths; one that is wider than a line comes in pieces."""
    for word in words:
        if not word:
            continue
        wide = width(word, size, bold)
        if wide <= room:
            yield word, wide
        else:
            yield from _broken(word, size, room, bold)


def _broken(word: str, size: float, room: float, bold: bool) -> Iterator[tuple[str, float]]:
    """A word in pieces that fit, with a hyphen where it was parted between letters."""
    hyphen = width("-", size, bold)
    start, used = 0, 0.0
    for place, char in enumerate(word):
        wide = width(char, size, bold)
        if used + wide > room - hyphen and place > start:
            parted = word[place - 1].isalpha() and char.isalpha()
            yield word[start:place] + "-" * parted, used + hyphen * parted
            start, used = place, 0.0
        used += wide
    yield word[start:], used


def _letter(char: str) -> str:
    """What a single character becomes on paper: itself, a space, nothing or a box."""
    faces = _faces(False)
    if char in faces.safe:
        return char
    if char.isspace():
        return " "
    if unicodedata.category(char) in ("Cc", "Cf") or char in _SELECTORS or char in _SKIN_TONES:
        return ""
    return char if char in faces.other.widths else MISSING


def _in_a_font(char: str) -> str:
    """A shape of a letter, or that letter itself where no font has the shape."""
    faces = _faces(False)
    if char in faces.safe or char in faces.other.widths:
        return char
    return "".join(map(_letter, unicodedata.normalize("NFKC", char)))


def _in_other(faces: _Faces, char: str) -> bool:
    return char not in faces.main.widths and char in faces.other.widths


def _advance(faces: _Faces, char: str) -> float:
    face = faces.other if _in_other(faces, char) else faces.main
    return face.widths.get(char, face.box)


@cache
def _faces(bold: bool) -> _Faces:
    weight = "Bold" if bold else "Regular"
    main = _registered(f"NotoSans-{weight}")
    safe = frozenset(char for char in main.widths if unicodedata.category(char) not in ("Cc", "Cf", "Zl", "Zp"))
    return _Faces(main, _registered(f"NotoNaskhArabic-{weight}"), safe)


def _registered(name: str) -> _Face:
    """Make a bundled font known to the PDF writer, which embeds the letters that are used."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(name, str(paths.resource("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    face = font.face
    # No bundled font has □, but glyph 0 of each is the box for what it lacks: lend it that name, so that it is drawn.
    face.charToGlyph[ord(MISSING)] = 0
    widths = {chr(code): face.charWidths.get(code, face.defaultWidth) for code in face.charToGlyph}
    return _Face(name, widths, face.defaultWidth)
