"""Reads track, profile, level and pathway from what schools write, and supposes year and track from a class name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from routekaart_app.domain.names import fold
from routekaart_app.domain.stages import MBO, PO, TRACKS, VO

_WORDS: dict[str, tuple[str, ...]] = {
    "pro": ("pro",),
    "praktijkonderwijs": ("pro",),
    "isk": ("isk",),
    "bb": ("bb",),
    "basis": ("bb",),
    "basisberoeps": ("bb",),
    "basisberoepsgericht": ("bb",),
    "basisberoepsgerichte": ("bb",),
    "kb": ("kb",),
    "kbl": ("kb",),
    "kader": ("kb",),
    "kaderberoeps": ("kb",),
    "kaderberoepsgericht": ("kb",),
    "kaderberoepsgerichte": ("kb",),
    "gl": ("gl",),
    "gemengd": ("gl",),
    "gemengde": ("gl",),
    "tl": ("tl",),
    "theoretisch": ("tl",),
    "theoretische": ("tl",),
    "mavo": ("tl",),
    "bk": ("bb", "kb"),
    "bkb": ("bb", "kb"),
    "kgt": ("kb", "gl", "tl"),
    "gt": ("gl", "tl"),
    "gtl": ("gl", "tl"),
    "havo": ("havo",),
    "vwo": ("vwo",),
    "atheneum": ("vwo",),
    "ath": ("vwo",),
    "gymnasium": ("vwo",),
    "gym": ("vwo",),
    "hv": ("havo", "vwo"),
    "ha": ("havo", "vwo"),
    "mh": ("tl", "havo"),
    "th": ("tl", "havo"),
}
_AFTER_VMBO = {"b": ("bb",), "bbl": ("bb",), "k": ("kb",), "g": ("gl",), "t": ("tl",)}
"""Beside the word vmbo; elsewhere "bbl" is a pathway of the mbo."""
_IN_FRONT = {"m": ("tl",), "t": ("tl",), "h": ("havo",), "a": ("vwo",), "k": ("kb",), "b": ("bb",)}
"""Single letters before the year: m4a, h5.1, a6, k3, b3."""
_BEHIND = {"m": ("tl",), "t": ("tl",), "h": ("havo",), "k": ("kb",)}
"""Single letters after the year that are seldom the name of a parallel class, as in 3k; 3a and 3b are."""
_LAST_YEAR = {"pro": 6, "bb": 4, "kb": 4, "gl": 4, "tl": 4, "havo": 5, "vwo": 6, "isk": 3}

_PROFILES: tuple[tuple[str, str], ...] = (
    ("BWI", r"bwi|bouwen wonen( en interieur)?"),
    ("PIE", r"pie|produceren installeren( en energie)?"),
    ("M&T", r"m t|mt|mobiliteit( en transport)?"),
    ("MVI", r"mvi|media vormgeving( en ict)?"),
    ("MaT", r"mat|maritiem( en techniek)?"),
    ("Z&W", r"z w|zw|zorg( en)? welzijn"),
    ("E&O", r"e o|eo|economie( en)? ondernemen"),
    ("HBR", r"hbr|horeca bakkerij( en recreatie)?"),
    ("GR", r"gr|groen"),
    ("D&P", r"d p|dp|dienstverlening( en)? producten"),
    ("CM", r"cm|c m|cultuur( en)? maatschappij"),
    ("EM", r"em|e m|economie( en)? maatschappij"),
    ("NG", r"ng|n g|natuur( en)? gezondheid"),
    ("NT", r"nt|n t|natuur( en)? techniek"),
)
_PROFILE_PATTERNS = tuple((code, re.compile(rf"(?:^| )(?:{pattern})(?: |$)")) for code, pattern in _PROFILES)
_YEAR_FIRST = re.compile(r"^([1-6])\s?([a-z]+)")
_LETTERS_FIRST = re.compile(r"^([a-z]+)\s?([1-6])(?!\d)")
_DIGITS = re.compile(r"\d")
_FIRST_DIGIT = re.compile(r"(?<!\d)([1-8])")
_TWO_YEARS = re.compile(r"(?<!\d)([1-7])\s?([/&+-])\s?([2-8])(?!\d)")
_LEVEL = re.compile(r"(?:^|\bniveau |\bn)([1-4])(?:$| )")


@lru_cache(1024)
def read_track(text: str) -> str:
    """The track or tracks a text names, in school order: "VMBO BB/KB" gives "bb/kb"; "" for none."""
    words = fold(text).replace("vmbo", " vmbo ").split()
    found = [track for word in words for track in _WORDS.get(word, ())]
    if "vmbo" in words:
        found += [track for word in words for track in _AFTER_VMBO.get(word, ())]
    return _joined(found)


@lru_cache(1024)
def read_profile(text: str) -> str:
    """The one profile a text names: "VMBO KB PIE" gives "PIE"; "" for none or for several."""
    plain = fold(text)
    found = {code for code, pattern in _PROFILE_PATTERNS if pattern.search(plain)}
    return found.pop() if len(found) == 1 else ""


def read_level(text: str) -> int | None:
    """The mbo level: "4", "niveau 3", "N2"."""
    found = _LEVEL.search(fold(text))
    return int(found[1]) if found else None


def read_pathway(text: str) -> Literal["BOL", "BBL", ""]:
    """BOL or BBL, where the text names just one."""
    words = set(fold(text).split())
    if "bol" in words:
        return "" if "bbl" in words else "BOL"
    return "BBL" if "bbl" in words else ""


@dataclass(frozen=True, slots=True)
class ClassGuess:
    """What a class name lets one suppose; a person confirms it."""

    year: int | None = None
    track: str = ""


@lru_cache(1024)
def guess_from_class(name: str, stage: str) -> ClassGuess:
    """Year and, in secondary education, track of a class name: "m4a", "1bk1", "h5.1", "3hv1", "8A", "TI1A".

    Nothing for a class of two years ("7/8 Uilen"): half of its pupils would get the wrong one.
    """
    plain = fold(name)
    digit = _FIRST_DIGIT.search(plain)
    year = int(digit[1]) if digit else None
    if is_combination(name, stage):
        return ClassGuess()
    if stage == MBO:
        return ClassGuess(year if year and year <= 4 else None)
    if stage not in (VO, ""):
        return ClassGuess(year)
    tracks = _tracks_of_class(plain)
    if stage == VO and year and year > 6:
        return ClassGuess()
    return ClassGuess(year, _joined(tracks) if _fits(tracks, year) else "")


def is_combination(name: str, stage: str) -> bool:
    """Whether a class by its name holds two years in a row, as primary schools have: "7/8 Uilen", "6-7"."""
    found = _TWO_YEARS.search(name)
    if found is None or int(found[3]) != int(found[1]) + 1:
        return False
    # Elsewhere "2-3" is the third parallel class of the second year.
    return stage == PO or (stage == "" and (found[2] != "-" or int(found[3]) > 6))


def _tracks_of_class(plain: str) -> tuple[str, ...]:
    year_first, letters_first = _YEAR_FIRST.match(plain), _LETTERS_FIRST.match(plain)
    found: tuple[str, ...] = ()
    if year_first:
        found = _WORDS.get(year_first[2], _BEHIND.get(year_first[2], ()))
    elif letters_first:
        found = _WORDS.get(letters_first[1], _IN_FRONT.get(letters_first[1], ()))
    return found or tuple(part for part in read_track(_DIGITS.sub(" ", plain)).split("/") if part)


def _fits(tracks: Iterable[str], year: int | None) -> bool:
    """No track lasts longer than its last year: "bb6" is upper primary, not vmbo."""
    return year is not None and any(year <= _LAST_YEAR[track] for track in tracks)


def _joined(tracks: Iterable[str]) -> str:
    found = set(tracks)
    return "/".join(track for track in TRACKS if track in found)
