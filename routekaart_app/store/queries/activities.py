"""Reads behind the sheet of one activity: who is on it, and what hangs on it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.store.models import Agreement, Note, Participation, Reflection, Row

_LINKS: tuple[tuple[type[Agreement] | type[Reflection] | type[Note], str], ...] = (
    (Agreement, "activity_id"), (Reflection, "activity_id"), (Reflection, "talk_id"), (Note, "activity_id"),
)  # fmt: skip


def participations(session: Session, activity_id: UUID) -> Sequence[Participation]:
    """How every pupil takes part in an activity."""
    return session.scalars(select(Participation).where(Participation.activity_id == activity_id)).all()


def had_that_day(
    session: Session, pupil_ids: Sequence[UUID], kinds: Collection[str], on: date, activity_id: UUID | None
) -> int:
    """How many of these took part on this day in something else of such a kind."""
    rows = select(Participation.pupil_id).where(
        Participation.pupil_id.in_(pupil_ids),
        Participation.kind.in_(kinds),
        Participation.on == on,
        Participation.state == State.TOOK_PART,
        Participation.activity_id != activity_id if activity_id else true(),
    )
    return len(set(session.scalars(rows)))


def agreements(session: Session, activity_id: UUID) -> Sequence[Agreement]:
    """What was agreed in an activity."""
    return session.scalars(select(Agreement).where(Agreement.activity_id == activity_id)).all()


def hanging_on(session: Session, activity_id: UUID, pupil_id: UUID | None = None) -> Sequence[tuple[Row, str]]:
    """What names an activity in one of its fields, of one pupil if given, each with the name of that field."""
    found: list[tuple[Row, str]] = []
    for model, field in _LINKS:
        rows = select(model).where(getattr(model, field) == activity_id)
        if pupil_id is not None:
            rows = rows.where(model.pupil_id == pupil_id)
        found += [(row, field) for row in session.scalars(rows)]
    return found
