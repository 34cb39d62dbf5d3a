"""Which pupil and which parent of a file is which: by number or birth date, and by what no namesake has in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.domain import guardian_rules as rules
from routekaart_app.domain import names
from routekaart_app.domain.guardian import ON_REQUEST, Child, Guardian
from routekaart_app.exchange.guardian_rows import GuardianRecord, PupilKey
from routekaart_app.exchange.records import RowProblem, Severity
from routekaart_app.i18n import gettext as _
from routekaart_app.services.guardian_plan import ChildChange, GuardianUpdate
from routekaart_app.services.import_plan import FieldChange

FIELDS = ("talk_language", "paper_language", "needs_interpreter", "phone", "email", "address")
"""What a file may change of a known guardian; by name they are known, and an empty value changes nothing."""
_OF_LINK = ("relation", "custody", "do_not_send", "do_not_send_because")
_PARENTS = frozenset({"mother", "father"})
_VAGUE = ("parent", "other")
"""A relation that says less than another that is known."""


@dataclass(frozen=True, slots=True)
class KnownPupil:
    """A pupil as the administration knows them, with one number they have or had."""

    id: UUID
    number: str
    first: str
    prefix: str
    last: str
    birth_date: date | None
    group: str = ""


class PupilFinder:
    """Finds the pupil of a row; never guesses, since a letter about one child must not go to parents of another."""

    def __init__(self, pupils: Iterable[KnownPupil]) -> None:
        self._by_number: dict[str, dict[UUID, KnownPupil]] = {}
        self._born: dict[date | None, dict[UUID, KnownPupil]] = {}
        for one in pupils:
            if one.number:
                self._by_number.setdefault(one.number, {})[one.id] = one
            self._born.setdefault(one.birth_date, {})[one.id] = one

    def find(self, key: PupilKey) -> KnownPupil | str:
        """The pupil, or in words why there is none."""
        if not key.number:
            person = names.person_key(key.first, key.prefix, key.last)
            born = self._born.get(key.birth_date, {}).values() if key.birth_date else ()
            found = [one for one in born if names.person_key(one.first, one.prefix, one.last) == person]
            if not found:
                return _("No pupil with this name and birth date is known.")
            return found[0] if len(found) == 1 else _("There are several pupils with this name and birth date.")
        numbered = list(self._by_number.get(key.number, {}).values())
        if not numbered:
            return _("No pupil with this number is known.")
        found = [one for one in numbered if _fits(key, one)]
        if not found:
            return _("This number belongs to a pupil with another name or birth date.")
        return found[0] if len(found) == 1 else _("Several schools have a pupil with this number; name the school.")


@dataclass(slots=True, eq=False)
class _Target:
    """A guardian that rows may be: known or new. `said` is what the file says of each field so far."""

    known: Guardian | None
    entry: Guardian
    row: int = 0
    said: dict[str, Any] = field(default_factory=dict)
    links: dict[UUID, Child] = field(default_factory=dict)
    custody: dict[UUID, int] = field(default_factory=dict)
    """The row that first said who has custody of a pupil."""


class Matcher:
    """Compares records with the guardians that are known, and with each other: brothers and sisters share theirs."""

    def __init__(self, known: Iterable[Guardian], finder: PupilFinder) -> None:
        self._finder = finder
        self._marked: dict[tuple[str, rules.Mark], list[_Target]] = {}
        """Who there is, by name and by each thing that tells them from a namesake."""
        self._targets: list[_Target] = []
        self._of_row: tuple[int, list[_Target]] = (0, [])
        self.problems: list[RowProblem] = []
        for one in known:
            self._learn(_Target(one, one))

    def take(self, record: GuardianRecord) -> None:
        """Put one record with the guardian it is about."""
        pupil = self._finder.find(record.pupil)
        if isinstance(pupil, str):
            if not any(problem.row == record.row and problem.field == "pupil" for problem in self.problems[-2:]):
                self._say(record.row, "pupil", pupil, "rejected")
            return
        name = names.display(pupil.first, pupil.prefix, pupil.last)
        link = replace(record.link, pupil_id=pupil.id, name=name, group=pupil.group)
        if self._of_row[0] != record.row:
            self._of_row = (record.row, [])
        target = self._target(record, link)
        if not target.row:
            target.row = record.row
            self._targets.append(target)
        self._of_row[1].append(target)
        self._fill(target, record)
        self._link(target, link)
        self._learn(target)

    def result(self) -> tuple[list[GuardianUpdate], list[GuardianUpdate], int]:
        """The new guardians, the changed ones, and how many are known as they are."""
        updates = [_update(target) for target in self._targets]
        new = [one for one in updates if one.known is None]
        changed = [one for one in updates if one.known is not None and (one.changes or one.children)]
        return new, changed, len(updates) - len(new) - len(changed)

    def _target(self, record: GuardianRecord, link: Child) -> _Target:
        """The guardian of a record: of the same name, with something else in common, and not the other of its row."""
        name = names.fold(record.entry.name)
        mine = sorted(rules.marks(replace(record.entry, children=(link,))))
        alike = dict.fromkeys(one for mark in mine for one in self._marked.get((name, mark), ()))
        found = [one for one in alike if one not in self._of_row[1] and not _is_other_parent(one, link)]
        apart = [one for one in found if _lives_apart(one, record, link)]
        found = [one for one in found if one not in apart]
        if found:
            return max(found, key=lambda one: _nearness(one, link))
        if apart:
            text = _("A parent of this name in row {row} has another address and number: these are taken for two.")
            self._say(record.row, "name", text.format(row=apart[0].row))
        return _Target(None, record.entry)

    def _learn(self, target: _Target) -> None:
        name = names.fold(target.entry.name)
        for mark in rules.marks(target.entry):
            same = self._marked.setdefault((name, mark), [])
            if target not in same:
                same.append(target)

    def _fill(self, target: _Target, record: GuardianRecord) -> None:
        """The first row leads; a later one of the same guardian fills up what that leaves open."""
        for name in FIELDS:
            value = getattr(record.entry, name)
            if not value:
                continue
            if name in target.said and not _alike(name, target.said[name], value):
                text = _("The same parent as in row {row}, who has something else here; that row was kept.")
                self._say(record.row, name, text.format(row=target.row))
            elif name not in target.said:
                target.said[name] = value
                new: dict[str, Any] = {name: value}
                target.entry = replace(target.entry, **new)

    def _link(self, target: _Target, link: Child) -> None:
        old = _said_of(target, link)
        said: dict[str, Any] = {name: value for name in _OF_LINK if (value := getattr(link, name))}
        if old.do_not_send:  # somebody typed why: a list does not know better
            said.pop("do_not_send_because", None)
        if link.relation in _VAGUE and old.relation:
            said.pop("relation", None)
        if link.custody:
            said["custody"] = self._custody(target, link, old.custody)
        new = replace(old, name=link.name, group=link.group, **said)
        target.links[link.pupil_id] = new
        others = tuple(child for child in target.entry.children if child.pupil_id != link.pupil_id)
        target.entry = replace(target.entry, children=(*others, new))

    def _custody(self, target: _Target, link: Child, had: str) -> str:
        """What holds of custody: a list may take it away, but neither gives it back nor says two things at once."""
        row = self._of_row[0]
        first = target.custody.setdefault(link.pupil_id, row)
        if target.known is not None and target.known.child(link.pupil_id).custody == ON_REQUEST != link.custody:
            self._say(row, "custody", _("This parent is known as “told on request only”, which stays."))
            return ON_REQUEST
        if first == row:
            return link.custody
        if had != link.custody:
            text = _("Row {row} says something else of this parent's custody; the most careful was taken.")
            self._say(row, "custody", text.format(row=first))
        return rules.strictest(had, link.custody)

    def _say(self, row: int, name: str, reason: str, severity: Severity = "remark") -> None:
        self.problems.append(RowProblem(row, name, reason, severity))


def _update(target: _Target) -> GuardianUpdate:
    known = target.known
    if known is None:
        children = tuple(ChildChange(None, link) for link in target.links.values())
        return GuardianUpdate(target.row, target.entry, None, (), children)
    changes = tuple(
        FieldChange(name, getattr(known, name), value)
        for name, value in target.said.items()
        if not _alike(name, getattr(known, name), value)
    )
    had: Mapping[UUID, Child] = {child.pupil_id: child for child in known.children}
    links = ((had.get(pupil_id), link) for pupil_id, link in target.links.items())
    children = tuple(ChildChange(old, new) for old, new in links if old is None or _differs(old, new))
    return GuardianUpdate(target.row, target.entry, known, changes, children)


def _alike(name: str, one: Any, other: Any) -> bool:
    """Whether two values say the same: a telephone number may be written otherwise."""
    if name == "phone":
        return rules.bare_phone(one) == rules.bare_phone(other)
    return bool(one.casefold() == other.casefold() if name == "email" else one == other)


def _differs(old: Child, new: Child) -> bool:
    return any(getattr(old, name) != getattr(new, name) for name in _OF_LINK)


def _said_of(target: _Target, link: Child) -> Child:
    return target.links.get(link.pupil_id) or target.entry.child(link.pupil_id)


def _is_other_parent(target: _Target, link: Child) -> bool:
    """A mother is no father, of this pupil or of a brother or sister: two parents may have the same initial. Nor is a
    grandfather a father, unless he is known as both."""
    said = {child.relation for child in target.entry.children}
    if rules.are_two(target.entry.children, (link,)):
        return True
    if link.relation in _PARENTS and said & (_PARENTS - {link.relation}) and link.relation not in said:
        return True
    generations = {rules.generation(relation) for relation in said} - {""}
    mine = rules.generation(link.relation)
    return bool(mine and generations and mine not in generations)


def _lives_apart(target: _Target, record: GuardianRecord, link: Child) -> bool:
    """Whether rows of this file cannot be about one person; who is known from before may have moved."""
    told = target.said.get("phone", ""), target.said.get("address", ""), _said_of(target, link).relation
    return rules.live_apart(told, (record.entry.phone, record.entry.address, link.relation))


def _nearness(target: _Target, link: Child) -> tuple[bool, bool]:
    """How sure it is that a row is about this one of several: related so to this pupil, or to a brother or sister."""
    is_so = _said_of(target, link).relation == link.relation != ""
    return is_so, any(child.relation == link.relation != "" for child in target.entry.children)


def _fits(key: PupilKey, known: KnownPupil) -> bool:
    """Whether what else a row says of the pupil is true of the one who has this number."""
    if key.birth_date and known.birth_date and key.birth_date != known.birth_date:
        return False
    said, has = _words(key.first, key.prefix, key.last), _words(known.first, known.prefix, known.last)
    if not said or said <= has or has <= said:
        return True
    last = set(names.fold(known.last).split())
    return bool(last and last <= said) or key.birth_date == known.birth_date is not None


def _words(*parts: str) -> set[str]:
    return set(names.fold(" ".join(parts)).split())


def sorted_problems(*found: Sequence[RowProblem]) -> tuple[RowProblem, ...]:
    """All of them by their row."""
    return tuple(sorted((problem for some in found for problem in some), key=lambda problem: problem.row))
