"""The yearly summary on paper: four to eight pages of figures and stories without names, for who decides."""

from __future__ import annotations

from collections.abc import Iterator

from routekaart_app import formats
from routekaart_app.domain.summary import Beside, Summary
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.summary_charts import charts
from routekaart_app.reports import year_notes, year_people, year_reach, year_words
from routekaart_app.reports.document import UPRIGHT, Document, Part
from routekaart_app.reports.flow import Block, divide
from routekaart_app.reports.year_front import front
from routekaart_app.reports.year_tables import Told

LEAST_PAGES, MOST_PAGES = 4, 8
"""More than these nobody reads; long tables are cut shorter where it is needed. Where there is little to tell, what the
figures are has a page of its own."""
_MOST_ROWS = ((16, 90), (8, 90), (4, 90), (4, 45), (2, 24), (1, 12))
"""Rows of a table that grows with a region, and lines of the routekaart, from the most to the least."""
_WIDTH = UPRIGHT.text_width


def title(summary: Summary, t: Catalog) -> str:
    """What the document is called."""
    return t.gettext("Yearly summary {year}").format(year=year_words.year(summary.school_year))


def pdf(summary: Summary, beside: Beside, t: Catalog) -> bytes:
    """The bytes of the PDF; the same for the same figures. The names of rows and the definitions are in the language in
    which the summary was made, all else is in that of `t`."""
    document = Document(title(summary, t), t, UPRIGHT, is_example=beside.is_example)
    document.add(part(summary, beside, t))
    return document.data()


def part(summary: Summary, beside: Beside, t: Catalog) -> Part:
    """All of it; of a year without pupils only what it is about and what is counted."""
    counted = t.gettext("counted on {date}").format(date=formats.date_long(summary.counted_on, t.language))
    foot = " · ".join((title(summary, t), counted, t.gettext("– = not shown")))
    for most, most_lines in _MOST_ROWS:
        found = tuple(_blocks(summary, beside, t, most, most_lines))
        pages = len(divide(found, UPRIGHT.first_room, UPRIGHT.next_room))
        if pages < LEAST_PAGES:
            found = tuple(_blocks(summary, beside, t, most, most_lines, apart=True))
        if pages <= MOST_PAGES:
            break
    return Part(title(summary, t), title(summary, t), year_words.about(summary, t), foot, found)


def _blocks(
    summary: Summary, beside: Beside, t: Catalog, most: int, most_lines: int, *, apart: bool = False
) -> Iterator[Block]:
    found = {chart.id: chart for chart in charts(summary, aim=beside.aim, previous=beside.previous, t=t)}
    told = Told(summary, beside.previous, beside.aim, t, _WIDTH, most, most_lines)
    yield from front(summary, beside, found, t, _WIDTH)
    if summary.value("pupils", "pupils", "count") != 0:
        yield from year_notes.stories(told)
        yield from year_people.years(told)
        yield from year_reach.lines(told)
        yield from year_reach.places(told)
        yield from year_reach.companies(told)
        yield from year_people.competencies(told, found)
        yield from year_people.parents(told)
        yield from year_people.choices(told)
    yield from year_notes.notes(summary, t, _WIDTH, apart=apart)
