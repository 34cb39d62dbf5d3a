"""The invented region's schools and classes: which there are, and how many pupils each has in the present year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, cycle, islice
from random import Random

from routekaart_app.domain.stages import MBO, PO, VO, Place
from routekaart_app.services.example.word_lists import Programme, Words

SMALLEST_CLASS, LARGEST_CLASS = 22, 30
_USUAL_CLASS = 25.5
_FEWEST = {PO: 4, VO: 4, MBO: 2}
"""Classes of the smallest region: two primary schools, one secondary and one vocational school."""
_SHARE = {PO: 0.4, MBO: 0.2}
_CLASSES_PER_SCHOOL = {PO: 6, VO: 26, MBO: 40}

SHOWN_CLASS, SHOWN_SIZE = "3B", 28
"""Manual, pictures and tests speak of this class; nobody joins or leaves it in the present year."""

_STREAM_YEARS = {"bk": 4, "gt": 4, "h": 5, "v": 6, "p": 5}
_STREAM_ORDERS = (("bk", "gt", "h", "bk", "p", "gt", "v"), ("bk", "gt", "v", "h", "gt", "bk", "p"))
_STREAM_TRACKS = {"bk": ("bb", "kb"), "gt": ("gl", "tl"), "h": ("havo",), "v": ("vwo",), "p": ("pro",)}
_LETTERS = {"bk": "BDFHJL", "gt": "ACEGIK"}
_VMBO_PROFILES = ("Z&W", "PIE", "E&O", "MVI", "M&T", "HBR", "BWI", "D&P", "GR")
_UPPER_PROFILES = ("EM", "NG", "CM", "NT")


@dataclass(frozen=True, slots=True)
class Seat:
    """Where pupils of a class stand in school; `weight` is how many there are of this seat beside the others."""

    place: Place
    weight: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class ClassPlan:
    """A class that a school has every year. Pupils move up within a `column`: 1bk1, 2B, 3B, 4B."""

    index: int
    school: SchoolPlan
    name: str
    column: str
    seats: tuple[Seat, ...]
    profile: str = ""
    programme: Programme | None = None

    @property
    def is_shown(self) -> bool:
        return self.name == SHOWN_CLASS and self.school.is_first


@dataclass(frozen=True, slots=True, eq=False)
class SchoolPlan:
    """A school; `is_first` is true for the first of its stage."""

    index: int
    stage: str
    name: str
    municipality: str
    is_first: bool
    classes: list[ClassPlan]

    @property
    def brin(self) -> str:
        """A number that is not given out: "99AA", "99AB", …"""
        hundreds, rest = divmod(self.index, 676)
        return f"{99 - hundreds}{chr(65 + rest // 26)}{chr(65 + rest % 26)}"


@dataclass(frozen=True, slots=True)
class Region:
    """All schools, and per class (by index) the number of pupils who are in it now."""

    schools: tuple[SchoolPlan, ...]
    classes: tuple[ClassPlan, ...]
    sizes: tuple[int, ...]


def plan(rng: Random, words: Words, pupils: int) -> Region:
    """A region in which this many pupils are at school now, in classes of 22 to 30 (fewer in a tiny region)."""
    classes: list[ClassPlan] = []
    schools: list[SchoolPlan] = []
    for stage, number in _classes_per_stage(pupils).items():
        names = words.school_names(stage)
        for position, size in enumerate(_shared(number, _schools(stage, number))):
            name, municipality = next(names)
            school = SchoolPlan(len(schools), stage, name, municipality, position == 0, [])
            schools.append(school)
            for item in islice(_classes(school, position, size, words), size):
                numbered = ClassPlan(len(classes), school, *item)
                classes.append(numbered)
                school.classes.append(numbered)
    return Region(tuple(schools), tuple(classes), _sizes(rng, classes, pupils))


def _classes_per_stage(pupils: int) -> dict[str, int]:
    number = max(sum(_FEWEST.values()), round(pupils / _USUAL_CLASS))
    primary, vocational = (max(_FEWEST[stage], round(_SHARE[stage] * number)) for stage in (PO, MBO))
    return {PO: primary, VO: number - primary - vocational, MBO: vocational}


def _schools(stage: str, classes: int) -> int:
    return max(2 if stage == PO else 1, round(classes / _CLASSES_PER_SCHOOL[stage]))


def _shared(total: int, parts: int) -> list[int]:
    whole, rest = divmod(total, parts)
    return [whole + (index < rest) for index in range(parts)]


_Shape = tuple[str, str, tuple[Seat, ...], str, Programme | None]
"""Name, column, seats, profile and programme of a class."""


def _classes(school: SchoolPlan, position: int, size: int, words: Words) -> Iterator[_Shape]:
    if school.stage == PO:
        return _primary(size)
    return _secondary(school.is_first, position) if school.stage == VO else _vocational(words.programmes)


def _primary(size: int) -> Iterator[_Shape]:
    """Groups 6, 7 and 8 of one letter after another; what is left over teaches several years together."""
    whole, rest = divmod(size, 3)
    for letter in islice(_alphabet(), whole):
        for year in (6, 7, 8):
            yield f"{year}{letter}", letter, (Seat(Place(PO, year)),), "", None
    letter = next(islice(_alphabet(), whole, None))
    if rest == 1:
        yield f"6/7/8{letter}", letter, tuple(Seat(Place(PO, year)) for year in (6, 7, 8)), "", None
    if rest == 2:
        yield f"6/7{letter}", letter, (Seat(Place(PO, 6), 2), Seat(Place(PO, 7))), "", None
        yield f"7/8{letter}", letter, (Seat(Place(PO, 7)), Seat(Place(PO, 8), 2)), "", None


def _secondary(is_first: bool, position: int) -> Iterator[_Shape]:
    """Streams one after another, each from its first year up."""
    parallels: dict[str, int] = {}
    for stream in cycle(_STREAM_ORDERS[position % len(_STREAM_ORDERS)]):
        parallel = parallels.get(stream, 0)
        parallels[stream] = parallel + 1
        for year in range(1, _STREAM_YEARS[stream] + 1):
            seats = _secondary_seats(stream, year)
            profile = _profile(stream, year, parallel + position)
            yield _secondary_name(is_first, stream, year, parallel), f"{stream}{parallel}", seats, profile, None


def _secondary_seats(stream: str, year: int) -> tuple[Seat, ...]:
    tracks = _STREAM_TRACKS[stream]
    if year <= 2 and len(tracks) > 1:
        return (Seat(Place(VO, year, "/".join(tracks))),)
    return tuple(Seat(Place(VO, year, track)) for track in tracks)


def _secondary_name(is_first: bool, stream: str, year: int, parallel: int) -> str:
    """The first school letters its classes from the second year ("3B"), the others say what they are ("3bk1")."""
    letters = _LETTERS.get(stream, "")
    if is_first and year > 1 and parallel < len(letters):
        return f"{year}{letters[parallel]}"
    return f"{year}{stream}{parallel + 1}"


def _profile(stream: str, year: int, turn: int) -> str:
    if stream in ("h", "v"):
        return _UPPER_PROFILES[turn % len(_UPPER_PROFILES)] if year > 3 else ""
    return _VMBO_PROFILES[turn % len(_VMBO_PROFILES)] if stream != "p" and year > 2 else ""


def _vocational(programmes: tuple[Programme, ...]) -> Iterator[_Shape]:
    for letter in _alphabet():
        for programme in programmes:
            for year in range(1, _length(programme.level) + 1):
                seats = (Seat(Place(MBO, year, "", programme.level)),)
                yield f"{programme.code}{year}{letter}", f"{programme.code}{letter}", seats, "", programme


def _length(level: int) -> int:
    return next(year for year in count(1) if Place(MBO, year, "", level).is_final_year)


def _alphabet() -> Iterator[str]:
    for number in count():
        yield chr(65 + number % 26) * (1 + number // 26)


def _sizes(rng: Random, classes: list[ClassPlan], pupils: int) -> tuple[int, ...]:
    others = [item for item in classes if not item.is_shown]
    shown = SHOWN_SIZE if pupils >= SMALLEST_CLASS * len(others) + SHOWN_SIZE else pupils // len(classes)
    sizes = _shared(pupils - shown, len(others))
    for _turn in range(3 * len(sizes)):
        giver, taker = rng.randrange(len(sizes)), rng.randrange(len(sizes))
        if sizes[giver] > SMALLEST_CLASS and SMALLEST_CLASS <= sizes[taker] < LARGEST_CLASS:
            sizes[giver] -= 1
            sizes[taker] += 1
    rest = iter(sizes)
    return tuple(shown if item.is_shown else next(rest) for item in classes)
