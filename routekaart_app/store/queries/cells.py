"""Reads behind one cell of the class grid: its participations, and what they hang on."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from routekaart_app.store.models import Company, Exemption, Participation


def participation(session: Session, activity_id: UUID, pupil_id: UUID) -> Participation | None:
    """How a pupil is on an activity; None when not on it."""
    mine = Participation.activity_id == activity_id, Participation.pupil_id == pupil_id
    return session.scalars(select(Participation).where(*mine).limit(1)).first()


def size(session: Session, activity_id: UUID) -> int:
    """How many pupils are on an activity."""
    return session.scalar(select(func.count()).where(Participation.activity_id == activity_id)) or 0


def exemptions(session: Session, pupil_id: UUID, line_id: UUID) -> Sequence[Exemption]:
    """The exemptions of a pupil from a line."""
    return session.scalars(select(Exemption).where(Exemption.pupil_id == pupil_id, Exemption.line_id == line_id)).all()


def company_named(session: Session, folded: str) -> UUID | None:
    """The company whose folded name this is."""
    return session.scalar(select(Company.id).where(Company.search_key == folded).order_by(Company.id).limit(1))
