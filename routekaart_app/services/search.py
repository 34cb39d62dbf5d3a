"""Find anything by a few letters: pupils, groups, companies."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.database import Database
from routekaart_app.store.queries import register


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `kind` is "pupil", "group" or "company"."""

    kind: str
    id: UUID
    title: str
    detail: str


class Search:
    """Searches without regard to accents, capitals or the order of words."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, text: str, year: SchoolYear, limit: int = 12) -> tuple[Hit, ...]:
        """At most `limit` hits: groups of this school year, then pupils, then companies; nothing for no text."""
        folded = names.fold(text)
        if not folded:
            return ()
        with self._database.read() as session:
            groups = register.groups_named(session, text.strip(), year, 4)
            has_digit = any(letter.isdigit() for letter in text)
            pupils = [*register.pupils_numbered(session, text.strip(), 2)] if has_digit else []
            pupils += [row for row in register.pupils_named(session, folded, limit) if row not in pupils]
            companies = register.companies_named(session, folded, 4)
            places = register.newest_places(session, [row.id for row in pupils])
        hits = [Hit("group", row.id, row.name, row.school) for row in groups]
        for row in pupils:
            where = " · ".join(part for part in places.get(row.id, ("", "")) if part)
            hits.append(Hit("pupil", row.id, names.display(row.first_name, row.prefix, row.last_name), where))
        room = max(0, limit - len(hits))
        kept = hits[: limit - min(len(companies), 3)] if room < len(companies) else hits
        return (*kept, *(Hit("company", row.id, row.name, row.municipality) for row in companies))[:limit]
