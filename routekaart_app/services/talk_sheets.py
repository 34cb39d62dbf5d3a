"""Reading what the sheet of a talk shows: pupils, the talks of their routekaart, what to talk about, and agreements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import agreement as rules
from routekaart_app.domain import planned_talk
from routekaart_app.domain.agreement import OPEN
from routekaart_app.domain.away import Away
from routekaart_app.domain.contact import State
from routekaart_app.domain.coverage import NOTHING, Status, status
from routekaart_app.domain.list_entry import TALK_KINDS, ListEntry
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.planned_talk import PlannedTalk
from routekaart_app.domain.routekaart import TALKS, RoutekaartLine, lines_for
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.talk_sheet import TalkSheet, TalkSubject
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import agreements, lists
from routekaart_app.store.database import Session
from routekaart_app.store.models import Activity, Agreement, Participation, Pupil
from routekaart_app.store.queries import activities, attention, counting, moments, people, reflections, talks
from routekaart_app.store.session import no_longer_there

_BEST_FIRST = (
    Status.MISSED, Status.DUE, Status.PARTLY, Status.PLANNED, Status.NOT_YET, Status.DONE, Status.EXEMPT,
)  # fmt: skip
_NOT_PROPOSED = (Status.NOT_YET, Status.DONE, Status.EXEMPT)
"""What a talk is not taken to be for until somebody says so."""
_SUBJECTS = 12
"""How many activities are offered to talk about."""
_YEARS = range(1900, 2200)
"""A day outside these is a slip of the keyboard."""


def new(session: Session, pupil_ids: Sequence[UUID], on: date) -> TalkSheet:
    """A sheet for pupils on a day: the fitting line and what to talk about proposed. Raises KnownError when a pupil
    is gone."""
    sheet = TalkSheet((), on, "talk", None, "", "", None, (), (), kinds=_kinds(session))
    sheet, best = _about(session, sheet, _pupils(session, pupil_ids, on), on)
    first = next((item.key for item in sheet.kinds if item.scope == "talk"), "")
    sheet = replace(sheet, talk_kind=first or sheet.kinds[0].key).for_this_many()
    return replace(sheet.on_line(best.id) if best else sheet, about_id=_proposed(session, sheet))


def opened(session: Session, activity_id: UUID, pupil_id: UUID) -> TalkSheet:
    """The sheet of a talk that was planned or recorded. Of a plan for a whole class only this pupil is on it: that is
    who the talk was with. Raises KnownError when the talk is gone."""
    activity, parts = found(session, activity_id, pupil_id)
    shared = is_shared_plan(activity, parts)
    ids = [pupil_id, *(part.pupil_id for part in parts if part.state != State.ABSENT and part.pupil_id != pupil_id)]
    own = next(part for part in parts if part.pupil_id == pupil_id)
    sheet = TalkSheet((), activity.on, activity.kind, None, activity.note, "", None, (), (), activity_id=activity_id)
    sheet = replace(
        sheet,
        note=own.note if shared else activity.note,
        kinds=_kinds(session, activity.talk_kind),
        about_id=activity.about_id,
        competencies=frozenset(activity.competencies),
        besides=frozenset(activity.present),
        was_held=any(part.state in (State.TOOK_PART, State.PARTLY) for part in parts),
        line_id=activity.line_id,
    )
    sheet, _best = _about(session, sheet, _pupils(session, ids[:1] if shared else ids, activity.on), activity.on)
    if sheet.line is None and activity.line_id is not None:  # what it was recorded for, also where it fits no more
        own_line = tuple(line for line in moments.lines(session, sheet.year) if line.id == activity.line_id)
        sheet = replace(sheet, lines=sheet.lines + own_line, line_id=activity.line_id if own_line else None)
    wanted = sheet.line.code if sheet.line else ""
    sheet = replace(sheet, talk_kind=activity.talk_kind or sheet.kind_like(activity.kind), wanted=wanted)
    made = [row for row in activities.agreements(session, activity_id) if row.pupil_id in ids]
    return sheet if shared or not made else _with_made(sheet, made)


def about(session: Session, sheet: TalkSheet, pupil_ids: Sequence[UUID], activity_id: UUID | None) -> TalkSheet:
    """The sheet about an activity of these pupils, or about their last. Raises KnownError when there is none."""
    if activity_id is None and not sheet.subjects:
        what = _("There is no activity before this day to talk about.")
        raise KnownError(what, _("Nothing was recorded."), code="no-activity")
    if activity_id is None:
        return replace(sheet, about_id=max(sheet.subjects, key=lambda item: item.on).id)
    activity = session.get(Activity, activity_id)
    there = reflections.took_part(session, activity_id)
    if activity is None or activity.kind in TALKS or not there.issuperset(pupil_ids):
        what = _("Not all of these pupils took part in that activity.")
        if there.isdisjoint(pupil_ids):
            what = _("None of these pupils took part in that activity.")
        raise KnownError(what, _("Nothing was recorded."), code="no-activity")
    return replace(sheet, subjects=_subjects(session, pupil_ids, sheet.on, activity_id), about_id=activity_id)


def again(session: Session, sheet: TalkSheet, pupil_ids: Sequence[UUID], on: date) -> TalkSheet:
    """The sheet for other pupils or another day; what was typed, chosen and ticked stays as far as it can. A talk that
    was there already still counts for its line when somebody comes to it who does not have that."""
    made, best = _about(session, sheet, _pupils(session, pupil_ids, on), on)
    if sheet.activity_id is not None and sheet.line is not None and on in sheet.year and sheet.line not in made.lines:
        made = replace(made, lines=(*made.lines, sheet.line))
    if made.is_before_subject and sheet.about_id == _proposed(session, sheet):  # nobody chose it
        made = replace(made, about_id=_proposed(session, made))
    open_now = frozenset(item.id for item in made.agreements)
    return replace(made.with_wanted(best), ticked=sheet.ticked & open_now).for_this_many()


def per_line(session: Session, sheet: TalkSheet) -> list[TalkSheet]:
    """The sheet as it is; or, where these pupils have no line in common, one for the pupils of each line."""
    if not sheet.by_own_lines:
        return [sheet]
    found: dict[UUID | None, list[PupilEntry]] = {}
    for pupil in sheet.pupils:
        own = (line.id for line, _stands in _judged(session, [pupil], sheet.on) if line.kind == sheet.kind)
        found.setdefault(next(own, None), []).append(pupil)
    return [replace(sheet, pupils=tuple(pupils), line_id=line_id) for line_id, pupils in found.items()]


def fulfilling(session: Session, sheet: TalkSheet, today: date) -> TalkSheet:
    """The sheet as that of the planned talk it fulfils, with what was typed in that; as it is where it fulfils none, or
    that is gone meanwhile."""
    met = sheet.fulfils(today)
    now = _plans(session, [pupil.id for pupil in sheet.pupils], sheet.on) if met is not None else ()
    plan = next((one for one in now if met is not None and one.id == met.id), None)
    if plan is None:
        return sheet
    return replace(sheet, activity_id=plan.id, note=planned_talk.joined_note(plan, sheet.note))


def found(session: Session, activity_id: UUID, pupil_id: UUID) -> tuple[Activity, Sequence[Participation]]:
    """A talk and how everyone is on it; raises KnownError when it is gone or this pupil is not on it."""
    activity = session.get(Activity, activity_id)
    parts = activities.participations(session, activity_id)
    if activity is None or activity.kind not in TALKS or all(part.pupil_id != pupil_id for part in parts):
        raise KnownError(_("This talk is no longer there."), _("Nothing was recorded."), code="no-activity")
    return activity, parts


def is_shared_plan(activity: Activity, parts: Sequence[Participation]) -> bool:
    """Whether talks were planned for several pupils at once, to be held with each: a day for a whole class, not a group
    talk, which always has a kind."""
    return len(parts) > 1 and not activity.talk_kind and all(part.state == State.PLANNED for part in parts)


@dataclass(frozen=True, slots=True)
class _Pupils:
    entries: tuple[PupilEntry, ...]
    away: tuple[Away, ...]


def _pupils(session: Session, pupil_ids: Sequence[UUID], on: date) -> _Pupils:
    """The pupils in the school year of a day, or in the newest one known; and who is not enrolled on that day."""
    if on.year not in _YEARS:
        raise KnownError(_("This day is too far away. Check the year."), _("Nothing was recorded."), code="no-day")
    ids = list(dict.fromkeys(pupil_ids))
    known, there = people.known(session, on, ids)
    if not ids or any(pupil_id not in known for pupil_id in ids):
        raise no_longer_there(Pupil, _("Nothing was recorded."))
    gone = [pupil_id for pupil_id in ids if pupil_id not in there]
    left = people.left_on(session, gone, on) if gone else {}
    away = tuple(Away(known[pupil_id].display_name, left.get(pupil_id)) for pupil_id in gone)
    return _Pupils(tuple(known[pupil_id] for pupil_id in ids), away)


def _about(session: Session, sheet: TalkSheet, pupils: _Pupils, on: date) -> tuple[TalkSheet, RoutekaartLine | None]:
    """The sheet with all that hangs on pupils and day, and the line that fits best."""
    ids = [pupil.id for pupil in pupils.entries]
    judged = _judged(session, pupils.entries, on)
    best = next((line for line, stands in judged if stands not in _NOT_PROPOSED), None)
    lines = tuple(line for line, _stands in judged)
    known = agreements.read(session, [row for pupil_id in ids for row in attention.agreements_of(session, pupil_id)])
    still_open = tuple(sorted((item for item in known if item.state == OPEN), key=rules.order))
    subjects = _subjects(session, ids, on, sheet.about_id)
    about_id = next((item.id for item in subjects if item.id == sheet.about_id), None)
    sheet = replace(sheet, pupils=pupils.entries, away=pupils.away, on=on, lines=lines, agreements=still_open)
    sheet = replace(sheet, subjects=subjects, about_id=about_id)
    line_id = sheet.line.id if sheet.line else None
    sheet = replace(sheet, plans=_plans(session, ids, on) if sheet.activity_id is None else ())
    return replace(sheet, line_id=line_id, agreements=_without(still_open, sheet.made)), best


def _plans(session: Session, ids: Sequence[UUID], on: date) -> tuple[PlannedTalk, ...]:
    """The talks of this school year planned with these pupils: with them alone, or one by one with a whole class."""
    year, found = SchoolYear.of(on), []
    for row in talks.planned(session, ids, year.first_day, year.last_day):
        parts = activities.participations(session, row.id)
        if is_shared_plan(row, parts):
            own = next(part.note for part in parts if part.pupil_id == ids[0])
            found.append(PlannedTalk(row.id, row.on, row.kind, row.line_id, own if len(ids) == 1 else ""))
        elif {part.pupil_id for part in parts} == set(ids):
            found.append(PlannedTalk(row.id, row.on, row.kind, row.line_id, row.note))
    return tuple(found)


def _judged(session: Session, pupils: Sequence[PupilEntry], on: date) -> list[tuple[RoutekaartLine, Status]]:
    """The talks that the routekaart of all pupils has in the school year of a day and how each stands for the first of
    them, best to choose first."""
    year, first = SchoolYear.of(on), pupils[0]
    every = moments.lines(session, year)
    own = [line for line in lines_for(every, first.place, first.entered, year) if line.kind in TALKS]
    for pupil in pupils[1:]:
        own = [line for line in own if line.applies(pupil.place, pupil.entered, year)]
    counted = counting.of_pupils(session, [first.id], on, year)
    counts = {line_id: cell.count for (_pupil, line_id), cell in counted.items()}
    judged = [(line, status(counts.get(line.id, NOTHING), line, year, on)) for line in own]
    return sorted(judged, key=lambda item: (not item[0].required, _BEST_FIRST.index(item[1]), item[0].position))


def _kinds(session: Session, chosen: str = "") -> tuple[ListEntry, ...]:
    """The kinds that are offered, and the one that was chosen before."""
    every = lists.read(session, TALK_KINDS)
    return tuple(item for item in every if not item.is_hidden or item.key == chosen)


def _subjects(session: Session, ids: Sequence[UUID], on: date, also: UUID | None) -> tuple[TalkSubject, ...]:
    if also is not None and not set(ids) <= reflections.took_part(session, also):
        also = None  # with several, a talk is about what they were all at
    found = talks.subjects(session, ids, on, _SUBJECTS, also)
    known = talks.talked_about(session, ids, [row.id for row, _line, _company in found])
    return tuple(
        TalkSubject(row.id, row.on, row.kind, row.title or line, company, row.id in known)
        for row, line, company in found
    )


def _proposed(session: Session, sheet: TalkSheet) -> UUID | None:
    """What happened last in this school year and was not followed by a talk."""
    last = talks.last_talk(session, [pupil.id for pupil in sheet.pupils], sheet.on) or date.min
    fresh = (item for item in sheet.subjects if not item.is_talked_about and last <= item.on <= sheet.on)
    return next((item.id for item in fresh if item.on in sheet.year), None)


def _with_made(sheet: TalkSheet, made: Sequence[Agreement]) -> TalkSheet:
    """With what was agreed in the talk as its next step: the first text of several, which the others keep."""
    first = min(made, key=lambda row: row.id)
    mine = frozenset(row.id for row in made if row.text == first.text)
    open_now = _without(sheet.agreements, mine)
    return replace(sheet, next_step=first.text, next_due=first.due_on, made=mine, agreements=open_now)


def _without(items: Sequence[rules.Agreement], made: frozenset[UUID]) -> tuple[rules.Agreement, ...]:
    return tuple(item for item in items if item.id not in made)
