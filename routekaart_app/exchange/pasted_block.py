"""A block of cells from a spreadsheet, laid on the class grid: by names and codes where it has them, else in order."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from routekaart_app.domain.names import fold
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.privacy import holds_bsn
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.errors import KnownError
from routekaart_app.exchange import pasted_state
from routekaart_app.exchange.csv_out import written
from routekaart_app.exchange.pasted_state import Reading
from routekaart_app.exchange.values import clean, pupil_number
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

MOST_ROWS, MOST_COLUMNS = 1_000, 200
_SHOWN = 60
_CODE = re.compile(r"^[^\W\d_]{1,6}\d?-[^\W\d_]?\d{1,3}$")
_KEYS = 4
"""Names and numbers stand in at most this many columns at the left."""

Table = tuple[tuple[str, ...], ...]
Why = Literal["unreadable", "outside", "unknown_pupil", "two_pupils", "pupil_twice", "unknown_line", "line_twice"]


@dataclass(frozen=True, slots=True)
class Ground:
    """The grid a block is laid on: its pupils and lines in order, the cell to begin with, its day, and today.

    `ignored` are headings of columns that are no lines, such as those of the figures.
    """

    pupils: Sequence[PupilEntry]
    lines: Sequence[RoutekaartLine]
    row: int
    column: int
    on: date
    today: date
    ignored: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PastedCell:
    """One cell that asks for something; `row` and `column` count in the block, from 1."""

    row: int
    column: int
    text: str
    pupil: PupilEntry
    line: RoutekaartLine
    reading: Reading


@dataclass(frozen=True, slots=True)
class Flaw:
    """What was not understood, where; `column` 0 stands for a whole row, `row` 1 for a heading."""

    row: int
    column: int
    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class PastedBlock:
    """What a block asks of the grid, and what of it was not understood."""

    cells: tuple[PastedCell, ...]
    flaws: tuple[Flaw, ...]


def table(text: str) -> Table:
    """The cells of a copied block, without empty rows below and empty columns at the right.

    Raises KnownError "empty-block" or "large-block".
    """
    if text.count("\n") + text.count("\r") > 3 * MOST_ROWS:
        raise _too_large(max(text.count("\n"), text.count("\r")))
    rows = [[clean(cell) for cell in row] for row in _split(text)]
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((place for row in rows for place, cell in enumerate(row, 1) if cell), default=0)
    if not width:
        raise KnownError(_("There is nothing to paste."), _("Nothing was changed."), code="empty-block")
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
        raise _too_large(len(rows))
    return tuple(tuple((row + [""] * width)[:width]) for row in rows)


def repeated(block: Table, rows: int, columns: int) -> Table:
    """A single cell as often as there are cells to fill; any other block as it is."""
    return block if len(block) > 1 or len(block[0]) > 1 else ((block[0][0],) * columns,) * rows


def read(block: Table, ground: Ground) -> PastedBlock:
    """Lay a block on the grid. Raises KnownError when it does not fit ("block-size") or may hold a BSN ("bsn")."""
    _refuse_bsn(block, ground)
    codes = _Codes(ground)
    head = block[0] if _is_heading(block[0], codes, ground) else None
    body = list(enumerate(block, 1))[0 if head is None else 1 :]
    names = _Names(ground.pupils)
    keys = _key_columns([row for _number, row in body], head, names, codes, ground)
    flaws: list[Flaw] = []
    lines = dict(_lines(len(block[0]), keys, head, codes, ground, flaws))
    cells: list[PastedCell] = []
    for number, row, pupil in _rows(body, keys, names, ground, flaws):
        for place, line in lines.items():
            reading = pasted_state.read(row[place], ground.on, ground.today)
            if reading.flaw in ("unreadable", "outside"):
                why: Why = "outside" if reading.flaw == "outside" else "unreadable"
                flaws.append(Flaw(number, place + 1, row[place][:_SHOWN], why))
            elif reading.wanted is not None:
                cells.append(PastedCell(number, place + 1, row[place][:_SHOWN], pupil, line, reading))
    return PastedBlock(tuple(cells), tuple(sorted(flaws, key=lambda flaw: (flaw.row, flaw.column))))


def copied(rows: Sequence[Sequence[str]]) -> str:
    """Cells as a spreadsheet takes them: quoted where needed, and no text that it would take for a formula."""
    made = io.StringIO()
    csv.writer(made, delimiter="\t", lineterminator="\n").writerows([written(cell) for cell in row] for row in rows)
    return made.getvalue()


def _split(text: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:  # a quote that is nothing but a quote
        return [line.split("\t") for line in text.splitlines()]


def _too_large(rows: int) -> KnownError:
    what = ngettext("This block has {count} row.", "This block has {count} rows.", rows).format(count=rows)
    todo = _("Copy the rows of one class only.")
    too_many = _("That is more than a class can have.")
    return KnownError(f"{what} {too_many}", _("Nothing was changed."), todo, "large-block")


def _refuse_bsn(block: Table, ground: Ground) -> None:
    """A number that may be a citizen service number is not read, not shown and not looked up."""
    own = {pupil.number for pupil in ground.pupils}
    for number, row in enumerate(block, 1):
        if any(holds_bsn(cell) and cell not in own for cell in row):
            what = _("Row {row} of the block may hold a citizen service number (BSN).").format(row=number)
            raise KnownError(what, _("Nothing was read or changed."), _("Leave that column out and copy again."), "bsn")


class _Codes:
    """Finds a line by what stands above a column: its code, its code and name, or its name."""

    def __init__(self, ground: Ground) -> None:
        self._known = {fold(line.name): line for line in ground.lines}
        self._known |= {fold(f"{line.code} {line.name}"): line for line in ground.lines}
        self._known |= {fold(line.code): line for line in ground.lines}

    def find(self, text: str) -> RoutekaartLine | None:
        found = self._known.get(fold(text)) if fold(text) else None
        return found or (self._known.get(fold(text.split()[0])) if text.split() else None)

    def is_code(self, text: str) -> bool:
        """Whether it is one of ours, or looks like one of another class."""
        return self.find(text) is not None or bool(_CODE.match(text))


class _Names:
    """Finds pupils by number, or by name whatever the order of its parts."""

    def __init__(self, pupils: Sequence[PupilEntry]) -> None:
        self._numbers: defaultdict[str, list[PupilEntry]] = defaultdict(list)
        self._names: defaultdict[tuple[str, ...], list[PupilEntry]] = defaultdict(list)
        for pupil in pupils:
            if pupil.number:
                self._numbers[pupil.number].append(pupil)
            self._names[_parts(pupil.display_name)].append(pupil)

    def find(self, texts: Sequence[str]) -> list[PupilEntry]:
        """Who stands in these cells: by a number first, then by one cell, then by all together."""
        for text in texts:
            number = pupil_number(text)
            if number and number in self._numbers:
                return self._numbers[number]
        tried = [_parts(text) for text in (*texts, " ".join(texts))]
        return next((self._names[parts] for parts in tried if parts in self._names), [])


def _parts(name: str) -> tuple[str, ...]:
    return tuple(sorted(fold(name).split()))


def _is_heading(row: Sequence[str], codes: _Codes, ground: Ground) -> bool:
    return any(codes.is_code(cell) and not _is_state(cell, ground) for cell in row)


def _is_state(text: str, ground: Ground) -> bool:
    return not pasted_state.read(text, ground.on, ground.today).flaw


def _key_columns(
    body: Sequence[Sequence[str]], head: Sequence[str] | None, names: _Names, codes: _Codes, ground: Ground
) -> int:
    """How many columns at the left say who it is."""
    count = 0
    for place in range(min(_KEYS, len(body[0]) if body else 0)):
        if head is not None and (codes.is_code(head[place]) or head[place] in ground.ignored):
            break
        filled = [row[place] for row in body if row[place]]
        strange = [text for text in filled if not _is_state(text, ground)]
        known = any(names.find([text]) for text in strange)
        if not (known or (head is not None and not count) or 2 * len(strange) > len(filled)):
            break
        count += 1
    return count


def _lines(
    width: int, keys: int, head: Sequence[str] | None, codes: _Codes, ground: Ground, flaws: list[Flaw]
) -> Iterator[tuple[int, RoutekaartLine]]:
    """The line of each column that has one."""
    if head is None:
        free = len(ground.lines) - ground.column
        if width - keys > free:
            raise _does_not_fit(_columns(width - keys), _lines_left(free), _("Copy the codes above the columns too."))
        for place in range(keys, width):
            yield place, ground.lines[ground.column + place - keys]
        return
    seen = set()
    for place in range(keys, width):
        line, text = codes.find(head[place]), head[place]
        if line is None:
            if text and text not in ground.ignored:
                flaws.append(Flaw(1, place + 1, text[:_SHOWN], "unknown_line"))
        elif line.id in seen:
            flaws.append(Flaw(1, place + 1, text[:_SHOWN], "line_twice"))
        else:
            seen.add(line.id)
            yield place, line


def _rows(
    body: Sequence[tuple[int, tuple[str, ...]]], keys: int, names: _Names, ground: Ground, flaws: list[Flaw]
) -> Iterator[tuple[int, tuple[str, ...], PupilEntry]]:
    """The pupil of each row that has one."""
    if not keys:
        free = len(ground.pupils) - ground.row
        if len(body) > free:
            raise _does_not_fit(
                ngettext("The block has {count} row.", "The block has {count} rows.", len(body)).format(
                    count=len(body)
                ),
                ngettext(
                    "From this cell down there is {count} pupil.", "From this cell down there are {count} pupils.", free
                ).format(count=free),
                _("Copy the names or numbers too, or choose the cell to begin with."),
            )
        for place, (number, row) in enumerate(body):
            yield number, row, ground.pupils[ground.row + place]
        return
    seen = set()
    for number, row in body:
        texts = [text for text in row[:keys] if text]
        found = names.find(texts) if texts else []
        why: Why | None = None
        if len(found) != 1:
            why = "two_pupils" if found else "unknown_pupil"
        elif found[0].id in seen:
            why = "pupil_twice"
        if why is None:
            seen.add(found[0].id)
            yield number, row, found[0]
        elif any(row):
            flaws.append(Flaw(number, 0, " ".join(texts)[:_SHOWN], why))


def _does_not_fit(has: str, room: str, todo: str) -> KnownError:
    return KnownError(f"{has} {room}", _("Nothing was changed."), todo, code="block-size")


def _columns(count: int) -> str:
    return ngettext("The block has {count} column.", "The block has {count} columns.", count).format(count=count)


def _lines_left(count: int) -> str:
    text = ngettext(
        "From this cell to the right there is {count} line.",
        "From this cell to the right there are {count} lines.",
        count,
    )
    return text.format(count=count)
