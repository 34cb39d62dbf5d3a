"""What a sector promised, as a bar: what was used is filled, what is planned stands in outline, the rest is empty.

More than was promised runs on past a mark at the promise. The numbers stand below in words; nothing hangs on colour.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart_app import formats, words
from routekaart_app.domain.sector_agreement import SectorRow
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.pictures.fitting import TextWidth, fitted
from routekaart_app.pictures.shapes import Line, Picture, RoundRect, Shape, Text

HEIGHT = 52.0
_SIZE, _SMALL = 13.5, 12.0
_BASELINE, _TOP, _BAR, _BELOW = 13.0, 21.0, 9.0, 47.0


@dataclass(frozen=True, slots=True)
class PromiseCell:
    """A sector with its numbers and what they say."""

    sector: str
    name: str
    said: str
    promised: int
    planned: int
    used: int

    @property
    def spoken(self) -> str:
        """All of it for a screen reader."""
        return f"{self.name}: {self.said}"


def cell(row: SectorRow) -> PromiseCell:
    """The cell of a sector."""
    said = _("promised {promised} · planned {planned} · used {used}").format(
        promised=formats.number(row.promised, language()),
        planned=formats.number(row.planned, language()),
        used=formats.number(row.used, language()),
    )
    name = words.say(words.SECTOR, row.sector, _)
    return PromiseCell(row.sector, name, said, row.promised, row.planned, row.used)


def layout(item: PromiseCell, width: float, *, text_width: TextWidth, scale: float = 1.0) -> Picture:
    """One sector at a width."""
    size, small = scale * _SIZE, scale * _SMALL
    shapes: list[Shape] = [
        Text(0, scale * _BASELINE, fitted(item.name, width, size, text_width), size),
        Text(0, scale * _BELOW, fitted(item.said, width, small, text_width), small, color="muted"),
        *_bar(item, width, scale),
    ]
    return Picture(width, scale * HEIGHT, tuple(shapes))


def _bar(item: PromiseCell, width: float, scale: float) -> list[Shape]:
    whole = max(item.promised, item.used + item.planned, 1)
    top, high, round_at = scale * _TOP, scale * _BAR, scale * 2
    used, coming = width * item.used / whole, width * item.planned / whole
    shapes: list[Shape] = [RoundRect(0, top, width, high, round_at, fill="line")]
    if item.used:
        shapes.append(RoundRect(0, top, max(used, high / 2), high, round_at, fill="done"))
    if item.planned:
        edge = scale * 0.75
        wide = max(coming, high / 2) - 2 * edge
        shapes.append(
            RoundRect(
                min(used, width - wide - 2 * edge) + edge, top + edge, wide, high - 2 * edge, round_at,
                fill="surface", stroke="done", stroke_width=scale * 1.5,
            )
        )  # fmt: skip
    if whole > item.promised:
        at = width * item.promised / whole
        shapes.append(Line(at, top - scale * 2, at, top + high + scale * 2, "ink", scale * 1.5))
    return shapes
