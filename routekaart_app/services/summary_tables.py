"""The tables of a yearly summary as far as a scope goes, from what was counted of the whole administration."""

from __future__ import annotations

from collections.abc import Sequence

from routekaart_app.domain.summary import TABLES, Column, Scope, Table, Value
from routekaart_app.domain.suppression import TOTAL
from routekaart_app.i18n import gettext as _
from routekaart_app.services import summary_words
from routekaart_app.services.summary_counting import Counted
from routekaart_app.services.summary_people import RowOf
from routekaart_app.services.summary_reach import IN, REACHED

_SHARE = "share"
_OF_A_YEAR = "_share"
"""After a column of the table of years: its part of all pupils."""
MOMENTS = "moments"


def tables(counted: Counted, scope: Scope) -> tuple[Table, ...]:
    """Every table, in the order of `summary.TABLES`."""
    return tuple(_table(counted, table_id, scope.written) for table_id in TABLES)


def columns(table_id: str) -> tuple[Column, ...]:
    """The columns of a table in the language of the user."""
    return tuple(
        Column(column, summary_words.column_title(table_id, column), role)
        for column, role in summary_words.COLUMNS[table_id]
    )


def _table(counted: Counted, table_id: str, place: str) -> Table:
    heads = columns(table_id)
    rows = [row for row in counted.tally.rows.get(table_id, ()) if _stands(counted, row, place)]
    made = tuple(_row(counted, row, row.school or place, heads) for row in rows)
    return Table(table_id, summary_words.title(table_id), heads, made, _note(counted, table_id))


def _stands(counted: Counted, row: RowOf, place: str) -> bool:
    """Whether a scope has a row: one about a school only where that school is in, others unless it is shown that nobody
    is of it; that nobody is of it must not follow from its not being there."""
    if row.school:
        return place in counted.tally.where.wider(row.school)
    if row.if_any is None:
        return True
    return counted.hidden.count(row.if_any.spread, row.if_any.kind, place, rest=row.if_any.rest) != 0


def _row(counted: Counted, row: RowOf, place: str, heads: Sequence[Column]) -> tuple[Value, ...]:
    hidden = counted.hidden if row.earlier is None else counted.earlier[row.earlier][1]
    values: dict[str, Value] = {}
    labels = iter(row.texts)
    for head in heads:
        cell = row.cells.get(head.id)
        if head.role == "key":
            values[head.id] = row.key
        elif head.role == "label":
            values[head.id] = next(labels, "")
        elif cell is not None:
            values[head.id] = hidden.count(cell.spread, cell.kind, place, rest=cell.rest)
        elif head.role == "number" and head.id in row.numbers:
            values[head.id] = _number(counted, row, head.id, place)
    for head in heads:
        if head.role == "share":
            part, whole = ("count", "of") if head.id == _SHARE else (head.id.removesuffix(_OF_A_YEAR), "pupils")
            values[head.id] = _share(values.get(part), values.get(whole))
    return tuple(values.get(head.id) for head in heads)


def _number(counted: Counted, row: RowOf, column: str, place: str) -> int | None:
    """A number of things, 0 where a place has none of them; None where it would tell of few: a place with too few
    pupils tells of nothing they did, and one that hides how many they are does not tell how often they did it."""
    number = row.numbers[column].get(place, 0)
    if row.of_nobody:
        return number if row.numbers[column] else None
    is_closed = place in counted.hidden.places.closed
    if is_closed or place in row.untold or (row.key == MOMENTS and _tells_pupils(counted, place, number)):
        return None
    return number


def _tells_pupils(counted: Counted, place: str, moments: int) -> bool:
    """Whether the number of moments would tell how many pupils there are, or how many of them took part: with no more
    moments than pupils these are as good as the people who had one."""
    pupils = counted.hidden.count(REACHED, TOTAL, place, rest=False)
    return pupils is None or (moments <= pupils and counted.hidden.count(REACHED, IN, place) is None)


def _share(part: Value, whole: Value) -> float | None:
    return part / whole if isinstance(part, int) and isinstance(whole, int) and whole else None


def _note(counted: Counted, table_id: str) -> str:
    if counted.is_empty:
        return _("There are no pupils in school year {year} on the counting day.").format(year=counted.year.name)
    if table_id == "reach_by_line" and not counted.lines:
        return _("School year {year} has no routekaart.").format(year=counted.year.name)
    return summary_words.note(table_id)
