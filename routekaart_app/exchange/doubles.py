"""Finds pupils that stand in one file twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart_app.domain import names
from routekaart_app.exchange.records import Doubt, PupilRecord, RowProblem, Severity
from routekaart_app.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Sorted:
    """Pupils that are certain, rows that may be a person already there, and why."""

    kept: tuple[PupilRecord, ...]
    doubts: tuple[Doubt, ...]
    problems: tuple[RowProblem, ...]


def find_doubles(pupils: Sequence[PupilRecord], *, numbers_lead: bool, numberless: bool = False) -> Sorted:
    """Sort pupils of one file into certain and doubtful.

    With `numbers_lead` (EDEXML, where a key never changes) two numbers are two people, whatever their names.
    In lists a second number for the same name, birth date and year is a question for a person. In a list that is
    `numberless` as a whole, name and birth date tell pupils apart, and each row needs both.
    """
    search = _Search(numbers_lead, numberless)
    for pupil in pupils:
        search.take(pupil)
    return Sorted(tuple(search.kept), tuple(search.doubts), tuple(search.problems))


@dataclass(slots=True)
class _Search:
    numbers_lead: bool
    numberless: bool
    kept: list[PupilRecord] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    _by_number: dict[str, PupilRecord] = field(default_factory=dict)
    _by_bare_number: dict[str, PupilRecord] = field(default_factory=dict)
    _by_person: dict[tuple[str, date], list[PupilRecord]] = field(default_factory=dict)

    def take(self, pupil: PupilRecord) -> None:
        """Keep, question or refuse one pupil."""
        same_number = None if pupil.number_is_dummy else self._by_number.get(pupil.number)
        if pupil.number and same_number:
            self._second_time(pupil, same_number)
        elif not self._is_doubtful(pupil):
            self._keep(pupil)

    def _second_time(self, pupil: PupilRecord, earlier: PupilRecord) -> None:
        if not _is_same_person(pupil, earlier):
            text = _("This number also belongs to another person, in row {row}.").format(row=earlier.row)
            self._say(pupil, "number", text, "rejected")
        elif pupil.group_names == earlier.group_names:
            text = _("The same pupil as in row {row}; counted once.").format(row=earlier.row)
            self._say(pupil, "person", text, "remark")
        else:
            text = _("The same pupil as in row {row}, with another class; the first class was kept.")
            self._say(pupil, "person", text.format(row=earlier.row), "remark")

    def _is_doubtful(self, pupil: PupilRecord) -> bool:
        earlier = self._same_but_for_zeros(pupil) or self._same_name_and_birth_date(pupil)
        if earlier:
            self.doubts.append(Doubt(pupil, earlier.row))
            self._say(pupil, "person", _("The same person as in row {row}?").format(row=earlier.row), "rejected")
            return True
        if pupil.number:
            return False
        if not self.numberless:
            self._say(pupil, "number", _("There is no pupil number in this row."), "rejected")
        elif pupil.birth_date is None:
            self._say(pupil, "birth_date", _("Without a number this pupil needs a birth date."), "rejected")
        return not self.numberless or pupil.birth_date is None

    def _same_but_for_zeros(self, pupil: PupilRecord) -> PupilRecord | None:
        if self.numbers_lead or not pupil.number:
            return None
        earlier = self._by_bare_number.get(pupil.number.lstrip("0"))
        if earlier and not _is_same_person(pupil, earlier):
            text = _("Only zeros in front tell this number from the one in row {row}.").format(row=earlier.row)
            self._say(pupil, "number", text, "remark")
            return None
        return earlier

    def _same_name_and_birth_date(self, pupil: PupilRecord) -> PupilRecord | None:
        others = self._by_person.get(_person(pupil), []) if pupil.birth_date else []
        if not self.numbers_lead:
            for earlier in others:
                if not pupil.number or _years_agree(pupil, earlier):
                    return earlier
        if others:
            text = _("The same name and birth date as row {row}, another number; kept as two pupils.")
            self._say(pupil, "person", text.format(row=others[0].row), "remark")
        return None

    def _keep(self, pupil: PupilRecord) -> None:
        self.kept.append(pupil)
        if pupil.birth_date:
            self._by_person.setdefault(_person(pupil), []).append(pupil)
        if pupil.number and not pupil.number_is_dummy:
            self._by_number[pupil.number] = pupil
            self._by_bare_number.setdefault(pupil.number.lstrip("0"), pupil)

    def _say(self, pupil: PupilRecord, about: str, reason: str, severity: Severity) -> None:
        self.problems.append(RowProblem(pupil.row, about, reason, severity))


def _name(pupil: PupilRecord) -> str:
    return names.person_key(pupil.first_name, pupil.prefix, pupil.last_name)


def _person(pupil: PupilRecord) -> tuple[str, date]:
    return _name(pupil), pupil.birth_date or date.min


def _is_same_person(one: PupilRecord, other: PupilRecord) -> bool:
    """By name, or by birth date where a name was written differently."""
    return _name(one) == _name(other) or (one.birth_date is not None and one.birth_date == other.birth_date)


def _years_agree(one: PupilRecord, other: PupilRecord) -> bool:
    return one.year is None or other.year is None or one.year == other.year
