"""The seven marks of a status and that of absence, as shapes: each is known by its form alone, in grey and at 12 px.

done: filled disc with a tick; partly: half a disc; planned: calendar; due: triangle with an
exclamation mark; missed: cross; not_yet: small dot; exempt: dash. absent, which is no
status and stands beside one: open circle with a bar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from routekaart_app.pictures.shapes import Circle, Close, CurveTo, Line, LineTo, Move, Path, RoundRect, Shape

COLOR: Mapping[str, str] = {
    "done": "done",
    "partly": "done",
    "planned": "planned",
    "due": "due",
    "missed": "missed",
    "not_yet": "notyet",
    "exempt": "muted",
}
"""The token that colours each status."""

STATUSES = tuple(COLOR)
"""The statuses, in the order of a legend."""

ABSENT = "absent"
"""The mark of a moment at which a pupil was not there: it counts for nothing, but it was recorded."""

_COLOR: Mapping[str, str] = {**COLOR, ABSENT: "muted"}

TEXT_COLOR: Mapping[str, str] = {**_COLOR, "due": "due-ink", "not_yet": "muted"}
"""The token for words beside a mark: as dark as text must be."""

_ROUND = 0.5523
"""How far the control points of a quarter circle lie, as a part of its radius."""


def mark(status: str, x: float, y: float, size: float, *, ground: str = "surface") -> tuple[Shape, ...]:
    """The mark of a status, or of absence, around the point (x, y), within a square of `size`.

    `ground` is the token of what lies behind: the tick is cut out of the disc in it. KeyError for an
    unknown status.
    """
    return _DRAW[status](x, y, size, _COLOR[status], ground)


def half_disc(x: float, y: float, radius: float, fill: str) -> Path:
    """The left half of a disc around (x, y)."""
    pull = radius * _ROUND
    return Path(
        (
            Move(x, y - radius),
            CurveTo(x - pull, y - radius, x - radius, y - pull, x - radius, y),
            CurveTo(x - radius, y + pull, x - pull, y + radius, x, y + radius),
            Close(),
        ),
        fill=fill,
    )


def _done(x: float, y: float, size: float, color: str, ground: str) -> tuple[Shape, ...]:
    tick = Path(
        (
            Move(x - 0.22 * size, y + 0.02 * size),
            LineTo(x - 0.06 * size, y + 0.175 * size),
            LineTo(x + 0.22 * size, y - 0.145 * size),
        ),
        stroke=ground,
        stroke_width=0.125 * size,
    )
    return (Circle(x, y, 0.5 * size, fill=color), tick)


def _partly(x: float, y: float, size: float, color: str, _ground: str) -> tuple[Shape, ...]:
    width = 0.1 * size
    ring = Circle(x, y, 0.5 * size - width / 2, stroke=color, stroke_width=width)
    return (ring, half_disc(x, y, 0.5 * size - width / 2, color))


def _planned(x: float, y: float, size: float, color: str, _ground: str) -> tuple[Shape, ...]:
    width = 0.1 * size
    left, right, top = x - 0.4 * size, x + 0.4 * size, y - 0.34 * size
    page = RoundRect(left, top, 0.8 * size, 0.78 * size, 0.13 * size, stroke=color, stroke_width=width)
    head = RoundRect(left, top, 0.8 * size, 0.24 * size, 0.1 * size, fill=color)
    pegs = (
        Line(peg, y - 0.45 * size, peg, y - 0.3 * size, stroke=color, stroke_width=width)
        for peg in (x - 0.2 * size, x + 0.2 * size)
    )
    day = RoundRect(right - 0.4 * size, y + 0.1 * size, 0.2 * size, 0.18 * size, 0.04 * size, fill=color)
    return (page, head, *pegs, day)


def _due(x: float, y: float, size: float, color: str, _ground: str) -> tuple[Shape, ...]:
    triangle = Path(
        (
            Move(x, y - 0.43 * size),
            LineTo(x + 0.46 * size, y + 0.4 * size),
            LineTo(x - 0.46 * size, y + 0.4 * size),
            Close(),
        ),
        stroke=color,
        stroke_width=0.1 * size,
    )
    stroke = Line(x, y - 0.13 * size, x, y + 0.08 * size, stroke=color, stroke_width=0.1 * size)
    return (triangle, stroke, Circle(x, y + 0.245 * size, 0.062 * size, fill=color))


def _missed(x: float, y: float, size: float, color: str, _ground: str) -> tuple[Shape, ...]:
    arm, width = 0.33 * size, 0.15 * size
    return (
        Line(x - arm, y - arm, x + arm, y + arm, stroke=color, stroke_width=width),
        Line(x - arm, y + arm, x + arm, y - arm, stroke=color, stroke_width=width),
    )


def _not_yet(x: float, y: float, size: float, color: str, _ground: str) -> tuple[Shape, ...]:
    return (Circle(x, y, 0.17 * size, fill=color),)


def _exempt(x: float, y: float, size: float, color: str, _ground: str) -> tuple[Shape, ...]:
    return (Line(x - 0.3 * size, y, x + 0.3 * size, y, stroke=color, stroke_width=0.13 * size),)


def _absent(x: float, y: float, size: float, color: str, _ground: str) -> tuple[Shape, ...]:
    width, reach = 0.1 * size, 0.27 * size
    ring = Circle(x, y, 0.43 * size - width / 2, stroke=color, stroke_width=width)
    return (ring, Line(x - reach, y + reach, x + reach, y - reach, stroke=color, stroke_width=width))


_DRAW: Mapping[str, Callable[[float, float, float, str, str], tuple[Shape, ...]]] = {
    "done": _done,
    "partly": _partly,
    "planned": _planned,
    "due": _due,
    "missed": _missed,
    "not_yet": _not_yet,
    "exempt": _exempt,
    ABSENT: _absent,
}
