"""What is told of the invented companies and of visits to them, read from the bundled list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from routekaart_app.services.example.word_lists import bundled


@dataclass(frozen=True, slots=True)
class OfferWords:
    """Something that companies offer: those of some sectors (`only`; () means all), or only those on a campus."""

    kind: str
    title: str
    description: str
    minutes: int | None = None
    most: int | None = None
    only: tuple[str, ...] = ()
    campus: bool = False


@dataclass(frozen=True, slots=True)
class VisitWords:
    """Lists to choose from. `suitable` gives by sector for which stages it is, `plans` by sector what its agreements
    are part of; the others go by what they are called in the file."""

    streets: tuple[str, ...]
    roles: tuple[str, ...]
    languages: tuple[str, ...]
    accessibility: tuple[str, ...]
    terms: tuple[str, ...]
    suitable: Mapping[str, tuple[str, ...]]
    transport: tuple[str, ...]
    questions: tuple[str, ...]
    surprised: tuple[str, ...]
    company_remarks: tuple[str, ...]
    teacher_remarks: tuple[str, ...]
    cancelled: tuple[str, ...]
    joint: str
    planned: str
    plans: Mapping[str, str]
    associations: tuple[str, ...]
    partners: tuple[str, ...]
    notes: tuple[str, ...]
    offers: tuple[OfferWords, ...]


def load() -> VisitWords:
    """Read the bundled list."""
    found = bundled("visits")
    told, contacts, promises = found["told"], found["contacts"], found["promises"]
    texts = {
        name: tuple(part[name])
        for part, names in (
            (found["places"], ("streets",)),
            (contacts, ("roles", "languages", "accessibility", "terms")),
            (told, ("transport", "questions", "surprised", "company_remarks", "teacher_remarks", "cancelled")),
            (promises, ("associations", "partners", "notes")),
        )
        for name in names
    }
    return VisitWords(
        **texts,
        suitable={sector: tuple(stages) for sector, stages in found["suitable"].items()},
        joint=told["joint"],
        planned=told["planned"],
        plans=promises["plans"],
        offers=tuple(OfferWords(**row | {"only": tuple(row.get("only", ()))}) for row in found["offers"]),
    )
