"""Turns a picture the other way about, for papers in a language that is written from right to left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from routekaart_app.pictures.shapes import (
    Anchor,
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
    Text,
)

_OTHER_END: Mapping[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


def mirrored(shapes: Iterable[Shape], width: float) -> tuple[Shape, ...]:
    """Shapes of a picture of this width, what stood at the left now at the right. Texts are moved and not turned; they
    run from right to left, unless they say how they run. Twice gives every shape its own place again."""
    return tuple(_turned(shape, width) for shape in shapes)


def _turned(shape: Shape, width: float) -> Shape:
    match shape:
        case Text():
            x, end, way = width - shape.x, _OTHER_END[shape.anchor], shape.direction or "rtl"
            return Text(x, shape.y, shape.text, shape.size, shape.bold, shape.color, end, way)
        case Line():
            return Line(width - shape.x1, shape.y1, width - shape.x2, shape.y2, shape.stroke, shape.stroke_width)
        case RoundRect():
            x = width - shape.x - shape.width
            look = (shape.fill, shape.stroke, shape.stroke_width)
            return RoundRect(x, shape.y, shape.width, shape.height, shape.radius, *look)
        case Circle():
            return Circle(width - shape.x, shape.y, shape.radius, shape.fill, shape.stroke, shape.stroke_width)
        case Path():
            steps = tuple(_step(step, width) for step in shape.steps)
            return Path(steps, shape.fill, shape.stroke, shape.stroke_width)


def _step(step: Step, width: float) -> Step:
    match step:
        case Move():
            return Move(width - step.x, step.y)
        case LineTo():
            return LineTo(width - step.x, step.y)
        case CurveTo():
            return CurveTo(width - step.x1, step.y1, width - step.x2, step.y2, width - step.x, step.y)
        case Close():
            return step
