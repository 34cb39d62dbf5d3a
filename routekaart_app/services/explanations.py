"""Why a line counts or does not count for a pupil: read for one pupil, explained by the rules of the domain."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app.domain.explanation import Explanation, explain
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import lists
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Line
from routekaart_app.store.queries import cells, moments, people, templates
from routekaart_app.store.session import no_longer_there


class Explanations:
    """Answers "does this count, and why" for one pupil and one line; the words are in `services.explained`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, pupil_id: UUID, line: UUID | str, on: date) -> Explanation:
        """Explain a line as it stands on a day; a line by its code is that of the day's school year.

        The counting day is not before the line's school year. Raises KnownError when the line is not there or the
        pupil is not enrolled in its school year.
        """
        with self._database.read() as session:
            if isinstance(line, str):
                year, found = _by_code(session, line, on)
            else:
                year, found = _by_id(session, line)
            day = max(on, year.first_day)
            pupil = people.placed(session, year, day, pupil_id)
            if pupil is None:
                what = _("This pupil is not enrolled in school year {year}.").format(year=year.name)
                raise KnownError(what, code="no-pupil")
            behind = lists.of_own_kind(session, moments.on_line(session, pupil_id, found.id, year))
            exempt = cells.exemptions(session, pupil_id, found.id)
        return explain(pupil, found, year, day, behind, exempt[0].reason if exempt else None)


def _by_code(session: Session, code: str, on: date) -> tuple[SchoolYear, RoutekaartLine]:
    year = SchoolYear.of(on)
    wanted = code.strip().casefold()
    lines = moments.lines(session, year)
    for line in lines:
        if line.code.casefold() == wanted:
            return year, line
    if not lines:
        raise KnownError(_("School year {year} has no routekaart yet.").format(year=year.name), code="no-template")
    what = _("The routekaart of {year} has no line {code}.").format(year=year.name, code=code)
    raise KnownError(what, "", _("Check the code."), code="no-line")


def _by_id(session: Session, line_id: UUID) -> tuple[SchoolYear, RoutekaartLine]:
    year = templates.year_of_line(session, line_id)
    if year is None:
        raise no_longer_there(Line, "")
    return year, next(line for line in moments.lines(session, year) if line.id == line_id)
