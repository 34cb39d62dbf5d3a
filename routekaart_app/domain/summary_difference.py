"""What differs between two summaries of one school year and scope, without telling of few people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart_app.domain.summary import Column, Difference, Summary, Table, Value

_PEOPLE = ("count", "of")
_TOLD = (*_PEOPLE, "number")
"""The roles of which differences are told; a share follows from its numbers."""


def differences(before: Summary, after: Summary) -> tuple[Difference, ...]:
    """Every figure that differs, in the order of the tables. A difference of few people is hidden, and so is one where
    either figure is; two that are both hidden differ in nothing that can be told."""
    least = max(before.minimum, after.minimum)
    old = {table.id: table for table in before.tables}
    return tuple(item for table in after.tables for item in _of_table(old.get(table.id), table, least)) + tuple(
        item
        for table in before.tables
        if table.id not in {one.id for one in after.tables}
        for item in _of_table(table, Table(table.id, table.title, table.columns, ()), least)
    )


@dataclass(frozen=True, slots=True)
class Named:
    """A figure that differs, with what its table, row and column are called; `by` is how much more there are now, None
    where that cannot be told."""

    table: str
    row: str
    column: str
    before: Value
    after: Value
    by: int | float | None
    hidden: bool


def named(before: Summary, after: Summary, found: Iterable[Difference]) -> tuple[Named, ...]:
    """Differences in the words of the summaries themselves, those of the later one first."""
    tables = {table.id: table for table in (*before.tables, *after.tables)}
    rows = {
        (table.id, str(row[0])): _called(table, row) for table in (*before.tables, *after.tables) for row in table.rows
    }
    return tuple(
        Named(
            tables[item.table].title,
            rows.get((item.table, item.row)) or item.row,
            next(column.title for column in tables[item.table].columns if column.id == item.column),
            item.before,
            item.after,
            _more(item),
            item.hidden,
        )
        for item in found
    )


def _called(table: Table, row: tuple[Value, ...]) -> str:
    labels = (str(value) for column, value in zip(table.columns, row, strict=True) if column.role == "label")
    return " · ".join(filter(None, labels))


def _more(item: Difference) -> int | float | None:
    if item.hidden or not isinstance(item.before, int | float) or not isinstance(item.after, int | float):
        return None
    return item.after - item.before


def _of_table(before: Table | None, after: Table, least: int) -> Iterator[Difference]:
    was, now = _figures(before), _figures(after)
    for row in dict.fromkeys((*now, *was)):
        told = {**was.get(row, {}), **now.get(row, {})}
        for column in told:
            pair = _pair(was, row, column), _pair(now, row, column)
            if pair[0] != pair[1]:
                yield _difference(after.id, row, told[column][0], *pair, least)


def _difference(table: str, row: str, column: Column, before: Value, after: Value, least: int) -> Difference:
    if column.role not in _PEOPLE:
        return Difference(table, row, column.id, before, after)
    if not isinstance(before, int) or not isinstance(after, int):
        return Difference(table, row, column.id, before, after, hidden=True)
    hidden = 0 < abs(before - after) < least
    return Difference(table, row, column.id, before, None if hidden else after, hidden)


_Figures = dict[str, dict[str, tuple[Column, Value]]]


def _figures(table: Table | None) -> _Figures:
    if table is None:
        return {}
    return {
        str(row[0]): {
            column.id: (column, value) for column, value in zip(table.columns, row, strict=True) if column.role in _TOLD
        }
        for row in table.rows
    }


def _pair(figures: _Figures, row: str, column: str) -> Value:
    """A figure; 0 in a row that is not there, as nobody is of it."""
    if row not in figures:
        return 0
    return figures[row].get(column, (None, None))[1]
