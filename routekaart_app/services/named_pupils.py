"""Finds pupils in what people wrote about another: classmates, others of the school, and first names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.overview import PupilEntry

Pupils = Callable[[UUID, date], tuple[PupilEntry, ...]]
"""Says who is in a class or at a school on a day."""
_LEAST_LETTERS = 3
"""Of a first name that is looked for by itself; a shorter one is too common a word."""
_MOST_WORDS = 8
"""Of a full name."""
_ORDINARY = frozenset(
    {
        "alles", "anders", "arts", "dans", "deens", "duits", "eens", "engels", "fins", "frans", "gans", "grieks",
        "iers", "kans", "koers", "lees", "lens", "links", "mars", "mens", "niks", "pers", "pols", "pools", "prins",
        "reis", "soms", "trots", "turks", "vals", "vers", "wens", "zweeds",
    }
)  # fmt: skip
"""Words that are a first name with an s as well, and mean no pupil at the beginning of a sentence."""
_VOWELS = frozenset("aeiou")
_WITH_APOSTROPHE = _VOWELS - {"e"}
"""After these a genitive has an apostrophe, as in "Mila's", so that "Lucas" is not of Luca."""
_CAPITALISED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class NamedPupils:
    """Reads each class and each school once. What it finds is told to whoever makes a paper, so it passes over what is
    likely no name; `people_named` refuses a story for much less."""

    def __init__(self, in_class: Pupils, at_school: Pupils) -> None:
        self._in_class, self._at_school = in_class, at_school
        self._read: dict[tuple[bool, UUID, date], tuple[PupilEntry, ...]] = {}
        self._full: dict[tuple[bool, UUID, date], Mapping[str, str]] = {}

    def named(self, pupil: PupilEntry, on: date, text: str) -> tuple[str, ...]:
        """Who of the class is named in full, or with an initial: "S. de Groen"."""
        return self._found(pupil, on, text, is_class=True) if pupil.group_id and text.strip() else ()

    def named_elsewhere(self, pupil: PupilEntry, on: date, text: str) -> tuple[str, ...]:
        """Who of the school, but not of the class, is named in full."""
        if not pupil.school_id or not text.strip():
            return ()
        mine = set(self.named(pupil, on, text))
        return tuple(one for one in self._found(pupil, on, text, is_class=False) if one not in mine)

    def maybe_named(self, pupil: PupilEntry, on: date, text: str) -> tuple[str, ...]:
        """The first names of classmates that stand in a text as words with a capital, but for the pupil's own and for
        those of who is named in full anyway."""
        if not pupil.group_id or not text.strip():
            return ()
        full = {names.fold(name.split(" ")[0]) for name in self.named(pupil, on, text)}
        words = {names.fold(word) for word in _CAPITALISED.findall(text) if word[0].isupper()}
        found = {_first(one): one for one in self._who(pupil, on, is_class=True)}
        known = found.keys() | {_first(pupil)}
        said = words | {_without_s(word) for word in words - known - _ORDINARY}
        return tuple(
            one.display_name.split()[0]
            for first, one in found.items()
            if first in said - full - {_first(pupil)} and len(first) >= _LEAST_LETTERS
        )

    def _found(self, pupil: PupilEntry, on: date, text: str, *, is_class: bool) -> tuple[str, ...]:
        """Full names in a text, in the order of the list, without the pupil's own."""
        key = is_class, _place(pupil, is_class=is_class), on
        if key not in self._full:
            self._full[key] = dict(_spellings(self._who(pupil, on, is_class=is_class), initials=is_class))
        full, runs = self._full[key], _runs(names.fold(text))
        own = {fold for fold, _name in _spellings((pupil,), initials=True)}
        bare = {run.removesuffix("s") for run in runs - full.keys()}
        hits = {full[fold] for fold in (runs | bare) & full.keys() - own}
        return tuple(name for name in dict.fromkeys(full.values()) if name in hits)

    def _who(self, pupil: PupilEntry, on: date, *, is_class: bool) -> tuple[PupilEntry, ...]:
        key = is_class, _place(pupil, is_class=is_class), on
        if key not in self._read:
            self._read[key] = (self._in_class if is_class else self._at_school)(key[1], on)
        return self._read[key]


def _place(pupil: PupilEntry, *, is_class: bool) -> UUID:
    place = pupil.group_id if is_class else pupil.school_id
    assert place is not None
    return place


def _first(pupil: PupilEntry) -> str:
    return names.fold(pupil.display_name.split(" ")[0])


def _without_s(word: str) -> str:
    """The name of which a folded word may be the genitive, as "sem" of "sems"; the word itself where it is of none."""
    bare = word.removesuffix("s")
    needs_apostrophe = bare[-1:] in _WITH_APOSTROPHE or (bare[-1:] == "y" and bare[-2:-1] not in _VOWELS)
    return word if needs_apostrophe else bare


def _spellings(pupils: Iterable[PupilEntry], *, initials: bool) -> Iterator[tuple[str, str]]:
    """Names by their folded form, in full and with an initial; a single name is too common a word to look for."""
    for one in pupils:
        first, space, rest = one.display_name.partition(" ")
        if space and first:
            yield names.fold(one.display_name), one.display_name
            if initials:
                yield names.fold(f"{first[0]} {rest}"), one.display_name


def _runs(folded: str) -> set[str]:
    """Every few words of a text that stand behind each other."""
    words = folded.split()
    return {" ".join(words[at : at + many]) for at in range(len(words)) for many in range(2, _MOST_WORDS + 1)}
