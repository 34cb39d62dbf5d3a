"""Who goes along to a visit by name, where the name of a class does not tell it."""

from __future__ import annotations

from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.visit import Visit
from routekaart_app.store.database import Session
from routekaart_app.store.models import Pupil
from routekaart_app.store.queries import activities, visits


def named(session: Session, visit: Visit) -> dict[UUID, tuple[str, ...]]:
    """The names of single pupils, and of those of a class that does not go as a whole, in order, by activity."""
    found: dict[UUID, tuple[str, ...]] = {}
    for group in visit.groups:
        if group.activity_id is None:
            continue
        on_it = [part.pupil_id for part in activities.participations(session, group.activity_id)]
        if not on_it or (group.group_id and len(on_it) >= len(visits.enrolments(session, group.group_id, visit.on))):
            continue
        pupils = [pupil for key in on_it if (pupil := session.get(Pupil, key)) is not None]
        pupils.sort(key=lambda one: (names.fold(one.last_name), names.fold(one.first_name), one.id))
        found[group.activity_id] = tuple(names.display(one.first_name, one.prefix, one.last_name) for one in pupils)
    return found
