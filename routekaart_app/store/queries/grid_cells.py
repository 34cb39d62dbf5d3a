"""Reads behind many cells of the class grid at once: what each holds, and the activities that cells can share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from routekaart_app.domain.cell_edit import Moment
from routekaart_app.domain.contact import State
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store.models import Activity, Agreement, Exemption, Participation, Reflection

Key = tuple[UUID, UUID]
"""A pupil and a line."""


@dataclass(frozen=True, slots=True)
class Shared:
    """An activity that cells can share, with the pupils who are on it."""

    id: UUID
    pupils: set[UUID]


def moments(
    session: Session, pupil_ids: Iterable[UUID], line_ids: Iterable[UUID], year: SchoolYear
) -> dict[Key, tuple[Moment, ...]]:
    """Per pupil and line the moments of a school year, oldest first."""
    agreed = select(Agreement.id).where(Agreement.activity_id == Activity.id).exists()
    thought = select(Reflection.id).where(or_(Reflection.activity_id == Activity.id, Reflection.talk_id == Activity.id))
    own = and_(_is_bare(), Participation.note == "", ~agreed, ~thought.exists())
    found = (
        select(
            Participation.pupil_id, Participation.line_id, Participation.id, Participation.on, Participation.state, own
        )
        .join(Activity, Activity.id == Participation.activity_id)
        .where(
            Participation.pupil_id.in_(list(pupil_ids)),
            Participation.year == year.start,
            Participation.line_id.in_(list(line_ids)),
        )
        .order_by(Participation.on, Participation.id)
    )
    result: defaultdict[Key, list[Moment]] = defaultdict(list)
    for pupil_id, line_id, moment_id, on, state, is_own in session.execute(found):
        assert line_id is not None  # asked for by line
        result[(pupil_id, line_id)].append(Moment(moment_id, on, State(state), bool(is_own)))
    return {key: tuple(items) for key, items in result.items()}


def exempt(session: Session, pupil_ids: Iterable[UUID], line_ids: Iterable[UUID]) -> frozenset[Key]:
    """Who of these pupils need not follow which of these lines."""
    found = select(Exemption.pupil_id, Exemption.line_id).where(
        Exemption.pupil_id.in_(list(pupil_ids)), Exemption.line_id.in_(list(line_ids))
    )
    return frozenset((row.pupil_id, row.line_id) for row in session.execute(found))


def rows(session: Session, ids: Iterable[UUID]) -> Sequence[Participation]:
    """Participations by their ids."""
    return session.scalars(select(Participation).where(Participation.id.in_(list(ids)))).all()


def without_pupils(session: Session, activity_ids: Iterable[UUID]) -> Sequence[Activity]:
    """Those of some activities that nobody is on any more."""
    somebody = select(Participation.id).where(Participation.activity_id == Activity.id).exists()
    return session.scalars(select(Activity).where(Activity.id.in_(list(activity_ids)), ~somebody)).all()


def shared(
    session: Session, line_ids: Iterable[UUID], group_ids: Iterable[UUID], days: Iterable[date]
) -> defaultdict[tuple[UUID, UUID, date], list[Shared]]:
    """Per line, class and day the activities of which nothing more is known, so that cells can share them."""
    found = (
        select(Activity.id, Activity.line_id, Activity.group_id, Activity.on, Participation.pupil_id)
        .outerjoin(Participation, Participation.activity_id == Activity.id)
        .where(
            Activity.group_id.in_(list(group_ids)),
            Activity.on.in_(list(days)),
            Activity.line_id.in_(list(line_ids)),
            _is_bare(),
        )
        .order_by(Activity.id)
    )
    known: dict[UUID, Shared] = {}
    result: defaultdict[tuple[UUID, UUID, date], list[Shared]] = defaultdict(list)
    for activity_id, line_id, group_id, on, pupil_id in session.execute(found):
        assert line_id is not None and group_id is not None  # asked for by line and class
        if activity_id not in known:
            known[activity_id] = Shared(activity_id, set())
            result[(line_id, group_id, on)].append(known[activity_id])
        if pupil_id is not None:
            known[activity_id].pupils.add(pupil_id)
    return result


def _is_bare() -> ColumnElement[bool]:
    """Nothing more is known of an activity than its line, its class and its day."""
    return and_(
        Activity.company_id.is_(None),
        Activity.visit_id.is_(None),
        Activity.note == "",
        Activity.title == "",
        Activity.starts_at == "",
        ~Activity.prepared,
        ~Activity.met_people,
        ~Activity.looked_back,
    )
