"""The yearly summary: tables of counts without names, each figure with what it means and when it was counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear

FORMAT, VERSION = "routekaart-summary", 1
"""What a file of a summary says it is (docs/summary.schema.json)."""
TABLES = (
    "pupils", "reach_by_line", "reach_by_type", "reach_by_phase", "reach_by_year", "reach_by_track", "reach_by_school",
    "reach_by_group", "reach_by_sector", "reach_by_campus", "coverage_bands", "activities", "companies",
    "sector_agreements", "competencies", "agreements", "parents", "choices", "choice_shifts", "aandebak",
    "destinations", "years",
)  # fmt: skip
"""The tables of a summary, in the order in which they stand. Titles and definitions in `services.summary_words`."""
BANDS = ((0, 0), (1, 24), (25, 49), (50, 74), (75, 99), (100, 100))
"""Parts of what was due by the counting day, in whole per cents, in which pupils are counted; rounded down."""
Value = str | int | float | None
"""A cell: a name or code, a number, or None for a count that is hidden or that there is not."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a summary is about: everything ("all"), one school, or the schools of a municipality; `name` is the BRIN
    with its branch, or the name of a school without one, or that of the municipality."""

    kind: str = "all"
    name: str = ""

    @property
    def written(self) -> str:
        """As on the command line and in files: "all", "school:99ZZ", "municipality:Schiedam"."""
        return self.kind if self.kind == "all" else f"{self.kind}:{self.name}"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `role` says what it holds: "key" (a code that stays the same in every language), "label",
    "count" (of people: small ones hidden), "of" (the people a count is a part of, hidden likewise), "share" (the count
    as a part of those, from 0 to 1), "number" (of things, never hidden)."""

    id: str
    title: str
    role: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: every row has a value per column; the rows stand in an order that is always the same."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    note: str = ""

    def column(self, column_id: str) -> int:
        """Where a column stands. Raises ValueError when there is none."""
        return [column.id for column in self.columns].index(column_id)


@dataclass(frozen=True, slots=True)
class Story:
    """Words of a pupil or parent that may be told, without a name; `consent_on` is when that was agreed."""

    text: str
    whose: str
    consent_on: date


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary as it is shown, frozen and written. `minimum` is the least count of people that is shown, `template`
    what the routekaart of that year was called with its version, `definitions` say by the id of a table or column what
    is counted, and `delivered_by` whose figures are in it (one name, or several once joined). `missing` are those who
    were expected when it was joined and had not delivered. `is_sealed` is false of a file that cannot be checked for
    changes, as it has no digest."""

    school_year: str
    scope: Scope
    counted_on: date
    program: str
    template: str
    minimum: int
    definitions: Mapping[str, str]
    tables: tuple[Table, ...]
    delivered_by: tuple[str, ...]
    stories: tuple[Story, ...] = ()
    missing: tuple[str, ...] = ()
    is_sealed: bool = field(default=True, compare=False)

    @property
    def is_so_far(self) -> bool:
        """Whether the school year was not over on the counting day."""
        year = SchoolYear.parse(self.school_year)
        return year is not None and self.counted_on < year.last_day

    def table(self, table_id: str) -> Table:
        """One table. Raises KeyError when the summary has none of that name."""
        return {table.id: table for table in self.tables}[table_id]

    def rows(self, table_id: str) -> tuple[dict[str, Value], ...]:
        """The rows of a table by the ids of their columns; none where the summary has no such table."""
        found = [table for table in self.tables if table.id == table_id]
        return tuple(
            dict(zip((column.id for column in table.columns), row, strict=True))
            for table in found
            for row in table.rows
        )

    def value(self, table_id: str, key: str, column: str) -> Value:
        """One figure; None where it is hidden or there is none."""
        return next((row.get(column) for row in self.rows(table_id) if row.get("key") == key), None)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is put beside a summary where it is drawn: that of the year before, what is striven for in per cents,
    what a reader should know first, and whether all of it is invented."""

    previous: Summary | None = None
    aim: int | None = None
    remarks: tuple[str, ...] = ()
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class Frozen:
    """A summary as it was on one day: later corrections do not change it."""

    id: UUID
    school_year: str
    scope: Scope
    counted_on: date
    frozen_at: datetime
    label: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that differs between two summaries: in which table, row and column, and what it was and is; `hidden`
    where its row is in one of them only, so that there is nothing to show of the other."""

    table: str
    row: str
    column: str
    before: Value
    after: Value
    hidden: bool = False
