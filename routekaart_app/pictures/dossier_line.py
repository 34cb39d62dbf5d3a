"""The line with stations of one pupil, from everything that is known of that pupil."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Cell, Dossier, YearCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import N_
from routekaart_app.pictures.routekaart_line import LineOfStations, Station, Tone, YearBlock

Translate = Callable[[str], str]


def stations(dossier: Dossier, translate: Translate, language: str) -> LineOfStations:
    """Every year of the dossier, and the years still to come, with the words of one language for screen or paper."""
    experienced = _days_by_line(dossier)
    past_and_now = (_block(dossier, year, experienced, translate, language) for year in dossier.years)
    to_come = (
        YearBlock(words.caption(caption, translate), "future", tuple(map(_ahead, lines)))
        for caption, lines in dossier.to_come
    )
    return LineOfStations(tuple(block for block in (*past_and_now, *to_come) if block.stations))


def _block(
    dossier: Dossier,
    year: YearCoverage,
    experienced: dict[tuple[SchoolYear, str], date],
    translate: Translate,
    language: str,
) -> YearBlock:
    tone = _tone(dossier, year)
    place = words.caption(year.place.caption, translate)
    caption = translate(N_("{year} · now")).format(year=place) if tone == "now" else place
    found = []
    for line, cell in _pairs(year):
        detail = _detail(line, cell, experienced.get((year.year, line.code)), translate, language)
        found.append(Station(line.code, line.name, str(cell.status), line.required, detail))
    return YearBlock(caption, tone, tuple(found))


def _pairs(year: YearCoverage) -> Iterator[tuple[RoutekaartLine, Cell]]:
    """The lines this pupil has in a year, each with how it stands."""
    return ((line, cell) for line, cell in zip(year.lines, year.cells, strict=True) if cell.applies)


def _tone(dossier: Dossier, year: YearCoverage) -> Tone:
    if dossier.on in year.year:
        return "now"
    return "earlier" if year.school == dossier.pupil.school else "past"


def _detail(line: RoutekaartLine, cell: Cell, last: date | None, translate: Translate, language: str) -> str:
    """What there is to add to a status: a day, a reason, or how far it has come."""
    if cell.status is Status.EXEMPT:
        return cell.exempt_reason
    parts = []
    if cell.status is Status.PLANNED and cell.planned_on:
        parts.append(formats.date_long(cell.planned_on, language))
    elif cell.status is Status.DONE and last:
        parts.append(formats.date_long(last, language))
    if line.target > 1:
        parts.append(translate(N_("{count} of {target}")).format(count=cell.counted, target=cell.target))
    return ", ".join(parts)


def _days_by_line(dossier: Dossier) -> dict[tuple[SchoolYear, str], date]:
    """The last day on which the pupil took part, per school year and line."""
    days: dict[tuple[SchoolYear, str], date] = {}
    for moment in dossier.moments:
        if moment.state is State.TOOK_PART and moment.line_code and moment.on <= dossier.on:
            key = (SchoolYear.of(moment.on), moment.line_code)
            days[key] = max(days.get(key, moment.on), moment.on)
    return days


def _ahead(line: RoutekaartLine) -> Station:
    return Station(line.code, line.name, str(Status.NOT_YET), line.required)
