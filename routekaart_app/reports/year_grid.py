"""Figures in rows and columns on paper: names, bars and numbers in one line, under headings that repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from routekaart_app.pictures import bar_chart, competency_badge
from routekaart_app.pictures.bar_chart import Bar
from routekaart_app.pictures.shapes import Line, Shape
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.blocks import Cell
from routekaart_app.reports.flow import Block, Column, Row, Strip
from routekaart_app.reports.styles import CAPTION, CAPTION_STRONG, QUIET, SMALL, SMALL_STRONG, Style

MOST_LINES = 2
"""Lines that a name takes at most."""
_PADDING, _GAP, _HAIRLINE, _BETWEEN = 1.2, 5.0, 0.5, 18.0
TOGETHER = 14
"""Rows over the whole width that stay on one page."""
_BAR_SCALE, _BAR_HIGH, _BADGE = 0.5, 14.0, 8.5


class Drawn(NamedTuple):
    """A bar in a cell, with what the longest there could be stands for."""

    bar: Bar
    most: float = 1.0


class Badge(NamedTuple):
    """The letters of a competency before its name."""

    letters: str
    name: str


Figure = str | Drawn | Badge


class Col(NamedTuple):
    """A column so many points wide; those of numbers stand against their right edge."""

    width: float
    title: str = ""
    is_number: bool = False
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns with their headings; each row is one strip that is never cut."""

    columns: tuple[Col, ...]

    @property
    def width(self) -> float:
        return sum(column.width for column in self.columns) + _GAP * (len(self.columns) - 1)

    def head(self, title: str = "", caption: str = "") -> Strip:
        """The headings, as low as they can stand; nothing where there are none. A title with a quiet line below it
        stands before them, where the columns up to the first of numbers have none."""
        heads = [
            letters.wrap(one.title, CAPTION.size, one.width, bold=True) if one.title else [] for one in self.columns
        ]
        room = sum(one.width + _GAP for one in takewhile(lambda one: not one.is_number, self.columns)) - _GAP
        above = [(text, SMALL_STRONG) for text in letters.wrap(title, SMALL_STRONG.size, room, bold=True) if title]
        above += [(text, CAPTION) for text in letters.wrap(caption, CAPTION.size, room) if caption]
        high = max(max(map(len, heads), default=0) * CAPTION.leading, sum(style.leading for _text, style in above))
        if not high:
            return Strip(0.0)
        shapes: list[Shape] = []
        for x, column, texts in zip(self._starts(), self.columns, heads, strict=True):
            for place, text in enumerate(texts):
                top = high - (len(texts) - place) * CAPTION.leading
                shapes.append(_put(text, CAPTION if column.is_quiet else CAPTION_STRONG, x, column, top))
        top = 0.0
        for text, style in above:
            shapes.append(blocks.line(text, style, 0, top))
            top += style.leading
        high += 2 * _PADDING
        return Strip(high, (*shapes, Line(0, high, self.width, high, stroke="edge", stroke_width=_HAIRLINE)))

    def strip(self, cells: Sequence[Figure], *, is_strong: bool = False) -> Strip:
        """One row, with a hairline below."""
        base = SMALL_STRONG if is_strong else SMALL
        wrapped = [
            _wrapped(cell, base, column.width) if isinstance(cell, str) else []
            for cell, column in zip(cells, self.columns, strict=True)
        ]
        high = max(1, *map(len, wrapped)) * base.leading + 2 * _PADDING
        shapes: list[Shape] = []
        for x, column, cell, texts in zip(self._starts(), self.columns, cells, wrapped, strict=True):
            if isinstance(cell, Drawn):
                top = (high - _BAR_SCALE * _BAR_HIGH) / 2
                shapes += bar_chart.track(cell.bar, cell.most, x, top, column.width, scale=_BAR_SCALE)
            elif isinstance(cell, Badge):
                shapes += _badge(cell, x, base, column.width)
            for line, text in enumerate(texts):
                style = QUIET if column.is_quiet else base
                shapes.append(_put(text, style, x, column, _PADDING + line * base.leading))
        shapes.append(Line(0, high, self.width, high, stroke="line", stroke_width=_HAIRLINE))
        return Strip(high, tuple(shapes))

    def strips(self, rows: Iterable[Sequence[Figure]], title: str, caption: str = "") -> Cell:
        """A title, headings and rows below each other, to stand beside something else."""
        return (self.head(title, caption), *map(self.strip, rows))

    def rows(self, rows: Iterable[Sequence[Figure]], before: float = 3.0) -> Iterator[Row]:
        """Rows over the whole width, with the headings above the first and on every page they run on to; a few of them
        stay together."""
        head = self._block(self.head(), with_next=True, before=before)
        yield head
        found = list(rows)
        for place, cells in enumerate(found, 1):
            stay = len(found) <= TOGETHER and place < len(found)
            yield self._block(self.strip(cells), head=head, with_next=stay)

    def _block(self, strip: Strip, *, with_next: bool = False, before: float = 0.0, head: Block | None = None) -> Row:
        return Row((Column(0, (strip,)),), self.width, 0, rule="", before=before, with_next=with_next, head=head)

    def _starts(self) -> Iterator[float]:
        x = 0.0
        for column in self.columns:
            yield x
            x += column.width + _GAP


def half(width: float) -> float:
    """The width of one of two stacks side by side."""
    return (width - _BETWEEN) / 2


def gap(height: float) -> Strip:
    """White between two stacks of strips."""
    return Strip(height)


def _wrapped(text: str, style: Style, width: float) -> list[str]:
    """A text in no more than two lines."""
    found = letters.wrap(text, style.size, width, style.bold) if text else []
    if len(found) <= MOST_LINES:
        return found
    rest = " ".join(found[MOST_LINES - 1 :])
    return [*found[: MOST_LINES - 1], letters.shorten(rest, style.size, width, style.bold)]


def _put(text: str, style: Style, x: float, column: Col, top: float) -> Shape:
    if column.is_number:
        return blocks.line(text, style, x + column.width, top, "end")
    return blocks.line(text, style, x, top)


def _badge(cell: Badge, x: float, style: Style, width: float) -> Iterator[Shape]:
    yield from competency_badge.badge(cell.letters, x, _PADDING + (style.leading - _BADGE) / 2, _BADGE)
    left = x + _BADGE * competency_badge.ASPECT + 5
    yield blocks.line(letters.shorten(cell.name, style.size, width - (left - x)), style, left, _PADDING)
