"""Reads behind one cell of the class grid: its participations, and what they hang on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Activity, Company, Exemption, Participation


def participations(
    session: Session, pupil_id: UUID, line_id: UUID, year: SchoolYear, until: date
) -> Sequence[Participation]:
    """How a pupil took part in a line in one school year up to a day, oldest first."""
    return session.scalars(
        select(Participation)
        .where(
            Participation.pupil_id == pupil_id,
            Participation.line_id == line_id,
            Participation.year == year.start,
            Participation.on <= until,
        )
        .order_by(Participation.on, Participation.id)
    ).all()


def size(session: Session, activity_id: UUID) -> int:
    """How many pupils are on an activity."""
    return session.scalar(select(func.count()).where(Participation.activity_id == activity_id)) or 0


def bare_activity(session: Session, line_id: UUID, group_id: UUID, on: date, pupil_id: UUID) -> UUID | None:
    """An activity of this class for this line on this day that cells can share: nothing more is known of it, and
    this pupil is not on it yet."""
    mine = select(Participation.id).where(Participation.activity_id == Activity.id, Participation.pupil_id == pupil_id)
    return session.scalar(
        select(Activity.id).where(
            ~mine.exists(),
            Activity.group_id == group_id,
            Activity.on == on,
            Activity.line_id == line_id,
            Activity.company_id.is_(None),
            Activity.note == "",
            Activity.title == "",
        )
    )


def exemptions(session: Session, pupil_id: UUID, line_id: UUID) -> Sequence[Exemption]:
    """The exemptions of a pupil from a line."""
    return session.scalars(select(Exemption).where(Exemption.pupil_id == pupil_id, Exemption.line_id == line_id)).all()


def company_named(session: Session, folded: str) -> UUID | None:
    """The company whose folded name this is."""
    return session.scalar(select(Company.id).where(Company.search_key == folded).limit(1))
