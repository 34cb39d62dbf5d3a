"""The class overview: every pupil against every line of the year, with marks, figures and totals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from routekaart_app import formats
from routekaart_app.domain.coverage import Figure, Status
from routekaart_app.domain.overview import Cell, GroupCoverage, PupilCoverage
from routekaart_app.domain.reflection import SIDES
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import competency_badge, status_mark
from routekaart_app.pictures.shapes import Shape
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.document import SIDEWAYS, Part
from routekaart_app.reports.flow import Block, Column, Row, Strip
from routekaart_app.reports.styles import CAPTION, CAPTION_STRONG, Style

_WIDTH = SIDEWAYS.text_width
_NAME, _FIGURE, _GAP = 132.0, 36.0, 4.0
_GRID = _WIDTH - _NAME - 2 * _FIGURE - _GAP
_NARROWEST, _WIDEST = 42.0, 120.0
_MARK = 9.0
_ABSENT = 7.5
_BADGE = 7.0
_ROW_PADDING = 0.45
_IN_CELL = Style("caption", color="ink")
_LINE_NAME = Style("caption", color="muted", scale=0.84)
_DATE = Style("caption", color="planned", scale=0.84)


def title(t: Catalog) -> str:
    """What a document with these overviews is called."""
    return t.gettext("Class overview")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "class-overview")


def part(coverage: GroupCoverage, t: Catalog) -> Part:
    """The overview of one class; lines that do not fit side by side follow below, with the names repeated."""
    group = coverage.group
    counted = t.gettext("counted on {date}").format(date=formats.date_long(coverage.on, t.language))
    name = f"{group.name} · {group.year.name}"
    foot = f"{title(t)} · {counted}"
    return Part(name, name, group.school, foot, tuple(_blocks(coverage, counted, t)))


def texts(coverage: GroupCoverage) -> Iterator[str]:
    """Every text on paper that people typed or imported."""
    yield from (coverage.group.name, coverage.group.school, coverage.group.mentor)
    yield from (line.name for line in coverage.lines)
    yield from (row.pupil.listed_name for row in coverage.pupils)


def _blocks(coverage: GroupCoverage, counted: str, t: Catalog) -> Iterator[Block]:
    yield _front(coverage, counted, t)
    if not coverage.pupils:
        yield blocks.paragraph(t.gettext("There are no pupils in this class."), CAPTION, _WIDTH, before=12)
        return
    for start, end in _spans(len(coverage.lines)):
        yield from _grid(coverage, start, end, t)
    if coverage.views:
        yield blocks.paragraph(_growth(coverage, t), CAPTION, _WIDTH)
    yield replace(blocks.legend(t, _WIDTH, absent=True), before=5)


def _growth(coverage: GroupCoverage, t: Catalog) -> str:
    """Of each competency how many said something themselves, and of how many the guide did."""
    one = t.gettext("{competency} self {pupil}, guide {guide}")
    told = [
        one.format(competency=item.competency, **{side: coverage.viewed(item, side)[0] for side in SIDES})
        for item in coverage.views
    ]
    count = len(coverage.pupils)
    text = t.ngettext("Growth, said something, of {count}:", "Growth, said something, of {count}:", count)
    return " ".join((text.format(count=count), " · ".join(told)))


def _front(coverage: GroupCoverage, counted: str, t: Catalog) -> Block:
    group = coverage.group
    pupils = t.ngettext("{count} pupil", "{count} pupils", len(coverage.pupils)).format(count=len(coverage.pupils))
    mentor = t.gettext("mentor: {name}").format(name=group.mentor) if group.mentor else ""
    figures = (
        blocks.figure(coverage.figures.due, t.gettext("of what was due"), t, 176),
        blocks.figure(coverage.figures.year, t.gettext("of the whole year"), t, 176),
    )
    subtitle = " · ".join((title(t), group.year.name, pupils))
    aside = [text for text in (group.school, mentor, counted) if text]
    return blocks.front(group.name, subtitle, aside, _WIDTH, figures)


def _spans(lines: int) -> Iterator[tuple[int, int]]:
    """The lines of each grid, as many grids as needed and all about equally wide."""
    grids = max(1, ceil(lines / int(_GRID / _NARROWEST)))
    each = ceil(lines / grids)
    return ((start, min(start + each, lines)) for start in range(0, max(lines, 1), max(each, 1)))


def _grid(coverage: GroupCoverage, start: int, end: int, t: Catalog) -> Iterator[Block]:
    """The pupils against some of the lines; every grid but the first stays together where a page can hold it."""
    lines = coverage.lines[start:end]
    wide = min(_WIDEST, max(_NARROWEST, _GRID / max(1, end - start)))
    head = _head(lines, wide, t)
    rows = [_pupil(row, row.cells[start:end], wide, head, t) for row in coverage.pupils]
    totals = replace(_totals(coverage, range(start, end), wide, head, t), with_next=end == len(coverage.lines))
    height = head.height + sum(row.height for row in rows) + totals.height
    together = start > 0 and height < SIDEWAYS.next_room
    yield replace(head, before=8)
    yield from (replace(row, with_next=together) for row in rows[:-1])
    yield replace(rows[-1], rule="edge", with_next=True)
    yield totals


def _head(lines: tuple[RoutekaartLine, ...], wide: float, t: Catalog) -> Row:
    """Code, name and competencies of each line; what is optional says so."""
    tops = [_line_head(line, wide, t) for line in lines]
    first = (
        Column(2, blocks.lines(t.gettext("Pupil"), CAPTION_STRONG, _NAME)),
        Column(_NAME, _middle(t.gettext("now"), CAPTION_STRONG, _FIGURE)),
        Column(_NAME + _FIGURE, _middle(t.gettext("year"), CAPTION_STRONG, _FIGURE)),
    )
    return Row((*first, *_across(tops, wide)), _WIDTH, 2.5, rule="edge", with_next=True)


def _line_head(line: RoutekaartLine, wide: float, t: Catalog) -> tuple[Strip, ...]:
    name = line.name if line.required else t.gettext("{name} (optional)").format(name=line.name)
    badge_width = competency_badge.row_width(len(line.competencies), _BADGE)
    size = _BADGE * min(1.0, (wide - 2) / max(badge_width, 1))
    left = (wide - competency_badge.row_width(len(line.competencies), size)) / 2
    badges = competency_badge.badge_row(line.competencies, left, 1.5, size)
    return (*_middle(line.code, CAPTION_STRONG, wide), *_middle(name, _LINE_NAME, wide), Strip(_BADGE + 2, badges))


def _pupil(row: PupilCoverage, cells: tuple[Cell, ...], wide: float, head: Row, t: Catalog) -> Row:
    name = letters.shorten(row.pupil.listed_name, _IN_CELL.size, _NAME - 6)
    first = (
        Column(2, (Strip(_IN_CELL.leading, (blocks.line(name, _IN_CELL),)),)),
        Column(_NAME, _share(row.figures.due, CAPTION, t)),
        Column(_NAME + _FIGURE, _share(row.figures.year, CAPTION, t)),
    )
    columns = (*first, *_across([_cell(cell, wide) for cell in cells], wide))
    return Row(columns, _WIDTH, _ROW_PADDING, head=head)


def _totals(coverage: GroupCoverage, places: range, wide: float, head: Row, t: Catalog) -> Row:
    """How many pupils have done each line, of those who need it."""
    done = [_middle("{} / {}".format(*coverage.done(place)), CAPTION_STRONG, wide) for place in places]
    first = (
        Column(2, blocks.lines(t.gettext("Class: done"), CAPTION_STRONG, _NAME)),
        Column(_NAME, _share(coverage.figures.due, CAPTION_STRONG, t)),
        Column(_NAME + _FIGURE, _share(coverage.figures.year, CAPTION_STRONG, t)),
    )
    return Row((*first, *_across(done, wide)), _WIDTH, 1.5, rule="", ground="soft", head=head)


def _across(cells: list[tuple[Strip, ...]], wide: float) -> Iterator[Column]:
    """Cells in columns of equal width, right of the names and figures."""
    left = _NAME + 2 * _FIGURE + _GAP
    return (Column(left + place * wide, cell) for place, cell in enumerate(cells))


def _cell(cell: Cell, wide: float) -> tuple[Strip, ...]:
    """The mark, and what it needs beside it: that the pupil was absent, the planned day, or how far a line to be met
    more often has come."""
    if not cell.applies:
        return ()
    beside, style = "", _LINE_NAME
    if cell.status is Status.PLANNED and cell.planned_on:
        beside, style = formats.day_month(cell.planned_on), _DATE
    elif cell.target > 1 and cell.status is not Status.EXEMPT:
        beside = f"{cell.counted}/{cell.target}"
    after = letters.width(beside, style.size) + 2 if beside else 0.0
    missed_one = cell.absent > 0 and cell.status not in (Status.DONE, Status.EXEMPT)
    first = _ABSENT + 2 if missed_one else 0.0
    left = (wide - first - _MARK - after) / 2 + first
    mark = blocks.mark(cell.status, _IN_CELL, _MARK, left)
    shapes: tuple[Shape, ...] = mark.shapes
    if missed_one:
        shapes += blocks.mark(status_mark.ABSENT, _IN_CELL, _ABSENT, left - first).shapes
    if beside:
        down = (_IN_CELL.leading - style.leading) / 2
        shapes += (blocks.line(beside, style, left + _MARK + 2, down),)
    return (Strip(_IN_CELL.leading, shapes),)


def _share(figure: Figure, style: Style, t: Catalog) -> tuple[Strip, ...]:
    return _middle(formats.percent(figure.done, figure.of, t.language), style, _FIGURE)


def _middle(text: str, style: Style, wide: float) -> tuple[Strip, ...]:
    """A text wrapped and centred in a column."""
    wrapped = letters.wrap(text, style.size, wide - 3, style.bold)
    return tuple(Strip(style.leading, (blocks.line(one, style, wide / 2, anchor="middle"),)) for one in wrapped)
