"""Where a pupil is in school: stage, year and track, and which years come last."""

from __future__ import annotations

from dataclasses import dataclass

PO, VO, MBO, SO, HBO = "PO", "VO", "MBO", "SO", "HBO"
STAGES = (PO, VO, MBO, SO, HBO)
"""Primary, secondary and vocational education, special education, which follows the routekaart of its age, and
higher professional education as the last stop."""

TRACKS = ("pro", "bb", "kb", "gl", "tl", "havo", "vwo", "isk")
PROFILES = ("BWI", "D&P", "E&O", "GR", "HBR", "MaT", "MVI", "M&T", "PIE", "Z&W", "CM", "EM", "NG", "NT")
"""The ten vmbo profiles and the four of havo and vwo."""

_VMBO = frozenset({"bb", "kb", "gl", "tl", "vmbo"})
_MBO_YEARS = {1: 1, 2: 2, 3: 3, 4: 3}
"""Years to the diploma per mbo level. Source: Eurydice 2023; level 4 counted as three years."""

TARGETS = ("vmbo", "bb", "kb", "gl", "tl", "pro", "havo", "vwo", "isk", "entree")
"""Whom a line of the routekaart can be meant for: families of tracks, tracks, newcomers and entree."""
OWN = "own:"
"""Before the name of a school's own target group, where a line or a pupil belongs to one."""
LAST_YEAR = {PO: 8, VO: 6, MBO: 4, HBO: 4}
"""The stages a line can belong to, each with its highest year; special education follows the lines of its age."""

FIRST_YEAR = {PO: 6, VO: 1, MBO: 1}
"""The routekaart starts in groep 6 of primary school."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pupil is this school year. `track` may be a double ("bb/kb") or "" when it is not known yet.

    `own` is the school's own target group the pupil belongs to, such as "Topklas"; mostly "".
    """

    stage: str
    year: int | None
    track: str = ""
    level: int | None = None
    own: str = ""

    @property
    def families(self) -> frozenset[str]:
        """Whom this place belongs to: families of tracks, the tracks themselves, and the own target group.

        In secondary education an unknown track counts as vmbo, the programme's own ground, until somebody
        says otherwise; `track_is_unknown` lets every page say so (docs/adr/0006).
        """
        own = {OWN + self.own.casefold()} if self.own else set()
        if self.stage == MBO:
            return frozenset({"entree" if self.level == 1 else "mbo", *own})
        if not self.track:
            return frozenset({"vmbo", *own} if self.stage == VO else own)
        parts = self.track.split("/")
        return frozenset({*parts, *(_family(part) for part in parts), *own})

    @property
    def track_is_unknown(self) -> bool:
        return self.stage == VO and not self.track

    @property
    def is_final_year(self) -> bool:
        """Whether this is the last year before the diploma; only the mbo has lines for it."""
        return self.stage == MBO and self.year is not None and self.year >= _mbo_years(self.level)

    @property
    def caption(self) -> str:
        """Short: "groep 7", "vmbo 3", "havo 4", "mbo 2"; the same in every language but for "leerjaar 1", of which
        `words.caption` knows."""
        if self.year is None:
            return self.stage.lower()
        if self.stage == PO:
            return f"groep {self.year}"
        if self.stage == VO:
            return f"leerjaar {self.year}" if self.year <= 2 or not self.track else f"{self._school_word} {self.year}"
        return f"{self.stage.lower()} {self.year}"

    @property
    def _school_word(self) -> str:
        families = [_family(part) for part in self.track.split("/")]
        return "/".join(dict.fromkeys("PrO" if family == "pro" else family for family in families))


def _family(track: str) -> str:
    return "vmbo" if track in _VMBO else track


_VO_YEARS = {"pro": 5, "havo": 5, "vwo": 6}


def last_year(place: Place) -> int | None:
    """The last year at a school of this stage for this track or level; None in special education, which goes on for
    as long as a pupil needs it."""
    if place.stage == VO:
        return max(_VO_YEARS.get(family, 4) for family in place.families)
    return _mbo_years(place.level) if place.stage == MBO else LAST_YEAR.get(place.stage)


def ahead(place: Place) -> tuple[Place, ...]:
    """The years still to come on the routekaart, as far as they are known: this school, and the first of the next."""
    if place.year is None or place.stage == SO:
        return ()
    if place.stage == PO:
        rest = tuple(Place(PO, year) for year in range(max(place.year + 1, FIRST_YEAR[PO]), 9))
        return (*rest, Place(VO, 1), Place(VO, 2))
    if place.stage == VO:
        years = range(place.year + 1, 1 + (last_year(place) or 0))
        rest = tuple(Place(VO, year, place.track, own=place.own) for year in years)
        return (*rest, Place(MBO, 1)) if "vmbo" in place.families else rest
    if place.stage == HBO:
        return tuple(Place(HBO, year) for year in range(place.year + 1, 1 + LAST_YEAR[HBO]))
    years = range(place.year + 1, 1 + _mbo_years(place.level))
    rest = tuple(Place(MBO, year, level=place.level, own=place.own) for year in years)
    return (*rest, Place(HBO, 1)) if place.level == 4 else rest


def _mbo_years(level: int | None) -> int:
    return _MBO_YEARS.get(level or 4, 3)
