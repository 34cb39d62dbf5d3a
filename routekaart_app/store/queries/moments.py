"""Reads about activities, participations and companies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, and_, false, func, or_, select
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import FLAGS, ContactMoment, State
from routekaart_app.domain.routekaart import TALKS, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_sheet import CompanyChoice
from routekaart_app.store.models import Activity, Company, Line, Participation, Template, Year, school_year_id

_LINE_FIELDS = tuple(field.name for field in fields(RoutekaartLine))


def lines(session: Session, year: SchoolYear) -> tuple[RoutekaartLine, ...]:
    """The routekaart of a school year, in its own order; empty when that year has none."""
    return lines_by_year(session, {year: None}).get(year, ())


def lines_by_year(
    session: Session, asked: Mapping[SchoolYear, Collection[str] | None]
) -> dict[SchoolYear, tuple[RoutekaartLine, ...]]:
    """The routekaarten of some school years, each in its own order, of some stages or (None) whole; a year without one
    is not there."""
    wanted = [
        and_(
            Template.school_year_id == school_year_id(year.start),
            *([] if stages is None else [Line.stage.in_(list(stages))]),
        )
        for year, stages in asked.items()
    ]
    found = (
        select(Year.start, *(getattr(Line, name) for name in _LINE_FIELDS))
        .join(Template, Template.id == Line.template_id)
        .join(Year, Year.id == Template.school_year_id)
        .where(or_(false(), *wanted))
        .order_by(Line.position)
    )
    result: dict[SchoolYear, list[RoutekaartLine]] = {}
    for start, *values in session.execute(found):
        result.setdefault(SchoolYear(start), []).append(RoutekaartLine(*values))
    return {year: tuple(own) for year, own in result.items()}


def of_pupil(session: Session, pupil_id: UUID) -> tuple[ContactMoment, ...]:
    """Every contact moment of a pupil, newest first."""
    return tuple(_moment(row) for row in session.execute(_of_pupil(pupil_id)))


def one(session: Session, pupil_id: UUID, activity_id: UUID) -> ContactMoment:
    """One contact moment of a pupil; raises NoResultFound when the pupil is not on it."""
    return _moment(session.execute(_of_pupil(pupil_id).where(Activity.id == activity_id)).one())


def on_line(session: Session, pupil_id: UUID, line_id: UUID, year: SchoolYear) -> tuple[ContactMoment, ...]:
    """The contact moments of a pupil on one line in one school year, newest first."""
    found = _of_pupil(pupil_id).where(Participation.line_id == line_id, Participation.year == year.start)
    return tuple(_moment(row) for row in session.execute(found))


_ACTIVITY_FIELDS = (
    "id", "on", "title", "kind", "note", *FLAGS, "line_id", "competencies", "about_id", "talk_kind", "present",
)  # fmt: skip


def _of_pupil(pupil_id: UUID) -> Select[*tuple[Any, ...]]:
    """Columns rather than rows of the ORM: a dossier has hundreds of moments."""
    return (
        select(
            *(getattr(Activity, name).label(name) for name in _ACTIVITY_FIELDS),
            Participation.id.label("participation_id"),
            Participation.state,
            Participation.reason,
            Participation.note.label("own_note"),
            func.coalesce(Line.code, "").label("line_code"),
            func.coalesce(Line.name, "").label("line_name"),
            Line.competencies.label("line_competencies"),
            func.coalesce(Company.name, "").label("company"),
        )
        .join(Activity, Activity.id == Participation.activity_id)
        .outerjoin(Line, Line.id == Activity.line_id)
        .outerjoin(Company, Company.id == Activity.company_id)
        .where(Participation.pupil_id == pupil_id)
        .order_by(Activity.on.desc(), Activity.id.desc())
    )


def _moment(row: Row[*tuple[Any, ...]]) -> ContactMoment:
    return ContactMoment(
        row.id,
        row.on,
        row.title,
        row.kind,
        State(row.state),
        row.reason,
        row.line_code,
        row.line_name,
        row.competencies or (() if row.kind in TALKS else row.line_competencies or ()),  # of a talk: what was touched
        row.company,
        "\n".join(text for text in (row.note, row.own_note) if text),
        () if row.state == State.ABSENT else tuple(flag for flag in FLAGS if getattr(row, flag)),
        row.line_id,
        row.participation_id,
        row.about_id,
        row.talk_kind,
        row.present,
    )


def companies_for(session: Session, group_id: UUID) -> tuple[CompanyChoice, ...]:
    """Every company, those that this group has met first, then by name. Two of one name are told apart by their
    municipality."""
    met = set(session.scalars(select(Activity.company_id).where(Activity.group_id == group_id).distinct()))
    columns = (Company.id, Company.name, Company.sector, Company.campus, Company.municipality, Company.search_key)
    rows = session.execute(select(*columns).order_by(Company.search_key, Company.municipality)).all()
    often = Counter(row.search_key for row in rows)
    choices = [
        CompanyChoice(
            row.id,
            f"{row.name} ({row.municipality})" if often[row.search_key] > 1 and row.municipality else row.name,
            row.sector,
            row.campus,
            row.id in met,
        )
        for row in rows
    ]
    return tuple(sorted(choices, key=lambda choice: not choice.familiar))
