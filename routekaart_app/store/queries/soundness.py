"""Counts of what cannot be right, for the data check; each is 0 in a sound administration."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select, text
from sqlalchemy.orm import Session, aliased

from routekaart_app.domain import parent_rights
from routekaart_app.domain.contact import State
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import VO
from routekaart_app.store.models import (
    ENTITIES,
    Activity,
    Enrolment,
    Guardian,
    Guardianship,
    JournalEntry,
    Participation,
    Pupil,
    Row,
    Visit,
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


def is_stale() -> ColumnElement[bool]:
    """Whether the repeated columns of a participation differ from what its activity and the enrolment say (see
    store/derived.py); to be asked of participations joined with their activities."""
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
    return or_(
        Participation.on != Activity.on,
        Participation.year != starts,
        Participation.line_id.is_distinct_from(Activity.line_id),
        Participation.kind != Activity.kind,
        Participation.group_id.is_distinct_from(newest),
    )


def stale_derived(session: Session) -> int:
    """Participations whose repeated columns are not what they should be."""
    found = (
        select(func.count())
        .select_from(Participation)
        .join(Activity, Activity.id == Participation.activity_id)
        .where(is_stale())
    )
    return session.scalar(found) or 0


def done_in_future(session: Session, today: date) -> int:
    """Moments taken part in on a day that is still to come."""
    return session.scalar(select(func.count()).where(is_done_in_future(today))) or 0


def is_done_in_future(today: date) -> ColumnElement[bool]:
    """Whether a participation tells of a day that is still to come."""
    return (Participation.on > today) & (Participation.state != State.PLANNED)


def twice_in_one_activity(session: Session) -> int:
    """How often a pupil is on one activity more than once."""
    often = select(func.count(Participation.id) - 1).group_by(Participation.activity_id, Participation.pupil_id)
    pairs = often.having(func.count() > 1).subquery()
    return session.scalar(select(func.coalesce(func.sum(pairs.c[0]), 0))) or 0


def is_empty() -> ColumnElement[bool]:
    """Whether nobody is on an activity; nobody is to be on a visit that was called off."""
    called_off = select(Visit.id).where(Visit.id == Activity.visit_id, Visit.cancelled_on.is_not(None))
    return ~select(Participation.id).where(Participation.activity_id == Activity.id).exists() & ~called_off.exists()


def empty_activities(session: Session) -> int:
    """Activities with nobody on them."""
    return session.scalar(select(func.count()).select_from(Activity).where(is_empty())) or 0


def lost_visits(session: Session) -> int:
    """Activities whose visit is gone."""
    return session.scalar(select(func.count()).select_from(Activity).where(is_of_lost_visit())) or 0


def is_of_lost_visit() -> ColumnElement[bool]:
    """Whether the visit of an activity is gone; no foreign key watches that."""
    return Activity.visit_id.is_not(None) & ~select(Visit.id).where(Visit.id == Activity.visit_id).exists()


def bare_visits(session: Session) -> int:
    """Visits without any activity, of which nobody knows the day."""
    return session.scalar(select(func.count()).select_from(Visit).where(is_bare_visit())) or 0


def is_bare_visit() -> ColumnElement[bool]:
    """Whether a visit has no activity."""
    return ~select(Activity.id).where(Activity.visit_id == Visit.id).exists()


def lone_guardians(session: Session) -> int:
    """Guardians of no pupil."""
    return session.scalar(select(func.count()).select_from(Guardian).where(is_lone_guardian())) or 0


def is_lone_guardian() -> ColumnElement[bool]:
    """Whether a guardian has no pupil."""
    return ~select(Guardianship.id).where(Guardianship.guardian_id == Guardian.id).exists()


def contradicting_custody(session: Session) -> int:
    """Pupils of whom what is recorded of custody cannot be."""
    return len(pupils_of_contradicting_custody(session))


def pupils_of_contradicting_custody(session: Session, _year: SchoolYear | None = None) -> tuple[UUID, ...]:
    """Those whom `contradicting_custody` counts."""
    custody: dict[UUID, list[str]] = {}
    for pupil_id, said in session.execute(select(Guardianship.pupil_id, Guardianship.custody)):
        custody.setdefault(pupil_id, []).append(said)
    return tuple(pupil_id for pupil_id, said in custody.items() if parent_rights.contradicts(said))


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
    return session.scalar(select(func.count()).where(is_backwards())) or 0


def is_backwards() -> ColumnElement[bool]:
    """Whether an enrolment ends before it starts."""
    return Enrolment.ends_on < Enrolment.starts_on


def odd_birth_dates(session: Session, today: date) -> int:
    """Birth dates in the future or before 1900."""
    return session.scalar(select(func.count()).where(is_odd_birth_date(today))) or 0


def is_odd_birth_date(today: date) -> ColumnElement[bool]:
    """Whether nobody at school can be born on that day."""
    return or_(Pupil.birth_date > today, Pupil.birth_date < _EARLIEST_BIRTH)


def without_journal(session: Session) -> int:
    """Rows of which the journal does not know that they were made."""
    missing = 0
    for model in ENTITIES.values():
        missing += session.scalar(select(func.count()).select_from(model).where(is_unjournaled(model))) or 0
    return missing


def is_unjournaled(model: type[Row]) -> ColumnElement[bool]:
    """Whether the journal does not know that a row was made."""
    noted = aliased(JournalEntry)
    known = select(noted.seq).where(noted.row_id == model.id, noted.kind == "+", noted.entity == model.__tablename__)
    return ~known.exists()


def unknown_tracks(session: Session, year: SchoolYear) -> int:
    """Pupils in secondary education whose track is not known this year."""
    return session.scalar(select(func.count()).where(*_of_unknown_track(year))) or 0


def without_group(session: Session, year: SchoolYear) -> int:
    """Pupils who are enrolled this year and in no class."""
    return session.scalar(select(func.count()).where(*_of_no_group(year))) or 0


def pupils_of_unknown_track(session: Session, year: SchoolYear) -> tuple[UUID, ...]:
    """Those whom `unknown_tracks` counts."""
    return tuple(session.scalars(select(Enrolment.pupil_id).where(*_of_unknown_track(year))))


def pupils_without_group(session: Session, year: SchoolYear) -> tuple[UUID, ...]:
    """Those whom `without_group` counts."""
    return tuple(session.scalars(select(Enrolment.pupil_id).where(*_of_no_group(year))))


def _of_unknown_track(year: SchoolYear) -> tuple[ColumnElement[bool], ...]:
    return Enrolment.school_year_id == school_year_id(year.start), Enrolment.stage == VO, Enrolment.track == ""


def _of_no_group(year: SchoolYear) -> tuple[ColumnElement[bool], ...]:
    mine = Enrolment.school_year_id == school_year_id(year.start)
    return mine, Enrolment.ends_on.is_(None), Enrolment.group_id.is_(None)
