"""Which column of a table holds which field: by the names schools use, by a remembered mapping, or by hand."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from routekaart_app.domain.names import fold
from routekaart_app.domain.privacy import holds_bsn, is_forbidden_header
from routekaart_app.exchange.fields import PUPILS, FieldSet
from routekaart_app.exchange.values import Cell, clean

HEADER_ROWS = 15
SAMPLES = 5
_MAX_HEADER = 60


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Which column (counted from 0) holds which field, and the header it belongs to."""

    columns: tuple[tuple[str, int], ...]
    header_row: int
    """Row of the sheet counted from 1; 0 when there is no header and the first row is data already."""
    fingerprint: str = ""
    """Tells this header from others without holding its words."""

    def column(self, field: str) -> int | None:
        """Where a field stands."""
        return next((index for name, index in self.columns if name == field), None)

    def to_json(self) -> str:
        """To be remembered per school; holds no word of the file."""
        return json.dumps(
            {"columns": dict(self.columns), "header_row": self.header_row, "fingerprint": self.fingerprint}
        )

    @classmethod
    def from_json(cls, text: str, fields: FieldSet = PUPILS) -> ColumnMapping:
        """Raises ValueError when the text is not a mapping."""
        try:
            data = json.loads(text)
            known = ((str(name), int(index)) for name, index in data["columns"].items())
            columns = tuple((name, index) for name, index in known if name in fields.headings)
            return cls(columns, int(data["header_row"]), str(data["fingerprint"]))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("not a column mapping") from error


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet as read: its rows of cells, every row with its number in the sheet counted from 1."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column a person may choose: its place, its name, and some of its values."""

    index: int
    name: str
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What the mapping screen shows: the columns without the forbidden ones."""

    header_row: int
    columns: tuple[Column, ...]
    fingerprint: str = ""
    sheet: str = ""
    fields: FieldSet = PUPILS

    def mapping(self, columns: Mapping[str, int]) -> ColumnMapping:
        """What a person chose on the screen: field and column."""
        shown, known = {column.index for column in self.columns}, self.fields.headings
        chosen = tuple((field, index) for field, index in columns.items() if field in known and index in shown)
        return ColumnMapping(chosen, self.header_row, self.fingerprint)


def squeeze(header: Cell) -> str:
    """A header as it is compared: lower case, no accents, letters and digits only."""
    return "" if isinstance(header, date) or len(header) > _MAX_HEADER else fold(header).replace(" ", "")


def fingerprint(header: Sequence[Cell], fields: FieldSet = PUPILS) -> str:
    """The same for the same header of the same kind of list, whatever its spaces and capitals."""
    text = fields.mark + "\x1f".join(squeeze(cell) for cell in header)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def known_fields(header: Sequence[Cell], fields: FieldSet = PUPILS) -> frozenset[str]:
    """The different known fields in a row, those that are never read included."""
    names = {squeeze(cell) for cell in header if cell}
    return frozenset(fields.field_of[name] for name in names if name in fields.field_of) | (names & fields.left_out)


def score(grid: Grid, fields: FieldSet = PUPILS) -> int:
    """How sure it is that this grid has a header: the number of known fields in its best row; 0 below the bar."""
    return max((_row_score(row, fields) for _number, row in grid.rows[:HEADER_ROWS]), default=0)


def guess(grid: Grid, fields: FieldSet = PUPILS) -> ColumnMapping | None:
    """The mapping by known names; None where no row has as many known fields as a header needs, one of them a name."""
    found = max(grid.rows[:HEADER_ROWS], key=lambda item: _row_score(item[1], fields), default=None)
    return mapping_of(*found, fields) if found and _row_score(found[1], fields) else None


def mapping_of(row_number: int, header: Sequence[Cell], fields: FieldSet = PUPILS) -> ColumnMapping:
    """The mapping of one header row; the better synonym wins where a field stands twice."""
    best: dict[str, tuple[int, int]] = {}
    for index, cell in enumerate(header):
        name = squeeze(cell)
        field, rank = fields.field_of.get(name), fields.rank.get(name, 0)
        if field and not is_forbidden(cell, fields) and (field not in best or rank < best[field][0]):
            best[field] = (rank, index)
    if "full_name" in best and best.keys() & {"last_name", "prefix"}:
        # Beside a column of particles "Naam" is the surname.
        best.setdefault("last_name", best.pop("full_name"))
    return ColumnMapping(
        tuple((field, best[field][1]) for field in fields.headings if field in best),
        row_number,
        fingerprint(header, fields),
    )


def fit(grid: Grid, remembered: ColumnMapping, fields: FieldSet = PUPILS) -> ColumnMapping | None:
    """A remembered or chosen mapping laid on its own header in this grid; None when that header is not there."""
    if remembered.header_row == 0:
        return remembered
    for number, row in grid.rows[:HEADER_ROWS]:
        if fingerprint(row, fields) == remembered.fingerprint:
            kept = tuple((f, i) for f, i in remembered.columns if i < len(row) and not is_forbidden(row[i], fields))
            return ColumnMapping(kept, number, remembered.fingerprint)
    return None


def is_forbidden(header: Cell, fields: FieldSet = PUPILS) -> bool:
    """Whether the column of this header may not be read or shown."""
    if not isinstance(header, str):
        return False
    return is_forbidden_header(header) or any(word in squeeze(header) for word in fields.private)


def skipped(header: Sequence[Cell], mapping: ColumnMapping) -> tuple[str, ...]:
    """Names of the columns that were not read; never their values."""
    read = {index for _field, index in mapping.columns}
    return tuple(
        clean(cell)[:_MAX_HEADER]
        for index, cell in enumerate(header)
        if index not in read and isinstance(cell, str) and any(char.isalpha() for char in cell)
    )


def split(grid: Grid, header_row: int) -> tuple[tuple[Cell, ...], tuple[tuple[int, tuple[Cell, ...]], ...]]:
    """The header and the rows below it; an empty header when the grid has none."""
    header = next((row for number, row in grid.rows if number == header_row), ())
    return header, tuple(item for item in grid.rows if item[0] > header_row)


def preview(grid: Grid, header_row: int, fields: FieldSet = PUPILS) -> Table:
    """The columns to choose from with a few values each; forbidden ones and those with service numbers left out."""
    header, rows = split(grid, header_row)
    width = max((len(row) for _number, row in (*rows[:HEADER_ROWS], (0, header))), default=0)
    columns = []
    for index in range(width):
        name = header[index] if index < len(header) else ""
        samples = tuple(_shown(row[index]) for _number, row in rows[:SAMPLES] if index < len(row))
        if not is_forbidden(name, fields) and not any(map(holds_bsn, samples)):
            columns.append(Column(index, _shown(name), samples))
    mark = fingerprint(header, fields) if header else ""
    return Table(header_row, tuple(columns), mark, grid.name, fields)


def first_row(grid: Grid) -> int:
    """Number of the first row with something in it: the likeliest header when none is recognised."""
    return next((number for number, row in grid.rows if any(row)), 0)


def _row_score(row: Sequence[Cell], fields: FieldSet) -> int:
    known = known_fields(row, fields)
    return len(known) if len(known) >= fields.least and known & fields.names else 0


def _shown(cell: Cell) -> str:
    return clean(cell)[:_MAX_HEADER] if isinstance(cell, str) else cell.isoformat()
