"""The rows that the data check finds wrong and that can be mended, each kind by its condition in `soundness`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from routekaart_app.store.models import ENTITIES, Activity, Enrolment, Guardian, Participation, Pupil, Row, Visit
from routekaart_app.store.queries import soundness


def stale(session: Session) -> Sequence[Participation]:
    """Participations whose repeated columns are wrong."""
    found = select(Participation).join(Activity, Activity.id == Participation.activity_id)
    return session.scalars(found.where(soundness.is_stale())).all()


def done_in_future(session: Session, today: date) -> Sequence[Participation]:
    """Participations that tell of a day still to come."""
    return session.scalars(select(Participation).where(soundness.is_done_in_future(today))).all()


def backwards(session: Session) -> Sequence[Enrolment]:
    """Enrolments that end before they start."""
    return session.scalars(select(Enrolment).where(soundness.is_backwards())).all()


def oddly_born(session: Session, today: date) -> Sequence[Pupil]:
    """Pupils whose birth date cannot be right."""
    return session.scalars(select(Pupil).where(soundness.is_odd_birth_date(today))).all()


def twice(session: Session) -> list[list[Participation]]:
    """The participations of one pupil in one activity, where there is more than one; oldest first."""
    pair = (Participation.activity_id, Participation.pupil_id)
    often = select(*pair).group_by(*pair).having(func.count() > 1).subquery()
    found = (
        select(Participation)
        .join(often, (often.c.activity_id == pair[0]) & (often.c.pupil_id == pair[1]))
        .order_by(*pair, Participation.id)
    )
    groups: dict[tuple[Any, Any], list[Participation]] = {}
    for row in session.scalars(found):
        groups.setdefault((row.activity_id, row.pupil_id), []).append(row)
    return list(groups.values())


def empty(session: Session) -> Sequence[Activity]:
    """Activities with nobody on them."""
    return session.scalars(select(Activity).where(soundness.is_empty())).all()


def of_lost_visits(session: Session) -> Sequence[Activity]:
    """Activities whose visit is gone."""
    return session.scalars(select(Activity).where(soundness.is_of_lost_visit()).order_by(Activity.id)).all()


def bare_visits(session: Session) -> Sequence[Visit]:
    """Visits without any activity."""
    return session.scalars(select(Visit).where(soundness.is_bare_visit())).all()


def lone_guardians(session: Session) -> Sequence[Guardian]:
    """Guardians of no pupil."""
    return session.scalars(select(Guardian).where(soundness.is_lone_guardian())).all()


def unjournaled(session: Session, model: type[Row]) -> Sequence[Row]:
    """Rows of which the journal does not know that they were made."""
    return session.scalars(select(model).where(soundness.is_unjournaled(model))).all()


def orphans(session: Session) -> list[tuple[Row, str, bool]]:
    """Rows that refer to something that is gone: the row, the attribute that refers, and whether it may be empty."""
    found = []
    seen: set[tuple[object, str]] = set()
    for table, rowid, _parent, number in session.execute(text("PRAGMA foreign_key_check")).all():
        model = ENTITIES[table]
        links = session.execute(text(f"PRAGMA foreign_key_list({table})")).all()
        column = next(link[3] for link in links if link[0] == number)
        row = session.scalars(select(model).where(text(f"{table}.rowid = :rowid")), {"rowid": rowid}).one()
        if (row.id, column) not in seen:
            seen.add((row.id, column))
            found.append((row, column, bool(model.__table__.c[column].nullable)))
    return found
