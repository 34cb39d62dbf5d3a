"""What the pupil page says of a station, of a contact moment and of what comes next: words only, no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.contact import DEFAULT_REASON, ContactMoment, State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.explanation import judged
from routekaart_app.domain.overview import Cell, Dossier, YearCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services import explained

_OPEN = (Status.PLANNED, Status.PARTLY, Status.DUE, Status.MISSED)


@dataclass(frozen=True, slots=True)
class Stop:
    """One station of the routekaart line; without year and cell it is still to come."""

    line: RoutekaartLine
    year: YearCoverage | None = None
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """Something that comes next: its mark, what it is, and by when."""

    status: str
    what: str
    when: str


def stops(dossier: Dossier) -> tuple[Stop, ...]:
    """The stations in the order in which `pictures.dossier_line` puts them on the line."""
    past_and_now = (Stop(line, year, cell) for year in dossier.years for line, cell in own_lines(year))
    ahead = (Stop(line) for _caption, lines in dossier.to_come for line in lines)
    return (*past_and_now, *ahead)


def own_lines(year: YearCoverage) -> Iterator[tuple[RoutekaartLine, Cell]]:
    """The lines this pupil has in a year, each with how it stands."""
    return ((line, cell) for line, cell in zip(year.lines, year.cells, strict=True) if cell.applies)


def why(stop: Stop, dossier: Dossier) -> tuple[str, ...]:
    """Why a station counts or not: every moment behind it, and what is still asked."""
    if stop.year is None or stop.cell is None:
        return (_("Still to come."),)
    if stop.cell.status is Status.EXEMPT:
        return (_("Not needed: {reason}").format(reason=stop.cell.exempt_reason),)
    behind = [item for item in dossier.moments if item.line_id == stop.line.id and item.on in stop.year.year]
    said = [explained.moment(item) for item in judged(behind, stop.line, dossier.on)]
    if stop.cell.counted < stop.cell.target:
        said.append(_still_asked(stop.line, stop.year.year, stop.cell, dossier.on))
    return tuple(said)


def _still_asked(line: RoutekaartLine, year: SchoolYear, cell: Cell, on: date) -> str:
    opens, closes = (formats.date_long(day, language()) for day in line.window(year))
    left = cell.target - cell.counted
    if on > line.window(year)[1]:
        text = _("{left} more had to be done by {closes}.")
    elif on < line.window(year)[0]:
        text = _("{left} more to do, from {opens} to {closes}.")
    else:
        text = _("{left} more to do by {closes}.")
    return text.format(left=left, opens=opens, closes=closes)


def remark(moment: ContactMoment, on: date) -> tuple[str, str]:
    """What there is to say when a moment did not simply happen: the mark's status and the words; ("", "") for none."""
    match moment.state:
        case State.ABSENT:
            reason = words.say(words.REASON, moment.reason or DEFAULT_REASON, _)
            text = _("was not there ({reason}): does not count").format(reason=reason)
            return Status.MISSED, text
        case State.PARTLY:
            return Status.PARTLY, _("took part in part: does not count yet")
        case State.PLANNED if moment.on >= on:
            return Status.PLANNED, _("planned")
        case State.PLANNED:
            return Status.DUE, _("was planned, not recorded yet")
        case _:
            return "", ""


def next_steps(dossier: Dossier) -> tuple[Step, ...]:
    """What the next talk needs: planned first by day, then what is due by the day it closes; missed ones last."""
    if dossier.now is None:
        return ()
    found = [item for item in own_lines(dossier.now) if item[1].status in _OPEN]
    year = dossier.now.year

    def order(item: tuple[RoutekaartLine, Cell]) -> tuple[bool, bool, date]:
        line, cell = item
        missed = dossier.on > line.window(year)[1] and cell.planned_on is None
        return missed, cell.planned_on is None, cell.planned_on or line.window(year)[1]

    return tuple(_step(line, cell, dossier) for line, cell in sorted(found, key=order))


def _step(line: RoutekaartLine, cell: Cell, dossier: Dossier) -> Step:
    assert dossier.now is not None
    opens, closes = line.window(dossier.now.year)
    if cell.planned_on:
        when = _("planned on {day}").format(day=_short(cell.planned_on))
    elif dossier.on > closes:
        when = _("had to be done by {day}; may still be made up for").format(day=_short(closes))
    elif dossier.on < opens:
        when = _("from {day}").format(day=_short(opens))
    else:
        when = _("by {day}").format(day=_short(closes))
    return Step(cell.status, line.name, when)


def _short(day: date) -> str:
    return formats.date_short(day, language())
