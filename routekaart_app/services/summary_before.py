"""What may not be told since something was told before: what would follow from a summary that was kept and one that is
counted later, taken together.

Whoever has both knows more than either tells: by how much a figure changed, and of a figure that is the same what is
hidden of it in only one of them. So a count of which the difference would be small stays hidden; what was hidden stays
hidden as long as it is about the same; and what was told and is the same is of no use to hide behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from routekaart_app.domain.summary import Summary, Table
from routekaart_app.domain.summary_spreads import Places
from routekaart_app.domain.suppression import TOTAL, Cell
from routekaart_app.services.summary_people import RowOf, Shown, Tally

YEARS = "years"


@dataclass(frozen=True, slots=True)
class Before:
    """What was told before of the cells of a tally, by their spread: those that must be `hidden` now, and those that
    are `known` whatever is hidden."""

    hidden: dict[str, set[Cell]] = field(default_factory=dict)
    known: dict[str, set[Cell]] = field(default_factory=dict)


class Totals:
    """The counts of a tally in every place, hidden or not."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._known: dict[str, dict[Cell, int]] = {}

    def has(self, cell: Shown) -> bool:
        """Whether such a cell was counted."""
        return cell.spread in self._tally.spreads

    def count(self, cell: Shown, place: str) -> int:
        """One count."""
        values = self._known.get(cell.spread)
        if values is None:
            values = self._known[cell.spread] = {}
            for (kind, school), often in self._tally.spreads[cell.spread].counts.items():
                for at in self._tally.where.wider(school):
                    for key in ((kind, at), (TOTAL, at)):
                        values[key] = values.get(key, 0) + often
        found = values.get((cell.kind, place), 0)
        return values.get((TOTAL, place), 0) - found if cell.rest else found


def told_before(
    tally: Tally,
    rows: Mapping[str, Iterable[RowOf]],
    year: str,
    where: Places,
    kept: Iterable[Summary],
    then: Callable[[date], Totals] | None = None,
) -> Before:
    """What `kept` summaries told of a school year; `rows` say which cells stand in which rows. `then` counts that year
    as it is known now on another day, to see whether what was hidden is still about the same."""
    totals, found = Totals(tally), Before()
    for summary in kept:
        is_own = summary.school_year == year
        was = then(summary.counted_on) if is_own and then else totals
        for table in summary.tables:
            if is_own or table.id == YEARS:
                _add(found, table, _rows(rows, table.id, year), summary, totals, was, where, tally.minimum)
    return found


def _rows(rows: Mapping[str, Iterable[RowOf]], table: str, year: str) -> dict[str, RowOf]:
    """The rows of a table that are about that school year, by their keys."""
    if table == YEARS:
        return {row.key: row for row in rows.get(table, ()) if row.key == year}
    return {row.key: row for row in rows.get(table, ())}


def _add(
    found: Before,
    table: Table,
    rows: Mapping[str, RowOf],
    summary: Summary,
    totals: Totals,
    was: Totals,
    where: Places,
    minimum: int,
) -> None:
    for values in table.rows:
        row = rows.get(str(values[0]))
        place = row.school or summary.scope.written if row else ""
        if row is None or place not in where.within:
            continue
        for column, value in zip(table.columns, values, strict=True):
            cell = row.cells.get(column.id)
            if cell is None or not totals.has(cell):
                continue
            now = totals.count(cell, place)
            if isinstance(value, int) and value == now:
                found.known.setdefault(cell.spread, set()).add((cell.kind, place))
            elif abs(now - (value if isinstance(value, int) else _count(was, cell, place))) < minimum:
                found.hidden.setdefault(cell.spread, set()).add((cell.kind, place))


def _count(was: Totals, cell: Shown, place: str) -> int:
    return was.count(cell, place) if was.has(cell) else 0
