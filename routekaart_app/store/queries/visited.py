"""Which companies were visited, by whom: behind sector agreements, whom to ask, and how pupils spread over sectors."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
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

_WAS_THERE = (State.TOOK_PART, State.PARTLY)
_ONE_BY_ONE = "places"
"""What is counted per pupil; all else per visit."""


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


def visits_of_companies(session: Session, year: SchoolYear) -> dict[UUID, int]:
    """How many visits each company had and has in a school year; those that were called off are not among them."""
    at = _visited(_in_year(year), _is_visit(), _somebody())
    found = select(at.c.company_id, func.count(at.c.visit_id.distinct())).group_by(at.c.company_id)
    return {row[0]: row[1] for row in session.execute(found)}


def pupils_of_companies(session: Session, year: SchoolYear) -> dict[UUID, int]:
    """How many pupils were and will be at each company that has a capacity for a school year, each time they come."""
    at = _visited(_in_year(year), _is_visit())
    found = (
        select(at.c.company_id, func.count())
        .join(Company, Company.id == at.c.company_id)
        .join(Participation, Participation.activity_id == at.c.activity_id)
        .where(Company.capacity_per_year.is_not(None), Participation.state != State.ABSENT)
        .group_by(at.c.company_id)
    )
    return {row[0]: row[1] for row in session.execute(found)}


def visits_of_groups(session: Session, year: SchoolYear) -> dict[UUID, dict[str, int]]:
    """How many visits each class had and has in a school year, per sector."""
    at = _visited(_in_year(year), _is_visit(), Activity.group_id.is_not(None), _somebody())
    found = (
        select(at.c.group_id, Company.sector, func.count(at.c.visit_id.distinct()))
        .join(Company, Company.id == at.c.company_id)
        .group_by(at.c.group_id, Company.sector)
    )
    result: dict[UUID, dict[str, int]] = {}
    for group_id, sector, count in session.execute(found):
        result.setdefault(group_id, {})[sector] = count
    return result


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
