"""Whom a school year reached, on paper: by line of the routekaart, by where pupils are, by sector, and by companies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from routekaart_app import words
from routekaart_app.domain.summary import Value
from routekaart_app.pictures import summary_charts
from routekaart_app.pictures.bar_chart import Bar
from routekaart_app.reports import blocks, year_words
from routekaart_app.reports.flow import Block, Column, Row
from routekaart_app.reports.styles import CAPTION, SMALL_STRONG
from routekaart_app.reports.year_grid import TOGETHER, Col, Drawn, Figure, Grid
from routekaart_app.reports.year_tables import (
    Line,
    Told,
    cells,
    columns,
    in_workbook,
    of_numbers,
    of_shares,
    section,
    side_by_side,
    stack,
)

_NO_YEAR = f"reach_by_line:{summary_charts.OTHER}"
_CODE, _BAR, _WIDE_BAR = 40.0, 92.0, 128.0


def lines(told: Told) -> Iterator[Block]:
    """The lines of the routekaart that are meant for anybody, by year where their codes tell it, with the aim."""
    t = told.t
    found = summary_charts.charts(told.summary, aim=told.aim, previous=told.previous, t=t)
    charts = [chart for chart in found if chart.id.startswith("reach_by_line")]
    if not charts:
        return
    yield from section(t.gettext("Reach by line of the routekaart"), charts[0].caption, told.width)
    rows = {str(row["key"]): row for row in told.summary.rows("reach_by_line")}
    made = {chart.id: [_line(told, rows[bar.key], bar) for bar in chart.bars] for chart in charts}
    every = [line for some in made.values() for line in some]
    heads = (t.gettext("pupils"), t.gettext("not needed or later"))
    names = (Col(0.0, t.gettext("Line")), Col(_CODE, t.gettext("Code"), is_quiet=True))
    grid = Grid(tuple(columns(every, names, heads, told.width, _BAR, t)))
    head, *_none = grid.rows(())
    yield head
    shown = _shares_of(told.most_lines, [len(made[chart.id]) for chart in charts])
    for place, (chart, most) in enumerate(zip(charts, shown, strict=True)):
        if len(charts) > 1 or chart.id != _NO_YEAR:  # where no code tells its year, there is one table of them all
            name = blocks.lines(chart.title, SMALL_STRONG, told.width)
            yield Row((Column(0, name),), told.width, 2.0, before=5, with_next=True, head=head)
        rows_of = list(grid.rows(map(cells(every), made[chart.id][:most])))[1:]
        # A short first table stays whole below the heading of the section; all others may go on on the next page.
        stays = len(rows_of) if place == 0 and len(rows_of) <= TOGETHER else 0
        yield from (replace(row, head=head, with_next=at < stays) for at, row in enumerate(rows_of, 1))
        yield from in_workbook(told, len(made[chart.id]) - most)


def _shares_of(most: int, lengths: Sequence[int]) -> list[int]:
    """How many rows each of some tables shows when all together may show so many: short ones all they have, long ones
    equally many, and each at least one."""
    shown = [0] * len(lengths)
    while any(some < length for some, length in zip(shown, lengths, strict=True)):
        open_ones = [at for at, length in enumerate(lengths) if shown[at] < length]
        each = (most - sum(shown)) // len(open_ones)
        if each < 1:
            break
        for at in open_ones:
            shown[at] = min(lengths[at], shown[at] + each)
    return [max(1, some) for some in shown]


def _line(told: Told, row: dict[str, Value], bar: Bar) -> Line:
    t = told.t
    target = row.get("target")
    name = (
        t.gettext("{name} ({count} times)").format(name=bar.name, count=target) if target not in (1, None) else bar.name
    )
    of = year_words.of(row.get("count"), row.get("of"), t)
    return Line((name, bar.key), bar, (of, year_words.number(row.get("excused"), t)))


def places(told: Told) -> Iterator[Block]:
    """How many took part in anything, by where pupils are in school, and how far they came."""
    t = told.t
    yield from section(
        t.gettext("Where pupils are, and how far they came"),
        t.gettext("Pupils who took part in at least one activity of any kind, of all pupils who are there."),
        told.width,
    )
    yield from side_by_side(
        told,
        of_shares(told, "reach_by_phase", t.gettext("Phase"), ""),
        of_shares(told, "reach_by_track", t.gettext("Track"), ""),
    )
    yield from side_by_side(
        told,
        of_shares(told, "reach_by_year", t.gettext("Year"), ""),
        of_shares(told, "coverage_bands", t.gettext("How much was done of what was due"), ""),
    )
    yield from _schools(told)


def _schools(told: Told) -> Iterator[Block]:
    """The schools in two columns, in the order in which they stand in the summary: no ranking."""
    t = told.t
    bars = told.shares("reach_by_school").bars
    if len(bars) < 2:
        return
    if len(bars) > 2 * told.most:
        text = t.gettext("The {count} schools stand in the workbook.").format(count=len(bars))
        yield blocks.paragraph(text, CAPTION, told.width)
        return
    rows = {str(row["key"]): row for row in told.summary.rows("reach_by_school")}
    made = [
        Line((bar.name,), bar, (year_words.of(rows[bar.key].get("count"), rows[bar.key].get("of"), t),)) for bar in bars
    ]
    middle = (len(made) + 1) // 2
    both = (
        stack(told, t.gettext("Schools"), "", made[:middle]),
        stack(told, t.gettext("Schools, continued"), "", made[middle:]),
    )
    yield from side_by_side(told, *both)


def companies(told: Told) -> Iterator[Block]:
    """Sectors, campuses, companies, activities, and what sectors promised."""
    t = told.t
    yield from section(t.gettext("Sectors and companies"), "", told.width)
    counted = {str(row["key"]): row for row in told.summary.rows("companies")}
    numbers = [
        (summary_charts.capital(str(row["label"])), year_words.number(row.get("number"), t))
        for key, row in counted.items()
        if ":" not in key
    ]
    answers = [
        (summary_charts.capital(t.gettext(words.WOULD_HOST[answer])), year_words.number(row.get("number"), t))
        for key, row in counted.items()
        if ":" in key and (answer := key.partition(":")[2].replace("not_asked", "")) in words.WOULD_HOST
    ]
    yield from side_by_side(
        told,
        of_shares(told, "reach_by_sector", t.gettext("Sectors"), t.gettext("pupils who met a company in this sector")),
        of_shares(told, "reach_by_campus", t.gettext("Campuses"), t.gettext("pupils who met a company of it")),
        of_numbers(told, t.gettext("Companies"), t.gettext("in the school year until the counting day"), numbers),
        of_numbers(told, t.gettext("Would have pupils again"), t.gettext("of the companies visited"), answers),
        before=2,
    )
    yield from _promises(told)
    yield from _activities(told)


def _promises(told: Told) -> Iterator[Block]:
    """What sectors promised, with what came of it."""
    t, rows = told.t, told.summary.rows("sector_agreements")
    if not rows:
        return
    caption = t.gettext("What sectors promised the whole region for this school year, and what came of it.")
    yield from section(t.gettext("Sector agreements"), caption, told.width)
    heads = (t.gettext("promised"), t.gettext("planned"), t.gettext("used"))
    numbers = [Col(52.0, head, is_number=True) for head in heads]
    room = told.width - Grid((Col(0), Col(62.0), Col(_WIDE_BAR), *numbers)).width
    grid = Grid((Col(room, t.gettext("Sector")), Col(62.0, t.gettext("What")), Col(_WIDE_BAR), *numbers))
    made: list[tuple[Figure, ...]] = []
    for row in rows:
        promised, used = row.get("promised"), row.get("used")
        share = min(1.0, used / promised) if isinstance(used, int) and isinstance(promised, int) and promised else None
        bar = Bar("", "", 0.0 if used == 0 else share, "", color="done")
        said = [year_words.number(row.get(name), t) for name in ("promised", "planned", "used")]
        cells_of: tuple[Figure, ...] = (str(row["label"]), str(row.get("what", "")), Drawn(bar), *said)
        made.append(cells_of)
    yield from grid.rows(made[: 2 * told.most])
    yield from in_workbook(told, len(made) - 2 * told.most)


def _activities(told: Told) -> Iterator[Block]:
    """Activities of each kind that there were, with what was known of them."""
    t = told.t
    names = ("activities", "prepared", "met_people", "looked_back")
    rows = [row for row in told.summary.rows("activities") if any(row.get(name) for name in names)]
    if not rows:
        return
    caption = t.gettext("Activities with so many pupils that it does not follow who was there, by kind.")
    yield from section(t.gettext("Activities"), caption, told.width)
    heads = (t.gettext("activities"), t.gettext("prepared"), t.gettext("met people at work"), t.gettext("looked back"))
    numbers = [Col(66.0, head, is_number=True) for head in heads]
    room = told.width - Grid((Col(0), Col(_BAR), *numbers)).width
    most = max(float(row["activities"] or 0) for row in rows)
    made: list[tuple[Figure, ...]] = []
    for row in rows:
        bar = Bar("", "", float(row["activities"] or 0), "")
        said = [year_words.number(row.get(name), t) for name in names]
        cells_of: tuple[Figure, ...] = (summary_charts.capital(str(row["label"])), Drawn(bar, most), *said)
        made.append(cells_of)
    yield from Grid((Col(room, t.gettext("Kind")), Col(_BAR), *numbers)).rows(made)
