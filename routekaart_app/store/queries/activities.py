"""Reads behind the sheet of one activity: who is on it, and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from routekaart_app.store.models import Agreement, Participation


def participations(session: Session, activity_id: UUID) -> Sequence[Participation]:
    """How every pupil takes part in an activity."""
    return session.scalars(select(Participation).where(Participation.activity_id == activity_id)).all()


def agreements(session: Session, activity_id: UUID) -> Sequence[Agreement]:
    """What was agreed in an activity."""
    return session.scalars(select(Agreement).where(Agreement.activity_id == activity_id)).all()
