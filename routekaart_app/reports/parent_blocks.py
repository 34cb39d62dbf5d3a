"""The building blocks of papers for parents: larger than other papers, with numbered headings and little signs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from routekaart_app.domain.guardian import RIGHT_TO_LEFT
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.mirroring import mirrored
from routekaart_app.pictures.shapes import Circle, Direction, Line, RoundRect, Shape, Text
from routekaart_app.reports import letters
from routekaart_app.reports.document import UPRIGHT
from routekaart_app.reports.flow import Placed, Solid, Strip
from routekaart_app.reports.parent_texts import LEADING, Tip
from routekaart_app.reports.styles import CAP_HEIGHT, Style

WIDTH = UPRIGHT.text_width
REMEMBERED = 256
"""How many blocks of a kind are kept as they were made: most are the same for a whole class, and for every try."""
_LARGE, _LARGE_HEADS = 1.35, 1.2
"""How much larger large type is; headings are large already."""
_SIGN = 15.0
_BADGE = 1.62
"""Size of a numbered disc as a part of the size of the heading beside it."""
_WRITING = 23.0
_SMALLEST, _LITTLE = 0.6, 0.82
"""How far type is set smaller at most for a word to stay whole, and for a heading to stay on one line."""
_HEADING_LINES = 3
"""More lines than this only a name that was typed can need."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paper is set: the words, the size of its type (`scale`), and whether it runs from right to left.

    One that is tight has less white, where there is much to tell.
    """

    t: Catalog
    scale: float
    is_mirrored: bool
    title: Style
    heading: Style
    body: Style
    strong: Style
    small: Style
    quiet: Style
    caption: Style
    is_tight: bool = False

    @property
    def gap(self) -> float:
        """The white above a part."""
        return (9 if self.is_tight else 13) * self.scale

    @property
    def is_leading(self) -> bool:
        """Whether the fixed text is in the language in which people type."""
        return self.t.language == LEADING

    def upright(self, shapes: Iterable[Shape], x: float) -> tuple[Shape, ...]:
        """Shapes around x that look the same on a page that is the other way about, such as a tick."""
        return mirrored(shapes, 2 * x) if self.is_mirrored else tuple(shapes)


def setting_of(t: Catalog, large: bool = False) -> Setting:
    """How a paper for parents is set in this language."""
    is_mirrored = t.language in RIGHT_TO_LEFT
    title, heading, body, strong, small, quiet, caption = _styles(large, is_mirrored)
    scale = _LARGE if large else 1.0
    return Setting(t, scale, is_mirrored, title, heading, body, strong, small, quiet, caption)


@cache
def _styles(large: bool, is_arabic: bool) -> tuple[Style, ...]:
    """The styles of a `Setting` in their order. Small Arabic letters are larger: they have less height of their own."""
    scale, heads = (_LARGE, _LARGE_HEADS) if large else (1.0, 1.0)
    body, small = (1.05, 1.1) if is_arabic and not large else (1.0, 1.0)
    return (
        Style("title", bold=True, scale=1.25 * heads),
        Style("heading", bold=True, scale=1.08 * heads),
        Style("body", scale=1.1 * scale * body),
        Style("body", bold=True, scale=1.1 * scale * body),
        Style("small", scale=1.05 * scale * small),
        Style("small", color="muted", scale=1.05 * scale * small),
        Style("caption", color="muted", scale=scale * small),
    )


def line(text: str, style: Style, x: float = 0.0, top: float = 0.0, direction: Direction = "") -> Text:
    """One line of text, the top of its line box at `top`."""
    return Text(x, top + style.baseline, text, style.size, style.bold, style.color, "start", direction)


def wrapped(text: str, style: Style, width: float, most: int = 0) -> list[str]:
    """A text in lines, not more than `most` where that is given: then the last one ends with an ellipsis."""
    found = letters.wrap(text.strip(), style.size, width, style.bold)
    if not most or len(found) <= most:
        return found
    last = f"{found[most - 1]} {found[most]}" if len(found) == most + 1 else f"{found[most - 1]} {found[most]} …"
    return [*found[: most - 1], _with_dots(last, style, width)]


def unbroken(texts: Iterable[str], style: Style, room: float) -> Style:
    """A style in which no word of these texts is wider than `room`: this one, or a smaller one within reason."""
    found = (word for text in texts for word in letters.printable(text).split(" "))
    widest = max((letters.width(word, style.size, style.bold) for word in found), default=0.0)
    return replace(style, scale=style.scale * max(_SMALLEST, min(1.0, room / (widest or room))))


def _headed(text: str, setting: Setting, width: float) -> tuple[Style, list[Strip]]:
    """A heading whole, and how it is set: on one line where that takes little, else on as many as it needs."""
    style = unbroken([text], setting.heading, width)
    one = replace(style, scale=style.scale * _LITTLE)
    if setting.is_tight and letters.width(letters.printable(text), one.size, one.bold) <= width:
        wide = letters.width(letters.printable(text), style.size, style.bold)
        style = replace(style, scale=style.scale * min(1.0, width / (wide or width)))
        return style, [Strip(style.leading, (line(text, style),))]
    return style, strips(text, style, width, _HEADING_LINES)


def _with_dots(text: str, style: Style, width: float) -> str:
    shown = letters.shorten(text, style.size, width, style.bold)
    return shown if shown.endswith("…") else letters.shorten(f"{shown}{'…' * 3}", style.size, width, style.bold)


def strips(text: str, style: Style, width: float, most: int = 0, direction: Direction = "") -> list[Strip]:
    """A text wrapped to a width, one strip a line; an empty text gives none."""
    if not text.strip():
        return []
    found = wrapped(text, style, width, most)
    return [Strip(style.leading, (line(one, style, direction=direction),)) for one in found]


def parted(text: str, between: str, style: Style, width: float, most: int) -> list[Strip]:
    """The same of a text in parts, which rather begins a line with a part than breaks one."""
    rows = [""]
    for part in text.split(between):
        longer = f"{rows[-1]}{between}{part}" if rows[-1] else part
        if letters.width(letters.printable(longer), style.size, style.bold) <= width:
            rows[-1] = longer
        else:
            rows.append(part)
    found = [strip for row in rows for strip in strips(row, style, width)]
    return found if len(found) <= most else strips(text, style, width, most)


def typed(text: str, style: Style, setting: Setting, width: float, most: int = 0) -> list[Strip]:
    """What somebody typed in Dutch: in quotes, from left to right, and on a paper in another language said to be so."""
    found = strips(f"“{text.strip()}”", style, width, most, "ltr")
    if setting.is_leading or not found:
        return found
    (label,) = in_dutch(setting, width)
    (last,), (word,) = found[-1].shapes, label.shapes
    assert isinstance(last, Text) and isinstance(word, Text)
    after = letters.width(last.text, last.size) + 8
    if after + letters.width(word.text, word.size) > width:
        return [*found, label]
    return [*found[:-1], Strip(found[-1].height, (last, replace(word, x=after, y=last.y)))]


def in_dutch(setting: Setting, width: float) -> list[Strip]:
    """The small word below a text that is Dutch on a paper that is not."""
    return strips(setting.t.gettext("in Dutch"), setting.caption, width, 1)


def height_of(found: Sequence[Strip]) -> float:
    return sum(strip.height for strip in found)


def stacked(found: Sequence[Strip], x: float, y: float) -> list[Placed]:
    """Strips one below the other from (x, y)."""
    drawing = []
    for strip in found:
        drawing.append(Placed(x, y, strip.shapes))
        y += strip.height
    return drawing


def moved(block: Solid, x: float, y: float) -> list[Placed]:
    """What a block draws, elsewhere."""
    return [Placed(x + placed.x, y + placed.y, placed.shapes) for placed in block.drawing]


def column(parts: Sequence[Solid], before: float = 0.0) -> Solid:
    """Blocks one below the other as one that is never cut."""
    drawing: list[Placed] = []
    y = 0.0
    for part in parts:
        y += part.before if drawing else 0.0
        drawing += moved(part, 0, y)
        y += part.height
    return Solid(y, tuple(drawing), before=before)


def side_by_side(left: Solid, right: Solid, gap: float, before: float) -> Solid:
    """Two blocks of half the width beside each other."""
    x = (WIDTH + gap) / 2
    return Solid(max(left.height, right.height), (*left.drawing, *moved(right, x, 0)), before=before)


@lru_cache(REMEMBERED)
def heading(number: int, color: str, text: str, setting: Setting, width: float) -> Solid:
    """A numbered heading, never at the foot of a page."""
    style, by = setting.heading, _BADGE * setting.heading.size
    style, found = _headed(text, setting, width - by - 9)
    high = max(by, height_of(found))
    size = by * 0.52
    figure = Text(by / 2, by / 2 + CAP_HEIGHT * size / 2, str(number), size, True, "on-accent", "middle")
    top = (by - style.leading) / 2 if len(found) == 1 else 0.0
    drawing = [Placed(0, 0, (Circle(by / 2, by / 2, by / 2, fill=color), figure)), *stacked(found, by + 9, top)]
    return Solid(high + 4 * setting.scale, tuple(drawing), before=setting.gap, with_next=True)


def signed_heading(sign: tuple[Shape, ...], text: str, setting: Setting, width: float) -> Solid:
    """A heading with a sign in place of a number; the sign is drawn around `sign_place`."""
    by = _BADGE * setting.heading.size
    style, found = _headed(text, setting, width - by - 9)
    top = (by - style.leading) / 2
    drawing = [Placed(0, 0, sign), *stacked(found, by + 9, top)]
    high = max(by, top + height_of(found)) + 4 * setting.scale
    return Solid(high, tuple(drawing), before=setting.gap, with_next=True)


def sign_place(setting: Setting) -> tuple[float, float, float]:
    """Where a sign stands in `signed_heading`: the middle (x, y), and its size."""
    by = _BADGE * setting.heading.size
    return by / 2, by / 2, by * 0.92


def item(sign: tuple[Shape, ...], found: Sequence[Strip], setting: Setting, before: float = 0.0) -> Solid:
    """A sign and what it stands for; the sign is drawn around `item_place`."""
    left = (_SIGN + 8) * setting.scale
    high = max(height_of(found), _SIGN * setting.scale) + 4 * setting.scale
    return Solid(high, (Placed(0, 0, sign), *stacked(found, left, 0)), before=before)


def item_place(setting: Setting) -> tuple[float, float, float]:
    """Where the sign of an item stands: the middle (x, y), and its size."""
    return _SIGN * setting.scale / 2, setting.body.leading / 2, _SIGN * setting.scale


def item_width(width: float, setting: Setting) -> float:
    """The room for the text of an item."""
    return width - (_SIGN + 8) * setting.scale


def plain(text: str, style: Style, width: float, setting: Setting, before: float = 0.0) -> Solid:
    """A sentence by itself."""
    found = strips(text, style, width)
    return Solid(height_of(found) + 2 * setting.scale, tuple(stacked(found, 0, 0)), before=before)


def quote(texts: Sequence[str], setting: Setting, most: int, color: str, before: float = 0.0) -> Solid:
    """What people said themselves, on a ground of its own with a bar beside it; Dutch runs from left to right."""
    pad, bar = 11 * setting.scale, 4.5
    room = WIDTH - 2 * pad - bar
    found: list[Strip] = []
    for text in texts:
        own = strips(f"“{text.strip()}”", setting.body, room, most, "ltr")
        found += (_from_left(strip, setting, room) for strip in own)
        found.append(Strip(3 * setting.scale))
    found = found[:-1]
    if not setting.is_leading and found:
        found = _with_label(found, setting, room)
    high = height_of(found) + (0.8 if setting.is_tight else 1.2) * pad
    ground = (
        RoundRect(0, 0, WIDTH, high, 5, fill="paper"),
        RoundRect(0, 0, bar, high, 0, fill=color),
    )
    return Solid(high, (Placed(0, 0, ground), *stacked(found, bar + pad, (high - height_of(found)) / 2)), before=before)


def _with_label(found: list[Strip], setting: Setting, room: float) -> list[Strip]:
    """The lines of a quote, and that they are Dutch: at the other end of the last one where that leaves room for it."""
    (label,) = in_dutch(setting, room)
    (last,), (word,) = found[-1].shapes, label.shapes
    assert isinstance(last, Text) and isinstance(word, Text)
    wide = letters.width(word.text, word.size)
    if letters.width(last.text, last.size) + wide + 12 > room:
        return [*found, label]
    x = 0.0 if setting.is_mirrored else room - wide
    return [*found[:-1], Strip(found[-1].height, (last, replace(word, x=x, y=last.y)))]


def _from_left(strip: Strip, setting: Setting, room: float) -> Strip:
    """A line that begins at the left of its room on every page, also one that is the other way about."""
    if not setting.is_mirrored:
        return strip
    shapes = tuple(replace(one, x=room, anchor="end") if isinstance(one, Text) else one for one in strip.shapes)
    return Strip(strip.height, shapes)


@lru_cache(REMEMBERED)
def cards(tips: tuple[Tip, ...], setting: Setting) -> tuple[Solid, ...]:
    """Short advice, each on a soft ground of its own and never parted; all on one where there is little room."""
    pad = 9 * setting.scale
    room = WIDTH - 2 * pad
    beside = [_told_beside(tip, setting) for tip in tips]
    if setting.is_tight and all(wide <= room for wide, _found in beside):
        told = [found for _wide, found in beside]
    else:
        most = 2 if setting.is_tight else 4
        told = [
            [*strips(tip.title, setting.strong, room, 2), *strips(tip.text, setting.body, room, most)] for tip in tips
        ]
    if setting.is_tight:
        between = Strip(3 * setting.scale)
        told = [[strip for found in told for strip in (*found, between)][:-1]]
    made: list[Solid] = []
    for found in told:
        high = height_of(found) + (1.1 if setting.is_tight else 1.3) * pad
        ground = RoundRect(0, 0, WIDTH, high, 6, fill="accent-soft")
        drawing = (Placed(0, 0, (ground,)), *stacked(found, pad, (high - height_of(found)) / 2))
        is_last = len(made) == len(told) - 1
        made.append(Solid(high, drawing, before=5 * setting.scale if made else 1.0, with_next=not is_last))
    return tuple(made)


def _told_beside(tip: Tip, setting: Setting) -> tuple[float, list[Strip]]:
    """An advice in one line, what and then how, and how wide that is."""
    title, text = map(letters.printable, tip)
    after = letters.width(title, setting.strong.size, bold=True) + 7
    shapes = (line(title, setting.strong), line(text, setting.body, after))
    return after + letters.width(text, setting.body.size), [Strip(setting.body.leading, shapes)]


def beside(first: str, second: str, setting: Setting, width: float, most: int = 2) -> list[Strip]:
    """A few bold words with a text beside them."""
    after = letters.width(letters.printable(first), setting.strong.size, bold=True) + 7
    found = wrapped(second, setting.body, width - after, most)
    rows = [(line(one, setting.body, after),) for one in found]
    return [
        Strip(setting.body.leading, (line(first, setting.strong), *row) if not place else row)
        for place, row in enumerate(rows)
    ]


def bars(filled: int, of: int, color: str, setting: Setting, middle: float) -> tuple[tuple[Shape, ...], float]:
    """So many of some bars filled, around a height, and how wide they are together."""
    wide, high, gap = 19 * setting.scale, 8.5 * setting.scale, 2.6 * setting.scale
    made = tuple(
        RoundRect(
            place * (wide + gap), middle - high / 2, wide, high, high / 2, fill=color if place < filled else "line"
        )
        for place in range(of)
    )
    return made, of * (wide + gap) - gap


def writing(lines: int, width: float, top: float) -> tuple[list[Shape], float]:
    """Lines for a pen below `top`, and where the last one lies."""
    heights = [top + (place + 1) * _WRITING for place in range(lines)]
    return [Line(0, y, width, y, stroke="edge", stroke_width=0.6) for y in heights], heights[-1]
