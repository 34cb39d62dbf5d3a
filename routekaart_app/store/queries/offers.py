"""Reads about what can be done in the region."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row as ResultRow
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from routekaart_app.store.models import Company, Offer


def listed(session: Session, company_id: UUID | None = None) -> Sequence[ResultRow[*tuple[Any, ...]]]:
    """Everything on offer, or what one company offers, by title: as the fields of `domain.offer.Offer` are called."""
    one = Offer
    columns = (
        one.title, one.kind, one.description, one.suitable_for, one.minutes, one.most_pupils, one.company_id,
        func.coalesce(Company.name, "").label("company"), one.id, func.coalesce(Company.sector, "").label("sector"),
        func.coalesce(Company.municipality, "").label("municipality"),
    )  # fmt: skip
    found = select(*columns).outerjoin(Company, Company.id == one.company_id).order_by(func.lower(one.title), one.id)
    if company_id is not None:
        found = found.where(one.company_id == company_id)
    return session.execute(found).all()


def of(session: Session, company_id: UUID | None) -> Sequence[ResultRow[*tuple[Any, ...]]]:
    """Id and title of what a company offers; for None, of what nobody in particular does."""
    return session.execute(select(Offer.id, Offer.title).where(Offer.company_id == company_id)).all()
