"""Reads behind the lists that a school may change."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from routekaart_app.store.models import Activity, Choice, Company, ListItem, SectorAgreement


def items(session: Session, name: str, scope: str | None = None) -> Sequence[ListItem]:
    """What a school keeps of a list, of one scope if given, in its order."""
    found = select(ListItem).where(ListItem.list == name)
    if scope is not None:
        found = found.where(ListItem.scope == scope)
    return session.scalars(found.order_by(ListItem.position, ListItem.id)).all()


def is_talk_kind_used(session: Session, key: str) -> bool:
    """Whether a talk is of this kind."""
    return session.scalar(select(Activity.id).where(Activity.talk_kind == key).limit(1)) is not None


def is_sector_used(session: Session, key: str) -> bool:
    """Whether a company, a pupil's choice, an agreement or a campus is of this sector."""
    campuses = (ListItem.list == "campuses") & (ListItem.scope == key)
    uses = (
        select(Company.id).where(Company.sector == key),
        select(Choice.id).where(Choice.kind == "sector", Choice.value == key),
        select(SectorAgreement.id).where(SectorAgreement.sector == key),
        select(ListItem.id).where(campuses),
    )
    return any(session.scalar(use.limit(1)) is not None for use in uses)


def at_campuses(session: Session, campuses: Sequence[str]) -> Sequence[Company]:
    """The companies of some campuses."""
    return session.scalars(select(Company).where(Company.campus.in_(campuses))).all()
