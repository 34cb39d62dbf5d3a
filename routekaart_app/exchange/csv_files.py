"""Turns the bytes of a CSV file, or pasted text, into a grid of cells."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import itertools
from collections.abc import Iterator

from routekaart_app.exchange import columns, refusals
from routekaart_app.exchange.columns import Grid
from routekaart_app.exchange.fields import PUPILS, FieldSet
from routekaart_app.exchange.refusals import MAX_COLUMNS, MAX_ROWS
from routekaart_app.i18n import gettext as _

SEPARATORS = ";,\t|"
_MAX_LINE = 200_000
_MAX_LINES = 10 * MAX_ROWS
_MAX_LINES_IN_CELL = 20

Records = list[tuple[int, tuple[str, ...]]]


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of a file: by its byte-order mark, else strict UTF-8, else cp1252, or as the user said.

    No guessing by statistics: short Dutch lists fool it. Raises KnownError "encoding", "no-encoding" or "not-a-list".
    """
    if encoding:
        return _decoded(data.removeprefix(codecs.BOM_UTF8), encoding)
    if data.startswith(codecs.BOM_UTF8):
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise refusals.encoding(data.count(b"\n", 0, error.start) + 1) from None
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16")
    try:
        return _without_nul(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decoded(data, "cp1252")


def read_grid(text: str, separators: str = SEPARATORS, name: str = "", *, fields: FieldSet = PUPILS) -> Grid:
    """The rows of a text, with the separator that gives the best header of such a list.

    A first line "sep=;" decides and is no row. Raises KnownError "empty", "too-large" or "not-a-table".
    """
    if not text.strip():
        raise refusals.empty()
    if text.count("\n") + text.count("\r") > _MAX_LINES:
        raise refusals.too_large()
    if max(map(len, text.splitlines())) > _MAX_LINE:
        raise refusals.not_a_table()
    first, _end, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        text, separators = rest, first.strip()[4]
    grid = _best_grid(text, separators, name, fields)
    if _is_wrapped(grid, fields):
        # A comma file that Excel saved again has every row as one quoted cell.
        inner = "\n".join(str(row[0]) if row else "" for _number, row in grid.rows)
        grid = max(grid, _best_grid(inner, separators, name, fields), key=lambda one: columns.score(one, fields))
    return grid


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return _without_nul(data.decode(encoding))
    except (UnicodeDecodeError, LookupError):
        raise refusals.no_encoding() from None


def _without_nul(text: str) -> str:
    if "\0" in text:
        raise refusals.not_a_list(_("a file of a program"))
    return text


def _best_grid(text: str, separators: str, name: str, fields: FieldSet) -> Grid:
    """The grid with the best header; without any header, the one with most columns."""
    best = max(separators, key=lambda separator: _fitness(text, separator, name, fields))
    return Grid(name, tuple(_records(text, best)))


def _fitness(text: str, separator: str, name: str, fields: FieldSet) -> tuple[int, int]:
    head: Records = []
    # A row that cannot be read does not decide which separator the header has.
    with contextlib.suppress(csv.Error):
        for record in itertools.islice(_checked(text, separator), columns.HEADER_ROWS):
            head.append(record)
    return columns.score(Grid(name, tuple(head)), fields), max((len(row) for _number, row in head), default=0)


def _records(text: str, separator: str) -> Records:
    try:
        return list(_checked(text, separator))
    except csv.Error:
        raise refusals.not_a_table() from None


def _checked(text: str, separator: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1):
        if len(row) > MAX_COLUMNS or number > MAX_ROWS:
            raise refusals.too_large()
        if any(cell.count("\n") > _MAX_LINES_IN_CELL for cell in row):
            raise csv.Error
        yield number, tuple(row)


def _is_wrapped(grid: Grid, fields: FieldSet) -> bool:
    head = [row for _number, row in grid.rows[: columns.HEADER_ROWS] if row]
    return columns.score(grid, fields) == 0 and all(len(row) == 1 and "," in str(row[0]) for row in head)
