"""Which company of a file is which in the register: by name and municipality; what only looks alike is told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from routekaart_app.domain import names
from routekaart_app.domain.company import CompanyEntry, ContactPerson, same_key
from routekaart_app.domain.company_likeness import HELD_BACK, Likeness
from routekaart_app.exchange.company_rows import CompanyRecord
from routekaart_app.exchange.records import RowProblem
from routekaart_app.i18n import gettext as _
from routekaart_app.services.company_plan import (
    ADDED,
    COUNTED_ONCE,
    LEFT_OUT,
    SAME_ROW,
    CompanyLikeness,
    CompanyUpdate,
)
from routekaart_app.services.import_plan import FieldChange

_NAMING = ("name", "municipality")
FIELDS = tuple(name for name in CompanyEntry.MERGED if name not in _NAMING)
"""What a file may change of a known company; by name and municipality it is known."""


@dataclass(slots=True, eq=False)
class _Target:
    """A company that rows may be: known, new, or held back. `row` is the first that was it, `said` what it said."""

    known: CompanyEntry | None
    record: CompanyRecord | None = None

    @property
    def entry(self) -> CompanyEntry:
        found = self.known or (self.record.entry if self.record else None)
        assert found is not None
        return found


@dataclass(slots=True)
class Matched:
    """The records of a file, each in the pile it belongs to."""

    new: list[CompanyRecord] = field(default_factory=list)
    changed: list[CompanyUpdate] = field(default_factory=list)
    unchanged: list[CompanyUpdate] = field(default_factory=list)
    held: list[CompanyLikeness] = field(default_factory=list)
    doubles: list[CompanyLikeness] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)


class Matcher:
    """Compares records with the companies of the register, and with each other.

    A list leads where it says something else; with `asks`, as of another school, a person chooses. The companies of
    such a file were told apart there already, so that among themselves only the very same ones are doubles.
    """

    def __init__(self, register: Iterable[CompanyEntry], *, asks: bool = False) -> None:
        self._asks = asks
        self._by_key: dict[tuple[str, str], _Target] = {}
        self._by_name: dict[str, list[_Target]] = {}
        self._alike: Likeness[_Target] = Likeness()
        self._held: list[tuple[_Target, _Target, str]] = []
        self._targets: list[_Target] = []
        self._told = Matched()
        for entry in register:
            self._learn(_Target(entry), entry.name, entry.municipality)

    def take(self, record: CompanyRecord) -> None:
        """Put one record in the pile it belongs to."""
        entry = record.entry
        same = self._by_key.get(same_key(entry.name, entry.municipality)) or self._only_namesake(entry)
        if same is None:
            self._take_unknown(record)
        elif same.record is None:
            same.record = record
            self._targets.append(same)
        else:
            self._second_time(record, same, same.record)

    def result(self) -> Matched:
        """The piles, once every record was taken."""
        told = self._told
        held = {id(target) for target, _like, _why in self._held}
        for target in self._targets:
            assert target.record is not None
            if target.known is not None:
                update = compared(target.record, target.known, asks=self._asks)
                (told.changed if update.changes else told.unchanged).append(update)
            elif id(target) not in held:
                told.new.append(target.record)
        for target, like, why in self._held:
            assert target.record is not None
            told.held.append(_likeness(target.record, like, why, LEFT_OUT))
        told.doubles = sorted((*told.doubles, *told.held), key=lambda item: item.record.row)
        return told

    def _only_namesake(self, entry: CompanyEntry) -> _Target | None:
        """A row that says no municipality is of the one company by that name; of one among several nobody knows."""
        found = self._by_name.get(names.fold(entry.name), ()) if not entry.municipality else ()
        return found[0] if len(found) == 1 and found[0].known is not None else None

    def _take_unknown(self, record: CompanyRecord) -> None:
        entry, target = record.entry, _Target(None, record)
        like = self._alike.find(entry.name, entry.municipality)
        self._targets.append(target)
        if like is not None and like[1] in HELD_BACK:
            self._held.append((target, *like))
        elif like is not None:
            self._told.doubles.append(_likeness(record, *like, ADDED))
        self._learn(target, entry.name, entry.municipality)

    def _learn(self, target: _Target, name: str, municipality: str) -> None:
        key = same_key(name, municipality)
        self._by_key.setdefault(key, target)
        self._by_name.setdefault(key[0], []).append(target)
        if target.known is not None or not self._asks:
            self._alike.add(target, name, municipality)

    def _second_time(self, record: CompanyRecord, same: _Target, first: CompanyRecord) -> None:
        """A company that stands in the file twice: the first row leads, the second fills up what that leaves open."""
        both, other = first.entry, record.entry
        differ = [name for name in FIELDS if getattr(other, name) and getattr(both, name)]
        differ = [name for name in differ if getattr(other, name) != getattr(both, name)]
        same.record = CompanyRecord(first.row, filled(both, other))
        self._told.doubles.append(CompanyLikeness(record, both, first.row, SAME_ROW, COUNTED_ONCE))
        if differ:
            text = _("The same company as in row {row}, which says something else here; that row was kept.")
            self._told.problems += [
                RowProblem(record.row, name, text.format(row=first.row), "remark") for name in differ
            ]


def compared(record: CompanyRecord, known: CompanyEntry, *, asks: bool = False) -> CompanyUpdate:
    """What a record would change of a known company; what it leaves empty changes nothing."""
    changes = [
        FieldChange(name, getattr(known, name), new)
        for name in FIELDS
        if (new := getattr(record.entry, name)) not in ("", None, ()) and new != getattr(known, name)
    ]
    contacts = joined(known.contacts, record.entry.contacts, lead=not asks)
    if contacts != known.contacts:
        changes.append(FieldChange("contacts", known.contacts, contacts))
    return CompanyUpdate(record, known, tuple(changes), asks)


def applied(entry: CompanyEntry, changes: Iterable[FieldChange]) -> CompanyEntry:
    """A company with some changes made."""
    values: dict[str, Any] = {change.field: change.new for change in changes}
    coded = values.pop("coded", None)
    if coded:
        values |= dict(zip(("code_scheme", "code_version", "code"), coded, strict=True))
    return replace(entry, **values)


def filled(entry: CompanyEntry, other: CompanyEntry) -> CompanyEntry:
    """A company with what the other knows and it does not; nothing it says itself is changed."""
    empty = [name for name in CompanyEntry.MERGED if getattr(entry, name) in ("", None, ())]
    changes = [FieldChange(name, getattr(entry, name), getattr(other, name)) for name in empty]
    contacts = joined(entry.contacts, other.contacts, lead=False)
    return replace(applied(entry, changes), contacts=contacts)


def joined(
    mine: tuple[ContactPerson, ...], theirs: tuple[ContactPerson, ...], *, lead: bool
) -> tuple[ContactPerson, ...]:
    """The contacts of both, each once; where both know somebody, what `theirs` says goes first if they `lead`."""
    found = list(mine)
    for one in theirs:
        at = next((place for place, other in enumerate(found) if _is_same(other, one)), None)
        if at is None:
            found.append(replace(one, id=None))
            continue
        old = found[at]
        first, second = (one, old) if lead else (old, one)
        parts = {name: getattr(first, name) or getattr(second, name) for name in ("role", "phone", "email")}
        found[at] = replace(old, name=old.name or one.name, **parts)
    return tuple(found)


def _is_same(one: ContactPerson, other: ContactPerson) -> bool:
    """By name; of who has none, by address or number. A parent is never somebody of a list: what stands there of them
    came from them."""
    if one.is_parent or other.is_parent:
        return False
    if one.name and other.name:
        return names.fold(one.name) == names.fold(other.name)
    if one.name or other.name:
        return False
    if not (one.email or one.phone or other.email or other.phone):
        return names.fold(one.role) == names.fold(other.role)
    return bool(one.email and one.email.casefold() == other.email.casefold()) or bool(
        one.phone and one.phone == other.phone
    )


def _likeness(record: CompanyRecord, like: _Target, why: str, done: str) -> CompanyLikeness:
    row = like.record.row if like.known is None and like.record is not None else None
    return CompanyLikeness(record, like.entry, row, why, done)
