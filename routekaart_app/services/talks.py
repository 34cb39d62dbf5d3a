"""Talks with pupils: recorded in half a minute, with what was agreed and what was kept."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app import formats
from routekaart_app.clock import new_id
from routekaart_app.domain import typed_text
from routekaart_app.domain.agreement import KEPT, OPEN
from routekaart_app.domain.contact import State
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.talk_sheet import TalkSheet
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services import agreements, talk_sheets
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Activity, Agreement, Participation
from routekaart_app.store.queries import activities, people

_NAMES = 120
"""Letters of names in a sentence, at most."""


@dataclass(frozen=True, slots=True)
class TalkRecorded:
    """What was recorded, and the sentence that says so. `activity_id` is the first where pupils of different lines each
    got a talk of their own; `uncounted` are the pupils for whom it counts for no line."""

    activity_id: UUID
    label: str
    uncounted: tuple[PupilEntry, ...] = ()


class Talks:
    """What was said with pupils, and what comes next."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sheet(self, pupil_id: UUID, on: date, activity_id: UUID | None = None) -> TalkSheet:
        """A sheet for a pupil on a day, or for a talk that was planned or recorded (`activity_id`, on its own day, with
        everyone it was with). Raises KnownError when the pupil or that talk is gone.
        """
        with self._database.read() as session:
            if activity_id is not None:
                return talk_sheets.opened(session, activity_id, pupil_id)
            return talk_sheets.new(session, [pupil_id], on)

    def on_day(self, sheet: TalkSheet, on: date) -> TalkSheet:
        """The sheet for another day: the lines of then; what was typed and ticked stays."""
        with self._database.read() as session:
            return talk_sheets.again(session, sheet, [pupil.id for pupil in sheet.pupils], on)

    def with_pupils(self, sheet: TalkSheet, pupil_ids: Sequence[UUID]) -> TalkSheet:
        """The sheet for these pupils, at least one: the lines they all have, the agreements of each. Raises KnownError
        when one is gone."""
        with self._database.read() as session:
            return talk_sheets.again(session, sheet, pupil_ids, sheet.on)

    def about(self, sheet: TalkSheet, activity_id: UUID | None) -> TalkSheet:
        """The sheet for a talk about an activity; None means the last that all of these pupils took part in up to that
        day. Raises KnownError when there is none, or not all of them were at it."""
        ids = [pupil.id for pupil in sheet.pupils]
        with self._database.read() as session:
            return talk_sheets.about(session, sheet, ids, activity_id)

    def next_sheet(self, sheet: TalkSheet) -> TalkSheet | None:
        """A fresh sheet of the same day and kind for the next pupil of the class; after the last one the first. None
        where there is nobody else."""
        last, talked = sheet.pupils[-1], {pupil.id for pupil in sheet.pupils}
        with self._database.read() as session:
            if last.group_id is None:
                return None
            ids = [item.id for item in people.entries(session, sheet.year, on=sheet.on, group_id=last.group_id)]
            at = ids.index(last.id) + 1 if last.id in ids else 0
            chosen = next((pupil_id for pupil_id in ids[at:] + ids[:at] if pupil_id not in talked), None)
            if chosen is None:
                return None
            made = talk_sheets.new(session, [chosen], sheet.on)
        is_same = made.talk_kind == sheet.talk_kind or all(item.key != sheet.talk_kind for item in made.kinds)
        return made if is_same else made.of_kind(sheet.talk_kind).for_this_many()

    def record(self, sheet: TalkSheet) -> TalkRecorded:
        """Record the talk, what was agreed and what was kept, as one step that can be undone; a talk that was recorded
        before is changed in its place. A new one takes the place of the planned talk that it fulfils
        (`TalkSheet.fulfils`): that one is then the talk.

        Raises KnownError when the sheet has problems; the caller shows those beside their fields beforehand.
        """
        today = self._database.clock.today()
        note, left_out = typed_text.cleaned(sheet.note)
        sheet = replace(sheet, note=note, next_step=one_line(sheet.next_step))
        met = sheet.fulfils(today)
        with self._database.read() as session:
            sheet = talk_sheets.fulfilling(session, sheet, today)
        problems = sheet.problems(today)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was recorded."), code="problems")
        with self._database.read() as session:
            sheets = talk_sheets.per_line(session, sheet)
        uncounted = tuple(one for each in sheets for one in (each.pupils if each.line_id is None else each.uncounted))
        label = _label(sheet, today) + _said_uncounted(sheet, uncounted)
        if met is not None and sheet.activity_id == met.id:
            day = formats.day_and_month(met.on, language())
            label += _(", the planned talk of {day} is closed").format(day=day)
        label += typed_text.left_out(left_out)
        with self._database.write(label) as session:
            ids = [_write(session, each, is_to_come=sheet.is_to_come(today)) for each in sheets]
            for agreement_id in sorted(sheet.ticked):
                row = session.get(Agreement, agreement_id)
                if row is not None and row.state == OPEN:
                    row.state, row.settled_on = KEPT, max(row.made_on, min(sheet.on, today))
        return TalkRecorded(ids[0], label, uncounted)


def _write(session: Session, sheet: TalkSheet, *, is_to_come: bool) -> UUID:
    """The talk, who took part in it and what was agreed; the id of the talk."""
    activity, parts = _activity(session, sheet)
    activity.kind, activity.on, activity.line_id = sheet.kind, sheet.on, sheet.line_id
    activity.note, activity.talk_kind, activity.about_id = sheet.note, sheet.talk_kind, sheet.about_id
    activity.competencies, activity.present = sheet.touched, sheet.present
    _take_part(session, activity, parts, sheet, is_to_come=is_to_come)
    _agree(session, activity, sheet)
    return activity.id


def _activity(session: Session, sheet: TalkSheet) -> tuple[Activity, Sequence[Participation]]:
    """The talk itself where it is already there, otherwise a new one; out of talks that were planned for a class, the
    pupil is taken."""
    if sheet.activity_id is not None:
        ids = {pupil.id for pupil in sheet.pupils}
        on_it = activities.participations(session, sheet.activity_id)
        known = next((part.pupil_id for part in on_it if part.pupil_id in ids), sheet.pupil.id)
        activity, parts = talk_sheets.found(session, sheet.activity_id, known)
        if not talk_sheets.is_shared_plan(activity, parts) or ids.issuperset(part.pupil_id for part in parts):
            return activity, parts
        for part in parts:
            if part.pupil_id in ids:
                session.delete(part)
    groups = {pupil.group_id for pupil in sheet.pupils}
    activity = Activity(id=new_id(), group_id=groups.pop() if len(groups) == 1 else None)
    session.add(activity)
    return activity, ()


def _take_part(
    session: Session, activity: Activity, parts: Sequence[Participation], sheet: TalkSheet, *, is_to_come: bool
) -> None:
    """Everyone on the sheet takes part, nobody else does; who was absent stays absent."""
    known = {part.pupil_id: part for part in parts}
    for pupil in sheet.pupils:
        part = known.pop(pupil.id, None)
        if part is None:
            part = Participation(activity_id=activity.id, pupil_id=pupil.id)
            session.add(part)
        if is_to_come:
            part.state, part.reason = State.PLANNED, ""
        elif part.state != State.PARTLY:
            part.state, part.reason = State.TOOK_PART, ""
    for part in known.values():
        if part.state != State.ABSENT:
            session.delete(part)


def _agree(session: Session, activity: Activity, sheet: TalkSheet) -> None:
    """The next step with every pupil: what was agreed in this talk before is changed in its place, or taken away."""
    text = sheet.next_step
    before = [row for key in sorted(sheet.made) if (row := session.get(Agreement, key)) is not None]
    mine = {row.pupil_id: row for row in before}
    for pupil in sheet.pupils:
        row = mine.pop(pupil.id, None)
        if row is None and text:
            session.add(agreements.made(pupil.id, text, sheet.next_due, sheet.on, activity.id))
        elif row is not None and text:
            row.text, row.due_on, row.made_on = text, sheet.next_due, sheet.on
        elif row is not None and row.state == OPEN:
            session.delete(row)
    for row in mine.values():
        if row.state == OPEN:
            session.delete(row)


def _label(sheet: TalkSheet, today: date) -> str:
    if sheet.is_to_come(today):
        text = _("Talk with {name} planned")
    else:
        text = _("Talk with {name} changed") if sheet.was_held else _("Talk with {name} recorded")
    text = text.format(name=with_whom(sheet))
    new = len(sheet.pupils) - len(sheet.made) if sheet.next_step else 0
    if new > 0:
        text += ngettext(", {count} agreement", ", {count} agreements", new).format(count=new)
    if sheet.ticked:
        text += ngettext(", {count} kept", ", {count} kept", len(sheet.ticked)).format(count=len(sheet.ticked))
    return text


def _said_uncounted(sheet: TalkSheet, uncounted: Sequence[PupilEntry]) -> str:
    """That it counts for nothing, or for whom not, as the end of a sentence; nothing where somebody chose so."""
    if not uncounted or sheet.wanted == "":
        return ""
    if len(uncounted) == len(sheet.pupils):
        return _(", counts for no line of the routekaart")
    names = textwrap.shorten(", ".join(pupil.display_name for pupil in uncounted), _NAMES, placeholder="…")
    return _(", counts for no line for {names}").format(names=names)


def with_whom(sheet: TalkSheet) -> str:
    """ "Elif Aydın", "Elif Aydın and Sem de Groen", "4 pupils"."""
    if len(sheet.pupils) == 1:
        return sheet.pupil.display_name
    if len(sheet.pupils) == 2:
        return _("{one} and {other}").format(one=sheet.pupils[0].display_name, other=sheet.pupils[1].display_name)
    return ngettext("{count} pupil", "{count} pupils", len(sheet.pupils)).format(count=len(sheet.pupils))
