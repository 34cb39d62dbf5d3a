"""Ten signs for who reads with difficulty: drawn in lines of one width, plain, and the same in grey.

talk: two speech balloons; work: a briefcase; building: a building with a door; lesson: an open book; home: a house;
people: two people; file: a sheet with lines; phone: a receiver; scissors: where to cut; star: a good moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from routekaart_app.pictures.shapes import (
    Circle,
    Close,
    CurveTo,
    Line,
    LineTo,
    Move,
    Path,
    RoundRect,
    Shape,
    Step,
)

_GRID = 24.0
_PEN = 2.0
KIND: Mapping[str, str] = {
    "lesson": "lesson",
    "guest_lesson": "lesson",
    "training": "lesson",
    "visit": "building",
    "event": "building",
    "placement": "work",
    "talk": "talk",
    "three_way": "people",
    "parents": "people",
    "home": "home",
    "milestone": "file",
    "transfer": "file",
}
"""The sign of each kind of contact moment."""


@lru_cache(512)
def pictogram(name: str, x: float, y: float, size: float, color: str = "ink") -> tuple[Shape, ...]:
    """A sign around the point (x, y), within a square of `size`; KeyError for a name it does not know."""
    return _DRAW[name](_Pen(x, y, size / _GRID, color))


class _Pen:
    """Draws on a grid of 24 by 24 around a point."""

    def __init__(self, x: float, y: float, scale: float, color: str) -> None:
        self._left, self._top, self._scale, self._color = x - 12 * scale, y - 12 * scale, scale, color

    def line(self, x1: float, y1: float, x2: float, y2: float) -> Line:
        width = _PEN * self._scale
        return Line(self._x(x1), self._y(y1), self._x(x2), self._y(y2), stroke=self._color, stroke_width=width)

    def box(self, x: float, y: float, width: float, height: float, radius: float) -> RoundRect:
        by, pen = self._scale, _PEN * self._scale
        return RoundRect(
            self._x(x), self._y(y), width * by, height * by, radius * by, stroke=self._color, stroke_width=pen
        )

    def ring(self, x: float, y: float, radius: float) -> Circle:
        pen = _PEN * self._scale
        return Circle(self._x(x), self._y(y), radius * self._scale, stroke=self._color, stroke_width=pen)

    def path(self, *steps: tuple[float, ...], closed: bool = False, filled: bool = False) -> Path:
        """Through points of two numbers and curves of six."""
        made: list[Step] = []
        for step in steps:
            at = [self._y(value) if place % 2 else self._x(value) for place, value in enumerate(step)]
            made.append(Move(*at) if not made else LineTo(*at) if len(at) == 2 else CurveTo(*at))
        if closed:
            made.append(Close())
        fill = self._color if filled else None
        return Path(tuple(made), fill=fill, stroke=self._color, stroke_width=_PEN * self._scale)

    def _x(self, value: float) -> float:
        return self._left + value * self._scale

    def _y(self, value: float) -> float:
        return self._top + value * self._scale


def _talk(pen: _Pen) -> tuple[Shape, ...]:
    near = pen.path((2.5, 3.5), (15.5, 3.5), (15.5, 11), (9, 11), (5.5, 14.5), (5.5, 11), (2.5, 11), closed=True)
    far = pen.path((18.5, 8.5), (21.5, 8.5), (21.5, 17), (19, 17), (19, 20.5), (15.5, 17), (9.5, 17), (9.5, 14.5))
    return (near, far)


def _work(pen: _Pen) -> tuple[Shape, ...]:
    handle = pen.path((8.5, 7.5), (8.5, 4), (15.5, 4), (15.5, 7.5))
    return (pen.box(2.5, 7.5, 19, 12.5, 2), handle, pen.line(2.5, 13, 21.5, 13), pen.line(12, 12, 12, 14.5))


def _building(pen: _Pen) -> tuple[Shape, ...]:
    windows = (pen.line(x, y, x, y + 1.5) for y in (7, 12) for x in (8.5, 15.5))
    door = pen.path((10, 21), (10, 17), (14, 17), (14, 21))
    return (pen.path((4.5, 21), (4.5, 3), (19.5, 3), (19.5, 21)), pen.line(2.5, 21, 21.5, 21), *windows, door)


def _lesson(pen: _Pen) -> tuple[Shape, ...]:
    left = pen.path((12, 6.5), (9.5, 4.5, 6, 4, 2.5, 4.5), (2.5, 18), (6, 17.5, 9.5, 18, 12, 20))
    right = pen.path((12, 6.5), (14.5, 4.5, 18, 4, 21.5, 4.5), (21.5, 18), (18, 17.5, 14.5, 18, 12, 20))
    return (left, right, pen.line(12, 6.5, 12, 20))


def _home(pen: _Pen) -> tuple[Shape, ...]:
    walls = pen.path((5, 10.5), (5, 20.5), (19, 20.5), (19, 10.5))
    return (
        pen.path((2.5, 12.5), (12, 3.5), (21.5, 12.5)),
        walls,
        pen.path((10, 20.5), (10, 14.5), (14, 14.5), (14, 20.5)),
    )


def _people(pen: _Pen) -> tuple[Shape, ...]:
    near = pen.path((2.5, 20), (2.5, 15, 4.5, 13, 8.5, 13), (12.5, 13, 14.5, 15, 14.5, 20))
    far = pen.path((15.5, 13.2), (19.5, 13.2, 21.5, 15.5, 21.5, 20))
    return (pen.ring(8.5, 7, 3.3), near, pen.path((14.6, 4), (18.8, 3.2, 18.8, 10.6, 14.6, 10)), far)


def _file(pen: _Pen) -> tuple[Shape, ...]:
    lines = (pen.line(8.5, y, 15.5, y) for y in (8, 12, 16))
    return (pen.box(4.5, 3, 15, 18, 2), *lines)


def _phone(pen: _Pen) -> tuple[Shape, ...]:
    return (
        pen.path(
            (5, 3.5), (9, 3.5), (10.5, 8), (8.3, 10), (9.7, 12.8, 11.2, 14.3, 14, 15.7), (16, 13.5), (20.5, 15),
            (20.5, 19), (20.5, 20, 19.6, 20.6, 18.5, 20.5), (10.5, 19.8, 4.2, 13.5, 3.5, 5.5),
            (3.4, 4.4, 4, 3.5, 5, 3.5), closed=True,
        ),
    )  # fmt: skip


def _scissors(pen: _Pen) -> tuple[Shape, ...]:
    return (
        pen.ring(5.5, 6.5, 2.8),
        pen.ring(5.5, 17.5, 2.8),
        pen.line(7.8, 8.2, 21, 18.5),
        pen.line(7.8, 15.8, 21, 5.5),
    )


def _star(pen: _Pen) -> tuple[Shape, ...]:
    points = ((12, 2.8), (14.8, 8.9), (21.4, 9.6), (16.5, 14.1), (17.9, 20.7), (12, 17.3), (6.1, 20.7), (7.5, 14.1),
              (2.6, 9.6), (9.2, 8.9))  # fmt: skip
    return (pen.path(*points, closed=True),)


_DRAW: Mapping[str, Callable[[_Pen], tuple[Shape, ...]]] = {
    "talk": _talk,
    "work": _work,
    "building": _building,
    "lesson": _lesson,
    "home": _home,
    "people": _people,
    "file": _file,
    "phone": _phone,
    "scissors": _scissors,
    "star": _star,
}
NAMES = tuple(_DRAW)
"""All there are."""
