"""What an import would do, before anything is written: new, changed, unchanged, moved, left, and what is in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.records import ImportFile, PupilRecord, RowProblem

LEAVERS_ASKED_TWICE = 10
_LEAVERS_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class SchoolTarget:
    """The school a file belongs to; `id` is None for one that is still to be made. `adopts` a BRIN when it had none."""

    id: UUID | None
    name: str
    brin: str
    branch: str
    stage: str
    adopts: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A pupil the administration knows: the newest enrolment at this school, and the values a file may change."""

    pupil_id: UUID
    enrolment_id: UUID
    number: str
    name: str
    person_key: str
    birth_date: date | None
    this_year: bool
    open: bool
    group: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that differs: the value now and the value in the file."""

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Update:
    """A known pupil whom the file changes; `group` is the class to move to, "" when it stays the same."""

    record: PupilRecord
    known: Known
    changes: tuple[FieldChange, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A pupil who may be one known elsewhere, for instance at the school before; a person decides."""

    record: PupilRecord
    pupil_id: UUID
    name: str
    school: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The whole of what would happen. `moved` are in another class or in a new school year; they may be changed too.

    `missing` are enrolled here this year and not in the file: nothing happens to them unless somebody says so.
    """

    file: ImportFile
    school: SchoolTarget
    year: SchoolYear
    new: tuple[PupilRecord, ...]
    changed: tuple[Update, ...]
    moved: tuple[Update, ...]
    unchanged: int
    left: tuple[PupilRecord, ...]
    leaving: tuple[tuple[PupilRecord, Known], ...]
    missing: tuple[Known, ...]
    proposals: tuple[Proposal, ...]
    problems: tuple[RowProblem, ...]
    groups: tuple[str, ...]
    new_groups: tuple[str, ...]
    mapping: ColumnMapping | None = None

    @property
    def skipped_fields(self) -> tuple[str, ...]:
        """The names of what the file holds and this program does not keep."""
        return self.file.skipped_fields

    @property
    def writes(self) -> bool:
        """Whether applying it would change anything."""
        return bool(self.new or self.changed or self.moved or self.leaving)

    @property
    def without_class(self) -> int:
        """How many newcomers have no class."""
        return sum(not record.group_names for record in self.new)

    @property
    def missing_elsewhere(self) -> tuple[str, ...]:
        """Classes of which nobody is in the file, though it holds other classes: then it is no list of the school."""
        named = {name.casefold() for name in self.groups}
        return tuple(
            sorted({known.group for known in self.missing if known.group and known.group.casefold() not in named})
            if named
            else ()
        )

    @property
    def many_missing(self) -> bool:
        """Whether so many are missing that the file is more likely a part of the school than the whole."""
        here = len(self.missing) + self.unchanged + len(self.changed) + len(self.moved)
        return len(self.missing) > max(LEAVERS_ASKED_TWICE, here * _LEAVERS_SHARE)
