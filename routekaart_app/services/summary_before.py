"""What may not be told since something was told before: what would follow from a summary that was kept and one that is
counted later, taken together.

Whoever has both knows more than either tells: by how much a figure changed, and of a figure that is the same what is
hidden of it in only one of them. So a count of which the difference would be small stays hidden; what was hidden stays
hidden as long as it is about the same; and what was told and is the same is of no use to hide behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from routekaart_app.domain.summary import Summary, Value
from routekaart_app.domain.summary_spreads import Hidden, Places
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


@dataclass(frozen=True, slots=True)
class Kept:
    """Summaries that were `kept`, newest first, held against a school year as it is counted now; `rows` say which cells
    stand in which rows, `near` by less than how much a figure has to differ so as not to be told again. `then` counts
    that year as it is known now on another day, to see whether what was hidden is still about the same."""

    tally: Tally
    rows: Mapping[str, Iterable[RowOf]]
    year: str
    where: Places
    kept: Sequence[Summary]
    near: int
    then: Callable[[date], Totals] | None = None


def settled(kept: Kept, hiding: Callable[[Before], Hidden]) -> Hidden:
    """What is hidden given what was told before, oldest first. A kept summary that tells the same as is told without it
    changes nothing, so that to keep what is shown changes nothing either; of one that does not, and of all before it,
    every cell counts."""
    totals = Totals(kept.tally)
    told = [tuple(_cells(kept, totals, summary)) for summary in reversed(kept.kept)]
    taken: list[Before] = []
    found = hiding(Before())
    for newest, cells in enumerate(told):
        if not _is_same(cells, found):
            new = range(len(taken), newest + 1)
            taken += [_before(kept, totals, kept.kept[-1 - at], told[at]) for at in new]
            found = hiding(_together(taken))
    return found


_Told = tuple[Shown, str, Value]
"""A cell of people, its place, and what was told of it."""


def _cells(kept: Kept, totals: Totals, summary: Summary) -> Iterator[_Told]:
    """What a summary told of the school year, as far as it is counted now."""
    for table in summary.tables:
        if summary.school_year != kept.year and table.id != YEARS:
            continue
        rows = {row.key: row for row in kept.rows.get(table.id, ()) if table.id != YEARS or row.key == kept.year}
        for values in table.rows:
            row = rows.get(str(values[0]))
            place = row.school or summary.scope.written if row else ""
            if row is None or place not in kept.where.within:
                continue
            for column, value in zip(table.columns, values, strict=True):
                cell = row.cells.get(column.id)
                if cell is not None and totals.has(cell):
                    yield cell, place, value


def _is_same(told: Iterable[_Told], found: Hidden) -> bool:
    return all(found.count(cell.spread, cell.kind, place, rest=cell.rest) == value for cell, place, value in told)


def _before(kept: Kept, totals: Totals, summary: Summary, told: Iterable[_Told]) -> Before:
    """Which cells of a summary may not be told now, and which are known."""
    found = Before()
    was = kept.then(summary.counted_on) if kept.then and summary.school_year == kept.year else totals
    for cell, place, value in told:
        now = totals.count(cell, place)
        if isinstance(value, int) and value == now:
            found.known.setdefault(cell.spread, set()).add((cell.kind, place))
        elif abs(now - (value if isinstance(value, int) else _count(was, cell, place))) < kept.near:
            found.hidden.setdefault(cell.spread, set()).add((cell.kind, place))
    return found


def _together(several: Iterable[Before]) -> Before:
    found = Before()
    for one in several:
        for all_cells, mine in ((found.hidden, one.hidden), (found.known, one.known)):
            for spread, cells in mine.items():
                all_cells.setdefault(spread, set()).update(cells)
    return found


def _count(was: Totals, cell: Shown, place: str) -> int:
    return was.count(cell, place) if was.has(cell) else 0
