"""What pupils and guides agreed: noted, kept or let go, and shown at the next talk."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from routekaart_app.domain import agreement as rules
from routekaart_app.domain import names
from routekaart_app.domain.agreement import DROPPED, KEPT, OPEN, Agreement
from routekaart_app.domain.choice import day_problem
from routekaart_app.domain.one_line import one_line
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

    def problems(
        self, text: str, due_on: date | None, made_on: date, state: str = OPEN, settled_on: date | None = None
    ) -> tuple[Problem, ...]:
        """What must be mended before this can be agreed: beside "text", "due_on", "made_on" and "settled_on"."""
        today = self._database.clock.today()
        found = rules.problems(one_line(text), due_on, made_on)
        found += rules.settling_problems(state, settled_on, made_on, today)
        wrong_day = day_problem(made_on, today)
        return (*found, Problem("made_on", wrong_day)) if wrong_day else found

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
            pupil = session.the(Pupil, pupil_id)
        name = names.display(pupil.first_name, pupil.prefix, pupil.last_name)
        label = _("Agreement made with {name}").format(name=name)
        with self._database.write(label) as session:
            session.add(made(pupil_id, one_line(text), due_on, made_on, activity_id))
        return label

    def change(
        self, agreement_id: UUID, text: str, due_on: date | None, state: str, settled_on: date | None = None
    ) -> str:
        """Correct an agreement; returns the sentence that says so, "" when nothing is different.

        `settled_on` is the day on which it was kept or let go; an open one has none. Raises KnownError when it has
        problems, or when it is gone.
        """
        known, text = self._found(agreement_id), one_line(text)
        problems = self.problems(text, due_on, known.made_on, state, settled_on)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        wanted = (text, due_on, state, None if state == OPEN else settled_on)
        if wanted == (known.text, known.due_on, known.state, known.settled_on):
            return ""
        label = _said(_("Agreement changed: {text}"), text)
        with self._database.write(label) as session:
            row = session.the(models.Agreement, agreement_id)
            row.text, row.due_on, row.state, row.settled_on = wanted
        return label

    def delete(self, agreement_id: UUID) -> str:
        """Take an agreement away; returns the sentence that says so. Raises KnownError when it is gone."""
        label = _said(_("Agreement removed: {text}"), self._found(agreement_id).text)
        with self._database.write(label) as session:
            session.delete(session.the(models.Agreement, agreement_id))
        return label

    def settle(self, agreement_id: UUID, kept: bool, on: date) -> str:
        """Note on a day that an agreement was kept, or let go; returns the sentence that says so.

        Raises KnownError when the agreement is gone, or on a day before it was made or still to come.
        """
        label = _("Agreement kept: {text}") if kept else _("Agreement let go: {text}")
        state, made_on = KEPT if kept else DROPPED, self._found(agreement_id).made_on
        problems = rules.settling_problems(state, on, made_on, self._database.clock.today())
        if problems:
            raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
        return self._change(agreement_id, label, state, on)

    def reopen(self, agreement_id: UUID) -> str:
        """Open an agreement again; returns the sentence that says so. Raises KnownError when it is gone."""
        return self._change(agreement_id, _("Agreement open again: {text}"), OPEN, None)

    def of_pupil(self, pupil_id: UUID) -> tuple[Agreement, ...]:
        """Every agreement with a pupil: open ones first, then those that are settled, the newest first."""
        with self._database.read() as session:
            return tuple(sorted(read(session, attention.agreements_of(session, pupil_id)), key=rules.order))

    def _change(self, agreement_id: UUID, label: str, state: str, on: date | None) -> str:
        label = _said(label, self._found(agreement_id).text)
        with self._database.write(label) as session:
            row = session.the(models.Agreement, agreement_id)
            row.state, row.settled_on = state, on
        return label

    def _found(self, agreement_id: UUID) -> models.Agreement:
        with self._database.read() as session:
            return session.the(models.Agreement, agreement_id)


def _said(label: str, text: str) -> str:
    """A sentence that names an agreement, however long that is."""
    return label.format(text=textwrap.shorten(text, _IN_A_SENTENCE, placeholder="…"))


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
