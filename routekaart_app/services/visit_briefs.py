"""Reads what papers about a visit tell, whole and in one go."""

from __future__ import annotations

from uuid import UUID

from routekaart_app.domain.contact import State
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.domain.visit import Visit
from routekaart_app.domain.visit_brief import BriefSchool, Participant, VisitBrief, by_class
from routekaart_app.services import companies, visit_reading
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import people
from routekaart_app.store.queries import visit_briefs as queries
from routekaart_app.store.queries import visits as visit_queries
from routekaart_app.store.session import no_longer_there


class VisitBriefs:
    """One visit with its companies, schools and pupils."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, visit_id: UUID) -> VisitBrief:
        """A visit, also by the id of one of its activities. Raises KnownError when it is gone."""
        with self._database.read() as session:
            key = visit_queries.visit_of(session, visit_id)
            found = visit_reading.visits(session, [key]) if key else ()
            if not found:
                raise no_longer_there(models.Visit)
            return _brief(session, found[0])


def _brief(session: Session, visit: Visit) -> VisitBrief:
    groups = {item.group_id for item in visit.groups if item.group_id}
    years = {year for year in (people.year_of_group(session, key) for key in groups) if year}
    years = years or {SchoolYear.of(visit.on)}
    rows = queries.on_it(session, [item.activity_id for item in visit.groups if item.activity_id])
    pupils = {row.id for row in rows}
    entries = {entry.id: entry for year in years for entry in people.entries(session, year, pupil_ids=pupils)}
    classes = {item.activity_id: item.name for item in visit.groups}
    there: dict[UUID, Participant] = {}
    for row in rows:  # nobody is left out of a list, not even who has left school since
        entry = entries.get(row.id)
        group, place = (entry.group, entry.place) if entry else (classes[row.activity_id], Place("", None))
        there[row.id] = Participant(row.id, row.first_name, row.prefix, row.last_name, group, place, State(row.state))
    return VisitBrief(
        visit,
        companies.entries_in(session, [item.id for item in visit.companies]),
        tuple(BriefSchool(*row) for row in queries.schools(session, years, groups, pupils)),
        by_class(there.values()),
        tuple(queries.line_names(session, [item.line_id for item in visit.groups if item.line_id])),
    )
