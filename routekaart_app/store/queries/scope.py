"""Who a figure or a list is about, and what they did: for a class as for a region of 30,000 pupils.

Rows come by the hundred thousand: pupils and lines are named by the bytes of their ids (`Key`), days by their ISO text,
since making a UUID and a date of each would take longer than reading them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Executable,
    LargeBinary,
    Row,
    Select,
    String,
    Subquery,
    bindparam,
    func,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session, aliased

from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import Count
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import Place
from routekaart_app.store.models import Enrolment, Exemption, Group, Participation, school_year_id
from routekaart_app.store.queries.people import is_there

Key = bytes
"""The id of a pupil, a line or an activity, as it is in the file."""
_PLACE = ("stage", "year", "track", "level", "target_group")
"""What of an enrolment makes a `Place`."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """Pupils of one group who stand at the same place and came in on the same day: they have the same lines."""

    group_id: UUID | None
    place: Place
    entered: date


@dataclass(frozen=True, slots=True)
class Scope:
    """The pupils a figure or a list is about, each with the number at school and the cohort, one object for all who
    share it; `again` are the further places of who is enrolled more than once on that day. `members` selects their
    ids, so that they need not be handed over one by one. `everyone` says that these are all pupils of the school year,
    so that a read may go through its index from end to end instead of looking up one after another."""

    year: SchoolYear
    on: date
    pupils: dict[Key, tuple[str, Cohort]]
    cohorts: tuple[Cohort, ...]
    again: dict[Key, list[Cohort]]
    members: Select[*tuple[Any, ...]]
    everyone: bool

    def of(self, column: Any) -> list[ColumnElement[bool]]:
        """The condition that a row is about one of these pupils; none where everybody is meant."""
        return [] if self.everyone else [column.in_(self.members)]


def scope(
    session: Session, year: SchoolYear, on: date, group_ids: Collection[UUID] | None, school_id: UUID | None
) -> Scope:
    """Who is in these classes on a day; None means any class, of one school if given."""
    everyone = group_ids is None and school_id is None
    enrolled = _enrolled(year, on, school_id, group_ids).subquery()
    cohorts: dict[tuple[Any, ...], Cohort] = {}
    pupils: dict[Key, tuple[str, Cohort]] = {}
    again: dict[Key, list[Cohort]] = {}
    for pupil, number, *known in _everyone(session, year, on) if everyone else _some(session, enrolled):
        fields = tuple(known)
        cohort = cohorts.get(fields)
        if cohort is None:
            group_id, since, *where = fields
            group = UUID(bytes=group_id) if group_id else None
            cohort = cohorts[fields] = Cohort(group, Place(*where), date.fromisoformat(since))
        if pupil in pupils:
            again.setdefault(pupil, []).append(cohort)
        else:
            pupils[pupil] = number, cohort
    members = select(enrolled.c.pupil_id)
    return Scope(year, on, pupils, tuple(cohorts.values()), again, members, everyone)


def _some(session: Session, enrolled: Subquery) -> Iterable[tuple[Any, ...]]:
    """Of each place at school the pupil, the number and the fields of the cohort."""
    entered, place = type_coerce(enrolled.c.entered, String), [enrolled.c[name] for name in _PLACE]
    return bare(session, select(raw(enrolled.c.pupil_id), enrolled.c.number, raw(enrolled.c.group_id), entered, *place))


def _everyone(session: Session, year: SchoolYear, on: date) -> Iterator[tuple[Any, ...]]:
    """The same of a whole school year: what it holds is read once, as SQLite would look up the first day of one pupil
    after another."""
    starts, ends = (type_coerce(day, String) for day in (Enrolment.starts_on, Enrolment.ends_on))
    place = [getattr(Enrolment, name) for name in _PLACE]
    found = bare(
        session,
        select(raw(Enrolment.pupil_id), starts, ends, Enrolment.number, raw(Enrolment.group_id), *place).where(
            Enrolment.school_year_id == school_year_id(year.start)
        ),
    )
    entered: dict[Key, str] = {}
    for row in found:
        if row[1] < entered.get(row[0], "~"):
            entered[row[0]] = row[1]
    day = on.isoformat()
    for pupil, first, last, number, group_id, *where in found:
        if first <= day and (last is None or last >= day):
            yield pupil, number, group_id, entered[pupil], *where


def counts(session: Session, scope: Scope, line_ids: Collection[UUID] | None = None) -> dict[Key, dict[Key, Count]]:
    """What pupils did, have planned and need not do of some lines or of all, by line and pupil; who did nothing is not
    there. Equal counts are one object."""
    line = Participation.line_id
    of_lines = line.is_not(None) if line_ids is None else line.in_(list(line_ids))
    on = type_coerce(Participation.on, String)
    found = select(raw(Participation.pupil_id), raw(Participation.line_id), Participation.state, on).where(
        *moments(scope), Participation.state != State.ABSENT, of_lines
    )
    day, nothing, once, partly, planned = scope.on.isoformat(), _count(0, 0, 0), *_ONE
    result: dict[Key, dict[Key, Count]] = {}
    for pupil, line_key, state, on_day in bare(session, found):
        if state == State.PLANNED:
            one = planned if on_day >= day else nothing
        else:
            one = nothing if on_day > day else once if state == State.TOOK_PART else partly
        of_line = result.get(line_key)
        if of_line is None:
            of_line = result[line_key] = {}
        before = of_line.get(pupil)
        of_line[pupil] = one if before is None else _sum(before, one)
    excused = select(raw(Exemption.pupil_id), raw(Exemption.line_id)).where(*scope.of(Exemption.pupil_id))
    if line_ids is not None:
        excused = excused.where(Exemption.line_id.in_(list(line_ids)))
    exempt = Count(exempt=True)
    for pupil, line_key in bare(session, excused):
        result.setdefault(line_key, {})[pupil] = exempt
    return result


@cache
def _count(done: int, partly: int, planned: int) -> Count:
    return Count(done, partly, planned)


_ONE = _count(1, 0, 0), _count(0, 1, 0), _count(0, 0, 1)


@cache
def _sum(one: Count, other: Count) -> Count:
    return _count(one.done + other.done, one.partly + other.partly, one.planned + other.planned)


def _enrolled(
    year: SchoolYear, on: date, school_id: UUID | None, group_ids: Collection[UUID] | None
) -> Select[*tuple[Any, ...]]:
    """Who is enrolled on a day, at any school or at one, in any class or in some; each with the number at school and
    the fields of their cohort."""
    other = aliased(Enrolment)
    entered = (
        select(func.min(other.starts_on))
        .where(other.pupil_id == Enrolment.pupil_id, other.school_year_id == Enrolment.school_year_id)
        .scalar_subquery()
    )
    found = select(
        Enrolment.pupil_id,
        Enrolment.number,
        Enrolment.group_id,
        Enrolment.stage,
        Enrolment.year,
        Enrolment.track,
        Enrolment.level,
        Enrolment.target_group,
        entered.label("entered"),
    ).where(is_there(on))
    if school_id is not None:
        found = found.where(Enrolment.school_id == school_id)
    if group_ids is None:
        return found.where(Enrolment.school_year_id == school_year_id(year.start))
    # asked of the groups, so that SQLite looks up their pupils instead of those of a whole year
    this_year = select(Group.id).where(
        Group.id.in_(list(group_ids)), Group.school_year_id == school_year_id(year.start)
    )
    return found.where(Enrolment.group_id.in_(this_year))


def moments(scope: Scope) -> list[ColumnElement[bool]]:
    """The conditions of what these pupils did in the school year, and do."""
    if scope.everyone:
        return [Participation.year == scope.year.start]
    return [looked_up(scope), *scope.of(Participation.pupil_id)]


def in_classes(scope: Scope) -> list[list[ColumnElement[bool]]]:
    """The conditions of what was done in the classes that these pupils were last in that school year, and by those of
    them who are in no class: two reads of the index that holds all there is to know, without looking at each row."""
    if scope.everyone:
        return [[]]
    theirs = select(Enrolment.group_id).where(
        Enrolment.pupil_id.in_(scope.members), Enrolment.school_year_id == school_year_id(scope.year.start)
    )
    return [[Participation.group_id.in_(theirs)], [Participation.group_id.is_(None), *scope.of(Participation.pupil_id)]]


def looked_up(scope: Scope) -> ColumnElement[bool]:
    """The school year as a range, or SQLite would go through the whole of it instead of looking up some pupils."""
    return Participation.year.between(scope.year.start, scope.year.start)


def raw(column: Any) -> ColumnElement[Key]:
    """An id as the bytes it is kept as."""
    return type_coerce(column, LargeBinary)


def among(column: Any, keys: Collection[Key]) -> ColumnElement[bool]:
    """Whether an id is one of these, handed over as one text: thousands of parameters would take SQLAlchemy longer than
    SQLite takes to look them up."""
    listed = "[" + ",".join(f'"{key.hex()}"' for key in keys) + "]"
    each = func.json_each(bindparam("keys", listed, String, unique=True)).table_valued("value")
    return raw(column).in_(select(func.unhex(each.c.value)))


def bare(session: Session, statement: Executable) -> list[tuple[Any, ...]]:
    """The rows of a statement just as SQLite gives them: ids are bytes, days are text and a yes is 1, whatever its
    columns say. For reads of so many rows that those of `rows` would take as long again."""
    result = session.connection().execute(statement)
    found: list[tuple[Any, ...]] = cast(Any, result.cursor).fetchall()
    result.close()
    return found


def rows(session: Session, statement: Executable) -> Sequence[Row[*tuple[Any, ...]]]:
    """The rows of a statement without the work that the ORM would do on each."""
    return session.connection().execute(statement).all()
