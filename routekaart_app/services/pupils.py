"""Pupils: lists, and the dossier of one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app.domain.overview import Dossier, PupilEntry, YearCoverage
from routekaart_app.domain.routekaart import RoutekaartLine, lines_for
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import ahead
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services.coverage import row_of
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Group, Pupil
from routekaart_app.store.queries import counting, moments, people


class Pupils:
    """Who the pupils are and what each has experienced."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(
        self, year: SchoolYear, *, school_id: UUID | None = None, group_id: UUID | None = None, on: date | None = None
    ) -> tuple[PupilEntry, ...]:
        """The pupils of a school year by surname, of one school or group if given, there on a day if given."""
        with self._database.read() as session:
            return people.entries(session, year, on=on, school_id=school_id, group_id=group_id)

    def by_number(self, number: str, brin: str | None = None) -> UUID:
        """The pupil with this number; raises KnownError when there is none or when several schools use it."""
        with self._database.read() as session:
            found = people.by_number(session, number.strip(), brin)
        if not found:
            what = _("There is no pupil with number {number}.").format(number=number)
            raise KnownError(what, "", _("Check the number."), code="no-pupil")
        if len(found) > 1:
            what = _("Several schools have a pupil with number {number}.").format(number=number)
            raise KnownError(what, "", _("Say which school, by its BRIN."), code="several-pupils")
        return found[0]

    def dossier(self, pupil_id: UUID, on: date) -> Dossier:
        """Everything about one pupil up to a day; raises KnownError when the pupil is gone."""
        with self._database.read() as session:
            years = [year for year in people.years(session) if year.first_day <= on]
            spent = tuple(reversed([item for year in years for item in _spent(session, pupil_id, year, on)]))
            pupil = session.get(Pupil, pupil_id)
            if pupil is None or not spent:
                raise KnownError(_("This pupil is no longer there."), code="no-pupil")
            newest, entry = spent[-1]
            return Dossier(
                pupil=entry,
                mentor=_mentor(session, entry.group_id),
                on=on,
                birth_date=pupil.birth_date,
                years=tuple(item for item, _entry in spent),
                to_come=_to_come(moments.lines(session, newest.year), entry, newest.year),
                moments=moments.of_pupil(session, pupil_id),
            )


def _spent(session: Session, pupil_id: UUID, year: SchoolYear, on: date) -> list[tuple[YearCoverage, PupilEntry]]:
    """One school year of a pupil, at the last school of that year; empty when not enrolled."""
    entry = people.placed(session, year, on, pupil_id)
    if entry is None:
        return []
    cells = counting.of_pupils(session, [pupil_id], on, year)
    lines = lines_for(moments.lines(session, year), entry.place, entry.entered, year)
    row = row_of(entry, lines, cells, year, max(on, year.clip(on)))
    return [(YearCoverage(year, entry.school, entry.group, entry.place, lines, row.cells, row.figures), entry)]


def _mentor(session: Session, group_id: UUID | None) -> str:
    group = session.get(Group, group_id) if group_id else None
    return group.mentor if group else ""


def _to_come(
    lines: tuple[RoutekaartLine, ...], entry: PupilEntry, year: SchoolYear
) -> tuple[tuple[str, tuple[RoutekaartLine, ...]], ...]:
    """The years ahead by the newest routekaart known; what they will really ask may still change."""
    return tuple((place.caption, lines_for(lines, place, year.first_day, year)) for place in ahead(entry.place))
