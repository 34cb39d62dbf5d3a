"""Two records of one pupil or company that become one: which stays, and from which of both each field comes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import UUID


class Mergeable(Protocol):
    """What is known of one of the two."""

    MERGED: ClassVar[tuple[str, ...]]
    """What is chosen field by field; everything else of both goes along."""

    @property
    def id(self) -> UUID | None:
        """Which of the records it is."""


F = TypeVar("F", bound=Mergeable)


@dataclass(frozen=True, slots=True)
class Double(Generic[F]):
    """Two that look like one. `first` says most and is kept by default; `reasons` are why, the strongest first."""

    first: F
    second: F
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge(Generic[F]):
    """A choice: which to keep, which goes up in it, and which of the fields come from the one that goes."""

    kept: F
    dropped: F
    from_dropped: frozenset[str] = frozenset()

    def value(self, field: str) -> Any:
        """What the field will be."""
        return getattr(self.dropped if field in self.from_dropped else self.kept, field)

    @property
    def differing(self) -> tuple[str, ...]:
        """The fields in which the two differ; the others need no choice."""
        return tuple(name for name in self.kept.MERGED if getattr(self.kept, name) != getattr(self.dropped, name))

    def choosing(self, field: str, *, dropped: bool) -> Merge[F]:
        """With one field taken from the one that goes, or from the one that stays."""
        chosen = self.from_dropped | {field} if dropped else self.from_dropped - {field}
        return replace(self, from_dropped=chosen)

    def swapped(self) -> Merge[F]:
        """The other way round: every field keeps the value that was chosen."""
        return Merge(self.dropped, self.kept, frozenset(self.differing) - self.from_dropped)


def filled_up(double: Double[F]) -> Merge[F]:
    """Keep the first; what is empty there comes from the second."""
    first, second = double.first, double.second
    empty = (name for name in first.MERGED if _is_empty(getattr(first, name)) and not _is_empty(getattr(second, name)))
    return Merge(first, second, frozenset(empty))


def _is_empty(value: object) -> bool:
    """Whether nothing is said; a capacity of 0 says something."""
    return value is None or value in ("", ())
