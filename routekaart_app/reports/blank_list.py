"""The blank list: a class in the order of the grid, with roomy boxes for a pen, to be typed in afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil

from routekaart_app import formats, words
from routekaart_app.domain.blank_list import MARKS, BlankColumn, BlankList
from routekaart_app.domain.cell_edit import Wanted
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.i18n import N_, Catalog
from routekaart_app.pictures.shapes import Line, RoundRect, Shape
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.document import SIDEWAYS, UPRIGHT, Paper, Part
from routekaart_app.reports.flow import Block, Column, Placed, Row, Solid, Strip
from routekaart_app.reports.styles import CAPTION, CAPTION_STRONG, Style

_PLACE, _NAME, _NUMBER = 20.0, 120.0, 44.0
_LEFT = _PLACE + _NAME + _NUMBER
_NARROWEST, _WIDEST = 52.0, 96.0
_BOX_WIDTH, _BOX_HEIGHT = 27.0, 15.5
_ROW_PADDING = 1.9
_WRITING = 17.0
"""The height of a line to write on."""
_EVERY = 5
"""A darker rule below every so many rows keeps the eye on its row."""
_IN_ROW = Style("caption", color="ink")
_LINE_NAME = Style("caption", color="muted", scale=0.84)
_MARK = Style("body", bold=True)


def title(t: Catalog) -> str:
    """What a document with these lists is called."""
    return t.gettext("Blank list")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "blank-list")


def paper(lists: Iterable[BlankList]) -> Paper:
    """A4 upright, or on its side where one of the lists has too many columns for that."""
    most = max((len(one.columns) for one in lists), default=0)
    return UPRIGHT if most * _NARROWEST <= UPRIGHT.text_width - _LEFT else SIDEWAYS


def part(blank: BlankList, t: Catalog, on: Paper) -> Part:
    """The list of one class; columns that do not fit side by side follow below, with the names repeated."""
    group = blank.group
    day = t.gettext("class on {date}").format(date=formats.date_long(blank.on, t.language))
    name = f"{group.name} · {group.year.name}"
    return Part(name, name, group.school, f"{title(t)} · {day}", tuple(_blocks(blank, day, t, on.text_width)))


def texts(blank: BlankList) -> Iterator[str]:
    """Every text on paper that people typed or imported."""
    yield from (blank.group.name, blank.group.school)
    yield from (text for one in blank.columns if one.line for text in (one.line.code, one.line.name))
    yield from (text for pupil in blank.pupils for text in (pupil.listed_name, pupil.number))


def _blocks(blank: BlankList, day: str, t: Catalog, width: float) -> Iterator[Block]:
    group, count = blank.group, len(blank.pupils)
    pupils = t.ngettext("{count} pupil", "{count} pupils", count).format(count=count)
    subtitle = " · ".join((title(t), group.year.name, pupils))
    yield blocks.front(group.name, subtitle, [text for text in (group.school, day) if text], width)
    if not blank.pupils:
        yield blocks.paragraph(t.gettext("There are no pupils in this class."), CAPTION, width, before=12)
        return
    for columns in _sheets(blank.columns, width):
        sheet = _Sheet(columns, width, t)
        yield replace(sheet.head, before=9)
        last = len(blank.pupils) - 1
        for place, pupil in enumerate(blank.pupils):
            yield sheet.row(place, pupil, is_last=place == last)
    yield _legend(t, width)


def _sheets(columns: tuple[BlankColumn, ...], width: float) -> Iterator[tuple[BlankColumn, ...]]:
    """The columns that stand side by side, in as many tables as needed and all about equally wide."""
    tables = max(1, ceil(len(columns) * _NARROWEST / (width - _LEFT)))
    each = max(1, ceil(len(columns) / tables))
    return (columns[start : start + each] for start in range(0, max(1, len(columns)), each))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The pupils against the columns that stand side by side."""

    columns: tuple[BlankColumn, ...]
    width: float
    t: Catalog

    @property
    def _wide(self) -> float:
        return min(_WIDEST, (self.width - _LEFT) / max(1, len(self.columns)))

    @property
    def head(self) -> Row:
        """Code and name of each line, or room to write them, and below it room for the day."""
        wide, t = self._wide, self.t
        tops = [_column_head(one, wide) for one in self.columns]
        height = max((_height(top) for top in tops), default=0.0)
        day = Strip(_WRITING, _writing_line(wide, t.gettext("date")))
        cells = [(*top, Strip(height - _height(top)), day) for top in tops]
        names = ((_PLACE, t.gettext("Pupil")), (_PLACE + _NAME, t.gettext("Number")))
        first = [Column(x, blocks.lines(text, CAPTION_STRONG, _NAME)) for x, text in names]
        return Row((*first, *self._across(cells)), self.width, 3, rule="edge", with_next=True)

    def row(self, place: int, pupil: PupilEntry, *, is_last: bool) -> Row:
        """One pupil, with a box for every line that is meant for them."""
        box = (Strip(_BOX_HEIGHT, _box((self._wide - _BOX_WIDTH) / 2, 0)),)
        name = letters.shorten(pupil.listed_name, _IN_ROW.size, _NAME - 5)
        number = letters.shorten(pupil.number, _IN_ROW.size, _NUMBER - 4)
        down = (_BOX_HEIGHT - _IN_ROW.leading) / 2
        first = (
            Column(0, (Strip(_BOX_HEIGHT, (blocks.line(str(place + 1), CAPTION, _PLACE - 6, down, "end"),)),)),
            Column(_PLACE, (Strip(_BOX_HEIGHT, (blocks.line(name, _IN_ROW, 0, down),)),)),
            Column(_PLACE + _NAME, (Strip(_BOX_HEIGHT, (blocks.line(number, _IN_ROW, 0, down),)),)),
        )
        cells = self._across([box if one.meant[place] else () for one in self.columns])
        is_strong = is_last or not (place + 1) % _EVERY
        return Row((*first, *cells), self.width, _ROW_PADDING, rule="edge" if is_strong else "line", head=self.head)

    def _across(self, cells: list[tuple[Strip, ...]]) -> Iterator[Column]:
        return (Column(_LEFT + place * self._wide, cell) for place, cell in enumerate(cells))


def _column_head(column: BlankColumn, wide: float) -> tuple[Strip, ...]:
    """The code and the name of a line; two lines to write them on where there is none."""
    if column.line is None:
        return (Strip(_WRITING, _writing_line(wide)), Strip(_WRITING, _writing_line(wide)))
    return (*_middle(column.line.code, CAPTION_STRONG, wide), *_middle(column.line.name, _LINE_NAME, wide))


def _writing_line(wide: float, label: str = "") -> tuple[Shape, ...]:
    """A line to write on, with a word below its beginning."""
    below = (Line(4, _WRITING - 3, wide - 4, _WRITING - 3, stroke="edge", stroke_width=0.6),)
    return (*below, blocks.line(label, _LINE_NAME, 4, 4)) if label else below


def _box(x: float, y: float) -> tuple[Shape, ...]:
    return (RoundRect(x, y, _BOX_WIDTH, _BOX_HEIGHT, 2, stroke="muted", stroke_width=0.7),)


def _middle(text: str, style: Style, wide: float) -> tuple[Strip, ...]:
    """A text wrapped and centred in a column."""
    wrapped = letters.wrap(text, style.size, wide - 4, style.bold)
    return tuple(Strip(style.leading, (blocks.line(one, style, wide / 2, anchor="middle"),)) for one in wrapped)


def _height(cell: tuple[Strip, ...]) -> float:
    return sum(strip.height for strip in cell)


def _legend(t: Catalog, width: float) -> Solid:
    """What to write in a box, and what becomes of the paper."""
    entries = [(mark, _said(wanted)) for mark, wanted in MARKS.items()] + [("", N_("not done"))]
    placed: list[Placed] = []
    x = y = 0.0
    down = (_BOX_HEIGHT - CAPTION.leading) / 2
    for mark, word in entries:
        said = t.gettext(word)
        wide = _BOX_WIDTH + 5 + letters.width(said, CAPTION.size)
        if x and x + wide > width:
            x, y = 0.0, y + _BOX_HEIGHT + 4
        shapes = _box(0, 0)
        if mark:
            shapes += (blocks.line(mark, _MARK, _BOX_WIDTH / 2, (_BOX_HEIGHT - _MARK.leading) / 2, "middle"),)
        placed.append(Placed(x, y, (*shapes, blocks.line(said, CAPTION, _BOX_WIDTH + 5, down))))
        x += wide + 16
    y += _BOX_HEIGHT + 5
    text = t.gettext(
        "The order is that of the class grid: type the marks in from top to bottom. Then destroy this sheet."
    )
    for one in letters.wrap(text, CAPTION.size, width):
        placed.append(Placed(0, y, (blocks.line(one, CAPTION),)))
        y += CAPTION.leading
    return Solid(y, tuple(placed), before=9)


def _said(wanted: Wanted) -> str:
    """The word for a mark, as on every other paper."""
    return words.STATE["absent"] if wanted is Wanted.ABSENT else words.STATUS[wanted]
