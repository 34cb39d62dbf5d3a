"""Writes contact with parents: the activity, who took part, what is told of the parent, and what was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import typed_text
from routekaart_app.domain.agreement import OPEN
from routekaart_app.domain.contact import DEFAULT_REASON, State
from routekaart_app.domain.meeting_sheet import ContactSheet, MeetingRow, MeetingSheet
from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.parent_contact import FORMS
from routekaart_app.domain.visit_sheet import time_of_day
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import agreements, parent_reading, visit_rows
from routekaart_app.store.database import Session
from routekaart_app.store.models import Activity, Agreement, ParentContact, Participation, Row
from routekaart_app.store.queries import activities
from routekaart_app.store.queries import parents as queries

_THERE = (State.TOOK_PART, State.PARTLY)
_THREE_WAY = "three_way"


def meeting(session: Session, sheet: MeetingSheet, today: date) -> UUID:
    """Make the meeting of a sheet, or change that which it is about and of it only what differs; its id."""
    if sheet.activity_id is None:
        activity = Activity(id=new_id(), group_id=sheet.group.id)
        session.add(activity)
    else:
        activity = parent_reading.found(session, sheet.activity_id)
    is_plan = sheet.is_plan(today)
    _put(
        activity,
        kind=sheet.kind,
        on=sheet.on,
        line_id=sheet.line_id,
        title=one_line(sheet.title),
        note=one_line(sheet.place),
        starts_at=time_of_day(sheet.starts_at) or "",
        ends_at=time_of_day(sheet.ends_at) or "",
        **_of_talk(sheet.form, is_plan=is_plan),
    )
    parts = {part.pupil_id: part for part in activities.participations(session, activity.id)}
    told = queries.on_activity(session, activity.id)
    agreed = activities.agreements(session, activity.id) if sheet.was_held else ()
    for row in sheet.rows:
        mine = told.get(row.pupil_id, [])
        contact = parent_reading.one_of(mine, row.contact_id)
        _take_part(session, activity.id, row, parts.get(row.pupil_id), _but(mine, contact), is_plan=is_plan)
        if not is_plan and not row.is_left_out:
            made = _tell(session, activity.id, row, sheet.form, contact)
            before = parent_reading.agreed_of(mine, row.pupil_id, agreed).get(contact.id if contact else None)
            _agree(session, made, row.agreement, sheet.on, before)
    return activity.id


def contact(session: Session, sheet: ContactSheet, today: date) -> UUID:
    """Write the contact of a sheet; the id of its activity. What it was before is changed in its place where only this
    pupil is concerned, else taken away and written anew."""
    agreed: Agreement | None = None
    if sheet.activity_id is not None:
        if _stays(session, sheet):
            return _corrected(session, sheet)
        agreed = _lifted(session, sheet)
        remove(session, sheet.activity_id, sheet.pupil.id, today, sheet.contact_id)
        session.flush()
    if sheet.occasion_id is not None:
        activity = parent_reading.found(session, sheet.occasion_id)
        made = _tell(session, activity.id, sheet.row, sheet.form, None)
    else:
        activity = Activity(id=new_id(), group_id=sheet.pupil.group_id)
        session.add(activity)
        _put(activity, **_facts(sheet))
        _take_part(session, activity.id, sheet.row, None, is_plan=False)
        made = _tell(session, activity.id, sheet.row, sheet.form, None, contact_id=activity.id)
    _agree(session, made, sheet.row.agreement, activity.on, None)
    if agreed is not None and one_line(sheet.row.agreement):
        session.flush()
        anew = session.the(Agreement, made.id)
        _put(anew, due_on=agreed.due_on, state=agreed.state, settled_on=agreed.settled_on)
    return activity.id


def remove(session: Session, activity_id: UUID, pupil_id: UUID, today: date, contact_id: UUID | None = None) -> None:
    """Take a contact away, with what was agreed in it while that is open: what hangs on something else leaves that as
    it is, other contact goes with its activity, of a class with only this pupil, unless another parent was there as
    well. Raises KnownError when it is gone, or is a talk and nothing more."""
    activity = parent_reading.found(session, activity_id)
    mine = queries.on_activity(session, activity_id).get(pupil_id, [])
    told = parent_reading.one_of(mine, contact_id)
    if told is None:
        what = _("This was recorded as a talk. Change who was there in the talk itself.")
        if all(part.pupil_id != pupil_id for part in activities.participations(session, activity_id)):
            what = _("This contact is no longer there.")
        raise KnownError(what, _("Nothing was changed."), code="no-contact")
    if parent_reading.is_beside(activity_id, told, told.form):
        session.delete(told)
        return
    if others := _but(mine, told):
        session.delete(told)
        parts = {part.pupil_id: part for part in activities.participations(session, activity_id)}
        row = MeetingRow(pupil_id, "", "", attended=False)
        _take_part(session, activity_id, row, parts.get(pupil_id), others, is_plan=False)
        return
    visit_rows.take_off(session, activity, [pupil_id], today)


def _stays(session: Session, sheet: ContactSheet) -> bool:
    """Whether a contact can be changed in its place."""
    if sheet.activity_id is None or sheet.is_beside or sheet.occasion_id is not None:
        return sheet.occasion_id == sheet.activity_id
    activity = parent_reading.found(session, sheet.activity_id)
    others = (part.pupil_id for part in activities.participations(session, activity.id))
    is_shared = any(pupil_id != sheet.pupil.id for pupil_id in others)
    facts = _facts(sheet)
    return not is_shared or all(getattr(activity, name) == facts[name] for name in ("kind", "on", "line_id", "title"))


def _corrected(session: Session, sheet: ContactSheet) -> UUID:
    assert sheet.activity_id is not None
    activity, pupil_id = parent_reading.found(session, sheet.activity_id), sheet.pupil.id
    parts = {part.pupil_id: part for part in activities.participations(session, activity.id)}
    mine = queries.on_activity(session, activity.id).get(pupil_id, [])
    told = parent_reading.one_of(mine, sheet.contact_id)
    agreed = parent_reading.agreed_of(mine, pupil_id, activities.agreements(session, activity.id))
    if not sheet.is_beside:
        if set(parts) <= {pupil_id}:
            _put(activity, **_facts(sheet))
        _take_part(session, activity.id, sheet.row, parts.get(pupil_id), _but(mine, told), is_plan=False)
    made = _tell(session, activity.id, sheet.row, sheet.form, told)
    _agree(session, made, sheet.row.agreement, activity.on, agreed.get(told.id if told else None))
    return activity.id


def _lifted(session: Session, sheet: ContactSheet) -> Agreement | None:
    """What was agreed in a contact that is written anew: it goes along there, as it was settled."""
    agreed = session.get(Agreement, sheet.contact_id) if sheet.contact_id else None
    if agreed is not None:
        session.delete(agreed)
    return agreed


def _but(mine: Sequence[ParentContact], told: ParentContact | None) -> list[ParentContact]:
    """The other parents of the pupil who were told of."""
    return [row for row in mine if told is None or row.id != told.id]


def _facts(sheet: ContactSheet) -> dict[str, Any]:
    """What the activity of a contact of its own says."""
    facts = {"kind": FORMS[sheet.form], "on": sheet.on, "line_id": sheet.line_id, "title": one_line(sheet.title)}
    return facts | _of_talk(sheet.form, is_plan=False)


def _of_talk(form: str, *, is_plan: bool) -> dict[str, Any]:
    """What a talk with a parent says besides, so that it is one among the talks; a plan for a class says nothing."""
    return {"present": ("parent",), "talk_kind": _THREE_WAY} if form == "talk" and not is_plan else {}


def _take_part(
    session: Session,
    activity_id: UUID,
    row: MeetingRow,
    part: Participation | None,
    others: Sequence[ParentContact] = (),
    *,
    is_plan: bool,
) -> None:
    """The pupil takes part as the parent did, or one of the others; how much of it, and why not, stays as noted."""
    came = row.attended or any(other.attended for other in others)
    wanted = State.PLANNED if is_plan else State.TOOK_PART if came else State.ABSENT
    if row.is_left_out or (is_plan and not row.attended):
        if part is not None:
            session.delete(part)
        return
    reason = DEFAULT_REASON if wanted is State.ABSENT else ""
    if part is None:
        session.add(Participation(activity_id=activity_id, pupil_id=row.pupil_id, state=wanted, reason=reason))
    elif part.state != wanted and not (wanted is State.TOOK_PART and part.state in _THERE):
        part.state, part.reason = wanted, reason


def _tell(
    session: Session,
    activity_id: UUID,
    row: MeetingRow,
    form: str,
    told: ParentContact | None,
    contact_id: UUID | None = None,
) -> ParentContact:
    """What is told of the parent: a row of their own, never that of another parent."""
    if told is None:
        told = ParentContact(id=contact_id or new_id(), activity_id=activity_id, pupil_id=row.pupil_id)
        session.add(told)
    _put(
        told,
        form=form,
        attended=row.attended,
        guardian_id=row.guardian_id,
        who="" if row.guardian_id else row.who,
        role=row.role,
        language=row.language,
        had_interpreter=row.had_interpreter,
        words=typed_text.cleaned(row.words)[0],
    )
    return told


def _agree(session: Session, contact: ParentContact, text: str, on: date, before: Agreement | None) -> None:
    """What was agreed in a contact, by its id; of something recorded before it is changed in its place, or taken away
    while it is open."""
    text = one_line(text)
    if before is None and text:
        made = agreements.made(contact.pupil_id, text, None, on, contact.activity_id)
        made.id = contact.id
        session.add(made)
    elif before is not None and text:
        _put(before, text=text, made_on=on)
    elif before is not None and before.state == OPEN:
        session.delete(before)


def _put(row: Row, **values: Any) -> None:
    """Set what differs, so that the journal tells of changes only."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
