"""Draws a picture from `pictures` with Qt, in the colours of a theme."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from routekaart_app.gui import fonts
from routekaart_app.pictures.shapes import (
    Circle,
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
from routekaart_app.tokens import Tokens


def draw(painter: QPainter, shapes: Iterable[Shape], tokens: Tokens) -> None:
    """Draw shapes in order, smooth, where the painter stands; the painter comes back as it was."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for shape in shapes:
        _draw(painter, shape, tokens)
    painter.restore()


def pixmap(shapes: Iterable[Shape], width: float, height: float, tokens: Tokens, ratio: float = 1.0) -> QPixmap:
    """The shapes on a transparent ground of width x height px, sharp at a device pixel ratio."""
    drawn = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    draw(painter, shapes, tokens)
    painter.end()
    return drawn


@lru_cache(maxsize=512)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width in px of a text as `draw` will draw it."""
    return QFontMetricsF(fonts.font(size, bold=bold)).horizontalAdvance(text)


def focus_ring(painter: QPainter, around: QRectF, tokens: Tokens, radius: float = 6.0) -> None:
    """The ring that shows where the keyboard is, drawn just inside a rectangle."""
    half = tokens.focus_width / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.color("focus")), tokens.focus_width))
    painter.drawRoundedRect(around.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def _draw(painter: QPainter, shape: Shape, tokens: Tokens) -> None:
    if isinstance(shape, Text):
        _draw_text(painter, shape, tokens)
        return
    fill = None if isinstance(shape, Line) else shape.fill
    painter.setBrush(QBrush(QColor(tokens.color(fill))) if fill else QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(_pen(shape.stroke, shape.stroke_width, tokens))
    match shape:
        case Circle():
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case RoundRect():
            around = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.drawRoundedRect(around, shape.radius, shape.radius)
        case Line():
            painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
        case Path():
            painter.drawPath(_path(shape.steps))


def _pen(stroke: str | None, width: float, tokens: Tokens) -> QPen:
    if not stroke:
        return QPen(Qt.PenStyle.NoPen)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QBrush(QColor(tokens.color(stroke))), width, Qt.PenStyle.SolidLine, cap, join)


def _path(steps: Iterable[Step]) -> QPainterPath:
    path = QPainterPath()
    for step in steps:
        match step:
            case Move():
                path.moveTo(step.x, step.y)
            case LineTo():
                path.lineTo(step.x, step.y)
            case CurveTo():
                path.cubicTo(step.x1, step.y1, step.x2, step.y2, step.x, step.y)
            case _:
                path.closeSubpath()
    return path


def _draw_text(painter: QPainter, text: Text, tokens: Tokens) -> None:
    font = fonts.font(text.size, bold=text.bold)
    width = QFontMetricsF(font).horizontalAdvance(text.text)
    before = {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
    painter.setFont(font)
    painter.setPen(QColor(tokens.color(text.color)))
    painter.drawText(QPointF(text.x - before, text.y), text.text)
