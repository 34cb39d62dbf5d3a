"""Counts of what cannot be right, for the data check; each is 0 in a sound administration."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, or_, select, text
from sqlalchemy.orm import Session, aliased

from routekaart_app.domain.contact import State
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import VO
from routekaart_app.store.models import (
    ENTITIES,
    Activity,
    Enrolment,
    JournalEntry,
    Participation,
    Pupil,
    Year,
    school_year_id,
)

_EARLIEST_BIRTH = date(1900, 1, 1)


def pupils(session: Session) -> int:
    """How many pupils there are."""
    return session.scalar(select(func.count()).select_from(Pupil)) or 0


def orphans(session: Session) -> int:
    """Rows whose reference leads nowhere."""
    return len(session.execute(text("PRAGMA foreign_key_check")).all())


def stale_derived(session: Session) -> int:
    """Participations whose repeated columns differ from what activity and enrolment say (see store/derived.py)."""
    starts = func.cast(func.strftime("%Y", Activity.on), Participation.year.type) - (
        func.strftime("%m", Activity.on) < "08"
    )
    newest = (
        select(Enrolment.group_id)
        .join(Year, Year.id == Enrolment.school_year_id)
        .where(Enrolment.pupil_id == Participation.pupil_id, Year.start == Participation.year)
        .order_by(Enrolment.ends_on.is_(None).desc(), Enrolment.starts_on.desc(), Enrolment.id.desc())
        .limit(1)
        .correlate(Participation)
        .scalar_subquery()
    )
    wrong = or_(
        Participation.on != Activity.on,
        Participation.year != starts,
        Participation.line_id.is_distinct_from(Activity.line_id),
        Participation.kind != Activity.kind,
        Participation.group_id.is_distinct_from(newest),
    )
    found = (
        select(func.count())
        .select_from(Participation)
        .join(Activity, Activity.id == Participation.activity_id)
        .where(wrong)
    )
    return session.scalar(found) or 0


def done_in_future(session: Session, today: date) -> int:
    """Moments taken part in on a day that is still to come."""
    past = (State.TOOK_PART, State.PARTLY, State.ABSENT)
    found = select(func.count()).where(Participation.on > today, Participation.state.in_(past))
    return session.scalar(found) or 0


def outside_enrolment(session: Session) -> int:
    """Moments in a school year in which the pupil was at no school."""
    enrolled = (
        select(Enrolment.id)
        .join(Year, Year.id == Enrolment.school_year_id)
        .where(Enrolment.pupil_id == Participation.pupil_id, Year.start == Participation.year)
    )
    return session.scalar(select(func.count()).select_from(Participation).where(~enrolled.exists())) or 0


def backwards_enrolments(session: Session) -> int:
    """Enrolments that end before they start."""
    return session.scalar(select(func.count()).where(Enrolment.ends_on < Enrolment.starts_on)) or 0


def odd_birth_dates(session: Session, today: date) -> int:
    """Birth dates in the future or before 1900."""
    odd = or_(Pupil.birth_date > today, Pupil.birth_date < _EARLIEST_BIRTH)
    return session.scalar(select(func.count()).where(odd)) or 0


def without_journal(session: Session) -> int:
    """Rows of which the journal does not know that they were made."""
    missing = 0
    for entity, model in ENTITIES.items():
        noted = aliased(JournalEntry)
        known = select(noted.seq).where(noted.row_id == model.id, noted.kind == "+", noted.entity == entity)
        missing += session.scalar(select(func.count()).select_from(model).where(~known.exists())) or 0
    return missing


def unknown_tracks(session: Session, year: SchoolYear) -> int:
    """Pupils in secondary education whose track is not known this year."""
    mine = Enrolment.school_year_id == school_year_id(year.start)
    return session.scalar(select(func.count()).where(mine, Enrolment.stage == VO, Enrolment.track == "")) or 0


def without_group(session: Session, year: SchoolYear) -> int:
    """Pupils who are enrolled this year and in no class."""
    mine = Enrolment.school_year_id == school_year_id(year.start)
    there = Enrolment.ends_on.is_(None)
    return session.scalar(select(func.count()).where(mine, there, Enrolment.group_id.is_(None))) or 0
