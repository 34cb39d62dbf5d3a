"""What bringing in parents would do, before anything is written: new, changed, the same, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.exchange.columns import ColumnMapping
from routekaart_app.exchange.records import RowProblem, UnknownColumns
from routekaart_app.services.import_plan import FieldChange


@dataclass(frozen=True, slots=True)
class ChildChange:
    """What a file says of a guardian and one pupil; `old` is None where they were not known to belong together."""

    old: Child | None
    new: Child


@dataclass(frozen=True, slots=True)
class GuardianUpdate:
    """One guardian of a file, with all their children in it. `row` is the first that was about them; `known` is None
    for a new one, `changes` and `children` are what the file would change."""

    row: int
    entry: Guardian
    known: Guardian | None = None
    changes: tuple[FieldChange, ...] = ()
    children: tuple[ChildChange, ...] = ()


@dataclass(frozen=True, slots=True)
class GuardianPlan:
    """The whole of what would happen. Nobody is ever removed by a file, nor is "do not send" taken off."""

    new: tuple[GuardianUpdate, ...] = ()
    changed: tuple[GuardianUpdate, ...] = ()
    unchanged: int = 0
    problems: tuple[RowProblem, ...] = ()
    skipped_fields: tuple[str, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    mapping: ColumnMapping | None = None
    """To be remembered once the plan is written."""
    choice: UnknownColumns | None = None
    """How the columns were read, to be chosen otherwise."""

    @property
    def writes(self) -> bool:
        """Whether applying it would change anything."""
        return bool(self.new or self.changed)

    @property
    def fits(self) -> bool:
        """Whether anything in the file could be read and is of a pupil here."""
        return self.writes or self.unchanged > 0
