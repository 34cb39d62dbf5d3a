"""Reads about which school years have a routekaart, and what hangs on its lines."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import (
    Activity,
    Enrolment,
    Exemption,
    JournalTransaction,
    Line,
    Participation,
    Template,
    Year,
    school_year_id,
)


def template(session: Session, year: SchoolYear) -> Template | None:
    """The routekaart of a school year itself."""
    return session.scalar(select(Template).where(Template.school_year_id == school_year_id(year.start)).limit(1))


def name(session: Session, year: SchoolYear) -> str | None:
    """The name of the routekaart of a school year; None when that year has none."""
    return session.scalar(select(Template.name).where(Template.school_year_id == school_year_id(year.start)).limit(1))


def years(session: Session) -> tuple[SchoolYear, ...]:
    """The school years that have a routekaart, newest first."""
    found = select(Year.start).join(Template, Template.school_year_id == Year.id).distinct()
    return tuple(SchoolYear(start) for start in session.scalars(found.order_by(Year.start.desc())))


def newest_before(session: Session, year: SchoolYear) -> SchoolYear | None:
    """The last school year before this one that has a routekaart."""
    return next((earlier for earlier in years(session) if earlier < year), None)


def year_of_line(session: Session, line_id: UUID) -> SchoolYear | None:
    """The school year a line belongs to; None when there is no such line."""
    found = select(Year.start).join(Template, Template.school_year_id == Year.id)
    start = session.scalar(found.join(Line, Line.template_id == Template.id).where(Line.id == line_id))
    return None if start is None else SchoolYear(start)


def rows(session: Session, template_id: UUID) -> Sequence[Line]:
    """The lines of a routekaart, in their order."""
    return session.scalars(select(Line).where(Line.template_id == template_id).order_by(Line.position)).all()


def activities(session: Session, line_ids: Collection[UUID]) -> Sequence[Activity]:
    """What was done or planned for these lines."""
    return session.scalars(select(Activity).where(Activity.line_id.in_(line_ids))).all()


def exemptions(session: Session, line_ids: Collection[UUID]) -> Sequence[Exemption]:
    """Who need not follow these lines."""
    return session.scalars(select(Exemption).where(Exemption.line_id.in_(line_ids))).all()


def count_moments(session: Session, year: SchoolYear, line_ids: Collection[UUID]) -> int:
    """How many contact moments, past or planned, stand on these lines; absence is none."""
    found = select(func.count()).where(
        Participation.year == year.start, Participation.line_id.in_(line_ids), Participation.state != State.ABSENT
    )
    return session.scalar(found) or 0


def count_exemptions(session: Session, line_ids: Collection[UUID]) -> int:
    """How many exemptions there are from these lines."""
    return session.scalar(select(func.count()).where(Exemption.line_id.in_(line_ids))) or 0


def own_target_groups(session: Session, year: SchoolYear) -> tuple[str, ...]:
    """The own target groups that pupils of a school year belong to."""
    found = select(Enrolment.target_group).where(
        Enrolment.school_year_id == school_year_id(year.start), Enrolment.target_group != ""
    )
    return tuple(session.scalars(found.distinct()))


def steps(session: Session) -> list[tuple[Any, ...]]:
    """How far the journal of each device goes: the same as long as nothing was written."""
    found = select(JournalTransaction.device_no, func.max(JournalTransaction.first))
    return [tuple(row) for row in session.execute(found.group_by(JournalTransaction.device_no))]
