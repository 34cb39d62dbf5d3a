"""Mass insertion without the ORM: the statement and how values are bound are worked out once, not for every row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, Connection
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from routekaart_app.store.models.base import Id


def insert_many(connection: Connection, columns: Mapping[str, Column[Any]], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same keys; `columns` gives the column of each key, all of one table.

    A key that the rows leave out gets the column's fixed default, or NULL.
    """
    if not rows:
        return
    keys = rows[0].keys()
    if any(len(row) != len(keys) for row in rows):
        raise ValueError("rows inserted together must have the same keys")
    insert_columns(connection, columns, {name: [row[name] for row in rows] for name in keys}, len(rows))


def insert_columns(
    connection: Connection, columns: Mapping[str, Column[Any]], values: Mapping[str, Sequence[Any]], count: int
) -> None:
    """Insert `count` rows given as one sequence of values per key, as `insert_many` does."""
    given = dict(values)
    for name, column in columns.items():
        if name not in given and isinstance(column.default, ScalarElementColumnDefault):
            given[name] = [column.default.arg] * count
    taken = {name: found for name, found in given.items() if any(value is not None for value in found)}
    parameters = [_bound(columns[name], found, connection.dialect) for name, found in taken.items()]
    statement = _statement(tuple(columns[name] for name in taken), connection.dialect)
    connection.exec_driver_sql(statement, list(zip(*parameters, strict=True)))


@lru_cache(maxsize=64)
def _statement(columns: tuple[Column[Any], ...], dialect: Dialect) -> str:
    """The statement whose parameters stand in the order of these columns of one table."""
    prepare = dialect.identifier_preparer
    names = ", ".join(prepare.format_column(column) for column in columns)
    marks = ", ".join("?" for _column in columns)
    return f"INSERT INTO {prepare.format_table(columns[0].table)} ({names}) VALUES ({marks})"


def _bound(column: Column[Any], values: Sequence[Any], dialect: Dialect) -> Sequence[Any]:
    """One column as the driver takes it.

    Bytes go in as a bytearray: for any other object that is not a plain number or text the driver first searches an
    adapter, which takes longer than all the rest. For the same reason a column of nothing but None is left out.
    """
    bind = column.type.dialect_impl(dialect).bind_processor(dialect)
    if bind is None:
        return values
    if isinstance(column.type, Id):
        return converted(values, lambda value: None if value is None else bytearray(bind(value)))
    return converted(values, lambda value: None if value is None else bind(value))


def converted(values: Sequence[Any], convert: Callable[[Any], Any]) -> list[Any]:
    """Every value converted. Neighbours are often one and the same object: that is converted once."""
    result: list[Any] = []
    before: Any = result
    after: Any = None
    for value in values:
        if value is not before:
            before, after = value, convert(value)
        result.append(after)
    return result
