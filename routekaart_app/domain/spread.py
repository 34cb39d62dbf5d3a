"""How a pupil, or the pupils of a class, spread over the sectors: where they have been, and where not yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Met:
    """That a pupil took part in an activity with a company of a sector; "" where nobody said which."""

    pupil_id: UUID
    activity_id: UUID
    on: date
    company: str
    sector: str


@dataclass(frozen=True, slots=True)
class SectorMet:
    """One sector, with every time that one of the pupils met it, the newest first."""

    sector: str
    met: tuple[Met, ...] = ()

    @property
    def visits(self) -> int:
        """How many activities; pupils who went together count once, and so does a round along several companies."""
        return len({item.activity_id for item in self.met})

    @property
    def pupils(self) -> int:
        """How many different pupils met it."""
        return len({item.pupil_id for item in self.met})


@dataclass(frozen=True, slots=True)
class Spread:
    """Some pupils and every sector of the school's list, in its order; then those that were met and are not in it any
    more. `unknown` holds what took place at companies of which the sector is not known."""

    pupil_ids: tuple[UUID, ...]
    sectors: tuple[SectorMet, ...]
    unknown: tuple[Met, ...] = ()

    @property
    def unvisited(self) -> tuple[str, ...]:
        """The sectors that none of them has met."""
        return tuple(item.sector for item in self.sectors if not item.met)

    def without(self, sector: str) -> tuple[UUID, ...]:
        """Who has not met a sector."""
        met = {one.pupil_id for item in self.sectors if item.sector == sector for one in item.met}
        return tuple(pupil for pupil in self.pupil_ids if pupil not in met)


def spread(sectors: Sequence[str], pupil_ids: Iterable[UUID], met: Iterable[Met]) -> Spread:
    """Spread what pupils took part in over the sectors."""
    of: dict[str, list[Met]] = {sector: [] for sector in sectors}
    for item in sorted(met, key=lambda item: (item.on, item.activity_id, item.company), reverse=True):
        of.setdefault(item.sector, []).append(item)
    unknown = tuple(of.pop("", ()))
    return Spread(tuple(pupil_ids), tuple(SectorMet(sector, tuple(found)) for sector, found in of.items()), unknown)
