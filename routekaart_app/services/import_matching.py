"""Who in a file is whom in the administration: by school and number, and only ever proposed by name and birth date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from routekaart_app.domain import names
from routekaart_app.exchange.records import PupilRecord, RowProblem
from routekaart_app.i18n import gettext as _
from routekaart_app.services.import_plan import FieldChange, Known, Proposal, Update

_PLACE = ("stage", "year", "track", "profile", "level", "programme", "pathway")
FIELDS = ("first_name", "prefix", "last_name", "birth_date", "home_language", *_PLACE)
"""What a file may change of a known pupil; an empty value in the file changes nothing."""


@dataclass(slots=True)
class Matched:
    """The records of a file, each in the pile it belongs to."""

    new: list[PupilRecord] = field(default_factory=list)
    changed: list[Update] = field(default_factory=list)
    moved: list[Update] = field(default_factory=list)
    unchanged: int = 0
    left: list[PupilRecord] = field(default_factory=list)
    leaving: list[tuple[PupilRecord, Known]] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


class Matcher:
    """Compares records with the pupils known at this school, and with persons known at others."""

    def __init__(self, here: Iterable[Known], elsewhere: dict[tuple[str, date], list[tuple[Known, str]]]) -> None:
        self._here = list(here)
        self._by_number = {known.number: known for known in self._here if known.number}
        self._by_bare_number = {known.number.lstrip("0"): known for known in self._here if known.number}
        self._by_person = {
            (known.person_key, known.birth_date): known for known in self._here if known.birth_date is not None
        }
        self._numberless: dict[str, list[Known]] = {}
        for known in self._here:
            if not known.number:
                self._numberless.setdefault(known.person_key, []).append(known)
        self._elsewhere = elsewhere
        self.result = Matched()

    def take(self, record: PupilRecord) -> None:
        """Put one record in the pile it belongs to."""
        known = self._find(record)
        if record.left:
            self.result.left.append(record)
            if known is not None:
                self.result.seen.add(str(known.enrolment_id))
                if known.open:
                    self.result.leaving.append((record, known))
            return
        if known is None:
            self._propose(record)
            return
        self.result.seen.add(str(known.enrolment_id))
        if _is_other_person(record, known):
            reason = _("This number belongs to somebody else, with another name and birth date.")
            self._problem(record, "number", reason)
            return
        self._compare(record, known)

    def knows(self, number: str) -> bool:
        """Whether somebody at this school has exactly this number."""
        return number in self._by_number

    def _find(self, record: PupilRecord) -> Known | None:
        if record.number and not record.number_is_dummy:
            exact = self._by_number.get(record.number)
            if exact is not None:
                return exact
        if record.birth_date is None:
            return self._numberless_namesake(record)
        same = self._by_person.get((_key(record), record.birth_date))
        if same is not None and (not same.number or not record.number or record.number_is_dummy):
            return same
        return None

    def _numberless_namesake(self, record: PupilRecord) -> Known | None:
        """With neither number nor birth date the name is all there is; without it every import would add them again."""
        if record.number and not record.number_is_dummy:
            return None
        group = record.group_names[0] if record.group_names else ""
        free = [
            known
            for known in self._numberless.get(_key(record), [])
            if known.birth_date is None and str(known.enrolment_id) not in self.result.seen
        ]
        return min(free, key=lambda known: not _same(group, known.group), default=None)

    def _propose(self, record: PupilRecord) -> None:
        bare = self._by_bare_number.get(record.number.lstrip("0")) if record.number else None
        if bare is not None and not record.number_is_dummy and bare.person_key == _key(record):
            reason = _("The same person as number {number}? Excel eats leading zeros.").format(number=bare.number)
            self._problem(record, "person", reason)
            self.result.proposals.append(Proposal(record, bare.pupil_id, bare.name, ""))
            return
        self.result.new.append(record)
        if record.birth_date is None:
            return
        for known, school in self._elsewhere.get((_key(record), record.birth_date), []):
            reason = _("May be the same person as a pupil of {school}: link them by hand.").format(school=school)
            self._problem(record, "person", reason, "remark")
            self.result.proposals.append(Proposal(record, known.pupil_id, known.name, school))

    def _problem(self, record: PupilRecord, name: str, reason: str, severity: Any = "rejected") -> None:
        self.result.problems.append(RowProblem(record.row, name, reason, severity))

    def _compare(self, record: PupilRecord, known: Known) -> None:
        changes = tuple(changes_of(record, known))
        group = record.group_names[0] if record.group_names else ""
        moves = not known.this_year or not known.open or bool(group and not _same(group, known.group))
        update = Update(record, known, changes, group if moves else "")
        if moves:
            self.result.moved.append(update)
        if changes and known.this_year:
            self.result.changed.append(update)
        if not moves and not changes:
            self.result.unchanged += 1


def changes_of(record: PupilRecord, known: Known) -> Iterable[FieldChange]:
    """The fields in which a file differs; a guess never overrules what is known, nothing overrules by being empty."""
    for name in FIELDS:
        new, old = getattr(record, name), known.values[name]
        guessed = name in record.proposals and old not in ("", None)
        if new not in ("", None) and not guessed and new != old:
            yield FieldChange(name, old, new)
    if record.number and not record.number_is_dummy and record.number != known.number:
        yield FieldChange("number", known.number, record.number)
    if _lost_prefix(record, known):
        yield FieldChange("prefix", known.values["prefix"], "")


def _lost_prefix(record: PupilRecord, known: Known) -> bool:
    """An empty prefix means something once the surname is there and differs only by it ("de Dubbel" in one field)."""
    old = known.values["prefix"]
    joined = names.fold(f"{old} {known.values['last_name']}")
    return bool(old and not record.prefix and names.fold(record.last_name) == joined)


def _is_other_person(record: PupilRecord, known: Known) -> bool:
    named_otherwise = names.fold(record.last_name) != names.fold(known.values["last_name"])
    born_otherwise = record.birth_date is not None and known.birth_date not in (None, record.birth_date)
    return named_otherwise and born_otherwise and _key(record) != known.person_key


def _key(record: PupilRecord) -> str:
    return names.person_key(record.first_name, record.prefix, record.last_name)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
