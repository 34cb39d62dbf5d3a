"""Reads behind reflections: what pupils said, how they grew, and what they looked back on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Activity, Company, Growth, Line, Participation, Reflection

_THERE = (State.TOOK_PART, State.PARTLY)


def of_pupil(session: Session, pupil_id: UUID) -> Sequence[Reflection]:
    """The reflections of a pupil, newest first."""
    found = select(Reflection).where(Reflection.pupil_id == pupil_id)
    return session.scalars(found.order_by(Reflection.on.desc(), Reflection.id.desc())).all()


def about(session: Session, activity_id: UUID, pupil_ids: Collection[UUID]) -> dict[UUID, Reflection]:
    """What some pupils said of an activity; of each the newest."""
    mine = Reflection.activity_id == activity_id, Reflection.pupil_id.in_(list(pupil_ids))
    found = select(Reflection).where(*mine).order_by(Reflection.on, Reflection.id)
    return {row.pupil_id: row for row in session.scalars(found)}


def growth(session: Session, pupil_ids: Collection[UUID]) -> Sequence[Growth]:
    """What was said of the competencies of some pupils, oldest first."""
    found = select(Growth).where(Growth.pupil_id.in_(list(pupil_ids)))
    return session.scalars(found.order_by(Growth.on, Growth.id)).all()


def growth_in(session: Session, reflection_id: UUID) -> dict[str, Growth]:
    """What was said of each competency in one reflection."""
    found = select(Growth).where(Growth.reflection_id == reflection_id).order_by(Growth.id)
    return {row.competency: row for row in session.scalars(found)}


def took_part(session: Session, activity_id: UUID) -> frozenset[UUID]:
    """Who was there, for a part as well."""
    mine = Participation.activity_id == activity_id, Participation.state.in_(_THERE)
    return frozenset(session.scalars(select(Participation.pupil_id).where(*mine)))


def moments(session: Session, pupil_id: UUID) -> Sequence[UUID]:
    """The activities and talks a pupil was at, newest first."""
    mine = Participation.pupil_id == pupil_id, Participation.state.in_(_THERE)
    found = select(Participation.activity_id).where(*mine)
    return session.scalars(found.order_by(Participation.on.desc(), Participation.activity_id.desc())).all()


def named(session: Session, activity_ids: Collection[UUID]) -> dict[UUID, Row[*tuple[Any, ...]]]:
    """What some activities are called by: id, on, kind, title, the name of the line, the company."""
    found = (
        select(
            Activity.id,
            Activity.on,
            Activity.kind,
            Activity.title,
            func.coalesce(Line.name, "").label("line"),
            func.coalesce(Company.name, "").label("company"),
        )
        .outerjoin(Line, Line.id == Activity.line_id)
        .outerjoin(Company, Company.id == Activity.company_id)
        .where(Activity.id.in_(list(activity_ids)))
    )
    return {row.id: row for row in session.execute(found)}


def held(session: Session, pupil_ids: Collection[UUID], year: SchoolYear) -> dict[UUID, tuple[int, int]]:
    """What some pupils were at in a school year, talks left out: of each activity how many were there, and how many of
    those looked back on it; newest first."""
    was_there = select(Participation.activity_id, Participation.pupil_id).where(
        Participation.pupil_id.in_(list(pupil_ids)),
        Participation.year == year.start,
        Participation.state.in_(_THERE),
        Participation.kind.not_in(TALKS),
    )
    there = was_there.subquery()
    said = (Reflection.activity_id == there.c.activity_id) & (Reflection.pupil_id == there.c.pupil_id)
    found = (
        select(
            there.c.activity_id,
            func.count(there.c.pupil_id.distinct()),
            func.count(Reflection.pupil_id.distinct()),
        )
        .outerjoin(Reflection, said)
        .join(Activity, Activity.id == there.c.activity_id)
        .group_by(there.c.activity_id)
        .order_by(Activity.on.desc(), there.c.activity_id.desc())
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(found)}


def who_saw_growth(session: Session, pupil_ids: Collection[UUID], year: SchoolYear) -> int:
    """How many of some pupils said themselves, in a school year, how they stand on a competency."""
    found = select(func.count(Growth.pupil_id.distinct())).where(
        Growth.pupil_id.in_(list(pupil_ids)),
        Growth.on.between(year.first_day, year.last_day),
        Growth.pupil_view.in_(GROWTH[1:]),
    )
    return session.scalar(found) or 0
