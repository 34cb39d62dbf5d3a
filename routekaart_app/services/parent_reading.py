"""Reads the sheets of contact with parents: who stands on them, by whom, and what they can count for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app import words
from routekaart_app.domain import meeting_sheet, names
from routekaart_app.domain.agreement import OPEN
from routekaart_app.domain.contact import State
from routekaart_app.domain.guardian import Guardian
from routekaart_app.domain.meeting_sheet import JOINS, ContactSheet, MeetingRow, MeetingSheet, Occasion, SameDay
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.parent_contact import BESIDE, FORMS, ParentContact
from routekaart_app.domain.routekaart import AT_COMPANY, TALKS, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import guardians, visit_rows, visit_sheets
from routekaart_app.store import models
from routekaart_app.store.database import Session
from routekaart_app.store.models import Activity, Group, Pupil
from routekaart_app.store.queries import activities, moments, people
from routekaart_app.store.queries import parents as queries
from routekaart_app.store.session import no_longer_there

_FORM_OF = {"parents": "evening", "home": "home", "three_way": "talk", "visit": "along", "guest_lesson": "guest_lesson"}
"""What an activity is taken for of which nobody said in what form parents took part."""
_FOR_ONE = ("along", "guest_lesson")
"""The forms in which it is always the parent of one pupil."""
_OCCASIONS = AT_COMPANY | TALKS


def new_meeting(session: Session, group_id: UUID, on: date, form: str, line_code: str | None = None) -> MeetingSheet:
    """A sheet for a class on a day; raises KnownError when the class or that line is gone, or nobody has the line."""
    if form in _FOR_ONE:
        what = _("This is recorded for the pupil whose parent it is.")
        raise KnownError(what, _("Nothing was recorded."), code="one-pupil")
    year = people.year_of_group(session, group_id)
    if year is None:
        raise no_longer_there(Group, _("Nothing was recorded."))
    group = people.groups(session, year, on, group_id=group_id)[0]
    pupils = people.entries(session, year, on=on, group_id=group_id)
    lines = _lines(session, pupils, year, on)
    line_id = meeting_sheet.proposed(lines, form)
    if line_code is not None:
        line_id = _asked_for(session, line_code, lines, year).id
    rows = _rows(session, {pupil.id: (pupil.listed_name, pupil.number) for pupil in pupils}, form)
    same_day = tuple(SameDay(*item) for item in queries.held_on(session, group_id, on))
    return MeetingSheet(group, on, form, line_id, tuple(rows.values()), lines, same_day=same_day)


def open_meeting(session: Session, activity_id: UUID) -> MeetingSheet:
    """The sheet of a meeting that was planned or recorded; raises KnownError when it is gone or was none of a class."""
    activity = found(session, activity_id)
    parts = {part.pupil_id: part for part in activities.participations(session, activity_id)}
    told = queries.on_activity(session, activity_id)
    group_id = activity.group_id or next((part.group_id for part in parts.values() if part.group_id), None)
    forms = [row.form for mine in told.values() for row in mine]
    form = max(forms, key=forms.count) if forms else _FORM_OF.get(activity.kind, "")
    if group_id is None or form in ("", *_FOR_ONE):
        raise KnownError(_("This is no meeting of a class."), _("Nothing was changed."), code="no-meeting")
    sheet = new_meeting(session, group_id, activity.on, form)
    entries = {entry.id: entry for entry in people.entries(session, sheet.group.year, pupil_ids=list(parts))}
    called = {pupil_id: _called(session, entries.get(pupil_id), pupil_id) for pupil_id in parts}
    rows = {row.pupil_id: replace(row, attended=False, is_expected=False) for row in sheet.rows}
    agreed = activities.agreements(session, activity_id)
    for pupil_id, row in _rows(session, called, form).items():
        came, mine = parts[pupil_id].state != State.ABSENT, told.get(pupil_id, [])
        rows[pupil_id] = as_told(row, mine[0] if mine else None, came, agreed_of(mine, pupil_id, agreed))
    lines = sheet.lines
    if activity.line_id is not None and all(line.id != activity.line_id for line in lines):
        every = moments.lines(session, sheet.group.year)
        lines = (*lines, *(line for line in every if line.id == activity.line_id))
    opened = replace(
        sheet,
        line_id=activity.line_id,
        lines=lines,
        rows=tuple(rows.values()),
        title=activity.title,
        place=activity.note,
        starts_at=activity.starts_at,
        ends_at=activity.ends_at,
        activity_id=activity.id,
        was_held=any(part.state != State.PLANNED for part in parts.values()),
        same_day=_but(sheet.same_day, activity_id),
    )
    return replace(opened, first=opened)


def meeting_on_day(session: Session, sheet: MeetingSheet, on: date) -> MeetingSheet:
    """The sheet for another day: who was in the class then; what was ticked and typed stays."""
    if on not in sheet.group.year:
        return replace(sheet, on=on)
    there = new_meeting(session, sheet.group.id, on, sheet.form)
    fresh, same_day = there.rows, _but(there.same_day, sheet.activity_id)
    known = {row.pupil_id: row for row in sheet.rows}
    kept = []
    for row in fresh:
        other = row if sheet.activity_id is None else replace(row, attended=False, is_expected=False)
        kept.append(known.pop(row.pupil_id, other))
    if sheet.activity_id is not None:  # who is on it stays on it
        kept += (row for row in known.values() if not row.is_left_out)
    return replace(sheet, on=on, rows=tuple(kept), same_day=same_day)


def new_contact(session: Session, pupil_id: UUID, on: date, form: str) -> ContactSheet:
    """A sheet for contact with a parent of one pupil; raises KnownError when the pupil is gone."""
    known, _there = people.known(session, on, [pupil_id])
    if pupil_id not in known:
        raise no_longer_there(Pupil, _("Nothing was recorded."))
    pupil, year = known[pupil_id], SchoolYear.of(on)
    row = _rows(session, {pupil_id: (pupil.listed_name, pupil.number)}, form)[pupil_id]
    lines = tuple(
        line for line in _lines(session, (pupil,), year, on) if line.applies(pupil.place, pupil.entered, year)
    )
    sheet = ContactSheet(pupil, on, form, row, None, lines, _occasions(session, pupil_id, on))
    return sheet.of_form(form)


def open_contact(session: Session, activity_id: UUID, pupil_id: UUID, contact_id: UUID | None = None) -> ContactSheet:
    """The sheet of a contact that was recorded, the first of several where it is not said which, also of a talk at
    which a parent was there; raises KnownError when it is gone."""
    activity, mine = found(session, activity_id), queries.on_activity(session, activity_id).get(pupil_id, [])
    told = one_of(mine, contact_id)
    parts = {part.pupil_id: part for part in activities.participations(session, activity_id)}
    form = told.form if told else _FORM_OF.get(activity.kind, "talk" if activity.kind in TALKS else "")
    if not form or (told is None and (contact_id is not None or pupil_id not in parts)):
        raise no_longer_there(models.ParentContact)
    sheet = new_contact(session, pupil_id, activity.on, form)
    came = pupil_id in parts and parts[pupil_id].state != State.ABSENT
    agreed = agreed_of(mine, pupil_id, activities.agreements(session, activity_id))
    beside = is_beside(activity_id, told, form)
    opened = replace(
        sheet,
        row=as_told(sheet.row, told, came, agreed),
        line_id=None if beside else activity.line_id,
        occasions=tuple(item for item in sheet.occasions if beside or item.activity_id != activity_id),
        occasion_id=activity_id if beside else None,
        title=activity.title,
        activity_id=activity_id,
        is_beside=beside,
        contact_id=told.id if told else None,
    )
    return replace(opened, first=opened)


def contact_on_day(session: Session, sheet: ContactSheet, on: date) -> ContactSheet:
    """The sheet for another day: the lines and occasions of then; what was typed stays. What hangs on something that
    was done for itself keeps its day."""
    if sheet.is_beside:
        return sheet
    fresh = new_contact(session, sheet.pupil.id, on, sheet.form)
    line_id = next((line.id for line in fresh.lines if line.id == sheet.line_id), fresh.line_id)
    at = fresh.occasion_id if sheet.activity_id is None else None
    others = tuple(item for item in fresh.occasions if item.activity_id != sheet.activity_id)
    fresh = replace(fresh, row=sheet.row, title=sheet.title, occasions=others, activity_id=sheet.activity_id)
    return replace(fresh, line_id=line_id, occasion_id=at, contact_id=sheet.contact_id, first=sheet.first)


def is_beside(activity_id: UUID, told: models.ParentContact | None, form: str) -> bool:
    """Whether a contact hangs on an activity that is there for itself."""
    return form in BESIDE and (told is None or told.id != activity_id)


def found(session: Session, activity_id: UUID) -> Activity:
    """An activity that takes place; raises KnownError when it is gone or was called off."""
    activity = session.the(Activity, activity_id)
    visit_rows.refuse_called_off(session, activity)
    return activity


def contacts_of(session: Session, pupil_id: UUID) -> tuple[ParentContact, ...]:
    """Every contact with the parents of a pupil, newest first."""
    told = queries.of_pupil(session, pupil_id)
    agreed = _agreed_at(told, queries.agreed_at(session, pupil_id, {row.activity_id for row in told}))
    return tuple(
        ParentContact(
            pupil_id,
            row.activity_id,
            row.on,
            row.form,
            bool(row.attended),
            row.guardian_id,
            row.guardian,
            row.who,
            row.role,
            row.language,
            bool(row.had_interpreter),
            row.words,
            agreed.get(row.id or row.activity_id, ""),
            row.line_code,
            row.title or row.line or words.say(words.PARENT_FORM, row.form, _),
            row.id,
        )
        for row in told
    )


def one_of(mine: Sequence[models.ParentContact], contact_id: UUID | None) -> models.ParentContact | None:
    """Of what is told of a pupil's parents at an activity the contact that is meant, else the first."""
    if contact_id is None:
        return next(iter(mine), None)
    return next((row for row in mine if row.id == contact_id), None)


def agreed_of(
    mine: Sequence[models.ParentContact], pupil_id: UUID, agreed: Sequence[models.Agreement]
) -> dict[UUID | None, models.Agreement]:
    """What was agreed in each of the contacts at one activity of a pupil, given in order, by the id of the contact;
    None for a talk of which no more is told.

    An agreement with the id of a contact was made in that one. The first of those that have another id is the pupil's
    own, of the talk or the meeting: the first contact tells it where that has none.
    """
    theirs = sorted((row for row in agreed if row.pupil_id == pupil_id), key=lambda row: row.id)
    known = {row.id for row in mine}
    made: dict[UUID | None, models.Agreement] = {row.id: row for row in theirs if row.id in known}
    own = next((row for row in theirs if row.id not in known), None)
    first = mine[0].id if mine else None
    if own is not None and first not in made:
        made[first] = own
    return made


def open_agreements(session: Session, activity_id: UUID, contact_id: UUID | None = None) -> int:
    """How many open agreements go along when a contact is taken away, or everyone's at an activity."""
    ids = {row.id for mine in queries.on_activity(session, activity_id).values() for row in mine}
    ids = ids if contact_id is None else {contact_id}
    return sum(row.state == OPEN for row in queries.agreed_in(session, ids))


def as_told(
    row: MeetingRow,
    told: models.ParentContact | None,
    came: bool,
    agreed: Mapping[UUID | None, models.Agreement],
) -> MeetingRow:
    """A row as it was recorded; of whom nothing was told, only whether the pupil took part."""
    agreement = agreed.get(told.id if told else None)
    row = replace(row, agreement=agreement.text if agreement else "")
    if told is None:
        return replace(row, attended=came)
    row = replace(row, contact_id=told.id)
    names = ("attended", "guardian_id", "who", "role", "language", "had_interpreter", "words")
    return replace(row, **{name: getattr(told, name) for name in names})


def _rows(session: Session, called: Mapping[UUID, tuple[str, str]], form: str) -> dict[UUID, MeetingRow]:
    """A row for each of these pupils, given with listed name and number; where only one can have come, by that one."""
    mine, spoken = guardians.of_pupils_in(session, list(called)), queries.home_languages(session, called)
    made = {}
    for pupil_id, (listed_name, number) in called.items():
        theirs = mine[pupil_id]
        row = MeetingRow(pupil_id, listed_name, number, role=meeting_sheet.usual_role(form), guardians=theirs,
                         home_language=spoken.get(pupil_id, ""))  # fmt: skip
        row = row.by_guardian(theirs[0].id if len(theirs) == 1 else None)
        made[pupil_id] = replace(row, language=_shared(theirs) or row.language)
    return made


def _shared(theirs: Sequence[Guardian]) -> str:
    """The language that all guardians of a pupil speak."""
    spoken = {item.talk_language for item in theirs}
    return spoken.pop() if len(spoken) == 1 else ""


def _lines(session: Session, pupils: tuple[PupilEntry, ...], year: SchoolYear, on: date) -> tuple[RoutekaartLine, ...]:
    """The lines of these pupils in which parents take part, best first."""
    every = visit_sheets.proposed(session, pupils, year, year.clip(on))
    return tuple(line for line in every if line.parents == JOINS and any(line.fits(pupil.place) for pupil in pupils))


def _asked_for(session: Session, code: str, lines: tuple[RoutekaartLine, ...], year: SchoolYear) -> RoutekaartLine:
    wanted = code.strip().casefold()
    for line in lines:
        if line.code.casefold() == wanted:
            return line
    what = _("The routekaart of {year} has no line {code}.").format(year=year.name, code=code)
    if any(line.code.casefold() == wanted for line in moments.lines(session, year)):
        what = _("{code} is no line of this class in which parents take part.").format(code=code)
    raise KnownError(what, _("Nothing was recorded."), _("Check the code."), code="no-line")


def _occasions(session: Session, pupil_id: UUID, on: date) -> tuple[Occasion, ...]:
    occasions = []
    for key, kind, title, company in queries.occasions(session, pupil_id, on, _OCCASIONS):
        mine = queries.on_activity(session, key).get(pupil_id, [])
        told = tuple((row.id, row.guardian_id, row.who) for row in mine)
        occasions.append(Occasion(key, kind, title or words.say(words.KIND, kind, _), company, told))
    return tuple(occasions)


def _agreed_at(told: Sequence[Any], agreed: Sequence[models.Agreement]) -> dict[UUID, str]:
    """What was agreed in each contact of a pupil, by its id, or by that of the talk of which no more is told."""
    texts: dict[UUID, str] = {}
    mine: dict[UUID, list[Any]] = {}
    for row in sorted(told, key=lambda row: row.id or row.activity_id):
        mine.setdefault(row.activity_id, []).extend([row] if row.id else [])
    for activity_id, contacts in mine.items():
        at = [row for row in agreed if row.activity_id == activity_id]
        if at:
            found = agreed_of(contacts, at[0].pupil_id, at)
            texts |= {key or activity_id: row.text for key, row in found.items()}
    return texts


def _but(same_day: tuple[SameDay, ...], activity_id: UUID | None) -> tuple[SameDay, ...]:
    """What else was done that day."""
    return tuple(item for item in same_day if item.activity_id != activity_id)


def _called(session: Session, entry: PupilEntry | None, pupil_id: UUID) -> tuple[str, str]:
    if entry is not None:
        return entry.listed_name, entry.number
    pupil = session.the(Pupil, pupil_id)
    return names.listed(pupil.first_name, pupil.prefix, pupil.last_name), ""


def form_of(kind: str) -> str:
    """What an activity of a kind is taken for of which nobody said in what form parents took part."""
    return _FORM_OF.get(kind, "evening")


def kind_of(form: str) -> str:
    """The kind of activity of a form; raises KnownError for what is no form."""
    if form not in FORMS:
        raise KnownError(_("This is no form of contact with parents."), _("Nothing was recorded."), code="no-form")
    return FORMS[form]
