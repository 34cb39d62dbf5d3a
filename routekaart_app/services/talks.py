"""Talks with pupils: recorded in half a minute, with what was agreed and what was kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import agreement as rules
from routekaart_app.domain.agreement import KEPT, OPEN
from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import NOTHING, Status, status
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.routekaart import TALKS, RoutekaartLine, lines_for
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.talk_sheet import TalkSheet
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import agreements
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Activity, Agreement, Participation
from routekaart_app.store.queries import attention, cells, counting, moments, people

_BEST_FIRST = (
    Status.MISSED, Status.DUE, Status.PARTLY, Status.PLANNED, Status.NOT_YET, Status.DONE, Status.EXEMPT,
)  # fmt: skip
_NOT_PROPOSED = (Status.NOT_YET, Status.DONE, Status.EXEMPT)
"""What a talk is not taken to be for until somebody says so."""


@dataclass(frozen=True, slots=True)
class TalkRecorded:
    """What was recorded, and the sentence that says so."""

    activity_id: UUID
    label: str


class Talks:
    """What was said with pupils, and what comes next."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sheet(self, pupil_id: UUID, on: date, activity_id: UUID | None = None) -> TalkSheet:
        """A sheet for a pupil on a day, or for a talk that was planned (`activity_id`, on its own day): the fitting
        line proposed, the pupil's open agreements beside it. Raises KnownError when the pupil or that talk is gone.
        """
        with self._database.read() as session:
            if activity_id is None:
                pupil, enrolled = _entry(session, pupil_id, on)
                judged = _judged(session, pupil, on)
                best = next((line for line, stands in judged if stands not in _NOT_PROPOSED), None)
                kind, line_id, note = best.kind if best else "talk", best.id if best else None, ""
            else:
                activity, part = _planned(session, activity_id, pupil_id)
                on, kind, line_id = activity.on, activity.kind, activity.line_id
                note = activity.note if cells.size(session, activity_id) == 1 else part.note
                pupil, enrolled = _entry(session, pupil_id, on)
                judged = _judged(session, pupil, on)
            lines = tuple(line for line, _stands in judged)
            known = agreements.read(session, attention.agreements_of(session, pupil_id))
        still_open = tuple(sorted((item for item in known if item.state == OPEN), key=rules.order))
        sheet = TalkSheet(pupil, on, kind, None, note, "", None, lines, still_open, frozenset(), activity_id, enrolled)
        return replace(sheet, line_id=line_id if any(line.id == line_id for line in lines) else None)

    def on_day(self, sheet: TalkSheet, on: date) -> TalkSheet:
        """The sheet for another day: the lines of then; what was typed and ticked stays."""
        with self._database.read() as session:
            pupil, enrolled = _entry(session, sheet.pupil.id, on)
            lines = tuple(line for line, _stands in _judged(session, pupil, on))
        code = sheet.line.code if sheet.line else ""  # another school year has lines of its own, by the same codes
        line_id = next((line.id for line in lines if line.code == code), None)
        return replace(sheet, pupil=pupil, on=on, lines=lines, line_id=line_id, is_enrolled=enrolled)

    def record(self, sheet: TalkSheet) -> TalkRecorded:
        """Record the talk, what was agreed and what was kept, as one step that can be undone.

        Raises KnownError when the sheet has problems; the caller shows those beside their fields beforehand.
        """
        today = self._database.clock.today()
        problems = sheet.problems(today)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was recorded."), code="problems")
        label = _label(sheet, today)
        with self._database.write(label) as session:
            activity = _activity(session, sheet)
            activity.kind, activity.on, activity.line_id = sheet.kind, sheet.on, sheet.line_id
            activity.note = sheet.note.strip()
            state = State.PLANNED if sheet.is_to_come(today) else State.TOOK_PART
            part = cells.participation(session, activity.id, sheet.pupil.id)
            if part is None:
                part = Participation(activity_id=activity.id, pupil_id=sheet.pupil.id)
                session.add(part)
            part.state, part.reason = state, ""
            if sheet.next_step.strip():
                made = agreements.made(sheet.pupil.id, sheet.next_step, sheet.next_due, sheet.on, activity.id)
                session.add(made)
            for agreement_id in sorted(sheet.ticked):
                row = session.get(Agreement, agreement_id)
                if row is not None and row.state == OPEN:
                    row.state, row.settled_on = KEPT, min(sheet.on, today)
        return TalkRecorded(activity.id, label)


def _entry(session: Session, pupil_id: UUID, on: date) -> tuple[PupilEntry, bool]:
    """The pupil in the school year of a day, or in the newest one known; and whether enrolled on that day."""
    year = SchoolYear.of(on)
    there = people.entries(session, year, on=on, pupil_ids=[pupil_id])
    if there:
        return there[-1], True
    for other in (year, *people.years(session)):
        found = people.entries(session, other, pupil_ids=[pupil_id])
        if found:
            return found[-1], False
    raise KnownError(_("This pupil is no longer there."), _("Nothing was recorded."), code="no-pupil")


def _judged(session: Session, pupil: PupilEntry, on: date) -> list[tuple[RoutekaartLine, Status]]:
    """The talks of the pupil's routekaart in the school year of a day and how each stands, best to choose first."""
    year = SchoolYear.of(on)
    own = lines_for(moments.lines(session, year), pupil.place, pupil.entered, year)
    found = counting.of_pupils(session, [pupil.id], on, year)
    counts = {line_id: cell.count for (_pupil, line_id), cell in found.items()}
    judged = [(line, status(counts.get(line.id, NOTHING), line, year, on)) for line in own if line.kind in TALKS]
    return sorted(judged, key=lambda item: (not item[0].required, _BEST_FIRST.index(item[1]), item[0].position))


def _planned(session: Session, activity_id: UUID, pupil_id: UUID) -> tuple[Activity, Participation]:
    activity = session.get(Activity, activity_id)
    part = cells.participation(session, activity_id, pupil_id)
    if activity is None or part is None or activity.kind not in TALKS:
        raise KnownError(_("This talk is no longer there."), _("Nothing was recorded."), code="no-activity")
    return activity, part


def _activity(session: Session, sheet: TalkSheet) -> Activity:
    """The talk that was planned when it is this pupil's alone, otherwise a new one; out of a talk that was planned
    with others, the pupil is taken."""
    if sheet.activity_id is not None:
        activity, part = _planned(session, sheet.activity_id, sheet.pupil.id)
        if cells.size(session, activity.id) == 1:
            return activity
        session.delete(part)
    activity = Activity(id=new_id(), group_id=sheet.pupil.group_id)
    session.add(activity)
    return activity


def _label(sheet: TalkSheet, today: date) -> str:
    name = sheet.pupil.display_name
    text = (_("Talk with {name} planned") if sheet.is_to_come(today) else _("Talk with {name} recorded")).format(
        name=name
    )
    if sheet.next_step.strip():
        text += ngettext(", {count} agreement", ", {count} agreements", 1).format(count=1)
    if sheet.ticked:
        text += ngettext(", {count} kept", ", {count} kept", len(sheet.ticked)).format(count=len(sheet.ticked))
    return text
