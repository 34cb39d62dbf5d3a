"""Who left a year ago or longer and was not asked yet how it is going."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from routekaart_app import words
from routekaart_app.domain import names
from routekaart_app.domain.choice import left_between
from routekaart_app.domain.group_names import natural_key
from routekaart_app.domain.signals import LOOK_BACK_DUE, SignalRow, weeks_between
from routekaart_app.i18n import gettext as _
from routekaart_app.store.database import Session
from routekaart_app.store.models import Enrolment, Pupil
from routekaart_app.store.queries import dossier_entries


def due(
    session: Session,
    on: date,
    group_ids: Collection[UUID] | None = None,
    school_id: UUID | None = None,
    user_id: UUID | None = None,
) -> tuple[SignalRow, ...]:
    """By class and name: `on` is the last day at school, `what` the place the pupil went to.

    None as `group_ids` means every class, of one school if given. Who left is in no class of today: of some classes
    are those who left a class with that name at that school, or one that this user looked after then.
    """
    first, last = left_between(on)
    classes = None
    if group_ids is not None:
        classes = dossier_entries.classes_left(session, first, last, group_ids, user_id)
        if not classes:
            return ()
    found = dossier_entries.left_without_look_back(session, first, last, classes, school_id)
    rows = (_row(stay, pupil, group, on) for stay, pupil, group in found)
    return tuple(sorted(rows, key=lambda row: natural_key(row.group)))


def _row(stay: Enrolment, pupil: Pupil, group: str, on: date) -> SignalRow:
    name = pupil.first_name, pupil.prefix, pupil.last_name
    return SignalRow(
        pupil.id,
        stay.number,
        names.listed(*name),
        stay.group_id,
        group,
        kind=LOOK_BACK_DUE,
        what=stay.destination_name or words.say(words.DESTINATION, stay.destination, _),
        on=stay.ends_on,
        weeks=weeks_between(stay.ends_on or on, on),
        display_name=names.display(*name),
    )
