"""Blocks one below the other, divided over pages: what belongs together stays together, headings repeat.

Pages are divided before anything is drawn, so that "page 1 of 2" is known on page 1. A block never fails
to fit: a row that is higher than half a page runs on, line by line, on the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from routekaart_app.pictures.shapes import Line, RoundRect, Shape

_HAIRLINE = 0.6
_MAY_BE_CUT = 0.5
"""A row is cut only when it is higher than this part of a page; any other moves to the next page whole."""
_LAST_HOLDS = 0.12
"""A last page that would hold less than this part of a page takes along what stands before it."""


class Placed(NamedTuple):
    """Shapes whose origin lies at (x, y), y running down."""

    x: float
    y: float
    shapes: tuple[Shape, ...]


class Strip(NamedTuple):
    """A slice of a cell that is never cut: one line of text, or a small drawing. Lengths in points."""

    height: float
    shapes: tuple[Shape, ...] = ()


class Entry(NamedTuple):
    """A place that can be looked up: what it is called, and how deep it lies (1 for a section of a part)."""

    title: str
    level: int = 1


class Block(Protocol):
    """What a page is filled with. Lengths in points."""

    @property
    def height(self) -> float: ...

    @property
    def before(self) -> float:
        """White above the block, except at the top of a page."""

    @property
    def with_next(self) -> bool:
        """Whether the block may not be the last one of a page."""

    @property
    def head(self) -> Block | None:
        """What is put above the block again when a page begins with it."""

    @property
    def entry(self) -> Entry | None:
        """How the block is called in the outline and the table of contents; None for most."""

    def pictures(self) -> Iterator[Placed]:
        """What to draw, each from its own place right of and below the block's top left corner."""

    def cut(self, room: float) -> tuple[Block, Block] | None:
        """The part that fits in `room` and the rest; None when nothing fits or the block may not be cut."""


@dataclass(frozen=True, slots=True)
class Solid:
    """A block that is never cut; it must be lower than a page."""

    height: float
    drawing: tuple[Placed, ...] = ()
    before: float = 0.0
    with_next: bool = False
    head: Block | None = None
    entry: Entry | None = None

    def pictures(self) -> Iterator[Placed]:
        return iter(self.drawing)

    def cut(self, room: float) -> None:
        return None


class Column(NamedTuple):
    """A cell of a row: where it begins, and its strips from top to bottom."""

    x: float
    strips: tuple[Strip, ...]

    @property
    def height(self) -> float:
        return sum(strip.height for strip in self.strips)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side, with white around them and a hairline below."""

    columns: tuple[Column, ...]
    width: float
    padding: float = 3.0
    rule: str = "line"
    """The token of the hairline's colour; "" for none."""
    ground: str = ""
    radius: float = 0.0
    before: float = 0.0
    with_next: bool = False
    head: Block | None = None
    entry: Entry | None = None
    height: float = field(init=False)

    def __post_init__(self) -> None:
        inner = max((column.height for column in self.columns), default=0.0)
        object.__setattr__(self, "height", inner + 2 * self.padding)

    def pictures(self) -> Iterator[Placed]:
        if self.ground:
            yield Placed(0, 0, (RoundRect(0, 0, self.width, self.height, self.radius, fill=self.ground),))
        for column in self.columns:
            top = self.padding
            for strip in column.strips:
                yield Placed(column.x, top, strip.shapes)
                top += strip.height
        if self.rule:
            yield Placed(0, self.height, (Line(0, 0, self.width, 0, stroke=self.rule, stroke_width=_HAIRLINE),))

    def cut(self, room: float) -> tuple[Block, Block] | None:
        room -= 2 * self.padding
        parts = [_cut_strips(column.strips, room) for column in self.columns]
        if not any(above for above, _ in parts) or not any(below for _, below in parts):
            return None
        above = tuple(Column(column.x, part[0]) for column, part in zip(self.columns, parts, strict=True))
        below = tuple(Column(column.x, part[1]) for column, part in zip(self.columns, parts, strict=True))
        rest = replace(self, columns=below, before=0.0, entry=None)
        return replace(self, columns=above, rule="", with_next=False), rest


def _cut_strips(strips: tuple[Strip, ...], room: float) -> tuple[tuple[Strip, ...], tuple[Strip, ...]]:
    """Strips that fit, and the others."""
    for count, strip in enumerate(strips):
        room -= strip.height
        if room < 0:
            return strips[:count], strips[count:]
    return strips, ()


@dataclass(slots=True)
class _Pages:
    """Pages in the making: how much room each has, and how far the last one is filled."""

    first_room: float
    next_room: float
    pages: list[list[tuple[float, Block]]] = field(default_factory=lambda: [[]])
    used: float = 0.0

    @property
    def room(self) -> float:
        whole = self.first_room if len(self.pages) == 1 else self.next_room
        return whole - self.used

    def put(self, block: Block) -> None:
        """Place a block on this page, whether it fits or not."""
        self.used += block.before if self.pages[-1] else 0.0
        self.pages[-1].append((self.used, block))
        self.used += block.height

    def turn(self, block: Block) -> None:
        """Begin a page, with the heading that this block repeats."""
        self.pages.append([])
        self.used = 0.0
        if block.head:
            self.put(block.head)


def divide(blocks: Sequence[Block], first_room: float, next_room: float) -> list[list[tuple[float, Block]]]:
    """The blocks of each page, each with how far its top lies below the top of the page's text.

    `first_room` and `next_room` are heights in points of what a page can hold. Always at least one page.
    """
    pages, begins = _divided(blocks, first_room, next_room)
    earlier = _enough_for_last(blocks, begins, next_room)
    if earlier is None:
        return pages
    again, _begins = _divided(blocks, first_room, next_room, turn_at=earlier)
    return again if len(again) == len(pages) else pages


def _divided(
    blocks: Sequence[Block], first_room: float, next_room: float, turn_at: int = -1
) -> tuple[list[list[tuple[float, Block]]], int]:
    """The blocks of each page, and which is the first that begins on the last one; block `turn_at` begins a page."""
    pages = _Pages(first_room, next_room)
    begins = 0
    for place, block in enumerate(blocks):
        started = bool(pages.pages[-1])
        if started and (place == turn_at or _needed(blocks, place, next_room) > pages.room):
            pages.turn(block)
            begins = place
        turned = len(pages.pages)
        _put_or_cut(pages, block)
        if len(pages.pages) > turned:
            begins = place + 1
    return pages.pages, begins


def _enough_for_last(blocks: Sequence[Block], begins: int, page: float) -> int | None:
    """From which block on there is enough for the last page, where those from `begins` on are not; None where they
    are, where a block was cut to get there, or where there is no place to part them."""
    held = sum(block.before + block.height for block in blocks[begins:])
    if not 0 < begins < len(blocks) or held >= page * _LAST_HOLDS:
        return None
    place = begins
    while place > 1 and (held < page * _LAST_HOLDS or blocks[place - 1].with_next):
        place -= 1
        held += blocks[place].before + blocks[place].height
        if held > page * _MAY_BE_CUT:
            return None
    return place if place < begins and not blocks[place - 1].with_next else None


def _needed(blocks: Sequence[Block], place: int, page: float) -> float:
    """The room to be left on a page for this block to begin there, with those it must stay together with; what is more
    than a page together stays with the next block only, as a page of its own for each would help nobody."""
    needed, of_two = 0.0, 0.0
    for count, block in enumerate(blocks[place:], 1):
        long = block.height > page * _MAY_BE_CUT
        needed += block.before + (page * _MAY_BE_CUT / 4 if long else block.height)
        of_two = needed if count <= 2 else of_two
        if needed > page:
            return of_two
        if long or not block.with_next:
            break
    return needed


def _put_or_cut(pages: _Pages, block: Block) -> None:
    while block.height > pages.room - (block.before if pages.pages[-1] else 0.0):
        parts = block.cut(pages.room - block.before)
        if parts is None:
            break
        pages.put(parts[0])
        block = parts[1]
        pages.turn(block)
    pages.put(block)
