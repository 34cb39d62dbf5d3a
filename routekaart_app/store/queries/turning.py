"""Reads behind the turn of the school year: who ends a year where, and what the next one holds already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, aliased

from routekaart_app.domain import names
from routekaart_app.domain.rollover import Enrolled
from routekaart_app.domain.rollover_plan import NewYear
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.store.models import Enrolment, Group, Guidance, Participation, Pupil, School, Year, school_year_id


@dataclass(frozen=True, slots=True)
class Ending:
    """A pupil's last enrolment of a school year that is still open, and what a new one takes over from it."""

    pupil: Enrolled
    enrolment_id: UUID
    profile: str
    programme: str
    pathway: str


def newest_year(session: Session) -> SchoolYear | None:
    """The newest school year in which anybody is enrolled."""
    enrolled = select(Enrolment.id).where(Enrolment.school_year_id == Year.id).exists()
    start = session.scalar(select(func.max(Year.start)).where(enrolled))
    return None if start is None else SchoolYear(start)


def schools_of_turn(session: Session, year: SchoolYear) -> tuple[set[UUID], set[UUID]]:
    """Schools of which some who ended the year before are not in a school year yet, and those of which some are."""
    later = aliased(Enrolment)
    went_on = select(later.id).where(
        later.pupil_id == Enrolment.pupil_id, later.school_year_id == school_year_id(year.start)
    )
    last = year.previous()
    found = select(Enrolment.school_id, went_on.exists()).where(
        Enrolment.school_year_id == school_year_id(last.start), _is_open(last.last_day)
    )
    behind: set[UUID] = set()
    done: set[UUID] = set()
    for school_id, is_done in session.execute(found.distinct()):
        (done if is_done else behind).add(school_id)
    return behind, done


def endings(session: Session, year: SchoolYear) -> dict[UUID, Ending]:
    """Everyone whose enrolment is open at the end of a school year, by pupil; of several the last one counts."""
    found = (
        select(
            *(getattr(Enrolment, name) for name in _FIELDS),
            Enrolment.id.label("enrolment_id"),
            Pupil.first_name,
            Pupil.prefix,
            Pupil.last_name,
            Pupil.sort_key,
            Pupil.birth_date,
            School.name.label("school"),
            func.coalesce(Group.name, "").label("group"),
        )
        .join(Pupil, Pupil.id == Enrolment.pupil_id)
        .join(School, School.id == Enrolment.school_id)
        .outerjoin(Group, Group.id == Enrolment.group_id)
        .where(Enrolment.school_year_id == school_year_id(year.start), _is_open(year.last_day))
        .order_by(Enrolment.starts_on, Enrolment.id)
    )
    return {
        row.pupil_id: Ending(
            Enrolled(
                row.pupil_id,
                names.listed(row.first_name, row.prefix, row.last_name),
                row.sort_key,
                row.number,
                row.school_id,
                row.school,
                row.group_id,
                row.group,
                Place(row.stage, row.year, row.track, row.level, row.target_group),
                names.person_key(row.first_name, row.prefix, row.last_name),
                row.birth_date,
            ),
            row.enrolment_id,
            row.profile,
            row.programme,
            row.pathway,
        )
        for row in session.execute(found)
    }


_FIELDS = (
    "pupil_id", "school_id", "group_id", "number", "stage", "year", "track", "profile", "level", "programme",
    "target_group", "pathway",
)  # fmt: skip


def _is_open(last_day: date) -> ColumnElement[bool]:
    return or_(Enrolment.ends_on.is_(None), Enrolment.ends_on > last_day)


def open_enrolments(session: Session, year: SchoolYear, pupil_ids: Collection[UUID]) -> Sequence[Enrolment]:
    """The enrolments of some pupils that are open at the end of a school year, at whatever school."""
    mine = Enrolment.school_year_id == school_year_id(year.start)
    found = select(Enrolment).where(mine, _is_open(year.last_day), Enrolment.pupil_id.in_(list(pupil_ids)))
    return session.scalars(found).all()


def new_year(session: Session, year: SchoolYear) -> tuple[set[UUID], NewYear]:
    """Who has an enrolment in a school year, and what that year holds."""
    this = school_year_id(year.start)
    classes = session.execute(select(Group.school_id, Group.name).where(Group.school_year_id == this))
    there = session.execute(
        select(
            Enrolment.pupil_id,
            Enrolment.school_id,
            Enrolment.number,
            Pupil.first_name,
            Pupil.prefix,
            Pupil.last_name,
            Pupil.birth_date,
        )
        .join(Pupil, Pupil.id == Enrolment.pupil_id)
        .where(Enrolment.school_year_id == this)
    ).all()
    return {row.pupil_id for row in there}, NewYear(
        frozenset((row.school_id, row.name.casefold()) for row in classes),
        frozenset((row.school_id, row.number) for row in there if row.number),
        frozenset(
            (row.school_id, names.person_key(row.first_name, row.prefix, row.last_name), row.birth_date)
            for row in there
            if row.birth_date is not None
        ),
    )


def with_moments(session: Session, year: SchoolYear) -> set[UUID]:
    """Pupils with contact moments in a school year, planned ones included."""
    return set(session.scalars(select(Participation.pupil_id).where(Participation.year == year.start).distinct()))


def guides(session: Session, year: SchoolYear) -> dict[UUID, set[UUID]]:
    """Who looks after each class of a school year; classes nobody looks after are left out."""
    found = (
        select(Guidance.group_id, Guidance.user_id)
        .join(Group, Group.id == Guidance.group_id)
        .where(Group.school_year_id == school_year_id(year.start))
    )
    users: dict[UUID, set[UUID]] = {}
    for group_id, user_id in session.execute(found):
        users.setdefault(group_id, set()).add(user_id)
    return users
