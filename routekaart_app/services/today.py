"""The page Vandaag: everything a guide starts the day with, read at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from routekaart_app import words
from routekaart_app.domain import agreement as rules
from routekaart_app.domain.agreement import OPEN, Agreement
from routekaart_app.domain.today import OverdueLine, PlannedItem, Today, days_after, days_shown, weeks_left
from routekaart_app.i18n import gettext as _
from routekaart_app.services import collector
from routekaart_app.services.drafts import Drafts
from routekaart_app.services.signals import Attention
from routekaart_app.store.database import Database, Session
from routekaart_app.store.queries import attention
from routekaart_app.store.queries.attention import Planned
from routekaart_app.store.queries.scope import Key


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
                week=_items(session, found, [item for item in planned if on <= item.activity.on <= last]),
                unrecorded=_items(session, found, [item for item in planned if item.activity.on < on]),
                overdue=_overdue(found),
                agreements=_agreements(session, found),
                drafts=drafts,
                signals=found.signals(),
                next_week=_items(session, found, [item for item in planned if item.activity.on > last]),
            )


def _items(session: Session, found: Attention, planned: Sequence[Planned]) -> tuple[PlannedItem, ...]:
    names = found.named(session, (item.pupils[0] for item in planned if item.is_alone))
    return tuple(_item(found, item, names[item.pupils[0]].display if item.is_alone else "") for item in planned)


def _item(found: Attention, planned: Planned, name: str) -> PlannedItem:
    """The class is that of the activity, or else that of the first pupil on it."""
    activity, line = planned.activity, None
    if activity.line_id is not None:
        line = found.lines.get(activity.line_id.bytes)
    group = found.groups.get(activity.group_id) if activity.group_id else None
    group = group or found.group_of(planned.pupils[0])
    title = activity.title or (line.name if line else words.say(words.KIND, activity.kind, _))
    return PlannedItem(
        activity.id,
        activity.on,
        activity.starts_at,
        title,
        activity.kind,
        line.code if line else "",
        planned.company,
        group.id if group else None,
        group.name if group else "",
        len(planned.pupils),
        UUID(bytes=planned.pupils[0]) if planned.is_alone else None,
        name,
    )


def _overdue(found: Attention) -> tuple[OverdueLine, ...]:
    """What is missing per class and line, what closed first standing first; pupils without a class are left out."""
    pupils: dict[tuple[UUID, Key], list[UUID]] = {}
    for item in found.undone[0]:
        group = found.group_of(item.pupil)
        if group is not None and item.line is not None:
            pupils.setdefault((group.id, item.line.id.bytes), []).append(UUID(bytes=item.pupil))
    order = {group_id: at for at, group_id in enumerate(found.groups)}
    items = [
        OverdueLine(
            group_id,
            found.groups[group_id].name,
            line.id,
            line.code,
            line.name,
            line.window(found.year)[1],
            tuple(ids),
        )
        for (group_id, key), ids in pupils.items()
        for line in (found.lines[key],)
    ]
    position = {line.id: line.position for line in found.lines.values()}
    return tuple(sorted(items, key=lambda item: (item.closed_on, order[item.group_id], position[item.line_id])))


def _agreements(session: Session, found: Attention) -> tuple[Agreement, ...]:
    rows = attention.open_agreements(session, found.scope)
    names = found.named(session, (pupil for pupil, _row in rows))
    items = []
    for pupil, row in rows:
        group, pupil_id = found.group_of(pupil), UUID(bytes=pupil)
        name, class_name = names[pupil].display, group.name if group else ""
        items.append(
            Agreement(
                row.id, pupil_id, name, class_name, row.text, row.made_on, row.due_on, OPEN, None, row.activity_id
            )
        )
    return tuple(sorted(items, key=rules.order))
