"""Which companies were visited, by whom: behind sector agreements, whom to ask, and how pupils spread over sectors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Subquery, case, cast, func, or_, select, union_all
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.domain.routekaart import AT_COMPANY
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.sector_agreement import COUNTED_KINDS, CompanyUse
from routekaart_app.domain.spread import Met
from routekaart_app.store.models import (
    Activity,
    Company,
    Participation,
    SectorAgreement,
    VisitCompany,
    school_year_id,
)
from routekaart_app.store.queries.scope import Key, raw, rows

_WAS_THERE = (State.TOOK_PART, State.PARTLY)
_ONE_BY_ONE = "places"
"""What is counted per pupil; all else per visit."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Of a school year: the visits of each company, how many pupils come to each that has a capacity for a school year,
    each time they come, and the visits of each class by sector. What has none is left out."""

    visits: Mapping[UUID, int]
    pupils: Mapping[UUID, int]
    of_groups: Mapping[UUID, Mapping[str, int]]


def agreements(session: Session, year: SchoolYear) -> Sequence[tuple[SectorAgreement, str, str]]:
    """The sector agreements of a school year in the order in which they were made, each with the name and the
    municipality of its company."""
    found = (
        select(SectorAgreement, func.coalesce(Company.name, ""), func.coalesce(Company.municipality, ""))
        .outerjoin(Company, Company.id == SectorAgreement.company_id)
        .where(SectorAgreement.school_year_id == school_year_id(year.start))
        .order_by(SectorAgreement.id)
    )
    return [(row[0], row[1], row[2]) for row in session.execute(found)]


def uses(
    session: Session, year: SchoolYear, today: date, company_ids: Collection[UUID], sectors: Collection[str]
) -> tuple[CompanyUse, ...]:
    """What took place in a school year, and what is planned from a day on, at these companies and at all of these
    sectors. A visit of several groups is one; one along several companies is one at each of them."""
    kinds = {kind: what for what, found in COUNTED_KINDS.items() for kind in found}
    at = _visited(_in_year(year), Activity.kind.in_(kinds))
    what = case(kinds, value=at.c.kind).label("what")
    mine = or_(Company.id.in_(list(company_ids)), Company.sector.in_(list(sectors)))
    there = Participation.activity_id == at.c.activity_id
    was_there, comes = Participation.state.in_(_WAS_THERE), Participation.state == State.PLANNED
    used = cast(select(Participation.id).where(there, was_there).exists(), Integer)
    coming = cast((at.c.on >= today) & select(Participation.id).where(there, comes).exists(), Integer)
    visits = (
        select(Company.id, Company.sector, what, func.max(used).label("used"), func.max(coming).label("coming"))
        .join(Company, Company.id == at.c.company_id)
        .where(mine, at.c.kind.not_in(COUNTED_KINDS[_ONE_BY_ONE]))
        .group_by(Company.id, what, at.c.visit_id)
        .subquery()
    )
    in_all = select(
        visits.c.id, visits.c.sector, visits.c.what, _sum(visits.c.used), _sum((1 - visits.c.used) * visits.c.coming)
    ).group_by(visits.c.id, visits.c.what)
    places = (
        select(
            Company.id,
            Company.sector,
            what,
            _sum(cast(was_there, Integer)),
            _sum(cast(comes & (at.c.on >= today), Integer)),
        )
        .join(Company, Company.id == at.c.company_id)
        .join(Participation, there)
        .where(mine, at.c.kind.in_(COUNTED_KINDS[_ONE_BY_ONE]))
        .group_by(Company.id, what)
    )
    rows = [*session.execute(in_all), *session.execute(places)]
    return tuple(CompanyUse(*row) for row in sorted(rows, key=lambda row: (row[0], row[2])))


def asked(session: Session, year: SchoolYear) -> Asked:
    """What companies and classes had and have in a school year; visits that were called off are not among it."""
    at = _visited(_in_year(year), _is_visit(), _somebody())
    there = select(func.count()).where(Participation.activity_id == at.c.activity_id)
    pupils = there.where(Participation.state != State.ABSENT).scalar_subquery()
    counted = case((Company.capacity_per_year.is_not(None), pupils), else_=0)
    columns = (raw(at.c.company_id), raw(at.c.visit_id), raw(at.c.group_id), Company.sector, counted)
    visits: dict[Key, set[Key]] = {}
    of_groups: dict[Key, dict[str, set[Key]]] = {}
    came: Counter[Key] = Counter()
    for company, visit, group, sector, count in rows(
        session, select(*columns).join(Company, Company.id == at.c.company_id)
    ):
        visits.setdefault(company, set()).add(visit)
        came[company] += count
        if group is not None:
            of_groups.setdefault(group, {}).setdefault(sector, set()).add(visit)
    return Asked(
        {UUID(bytes=key): len(found) for key, found in visits.items()},
        {UUID(bytes=key): count for key, count in came.items() if count},
        {
            UUID(bytes=key): {sector: len(found) for sector, found in sectors.items()}
            for key, sectors in of_groups.items()
        },
    )


def met(session: Session, pupil_ids: Iterable[UUID], until: date) -> tuple[Met, ...]:
    """What some pupils took part in with a company up to a day, in all their years."""
    took_part = (
        Participation.pupil_id.in_(list(pupil_ids)),
        Participation.state == State.TOOK_PART,
        Participation.on <= until,
        Participation.kind.in_(AT_COMPANY),
    )
    columns = (Participation.pupil_id, Activity.id, Activity.on, Company.name, Company.sector)
    activities = select(*columns).join(Activity, Activity.id == Participation.activity_id)
    first = activities.join(Company, Company.id == Activity.company_id).where(*took_part)
    further = (
        activities.join(VisitCompany, VisitCompany.visit_id == Activity.visit_id)
        .join(Company, Company.id == VisitCompany.company_id)
        .where(*took_part)
    )
    return tuple({Met(*row): None for found in (first, further) for row in session.execute(found)})


def _visited(*conditions: ColumnElement[bool]) -> Subquery:
    """Activities with each company they were at: that of the activity, and the further ones of its visit. Activities
    of one visit share `visit_id`; one that is a visit by itself has its own id there."""
    visit = func.coalesce(Activity.visit_id, Activity.id).label("visit_id")
    columns: tuple[Any, ...] = (
        Activity.id.label("activity_id"),
        visit,
        Activity.kind,
        Activity.on.label("on"),
        Activity.group_id,
    )
    first = select(*columns, Activity.company_id).where(Activity.company_id.is_not(None), *conditions)
    along_several = Activity.visit_id.in_(select(VisitCompany.visit_id))  # few, and looked up: not by all activities
    further = (
        select(*columns, VisitCompany.company_id)
        .join(VisitCompany, VisitCompany.visit_id == Activity.visit_id)
        .where(along_several, VisitCompany.company_id.is_distinct_from(Activity.company_id), *conditions)
    )
    return union_all(first, further).subquery()


def _in_year(year: SchoolYear) -> ColumnElement[bool]:
    return Activity.on.between(year.first_day, year.last_day)


def _is_visit() -> ColumnElement[bool]:
    return or_(Activity.kind.in_(AT_COMPANY), Activity.visit_id.is_not(None))


def _somebody() -> ColumnElement[bool]:
    """Whether anybody is on an activity; nobody is on what was called off."""
    return select(Participation.id).where(Participation.activity_id == Activity.id).exists()


def _sum(column: Any) -> ColumnElement[int]:
    return func.coalesce(func.sum(column), 0)
