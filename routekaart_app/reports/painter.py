"""Draws a picture from `pictures` on a page of a PDF, in the colours of the light theme."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from routekaart_app import tokens
from routekaart_app.pictures.shapes import (
    Circle,
    CurveTo,
    Line,
    LineTo,
    Move,
    Path,
    RoundRect,
    Shape,
    Text,
)
from routekaart_app.reports import letters
from routekaart_app.reports.styles import THEME

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class Painter:
    """Draws on the pages of one canvas, and says nothing twice: colour, pen and font only where they change."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._fill = self._stroke = ""
        self._pen_width = -1.0
        self._font = ("", 0.0)

    def begin_page(self) -> None:
        """To be called on every page: it begins without colours, pen and font, and its lines end and bend round."""
        self._fill = self._stroke = ""
        self._pen_width = -1.0
        self._font = ("", 0.0)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)

    def draw(self, shapes: Iterable[Shape], x: float, top: float) -> None:
        """Draw shapes with the origin of their picture at (x, top); `top` runs up from the foot of the page."""
        for shape in shapes:
            match shape:
                case Text():
                    self._text(shape, x, top)
                case Line():
                    self._pen(shape.stroke, shape.stroke_width)
                    self._canvas.line(x + shape.x1, top - shape.y1, x + shape.x2, top - shape.y2)
                case RoundRect():
                    self._round_rect(shape, x, top)
                case Circle():
                    fill, stroke = self._ink(shape)
                    self._canvas.circle(x + shape.x, top - shape.y, shape.radius, stroke=stroke, fill=fill)
                case Path():
                    self._path(shape, x, top)

    def _text(self, text: Text, x: float, top: float) -> None:
        if not text.text:
            return
        self._color(text.color)
        x, y = x + text.x, top - text.y
        runs = letters.runs(text.text, text.bold, text.direction == "rtl")
        widths = [letters.width(run, text.size, text.bold) for _, run in runs] if _needs_width(text, runs) else [0.0]
        if text.anchor != "start":
            x -= sum(widths) / (2 if text.anchor == "middle" else 1)
        for (font, run), wide in zip(runs, widths, strict=True):
            if self._font != (font, text.size):
                self._canvas.setFont(font, text.size)
                self._font = (font, text.size)
            self._canvas.drawString(x, y, run)
            x += wide

    def _round_rect(self, shape: RoundRect, x: float, top: float) -> None:
        fill, stroke = self._ink(shape)
        left, bottom = x + shape.x, top - shape.y - shape.height
        radius = min(shape.radius, shape.width / 2, shape.height / 2)
        if radius > 0:
            self._canvas.roundRect(left, bottom, shape.width, shape.height, radius, stroke=stroke, fill=fill)
        else:
            self._canvas.rect(left, bottom, shape.width, shape.height, stroke=stroke, fill=fill)

    def _path(self, shape: Path, x: float, top: float) -> None:
        fill, stroke = self._ink(shape)
        path = self._canvas.beginPath()
        for step in shape.steps:
            match step:
                case Move():
                    path.moveTo(x + step.x, top - step.y)
                case LineTo():
                    path.lineTo(x + step.x, top - step.y)
                case CurveTo():
                    path.curveTo(x + step.x1, top - step.y1, x + step.x2, top - step.y2, x + step.x, top - step.y)
                case _:
                    path.close()
        self._canvas.drawPath(path, stroke=stroke, fill=fill)

    def _ink(self, shape: Circle | RoundRect | Path) -> tuple[int, int]:
        """Set the colours of a shape; returns whether to fill and whether to stroke."""
        if shape.fill:
            self._color(shape.fill)
        if shape.stroke:
            self._pen(shape.stroke, shape.stroke_width)
        return int(shape.fill is not None), int(shape.stroke is not None)

    def _color(self, token: str) -> None:
        if token != self._fill:
            self._canvas.setFillColorRGB(*_rgb(token))
            self._fill = token

    def _pen(self, token: str, width: float) -> None:
        if token != self._stroke:
            self._canvas.setStrokeColorRGB(*_rgb(token))
            self._stroke = token
        if width != self._pen_width:
            self._canvas.setLineWidth(width)
            self._pen_width = width


def _needs_width(text: Text, runs: list[tuple[str, str]]) -> bool:
    return text.anchor != "start" or len(runs) > 1


@cache
def _rgb(token: str) -> tuple[float, float, float]:
    value = tokens.load(THEME).color(token)
    red, green, blue = (round(int(value[start : start + 2], 16) / 255, 4) for start in (1, 3, 5))
    return red, green, blue
