"""Fits a report for parents on one page or two: from generous to scant, with the slip at the foot of the last.

The foot of the first page is left free behind the slip, so that tearing it off a sheet printed on both sides takes
nothing along, until there is too much to tell for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from routekaart_app.domain.parent_report import TIPS
from routekaart_app.reports import parent_blocks
from routekaart_app.reports.document import UPRIGHT
from routekaart_app.reports.flow import Block, Placed, Solid, divide
from routekaart_app.reports.parent_blocks import Setting

PAGES = 2
"""The most a report may have."""
_SPREAD = 16.0
"""The most white that is added above a part of a page that would stay empty at its foot."""
_PARTED = 10.0
"""White above a block that begins a new part."""
_LITTLE = 0.3
"""A second page of which less than this part is filled may go on the first, set tightly."""

_Page: TypeAlias = list[tuple[float, Block]]


class Most(NamedTuple):
    """How much is shown at most: deeds, things that come, quotes and lines of each, questions, suggestions; whether it
    is tight, whether the foot of the first page stays free behind the slip, and lines below a deed or what comes."""

    done: int
    ahead: int
    words: int
    lines: int
    starters: int
    tips: int = TIPS
    is_tight: bool = True
    keeps_foot: bool = True
    rows: int = 4


_MOST = (
    Most(8, 6, 3, 8, 4, is_tight=False), Most(6, 5, 3, 5, 3, is_tight=False), Most(6, 5, 3, 5, 3), Most(5, 4, 2, 4, 3),
    Most(5, 4, 2, 4, 3, keeps_foot=False), Most(4, 3, 2, 3, 2, keeps_foot=False), Most(3, 3, 1, 3, 2, keeps_foot=False),
    Most(2, 2, 1, 2, 1, keeps_foot=False), Most(2, 2, 1, 2, 1, tips=2, keeps_foot=False),
    Most(1, 1, 1, 1, 1, tips=1, keeps_foot=False, rows=2), Most(1, 1, 1, 1, 1, tips=1, keeps_foot=False, rows=1),
)  # fmt: skip
"""From generous to scant; the first with which a report fits is taken."""

Build = Callable[[Most, Setting], Iterable[Block]]
"""The blocks of a report, with no more than this in it."""


def fitted(build: Build, slip: Callable[[Setting], Solid], setting: Setting) -> tuple[Solid, ...]:
    """The pages, each as one block, with the slip at the foot of the last."""
    most, *scanter = _MOST
    pages = _divided(build, slip, most, setting)
    if len(pages) == PAGES and _held(pages[1]) < UPRIGHT.next_room * _LITTLE:
        tight = most._replace(is_tight=True)
        tried = _divided(build, slip, tight, setting)
        most, pages = (tight, tried) if len(tried) == 1 else (most, pages)
    while len(pages) > PAGES and scanter:
        most = scanter.pop(0)
        pages = _divided(build, slip, most, setting)
    return _as_pages(pages, slip(_set_for(most, setting)))


def _set_for(most: Most, setting: Setting) -> Setting:
    return replace(setting, is_tight=most.is_tight)


def _divided(build: Build, slip: Callable[[Setting], Solid], most: Most, setting: Setting) -> list[_Page]:
    """The blocks of each page, above the slip; one page where that is enough."""
    setting = _set_for(most, setting)
    found, high = list(build(most, setting)), slip(setting).height
    pages = divide(found, UPRIGHT.first_room - high, UPRIGHT.next_room - high)
    if len(pages) == 1 or most.keeps_foot:
        return pages
    return divide(found, UPRIGHT.first_room, UPRIGHT.next_room - high)


def _held(page: _Page) -> float:
    """How far down a page is filled."""
    down, last = page[-1]
    return down + last.height


def _as_pages(pages: list[_Page], slip: Solid) -> tuple[Solid, ...]:
    """Every page as one block; on one before the last, white that is left is divided."""
    made = []
    for number, page in enumerate(pages, 1):
        room = UPRIGHT.first_room if number == 1 else UPRIGHT.next_room
        spread = _spread(page, room - slip.height) if number < len(pages) else 0.0
        drawing: list[Placed] = []
        more = 0.0
        for down, block in page:
            more += spread if down and block.before >= _PARTED else 0.0
            drawing += (Placed(x, down + more + y, shapes) for x, y, shapes in block.pictures())
        if number == len(pages):
            drawing += parent_blocks.moved(slip, 0, room - slip.height)
        made.append(Solid(room, tuple(drawing)))
    return tuple(made)


def _spread(page: _Page, room: float) -> float:
    """How much more white there can be above every part of a page."""
    gaps = sum(top > 0 and block.before >= _PARTED for top, block in page)
    return min(_SPREAD, max(0.0, room - _held(page)) / max(gaps, 1))
