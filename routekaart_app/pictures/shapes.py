"""The few shapes every picture is made of, so that a screen and a page can draw the same picture.

Lengths are points (paper) or px (screen); x runs to the right, y runs DOWN, the origin is the
picture's top left corner. Colours are names of tokens, never values: the canvas looks them up. Every
line ends and bends round. A shape is filled first and then stroked; a colour of None means not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Anchor: TypeAlias = Literal["start", "middle", "end"]
Direction: TypeAlias = Literal["", "ltr", "rtl"]


class Move(NamedTuple):
    """Begin a new stroke at a point."""

    x: float
    y: float


class LineTo(NamedTuple):
    """A straight line to a point."""

    x: float
    y: float


class CurveTo(NamedTuple):
    """A cubic Bézier curve to (x, y), pulled by two control points."""

    x1: float
    y1: float
    x2: float
    y2: float
    x: float
    y: float


class Close(NamedTuple):
    """A straight line back to where the stroke began."""


Step: TypeAlias = Move | LineTo | CurveTo | Close


@dataclass(frozen=True, slots=True)
class Path:
    """A free shape of straight lines and curves."""

    steps: tuple[Step, ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around (x, y)."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class RoundRect:
    """A rectangle with its top left corner at (x, y); radius 0 gives square corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line from (x1, y1) to (x2, y2)."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; y is its baseline, x its left end, middle or right end as `anchor` says. `direction` is the way
    in which letters of different scripts follow each other; "" is that of the picture."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    color: str = "ink"
    anchor: Anchor = "start"
    direction: Direction = ""


Shape: TypeAlias = Path | Circle | RoundRect | Line | Text


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of so many units wide and high; the first shape lies at the bottom."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
