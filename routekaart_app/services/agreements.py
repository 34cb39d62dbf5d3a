"""What pupils and guides agreed: noted, kept or let go, and shown at the next talk."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from routekaart_app.domain import agreement as rules
from routekaart_app.domain import names
from routekaart_app.domain.agreement import DROPPED, KEPT, OPEN, Agreement
from routekaart_app.errors import KnownError, Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.store import models
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Pupil
from routekaart_app.store.queries import attention, register

_IN_A_SENTENCE = 60


class Agreements:
    """The next steps of pupils."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def problems(self, text: str, due_on: date | None, made_on: date) -> tuple[Problem, ...]:
        """What must be mended before this can be agreed: beside "text", "due_on" and "made_on"."""
        found = rules.problems(text, due_on, made_on)
        if made_on > self._database.clock.today():
            return (*found, Problem("made_on", _("This day is still to come.")))
        return found

    def add(
        self, pupil_id: UUID, text: str, due_on: date | None, made_on: date, activity_id: UUID | None = None
    ) -> str:
        """Note an agreement with a pupil, made in a talk if `activity_id` is given; returns the sentence that says so.

        Raises KnownError when it has problems, or when the pupil is gone.
        """
        problems = self.problems(text, due_on, made_on)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        with self._database.read() as session:
            pupil = session.get(Pupil, pupil_id)
        if pupil is None:
            raise KnownError(_("This pupil is no longer there."), _("Nothing was changed."), code="no-pupil")
        name = names.display(pupil.first_name, pupil.prefix, pupil.last_name)
        label = _("Agreement made with {name}").format(name=name)
        with self._database.write(label) as session:
            session.add(made(pupil_id, text, due_on, made_on, activity_id))
        return label

    def settle(self, agreement_id: UUID, kept: bool, on: date) -> str:
        """Note on a day that an agreement was kept, or let go; returns the sentence that says so.

        Raises KnownError when the agreement is gone.
        """
        label = _("Agreement kept: {text}") if kept else _("Agreement let go: {text}")
        return self._change(agreement_id, label, KEPT if kept else DROPPED, on)

    def reopen(self, agreement_id: UUID) -> str:
        """Open an agreement again; returns the sentence that says so. Raises KnownError when it is gone."""
        return self._change(agreement_id, _("Agreement open again: {text}"), OPEN, None)

    def of_pupil(self, pupil_id: UUID) -> tuple[Agreement, ...]:
        """Every agreement with a pupil: open ones first, then those that are settled, the newest first."""
        with self._database.read() as session:
            return tuple(sorted(read(session, attention.agreements_of(session, pupil_id)), key=rules.order))

    def _change(self, agreement_id: UUID, label: str, state: str, on: date | None) -> str:
        with self._database.read() as session:
            row = session.get(models.Agreement, agreement_id)
        if row is None:
            raise KnownError(_("This agreement is no longer there."), _("Nothing was changed."), code="no-agreement")
        label = label.format(text=textwrap.shorten(row.text, _IN_A_SENTENCE, placeholder="…"))
        with self._database.write(label) as session:
            row = session.get_one(models.Agreement, agreement_id)
            row.state, row.settled_on = state, on
        return label


def made(pupil_id: UUID, text: str, due_on: date | None, made_on: date, activity_id: UUID | None) -> models.Agreement:
    """The row of a new agreement, for whoever writes one as a part of more."""
    return models.Agreement(
        pupil_id=pupil_id, activity_id=activity_id, text=text.strip(), made_on=made_on, due_on=due_on, state=OPEN
    )


def read(session: Session, rows: Iterable[models.Agreement]) -> list[Agreement]:
    """Agreements with the name of the pupil and of the newest class."""
    rows = list(rows)
    ids = list({row.pupil_id for row in rows})
    pupils = register.pupil_names(session, ids)
    places = register.newest_places(session, ids)
    return [
        Agreement(
            row.id,
            row.pupil_id,
            pupils[row.pupil_id],
            places.get(row.pupil_id, ("", ""))[0],
            row.text,
            row.made_on,
            row.due_on,
            row.state,
            row.settled_on,
            row.activity_id,
        )
        for row in rows
    ]
