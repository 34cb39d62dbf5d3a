"""Find anything by a few letters: pupils, groups, companies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import gettext as _
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Pupil
from routekaart_app.store.queries import attention, register

_LONGEST = 100
"""How many letters of a text are looked for: no name is longer, and a page that was pasted is no name."""

_OF_NAME = 12
"""How many pupils are found by a name or number where only pupils are asked for."""

_OF_PARENTS = 6
"""How many pupils are found by the name of a parent."""


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

    def find(self, text: str, year: SchoolYear, limit: int = 12, group_id: UUID | None = None) -> tuple[Hit, ...]:
        """At most `limit` hits: groups of this school year, then pupils, also by the name of a parent, then companies;
        nothing for no text.

        Pupils of the group on screen (`group_id`) come first, then those of the user's own classes. The name of a
        class among the words keeps to that class: "haile 3B". Of a text that was pasted, only the beginning counts.
        """
        text = text[:_LONGEST]
        folded = names.fold(text)
        if not folded:
            return ()
        with self._database.read() as session:
            groups = register.groups_named(session, text.strip(), year, 4)
            companies = register.companies_named(session, folded, 4)
            own = [row.group_id for row in attention.guidances(session, self._database.actor, year)]
            nearby = [[group_id]] if group_id else []
            pupils = _pupils(session, text, year, limit, [*nearby, *([own] if own else [])])
            parents = _of_parents(session, folded, pupils, limit)
            pupils += [pupil for pupil, _name in parents]
            places = register.newest_places(session, [row.id for row in pupils])
        hits = [Hit("group", row.id, row.name, row.school) for row in groups]
        by_parent = {pupil.id: _("parent: {name}").format(name=name) for pupil, name in parents}
        hits += [_hit(row, (by_parent.get(row.id, ""), *places.get(row.id, ("", "")))) for row in pupils]
        room = max(0, limit - len(hits))
        kept = hits[: limit - min(len(companies), 3)] if room < len(companies) else hits
        return (*kept, *(Hit("company", row.id, row.name, row.municipality) for row in companies))[:limit]

    def pupils(self, text: str, year: SchoolYear, group_id: UUID | None = None) -> tuple[Hit, ...]:
        """The pupils whom a text may mean where only pupils are asked for: as `find` finds them, and also by a part of
        their number and everybody of a class that is named."""
        text = text[:_LONGEST].strip()
        if not names.fold(text):
            return ()
        with self._database.read() as session:
            found = _pupils(session, text, year, _OF_NAME, [[group_id]] if group_id else [])
            if any(letter.isdigit() for letter in text):
                found += register.pupils_numbered_like(session, text, _OF_NAME)
            called = register.groups_called(session, [text], year)
            found += register.pupils_of_groups(session, [one for ids in called.values() for one in ids])
            found += [pupil for pupil, _name in _of_parents(session, names.fold(text), found, _OF_NAME)]
            found = list(dict.fromkeys(found))
            places = register.newest_places(session, [row.id for row in found])
        return tuple(_hit(row, places.get(row.id, ("", ""))) for row in found)


def _hit(row: Pupil, place: Sequence[str]) -> Hit:
    where = " · ".join(part for part in place if part)
    return Hit("pupil", row.id, names.display(row.first_name, row.prefix, row.last_name), where)


def _of_parents(session: Session, folded: str, known: Sequence[Pupil], limit: int) -> list[tuple[Pupil, str]]:
    """Where there is room: the pupils whose parent has this name, with that name."""
    room = min(limit - len(known), _OF_PARENTS)
    found = register.pupils_of_guardians_named(session, folded, limit) if room > 0 else ()
    return [(pupil, name) for pupil, name in found if pupil not in known][:room]


def _pupils(session: Session, text: str, year: SchoolYear, limit: int, nearby: Sequence[Sequence[UUID]]) -> list[Pupil]:
    """The pupils with this number, then those of the class that is named, of groups nearby, and all others."""
    words, found = text.split(), list[Pupil]()
    if any(letter.isdigit() for letter in text):
        found += register.pupils_numbered(session, text.strip(), 2)
        classes = register.groups_called(session, words, year)
        rest = names.fold(" ".join(word for word in words if word.casefold() not in classes))
        if classes and rest:
            within = [group_id for ids in classes.values() for group_id in ids]
            found += register.pupils_named(session, rest, limit, within)
    folded = names.fold(text)
    for group_ids in (*nearby, None):
        if len(found) < limit:
            found += register.pupils_named(session, folded, limit, group_ids)
    return list(dict.fromkeys(found))[:limit]
