"""The routekaart of one pupil as a line with stations, from groep 6 on, for screen and paper alike.

Years lie side by side on rounded grounds along one line. What does not fit is first drawn tighter (years
that are past or still to come before this year) and then runs on in a next row, along a bend of the line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal, TypeAlias

from routekaart_app.pictures.shapes import (
    Circle,
    CurveTo,
    Line,
    LineTo,
    Move,
    Path,
    Picture,
    RoundRect,
    Shape,
    Text,
)
from routekaart_app.pictures.status_mark import mark

Tone: TypeAlias = Literal["past", "earlier", "now", "future"]
"""past: at an earlier school; earlier: an earlier year at this school; now: this year; future: to come."""

TextWidth: TypeAlias = Callable[[str, float, bool], float]
"""Width of a text at a size, bold or not, on the canvas that will draw it."""

GROUND: dict[Tone, str | None] = {"past": "soft", "earlier": None, "now": "accent-soft", "future": None}
"""The token of the ground a year lies on, if any."""

_CAPTION_SIZE = 11.0
_OPTIONAL = 0.78
_PITCH: dict[Tone, float] = {"past": 25.0, "earlier": 25.0, "now": 32.0, "future": 18.0}
_MARK: dict[Tone, float] = {"past": 18.0, "earlier": 18.0, "now": 22.0, "future": 18.0}
_HALO = 2.5
_PADDING = 6.0
_GAP = 12.0
_GROUND_HEIGHT = 46.0
_CAPTION_DROP = 16.0
_ROW_HEIGHT = 68.0
_CHANNEL = 14.0
_BEND = 8.0
_LINE = 4.0
_BENT_LINE = 2.5
_TRAVELLED = frozenset({"done", "partly"})

_ROOMIEST = 1.25
_TIGHTEST = 0.66
_TIGHTEST_IN_ROWS = 0.8
"""Once there is more than one row, there is no need to squeeze: another row reads better."""
_HALVINGS = 8


@dataclass(frozen=True, slots=True)
class Station:
    """One line of the routekaart for this pupil. `status` is a key of `status_mark.COLOR`.

    `detail` is what else there is to say, such as a date, already in the reader's language.
    """

    code: str
    name: str
    status: str
    required: bool = True
    detail: str = ""


@dataclass(frozen=True, slots=True)
class YearBlock:
    """The stations of one school year, with what is written below them, such as "groep 7"."""

    caption: str
    tone: Tone
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True)
class LineOfStations:
    """The whole line, the first year first."""

    blocks: tuple[YearBlock, ...]

    @property
    def stations(self) -> tuple[Station, ...]:
        """All stations in the order of the line; a station's index counts in these."""
        return tuple(station for block in self.blocks for station in block.stations)


@dataclass(frozen=True, slots=True)
class StationBox:
    """Where a station can be pointed at, and what is said of it in words."""

    index: int
    x: float
    y: float
    w: float
    h: float
    label: str


@dataclass(frozen=True, slots=True)
class LinePicture(Picture):
    """The drawing of a line, with a box for each of its stations in order."""

    stations: tuple[StationBox, ...] = ()


@dataclass(frozen=True, slots=True)
class _Spot:
    """A station in its place."""

    index: int
    station: Station
    tone: Tone
    x: float
    y: float
    size: float
    pitch: float


@dataclass(frozen=True, slots=True)
class _Measure:
    """All lengths at one scale and one tightness."""

    scale: float
    tightness: float
    text_width: TextWidth

    def squeeze(self, tone: Tone) -> float:
        """This year gives way last."""
        return max(self.tightness, 0.85) if tone == "now" else self.tightness

    def pitch(self, block: YearBlock) -> float:
        return self.scale * _PITCH[self._pace(block)] * self.squeeze(block.tone)

    def mark(self, block: YearBlock) -> float:
        return self.scale * _MARK[block.tone] * min(1.0, self.squeeze(block.tone))

    def width(self, block: YearBlock) -> float:
        marks = (len(block.stations) - 1) * self.pitch(block) + self.mark(block)
        caption = self.text_width(block.caption, self.scale * _CAPTION_SIZE, block.tone == "now")
        return max(marks + 2 * self.scale * _PADDING, caption + self.scale * 4)

    def row(self, blocks: Sequence[YearBlock]) -> float:
        return sum(self.width(block) for block in blocks) + (len(blocks) - 1) * self.scale * _GAP

    def _pace(self, block: YearBlock) -> Tone:
        """Dots need little room, marks need theirs, also in a year to come."""
        bare = all(station.status == "not_yet" for station in block.stations)
        return "future" if block.tone == "future" and bare else "now" if block.tone == "now" else "past"


def label(station: Station, status_word: Callable[[str], str] = str) -> str:
    """A station in words: "VO3-02 Snuffelstage: gedaan, 3 maart 2026"."""
    said = f"{station.code} {station.name}: {status_word(station.status)}".strip()
    return f"{said}, {station.detail}" if station.detail else said


def layout(
    line: LineOfStations,
    width: float,
    *,
    text_width: TextWidth,
    scale: float = 1.0,
    status_word: Callable[[str], str] = str,
) -> LinePicture:
    """The line drawn within `width`; the height follows. An empty line gives an empty picture.

    `scale` enlarges marks and type (2.0 for text at 200 %); `status_word` says a status in the reader's
    language, for the labels.
    """
    blocks = [block for block in line.blocks if block.stations]
    if not blocks:
        return LinePicture(width, 0.0, ())
    measure, rows = _arranged(blocks, width, scale, text_width)
    spots: list[_Spot] = []
    grounds: list[Shape] = []
    for number, row in enumerate(rows):
        top = number * scale * (_ROW_HEIGHT + _CHANNEL)
        grounds += _place(row, scale * _BEND, top, measure, spots)
    right = scale * 2.5 * _BEND + max(measure.row(row) for row in rows)
    marks = [shape for spot in spots for shape in _mark(spot, scale)]
    shapes = (*grounds, *_track(spots, min(width, right), scale), *marks)
    boxes = tuple(_box(spot, scale, status_word) for spot in spots)
    return LinePicture(width, _height(rows, scale), shapes, boxes)


def height(line: LineOfStations, width: float, *, text_width: TextWidth, scale: float = 1.0) -> float:
    """How high `layout` makes the line at a width, without drawing it: layouts ask for it at many widths."""
    blocks = [block for block in line.blocks if block.stations]
    return _height(_arranged(blocks, width, scale, text_width)[1], scale) if blocks else 0.0


def _arranged(
    blocks: list[YearBlock], width: float, scale: float, text_width: TextWidth
) -> tuple[_Measure, list[list[YearBlock]]]:
    room = width - 2 * scale * _BEND
    text_width = cache(text_width)
    return _rows(_whole_blocks(blocks, room, scale, text_width), room, scale, text_width)


def _height(rows: Sequence[Sequence[YearBlock]], scale: float) -> float:
    return scale * (len(rows) * (_ROW_HEIGHT + _CHANNEL) - _CHANNEL)


def _whole_blocks(blocks: list[YearBlock], room: float, scale: float, text_width: TextWidth) -> list[YearBlock]:
    """The same years, those too wide for any row cut in pieces that fit; the first piece keeps the caption."""
    measure = _Measure(scale, _TIGHTEST_IN_ROWS, text_width)
    pieces: list[YearBlock] = []
    for block in blocks:
        if measure.width(block) <= room:
            pieces.append(block)
            continue
        fitting = max(1, int((room - measure.scale * 2 * _PADDING) / measure.pitch(block)))
        for start in range(0, len(block.stations), fitting):
            caption = "" if start else block.caption
            part = block.stations[start : start + fitting]
            pieces.append(replace(block, caption=caption, stations=part))
    return pieces


def _rows(
    blocks: list[YearBlock], room: float, scale: float, text_width: TextWidth
) -> tuple[_Measure, list[list[YearBlock]]]:
    """As few rows as read well, as roomy as fits, of about equal length."""
    for count in range(1, len(blocks) + 1):
        roomiest, tightest = (_ROOMIEST, _TIGHTEST) if count == 1 else (1.0, _TIGHTEST_IN_ROWS)

        def fits(tightness: float, count: int = count) -> bool:
            return _fit(blocks, room, count, _Measure(scale, tightness, text_width))

        if fits(tightest):
            measure = _Measure(scale, _last_that(fits, tightest, roomiest), text_width)
            return measure, _balanced(blocks, room, count, measure)
    return _Measure(scale, _TIGHTEST_IN_ROWS, text_width), [[block] for block in blocks]


def _last_that(holds: Callable[[float], bool], good: float, hoped: float) -> float:
    """The value nearest to `hoped` for which something holds that holds for `good` and breaks once in between."""
    if holds(hoped):
        return hoped
    for _ in range(_HALVINGS):
        middle = (good + hoped) / 2
        good, hoped = (middle, hoped) if holds(middle) else (good, middle)
    return good


def _fit(blocks: Sequence[YearBlock], room: float, count: int, measure: _Measure) -> bool:
    """Whether so many rows hold all blocks, none of them wider than a row."""
    widest = max(measure.width(block) for block in blocks)
    return widest <= room and len(_fill(blocks, room, measure)) <= count


def _fill(blocks: Sequence[YearBlock], room: float, measure: _Measure) -> list[list[YearBlock]]:
    """Blocks in order, each row filled up before the next begins."""
    rows: list[list[YearBlock]] = []
    free = 0.0
    for block in blocks:
        width = measure.width(block)
        if not rows or width > free:
            rows.append([])
            free = room
        rows[-1].append(block)
        free -= width + measure.scale * _GAP
    return rows


def _balanced(blocks: Sequence[YearBlock], room: float, count: int, measure: _Measure) -> list[list[YearBlock]]:
    """The fullest row made as short as this number of rows allows."""

    def fits(limit: float) -> bool:
        return _fit(blocks, limit, count, measure)

    shortest = max(measure.width(block) for block in blocks)
    return _fill(blocks, _last_that(fits, room, shortest), measure)


def _place(row: Sequence[YearBlock], x: float, top: float, measure: _Measure, spots: list[_Spot]) -> Iterator[Shape]:
    """Grounds and captions of a row; its stations are added to `spots`."""
    scale = measure.scale
    for block in row:
        width, height = measure.width(block), scale * _GROUND_HEIGHT
        ground = GROUND[block.tone]
        if ground:
            yield RoundRect(x, top, width, height, scale * 10, fill=ground)
        now = block.tone == "now"
        yield Text(
            x + width / 2,
            top + height + scale * _CAPTION_DROP,
            block.caption,
            scale * _CAPTION_SIZE,
            bold=now,
            color="accent" if now else "muted",
            anchor="middle",
        )
        spots += _spots(block, x + width / 2, top + height / 2, measure, len(spots))
        x += width + scale * _GAP


def _spots(block: YearBlock, middle: float, y: float, measure: _Measure, first: int) -> Iterator[_Spot]:
    pitch, size = measure.pitch(block), measure.mark(block)
    start = middle - (len(block.stations) - 1) * pitch / 2
    for i, station in enumerate(block.stations):
        own = size if station.required else size * _OPTIONAL
        yield _Spot(first + i, station, block.tone, start + i * pitch, y, own, pitch)


def _mark(spot: _Spot, scale: float) -> tuple[Shape, ...]:
    """The mark on a clearing in the line, so that it never touches what lies below."""
    bare = spot.station.status == "not_yet" and spot.tone != "now"
    reach = spot.size * (0.25 if bare else 0.5) + scale * _HALO
    drawn = mark(spot.station.status, spot.x, spot.y, spot.size)
    return (Circle(spot.x, spot.y, reach, fill="surface"), *drawn)


def _box(spot: _Spot, scale: float, status_word: Callable[[str], str]) -> StationBox:
    height = scale * _GROUND_HEIGHT
    x, y = spot.x - spot.pitch / 2, spot.y - height / 2
    return StationBox(spot.index, x, y, spot.pitch, height, label(spot.station, status_word))


def _track(spots: Sequence[_Spot], right: float, scale: float) -> Iterator[Shape]:
    """The line itself: in the accent as far as the pupil has come, pale from there."""
    come = max((spot.index for spot in spots if spot.station.status in _TRAVELLED), default=0)
    for here, there in pairwise(spots):
        color = "accent" if there.index <= come else "line"
        if here.y == there.y:
            yield Line(here.x, here.y, there.x, there.y, stroke=color, stroke_width=scale * _LINE)
        else:
            yield _bend(here, there, right, scale, color)


def _bend(here: _Spot, there: _Spot, right: float, scale: float, color: str) -> Path:
    """The way from the end of a row to the start of the next: right, down, back, down, right."""
    radius = scale * _BEND
    right, left = right - radius / 2, radius / 2
    channel = there.y - scale * (_GROUND_HEIGHT + _CHANNEL) / 2
    steps = (
        Move(here.x, here.y),
        LineTo(right - radius, here.y),
        CurveTo(right, here.y, right, here.y, right, here.y + radius),
        LineTo(right, channel - radius),
        CurveTo(right, channel, right, channel, right - radius, channel),
        LineTo(left + radius, channel),
        CurveTo(left, channel, left, channel, left, channel + radius),
        LineTo(left, there.y - radius),
        CurveTo(left, there.y, left, there.y, left + radius, there.y),
        LineTo(there.x, there.y),
    )
    return Path(steps, stroke=color, stroke_width=scale * _BENT_LINE)
