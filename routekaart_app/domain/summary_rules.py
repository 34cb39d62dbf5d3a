"""What holds of every summary, whoever made it: what is wrong with one that was changed by hand, and which of its cells
are hidden rather than empty."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import TABLES, Column, Scope, Summary, Table, Value
from routekaart_app.i18n import gettext as _

ROLES = ("key", "label", "count", "of", "share", "number")
PEOPLE = frozenset({"count", "of"})
"""The roles of counts of people: the ones that can be hidden."""
OF_ALL_PUPILS = frozenset(
    {"reach_by_type", "reach_by_sector", "reach_by_campus", "coverage_bands", "competencies", "parents"}
)
"""Tables in which every row is about all pupils."""
OF_SOME_PUPILS = frozenset(
    {"reach_by_line", "reach_by_phase", "reach_by_year", "reach_by_track", "reach_by_school", "reach_by_group"}
)
"""Tables in which every row is about some of these."""
PARTITIONS = frozenset({"coverage_bands", "agreements", "choices", "aandebak", "destinations"})
"""Tables in which everybody is in one row; of choices and destinations in one of each kind, the first word of a key."""
MOST = 1_000_000_000
"""No figure of any region is larger."""
_ROUNDED = 0.0005
"""How far a share may be from what it is a share of: files may round to thousandths."""
_SUFFIX = "_share"
_USED_BY_PUPILS = frozenset({("sector_agreements", "planned"), ("sector_agreements", "used")})
"""Tables with a column in which a number of things is hidden where it would tell of few pupils: one uses one place."""


SCOPES = ("all", "school", "municipality")


def scope_of(text: str) -> Scope | None:
    """What "all", "school:99ZZ" or "municipality:Schiedam" is about; None for anything else."""
    kind, colon, name = text.partition(":")
    if kind not in SCOPES or bool(colon) == (kind == SCOPES[0]) or bool(colon) != bool(name):
        return None
    return Scope(kind, name)


@dataclass(frozen=True, slots=True)
class Wrong:
    """What does not fit: in which table, row and column ("" where it is about more than one, or none), and why."""

    table: str
    row: str
    column: str
    reason: str


def problems(summary: Summary) -> Iterator[Wrong]:
    """Everything that does not fit in the tables of a summary."""
    seen: set[str] = set()
    for table in summary.tables:
        if table.id not in TABLES:
            yield Wrong(table.id, "", "", _("this table is unknown"))
        if table.id in seen:
            yield Wrong(table.id, "", "", _("this table is in it twice"))
        seen.add(table.id)
        wrong = tuple(_of_columns(table))
        yield from wrong
        if not wrong:
            yield from _of_rows(table, summary.minimum)
    yield from _of_all_pupils(summary)
    yield from _of_choices(summary)
    year = SchoolYear.parse(summary.school_year)
    if year is not None and summary.counted_on not in year:
        yield Wrong("", "", "", _("the counting day is not in the school year"))


def share_of(table: Table, column: Column) -> tuple[int, int] | None:
    """Where the count stands that a share is of, and where the people it is a part of; None when there are none.

    "share" is that of "count" in "of"; "x_share" that of "x" in "pupils".
    """
    part, whole = ("count", "of") if column.id == "share" else (column.id.removesuffix(_SUFFIX), "pupils")
    ids = [one.id for one in table.columns]
    roles = {one.id: one.role for one in table.columns}
    if roles.get(part) not in PEOPLE or roles.get(whole) not in PEOPLE or part == whole:
        return None
    return ids.index(part), ids.index(whole)


def is_hidden(table: Table, row: tuple[Value, ...], at: int) -> bool:
    """Whether an empty cell is a count of people that is hidden, rather than one that there is not: a row about things
    has none, and what everything is a part of is itself a part of nothing."""
    role = table.columns[at].role
    if role not in PEOPLE or row[at] is not None:
        return row[at] is None and (table.id, table.columns[at].id) in _USED_BY_PUPILS
    about = {column.id: value for column, value in zip(table.columns, row, strict=True)}
    if table.id == "pupils":
        return about.get("number") is None and (role == "count" or about.get("key") != "pupils")
    return True


def _of_columns(table: Table) -> Iterator[Wrong]:
    ids = [column.id for column in table.columns]
    roles = [column.role for column in table.columns]
    if len(set(ids)) < len(ids):
        yield Wrong(table.id, "", "", _("a column is in it twice"))
    if roles[:1] != ["key"] or "key" in roles[1:]:
        yield Wrong(table.id, "", "", _("the first column, and no other, must be the key of a row"))
    for column in table.columns:
        if column.role not in ROLES:
            yield Wrong(table.id, "", column.id, _("this role of a column is unknown"))
        elif column.role == "share" and share_of(table, column) is None:
            yield Wrong(table.id, "", column.id, _("it is not said of what this is a share"))


def _of_rows(table: Table, minimum: int) -> Iterator[Wrong]:
    keys: set[Value] = set()
    for row in table.rows:
        key = str(row[0])[:60] if row else ""
        if len(row) != len(table.columns):
            yield Wrong(table.id, key, "", _("this row has another number of cells than there are columns"))
            continue
        if row[0] in keys:
            yield Wrong(table.id, key, "", _("this row is in it twice"))
        keys.add(row[0])
        reasons = {}
        for column, value in zip(table.columns, row, strict=True):
            reason = _of_cell(column, value, minimum)
            if reason:
                reasons[column.id] = reason
        yield from (Wrong(table.id, key, column, reason) for column, reason in reasons.items())
        if not reasons:
            yield from _of_parts(table, row, key)
    yield from _of_partitions(table)


def _of_cell(column: Column, value: Value, minimum: int) -> str:
    """What is wrong with one cell by itself; "" when nothing is."""
    if column.role in ("key", "label"):
        return "" if isinstance(value, str) and (value or column.role == "label") else _("this must be a text")
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return _("this must be a number")
    if value < 0:
        return _("a count cannot be below zero")
    if value > MOST:
        return _("this number is larger than any there can be")
    if column.role in PEOPLE and not isinstance(value, int):
        return _("people are counted in whole numbers")
    if column.role in PEOPLE and 0 < value < minimum:
        return _("a count below {minimum} must be hidden").format(minimum=minimum)
    if column.role == "share" and value > 1:
        return _("a share cannot be more than the whole")
    return ""


def _of_parts(table: Table, row: tuple[Value, ...], key: str) -> Iterator[Wrong]:
    """What is wrong with the cells of a row together: a part larger than its whole, a share that does not follow."""
    ids = {column.id: at for at, column in enumerate(table.columns)}
    if "count" in ids and "of" in ids and _above(row[ids["count"]], row[ids["of"]]):
        yield Wrong(table.id, key, "count", _("this is more than the number it is a part of"))
    for at, column in enumerate(table.columns):
        found = share_of(table, column) if column.role == "share" else None
        if found is None:
            continue
        part, whole = row[found[0]], row[found[1]]
        if column.id != "share" and _above(part, whole):
            yield Wrong(table.id, key, table.columns[found[0]].id, _("this is more than the number it is a part of"))
        elif row[at] is not None and not _follows(row[at], part, whole):
            yield Wrong(table.id, key, column.id, _("this share does not follow from the numbers beside it"))


def _of_partitions(table: Table) -> Iterator[Wrong]:
    """Where everybody is in one row of a kind, these rows cannot be more than all of that kind together."""
    ids = [column.id for column in table.columns]
    if table.id not in PARTITIONS or not {"count", "of"} <= set(ids):
        return
    sums: dict[str, tuple[int, int]] = {}
    for row in table.rows:
        if len(row) != len(ids):
            return
        key, count, of = str(row[0]), row[ids.index("count")], row[ids.index("of")]
        kind = key.partition(":")[0] if ":" in key else ""
        if isinstance(of, int):
            before = sums.get(kind, (0, of))
            sums[kind] = before[0] + (count if isinstance(count, int) else 0), max(before[1], of)
    for kind, (count, of) in sums.items():
        if count > of:
            yield Wrong(table.id, kind, "count", _("the rows together are more than what they are a part of"))


def _of_all_pupils(summary: Summary) -> Iterator[Wrong]:
    """The same pupils in two tables are the same number."""
    tables = {table.id: table for table in summary.tables}
    pupils = pupils_of(summary)
    for table_id in ("pupils", *sorted(OF_ALL_PUPILS)):
        table = tables.get(table_id)
        at = next((at for at, column in enumerate(table.columns) if column.id == "of"), None) if table else None
        if table is None or at is None or pupils is None:
            continue
        for row in table.rows:
            if len(row) > at and row[at] not in (None, pupils):
                yield Wrong(table_id, str(row[0])[:60], "of", _("this is not the number of all pupils"))
    for table_id in sorted(OF_SOME_PUPILS & tables.keys()):
        ids = [column.id for column in tables[table_id].columns]
        for row in tables[table_id].rows:
            if "of" in ids and len(row) == len(ids) and _above(row[ids.index("of")], pupils):
                yield Wrong(table_id, str(row[0])[:60], "of", _("this is more than all pupils"))


def _of_choices(summary: Summary) -> Iterator[Wrong]:
    """Every choice of one kind is of the same pupils: all who made one."""
    whole: dict[str, Value] = {}
    for table in summary.tables:
        ids = [column.id for column in table.columns]
        if table.id != "choices" or "of" not in ids:
            continue
        for row in table.rows:
            key, of = str(row[0] if row else ""), row[ids.index("of")] if len(row) == len(ids) else None
            if isinstance(of, int) and whole.setdefault(key.partition(":")[0], of) != of:
                yield Wrong(table.id, key[:60], "of", _("another choice of this kind is of other pupils"))


def pupils_of(summary: Summary) -> Value:
    """How many pupils a summary is about; None when that is hidden or not told."""
    for table in summary.tables:
        at = next((at for at, column in enumerate(table.columns) if column.id == "count"), None)
        if table.id == "pupils" and at is not None:
            return next((row[at] for row in table.rows if len(row) > at and row[0] == "pupils"), None)
    return None


def _above(part: Value, whole: Value) -> bool:
    return isinstance(part, int) and isinstance(whole, int) and part > whole


def _follows(share: Value, part: Value, whole: Value) -> bool:
    """Whether a share is that of two numbers, both of which are shown."""
    if not isinstance(part, int) or not isinstance(whole, int) or not whole or not isinstance(share, int | float):
        return False
    return abs(share - part / whole) <= _ROUNDED
