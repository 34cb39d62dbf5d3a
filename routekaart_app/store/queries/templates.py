"""Reads about which school years have a routekaart."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Template, Year, school_year_id


def name(session: Session, year: SchoolYear) -> str | None:
    """The name of the routekaart of a school year; None when that year has none."""
    return session.scalar(select(Template.name).where(Template.school_year_id == school_year_id(year.start)).limit(1))


def newest_before(session: Session, year: SchoolYear) -> SchoolYear | None:
    """The last school year before this one that has a routekaart."""
    found = (
        select(Year.start)
        .join(Template, Template.school_year_id == Year.id)
        .where(Year.start < year.start)
        .order_by(Year.start.desc())
        .limit(1)
    )
    start = session.scalar(found)
    return None if start is None else SchoolYear(start)
