"""Whom to ask for a visit, and whom to leave in peace for a while."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from routekaart_app.domain import asking as rules
from routekaart_app.domain import names
from routekaart_app.domain.asking import AskedCompany, Asking, GroupWithout
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.services import collector
from routekaart_app.services.school_settings import ASKED_OFTEN
from routekaart_app.services.sector_agreements import sector_keys
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import companies, people, school_settings, visited
from routekaart_app.store.queries.visited import Asked


class AskingLists:
    """The lists behind asking companies fairly."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, year: SchoolYear, school_id: UUID | None = None) -> Asking:
        """The lists of a school year. Companies are those of the register, classes those of one school if given.

        A visit counts whether it was held or is planned, for a company as for a class; one that was called off counts
        for neither. Visits of single pupils are not those of a class.
        """
        today = self._database.clock.today()
        with collector.paused(), self._database.read() as session:
            often = read_often(session)
            found = visited.asked(session, year)
            asked = _companies(session, found)
            groups = people.groups(session, year, year.clip(today), school_id=school_id)
            sectors = sector_keys(session)
        not_asked = [item for item in asked if not item.visits]
        return Asking(
            not_asked=tuple(sorted(not_asked, key=_longest_ago)),
            too_often=tuple(sorted((item for item in asked if item.is_asked_often(often)), key=_most_visits)),
            without=tuple((sector, _without(groups, found.of_groups, sector)) for sector in sectors),
            often=often,
        )


def read_often(session: Session) -> int:
    """More visits than this in a school year is often: as the school chose, or as shipped."""
    row = school_settings.setting(session, ASKED_OFTEN)
    return int(row.value) if row and row.value.isdecimal() else rules.ASKED_OFTEN


def _companies(session: Session, asked: Asked) -> list[AskedCompany]:
    """Every company with its visits and pupils of a school year."""
    held = companies.visits(session)
    return [
        AskedCompany(
            row.id,
            row.name,
            row.sector,
            row.campus,
            row.municipality,
            asked.visits.get(row.id, 0),
            asked.pupils.get(row.id, 0),
            row.capacity_per_year,
            held[row.id][1] if row.id in held else None,
        )
        for row in companies.entries(session)
    ]


def _without(
    groups: Iterable[GroupChoice], visits: Mapping[UUID, Mapping[str, int]], sector: str
) -> tuple[GroupWithout, ...]:
    """The classes with pupils in them that have no visit in a sector."""
    found = ((group, visits.get(group.id, {})) for group in groups if group.pupils)
    return tuple(
        GroupWithout(group.id, group.name, group.school, group.pupils, sum(where.values()))
        for group, where in found
        if not where.get(sector)
    )


def _longest_ago(item: AskedCompany) -> tuple[date, str]:
    """Never first, then who was visited longest ago."""
    return item.last_on or date.min, names.fold(item.name)


def _most_visits(item: AskedCompany) -> tuple[int, str]:
    return -item.visits, names.fold(item.name)
