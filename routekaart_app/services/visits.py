"""Visits from plan to looking back: of one group or several, seen whole, with what they clash with."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import clashes, one_line, plan_draft, typed_text
from routekaart_app.domain.company import WOULD_HOST
from routekaart_app.domain.contact import DEFAULT_REASON, REASONS
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import LookBack, Visit, VisitState, VisitWarning
from routekaart_app.domain.visit_plan import VisitPlan
from routekaart_app.errors import KnownError
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.services import (
    collector,
    visit_clashes,
    visit_people,
    visit_plans,
    visit_reading,
    visit_rows,
    visit_words,
    visit_writing,
)
from routekaart_app.services.school_settings import CLASH_DAYS
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Activity, Company
from routekaart_app.store.models import Visit as VisitRow
from routekaart_app.store.queries import activities, people, school_settings
from routekaart_app.store.queries import visits as queries
from routekaart_app.store.session import no_longer_there


@dataclass(frozen=True, slots=True)
class Planned:
    """What was planned or changed, the sentence that says so, and what deserves a second look."""

    visit_id: UUID
    label: str
    warnings: tuple[VisitWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """The sentence that says what was recorded, and of how many; `present` includes those there for a part. `left` are
    the classes that had been recorded before and stay as they were."""

    label: str
    present: int
    absent: int
    left: tuple[str, ...] = ()


class Visits:
    """What groups do together with companies."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def listed(
        self,
        first: date,
        last: date,
        *,
        group_id: UUID | None = None,
        company_id: UUID | None = None,
        school_id: UUID | None = None,
    ) -> tuple[Visit, ...]:
        """The visits of which a day falls in a period, by day and time; those called off included. Those of a group or
        a school also hold those of single pupils of it."""
        conditions = [queries.of_group(group_id)] if group_id else []
        conditions += [queries.of_school(school_id)] if school_id else []
        conditions += [queries.at([company_id])] if company_id else []
        with collector.paused(), self._database.read() as session:
            if not conditions:
                return visit_reading.within(session, first, last)
            return visit_reading.visits(session, queries.keys(session, first, last, *conditions))

    def one(self, visit_id: UUID) -> Visit:
        """One visit, also by the id of one of its activities. Raises KnownError when it is gone."""
        with self._database.read() as session:
            return _one(session, visit_id)

    def who(self, visit: Visit) -> Mapping[UUID, tuple[str, ...]]:
        """Who goes along or went by name, by activity: of single pupils, and of a class not all of which goes."""
        with self._database.read() as session:
            return visit_people.named(session, visit)

    def new_plan(
        self,
        on: date,
        *,
        group_ids: Sequence[UUID] = (),
        pupil_ids: Sequence[UUID] = (),
        company_id: UUID | None = None,
        kind: str = "company_visit",
    ) -> VisitPlan:
        """A plan for a day: everybody in the groups goes along, the fitting line proposed for each.

        Raises KnownError when a group, pupil or company is gone.
        """
        with self._database.read() as session:
            companies = (visit_plans.company(session, company_id),) if company_id else ()
            plan = VisitPlan(on, kind, companies=companies, known=visit_plans.known(session, group_ids))
            return visit_plans.with_groups(session, plan, group_ids, pupil_ids)

    def open_plan(self, visit_id: UUID) -> VisitPlan:
        """The plan of a visit as it is now. Raises KnownError when it is gone, or called off."""
        with self._database.read() as session:
            return visit_plans.opened(session, visit_id)

    def with_groups(self, plan: VisitPlan, group_ids: Sequence[UUID], pupil_ids: Sequence[UUID] = ()) -> VisitPlan:
        """The plan with exactly these groups, and these single pupils; what was ticked and chosen of a group stays."""
        with self._database.read() as session:
            return visit_plans.with_groups(session, plan, group_ids, pupil_ids)

    def on_day(self, plan: VisitPlan, on: date) -> VisitPlan:
        """The plan for another day: who is in the groups then; what was ticked stays. A placement stays as long."""
        until = on + (plan.until - plan.on) if plan.until else None
        with self._database.read() as session:
            groups = tuple(visit_plans.on_day(session, item, on, plan.kind) for item in plan.groups)
        return replace(plan, on=on, until=until, groups=groups)

    def of_kind(self, plan: VisitPlan, kind: str, *, keep: Collection[UUID | None] = ()) -> VisitPlan:
        """The plan as another kind of visit: what the groups count for is proposed anew, but for those in `keep` and
        those that were planned already."""
        with self._database.read() as session:
            return visit_plans.of_kind(session, plan, kind, keep)

    def drafted_plan(self, content: str) -> VisitPlan:
        """The plan as it was when it became a draft; groups, pupils and companies that are gone are left out, and of a
        visit that is gone it becomes a new one. Content that cannot be read gives an empty plan for today."""
        with self._database.read() as session:
            return visit_plans.drafted(session, plan_draft.read(content), self._database.clock.today())

    def clash_days(self) -> int:
        """Within how many days two visits of several groups to one company or campus are told."""
        with self._database.read() as session:
            return _clash_days(session)

    def warnings(self, plan: VisitPlan) -> tuple[VisitWarning, ...]:
        """What deserves a second look, in words; none of it stops anybody."""
        with self._database.read() as session:
            return visit_clashes.warnings(session, plan, _clash_days(session))

    def plan(self, plan: VisitPlan) -> Planned:
        """Plan a visit, or change the one it is about and of that only what differs, as one step that can be undone.

        Raises KnownError when the plan has problems, which the caller shows beside their fields beforehand, or when
        the visit is gone or called off, or a group that was there already is left out.
        """
        problems = plan.problems(self._database.clock.today())
        if problems:
            raise KnownError(problems[0].message, _("Nothing was planned."), code="problems")
        warnings = self.warnings(plan)
        label = visit_words.planned(plan, is_new=plan.visit_id is None)
        with self._database.write(label) as session:
            visit_id = visit_writing.plan(session, plan)
        return Planned(visit_id, label, warnings)

    def cancel(self, visit_id: UUID, because: str) -> str:
        """Call off a visit that was planned; returns the sentence that says so. Its day stays in the calendar.

        Raises KnownError when it is gone, was held, was called off before, or `because` says nothing.
        """
        wrong, reason = one_line.problem(because), one_line.one_line(because)
        if wrong or not reason:
            raise KnownError(wrong or _("Say why it is called off."), _("Nothing was changed."), code="no-reason")
        with self._database.read() as session:
            visit = _one(session, visit_id)
        _refuse(visit, VisitState.CANCELLED, VisitState.HELD, VisitState.LOOKED_BACK)
        label = visit_words.of(visit, _("Visit to {company} on {day} called off"), _("{what} on {day} called off"))
        with self._database.write(label) as session:
            rows = visit_rows.found(session, visit.id)
            visit_rows.call_off(session, rows, self._database.clock.today(), reason)
        return label

    def plan_again(self, visit_id: UUID) -> str:
        """Plan what was called off after all, with who went along then; returns the sentence that says so.

        Raises KnownError when it is gone or was not called off.
        """
        with self._database.read() as session:
            visit = _one(session, visit_id)
        _refuse(visit, *(state for state in VisitState if state is not VisitState.CANCELLED))
        to_company, otherwise = _("Visit to {company} on {day} planned again"), _("{what} on {day} planned again")
        label = visit_words.of(visit, to_company, otherwise)
        with self._database.write(label) as session:
            rows = visit_rows.found(session, visit.id)
            row = visit_rows.changed(session, rows)
            row.cancelled_on, row.cancelled_because = None, ""
            visit_writing.go_again(session, visit.id, rows)
        return label

    def prepare(self, visit_id: UUID, question: str) -> str:
        """Note that a visit was prepared, and the question that the class chose; "" for none. Returns the sentence that
        says so. Raises KnownError when it is gone or called off, or the question is too long."""
        text = _checked("question", question)
        with self._database.read() as session:
            visit = _one(session, visit_id)
        _refuse(visit, VisitState.CANCELLED)
        label = visit_words.of(visit, _("Visit to {company} on {day} prepared"), _("{what} on {day} prepared"))
        with self._database.write(label) as session:
            rows = visit_rows.found(session, visit.id)
            if text or visit.question:
                visit_rows.told(session, rows).question = text
            for row in rows:
                row.prepared = True
        return label

    def hold(self, visit_id: UUID, absent: Mapping[str, str], partly: Sequence[str] = ()) -> Held:
        """Record a visit for all its groups: everybody was there, except. `absent` gives a reason of
        `domain.contact.REASONS` or "" by pupil number, `partly` the numbers of those there for a part. Who came to a
        group after it was planned is added. A class that was recorded before stays as it was, but for those who are
        named; with nothing left to record nothing is written.

        Raises KnownError when the visit is gone, called off or still to come, when nobody on it has such a number, or
        nobody was there. Raises ValueError for a reason that does not exist.
        """
        with self._database.read() as session:
            visit = _one(session, visit_id)
            rows = visit_rows.found(session, visit.id)
            _refuse(visit, VisitState.CANCELLED)
            if visit_writing.is_to_come(rows, self._database.clock.today()):
                raise KnownError(_("This day is still to come."), _("Nothing was recorded."), code="future")
            numbers = _numbers(session, visit, rows)
        away = {_pupil(numbers, number): _reason(reason) for number, reason in absent.items()}
        for_a_part = frozenset(_pupil(numbers, number) for number in partly)
        if both := next((number for number in partly if _pupil(numbers, number) in away), None):
            what = _("Pupil {number} cannot both be absent and be there for a part.").format(number=both)
            raise KnownError(what, _("Nothing was recorded."), code="both")
        with self._database.read() as session:
            found = visit_writing.everybody(session, visit_rows.found(session, visit.id), away, for_a_part)
        if found.nobody:
            raise KnownError(_("Nobody was there. Tick at least one pupil."), _("Nothing was recorded."), code="nobody")
        left = visit_words.classes(item for item in visit.groups if item.activity_id in found.left)
        if not found.changes:
            return Held(visit_words.held_before(visit), found.present, found.absent, left)
        label = visit_words.held(visit, found.present, found.partly, found.absent, left)
        with self._database.write(label) as session:
            visit_writing.hold(session, found.changes)
        return Held(label, found.present, found.absent, left)

    def look_back(self, visit_id: UUID, said: LookBack) -> str:
        """Keep what is said of a visit afterwards; returns the sentence that says so. Its companies would have pupils
        again or not, if it is their newest visit and that was asked.

        Raises KnownError when it is gone or was not held yet, ValueError for what is no word of `WOULD_HOST`.
        """
        if said.would_host not in ("", *WOULD_HOST):
            raise ValueError("no such word")
        texts = {name: _checked(name, getattr(said, name)) for name in _SAID}
        with self._database.read() as session:
            visit = _one(session, visit_id)
        _refuse(visit, VisitState.CANCELLED)
        if visit.state not in (VisitState.HELD, VisitState.LOOKED_BACK):
            what = _("This visit has not been recorded yet.")
            raise KnownError(what, _("Nothing was changed."), _("Record who was there first."), code="not-held")
        to_company, otherwise = _("Visit to {company} on {day} looked back on"), _("{what} on {day} looked back on")
        label = visit_words.of(visit, to_company, otherwise)
        with self._database.write(label) as session:
            rows = visit_rows.found(session, visit.id)
            row = visit_rows.told(session, rows)
            for name, text in texts.items():
                setattr(row, name, text)
            row.would_host = said.would_host
            for activity in rows:
                activity.looked_back = True
            for company in visit.companies if said.would_host else ():
                if not queries.was_held_after(session, company.id, visit.on):
                    session.the(Company, company.id).would_host = said.would_host
        return label


_SAID = ("surprised", "company_remark", "teacher_remark")
_REFUSED = {
    VisitState.CANCELLED: (N_("This visit was called off."), "called-off"),
    VisitState.HELD: (N_("This has been recorded: somebody took part."), "held"),
    VisitState.LOOKED_BACK: (N_("This has been recorded: somebody took part."), "held"),
    VisitState.PLANNED: (N_("This visit was not called off."), "planned"),
    VisitState.PREPARED: (N_("This visit was not called off."), "planned"),
}


def _refuse(visit: Visit, *states: VisitState) -> None:
    """Raises KnownError for a visit that is in one of some states."""
    if visit.state in states:
        what, code = _REFUSED[visit.state]
        raise KnownError(_(what), _("Nothing was changed."), code=code)


def _one(session: Session, visit_id: UUID) -> Visit:
    key = queries.visit_of(session, visit_id)
    found = visit_reading.visits(session, [key]) if key else ()
    if not found:
        raise no_longer_there(VisitRow)
    return found[0]


def _clash_days(session: Session) -> int:
    row = school_settings.setting(session, CLASH_DAYS)
    return int(row.value) if row and row.value.isdecimal() else clashes.DEFAULT_DAYS


def _checked(field: str, text: str) -> str:
    problems = typed_text.problems(field, text)
    if problems:
        raise KnownError(problems[0].message, _("Nothing was changed."), code="problems")
    return typed_text.cleaned(text)[0]


def _numbers(session: Session, visit: Visit, rows: Sequence[Activity]) -> dict[str, list[UUID]]:
    """The pupils on a visit by their number, those who came after it was planned included; without a number: ""."""
    pupils = {part.pupil_id for row in rows for part in activities.participations(session, row.id)}
    pupils.update(pupil for row in rows for pupil in visit_writing.newcomers(session, row))
    entries = people.entries(session, SchoolYear.of(visit.on), pupil_ids=list(pupils))
    numbers = {entry.id: entry.number for entry in entries}
    made: dict[str, list[UUID]] = {}
    for pupil in pupils:
        made.setdefault(numbers.get(pupil, ""), []).append(pupil)
    return made


def _pupil(numbers: Mapping[str, list[UUID]], number: str) -> UUID:
    """The pupil on a visit with a number; raises KnownError when nobody has it, or several schools gave it."""
    found = numbers.get(number.strip(), ()) if number.strip() else ()
    if len(found) == 1:
        return found[0]
    what = _("There is no pupil with number {number} on this visit.")
    if found:
        what = _("Several pupils on this visit have number {number}, at different schools.")
    raise KnownError(what.format(number=number), _("Nothing was recorded."), code="no-pupil")


def _reason(reason: str) -> str:
    if reason not in ("", *REASONS):
        raise ValueError("no such reason")
    return reason or DEFAULT_REASON
