"""Columns that follow from other rows: kept true here at every write, and therefore not journaled."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from routekaart_app.clock import new_id
from routekaart_app.domain import names
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Activity, Company, Enrolment, Participation, Pupil, Row, school_year_id

_PARTICIPATION = ("year", "group_id", "line_id", "on", "kind")
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


def _pupil_keys(first_name: str, prefix: str, last_name: str) -> tuple[str, str]:
    name = " ".join((first_name or "", prefix or "", last_name or ""))
    keys = (names.fold(name), names.fold(name.translate(_APOSTROPHES)))  # D'Illusie is found by "dil" and by "ill"
    return " ".join(dict.fromkeys(keys)), "\t".join(names.sort_key(last_name or "", first_name or ""))


def _touched(session: Session, written: list[Row]) -> list[Participation]:
    touched = [obj for obj in written if isinstance(obj, Participation)]
    gone = [obj for obj in session.deleted if isinstance(obj, Enrolment)]
    activities = [obj.id for obj in session.dirty if isinstance(obj, Activity)]
    pupils = [obj.pupil_id for obj in (*written, *gone) if isinstance(obj, Enrolment)]
    with session.no_autoflush:
        for part in _parts(activities):
            touched += session.scalars(select(Participation).where(Participation.activity_id.in_(part)))
        for part in _parts(pupils):
            touched += session.scalars(select(Participation).where(Participation.pupil_id.in_(part)))
    return list({item.id: item for item in touched if item not in session.deleted}.values())


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
