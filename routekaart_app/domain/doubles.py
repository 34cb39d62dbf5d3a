"""Pupils who are in twice: what makes two records look alike, and what joining them means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.domain.contact import State

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


@dataclass(frozen=True, slots=True)
class Double:
    """Two pupils who look like one. `first` has the most contact moments and is kept by default."""

    first: PupilFacts
    second: PupilFacts
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A choice: whom to keep, who goes up in them, and from whom each of `FIELDS` comes."""

    kept: PupilFacts
    dropped: PupilFacts
    from_dropped: frozenset[str] = frozenset()

    def value(self, field: str) -> str | date | None:
        """What the field will be."""
        source = self.dropped if field in self.from_dropped else self.kept
        value: str | date | None = getattr(source, field)
        return value

    @property
    def differing(self) -> tuple[str, ...]:
        """The fields in which the two differ; the others need no choice."""
        return tuple(field for field in FIELDS if getattr(self.kept, field) != getattr(self.dropped, field))

    def choosing(self, field: str, *, dropped: bool) -> Merge:
        """With one field taken from the one who goes, or from the one who stays."""
        chosen = self.from_dropped | {field} if dropped else self.from_dropped - {field}
        return replace(self, from_dropped=chosen)

    def swapped(self) -> Merge:
        """The other way round: every field keeps the value that was chosen."""
        return Merge(self.dropped, self.kept, frozenset(self.differing) - self.from_dropped)


def proposed(double: Double) -> Merge:
    """Keep the first; what is empty there comes from the second."""
    empty = {field for field in FIELDS if not getattr(double.first, field) and getattr(double.second, field)}
    return Merge(double.first, double.second, frozenset(empty - {"prefix"}))


def better(one: State, other: State) -> State:
    """Of two ways in which the same pupil took part in the same activity: the one that says most."""
    return min(one, other, key=_BEST_FIRST.index)
