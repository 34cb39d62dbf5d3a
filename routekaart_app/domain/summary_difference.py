"""What differs between two summaries of one school year and scope, without telling of few people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart_app.domain.summary import Column, Difference, Summary, Table, Value

_PEOPLE = ("count", "of")
_TOLD = (*_PEOPLE, "number")
"""The roles of which differences are told; a share follows from its numbers."""
_OF_NOBODY = frozenset({("reach_by_line", "target"), ("sector_agreements", "promised"), ("companies", "known")})
"""Numbers behind which no pupils stand, by table and column, or by table and row."""
_SEVERAL = "agreements"
"""A table of people in which one can be counted more than once, so that a large difference can be of few."""
_MOMENTS = ("pupils", "moments")


def differences(before: Summary, after: Summary) -> tuple[Difference, ...]:
    """Every figure of which can be told that it differs, in the order of the tables. What differs by few people is not
    among them, nor what is hidden in either: even that it differs would tell of somebody. Where that is so of anybody,
    numbers of moments and other things are left out as well when they differ by few, as they can be those of the same
    people; when they differ by more, both summaries show that openly."""
    found = _all(before, after)
    few = any(_is_few(one) and not one.is_of_things for one in found)
    return tuple(one.told for one in found if not _is_few(one) and not (few and one.is_of_things and not _is_much(one)))


def untold(before: Summary, after: Summary) -> int:
    """In how many tables something differs that is not among the `differences`."""
    told = {(one.table, one.row, one.column) for one in differences(before, after)}
    found = (one.told for one in _all(before, after))
    return len({one.table for one in found if (one.table, one.row, one.column) not in told})


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


@dataclass(frozen=True, slots=True)
class _Differs:
    """A figure that is not the same in two summaries; `is_alone` where its row is in one of them only."""

    told: Difference
    is_alone: bool
    is_of_things: bool
    least: int


def _all(before: Summary, after: Summary) -> list[_Differs]:
    least = max(before.minimum, after.minimum)
    old, new = ({table.id: table for table in one.tables} for one in (before, after))
    return [
        item
        for table_id in dict.fromkeys((*new, *old))
        for item in _of_table(old.get(table_id), new.get(table_id), least)
    ]


def _is_few(one: _Differs) -> bool:
    """Whether that a figure differs would tell of few people."""
    before, after = one.told.before, one.told.after
    if one.is_alone or _is_of_nobody(one.told):
        return False
    if not isinstance(before, int | float) or not isinstance(after, int | float):
        return True
    is_of_people = not one.is_of_things or one.told.table == _SEVERAL or (one.told.table, one.told.row) == _MOMENTS
    return is_of_people and abs(before - after) < one.least


def _is_much(one: _Differs) -> bool:
    """Whether a figure that both show differs by as many as are told of people."""
    before, after = one.told.before, one.told.after
    is_shown = isinstance(before, int | float) and isinstance(after, int | float)
    return is_shown and not one.is_alone and abs(before - after) >= one.least  # type: ignore[operator]


def _is_of_nobody(item: Difference) -> bool:
    return not _OF_NOBODY.isdisjoint({(item.table, item.column), (item.table, item.row)})


def _of_table(before: Table | None, after: Table | None, least: int) -> Iterator[_Differs]:
    was, now = _figures(before), _figures(after)
    table = (after or before).id  # type: ignore[union-attr]
    for row in dict.fromkeys((*now, *was)):
        is_alone = row not in was or row not in now
        for column, role in {**was.get(row, {}), **now.get(row, {})}.items():
            old, new = (figures.get(row, {}).get(column, (None, None))[1] for figures in (was, now))
            if old == new or (is_alone and not old and not new):  # of a row of nobody it matters not where it stands
                continue
            told = Difference(table, row, column, old, new, hidden=is_alone)
            is_of_things = table == _SEVERAL or (role[0].role not in _PEOPLE and not _is_of_nobody(told))
            yield _Differs(told, is_alone, is_of_things, least)


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
