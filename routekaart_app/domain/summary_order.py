"""In which order rows stand in a summary that was joined: always the same, whoever delivered first."""

from __future__ import annotations

import re
from collections.abc import Mapping

from routekaart_app.domain import agreement, choice, sector_agreement
from routekaart_app.domain.company import CAMPUSES, SECTORS, WOULD_HOST
from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.parent_contact import FORMS
from routekaart_app.domain.parent_contact import ROLES as PARENT_ROLES
from routekaart_app.domain.rollover import DESTINATIONS
from routekaart_app.domain.routekaart import COMPETENCIES, KINDS
from routekaart_app.domain.stages import PROFILES, STAGES, TRACKS
from routekaart_app.domain.summary import BANDS

_WORDS: Mapping[str, tuple[str, ...]] = {
    "pupils": ("pupils", "reached", "company", "talk", "parents", "schools", "groups", "moments"),
    "reach_by_line": ("PO", "VO", "PRO", "HV", "HVB", "MB", "MBL", "MBN"),
    "reach_by_type": KINDS,
    "reach_by_phase": STAGES,
    "reach_by_year": STAGES,
    "reach_by_track": TRACKS,
    "reach_by_sector": SECTORS,
    "reach_by_campus": tuple(CAMPUSES),
    "coverage_bands": ("none", *(f"{least}-{most}" for least, most in BANDS)),
    "activities": KINDS,
    "companies": ("known", "visited", "new", "returning", "would_host", "not_asked", *WOULD_HOST),
    "sector_agreements": (*SECTORS, *sector_agreement.WHAT),
    "competencies": (*COMPETENCIES, "pupil", "guide"),
    "agreements": agreement.STATES,
    "parents": ("reached", *FORMS, *PARENT_ROLES),
    "choices": (*choice.KINDS, *PROFILES, *SECTORS),
    "choice_shifts": choice.KINDS,
    "aandebak": choice.GUARANTEE_STATES,
    "destinations": ("to", "moved", "look_back", *DESTINATIONS[:-1], *choice.LOOK_BACK),
}
"""Known words of keys; of lines the letters that codes begin with in the routekaart as shipped."""
_LAST = ("other", "none", "?")
"""What stands below everything else of its kind."""
_PARTS = re.compile("[:/]")
_LETTERS = re.compile("[A-Za-z]*")
Order = tuple[tuple[int, int, tuple[tuple[int, int, str], ...]], ...]


def order(table: str, key: str) -> Order:
    """What to sort a row by: part by part of its key, known words in the order the program has them in, all else by
    number and letter; school years the latest first."""
    if table == "years":
        start = re.match("[0-9]+", key)
        return ((0, -int(start[0]) if start else 0, natural_key(key)),)
    known = _WORDS.get(table, ())
    return tuple(_rank(part, known) for part in _PARTS.split(key))


def _rank(part: str, known: tuple[str, ...]) -> tuple[int, int, tuple[tuple[int, int, str], ...]]:
    letters = _LETTERS.match(part)
    for word in (part, letters[0] if letters else ""):
        if word in known:
            return 0, known.index(word), natural_key(part)
    return 2 if part in _LAST else 1, 0, natural_key(part)
