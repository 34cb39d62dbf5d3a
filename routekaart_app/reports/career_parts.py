"""What the sections of a career file share: headings, rows under a date, and lines for a pen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from routekaart_app import formats
from routekaart_app.domain.career_file import CareerFile
from routekaart_app.domain.overview import YearCoverage
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import Catalog
from routekaart_app.pictures.shapes import Line, Shape
from routekaart_app.reports import blocks, letters
from routekaart_app.reports.document import UPRIGHT
from routekaart_app.reports.flow import Column, Entry, Placed, Row, Solid, Strip
from routekaart_app.reports.styles import CAPTION, SMALL, Style

WIDTH = UPRIGHT.text_width
DATE = 62.0
"""The width of the column with the day, its gap within."""
BODY_WIDTH = WIDTH - DATE
_LABEL = 78.0
_YEAR = Style("body", bold=True, color="accent")
_LABEL_STYLE = Style("caption", bold=True, color="muted")
_WRITING = 19.0
"""The height of a line to write on."""


def section(text: str, aside: str = "") -> Solid:
    """The heading of a section, which stands in the outline."""
    return replace(blocks.heading(text, WIDTH, aside), entry=Entry(text), before=22)


def year_heading(year: SchoolYear, file: CareerFile) -> Solid:
    """The heading of a school year: with the class and school where the pupil was."""
    there = _there(file.way.years, year)
    words = (there.place.caption, there.group, there.school) if there else ()
    text = " · ".join(filter(None, (year.name, *words)))
    shown = blocks.line(letters.shorten(text, _YEAR.size, WIDTH, bold=True), _YEAR)
    return Solid(_YEAR.leading + 2, (Placed(0, 0, (shown,)),), before=11, with_next=True, entry=Entry(text, 2))


def day(on: date, t: Catalog) -> blocks.Cell:
    """The day in its own column, with its year."""
    return blocks.lines(formats.date_numeric(on, t.language), SMALL, DATE - 4)


def ruled(left: float, right: float, y: float, stroke: str = "edge") -> tuple[Shape, ...]:
    """A hairline from one place to another, such as a line to sign on; none where there is no room."""
    return (Line(left, y, right, y, stroke=stroke, stroke_width=0.5),) if right > left else ()


def point(label: str, text: str, head: Row, *, last: bool, style: Style = SMALL) -> Row:
    """A text of the pupil beside what it answers; on a next page `head` says what it goes on with."""
    cells = blocks.lines(text, style, BODY_WIDTH - _LABEL)
    return _beside(label, cells, head, last=last)


def empty_point(label: str, number: int, head: Row, *, last: bool) -> Row:
    """So many lines for a pen, beside what is to be written there."""
    strip = Strip(_WRITING, ruled(0, BODY_WIDTH - _LABEL, _WRITING - 3))
    return _beside(label, (strip,) * number, head, last=last)


def _beside(label: str, cells: blocks.Cell, head: Row, *, last: bool) -> Row:
    named = blocks.lines(label, _LABEL_STYLE, _LABEL - 8)
    columns = (Column(DATE, named), Column(DATE + _LABEL, cells))
    return Row(columns, WIDTH, 1.5, rule="line" if last else "", with_next=not last, head=head)


def continued(name: str, t: Catalog) -> Row:
    """What stands on top of a page on which something goes on."""
    text = t.gettext("{name} (continued)").format(name=name)
    shown = letters.shorten(text, CAPTION.size, WIDTH)
    return Row((Column(0, blocks.lines(shown, CAPTION, WIDTH)),), WIDTH, 2, with_next=True)


def _there(years: Iterable[YearCoverage], year: SchoolYear) -> YearCoverage | None:
    return next((one for one in years if one.year == year), None)
