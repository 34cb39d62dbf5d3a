"""Where pupils have been, sector by sector, and where not yet."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from routekaart_app.domain import spread as rules
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.spread import Spread
from routekaart_app.services.sector_agreements import sector_keys
from routekaart_app.store.database import Database
from routekaart_app.store.queries import people, visited


class SectorSpread:
    """How pupils spread over the sectors of the school's list, in all their years: only what they took part in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_pupil(self, pupil_id: UUID, on: date) -> Spread:
        """The sectors that one pupil met up to a day."""
        with self._database.read() as session:
            met = visited.met(session, [pupil_id], on)
            return rules.spread(sector_keys(session), [pupil_id], met)

    def of_groups(self, group_ids: Collection[UUID], on: date) -> Spread:
        """The sectors that the pupils of some classes met up to a day, at whatever school they were then."""
        with self._database.read() as session:
            year = SchoolYear.of(on)
            pupils = [entry.id for group in group_ids for entry in people.entries(session, year, on=on, group_id=group)]
            pupils = list(dict.fromkeys(pupils))
            return rules.spread(sector_keys(session), pupils, visited.met(session, pupils, on))
