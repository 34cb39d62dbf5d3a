"""Writing an import plan: new rows in bulk, changes one by one, nothing ever deleted."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.exchange.records import PupilRecord
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.column_choices import remember
from routekaart_app.services.import_plan import ImportPlan, SchoolTarget, Update
from routekaart_app.services.routekaarten import ensure_in
from routekaart_app.store.database import Session
from routekaart_app.store.journal import insert_rows
from routekaart_app.store.models import Enrolment, Group, Pupil, School, school_year_id
from routekaart_app.store.queries import matching

_PUPIL = ("first_name", "prefix", "last_name", "birth_date", "home_language")


def label(plan: ImportPlan) -> str:
    """The sentence for the message bar and the undo menu."""
    parts = []
    if plan.new:
        parts.append(ngettext("{n} new pupil", "{n} new pupils", len(plan.new)).format(n=len(plan.new)))
    if plan.changed:
        parts.append(ngettext("{n} changed", "{n} changed", len(plan.changed)).format(n=len(plan.changed)))
    if plan.moved:
        parts.append(ngettext("{n} moved", "{n} moved", len(plan.moved)).format(n=len(plan.moved)))
    if plan.leaving:
        parts.append(ngettext("{n} left", "{n} left", len(plan.leaving)).format(n=len(plan.leaving)))
    return _("Imported: {parts}").format(parts=", ".join(parts) or plan.school.name)


def write(session: Session, plan: ImportPlan, today: date, mark_missing: bool, linked: frozenset[int]) -> UUID | None:
    """Write the plan within the caller's transaction; gives the first class that is new."""
    ensure_in(session, plan.year)
    school_id = _school(session, plan.school)
    groups = _groups(session, plan, school_id)
    writer = _Writer(session, plan, school_id, groups, today)
    known_elsewhere = {item.record.row: item.pupil_id for item in plan.proposals if item.record.row in linked}
    writer.new_pupils(known_elsewhere)
    for update in plan.changed:
        writer.change(update)
    for update in plan.moved:
        writer.move(update)
    last = plan.year.clip(plan.file.reference_date or today)
    for record, known in plan.leaving:
        session.the(Enrolment, known.enrolment_id).ends_on = record.left_on or last
    for known in plan.missing if mark_missing else ():
        session.the(Enrolment, known.enrolment_id).ends_on = last
    remember(session, plan.mapping)
    return next((groups[name.casefold()] for name in plan.new_groups), None)


def _school(session: Session, target: SchoolTarget) -> UUID:
    if target.id is None:
        school = School(id=new_id(), name=target.name, brin=target.brin, branch=target.branch, stage=target.stage)
        session.add(school)
        return school.id
    if target.adopts:
        school = session.the(School, target.id)
        school.brin, school.branch = target.brin, target.branch
    return target.id


def _groups(session: Session, plan: ImportPlan, school_id: UUID) -> dict[str, UUID]:
    groups = matching.group_ids(session, school_id, plan.year)
    wanted = [record.group_names[0] for record in plan.new if record.group_names]
    wanted += [update.group for update in plan.moved if update.group]
    for name in dict.fromkeys((*plan.groups, *wanted)):
        if name.casefold() not in groups:
            group = Group(id=new_id(), school_id=school_id, school_year_id=school_year_id(plan.year.start), name=name)
            session.add(group)
            groups[name.casefold()] = group.id
    return groups


class _Writer:
    def __init__(
        self, session: Session, plan: ImportPlan, school_id: UUID, groups: dict[str, UUID], today: date
    ) -> None:
        self._session = session
        self._plan = plan
        self._school_id = school_id
        self._groups = groups
        self._later = plan.year.clip(plan.file.reference_date or today)
        self._filled = matching.groups_with_pupils(session, school_id, plan.year)

    def new_pupils(self, known_elsewhere: dict[int, UUID]) -> None:
        """Pupils and their enrolments; one linked to a pupil of another school gets an enrolment only."""
        pupils: list[dict[str, Any]] = []
        enrolments: list[dict[str, Any]] = []
        for record in self._plan.new:
            known = known_elsewhere.get(record.row)
            if known is not None:  # through the ORM: contact moments of this year go along to the new class
                self._session.add(Enrolment(**self._enrolment(record, known)))
                continue
            pupil_id = new_id()
            pupils.append({"id": pupil_id, **{name: getattr(record, name) for name in _PUPIL}})
            enrolments.append(self._enrolment(record, pupil_id))
        self._session.flush()
        insert_rows(self._session, Pupil, pupils)
        insert_rows(self._session, Enrolment, enrolments)

    def _enrolment(self, record: PupilRecord, pupil_id: UUID) -> dict[str, Any]:
        group = record.group_names[0].casefold() if record.group_names else ""
        return {
            "id": new_id(),
            "pupil_id": pupil_id,
            "school_id": self._school_id,
            "school_year_id": school_year_id(self._plan.year.start),
            "group_id": self._groups.get(group),
            "number": "" if record.number_is_dummy else record.number,
            "stage": record.stage or self._plan.school.stage,
            "year": record.year,
            "track": record.track,
            "profile": record.profile,
            "level": record.level,
            "programme": record.programme,
            "pathway": record.pathway,
            "starts_on": self._first_day(self._groups.get(group)),
            "ends_on": None,
        }

    def _first_day(self, group_id: UUID | None) -> date:
        """From when a newcomer counts: the first of the year in a class that is new here, else the day of the file."""
        return self._later if group_id in self._filled else self._plan.year.first_day

    def change(self, update: Update) -> None:
        """Only the fields that differ."""
        pupil = self._session.the(Pupil, update.known.pupil_id)
        enrolment = self._session.the(Enrolment, update.known.enrolment_id)
        for change in update.changes:
            setattr(pupil if change.field in _PUPIL else enrolment, change.field, change.new)

    def move(self, update: Update) -> None:
        """To another class of this year, or into this school year with an enrolment of its own."""
        group_id = self._groups.get(update.group.casefold())
        if update.known.this_year:
            enrolment = self._session.the(Enrolment, update.known.enrolment_id)
            enrolment.ends_on = None
            enrolment.group_id = group_id or enrolment.group_id
            return
        self._session.add(Enrolment(**self._enrolment(update.record, update.known.pupil_id)))
        pupil = self._session.the(Pupil, update.known.pupil_id)
        for change in update.changes:
            if change.field in _PUPIL:
                setattr(pupil, change.field, change.new)
