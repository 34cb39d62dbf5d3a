"""Pupils who are in twice: what makes two records look alike, and what joining them means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from routekaart_app.domain.contact import State
from routekaart_app.domain.merge import Double, Merge, filled_up

SAME_NUMBER, SAME_NAME_AND_BIRTH, SAME_NAME = "number", "name_and_birth", "name"
REASONS = (SAME_NUMBER, SAME_NAME_AND_BIRTH, SAME_NAME)
"""Why two pupils may be one, the strongest first: the same number at the same school, the same name and birth date,
or the same name where a birth date is not known."""

FIELDS = ("first_name", "prefix", "last_name", "birth_date", "home_language")
"""What is chosen field by field; everything else of both goes along."""

_BEST_FIRST = (State.TOOK_PART, State.PARTLY, State.PLANNED, State.ABSENT)


@dataclass(frozen=True, slots=True)
class PupilFacts:
    """One of two pupils as the choice shows them. `places` says where they are or were, newest first."""

    MERGED: ClassVar[tuple[str, ...]] = FIELDS
    id: UUID
    first_name: str
    prefix: str
    last_name: str
    birth_date: date | None
    home_language: str
    numbers: tuple[str, ...]
    places: tuple[str, ...]
    moments: int
    """How many contact moments there are, of every kind."""
    agreements: int


PupilDouble = Double[PupilFacts]
PupilMerge = Merge[PupilFacts]


def proposed(double: PupilDouble) -> PupilMerge:
    """Keep the first, who has the most contact moments; what is empty there comes from the second."""
    merge = filled_up(double)
    return replace(merge, from_dropped=merge.from_dropped - {"prefix"})


def better(one: State, other: State) -> State:
    """Of two ways in which the same pupil took part in the same activity: the one that says most."""
    return min(one, other, key=_BEST_FIRST.index)
