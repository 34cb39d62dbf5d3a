"""Which classes somebody looks after: what Vandaag shows first."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import ngettext
from routekaart_app.store.database import Database
from routekaart_app.store.models import Group, Guidance
from routekaart_app.store.queries import attention
from routekaart_app.store.session import no_longer_there


class Guidances:
    """The classes of the user who has the administration open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def mine(self, year: SchoolYear) -> tuple[UUID, ...]:
        """The ids of the classes this user looks after in a school year; empty when none were chosen."""
        with self._database.read() as session:
            rows = attention.guidances(session, self._database.actor, year)
        return tuple(dict.fromkeys(row.group_id for row in rows))

    def choose(self, year: SchoolYear, group_ids: Collection[UUID]) -> str:
        """Look after these classes of a school year from now on and no others; returns the sentence that says so.

        Raises KnownError when a class is gone or of another year, or when nobody is known as the user.
        """
        user_id = self._database.actor
        with self._database.read() as session:
            if user_id is None or not attention.are_groups(session, year, group_ids):
                raise no_longer_there(Group)
        label = ngettext("You look after {count} class", "You look after {count} classes", len(set(group_ids)))
        label = label.format(count=len(set(group_ids)))
        with self._database.write(label) as session:
            kept: set[UUID] = set()
            for row in attention.guidances(session, user_id, year):
                if row.group_id in kept or row.group_id not in group_ids:
                    session.delete(row)
                kept.add(row.group_id)
            for group_id in dict.fromkeys(group_ids):
                if group_id not in kept:
                    session.add(Guidance(user_id=user_id, group_id=group_id))
        return label
