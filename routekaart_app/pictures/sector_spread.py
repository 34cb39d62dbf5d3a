"""How a pupil or a class spreads over the sectors: for each its name, a number in words, and a small bar.

A sector that was met has filled blocks, one for every visit, or for a class a bar as long as the part of its pupils
who were there; one that was not met is an empty outline and says so. No two are told apart by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart_app import words
from routekaart_app.domain.spread import SectorMet, Spread
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.pictures.fitting import TextWidth, fitted
from routekaart_app.pictures.shapes import Picture, RoundRect, Shape, Text

HEIGHT = 32.0
_SIZE, _BASELINE, _TOP, _BAR = 12.0, 13.0, 21.0, 7.0
_BLOCK, _GAP, _APART = 15.0, 3.0, 10.0


@dataclass(frozen=True, slots=True)
class SpreadCell:
    """One sector. `share` is the part of a class that met it, None for one pupil, who has `blocks` instead. `spoken`
    says all of it in one sentence."""

    sector: str
    name: str
    said: str
    is_met: bool
    blocks: int
    share: float | None
    spoken: str


def cells(spread: Spread) -> tuple[SpreadCell, ...]:
    """A cell for each sector: of one pupil the visits, of several how many of them were there."""
    return tuple(_cell(item, len(spread.pupil_ids)) for item in spread.sectors)


def layout(cell: SpreadCell, width: float, *, text_width: TextWidth, scale: float = 1.0) -> Picture:
    """One cell at a width; a name that does not fit ends in dots."""
    size = scale * _SIZE
    color = "ink" if cell.is_met else "muted"
    room = width - text_width(cell.said, size, cell.is_met) - scale * _APART
    shapes: list[Shape] = [
        Text(0, scale * _BASELINE, fitted(cell.name, room, size, text_width), size, color=color),
        Text(width, scale * _BASELINE, cell.said, size, bold=cell.is_met, color=color, anchor="end"),
    ]
    shapes += _blocks(cell, width, scale) if cell.share is None else _bar(cell.share, width, scale)
    return Picture(width, scale * HEIGHT, tuple(shapes))


def _cell(item: SectorMet, pupils: int) -> SpreadCell:
    name = words.say(words.SECTOR, item.sector, _)
    visits = ngettext("{count} visit", "{count} visits", item.visits).format(count=item.visits)
    share = item.pupils / pupils if pupils > 1 else None
    if not item.met:
        said = _("not yet")
        return SpreadCell(item.sector, name, said, False, 0, share, f"{name}, {said}")
    if share is None:
        return SpreadCell(item.sector, name, str(item.visits), True, item.visits, None, f"{name}, {visits}")
    said = _("{some} of {all}").format(some=item.pupils, all=pupils)
    spoken = _("{some} of {all} pupils").format(some=item.pupils, all=pupils)
    return SpreadCell(item.sector, name, said, True, item.visits, share, f"{name}, {spoken}, {visits}")


def _blocks(cell: SpreadCell, width: float, scale: float) -> list[Shape]:
    """A block for every visit, as many as fit; one empty outline where there was none."""
    if not cell.is_met:
        return [_outline(0, scale * _BLOCK, scale)]
    step = scale * (_BLOCK + _GAP)
    shown = min(cell.blocks, max(1, int((width + scale * _GAP) // step)))
    return [
        RoundRect(place * step, scale * _TOP, scale * _BLOCK, scale * _BAR, scale * 2, fill="done")
        for place in range(shown)
    ]


def _bar(share: float, width: float, scale: float) -> list[Shape]:
    """An outline over the whole width, filled as far as the class has come."""
    shapes: list[Shape] = [_outline(0, width, scale)]
    if share:
        shapes.append(
            RoundRect(0, scale * _TOP, max(scale * _BAR, width * share), scale * _BAR, scale * 2, fill="done")
        )
    return shapes


def _outline(left: float, width: float, scale: float) -> Shape:
    half = scale / 2
    top, high = scale * _TOP + half, scale * _BAR - scale
    return RoundRect(left + half, top, width - scale, high, scale * 2, stroke="edge", stroke_width=scale)
