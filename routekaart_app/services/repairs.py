"""Mending what the data check finds: first a preview of what would be done, then one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from routekaart_app.changes import Changed
from routekaart_app.domain.contact import State
from routekaart_app.domain.doubles import better
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import visit_rows
from routekaart_app.services.checks import Checks, Finding
from routekaart_app.store import derived
from routekaart_app.store.database import Database, Session
from routekaart_app.store.journal import Recorder, values_of
from routekaart_app.store.models import ENTITIES, Activity, Participation
from routekaart_app.store.queries import guardians, mending

_ROUNDS = 5
"""Removing a row may leave another one without what it refers to."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What would be done about one finding: its code, a sentence, and to how many rows."""

    code: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class RepairPlan:
    """What can be mended, and what somebody has to look at; both empty when all is well."""

    repairs: tuple[Repair, ...]
    left: tuple[Finding, ...]


class Repairs:
    """Mends the administration."""

    def __init__(self, database: Database, checks: Checks) -> None:
        self._database, self._checks = database, checks

    def preview(self) -> RepairPlan:
        """What the check finds now, and what would be done about it; nothing is changed."""
        findings = self._checks.run().findings
        repairs = tuple(
            Repair(item.code, _said(item.code, item.count), item.count) for item in findings if item.code in _MENDS
        )
        return RepairPlan(repairs, tuple(item for item in findings if item.code not in _MENDS))

    def apply(self, codes: frozenset[str] | None = None) -> str:
        """Mend what `preview` says, or only the findings with these codes; the sentence that says what was done.

        One step that can be undone. Raises KnownError when there is nothing to mend.
        """
        wanted = [item for item in self.preview().repairs if codes is None or item.code in codes]
        if not wanted:
            raise KnownError(_("There is nothing to mend."), _("Nothing was changed."), code="nothing-to-mend")
        count = sum(item.count for item in wanted)
        label = ngettext("Data mended: {n} row", "Data mended: {n} rows", count).format(n=count)
        chosen = {item.code for item in wanted}
        with self._database.write(label) as session:
            for code, mend in _MENDS.items():
                if code in chosen:
                    mend(session, self._database)
                    session.flush()
        self._database.changes.publish(Changed(frozenset(ENTITIES), label))  # derived columns tell nobody
        return label


def _orphans(session: Session, _database: Database) -> None:
    for _round in range(_ROUNDS):
        found = mending.orphans(session)
        found.sort(key=lambda item: not isinstance(item[0], Participation))
        for row, column, may_be_empty in found:
            if may_be_empty:
                setattr(row, column, None)
            elif row not in session.deleted:
                session.delete(row)
        session.flush()
        if not found:
            return


def _twice(session: Session, _database: Database) -> None:
    for first, *others in mending.twice(session):
        for other in others:
            state = better(State(first.state), State(other.state))
            if state != first.state:
                first.state, first.reason = state, other.reason
            if other.note and other.note != first.note:
                first.note = "\n".join(text for text in (first.note, other.note) if text)
            session.delete(other)


def _future(session: Session, database: Database) -> None:
    for row in mending.done_in_future(session, database.clock.today()):
        row.state, row.reason = State.PLANNED, ""


def _backwards(session: Session, _database: Database) -> None:
    for row in mending.backwards(session):
        row.ends_on = row.starts_on


def _birth_dates(session: Session, database: Database) -> None:
    for row in mending.oddly_born(session, database.clock.today()):
        row.birth_date = None


def _empty(session: Session, _database: Database) -> None:
    for row in mending.empty(session):
        visit_rows.remove(session, row)


def _lost_visits(session: Session, _database: Database) -> None:
    together: dict[UUID | None, list[Activity]] = {}
    for row in mending.of_lost_visits(session):
        together.setdefault(row.visit_id, []).append(row)
    for rows in together.values():
        visit_rows.told(session, rows)


def _bare_visits(session: Session, _database: Database) -> None:
    for row in mending.bare_visits(session):
        visit_rows.forget(session, row)


def _lone_guardians(session: Session, _database: Database) -> None:
    for row in mending.lone_guardians(session):
        for contact in guardians.contacts_of(session, row.id):
            contact.guardian_id = None
        session.flush()
        session.delete(row)


def _derived(session: Session, _database: Database) -> None:
    derived.mend(session, mending.stale(session))


def _unjournaled(session: Session, _database: Database) -> None:
    recorder: Recorder = session.info["recorder"]
    for model in ENTITIES.values():
        rows = mending.unjournaled(session, model)
        recorder.write_rows(model, [{"id": row.id, **values_of(row)} for row in rows])


_MENDS: dict[str, Callable[[Session, Database], None]] = {
    "orphan": _orphans,
    "unjournaled": _unjournaled,
    "derived": _derived,
    "twice": _twice,
    "future": _future,
    "backwards": _backwards,
    "birth-date": _birth_dates,
    "lost-visit": _lost_visits,
    "empty": _empty,
    "bare-visit": _bare_visits,
    "lone-guardian": _lone_guardians,
}
"""What is done about each finding, in the order in which it is done: an edit of a row the journal does not know could
not be undone, and rows that lead nowhere would stand in the way of everything."""


MENDABLE = frozenset(_MENDS)
"""The findings that can be mended here."""


def _said(code: str, count: int) -> str:
    texts = {
        "orphan": ngettext(
            "{n} reference to something that is gone is emptied, or its row removed",
            "{n} references to something that is gone are emptied, or their rows removed",
            count,
        ),
        "derived": ngettext(
            "class, line and date of {n} participation are filled in anew",
            "class, line and date of {n} participations are filled in anew",
            count,
        ),
        "twice": ngettext(
            "{n} double participation is joined; the one that says most stays",
            "{n} double participations are joined; the one that says most stays",
            count,
        ),
        "future": ngettext(
            "{n} contact moment on a day to come becomes planned",
            "{n} contact moments on a day to come become planned",
            count,
        ),
        "backwards": ngettext(
            "{n} enrolment that ends before it starts gets its first day as its last",
            "{n} enrolments that end before they start get their first day as their last",
            count,
        ),
        "birth-date": ngettext(
            "{n} birth date that cannot be right is emptied", "{n} birth dates that cannot be right are emptied", count
        ),
        "lost-visit": ngettext(
            "the visit of {n} activity is made anew", "the visit of {n} activities is made anew", count
        ),
        "bare-visit": ngettext("{n} visit without a day is removed", "{n} visits without a day are removed", count),
        "lone-guardian": ngettext("{n} parent of no pupil is removed", "{n} parents of no pupil are removed", count),
        "empty": ngettext("{n} activity without pupils is removed", "{n} activities without pupils are removed", count),
        "unjournaled": ngettext("{n} row is noted in the journal", "{n} rows are noted in the journal", count),
    }
    return texts[code].format(n=count)
