"""The end of a yearly summary on paper: stories, and what every figure means, how it was counted and by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from routekaart_app import formats
from routekaart_app.domain.summary import Summary
from routekaart_app.i18n import Catalog
from routekaart_app.reports import blocks, letters, year_words
from routekaart_app.reports.blocks import Cell
from routekaart_app.reports.flow import Block, Column, Row, Strip
from routekaart_app.reports.styles import CAPTION_STRONG, Style
from routekaart_app.reports.year_front import on_front, quote
from routekaart_app.reports.year_grid import gap, half
from routekaart_app.reports.year_tables import Told, in_workbook, section

_AT_ONCE = 8
"""Definitions that stand together, in two columns of about the same height."""
NOT_ON_PAPER = frozenset({"reach_by_group"})
"""Tables that stand in the workbook only: they are as long as there are classes."""
_CLEAR = frozenset({"reach_by_phase", "reach_by_year", "reach_by_track", "reach_by_school"})
"""Tables of which it is clear that a row is a part of the pupils it is about."""
_INK = Style("caption", color="ink")
_SMALL, _HEAD = Style("caption", color="muted", scale=0.94), Style("caption", bold=True, scale=0.94)


def stories(told: Told) -> Iterator[Block]:
    """The stories for which there was no room on the first page."""
    shown = set(on_front(told.summary, told.width))
    more = [story for story in told.summary.stories if story not in shown]
    if not more:
        return
    t = told.t
    yield from section(t.gettext("Told"), t.gettext("with consent, without names"), told.width)
    most = max(1, told.most // 4)
    for story in more[:most]:
        yield Row((Column(0, quote(story, t, told.width)),), told.width, 0, rule="", before=4)
    yield from in_workbook(told, len(more) - most)


def notes(summary: Summary, t: Catalog, width: float, *, apart: bool = False) -> Iterator[Block]:
    """What is counted, how small numbers are hidden, when and with what it was counted, and whose figures these are;
    all of it on one page where it stands `apart`."""
    yield from section(t.gettext("What these figures are"), "", width)
    told = list(_about(summary, t))
    for place, (name, text) in enumerate(told, 1):
        cells = (
            Column(0, blocks.lines(name, CAPTION_STRONG, _NAME - 8)),
            Column(_NAME, blocks.lines(text, _INK, width - _NAME)),
        )
        yield Row(cells, width, 1.5, rule="", with_next=apart or place < len(told))  # these stay together
    usual = t.gettext("Where nothing else is said, a count is a part of: {whole}").format(whole=_usual(summary))
    caption = t.gettext("The workbook has the definition of every column, and the tables that do not stand here.")
    caption = " ".join((usual, caption)) if _usual(summary) else caption
    yield from section(t.gettext("What every table counts"), caption, width)
    yield from _definitions(summary, t, width)


_NAME, _NAMED = 104.0, 24


def _about(summary: Summary, t: Catalog) -> Iterator[tuple[str, str]]:
    counted = formats.date_long(summary.counted_on, t.language)
    yield t.gettext("About"), " · ".join((year_words.about(summary, t), year_words.year(summary.school_year)))
    yield (
        t.gettext("Counted on"),
        " · ".join(filter(None, (counted, f"Routekaart {summary.program}", summary.template))),
    )
    names = summary.delivered_by
    many = t.gettext("{count} schools; their names stand in the workbook").format(
        count=year_words.number(len(names), t)
    )
    yield t.gettext("Delivered by"), ", ".join(names) if len(names) <= _NAMED else many
    if summary.missing:
        yield t.gettext("Not delivered yet"), _first(summary.missing, t)
    least = t.gettext("Less than {least} people are not told.").format(least=summary.minimum)
    yield t.gettext("Hidden"), summary.definitions.get("suppression") or least
    yield (
        t.gettext("How to read it"),
        t.gettext(
            "A dash and a dashed line stand for a figure that is not shown; an empty bar is nobody. Shares are rounded "
            "down, so that 100 % is everybody. A thin grey bar and the number in brackets are last year's."
        ),
    )


def _first(names: Sequence[str], t: Catalog) -> str:
    """Names, the first of them where they are many."""
    said = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    if more <= 0:
        return said
    rest = t.ngettext("and {count} more, in the workbook", "and {count} more, in the workbook", more)
    return f"{said} {rest.format(count=year_words.number(more, t))}"


def _definitions(summary: Summary, t: Catalog, width: float) -> Iterator[Block]:
    """What each table counts, and of whom its counts are a part; in two columns."""
    wide = half(width)
    usual = _usual(summary)
    told = []
    for table in summary.tables:
        text = summary.definitions.get(table.id, "")
        whole = summary.definitions.get(f"{table.id}.of", "") if any(item.id == "of" for item in table.columns) else ""
        if whole and whole != usual and table.id not in _CLEAR:
            text = " ".join((text, t.gettext("As a part of: {whole}").format(whole=whole)))
        if text and table.id not in NOT_ON_PAPER:
            told.append((*_defined(table.title, text, wide), gap(4)))
    for place in range(0, len(told), _AT_ONCE):
        some = told[place : place + _AT_ONCE]
        middle = _middle([sum(strip.height for strip in cell) for cell in some])
        left, right = (tuple(strip for cell in side for strip in cell) for side in (some[:middle], some[middle:]))
        yield Row((Column(0, left), Column(width - wide, right)), width, 0, rule="", before=4)


def _defined(name: str, text: str, width: float) -> Cell:
    """A name in bold with what it means behind it, in the same line."""
    head = letters.shorten(name, _HEAD.size, width * 0.8, bold=True)
    left = letters.width(head, _HEAD.size, True) + 4
    words = text.split()
    count = len(words)
    while count and letters.width(letters.printable(" ".join(words[:count])), _SMALL.size) > width - left:
        count -= 1
    first = blocks.line(letters.printable(" ".join(words[:count])), _SMALL, left)
    rest = blocks.lines(" ".join(words[count:]), _SMALL, width)
    return (Strip(_SMALL.leading, (blocks.line(head, _HEAD), first)), *rest)


def _middle(heights: Sequence[float]) -> int:
    """Where to part what stands below each other, so that both halves are about equally high."""
    return min(range(len(heights) + 1), key=lambda at: abs(sum(heights[:at]) - sum(heights[at:])))


def _usual(summary: Summary) -> str:
    """What most tables are a part of; it is said once."""
    said = Counter(text for key, text in summary.definitions.items() if key.endswith(".of"))
    return said.most_common(1)[0][0] if said else ""
