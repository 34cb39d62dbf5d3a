"""The stamp card: a pupil of the basisschool gathers a stamp for every line of the routekaart in one school year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Cell, GroupCoverage, PupilCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.stages import PO
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import status_mark
from routekaart_app.pictures.shapes import Circle, RoundRect, Shape
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.document import Paper, Part
from routekaart_app.reports.flow import Block, Placed, Solid
from routekaart_app.reports.styles import BODY, CAPTION, SMALL, SMALL_STRONG, Style
from routekaart_app.reports.talk_card import A5

_FEW = 6
"""So many fields fill a card in two columns; more stand in three."""
_GAP = 12.0
_STAMP = 70.0
_PADDING = 9.0
_NAME = Style("title", bold=True, scale=1.25)
_LINES = 3
"""Lines of type that the name of a contact moment may take."""
_AHEAD = Style("body", color="muted")

Field = tuple[RoutekaartLine, Cell]


def title(t: Catalog) -> str:
    """What a document with these cards is called."""
    return t.gettext("Stamp card")


def file_word(t: Catalog) -> str:
    """What the name of its file says it is."""
    return t.pgettext("file name", "stamp-cards")


def paper() -> Paper:
    """Half a sheet, as the talk cards."""
    return A5


def fields(pupil: PupilCoverage, grid: GroupCoverage) -> tuple[Field, ...]:
    """The lines of the basisschool that this pupil has and needs."""
    both = zip(grid.lines, pupil.cells, strict=True)
    return tuple(
        (line, cell) for line, cell in both if line.stage == PO and cell.applies and cell.status is not Status.EXEMPT
    )


def part(pupil: PupilCoverage, grid: GroupCoverage, t: Catalog) -> Part:
    """The card of one pupil; more lines than fit go on on the back."""
    name, year = pupil.pupil.display_name, grid.group.year.name
    foot = " · ".join(filter(None, (title(t), grid.group.name, grid.group.school)))
    return Part(name, name, year, foot, tuple(_blocks(pupil, grid, t)))


def texts(grid: GroupCoverage) -> Iterator[str]:
    """Every text on them that people typed or imported."""
    yield from (grid.group.name, grid.group.school)
    yield from (line.name for line in grid.lines)
    yield from (row.pupil.display_name for row in grid.pupils)


def _blocks(pupil: PupilCoverage, grid: GroupCoverage, t: Catalog) -> Iterator[Block]:
    here = fields(pupil, grid)
    done = sum(cell.status is Status.DONE for _line, cell in here)
    about = " · ".join((title(t), pupil.pupil.place.caption, grid.group.year.name))
    count = t.gettext("{done} of {of} gathered").format(done=done, of=len(here))
    yield _head(pupil.pupil.display_name, about, count)
    columns = 2 if len(here) <= _FEW else 3
    for start in range(0, len(here), columns):
        yield _row(here[start : start + columns], columns, t)
    text = t.gettext("A stamp, a sticker or a signature: one for everything you discovered this year.")
    yield blocks.paragraph(text, CAPTION, A5.text_width, before=10)


def _head(name: str, about: str, count: str) -> Solid:
    room = A5.text_width
    shown = letters.wrap(name, _NAME.size, room, bold=True)[:2]
    shapes: list[Shape] = [blocks.line(one, _NAME, 0, place * _NAME.leading) for place, one in enumerate(shown)]
    y = len(shown) * _NAME.leading
    shapes.append(blocks.line(letters.shorten(about, _AHEAD.size, room - 100), _AHEAD, 0, y))
    shapes.append(blocks.line(count, BODY, room, y, "end"))
    return Solid(y + BODY.leading + 4, (Placed(0, 0, tuple(shapes)),))


def _row(here: Sequence[Field], columns: int, t: Catalog) -> Solid:
    """Fields side by side, all as high as the highest needs."""
    wide = (A5.text_width - _GAP * (columns - 1)) / columns
    room = wide - 2 * _PADDING
    named = [_named(line.name, room) for line, _cell in here]
    height = _STAMP + max(map(len, named)) * SMALL_STRONG.leading + SMALL.leading + 3 * _PADDING
    placed = []
    for place, ((_line, cell), said) in enumerate(zip(here, named, strict=True)):
        placed.append(Placed(place * (wide + _GAP), 0, tuple(_field(cell, said, wide, height, t))))
    return Solid(height, tuple(placed), before=_GAP)


def _named(name: str, room: float) -> list[str]:
    """A name in a few lines; what does not fit ends in an ellipsis."""
    wrapped = letters.wrap(name, SMALL_STRONG.size, room, bold=True)
    if len(wrapped) <= _LINES:
        return wrapped
    last = letters.shorten(" ".join(wrapped[_LINES - 1 :]), SMALL_STRONG.size, room, bold=True)
    return [*wrapped[: _LINES - 1], last]


def _field(cell: Cell, said: Sequence[str], wide: float, height: float, t: Catalog) -> Iterator[Shape]:
    """A field with its stamp, or the open circle for one; what is needed more than once says how far it is."""
    is_done = cell.status is Status.DONE
    yield RoundRect(0, 0, wide, height, 8, stroke="accent" if is_done else "edge", stroke_width=1.6 if is_done else 0.8)
    middle, y = wide / 2, _PADDING + _STAMP / 2
    if is_done:
        yield from status_mark.mark("done", middle, y, _STAMP)
    else:
        yield Circle(middle, y, _STAMP / 2 - 1, stroke="edge", stroke_width=1)
    top = _STAMP + 2 * _PADDING
    for place, one in enumerate(said):
        yield blocks.line(one, SMALL_STRONG, middle, top + place * SMALL_STRONG.leading, "middle")
    below = t.gettext("{done} of {of}").format(done=cell.counted, of=cell.target) if cell.target > 1 else ""
    if is_done and not below:
        below = t.gettext("done")
    yield blocks.line(below, SMALL, middle, top + len(said) * SMALL_STRONG.leading, "middle")
