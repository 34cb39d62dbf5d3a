"""What a sector promised, as a bar for visits, lessons and places each: what was used is filled, what is planned stands
in outline, the rest is empty.

More than was promised runs on past a mark at the promise. The numbers stand below in words; nothing hangs on colour.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart_app import formats, words
from routekaart_app.domain.sector_agreement import KindTotal, SectorRow
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.pictures.fitting import TextWidth, fitted
from routekaart_app.pictures.shapes import Line, Picture, RoundRect, Shape, Text

_SIZE, _SMALL = 13.5, 12.0
_BASELINE, _TOP, _BAR, _BELOW, _EACH = 13.0, 21.0, 9.0, 26.0, 39.0
"""Of the name, of the first bar, the height of a bar, from its top to the words below, and from one bar to the next."""


@dataclass(frozen=True, slots=True)
class PromiseCell:
    """A sector with what it comes to, of each kind with what that says."""

    sector: str
    name: str
    kinds: tuple[tuple[KindTotal, str], ...]

    @property
    def spoken(self) -> str:
        """All of it for a screen reader."""
        return "; ".join((self.name, *(said for _total, said in self.kinds)))

    @property
    def height(self) -> float:
        """How high it is, in px at 100 %."""
        return _TOP + _EACH * len(self.kinds) - (_EACH - _BELOW) + _SMALL / 2


def cell(row: SectorRow, name: str = "") -> PromiseCell:
    """The cell of a sector, or of more of them under a name."""
    kinds = tuple((total, _said(total)) for total in row.kinds)
    return PromiseCell(row.sector, name or words.say(words.SECTOR, row.sector, _), kinds)


def _said(total: KindTotal) -> str:
    return _("{what}: promised {promised} · planned {planned} · used {used}").format(
        what=_(words.PROMISED[total.what]),
        promised=formats.number(total.promised, language()),
        planned=formats.number(total.planned, language()),
        used=formats.number(total.used, language()),
    )


def layout(item: PromiseCell, width: float, *, text_width: TextWidth, scale: float = 1.0) -> Picture:
    """One sector at a width."""
    size, small = scale * _SIZE, scale * _SMALL
    shapes: list[Shape] = [Text(0, scale * _BASELINE, fitted(item.name, width, size, text_width), size)]
    for place, (total, said) in enumerate(item.kinds):
        top = scale * (_TOP + place * _EACH)
        shapes += _bar(total, top, width, scale)
        shapes.append(Text(0, top + scale * _BELOW, fitted(said, width, small, text_width), small, color="muted"))
    return Picture(width, scale * item.height, tuple(shapes))


def _bar(item: KindTotal, top: float, width: float, scale: float) -> list[Shape]:
    whole = max(item.promised, item.used + item.planned, 1)
    high, round_at = scale * _BAR, scale * 2
    used, coming = width * item.used / whole, width * item.planned / whole
    empty = RoundRect(0, top, width, high, round_at, fill="line", stroke="edge", stroke_width=scale * 0.5)
    shapes: list[Shape] = [empty]  # its edge is seen on the ground of a cell that is chosen, too
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
