"""Reads behind the sheet of a talk: what it can be about, and when was spoken last."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.store.models import Activity, Company, Line, Participation

_NO_SUBJECT = frozenset({"milestone", "transfer"}) | TALKS
"""What is no experience to talk about."""


def subjects(
    session: Session, pupil_ids: Collection[UUID], until: date, limit: int, also: UUID | None = None
) -> Sequence[tuple[Activity, str, str]]:
    """The last activities up to a day that all of these pupils took part in, each with the name of its line and its
    company, newest first; and one more, if it is still there."""
    mine = _of(pupil_ids), _there(), Participation.on <= until, Participation.kind.not_in(_NO_SUBJECT)
    shared = func.count(Participation.pupil_id.distinct()) == len(set(pupil_ids))
    last = (
        select(Participation.activity_id)
        .where(*mine)
        .group_by(Participation.activity_id)
        .having(shared)
        .order_by(func.max(Participation.on).desc(), Participation.activity_id.desc())
        .limit(limit)
    )
    found = (
        select(Activity, func.coalesce(Line.name, ""), func.coalesce(Company.name, ""))
        .outerjoin(Line, Line.id == Activity.line_id)
        .outerjoin(Company, Company.id == Activity.company_id)
        .where(Activity.id.in_([*session.scalars(last), *([also] if also else [])]))
        .order_by(Activity.on.desc(), Activity.id.desc())
    )
    return [(row[0], row[1], row[2]) for row in session.execute(found)]


def talked_about(session: Session, pupil_ids: Collection[UUID], activity_ids: Collection[UUID]) -> frozenset[UUID]:
    """Which of some activities one of these pupils was spoken with about."""
    found: Any = (
        select(Activity.about_id)
        .join(Participation, Participation.activity_id == Activity.id)
        .where(Activity.about_id.in_(list(activity_ids)), _of(pupil_ids), _there())
    )
    return frozenset(session.scalars(found))


def last_talk(session: Session, pupil_ids: Collection[UUID], until: date) -> date | None:
    """When one of these pupils was last spoken with, up to a day."""
    mine = _of(pupil_ids), _there(), Participation.on <= until, Participation.kind.in_(TALKS)
    return session.scalar(select(func.max(Participation.on)).where(*mine))


def planned(session: Session, pupil_ids: Collection[UUID], first: date, last: date) -> Sequence[Activity]:
    """The talks between two days planned with all of these pupils, perhaps with others too; the first first."""
    mine = _of(pupil_ids), Participation.state == State.PLANNED, Participation.kind.in_(TALKS)
    shared = func.count(Participation.pupil_id.distinct()) == len(set(pupil_ids))
    ids = (
        select(Participation.activity_id)
        .where(*mine, Participation.on.between(first, last))
        .group_by(Participation.activity_id)
        .having(shared)
    )
    return session.scalars(select(Activity).where(Activity.id.in_(ids)).order_by(Activity.on, Activity.id)).all()


def _of(pupil_ids: Collection[UUID]) -> ColumnElement[bool]:
    return Participation.pupil_id.in_(list(pupil_ids))


def _there() -> ColumnElement[bool]:
    return Participation.state.in_((State.TOOK_PART, State.PARTLY))
