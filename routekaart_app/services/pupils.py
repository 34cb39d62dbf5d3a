"""Pupils: lists, and the dossier of one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app.domain.agreement import order as agreement_order
from routekaart_app.domain.overview import Dossier, PupilEntry, YearCoverage
from routekaart_app.domain.routekaart import RoutekaartLine, lines_for, stages_of
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import ahead
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import (
    agreements,
    choices,
    collector,
    guardians,
    lists,
    notes,
    parent_reading,
    reflections,
    verdicts,
)
from routekaart_app.services.coverage import row_of
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Group, Pupil
from routekaart_app.store.queries import attention, counting, moments, people
from routekaart_app.store.queries.counting import Cells
from routekaart_app.store.session import no_longer_there


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
        with collector.paused(), self._database.read() as session:
            places = people.placed_by_year(session, on, pupil_id)
            pupil = session.get(Pupil, pupil_id)
            if pupil is None or not places:
                raise no_longer_there(Pupil, "")
            newest, entry = list(places.items())[-1]
            stages = {year: stages_of(place.place) for year, place in places.items()}
            lines = moments.lines_by_year(session, stages | {newest: None})
            counts = counting.of_pupil_by_year(session, pupil_id, on, places)
            reflected, grown = reflections.read(session, pupil_id)
            agreed = agreements.read(session, attention.agreements_of(session, pupil_id))
            return Dossier(
                pupil=entry,
                mentor=_mentor(session, entry.group_id),
                on=on,
                birth_date=pupil.birth_date,
                years=tuple(
                    _spent(year, place, lines.get(year, ()), counts[year], on) for year, place in places.items()
                ),
                to_come=_to_come(lines.get(newest, ()), entry, newest),
                moments=lists.of_own_kind(session, moments.of_pupil(session, pupil_id)),
                agreements=tuple(sorted(agreed, key=agreement_order)),
                reflections=reflected,
                growth=grown,
                choices=choices.read(session, pupil_id),
                notes=notes.read(session, pupil_id, self._database.actor),
                destinations=choices.read_destinations(session, pupil_id),
                verdicts=verdicts.read(session, pupil_id),
                guardians=guardians.of_pupils_in(session, [pupil_id])[pupil_id],
                parent_contacts=parent_reading.contacts_of(session, pupil_id),
                left_on=people.away_since(session, pupil_id, on),
            )


def _spent(
    year: SchoolYear, entry: PupilEntry, lines: tuple[RoutekaartLine, ...], cells: Cells, on: date
) -> YearCoverage:
    """One school year of a pupil, at the last school of that year."""
    own = lines_for(lines, entry.place, entry.entered, year)
    row = row_of(entry, own, cells, year, max(on, year.clip(on)))
    return YearCoverage(year, entry.school, entry.group, entry.place, own, row.cells, row.figures)


def _mentor(session: Session, group_id: UUID | None) -> str:
    group = session.get(Group, group_id) if group_id else None
    return group.mentor if group else ""


def _to_come(
    lines: tuple[RoutekaartLine, ...], entry: PupilEntry, year: SchoolYear
) -> tuple[tuple[str, tuple[RoutekaartLine, ...]], ...]:
    """The years ahead by the newest routekaart known; what they will really ask may still change."""
    return tuple((place.caption, lines_for(lines, place, year.first_day, year)) for place in ahead(entry.place))
