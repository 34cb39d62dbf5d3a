"""Figures as bars below each other, one in each row: the name, the bar, and its number in words.

Last year's figure lies in the bar as a thin grey one with its number in brackets; what is striven for is an upright
mark. Nought is an empty ground, a figure that is not shown has no ground at all but dashes: the two are never alike.
The titles of a chart are the page's own, and nothing hangs on colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart_app.i18n import Catalog, catalog, language
from routekaart_app.pictures import competency_badge
from routekaart_app.pictures.fitting import TextWidth, fitted
from routekaart_app.pictures.shapes import Line, LineTo, Move, Path, Picture, RoundRect, Shape, Step, Text

ROW = 25.0
"""The height of a row in px at 100 %, with the white around it."""
HIDDEN = "–"
"""What stands where a number is not shown."""
_SIZE, _BASELINE, _BAR, _BEFORE, _TOP = 12.5, 17.0, 14.0, 6.0, 5.5
_BADGE, _GAP, _APART, _DASH, _OVER = 13.0, 12.0, 5.0, 4.0, 3.0
_MOST_NAME, _LEAST_BAR, _MOST_NUMBERS = 0.55, 0.14, 0.45
"""The part of the width that names take at most, bars at least, and all that is said at their right at most."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: how long it is (None where it is not shown) and how that is said, the same of the year before (""
    where that is not shown), where what is striven for lies, and a few quiet words `beside` it. `color` is a token; of
    a competency it brings the letters along."""

    key: str
    name: str
    value: float | None
    said: str
    before: float | None = None
    before_said: str = ""
    mark: float | None = None
    color: str = "accent"
    beside: str = ""


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars that are held against each other; `most` is what the longest there could be stands for."""

    id: str
    title: str
    caption: str
    bars: tuple[Bar, ...]
    most: float = 1.0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where names, bars, numbers, brackets and words beside them end; None where there is no room for such."""

    name: float
    bar: float
    said: float
    before: float | None
    beside: float | None


def height(chart: BarChart, scale: float = 1.0) -> float:
    """The height of all bars of a chart, in px or points."""
    return len(chart.bars) * bar_height(scale)


def bar_height(scale: float = 1.0) -> float:
    """The height of one of them; it is the same at every width."""
    return scale * ROW


def layout(chart: BarChart, width: float, *, text_width: TextWidth, scale: float = 1.0) -> Picture:
    """All bars of a chart below each other, without its titles."""
    shapes: list[Shape] = []
    for place in range(len(chart.bars)):
        shapes += _row(chart, place, width, place * bar_height(scale), text_width, scale)
    return Picture(width, height(chart, scale), tuple(shapes))


def row(chart: BarChart, place: int, width: float, *, text_width: TextWidth, scale: float = 1.0) -> Picture:
    """One bar of a chart by its place; its columns are those of the whole chart, so that rows stand in line."""
    return Picture(width, bar_height(scale), tuple(_row(chart, place, width, 0.0, text_width, scale)))


def spoken(bar: Bar, t: Catalog | None = None) -> str:
    """A bar in one sentence for a screen reader, by default in the language of the screen."""
    t = t or catalog("app", language())
    parts = [bar.name, t.gettext("not shown") if bar.value is None else bar.said]
    if bar.beside:
        parts.append(bar.beside)
    if bar.before_said:
        parts.append(t.gettext("last year {figure}").format(figure=bar.before_said))
    if bar.mark is not None:
        parts.append(t.gettext("aim {share} %").format(share=round(bar.mark * 100)))
    return ", ".join(parts)


def track(bar: Bar, most: float, x: float, top: float, width: float, *, scale: float = 1.0) -> Iterator[Shape]:
    """The bar by itself, so wide, its top left corner at (x, top)."""
    high, round_at = scale * _BAR, scale * 3
    if bar.value is None:
        yield _dashes(x, top + high / 2, width, scale)
    else:
        yield RoundRect(x, top, width, high, round_at, fill="line")
    if bar.value:
        yield RoundRect(x, top, max(scale * 2, _long(bar.value, most, width)), high, round_at, fill=bar.color)
    if bar.before:
        # A pale edge parts it from the bar around it where colours are lost.
        down, long = top + (high - scale * _BEFORE) / 2, max(scale * 2, _long(bar.before, most, width))
        yield RoundRect(
            x, down, long, scale * _BEFORE, scale * 2, fill="edge", stroke="surface", stroke_width=scale * 0.9
        )
    if bar.mark is not None:
        at = x + _long(bar.mark, most, width)
        yield Line(at, top - scale * _OVER, at, top + high + scale * _OVER, "surface", scale * 4)
        yield Line(at, top - scale * _OVER, at, top + high + scale * _OVER, "ink", scale * 2)


def _row(chart: BarChart, place: int, width: float, top: float, text_width: TextWidth, scale: float) -> Iterator[Shape]:
    bar, size, line = chart.bars[place], scale * _SIZE, top + scale * _BASELINE
    at, left = _columns(chart, width, text_width, scale), _badge_room(chart, scale)
    if bar.color in competency_badge.LETTERS:
        yield from competency_badge.badge(bar.color, 0, top + scale * (_TOP + 0.5), scale * _BADGE)
    yield Text(left, line, fitted(bar.name, at.name - left, size, text_width), size)
    start = at.name + scale * _GAP
    yield from track(bar, chart.most, start, top + scale * _TOP, at.bar - start, scale=scale)
    is_shown = bar.value is not None
    yield Text(at.said, line, bar.said if is_shown else bar.said or HIDDEN, size, color=_ink(is_shown), anchor="end")
    for ends, text in ((at.before, _in_brackets(bar)), (at.beside, bar.beside)):
        if ends is not None and text:
            yield Text(ends, line, text, size, color="muted", anchor="end")


def _columns(chart: BarChart, width: float, text_width: TextWidth, scale: float) -> _Columns:
    size, gap = scale * _SIZE, scale * _GAP

    def widest(texts: Iterator[str]) -> float:
        return max((text_width(text, size, False) for text in texts if text), default=0.0)

    said = widest(bar.said or HIDDEN for bar in chart.bars)
    before = widest(_in_brackets(bar) for bar in chart.bars)
    beside = widest(bar.beside for bar in chart.bars)
    if said + before + beside > width * _MOST_NUMBERS:
        beside = 0.0
    if said + before > width * _MOST_NUMBERS:
        before = 0.0
    ends_before = width - (beside + gap if beside else 0.0)
    ends_said = ends_before - (before + scale * _APART if before else 0.0)
    ends_bar = ends_said - said - gap
    name = widest(bar.name for bar in chart.bars) + _badge_room(chart, scale)
    name = max(0.0, min(name, width * _MOST_NAME, ends_bar - gap - width * _LEAST_BAR))
    return _Columns(name, ends_bar, ends_said, ends_before if before else None, width if beside else None)


def _in_brackets(bar: Bar) -> str:
    return f"({bar.before_said})" if bar.before_said else ""


def _badge_room(chart: BarChart, scale: float) -> float:
    has_badges = any(bar.color in competency_badge.LETTERS for bar in chart.bars)
    return scale * (_BADGE * competency_badge.ASPECT + 7) if has_badges else 0.0


def _long(value: float, most: float, width: float) -> float:
    return width * min(1.0, value / most) if most > 0 else 0.0


def _ink(is_shown: bool) -> str:
    return "ink" if is_shown else "muted"


def _dashes(x: float, y: float, width: float, scale: float) -> Path:
    """One dashed line along the middle of where a bar would be."""
    steps: list[Step] = []
    dash = scale * _DASH
    for place in range(max(1, int((width + dash) // (2 * dash)))):
        begin = x + 2 * place * dash
        steps += [Move(begin, y), LineTo(min(begin + dash, x + width), y)]
    return Path(tuple(steps), stroke="edge", stroke_width=scale)
