"""The first page of a yearly summary on paper: what it is about, four large figures, and the charts that say most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from routekaart_app import formats
from routekaart_app.domain.summary import Beside, Story, Summary
from routekaart_app.i18n import Catalog
from routekaart_app.pictures import bar_chart
from routekaart_app.pictures.bar_chart import BarChart
from routekaart_app.pictures.shapes import Line, RoundRect, Shape
from routekaart_app.pictures.summary_charts import YEARS_SHOWN
from routekaart_app.reports import blocks, letters, year_words
from routekaart_app.reports.blocks import Cell
from routekaart_app.reports.flow import Block, Column, Placed, Solid, Strip
from routekaart_app.reports.styles import BODY, CAPTION, LARGE, PT_PER_PX, SMALL, STRONG
from routekaart_app.reports.year_grid import gap

_SCALE, _SMALL_SCALE = PT_PER_PX * 0.95, PT_PER_PX * 0.82
_PAD, _BETWEEN, _APART = 10.0, 12.0, 11.0
_LEFT, _LEFT_OF_STORIES = 0.48, 0.62
"""The part of the width that the left one of two cards takes; beside stories it has bars with words beside them."""
_MOST_LINES, _RULED = 9, 4
"""Lines of stories on the first page, and lines to write one on by hand."""
_RULE, _EDGE, _BAR = 17.0, 12.0, 2.4


def front(
    summary: Summary, beside: Beside, charts: Mapping[str, BarChart], t: Catalog, width: float
) -> Iterator[Block]:
    """The blocks of the first page; `charts` by their ids."""
    year = year_words.year(summary.school_year)
    counted = t.gettext("counted on {date}").format(date=formats.date_long(summary.counted_on, t.language))
    so_far = (t.gettext("the year so far"),) if summary.is_so_far else ()
    aside = (
        counted,
        *so_far,
        t.gettext("without names"),
        t.gettext("less than {least} hidden").format(least=summary.minimum),
    )
    subtitle = " · ".join(filter(None, (year_words.about(summary, t), year_words.pupils(summary, t))))
    yield blocks.front(t.gettext("Yearly summary {year}").format(year=year), subtitle, aside, width)
    for remark in beside.remarks:
        yield blocks.note((Column(8, blocks.lines(remark, BODY, width - 16)),), width)
    if summary.value("pupils", "pupils", "count") == 0:
        return
    yield _figures(summary, beside.previous, t, width)
    yield from _cards(summary, charts, t, width)


def on_front(summary: Summary, width: float) -> tuple[Story, ...]:
    """The stories that there is room for on the first page, in their order."""
    room, found = _MOST_LINES, []
    inside = _inside(width * (1 - _LEFT_OF_STORIES) - _BETWEEN / 2) - _EDGE
    for story in summary.stories:
        lines = len(letters.wrap(story.text, SMALL.size, inside)) + 1
        if lines <= room:
            found.append(story)
            room -= lines
    return tuple(found)


def quote(story: Story, t: Catalog, width: float) -> Cell:
    """A story as a quotation with a bar before it, and whose words it is."""
    texts = letters.wrap(t.gettext("“{words}”").format(words=story.text.strip()), SMALL.size, width - _EDGE)
    bar = RoundRect(0, 0, _BAR, SMALL.leading + 0.5, 0, fill="MR")
    strips = [Strip(SMALL.leading, (bar, blocks.line(text, SMALL, _EDGE))) for text in texts]
    return (*strips, Strip(CAPTION.leading, (blocks.line(year_words.whose(story.whose, t), CAPTION, _EDGE),)), gap(6))


def _figures(summary: Summary, previous: Summary | None, t: Catalog, width: float) -> Solid:
    """Four large figures side by side."""
    figures = year_words.large(summary, previous, t)
    each = width / len(figures)
    placed, high = [], 0.0
    for place, one in enumerate(figures):
        strips = (
            Strip(LARGE.leading, (blocks.line(one.said, LARGE),)),
            *blocks.lines(one.caption, CAPTION, each - 14),
        )
        top = 0.0
        for strip in strips:
            placed.append(Placed(place * each, top, strip.shapes))
            top += strip.height
        high = max(high, top)
    return Solid(high, tuple(placed), before=12)


def _cards(summary: Summary, charts: Mapping[str, BarChart], t: Catalog, width: float) -> Iterator[Block]:
    wide = width * _LEFT - _BETWEEN / 2
    narrow = width - wide - _BETWEEN
    kinds, sectors, said = (charts.get(name) for name in ("reach_by_type", "reach_by_sector", "competencies:pupil"))
    yield _side_by_side([(wide, _chart(kinds, wide)), (narrow, _chart(sectors, narrow))] if kinds and sectors else [])
    told = on_front(summary, width)
    wide = width * _LEFT_OF_STORIES - _BETWEEN / 2
    narrow = width - wide - _BETWEEN
    if said and (told or not summary.stories):
        yield _side_by_side([(wide, _chart(said, wide)), (narrow, _stories(told, t, narrow))])
    elif said:
        yield _side_by_side([(width, _chart(said, width))])
    yield _years([charts[f"years:{name}"] for name in YEARS_SHOWN if f"years:{name}" in charts], t, width)


def _chart(chart: BarChart, width: float, scale: float = _SCALE) -> Cell:
    """A chart with its titles, to stand in a card of this width."""
    inside = _inside(width)
    picture = bar_chart.layout(chart, inside, text_width=letters.width, scale=scale)
    return (*_head(chart.title, chart.caption, inside), Strip(picture.height, picture.shapes))


def _head(title: str, caption: str, width: float) -> Cell:
    return (*blocks.lines(title, STRONG, width), *blocks.lines(caption, CAPTION, width), gap(3))


def _stories(told: Sequence[Story], t: Catalog, width: float) -> Cell:
    inside = _inside(width)
    head = _head(t.gettext("Told"), t.gettext("with consent, without names"), inside)
    if told:
        return (*head, *(strip for story in told for strip in quote(story, t, inside)))
    rule = Line(0, _RULE, inside, _RULE, stroke="line", stroke_width=0.8)
    room = _head(t.gettext("Room for a story"), t.gettext("told with consent, without names"), inside)
    return (*room, *(Strip(_RULE, (rule,)) for _line in range(_RULED)))


def _years(charts: Sequence[BarChart], t: Catalog, width: float) -> Solid:
    """The main shares of up to four school years, small and side by side."""
    inside = _inside(width)
    each = (inside - (len(YEARS_SHOWN) - 1) * _BETWEEN) / len(YEARS_SHOWN)
    placed = []
    high = 0.0
    for place, chart in enumerate(charts):
        strips = blocks.lines(chart.title, SMALL, each)
        picture = bar_chart.layout(chart, each, text_width=letters.width, scale=_SMALL_SCALE)
        top = sum(strip.height for strip in strips)
        at = place * (each + _BETWEEN)
        placed += [Placed(at, line * SMALL.leading, strip.shapes) for line, strip in enumerate(strips)]
        placed.append(Placed(at, top + 2, picture.shapes))
        high = max(high, top + 2 + picture.height)
    head = _head(t.gettext("The years beside each other"), charts[0].caption if charts else "", inside)
    return _framed([(width, head)], tuple(placed), high)


def _side_by_side(cards: Sequence[tuple[float, Cell]]) -> Solid:
    return _framed(cards, (), 0.0)


def _framed(cards: Sequence[tuple[float, Cell]], below: tuple[Placed, ...], more: float) -> Solid:
    """Cards in frames that are equally high, so wide each; `below` stands under what is in the first."""
    high = max((sum(strip.height for strip in cell) for _width, cell in cards), default=0.0) + more + 2 * _PAD - 2
    placed: list[Placed] = []
    x = 0.0
    for width, cell in cards:
        frame: Shape = RoundRect(0, 0, width, high, 7, stroke="line", stroke_width=0.8)
        placed.append(Placed(x, 0, (frame,)))
        top = _PAD - 2
        for strip in cell:
            placed.append(Placed(x + _PAD, top, strip.shapes))
            top += strip.height
        placed += [Placed(x + _PAD + one.x, top + one.y, one.shapes) for one in below]
        x += width + _BETWEEN
    return Solid(high if cards else 0.0, tuple(placed), before=_APART)


def _inside(width: float) -> float:
    """The room within a card."""
    return width - 2 * _PAD
