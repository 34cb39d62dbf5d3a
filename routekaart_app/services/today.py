"""The page Vandaag: everything a guide starts the day with, read at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from routekaart_app import words
from routekaart_app.domain import agreement as rules
from routekaart_app.domain.agreement import OPEN, Agreement
from routekaart_app.domain.today import PlannedItem, Today, days_after, days_shown, weeks_left
from routekaart_app.i18n import gettext as _
from routekaart_app.services import collector
from routekaart_app.services.drafts import Drafts
from routekaart_app.services.signals import Attention, day_of
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import attention
from routekaart_app.store.queries.attention import Planned


class TodayPage:
    """What there is to do."""

    def __init__(self, database: Database, drafts: Drafts) -> None:
        self._database = database
        self._drafts = drafts

    def of(self, on: date, group_ids: Collection[UUID] | None = None, school_id: UUID | None = None) -> Today:
        """What there is to do for some classes on a day; None means every class, of one school if given.

        The drafts are all those of the user, whatever they are about.
        """
        drafts = self._drafts.all()
        with collector.paused(), self._database.read() as session:
            found = Attention(self._database, session, on, group_ids, school_id)
            (_first, last), after = days_shown(on), days_after(on)
            planned = attention.planned(session, found.scope, found.year.first_day, after[1] if after else last)
            return Today(
                on=on,
                groups=tuple(found.groups.values()),
                pupils=len(found.scope.pupils),
                weeks_left=weeks_left(on),
                week=_items(session, found, [item for item in planned if on <= item.on <= last]),
                unrecorded=_items(session, found, [item for item in planned if item.on < on]),
                agreements=_agreements(session, found),
                drafts=drafts,
                signals=found.signals(),
                next_week=_items(session, found, [item for item in planned if item.on > last]),
            )


def _items(session: Session, found: Attention, planned: Sequence[Planned]) -> tuple[PlannedItem, ...]:
    names = found.named(session, (item.pupils[0] for item in planned if item.is_alone))
    return tuple(_item(found, item, names[item.pupils[0]].display if item.is_alone else "") for item in planned)


def _item(found: Attention, planned: Planned, name: str) -> PlannedItem:
    """The class is that of the activity, or else that of the first pupil on it."""
    line = found.lines.get(planned.line) if planned.line else None
    group = found.groups.get(UUID(bytes=planned.group)) if planned.group else None
    group = group or found.group_of(planned.pupils[0])
    title = planned.title or (line.name if line else words.say(words.KIND, planned.kind, _))
    return PlannedItem(
        UUID(bytes=planned.activity),
        planned.on,
        planned.starts_at,
        title,
        planned.kind,
        line.code if line else "",
        planned.company,
        group.id if group else None,
        group.name if group else "",
        len(planned.pupils),
        UUID(bytes=planned.pupils[0]) if planned.is_alone else None,
        name,
    )


def _agreements(session: Session, found: Attention) -> tuple[Agreement, ...]:
    rows = attention.open_agreements(session, found.scope)
    names = found.named(session, (row[0] for row in rows))
    items = []
    for pupil, key, text, made_on, due_on, talk in rows:
        group = found.group_of(pupil)
        items.append(
            Agreement(
                UUID(bytes=key),
                UUID(bytes=pupil),
                names[pupil].display,
                group.name if group else "",
                text,
                day_of(made_on),
                day_of(due_on),
                OPEN,
                None,
                UUID(bytes=talk) if talk else None,
            )
        )
    return tuple(sorted(items, key=rules.order))
