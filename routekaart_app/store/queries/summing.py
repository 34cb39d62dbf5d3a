"""What a yearly summary is counted from: bare ids of a whole school year, read from end to end.

Ids are bytes and days ISO text, as in `scope`; long reads come in parts, so that a million moments take little memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Executable, Row, String, case, func, or_, select, type_coerce, union_all
from sqlalchemy.orm import Session, aliased

from routekaart_app.domain.contact import State
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.routekaart import AT_COMPANY, TALKS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Choice,
    Company,
    Enrolment,
    Exemption,
    FrozenSummary,
    Group,
    Growth,
    Line,
    ParentContact,
    Participation,
    Pupil,
    School,
    StoryRow,
    Template,
    VisitCompany,
    school_year_id,
)
from routekaart_app.store.queries.people import is_there
from routekaart_app.store.queries.scope import Key, raw, rows

_IN_ONE_GO = 20_000
_WAS_THERE = (State.TOOK_PART, State.PARTLY)
Found = Row[*tuple[Any, ...]]


def streamed(session: Session, statement: Executable) -> Iterator[Found]:
    """The rows of a long read, without having all of them at once."""
    result = session.connection().execute(statement)
    for part in result.partitions(_IN_ONE_GO):
        yield from part


def schools(session: Session) -> Sequence[Found]:
    """Id, name, BRIN, branch and municipality of every school, by name."""
    found = select(raw(School.id), School.name, School.brin, School.branch, School.municipality)
    return rows(session, found.order_by(School.name, School.id))


def groups(session: Session, year: SchoolYear) -> Sequence[Found]:
    """Id, name and school of every class of a school year."""
    found = select(raw(Group.id), Group.name, raw(Group.school_id))
    return rows(session, found.where(Group.school_year_id == school_year_id(year.start)))


def pupils(session: Session, year: SchoolYear, on: date) -> Sequence[Found]:
    """Who is enrolled on a day: pupil, school, class, stage, year, track, level, target group and first day in that
    year; of who is enrolled more than once the place that counts (store/derived.py) last."""
    other = aliased(Enrolment)
    entered = (
        select(type_coerce(func.min(other.starts_on), String))
        .where(other.pupil_id == Enrolment.pupil_id, other.school_year_id == Enrolment.school_year_id)
        .scalar_subquery()
    )
    found = select(
        raw(Enrolment.pupil_id), raw(Enrolment.school_id), raw(Enrolment.group_id), Enrolment.stage, Enrolment.year,
        Enrolment.track, Enrolment.level, Enrolment.target_group, entered,
    )  # fmt: skip
    there = found.where(Enrolment.school_year_id == school_year_id(year.start), is_there(on))
    return rows(session, there.order_by(Enrolment.ends_on.is_(None), Enrolment.starts_on, Enrolment.id))


def moments(session: Session, year: SchoolYear, on: date) -> Iterator[Found]:
    """Pupil, line and kind of every moment that was taken part in up to a day; those of one pupil and line together."""
    one = Participation
    found = select(raw(one.pupil_id), raw(one.line_id), one.kind).where(*_counted(year, on))
    return streamed(session, found.order_by(one.group_id, one.pupil_id, one.line_id))


def main_moments(session: Session, year: SchoolYear, on: date) -> Iterator[Found]:
    """Of a school year every pupil who took part in anything up to a day: whether with a company, whether in a talk."""
    one = Participation
    sums = [func.max(one.kind.in_(sorted(kinds))) for kinds in (AT_COMPANY, TALKS)]
    found = select(raw(one.pupil_id), *sums).where(*_counted(year, on))
    return streamed(session, found.group_by(one.group_id, one.pupil_id))


def _counted(year: SchoolYear, on: date) -> list[ColumnElement[bool]]:
    one = Participation
    conditions: list[ColumnElement[bool]] = [one.year == year.start, one.state == State.TOOK_PART]
    return conditions if on >= year.last_day else [*conditions, one.on <= on]


def exemptions(session: Session, year: SchoolYear) -> Sequence[Found]:
    """Pupil and line of every exemption of a school year."""
    found = select(raw(Exemption.pupil_id), raw(Exemption.line_id)).join(Line, Line.id == Exemption.line_id)
    return rows(session, found.join(Template).where(Template.school_year_id == school_year_id(year.start)))


def met(session: Session, year: SchoolYear, on: date) -> Iterator[Found]:
    """Pupil and company of everything with a company at which pupils were up to a day, and whether they took part and
    not only partly; the further companies of a visit included."""
    first, last = year.first_day, min(on, year.last_day)
    there = (
        Activity.on.between(first, last),
        Activity.kind.in_(sorted(AT_COMPANY)),
        Participation.activity_id == Activity.id,
        Participation.state.in_(_WAS_THERE),
    )
    wholly = Participation.state == State.TOOK_PART
    own = select(raw(Participation.pupil_id), raw(Activity.company_id), wholly).where(
        *there, Activity.company_id.is_not(None)
    )
    further = select(raw(Participation.pupil_id), raw(VisitCompany.company_id), wholly).where(
        *there, VisitCompany.visit_id == Activity.visit_id
    )
    return streamed(session, union_all(own, further))


def companies(session: Session) -> Sequence[Found]:
    """Id, sector, campus and whether they would have pupils again, of every company."""
    return rows(session, select(raw(Company.id), Company.sector, Company.campus, Company.would_host))


def visited_before(session: Session, year: SchoolYear) -> set[Key]:
    """The companies at which anybody was before a school year."""
    held = select(Participation.id).where(Participation.activity_id == Activity.id, Participation.state.in_(_WAS_THERE))
    before = (Activity.on < year.first_day, Activity.kind.in_(sorted(AT_COMPANY)), held.exists())
    own = select(raw(Activity.company_id)).where(Activity.company_id.is_not(None), *before).distinct()
    further = select(raw(VisitCompany.company_id)).where(VisitCompany.visit_id == Activity.visit_id, *before)
    return {row[0] for found in (own, further) for row in rows(session, found)}


def activities(session: Session, year: SchoolYear, on: date, least: int) -> Sequence[Found]:
    """The activities of a school year up to a day at which at least so many were: id, kind, class, the three flags and
    how many were there."""
    number = (
        select(func.count())
        .where(Participation.activity_id == Activity.id, Participation.state.in_(_WAS_THERE))
        .scalar_subquery()
    )
    one = Activity
    columns = raw(one.id), one.kind, raw(one.group_id), one.prepared, one.met_people, one.looked_back
    found = select(*columns, number.label("number")).where(one.on.between(year.first_day, min(on, year.last_day)))
    held = found.subquery()
    return rows(session, select(held).where(held.c.number >= least))


def who_was_at(session: Session, activity_ids: Iterable[Key]) -> dict[Key, list[Key]]:
    """Who was at some activities."""
    ids = [UUID(bytes=key) for key in activity_ids]
    result: dict[Key, list[Key]] = {}
    for start in range(0, len(ids), 500):
        found = select(raw(Participation.activity_id), raw(Participation.pupil_id)).where(
            Participation.activity_id.in_(ids[start : start + 500]), Participation.state.in_(_WAS_THERE)
        )
        for activity, pupil in rows(session, found):
            result.setdefault(activity, []).append(pupil)
    return result


def growth(session: Session, year: SchoolYear, on: date) -> Iterator[Found]:
    """Pupil, competency and both views of what was said in a school year up to a day, oldest first."""
    said = or_(Growth.pupil_view.in_(GROWTH[1:]), Growth.guide_view.in_(GROWTH[1:]))
    found = select(raw(Growth.pupil_id), Growth.competency, Growth.pupil_view, Growth.guide_view)
    in_time = found.where(Growth.on.between(year.first_day, min(on, year.last_day)), said)
    return streamed(session, in_time.order_by(Growth.on, Growth.id))


def agreements(session: Session, year: SchoolYear, on: date) -> Iterator[Found]:
    """Pupil, state and the day on which it was settled, of what was agreed in a school year up to a day."""
    settled = type_coerce(Agreement.settled_on, String)
    found = select(raw(Agreement.pupil_id), Agreement.state, settled)
    return streamed(session, found.where(Agreement.made_on.between(year.first_day, min(on, year.last_day))))


def choices(session: Session, on: date) -> Iterator[Found]:
    """Pupil, kind, value, state and day of every choice up to a day."""
    day = type_coerce(Choice.on, String)
    found = select(raw(Choice.pupil_id), Choice.kind, Choice.value, Choice.state, day)
    return streamed(session, found.where(Choice.on <= on).order_by(Choice.on, Choice.id))


def leavers(session: Session, year: SchoolYear, on: date) -> Sequence[Found]:
    """Who left a school in a school year up to a day: pupil, school, where to ("" where nobody said), how that was,
    when somebody looked, and the school at which they are since then ("" for none); of one pupil the last comes last.

    Who came back to that school in the same year is not among them, nor who was there until the summer and goes on
    after it, nor who stayed until the last day and of whom nobody said that they left.
    """
    one, other = Enrolment, aliased(Enrolment)
    lasts = case((other.ends_on.is_(None), _NEVER), else_=type_coerce(other.ends_on, String))
    later = other.pupil_id == one.pupil_id, lasts > type_coerce(one.ends_on, String)
    now = (other.school_year_id == one.school_year_id) & (other.starts_on <= on) & (lasts >= on.isoformat())
    since = select(raw(other.school_id)).where(*later, now).order_by(lasts.desc(), other.id.desc()).limit(1)
    same = other.school_id == one.school_id, other.starts_on >= one.starts_on
    soon = (other.school_year_id == one.school_year_id) | (one.ends_on >= year.last_day - _SUMMER)
    goes_on = select(other.id).where(*later, *same, soon).exists()
    columns = raw(one.pupil_id), raw(one.school_id), one.destination, one.look_back
    found = select(*columns, type_coerce(one.looked_back_on, String), since.scalar_subquery()).where(
        one.school_year_id == school_year_id(year.start), one.ends_on <= on
    )
    said = (one.destination != "") | ((one.ends_on < year.last_day) & ~goes_on)
    return [row for row in rows(session, found.where(said).order_by(one.ends_on, one.id)) if row[5] != row[1]]


_NEVER = "9999-12-31"
"""After every day."""
_SUMMER = timedelta(days=61)
"""So long before a school year is over an enrolment can end without anybody leaving: the next one begins after it."""


def template_name(session: Session, year: SchoolYear) -> str:
    """What the routekaart of a school year is called; "" when it has none."""
    found = select(Template.name).where(Template.school_year_id == school_year_id(year.start))
    return session.scalar(found.order_by(Template.id)) or ""


def frozen(session: Session, year: SchoolYear | None = None) -> Sequence[FrozenSummary]:
    """The summaries that were kept, of one school year or of all, newest first."""
    found = select(FrozenSummary).order_by(FrozenSummary.frozen_at.desc(), FrozenSummary.id.desc())
    if year is not None:
        found = found.where(FrozenSummary.school_year_id == school_year_id(year.start))
    return session.scalars(found).all()


def stories(session: Session, year: SchoolYear) -> list[tuple[StoryRow, Key | None]]:
    """The stories of a school year in the order in which they were agreed to, each with the school at which the pupil
    was last in that year."""
    at = (
        select(raw(Enrolment.school_id))
        .where(Enrolment.pupil_id == StoryRow.pupil_id, Enrolment.school_year_id == StoryRow.school_year_id)
        .order_by(Enrolment.ends_on.is_(None).desc(), Enrolment.starts_on.desc(), Enrolment.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    mine = select(StoryRow, at).where(StoryRow.school_year_id == school_year_id(year.start))
    return [(row[0], row[1]) for row in session.execute(mine.order_by(StoryRow.agreed_on, StoryRow.id))]


def all_stories(session: Session, year: SchoolYear | None = None) -> list[tuple[StoryRow, date | None]]:
    """The stories of a school year or of all, each with the birth date of its pupil."""
    found = select(StoryRow, Pupil.birth_date).join(Pupil, Pupil.id == StoryRow.pupil_id).order_by(StoryRow.id)
    if year is not None:
        found = found.where(StoryRow.school_year_id == school_year_id(year.start))
    return [(row[0], row[1]) for row in session.execute(found)]


def parents_words(session: Session, pupil_id: UUID) -> list[tuple[str, date]]:
    """What parents of a pupil said, each with the day."""
    found = select(ParentContact.words, Activity.on).join(Activity, Activity.id == ParentContact.activity_id)
    return [(row[0], row[1]) for row in session.execute(found.where(ParentContact.pupil_id == pupil_id))]
