"""Reads about contact with parents, for one pupil as for a region of 30,000.

What counts as a contact is said here and nowhere else: a row of `ParentContact`, and a talk at which a parent was there
and in which the pupil took part, where no such row tells more of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    String,
    Subquery,
    case,
    func,
    literal,
    null,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from routekaart_app.domain.contact import State
from routekaart_app.domain.parent_contact import FOR_A_CLASS, PARTICIPANT
from routekaart_app.domain.routekaart import TALKS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import (
    Activity,
    Agreement,
    Company,
    Enrolment,
    Group,
    Guardian,
    Guardianship,
    Line,
    ParentContact,
    Participation,
    Pupil,
    school_year_id,
)
from routekaart_app.store.queries.scope import Key, Scope, among, bare, moments, raw

_IN_ONE_QUERY = 5_000
_THERE = (State.TOOK_PART, State.PARTLY)
_MEETINGS = ("parents", "home")
"""The kinds of activity that a class does with its parents."""


class Contact(NamedTuple):
    """One contact with a parent of one pupil, before there are words to it; ids as in the file, days as text."""

    pupil: Key
    activity: Key
    on: str
    form: str
    attended: bool
    role: str
    language: str
    guardian: Key | None
    who: str


def _from_parents() -> ColumnElement[bool]:
    """Whether an activity is a talk at which a parent was there."""
    there = type_coerce(Activity.present, String).contains('"parent"', autoescape=True)
    return Activity.kind.in_(sorted(TALKS)) & there


def _untold() -> ColumnElement[bool]:
    """Whether nobody told more of a parent at what a pupil took part in."""
    told = select(ParentContact.id).where(
        ParentContact.activity_id == Participation.activity_id, ParentContact.pupil_id == Participation.pupil_id
    )
    return Participation.state.in_(_THERE) & ~told.exists()


def in_scope(session: Session, scope: Scope) -> list[Contact]:
    """Every contact of the school year up to the day, of who it is about and perhaps of others."""
    # of everybody by the days of the activities, of some by what they took part in: either way SQLite reads least
    mine = [Activity.on.between(scope.year.first_day, scope.on)] if scope.everyone else moments(scope)
    return _found(session, scope.year, scope.on, scope.of(ParentContact.pupil_id), mine)


def of_year(session: Session, year: SchoolYear, on: date) -> list[Contact]:
    """Every contact of a school year up to a day."""
    return _found(session, year, on, [], [Activity.on.between(year.first_day, on)])


def _found(
    session: Session,
    year: SchoolYear,
    until: date,
    told_of: Iterable[ColumnElement[bool]],
    talked_with: Iterable[ColumnElement[bool]],
) -> list[Contact]:
    on, about = type_coerce(Activity.on, String), ParentContact
    first, last = year.first_day.isoformat(), min(until, year.last_day).isoformat()
    told = (
        select(raw(about.pupil_id), raw(about.activity_id), on, about.form, about.attended, about.role, about.language)
        .add_columns(raw(about.guardian_id), about.who)
        .join(Activity, Activity.id == about.activity_id)
        .where(*told_of)
    )
    # days are left out here: SQLite would go through all activities of those instead of looking up some pupils
    found = [
        Contact._make((*row[:4], bool(row[4]), *row[5:])) for row in bare(session, told) if first <= row[2] <= last
    ]
    known = {(one.pupil, one.activity) for one in found}
    talks = (
        select(raw(Participation.pupil_id), raw(Participation.activity_id), on)
        .join(Activity, Activity.id == Participation.activity_id)
        .where(*talked_with, _from_parents(), Participation.kind.in_(TALKS), Participation.state.in_(_THERE))
    )
    for pupil, activity, day in bare(session, talks):
        if day <= last and (pupil, activity) not in known:
            found.append(Contact(pupil, activity, day, "talk", True, PARTICIPANT, "", None, ""))
    return found


_TOLD = ("form", "attended", "role", "language", "had_interpreter", "words", "who", "guardian_id")


def of_pupil(session: Session, pupil_id: UUID) -> Sequence[Row[*tuple[Any, ...]]]:
    """Every contact with the parents of a pupil, newest first, by the names of `domain.parent_contact.ParentContact`,
    but what was agreed; `line` is the name of its line."""
    shared = (
        Activity.id.label("activity_id"),
        Activity.on.label("on"),
        Activity.title.label("title"),
        func.coalesce(Line.code, "").label("line_code"),
        func.coalesce(Line.name, "").label("line"),
    )
    told = (
        select(
            ParentContact.id.label("id"),
            *(getattr(ParentContact, name).label(name) for name in _TOLD),
            func.coalesce(Guardian.name, "").label("guardian"),
            *shared,
        )
        .join(Activity, Activity.id == ParentContact.activity_id)
        .outerjoin(Guardian, Guardian.id == ParentContact.guardian_id)
        .outerjoin(Line, Line.id == Activity.line_id)
        .where(ParentContact.pupil_id == pupil_id)
    )
    talks = (
        select(
            null().label("id"),
            literal("talk").label("form"),
            literal(True).label("attended"),
            literal(PARTICIPANT).label("role"),
            literal("").label("language"),
            literal(False).label("had_interpreter"),
            literal("").label("words"),
            literal("").label("who"),
            null().label("guardian_id"),
            literal("").label("guardian"),
            *shared,
        )
        .select_from(Participation)
        .join(Activity, Activity.id == Participation.activity_id)
        .outerjoin(Line, Line.id == Activity.line_id)
        .where(Participation.pupil_id == pupil_id, _from_parents(), _untold())
    )
    found = [*session.execute(told), *session.execute(talks)]
    return sorted(found, key=lambda row: (row.on, row.activity_id, row.id or row.activity_id), reverse=True)


def on_activity(session: Session, activity_id: UUID) -> dict[UUID, list[ParentContact]]:
    """What is told of parents at an activity, by pupil: a row for each parent, in the order in which they were told."""
    told: dict[UUID, list[ParentContact]] = {}
    found = select(ParentContact).where(ParentContact.activity_id == activity_id).order_by(ParentContact.id)
    for row in session.scalars(found):
        told.setdefault(row.pupil_id, []).append(row)
    return told


def agreed_in(session: Session, contact_ids: Collection[UUID]) -> list[Agreement]:
    """The agreements that belong to contacts with parents: those with the same id."""
    every, found = list(contact_ids), list[Agreement]()
    for start in range(0, len(every), _IN_ONE_QUERY):
        part = every[start : start + _IN_ONE_QUERY]
        found += session.scalars(select(Agreement).where(Agreement.id.in_(part)))
    return found


def agreed_at(session: Session, pupil_id: UUID, activity_ids: Collection[UUID]) -> Sequence[Agreement]:
    """What a pupil agreed in some activities, in the order in which it was written down."""
    found = select(Agreement).where(Agreement.pupil_id == pupil_id, Agreement.activity_id.in_(list(activity_ids)))
    return session.scalars(found.order_by(Agreement.id)).all()


def held_on(session: Session, group_id: UUID, on: date) -> list[tuple[UUID, str, str, UUID | None]]:
    """What a class did or does with its parents on a day: activity, kind, form or "" where nobody said, and line."""
    told = (
        select(ParentContact.activity_id, func.max(ParentContact.form).label("form"))
        .add_columns(func.count(ParentContact.pupil_id.distinct()).label("pupils"))
        .group_by(ParentContact.activity_id)
        .subquery()
    )
    of_one = select(ParentContact.id).where(ParentContact.id == Activity.id).exists()
    found = (
        select(Activity.id, Activity.kind, func.coalesce(told.c.form, ""), Activity.line_id)
        .outerjoin(told, told.c.activity_id == Activity.id)
        .where(Activity.group_id == group_id, Activity.on == on, ~of_one)
        .where(or_(Activity.kind.in_(_MEETINGS), told.c.pupils > 1))
        .order_by(Activity.id)
    )
    return [(row[0], row[1], row[2], row[3]) for row in session.execute(found)]


def of_participations(session: Session, keys: Collection[tuple[UUID, UUID]]) -> list[ParentContact]:
    """What is told of parents at these activities of these pupils, each given as activity and pupil."""
    found: list[ParentContact] = []
    activity_ids = list({activity_id for activity_id, _pupil_id in keys})
    for start in range(0, len(activity_ids), _IN_ONE_QUERY):
        part = activity_ids[start : start + _IN_ONE_QUERY]
        found += session.scalars(select(ParentContact).where(ParentContact.activity_id.in_(part)))
    return [row for row in found if (row.activity_id, row.pupil_id) in keys]


def home_languages(session: Session, pupil_ids: Collection[UUID]) -> dict[UUID, str]:
    """What some pupils speak at home, "" where nobody knows."""
    found = select(Pupil.id, Pupil.home_language).where(Pupil.id.in_(list(pupil_ids)))
    return {row[0]: row[1] for row in session.execute(found)}


def occasions(session: Session, pupil_id: UUID, on: date, kinds: Collection[str]) -> list[tuple[UUID, str, str, str]]:
    """What a pupil took part in on a day, or was to: id, kind, title or name of the line, and company. What is nothing
    but a contact with a parent is none: another parent came by themselves."""
    is_contact = select(ParentContact.id).where(ParentContact.id == Activity.id).exists()
    found = (
        select(
            Activity.id,
            Activity.kind,
            func.coalesce(func.nullif(Activity.title, ""), Line.name, ""),
            func.coalesce(Company.name, ""),
        )
        .join(Participation, Participation.activity_id == Activity.id)
        .outerjoin(Line, Line.id == Activity.line_id)
        .outerjoin(Company, Company.id == Activity.company_id)
        .where(
            Participation.pupil_id == pupil_id,
            Participation.year == SchoolYear.of(on).start,
            Participation.on == on,
            Activity.kind.in_(sorted(kinds)),
            Participation.state != State.ABSENT,
            ~is_contact,
        )
        .order_by(Activity.id)
    )
    return [(row[0], row[1], row[2], row[3]) for row in session.execute(found)]


def barred_facts(session: Session, scope: Scope) -> list[tuple[Key, str | None, str | None]]:
    """The birth date of pupils who may be 16 or older, and the day on which they agreed that their parents are told, as
    ISO text."""
    grown = date(scope.on.year - 15, 1, 1)
    found = select(
        raw(Pupil.id), type_coerce(Pupil.birth_date, String), type_coerce(Pupil.parents_agreed_on, String)
    ).where(or_(Pupil.birth_date.is_(None), Pupil.birth_date < grown), *scope.of(Pupil.id))
    return [(row[0], row[1], row[2]) for row in bare(session, found)]


def guardian_names(session: Session, keys: Collection[Key]) -> dict[Key, str]:
    """What some guardians are called."""
    every, names = list(keys), dict[Key, str]()
    for start in range(0, len(every), _IN_ONE_QUERY):
        mine = among(Guardian.id, every[start : start + _IN_ONE_QUERY])
        names.update(bare(session, select(raw(Guardian.id), Guardian.name).where(mine)))
    return names


def _count(condition: Any) -> ColumnElement[int]:
    """Of how many rows something holds."""
    return func.sum(type_coerce(condition, Integer))


def meetings(session: Session, year: SchoolYear, groups: Iterable[UUID] | None) -> Sequence[Row[*tuple[Any, ...]]]:
    """What classes did and will do together with their parents in a school year, newest first: the activity, its class
    and line, its form, how many are asked (`pupils`), of how many a parent was there, and of how many pupils it
    is recorded. `form` is None where nobody said which."""
    told, took = _told_of_parents(), _took_part(year)
    found = (
        select(
            Activity.id,
            Activity.on,
            Activity.starts_at,
            Activity.kind,
            Activity.title,
            Activity.group_id,
            Group.name.label("group"),
            func.coalesce(Line.code, "").label("line_code"),
            func.coalesce(Line.name, "").label("line"),
            told.c.form,
            func.coalesce(told.c.reached, took.c.there).label("reached"),
            took.c.pupils,
            took.c.recorded,
        )
        .join(Group, Group.id == Activity.group_id)
        .join(took, took.c.activity_id == Activity.id)
        .outerjoin(told, told.c.activity_id == Activity.id)
        .outerjoin(Line, Line.id == Activity.line_id)
        .where(
            Activity.kind.in_(_MEETINGS),
            Group.school_year_id == school_year_id(year.start),
            or_(told.c.form.is_(None), told.c.form.in_(FOR_A_CLASS), told.c.pupils > 1),
        )
        .order_by(Activity.on.desc(), Activity.id.desc())
    )
    if groups is not None:
        found = found.where(Activity.group_id.in_(list(groups)))
    return session.execute(found).all()


def _told_of_parents() -> Subquery:
    """Of each activity what was told of parents: its `form`, of how many pupils one was there, and of how many pupils
    anything is told."""
    form, pupil = func.max(ParentContact.form), ParentContact.pupil_id
    reached = func.count(case((ParentContact.attended, pupil)).distinct())
    return (
        select(ParentContact.activity_id, form.label("form"), reached.label("reached"))
        .add_columns(func.count(pupil.distinct()).label("pupils"))
        .group_by(ParentContact.activity_id)
        .subquery()
    )


def _took_part(year: SchoolYear) -> Subquery:
    """Of each meeting of a school year how many pupils it is about, of how many it is recorded, how many took part."""
    return (
        select(
            Participation.activity_id,
            func.count().label("pupils"),
            _count(Participation.state != State.PLANNED).label("recorded"),
            _count(Participation.state.in_(_THERE)).label("there"),
        )
        .where(Participation.year == year.start, Participation.kind.in_(_MEETINGS))
        .group_by(Participation.activity_id)
        .subquery()
    )


def willing(session: Session) -> Sequence[Row[*tuple[Any, ...]]]:
    """Guardians who told what work they do, and pupils of theirs with the class they were last in: one row for each."""
    last = (
        select(Group.name)
        .join(Enrolment, Enrolment.group_id == Group.id)
        .where(Enrolment.pupil_id == Guardianship.pupil_id)
        .order_by(Enrolment.starts_on.desc(), Enrolment.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    found = (
        select(
            Guardian.id,
            Guardian.name,
            Guardian.work,
            Guardian.work_agreed_on,
            Guardian.phone,
            Guardian.email,
            Guardian.company_id,
            func.coalesce(Company.name, "").label("company"),
            Pupil.id.label("pupil_id"),
            Pupil.first_name,
            Pupil.prefix,
            Pupil.last_name,
            func.coalesce(last, "").label("group"),
        )
        .outerjoin(Guardianship, Guardianship.guardian_id == Guardian.id)
        .outerjoin(Pupil, Pupil.id == Guardianship.pupil_id)
        .outerjoin(Company, Company.id == Guardian.company_id)
        .where(Guardian.work != "")
        .order_by(Guardian.name, Guardian.id, Pupil.sort_key, Pupil.id)
    )
    return session.execute(found).all()
