"""Reads about activities, participations and companies."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import FLAGS, ContactMoment, State
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.store.models import Activity, Company, Line, Participation, Template, school_year_id


def lines(session: Session, year: SchoolYear) -> tuple[RoutekaartLine, ...]:
    """The routekaart of a school year, in its own order; empty when that year has none."""
    found = (
        select(Line)
        .join(Template, Template.id == Line.template_id)
        .where(Template.school_year_id == school_year_id(year.start))
        .order_by(Line.position)
    )
    return tuple(_line(row) for row in session.scalars(found))


def _line(row: Line) -> RoutekaartLine:
    return RoutekaartLine(
        row.id,
        row.code,
        row.name,
        row.kind,
        row.stage,
        row.years,
        row.tracks,
        row.moment,
        row.required,
        row.target,
        row.due_from,
        row.due_until,
        row.competencies,
        row.parents,
        row.position,
    )


def of_pupil(session: Session, pupil_id: UUID) -> tuple[ContactMoment, ...]:
    """Every contact moment of a pupil, newest first."""
    return tuple(_moment(*row) for row in session.execute(_of_pupil(pupil_id)))


def on_line(session: Session, pupil_id: UUID, line_id: UUID, year: SchoolYear) -> tuple[ContactMoment, ...]:
    """The contact moments of a pupil on one line in one school year, newest first."""
    found = _of_pupil(pupil_id).where(Participation.line_id == line_id, Participation.year == year.start)
    return tuple(_moment(*row) for row in session.execute(found))


def _of_pupil(pupil_id: UUID) -> Select[*tuple[Any, ...]]:
    return (
        select(Participation, Activity, Line, Company.name.label("company"))
        .join(Activity, Activity.id == Participation.activity_id)
        .outerjoin(Line, Line.id == Activity.line_id)
        .outerjoin(Company, Company.id == Activity.company_id)
        .where(Participation.pupil_id == pupil_id)
        .order_by(Activity.on.desc(), Activity.id.desc())
    )


def _moment(part: Participation, activity: Activity, line: Line | None, company: str | None) -> ContactMoment:
    return ContactMoment(
        activity.id,
        activity.on,
        activity.title,
        activity.kind,
        State(part.state),
        part.reason,
        line.code if line else "",
        line.name if line else "",
        line.competencies if line else (),
        company or "",
        "\n".join(text for text in (activity.note, part.note) if text),
        tuple(flag for flag in FLAGS if getattr(activity, flag)),
        activity.line_id,
    )


def companies_for(session: Session, group_id: UUID) -> tuple[CompanyChoice, ...]:
    """Every company, those that this group has met first, then by name."""
    met = set(session.scalars(select(Activity.company_id).where(Activity.group_id == group_id).distinct()))
    rows = session.scalars(select(Company).order_by(Company.search_key)).all()
    choices = [CompanyChoice(row.id, row.name, row.sector, row.campus, row.id in met) for row in rows]
    return tuple(sorted(choices, key=lambda choice: not choice.familiar))


def company_visits(session: Session) -> dict[UUID, tuple[int, date]]:
    """How often each company was met and when last; planned activities are not counted."""
    taken = select(Participation.activity_id).where(Participation.state != State.PLANNED).distinct()
    found = (
        select(Activity.company_id, func.count(), func.max(Activity.on))
        .where(Activity.company_id.is_not(None), Activity.id.in_(taken))
        .group_by(Activity.company_id)
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(found) if row[0]}
