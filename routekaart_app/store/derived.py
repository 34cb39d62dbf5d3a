"""Columns that follow from other rows: kept true here at every write, and therefore not journaled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, attributes

from routekaart_app.clock import new_id
from routekaart_app.domain import names
from routekaart_app.domain.agreement import OPEN
from routekaart_app.domain.contact import State
from routekaart_app.domain.parent_contact import BESIDE
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import (
    Activity,
    Company,
    Enrolment,
    ParentContact,
    Participation,
    Pupil,
    Row,
    school_year_id,
    school_year_start,
)
from routekaart_app.store.queries import parents

_PARTICIPATION = ("year", "group_id", "line_id", "on", "kind")
_THERE = (State.TOOK_PART, State.PARTLY)
_PLACING = ("pupil_id", "school_year_id", "group_id")
_IN_ONE_QUERY = 5_000
_APOSTROPHES = str.maketrans("'’‘", "   ")


def refresh(session: Session) -> None:
    """Fill the derived columns of everything this flush will write, and of the participations it moves."""
    written = [obj for obj in (*session.new, *session.dirty) if isinstance(obj, Row)]
    for obj in written:
        if obj.id is None:  # the default would come too late: rows refer to each other before they are written
            obj.id = new_id()
        if isinstance(obj, Pupil):
            obj.search_key, obj.sort_key = _pupil_keys(obj.first_name, obj.prefix, obj.last_name)
        elif isinstance(obj, Company):
            obj.search_key = names.fold(obj.name or "")
    touched = _touched(session, written)
    if not touched:
        return
    facts = _Facts(session, [(item.activity_id, item.pupil_id) for item in touched], written)
    for item in touched:
        for name, value in zip(_PARTICIPATION, facts.of(item.activity_id, item.pupil_id), strict=True):
            if getattr(item, name) != value:
                setattr(item, name, value)


def follow(session: Session) -> None:
    """What is told of a parent goes with the participation it is about, wherever that is taken away; and says whether
    the parent was there as the participation does, wherever that is corrected; of several parents the first one was,
    where it is not known which. What hangs on something that was done for itself says so by itself. What was agreed
    with a parent goes with the contact, while it is open."""
    _follow_participations(session)
    gone = {obj.id for obj in session.deleted if isinstance(obj, ParentContact)}
    if not gone:
        return
    with session.no_autoflush:
        agreed = parents.agreed_in(session, gone)
    for row in agreed:
        if row.state == OPEN:
            session.delete(row)
        else:
            row.activity_id = None


def _follow_participations(session: Session) -> None:
    gone = {(obj.activity_id, obj.pupil_id) for obj in session.deleted if isinstance(obj, Participation)}
    changed = {
        (obj.activity_id, obj.pupil_id): obj.state in _THERE
        for obj in session.dirty
        if isinstance(obj, Participation) and attributes.get_history(obj, "state").has_changes()
    }
    if not gone and not changed:
        return
    with session.no_autoflush:
        told = parents.of_participations(session, gone | changed.keys())
    told.sort(key=lambda row: row.id)
    reached = {(row.activity_id, row.pupil_id) for row in told if row.attended}
    for row in told:
        key = row.activity_id, row.pupil_id
        came = changed.get(key)
        if key in gone:
            session.delete(row)
        elif row.form not in BESIDE and came is not None and row.attended != came and not (came and key in reached):
            row.attended = came
            reached.add(key)


def fill(session: Session, model: type[Row], rows: list[dict[str, Any]]) -> None:
    """Fill the derived columns of rows that are inserted in bulk; participations may bring theirs along."""
    if model is Pupil:
        for row in rows:
            row["search_key"], row["sort_key"] = _pupil_keys(
                row.get("first_name", ""), row.get("prefix", ""), row.get("last_name", "")
            )
    elif model is Company:
        for row in rows:
            row["search_key"] = names.fold(row["name"])
    elif model is Participation and rows and "year" not in rows[0]:
        facts = _Facts(session, [(row["activity_id"], row["pupil_id"]) for row in rows], [])
        for row in rows:
            row.update(zip(_PARTICIPATION, facts.of(row["activity_id"], row["pupil_id"]), strict=True))


def mend(session: Session, wrong: Sequence[Participation]) -> None:
    """Fill the derived columns of these participations anew; those whose activity is gone are left alone."""
    facts = _Facts(session, [(item.activity_id, item.pupil_id) for item in wrong], [])
    for item in wrong:
        if facts.knows(item.activity_id):
            for name, value in zip(_PARTICIPATION, facts.of(item.activity_id, item.pupil_id), strict=True):
                setattr(item, name, value)


def _pupil_keys(first_name: str, prefix: str, last_name: str) -> tuple[str, str]:
    name = " ".join((first_name or "", prefix or "", last_name or ""))
    keys = (names.fold(name), names.fold(name.translate(_APOSTROPHES)))  # D'Illusie is found by "dil" and by "ill"
    return " ".join(dict.fromkeys(keys)), "\t".join(names.sort_key(last_name or "", first_name or ""))


def _touched(session: Session, written: list[Row]) -> list[Participation]:
    touched = [obj for obj in written if isinstance(obj, Participation)]
    gone = [obj for obj in session.deleted if isinstance(obj, Enrolment)]
    activities = [obj.id for obj in session.dirty if isinstance(obj, Activity)]
    with session.no_autoflush:
        for part in _parts(activities):
            touched += session.scalars(select(Participation).where(Participation.activity_id.in_(part)))
        for year, pupils in _moved(session, written, gone).items():
            for part in _parts(pupils):
                mine = Participation.pupil_id.in_(part) & (Participation.year == year)
                touched += session.scalars(select(Participation).where(mine))
    deleted = session.deleted  # made anew each time it is asked for
    return list({item.id: item for item in touched if item not in deleted}.values())


def _moved(session: Session, written: list[Row], gone: list[Enrolment]) -> dict[int, set[UUID]]:
    """Whose moments of which school years may belong to another class by what is written to their enrolments.

    Where only its days change, an enrolment that is the only one of its year stays the last one.
    """
    moved: dict[UUID, set[UUID]] = {}
    only_days: dict[UUID, set[UUID]] = {}
    certain = {id(obj) for obj in (*session.new, *gone)}
    for obj in (*(item for item in written if isinstance(item, Enrolment)), *gone):
        sure = id(obj) in certain or any(_has_changed(obj, name) for name in _PLACING)
        for year_id in _now_and_before(obj, "school_year_id"):
            (moved if sure else only_days).setdefault(year_id, set()).update(_now_and_before(obj, "pupil_id"))
    for year_id, pupils in only_days.items():
        moved.setdefault(year_id, set()).update(_with_several(session, year_id, pupils))
    starts = ((school_year_start(year_id), pupils) for year_id, pupils in moved.items())
    return {start: pupils for start, pupils in starts if 0 < start <= date.max.year}  # others are refused at the end


def _with_several(session: Session, year_id: UUID, pupils: set[UUID]) -> set[UUID]:
    """Those of these pupils who have more than one enrolment in a school year."""
    found: set[UUID] = set()
    for part in _parts(pupils):
        mine = Enrolment.pupil_id.in_(part) & (Enrolment.school_year_id == year_id)
        several = select(Enrolment.pupil_id).where(mine).group_by(Enrolment.pupil_id).having(func.count() > 1)
        found.update(session.scalars(several))
    return found


def _now_and_before(obj: Enrolment, name: str) -> set[UUID]:
    """What an enrolment refers to and what it referred to: a merge takes it from one pupil to the other."""
    return {getattr(obj, name), *attributes.get_history(obj, name).deleted} - {None}


def _has_changed(obj: Enrolment, name: str) -> bool:
    return attributes.get_history(obj, name).has_changes()


class _Facts:
    """The activities and enrolments that a number of participations hang on, read in a few queries."""

    def __init__(self, session: Session, keys: list[tuple[UUID, UUID]], written: list[Row]) -> None:
        self._activities: dict[UUID, tuple[date, UUID | None, str]] = {}
        self._groups: dict[tuple[UUID, UUID], list[tuple[tuple[bool, date, bytes], UUID | None]]] = {}
        with session.no_autoflush:
            self._read_activities(session, {activity for activity, _ in keys})
            self._read_enrolments(session, {pupil for _, pupil in keys}, written)
        for obj in written:
            if isinstance(obj, Activity):
                self._activities[obj.id] = (obj.on, obj.line_id, obj.kind)

    def knows(self, activity_id: UUID) -> bool:
        """Whether this activity is there."""
        return activity_id in self._activities

    def of(self, activity_id: UUID, pupil_id: UUID) -> tuple[int, UUID | None, UUID | None, date, str]:
        """School year (its first calendar year), group, line, date and kind of one participation."""
        on, line_id, kind = self._activities[activity_id]
        year = SchoolYear.of(on).start
        places = self._groups.get((pupil_id, school_year_id(year)), [])
        group = max(places, key=lambda place: place[0])[1] if places else None
        return year, group, line_id, on, kind

    def _read_activities(self, session: Session, ids: set[UUID]) -> None:
        for part in _parts(ids):
            found = select(Activity.id, Activity.on, Activity.line_id, Activity.kind).where(Activity.id.in_(part))
            self._activities |= {row.id: (row.on, row.line_id, row.kind) for row in session.execute(found)}

    def _read_enrolments(self, session: Session, pupils: set[UUID], written: list[Row]) -> None:
        pending = {obj.id: obj for obj in written if isinstance(obj, Enrolment)}
        gone = {obj.id for obj in session.deleted if isinstance(obj, Enrolment)}
        columns = (Enrolment.id, Enrolment.pupil_id, Enrolment.school_year_id, Enrolment.group_id)
        for part in _parts(pupils):
            found = select(*columns, Enrolment.starts_on, Enrolment.ends_on).where(Enrolment.pupil_id.in_(part))
            for row in session.execute(found):
                if row.id not in pending and row.id not in gone:
                    self._add(row)
        for obj in pending.values():
            self._add(obj)

    def _add(self, enrolment: Any) -> None:
        """Note an enrolment with its rank: the last one counts, an open one before one that ended, ids break a tie."""
        rank = (enrolment.ends_on is None, enrolment.starts_on, enrolment.id.bytes)
        places = self._groups.setdefault((enrolment.pupil_id, enrolment.school_year_id), [])
        places.append((rank, enrolment.group_id))


def _parts(ids: Iterable[UUID]) -> Iterable[list[UUID]]:
    every = list(ids)
    return [every[start : start + _IN_ONE_QUERY] for start in range(0, len(every), _IN_ONE_QUERY)]
