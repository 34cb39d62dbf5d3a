"""The building blocks of every report: texts, headings, tables, marks, badges, bars and the legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from routekaart_app import formats, words
from routekaart_app.domain.coverage import Figure, Figures
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import competency_badge, status_mark
from routekaart_app.pictures.shapes import Anchor, Line, Picture, RoundRect, Shape, Text
from routekaart_app.reports import letters
from routekaart_app.reports.flow import Column, Placed, Row, Solid, Strip
from routekaart_app.reports.styles import BODY, CAPTION, CAPTION_STRONG, HEADING, LARGE, QUIET, STRONG, TITLE, Style

Cell = tuple[Strip, ...]
"""What stands in one cell of a table, from top to bottom."""

_BADGE = 9.0
_MARK = 10.5
_BAR = 5.5
_CARD = 10.0
_BESIDE = 24.0
_SMALL_MARK = 8.0
_SMALL_BADGE = 7.5


def line(text: str, style: Style, x: float = 0.0, top: float = 0.0, anchor: Anchor = "start") -> Text:
    """One line of text in a style, the top of its line box at `top`."""
    return Text(x, top + style.baseline, text, style.size, style.bold, style.color, anchor)


def lines(text: str, style: Style, width: float) -> Cell:
    """A text wrapped to a width, one strip a line; an empty text gives none."""
    if not text.strip():
        return ()
    wrapped = letters.wrap(text.strip(), style.size, width, style.bold)
    return tuple(Strip(style.leading, (line(found, style),)) for found in wrapped)


def front(title: str, subtitle: str, right: Sequence[str], width: float, between: Sequence[Picture] = ()) -> Solid:
    """The head of a part: what it is, of whom, and at the right where it comes from (the first of these bold).

    Pictures `between` stand side by side in the middle, such as the two figures of a class.
    """
    most = width * (0.24 if between else 0.4)
    aside = [letters.shorten(text, STRONG.size, most, bold=True) for text in right]
    left = width - max((letters.width(text, STRONG.size, True) for text in aside), default=0.0) - _BESIDE
    drawing: list[Placed] = []
    for picture in reversed(between):
        left -= picture.width + _BESIDE
        drawing.append(Placed(left + _BESIDE / 2, 1, picture.shapes))
    heights = [
        _stack(drawing, 0, 0, (*lines(title, TITLE, left), *lines(subtitle, QUIET, left))),
        _stack(drawing, width, 4, tuple(map(_aside, aside, range(len(aside))))),
        *(picture.height for picture in between),
    ]
    bottom = max(heights) + 7
    drawing.append(Placed(0, bottom, (Line(0, 0, width, 0, stroke="accent", stroke_width=2),)))
    return Solid(bottom + 1, tuple(drawing))


def _aside(text: str, place: int) -> Strip:
    style = QUIET if place else STRONG
    return Strip(style.leading, (line(text, style, anchor="end"),))


def _stack(drawing: list[Placed], x: float, y: float, strips: Cell) -> float:
    """Place strips one below the other; returns where the last one ends."""
    for strip in strips:
        drawing.append(Placed(x, y, strip.shapes))
        y += strip.height
    return y


def heading(text: str, width: float, aside: str = "") -> Solid:
    """A heading, never at the foot of a page; `aside` stands small at the right."""
    shapes: list[Shape] = [line(letters.shorten(text, HEADING.size, width * 0.7, bold=True), HEADING)]
    if aside:
        shapes.append(line(aside, CAPTION, width, HEADING.leading - CAPTION.leading - 1, "end"))
    return Solid(HEADING.leading + 3, (Placed(0, 0, tuple(shapes)),), before=15, with_next=True)


def paragraph(text: str, style: Style, width: float, before: float = 4.0) -> Row:
    """A text of any length."""
    return Row((Column(0, lines(text, style, width)),), width, padding=0, rule="", before=before)


def mark(status: str, style: Style = BODY, size: float = _MARK, x: float = 0.0) -> Strip:
    """The mark of a status on a line of this style, beginning at x."""
    return Strip(style.leading, status_mark.mark(status, x + size / 2, style.leading / 2, size))


def badges(competencies: Sequence[str], style: Style = BODY, width: float = 0.0) -> Cell:
    """The badges of competencies side by side, in one line of this style, or in lines no wider than `width`."""
    each = competency_badge.fitting(width, _BADGE) if width else len(competency_badge.LETTERS)
    rows = (tuple(competencies[place : place + each]) for place in range(0, len(competencies), each))
    top = (style.leading - _BADGE) / 2
    return tuple(Strip(style.leading, competency_badge.badge_row(row, 0, top, _BADGE)) for row in rows)


def note(columns: Sequence[Column], width: float) -> Row:
    """Cells on a warm ground of their own, for the few things that matter most."""
    return Row(tuple(columns), width, padding=5, rule="", ground="paper", radius=5, before=3)


def card(blocks: Sequence[Solid], width: float, before: float = 12.0) -> Solid:
    """Blocks one below the other in a frame; they are `card_width(width)` wide."""
    y = _CARD
    drawing = []
    for block in blocks:
        drawing += [Placed(_CARD + placed.x, y + placed.y, placed.shapes) for placed in block.drawing]
        y += block.height + _CARD
    frame = RoundRect(0, 0, width, y, 7, stroke="line", stroke_width=0.8)
    return Solid(y, (Placed(0, 0, (frame,)), *drawing), before=before)


def drawn(picture: Picture) -> Solid:
    """A picture as a block."""
    return Solid(picture.height, (Placed(0, 0, picture.shapes),))


def card_width(width: float) -> float:
    """The room within a card."""
    return width - 2 * _CARD


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one heading that repeats on every page. `widths` in points, with `gap` between columns."""

    widths: tuple[float, ...]
    titles: tuple[str, ...]
    gap: float = 9.0
    head: Row = field(init=False)

    def __post_init__(self) -> None:
        cells = [lines(title, CAPTION_STRONG, wide) for title, wide in zip(self.titles, self.widths, strict=True)]
        columns = tuple(map(Column, self.starts(), cells))
        object.__setattr__(self, "head", Row(columns, self.width, 2.5, rule="edge", with_next=True))

    @property
    def width(self) -> float:
        return sum(self.widths) + (len(self.widths) - 1) * self.gap

    def text(self, column: int, text: str, style: Style = BODY) -> Cell:
        """A text wrapped to the width of a column."""
        return lines(text, style, self.widths[column])

    def row(self, *cells: Cell) -> Row:
        """A row of the table, a cell for every column."""
        return Row(tuple(map(Column, self.starts(), cells)), self.width, head=self.head if any(self.titles) else None)

    def starts(self) -> Iterator[float]:
        """Where the columns begin."""
        x = 0.0
        for wide in self.widths:
            yield x
            x += wide + self.gap


def two_figures(figures: Figures, t: Catalog, width: float) -> Solid:
    """The two figures side by side: of what was due and of the whole year."""
    wide = (width - 24) / 2
    due = figure(figures.due, t.gettext("of what was due"), t, wide)
    year = figure(figures.year, t.gettext("of the whole year"), t, wide)
    return Solid(due.height, (Placed(0, 0, due.shapes), Placed(wide + 24, 0, year.shapes)), before=12)


def figure(one: Figure, label: str, t: Catalog, width: float) -> Picture:
    """A share in large type, its bar, and the numbers it comes from."""
    share = formats.percent(one.done, one.of, t.language)
    after = letters.width(share, LARGE.size, True) + 8
    y = LARGE.leading + 3
    shapes = (
        line(share, LARGE),
        line(letters.shorten(label, BODY.size, width - after), BODY, after, LARGE.baseline - BODY.baseline),
        *bar(one, width, y),
        line(letters.shorten(_numbers(one, t), CAPTION.size, width), CAPTION, 0, y + _BAR + 3),
    )
    return Picture(width, y + _BAR + 3 + CAPTION.leading, shapes)


def bar(one: Figure, width: float, y: float, height: float = _BAR) -> tuple[Shape, ...]:
    """A bar filled as far as the share goes."""
    ground = RoundRect(0, y, width, height, height / 2, fill="line")
    if not one.of or not one.done:
        return (ground,)
    return (ground, RoundRect(0, y, max(height, width * one.done / one.of), height, height / 2, fill="done"))


def _numbers(one: Figure, t: Catalog) -> str:
    if one.of:
        text = t.gettext("{done} of {of} contact moments").format(done=one.done, of=one.of)
    else:
        text = t.gettext("nothing had to be done yet")
    if one.exempt:
        text += " · " + t.gettext("{count} not needed").format(count=one.exempt)
    return text


def competencies(t: Catalog, width: float) -> Solid:
    """The five badges with what they stand for."""
    entries = [
        (competency_badge.badge(two, 0, (CAPTION.leading - _SMALL_BADGE) / 2, _SMALL_BADGE), words.COMPETENCY[two])
        for two in competency_badge.LETTERS
    ]
    return _key(entries, _SMALL_BADGE * competency_badge.ASPECT, t, width)


def legend(t: Catalog, width: float, *, absent: bool = False) -> Solid:
    """The seven marks with their words; `absent` adds that of a pupil who was not there."""
    entries = [
        (status_mark.mark(status, _SMALL_MARK / 2, CAPTION.leading / 2, _SMALL_MARK), words.STATUS[status])
        for status in status_mark.STATUSES
    ]
    if absent:
        ring = status_mark.mark(status_mark.ABSENT, _SMALL_MARK / 2, CAPTION.leading / 2, _SMALL_MARK)
        entries.append((ring, words.ABSENT))
    return _key(entries, _SMALL_MARK, t, width)


def _key(entries: Sequence[tuple[tuple[Shape, ...], str]], size: float, t: Catalog, width: float) -> Solid:
    """Small drawings, each with its word, side by side in as many lines as needed."""
    placed: list[Placed] = []
    x = y = 0.0
    for shapes, word in entries:
        said = letters.printable(t.gettext(word))
        wide = size + 4 + letters.width(said, CAPTION.size)
        if x and x + wide > width:
            x, y = 0.0, y + CAPTION.leading + 1
        placed.append(Placed(x, y, (*shapes, line(said, CAPTION, size + 4))))
        x += wide + 12
    return Solid(y + CAPTION.leading, tuple(placed), before=8)
