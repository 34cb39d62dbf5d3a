"""Tables of a yearly summary on paper: over the whole width, or two stacks side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from routekaart_app.domain.summary import Summary
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import summary_charts
from routekaart_app.pictures.bar_chart import Bar, BarChart
from routekaart_app.reports import blocks, letters, year_words
from routekaart_app.reports.blocks import Cell
from routekaart_app.reports.flow import Block, Column, Row, Strip
from routekaart_app.reports.styles import CAPTION, SMALL
from routekaart_app.reports.year_grid import Col, Drawn, Figure, Grid, gap, half

_BAR, _APART, _HIGHEST = 42.0, 9.0, 355.0
_WHOLE = 24
"""Rows of a table that is as long as a list of words; more than these it never has."""
_LEAST = 46.0
"""The width of a column with a long heading at least."""
_FEW = 2
"""Rows that are hidden are named one by one up to so many."""


@dataclass(frozen=True, slots=True)
class Told:
    """A summary with what stands beside it, in the words of a language, on pages so wide. `most` is how many rows a
    table has that can grow with a region, and `most_lines` how many lines of the routekaart are told of; the rest
    stands in the workbook."""

    summary: Summary
    previous: Summary | None
    aim: int | None
    t: Catalog
    width: float
    most: int
    most_lines: int

    @property
    def half(self) -> float:
        return half(self.width)

    def shares(self, table_id: str) -> BarChart:
        """The shares of a table as bars."""
        return summary_charts.shares(self.summary, table_id, previous=self.previous, t=self.t)


class Line(NamedTuple):
    """A row with a bar: what stands before it, and the numbers behind it."""

    names: tuple[str, ...]
    bar: Bar
    numbers: tuple[str, ...]


def section(title: str, caption: str, width: float, aside: str = "") -> Iterator[Block]:
    """The heading of a section, with a quiet line below it; never at the foot of a page."""
    yield blocks.heading(title, width, aside)
    if caption:
        yield replace(blocks.paragraph(caption, CAPTION, width, before=0), with_next=True)


def of_shares(
    told: Told,
    table_id: str,
    title: str,
    caption: str,
    *,
    only: Callable[[str], bool] = lambda _key: True,
    fold: bool = False,
    name: Callable[[str], str] = lambda said: said,
) -> Cell:
    """The shares of a table in half of the width: name, bar, share, last year's, and the numbers. `only` says by its
    key whether a row is in it; with `fold` what is hidden stands together below; `name` shortens a name."""
    rows = {str(row["key"]): row for row in told.summary.rows(table_id)}
    bars = [bar for bar in told.shares(table_id).bars if only(bar.key)]
    wholes = {rows[bar.key].get("of") for bar in bars}
    is_same = len(wholes) == 1
    t, head = told.t, ""
    if is_same and isinstance(whole := next(iter(wholes)), int):
        head = t.gettext("of {count}").format(count=year_words.number(whole, t))
    if wholes == {0}:
        return of_numbers(told, title, "", [(t.gettext("nobody"), year_words.number(0, t))])
    kept, rest = _shortened(bars, told.most if fold else _WHOLE, fold=fold)
    lines = []
    for bar in kept:
        count, of = rows[bar.key].get("count"), rows[bar.key].get("of")
        numbers = year_words.number(count, t) if is_same else year_words.of(count, of, t)
        lines.append(Line((name(bar.name),), bar, (numbers,)))
    return stack(told, title, caption, lines, rest, head)


def stack(told: Told, title: str, caption: str, lines: Sequence[Line], rest: str = "", head: str = "") -> Cell:
    """Lines in half of the width under a small heading, `head` above their numbers; nothing without lines."""
    t, width = told.t, told.half
    if not lines and not rest:
        return ()
    heads = (head or t.gettext("number"),)
    grid = Grid(tuple(columns(lines, (Col(0.0),), heads, width, _BAR, t)))
    below = (*(blocks.lines(_rest_said(rest, t), CAPTION, width) if rest else ()), gap(_APART))
    return (*grid.strips(map(cells(lines), lines), title, caption), *below)


def columns(
    lines: Sequence[Line], names: Sequence[Col], heads: Sequence[str], width: float, bar: float, t: Catalog
) -> Iterator[Col]:
    """The columns of such lines: names, of which the first takes what room is left; a bar; share, last year's share
    where there is any, and numbers, each as wide as its widest."""
    wide: list[Col] = [_fitting(t.gettext("share"), [line.bar.said for line in lines])]
    if _has_before(lines):
        wide.append(_fitting(t.gettext("last"), [line.bar.before_said for line in lines])._replace(is_quiet=True))
    for place, head in enumerate(heads):
        wide.append(_fitting(head, [line.numbers[place] for line in lines], least=_least(head)))
    fixed = [*names[1:], Col(bar), *wide]
    room = width - Grid((Col(0.0), *fixed)).width
    yield names[0]._replace(width=room)
    yield from fixed


def cells(lines: Sequence[Line]) -> Callable[[Line], tuple[Figure, ...]]:
    """What stands in the columns of one of these lines."""
    has_before = _has_before(lines)

    def of_one(line: Line) -> tuple[Figure, ...]:
        before = (line.bar.before_said,) if has_before else ()
        return (*line.names, Drawn(line.bar), line.bar.said, *before, *line.numbers)

    return of_one


def _has_before(lines: Iterable[Line]) -> bool:
    """Whether there is a column of last year's shares: one of noughts and blanks only would say that nothing was done
    in it."""
    return any(line.bar.before for line in lines)


def of_numbers(told: Told, title: str, caption: str, rows: Iterable[tuple[str, str]]) -> Cell:
    """Names and numbers in half of the width."""
    found = list(rows)
    if not found:
        return ()
    number = _fitting("", [said for _name, said in found])
    grid = Grid((Col(told.half - number.width - 5), number))
    return (*grid.strips(found, title, caption), gap(_APART))


def side_by_side(told: Told, *stacks: Cell, before: float = 6.0) -> Iterator[Row]:
    """Stacks in two columns, each put where there is more room; none that is empty. What is next to each other is never
    so high that it would be cut."""
    right_at = told.width - told.half
    sides: tuple[list[Strip], list[Strip]] = ([], [])
    for one in filter(None, stacks):
        left, right = map(_high, sides)
        if min(left, right) and min(left, right) + _high(one) > _HIGHEST:
            yield Row((Column(0, tuple(sides[0])), Column(right_at, tuple(sides[1]))), told.width, 0, "", before=before)
            sides, left, right = ([], []), 0.0, 0.0
        sides[left > right].extend(one)
    if sides[0]:
        yield Row((Column(0, tuple(sides[0])), Column(right_at, tuple(sides[1]))), told.width, 0, "", before=before)


def _high(strips: Iterable[Strip]) -> float:
    return sum(strip.height for strip in strips)


def _shortened(bars: Sequence[Bar], most: int, *, fold: bool) -> tuple[list[Bar], str]:
    """The bars that are named one by one, and how many are not: "+n" hidden ones, or "n" that stand elsewhere."""
    hidden = [bar for bar in bars if bar.value is None]
    if fold and len(hidden) > _FEW and len(hidden) < len(bars):
        kept = [bar for bar in bars if bar.value is not None]
        return (kept, f"+{len(hidden)}") if len(kept) <= most else (kept[:most], str(len(bars) - most))
    if len(bars) <= most:
        return list(bars), ""
    kept = [bar for bar in bars if bar.value is not None][:most] or list(bars[:most])
    return kept, str(len(bars) - len(kept))


def in_workbook(told: Told, count: int) -> Iterator[Block]:
    """How many rows stand in the workbook only; nothing when all are told."""
    if count > 0:
        yield blocks.paragraph(_rest_said(str(count), told.t), CAPTION, told.width)


def _rest_said(rest: str, t: Catalog) -> str:
    count = int(rest)
    if rest.startswith("+"):
        return t.ngettext("and {count} more that is not shown", "and {count} more that are not shown", count).format(
            count=count
        )
    return t.ngettext("and {count} more, in the workbook", "and {count} more, in the workbook", count).format(
        count=count
    )


def _fitting(head: str, texts: Iterable[str], least: float = 0.0) -> Col:
    """A column of numbers as wide as its widest."""
    wide = max((letters.width(letters.printable(text), SMALL.size) for text in texts), default=0.0)
    word = max((letters.width(one, CAPTION.size, True) for one in head.split()), default=0.0)
    return Col(max(wide, word, least) + 0.5, head, is_number=True)


def _least(head: str) -> float:
    """The width of a heading in one line, or of a long one in more."""
    return min(_LEAST, letters.width(letters.printable(head), CAPTION.size, True))
