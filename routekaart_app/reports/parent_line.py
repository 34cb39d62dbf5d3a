"""The routekaart of this school year in large: stations on a line, each with the shape of its status and a word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from routekaart_app.domain.coverage import Status
from routekaart_app.domain.parent_report import Station
from routekaart_app.pictures import status_mark
from routekaart_app.pictures.shapes import Circle, CurveTo, Line, LineTo, Move, Path, RoundRect, Shape, Text
from routekaart_app.reports import letters
from routekaart_app.reports.flow import Placed, Solid
from routekaart_app.reports.parent_blocks import REMEMBERED, WIDTH, Setting, line, unbroken, wrapped
from routekaart_app.reports.parent_texts import STATUS, short_day, station
from routekaart_app.reports.styles import Style

IN_A_ROW = 7
"""More stations than this stand in two rows or more."""
MOST = 14
"""More lines than this a year does not have; those after it are left out of the drawing."""
_MARK, _ROW, _EDGE, _PEN = 21.0, 56.0, 36.0, 4.0
BEND = 9.0
"""How far from the edge the line goes to its next row, and how round its corners are."""
_GROUND = "paper"

_Spot = tuple[float, float, Station]


@lru_cache(REMEMBERED)
def block(stations: tuple[Station, ...], setting: Setting) -> Solid:
    """The line on a ground of its own, and below it what its shapes mean; of two rows the second follows the first."""
    shown = stations[:MOST]
    most = IN_A_ROW if setting.scale == 1.0 else IN_A_ROW - 1
    count = -(-len(shown) // most)
    each = -(-len(shown) // count)
    bend = BEND + _PEN if count > 1 else 0.0
    edge = _EDGE + bend
    inner = (WIDTH - 2 * edge) / max(each - 1, 1)
    style, words = _words(shown, min(inner, 2 * _EDGE) - 3, setting)
    tops = [12 * setting.scale + _MARK * setting.scale / 2]
    for row in range(count):
        lines = max(map(len, words[row * each : (row + 1) * each]))
        tops.append(tops[-1] + _ROW * setting.scale + (lines - 1) * style.leading)
    spots = [(edge + place % each * inner, tops[place // each], found) for place, found in enumerate(shown)]
    shapes: list[Shape] = [*_track(spots)]
    for (x, y, found), word in zip(spots, words, strict=True):
        shapes += _drawn(x, y, found, word, style, setting)
    key, end = _key(shown, setting, tops[-1] - (_ROW - _MARK / 2 - 24) * setting.scale)
    ground = RoundRect(0, 0, WIDTH, end, 8, fill=_GROUND)
    return Solid(end, (Placed(0, 0, (ground, *shapes, *key)),), before=setting.gap)


def _track(spots: Sequence[_Spot]) -> list[Shape]:
    """The line itself, in the accent as long as everything on the way was done."""
    come = len(list(takewhile(lambda spot: spot[2].status is Status.DONE, spots)))
    drawn: list[Shape] = []
    for place, (here, there) in enumerate(pairwise(spots), 1):
        color = "accent" if place < come else "line"
        if here[1] == there[1]:
            drawn.append(Line(here[0], here[1], there[0], there[1], stroke=color, stroke_width=_PEN))
        else:
            drawn.append(_bend(here, there, color))
    return drawn


def _bend(here: _Spot, there: _Spot, color: str) -> Path:
    """From the end of a row to the begin of the next: on, down, back, down and on."""
    right, left, by = WIDTH - BEND, BEND, BEND
    middle = there[1] - _MARK * 0.5 - by
    steps = (
        Move(here[0], here[1]),
        LineTo(right - by, here[1]),
        CurveTo(right, here[1], right, here[1], right, here[1] + by),
        LineTo(right, middle - by),
        CurveTo(right, middle, right, middle, right - by, middle),
        LineTo(left + by, middle),
        CurveTo(left, middle, left, middle, left, middle + by / 2),
        CurveTo(left, there[1], left, there[1], left + by, there[1]),
        LineTo(there[0], there[1]),
    )
    return Path(steps, stroke=color, stroke_width=_PEN * 0.6)


def _words(shown: Sequence[Station], room: float, setting: Setting) -> tuple[Style, list[list[str]]]:
    """What stands below each station, in two lines where it is wide; set smaller where a word would be broken. Where a
    kind stands there twice, all of them have their day too, which says which is which."""
    said = [station(found.kind, setting.t) for found in shown]
    days = [short_day(found.day, setting.t) if found.day else "" for found in shown]
    if len(set(said)) == len(said):
        days = [""] * len(said)
    style = unbroken((*said, *days), setting.small, room)
    return style, [
        [*wrapped(text, style, room, 2), *([day] if day else [])] for text, day in zip(said, days, strict=True)
    ]


def _drawn(x: float, y: float, found: Station, word: Sequence[str], style: Style, setting: Setting) -> list[Shape]:
    """A mark on a clearing in the line, with its word below."""
    size = _MARK * setting.scale
    mark = setting.upright(_mark(found.status, x, y, size), x)
    top = y + size / 2 + 3 + style.baseline
    below = [Text(x, top + place * style.leading, one, style.size, anchor="middle") for place, one in enumerate(word)]
    return [Circle(x, y, size * 0.62, fill=_GROUND), *mark, *below]


def _mark(status: str, x: float, y: float, size: float) -> tuple[Shape, ...]:
    """The shape of a status. A parent meets no cross and no warning: what is not done yet is an open circle, as perhaps
    only nobody entered it, with a dot in it as long as it is time for it."""
    if status not in (Status.DUE, Status.MISSED):
        return status_mark.mark(status, x, y, size, ground=_GROUND)
    pen = 0.1 * size
    color = "due-ink" if status == Status.DUE else "muted"
    ring = Circle(x, y, 0.43 * size - pen / 2, stroke=color, stroke_width=pen)
    return (ring, Circle(x, y, 0.17 * size, fill=color)) if status == Status.DUE else (ring,)


def _key(stations: Sequence[Station], setting: Setting, y: float) -> tuple[list[Shape], float]:
    """What the shapes that occur mean, in as many lines as needed, and where they end."""
    style, size = setting.caption, 8.5 * setting.scale
    y += 4 * setting.scale
    x, shapes = 12.0, list[Shape]()
    held = {str(found.status) for found in stations}
    for status in (one for one in STATUS if one in held):
        said = letters.printable(setting.t.gettext(STATUS[status]))
        wide = size + 5 + letters.width(said, style.size)
        if x > 12.0 and x + wide > WIDTH - 12:
            x, y = 12.0, y + style.leading + 1
        middle = x + size / 2
        mark = _mark(status, middle, y + style.leading / 2, size)
        shapes += [*setting.upright(mark, middle), line(said, style, x + size + 5, y)]
        x += wide + 14
    return shapes, y + style.leading + 7 * setting.scale
