"""Reads who is on a visit, of which schools, and what it counts for: for papers about it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, or_, select
from sqlalchemy.orm import Session

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Enrolment, Group, Line, Participation, Pupil, School, school_year_id


def on_it(session: Session, activity_ids: Collection[UUID]) -> Sequence[Row[*tuple[Any, ...]]]:
    """Everybody on some activities: id, the three parts of the name, how each took part, and in which activity."""
    name = (Pupil.first_name, Pupil.prefix, Pupil.last_name)
    columns = (Pupil.id, *name, Participation.state, Participation.activity_id)
    found = select(*columns).join(Participation, Participation.pupil_id == Pupil.id)
    return session.execute(found.where(Participation.activity_id.in_(list(activity_ids)))).all()


def schools(
    session: Session, years: Collection[SchoolYear], group_ids: Collection[UUID], pupil_ids: Collection[UUID]
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Name, telephone and municipality of the schools of some groups and pupils, by name."""
    of_groups = select(Group.school_id).where(Group.id.in_(list(group_ids)))
    of_pupils = select(Enrolment.school_id).where(
        Enrolment.pupil_id.in_(list(pupil_ids)),
        Enrolment.school_year_id.in_([school_year_id(year.start) for year in years]),
    )
    mine = or_(School.id.in_(of_groups), School.id.in_(of_pupils))
    columns = (School.name, School.phone, School.municipality)
    return session.execute(select(*columns).where(mine).order_by(School.name, School.id)).all()


def line_names(session: Session, line_ids: Collection[UUID]) -> Sequence[str]:
    """What some lines of the routekaart are called, each name once, in their order."""
    found = select(Line.name).where(Line.id.in_(list(line_ids))).order_by(Line.position, Line.id)
    return tuple(dict.fromkeys(session.scalars(found)))
