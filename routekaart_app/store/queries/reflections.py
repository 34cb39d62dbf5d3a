"""Reads behind reflections: what pupils said, how they grew, and what they looked back on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.domain.reflection import GROWTH, Views
from routekaart_app.domain.routekaart import COMPETENCIES, TALKS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Activity, Company, Growth, Line, Participation, Reflection, Visit

_THERE = (State.TOOK_PART, State.PARTLY)


def of_pupil(session: Session, pupil_id: UUID) -> Sequence[Reflection]:
    """The reflections of a pupil, newest first."""
    found = select(Reflection).where(Reflection.pupil_id == pupil_id)
    return session.scalars(found.order_by(Reflection.on.desc(), Reflection.id.desc())).all()


def looked_back_on(session: Session, pupil_id: UUID) -> frozenset[UUID]:
    """The activities on which a pupil looked back."""
    found = select(Reflection.activity_id).where(Reflection.pupil_id == pupil_id, Reflection.activity_id.is_not(None))
    return frozenset(key for key in session.scalars(found) if key is not None)


def about(session: Session, activity_id: UUID, pupil_ids: Collection[UUID]) -> dict[UUID, Reflection]:
    """What some pupils said of an activity; of each the newest."""
    mine = Reflection.activity_id == activity_id, Reflection.pupil_id.in_(list(pupil_ids))
    found = select(Reflection).where(*mine).order_by(Reflection.on, Reflection.id)
    return {row.pupil_id: row for row in session.scalars(found)}


class Grown(NamedTuple):
    """What was said once of one competency of a pupil: columns rather than rows of the ORM, since there are many."""

    pupil_id: UUID
    reflection_id: UUID | None
    on: date
    competency: str
    pupil_view: str
    guide_view: str


def growth(session: Session, pupil_ids: Collection[UUID]) -> list[Grown]:
    """What was said of the competencies of some pupils, oldest first."""
    found = select(*(getattr(Growth, name) for name in Grown._fields)).where(Growth.pupil_id.in_(list(pupil_ids)))
    return [Grown(*row) for row in session.execute(found.order_by(Growth.on, Growth.id))]


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
    """What some activities are called by: id, on, kind, title, kind of talk, the name of the line, the company; and
    of a visit the question of the class and what surprised it."""
    found = (
        select(
            Activity.id,
            Activity.on,
            Activity.kind,
            Activity.title,
            Activity.talk_kind,
            func.coalesce(Line.name, "").label("line"),
            func.coalesce(Company.name, "").label("company"),
            func.coalesce(Visit.question, "").label("question"),
            func.coalesce(Visit.surprised, "").label("surprised"),
        )
        .outerjoin(Line, Line.id == Activity.line_id)
        .outerjoin(Company, Company.id == Activity.company_id)
        .outerjoin(Visit, Visit.id == Activity.visit_id)
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


def views(session: Session, pupil_ids: Collection[UUID], first: date, last: date) -> tuple[Views, ...]:
    """Of which of some pupils something was said between two days, per competency and by whom."""
    words = [func.max(column.in_(GROWTH[1:])) for column in (Growth.pupil_view, Growth.guide_view)]
    found = (
        select(Growth.competency, Growth.pupil_id, *words)
        .where(Growth.pupil_id.in_(list(pupil_ids)), Growth.on.between(first, last))
        .group_by(Growth.pupil_id, Growth.competency)
    )
    said: dict[str, tuple[set[UUID], set[UUID]]] = {two: (set(), set()) for two in COMPETENCIES}
    for competency, pupil_id, *by in session.execute(found):
        for given, is_said in zip(said.get(competency, ()), by, strict=False):
            if is_said:
                given.add(pupil_id)
    return tuple(Views(two, frozenset(pupil), frozenset(guide)) for two, (pupil, guide) in said.items())
