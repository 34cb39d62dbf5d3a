"""How Dutch names are shown, sorted, searched, compared and taken apart."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

PARTICLES = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ten",
        "ter",
        "te",
        "el",
        "al",
        "von",
        "in",
        "op",
        "aan",
        "bij",
        "la",
        "le",
        "du",
        "v",
        "d",
        "v/d",
        "v.d.",
        "vd",
        "'d",
        "'s",
        "s'",
        "onder",
        "over",
        "uit",
        "voor",
        "tot",
    ]
)
"""Words between first name and surname; lists sort without them, and show them with the name."""

NAMELESS = "?"
"""Shown where nothing of a name is known, so that no line on screen or paper is ever empty."""

_SMALL = {
    "ł": "l",
    "ø": "o",
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
}
_LETTERS = str.maketrans(_SMALL | {small.upper(): latin.title() for small, latin in _SMALL.items() if small != "ß"})
_QUOTES = re.compile(r"['’‘`´ʼ]")
_BETWEEN = re.compile(r"[\W_]+")
_INITIALS_AND_NAME = re.compile(r"^(?P<rest>[^()]*)\((?P<name>[^()]+)\)\s*(?P<after>[^()]*)$")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in its three parts; each may be empty."""

    first: str
    prefix: str
    last: str


def fold(text: str) -> str:
    """For searching and comparing: lower case, no accents, one space between words, apostrophes gone."""
    if text.isascii():
        return _BETWEEN.sub(" ", text.casefold().replace("'", "").replace("`", "")).strip()
    return _BETWEEN.sub(" ", unaccented(text.casefold())).strip()


def unaccented(text: str) -> str:
    """The text with plain Latin letters for those with accents, "ı", "ł" and the like, and without apostrophes."""
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_LETTERS)
    return _QUOTES.sub("", plain)


def person_key(first: str, prefix: str, last: str) -> str:
    """Equal for two spellings of one name, wherever the particle was put: "de" + "Dubbel" and "de Dubbel"."""
    return fold(f"{first} {prefix} {last}")


def display(first: str, prefix: str, last: str) -> str:
    """ "Sem van der Berg"; never empty."""
    return " ".join(part for part in (first, prefix, last) if part) or NAMELESS


def listed(first: str, prefix: str, last: str) -> str:
    """As in a class list: "Berg, van der, Sem"; never empty."""
    prefix, last = _apart(prefix, last)
    return ", ".join(part for part in (last, prefix, first) if part) or NAMELESS


def turned(listed_name: str) -> str:
    """A name out of a list as one says it: "Hof, van 't, Sem" as "Sem van 't Hof"."""
    return " ".join(reversed(listed_name.split(", ")))


def sort_key(last_name: str, first_name: str) -> tuple[str, str]:
    """Order of a class list: by surname without particle, then by first name; the first name where that is all."""
    surname = fold(_apart("", last_name)[1])
    return (surname or fold(first_name), fold(first_name))


def split_particle(surname: str) -> tuple[str, str]:
    """Particle and surname of "van der Berg". A capital belongs to the name: "El Amrani" stays whole."""
    words = surname.split()
    count = _leading_particles(words, only_lower_case=True)
    return " ".join(words[:count]), " ".join(words[count:])


def split_full_name(text: str) -> NameParts:
    """The parts of a name in one cell, to be shown before it is kept.

    Reads "Surname, First particle", "Surname, particle, First", "Surname, A.B. (First)" and
    "First particle Surname"; a single word is a first name.
    """
    text = " ".join(text.split())
    if "," in text:
        return _from_list(*[part.strip() for part in text.split(",", 2)])
    known_as = _INITIALS_AND_NAME.match(text)
    if known_as:
        outside = _from_sentence(f"{known_as['rest']} {known_as['after']}".split())
        return NameParts(known_as["name"].strip(), outside.prefix, outside.last or outside.first)
    return _from_sentence(text.split())


def _apart(prefix: str, last: str) -> tuple[str, str]:
    """Prefix and bare surname, also when a file put the particle into the surname."""
    return (prefix, last) if prefix else split_particle(last)


def _is_particle(word: str) -> bool:
    return word.casefold().replace("’", "'") in PARTICLES or word.casefold().rstrip(".") in PARTICLES


def _leading_particles(words: list[str], *, only_lower_case: bool) -> int:
    """How many words in front are particles; the last word always remains the surname."""
    count = 0
    for word in words[:-1]:
        if not _is_particle(word) or (only_lower_case and word != word.lower()):
            break
        count += 1
    return count


def _from_list(last: str, second: str, third: str = "") -> NameParts:
    if third and all(_is_particle(word) for word in second.split()):
        return NameParts(third, second, last)
    second = f"{second} {third}".strip()
    known_as = _INITIALS_AND_NAME.match(second)
    if known_as:
        outside = f"{known_as['rest']} {known_as['after']}".split()
        return NameParts(known_as["name"].strip(), " ".join(_trailing_particles(outside)), last)
    words = second.split()
    prefix = _trailing_particles(words)
    return NameParts(" ".join(words[: len(words) - len(prefix)]), " ".join(prefix), last)


def _trailing_particles(words: list[str]) -> list[str]:
    count = 0
    while count < len(words) and words[-1 - count] == words[-1 - count].lower() and _is_particle(words[-1 - count]):
        count += 1
    return words[len(words) - count :]


def _from_sentence(words: list[str]) -> NameParts:
    if len(words) < 2:
        return NameParts(" ".join(words), "", "")
    for start, word in enumerate(words[:-1]):
        if _is_particle(word):
            count = _leading_particles(words[start:], only_lower_case=False)
            return NameParts(
                " ".join(words[:start]), " ".join(words[start : start + count]), " ".join(words[start + count :])
            )
    return NameParts(" ".join(words[:-1]), "", words[-1])
