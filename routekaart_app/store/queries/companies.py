"""Reads about companies: who can be called there, how often pupils came, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy import Row as ResultRow
from sqlalchemy.orm import Session

from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.contact import State
from routekaart_app.store.models import (
    Activity,
    Choice,
    Company,
    CompanyContact,
    Guardian,
    Offer,
    Participation,
    SectorAgreement,
    VisitCompany,
)

COLUMNS = tuple(one.name for one in fields(CompanyEntry) if one.name not in ("visits", "last_visit", "contacts"))
"""What a company is read by: every field of `CompanyEntry` that is a column."""
_REFERRING: tuple[Any, ...] = (Activity, VisitCompany, Choice, SectorAgreement, Offer, Guardian)


def entries(session: Session, ids: Iterable[UUID] | None = None) -> Sequence[ResultRow[*tuple[Any, ...]]]:
    """`COLUMNS` of every company, or of some, by name."""
    found = select(*(getattr(Company, name) for name in COLUMNS)).order_by(Company.search_key, Company.municipality)
    if ids is not None:
        found = found.where(Company.id.in_(list(ids)))
    return session.execute(found).all()


def contacts(session: Session, ids: Iterable[UUID] | None = None) -> Sequence[ResultRow[*tuple[Any, ...]]]:
    """The contacts of every company, or of some, in their order: company, name, role, phone, email, id."""
    one = CompanyContact
    found = select(one.company_id, one.name, one.role, one.phone, one.email, one.id).order_by(one.position, one.id)
    if ids is not None:
        found = found.where(one.company_id.in_(list(ids)))
    return session.execute(found).all()


def contact_rows(session: Session, company_id: UUID) -> Sequence[CompanyContact]:
    """The contacts of one company, to be changed."""
    mine = select(CompanyContact).where(CompanyContact.company_id == company_id)
    return session.scalars(mine.order_by(CompanyContact.position, CompanyContact.id)).all()


def visits(session: Session, company_id: UUID | None = None) -> dict[UUID, tuple[int, date]]:
    """How many visits were held at each company, or at one, and when the last was. What several groups did together is
    one visit; what is planned or was called off is none."""
    held = exists().where(Participation.activity_id == Activity.id, Participation.state != State.PLANNED)
    told = Activity.visit_id
    number = func.count() - func.count(told) + func.count(told.distinct())
    host: Any = Activity.company_id
    if company_id is None:
        host = func.ifnull(host, None, type_=host.type)  # no index: from end to end is faster than company by company
    mine = host.is_not(None) if company_id is None else host == company_id
    own = select(host, number, func.max(Activity.on)).where(mine, held).group_by(host)
    found = {row[0]: (row[1], row[2]) for row in session.execute(own)}
    for company, days in _along_several(session, held, company_id).items():
        count, last = found.get(company, (0, date.min))
        found[company] = count + len(days), max(last, *days.values())
    return found


def _along_several(
    session: Session, held: ColumnElement[bool], company_id: UUID | None
) -> dict[UUID, dict[UUID, date]]:
    """The visits at which companies were further ones, with their day. Looked up from those few, and apart: together
    with the others it would be a search through every activity."""
    places = select(VisitCompany.visit_id, VisitCompany.company_id)
    if company_id is not None:
        places = places.where(VisitCompany.company_id == company_id)
    visit_ids = places.with_only_columns(VisitCompany.visit_id)
    went = select(Activity.visit_id, Activity.on, Activity.company_id).where(Activity.visit_id.in_(visit_ids), held)
    days: dict[UUID | None, date] = {}
    hosts: set[tuple[UUID | None, UUID | None]] = set()
    for visit_id, on, host in session.execute(went):
        days[visit_id] = on
        hosts.add((visit_id, host))
    found: dict[UUID, dict[UUID, date]] = {}
    for visit_id, company in session.execute(places):
        if visit_id in days and (visit_id, company) not in hosts:
            found.setdefault(company, {})[visit_id] = days[visit_id]
    return found


def named(session: Session, folded: str) -> Sequence[ResultRow[*tuple[Any, ...]]]:
    """Id and municipality of the companies with this folded name."""
    found = select(Company.id, Company.municipality).where(Company.search_key == folded).order_by(Company.id)
    return session.execute(found).all()


def names_and_places(session: Session) -> Sequence[ResultRow[*tuple[Any, ...]]]:
    """Id, name and municipality of every company, by name."""
    found = select(Company.id, Company.name, Company.municipality).order_by(Company.search_key, Company.id)
    return session.execute(found).all()


def uses(session: Session, company_id: UUID) -> tuple[int, ...]:
    """How many activities, visits along several companies, choices, sector agreements, offers and parents who
    would tell about their work refer to a company."""
    return tuple(
        session.scalar(select(func.count()).where(table.company_id == company_id)) or 0 for table in _REFERRING
    )


def referring(session: Session, company_id: UUID) -> list[Any]:
    """Every row that refers to a company, but for its contacts."""
    return [row for table in _REFERRING for row in session.scalars(select(table).where(table.company_id == company_id))]


def met_at(session: Session, visit_ids: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
    """Visit and company of the activities of some visits."""
    found = select(Activity.visit_id, Activity.company_id).where(Activity.visit_id.in_(list(visit_ids)))
    return {(row[0], row[1]) for row in session.execute(found) if row[0] and row[1]}


def further(session: Session, company_id: UUID) -> Sequence[VisitCompany]:
    """At which visits a company is a further one."""
    return session.scalars(select(VisitCompany).where(VisitCompany.company_id == company_id)).all()
