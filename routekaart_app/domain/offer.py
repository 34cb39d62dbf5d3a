"""What can be done in the region: lessons, workshops, visits and projects on offer, to choose from when planning."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing on offer, by a company or by nobody in particular. `kind` is a word of `domain.visit.KINDS`, `minutes`
    how long it takes, `most_pupils` for how many; both None where nobody knows. `company`, `sector` and `municipality`
    are those of the company, "" without one."""

    title: str
    kind: str
    description: str = ""
    suitable_for: tuple[str, ...] = ()
    minutes: int | None = None
    most_pupils: int | None = None
    company_id: UUID | None = None
    company: str = ""
    id: UUID | None = None
    sector: str = ""
    municipality: str = ""
