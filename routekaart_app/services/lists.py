"""The lists a school may change: shipped entries, renamed or hidden, and entries of its own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from routekaart_app import words
from routekaart_app.changes import Changed
from routekaart_app.clock import new_id
from routekaart_app.domain import company, sensitive
from routekaart_app.domain import list_entry as rules
from routekaart_app.domain.contact import ContactMoment
from routekaart_app.domain.list_entry import CAMPUSES, QUESTIONS, SECTORS, TALK_KINDS, ListEntry
from routekaart_app.errors import KnownError
from routekaart_app.i18n import LANGUAGES, catalog, language
from routekaart_app.i18n import gettext as _
from routekaart_app.paths import resource
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import ListItem
from routekaart_app.store.queries import lists as queries


class Lists:
    """Kinds of talks, guiding questions, sectors and campuses. What the school calls its sectors holds for every screen
    and paper (`words.SECTOR`)."""

    def __init__(self, database: Database) -> None:
        self._database = database
        database.changes.subscribe(self._hear)
        self._name_sectors()

    def items(self, name: str, scope: str | None = None) -> tuple[ListEntry, ...]:
        """What a list (`list_entry.TALK_KINDS`, `QUESTIONS`) offers, of one scope if given, in the school's order."""
        return tuple(entry for entry in self.all(name, scope) if not entry.is_hidden)

    def all(self, name: str, scope: str | None = None) -> tuple[ListEntry, ...]:
        """The same with what is hidden: to change the list, and to name what was chosen before."""
        with self._database.read() as session:
            return read(session, name, scope)

    def save(self, name: str, scope: str | None, entries: Sequence[ListEntry]) -> str:
        """Make this the list, or that of one scope, in this order; returns the sentence that says so.

        A shipped entry that is left out is hidden; an own one is removed, but hidden where something is named by it.
        A campus that has another name has it at its companies too.
        Raises KnownError when an entry has no text, is too long or stands in the list twice.
        """
        problems = rules.problems(name, entries)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        label = {
            QUESTIONS: _("Guiding questions changed"),
            sensitive.LIST: _("List of private words changed"),
            SECTORS: _("List of sectors changed"),
            CAMPUSES: _("List of campuses changed"),
        }.get(name, _("Kinds of talks changed"))
        with self._database.write(label) as session:
            kept = {_key(row): row for row in queries.items(session, name, scope)}
            wanted = [*entries, *_left_out(session, name, scope, entries)]
            if name == CAMPUSES:
                _rename_campuses(session, entries)
            for place, entry in enumerate(wanted):
                row = kept.pop(entry.key, None) if entry.key else None
                if row is None:
                    row = ListItem(id=new_id(), list=name, key="" if entry.is_own else entry.key)
                    session.add(row)
                row.scope = scope if scope is not None else entry.scope
                row.text = "" if entry.text in shipped_texts(name, row.key) else entry.text.strip()
                row.position, row.is_hidden = place, entry.is_hidden
            for row in kept.values():
                session.delete(row)
        return label

    def _hear(self, changed: Changed) -> None:
        if ListItem.__tablename__ in changed.tables:
            self._name_sectors()

    def _name_sectors(self) -> None:
        with self._database.read() as session:
            words.call_sectors({_key(row): row.text for row in queries.items(session, SECTORS) if row.text})


def read(session: Session, name: str, scope: str | None = None) -> tuple[ListEntry, ...]:
    """A whole list, or that of one scope, for whoever reads it as a part of more. What was shipped after the school
    changed its list comes last."""
    kept = queries.items(session, name, scope)
    shipped = {item.key: item for item in _shipped(name) if scope is None or item.scope == scope}
    entries: list[ListEntry] = []
    for row in kept:
        own = shipped.pop(row.key, None) if row.key else None
        text = row.text or (own.said(language()) if own else "")
        if text:
            entries.append(ListEntry(_key(row), text, row.scope, not row.key, row.is_hidden))
    entries += (ListEntry(item.key, item.said(language()), item.scope) for item in shipped.values())
    return tuple(entries)


def shipped_texts(name: str, key: str) -> tuple[str, ...]:
    """What a shipped entry is called in every language, as it was shipped; nothing for a school's own."""
    found = next((item for item in _shipped(name) if item.key == key), None)
    return tuple(text for text in (found.text, found.english) if text) if found else ()


@dataclass(frozen=True, slots=True)
class _Shipped:
    key: str
    scope: str
    text: str
    english: str

    def said(self, spoken: str) -> str:
        return self.english if spoken == "en" and self.english else self.text


@cache
def _shipped(name: str) -> tuple[_Shipped, ...]:
    if name == SECTORS:
        leading = catalog("app", LANGUAGES[0])
        return tuple(_Shipped(key, "", leading.gettext(said), said) for key, said in words.SHIPPED_SECTOR.items())
    if name == CAMPUSES:
        return tuple(_Shipped(campus, sector, campus, "") for campus, sector in company.CAMPUSES.items())
    data = tomllib.loads(resource("lists", f"{name}.toml").read_text("utf-8"))
    return tuple(_Shipped(item["key"], item["scope"], item["text"], item.get("en", "")) for item in data["entries"])


def of_own_kind(session: Session, moments: Iterable[ContactMoment]) -> tuple[ContactMoment, ...]:
    """The moments, each talk without a title of its own called by its kind: that says more than the line it counts
    for."""
    found = tuple(moments)
    if not any(item.talk_kind and not item.title for item in found):
        return found
    called = talk_words(session)
    return tuple(replace(item, title=item.title or called.get(item.talk_kind, "")) for item in found)


def talk_words(session: Session) -> dict[str, str]:
    """What each kind of talk is called, by its key; also those that are not offered any more."""
    return {entry.key: entry.text for entry in read(session, TALK_KINDS)}


def _key(row: ListItem) -> str:
    return row.key or str(row.id)


def _left_out(session: Session, name: str, scope: str | None, entries: Sequence[ListEntry]) -> list[ListEntry]:
    """What is in the list now and not among `entries`, but cannot be missed: it is hidden."""
    there = {entry.key for entry in entries}
    gone = [entry for entry in read(session, name, scope) if entry.key not in there]
    return [_hidden(entry) for entry in gone if not entry.is_own or _is_used(session, name, entry)]


def _is_used(session: Session, name: str, entry: ListEntry) -> bool:
    """Whether something is named by an entry."""
    if name == SECTORS:
        return queries.is_sector_used(session, entry.key)
    if name == CAMPUSES:
        return bool(queries.at_campuses(session, [entry.text]))
    return name == TALK_KINDS and queries.is_talk_kind_used(session, entry.key)


def _rename_campuses(session: Session, entries: Sequence[ListEntry]) -> None:
    before = {entry.key: entry.text for entry in read(session, CAMPUSES)}
    renamed = {before[item.key]: item.text.strip() for item in entries if before.get(item.key, item.text) != item.text}
    for row in queries.at_campuses(session, list(renamed)):
        row.campus = renamed[row.campus]


def _hidden(entry: ListEntry) -> ListEntry:
    return ListEntry(entry.key, entry.text, entry.scope, entry.is_own, is_hidden=True)
