"""Whom to ask and whom to leave in peace: companies not asked this school year, those asked too often, and classes
that have not been in a sector yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

ASKED_OFTEN = 4
"""More visits than this in a school year is often, until the coordinator says otherwise."""
MOST_OFTEN = 99
NOT_ASKED, TOO_OFTEN, NO_VISIT = "not_asked", "too_often", "no_visit"
LISTS = (NOT_ASKED, TOO_OFTEN, NO_VISIT)


@dataclass(frozen=True, slots=True)
class AskedCompany:
    """A company, with what was asked of it in a school year: visits that were held or are planned, and how many pupils
    took part or will, each time they come. `last_on` is the day of the last visit that was held, in any year."""

    id: UUID
    name: str
    sector: str = ""
    campus: str = ""
    municipality: str = ""
    visits: int = 0
    pupils: int = 0
    capacity_per_year: int | None = None
    last_on: date | None = None

    def is_over_capacity(self) -> bool:
        """More pupils than it said it has room for in a school year."""
        return self.capacity_per_year is not None and self.pupils > self.capacity_per_year

    def is_asked_often(self, often: int) -> bool:
        """Asked too often: more visits than `often`, or more pupils than it has room for."""
        return self.visits > often or self.is_over_capacity()


@dataclass(frozen=True, slots=True)
class GroupWithout:
    """A class that has not been at a company of a sector this school year, and for which none is planned; with how many
    visits it had or has in other sectors."""

    group_id: UUID
    group: str
    school: str
    pupils: int
    visits: int = 0


@dataclass(frozen=True, slots=True)
class Asking:
    """The lists of a school year. `without` holds the classes per sector, in the order of the school's list."""

    not_asked: tuple[AskedCompany, ...] = ()
    too_often: tuple[AskedCompany, ...] = ()
    without: tuple[tuple[str, tuple[GroupWithout, ...]], ...] = ()
    often: int = ASKED_OFTEN

    def groups(self, sector: str) -> tuple[GroupWithout, ...]:
        """The classes without a visit in a sector; none for a sector that is not in the list."""
        return next((groups for key, groups in self.without if key == sector), ())
