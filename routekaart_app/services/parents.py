"""Contact with parents: of a class at once, of one pupil, who was reached and who was not, and who would help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.domain import one_line, sheet_merge
from routekaart_app.domain.meeting_sheet import ContactSheet, MeetingSheet
from routekaart_app.domain.parent_contact import ParentContact
from routekaart_app.domain.parent_counts import Lead, Meeting, NotReached, ParentCounts
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services import collector, parent_leads, parent_reach, parent_reading, parent_writing, visit_rows
from routekaart_app.store.database import Database
from routekaart_app.store.queries import parents as queries
from routekaart_app.store.queries import people


@dataclass(frozen=True, slots=True)
class MeetingRecorded:
    """What was recorded or planned, and the sentence that says so. `reached` and `not_reached` count pupils; of a plan
    both are 0 and `planned` counts who is asked."""

    label: str
    activity_id: UUID
    reached: int
    not_reached: int
    line_code: str = ""
    planned: int = 0


@dataclass(frozen=True, slots=True)
class ContactRecorded:
    """What was recorded of one pupil, and the sentence that says so."""

    label: str
    activity_id: UUID


class Parents:
    """What was done with parents, and what came of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def new_meeting(
        self, group_id: UUID, on: date, form: str = "evening", line_code: str | None = None
    ) -> MeetingSheet:
        """A sheet for a class on a day: everybody's parent there, the fitting line proposed.

        `line_code` asks for a line by its code. Raises KnownError when the class or that line is not there, and for a
        form that is of one pupil or is none.
        """
        parent_reading.kind_of(form)
        with self._database.read() as session:
            return parent_reading.new_meeting(session, group_id, on, form, line_code)

    def open_meeting(self, activity_id: UUID) -> MeetingSheet:
        """The sheet of a meeting that was planned, everyone on it ticked, or recorded, as it was. Pupils of the class
        who are not on it stand on it as left out. Raises KnownError when it is gone or was no meeting of a class."""
        with self._database.read() as session:
            return parent_reading.open_meeting(session, activity_id)

    def meeting_on_day(self, sheet: MeetingSheet, on: date) -> MeetingSheet:
        """The sheet for another day: who was in the class then; what was ticked and typed stays. A day outside the
        school year changes nothing but the day: it is a slip, and the sheet says so."""
        with self._database.read() as session:
            return parent_reading.meeting_on_day(session, sheet, on)

    def record_meeting(self, sheet: MeetingSheet) -> MeetingRecorded:
        """Record or plan a meeting for everybody on the sheet, as one step that can be undone; of one that was planned
        or recorded before, only what was changed on the sheet since it was opened: another may be saved meanwhile.

        Raises KnownError when the sheet has problems, which the caller shows beside their fields beforehand, or when
        the meeting is gone.
        """
        today = self._database.clock.today()
        if sheet.activity_id is not None:
            sheet = sheet_merge.meeting(sheet, self.open_meeting(sheet.activity_id))
        problems = sheet.problems(today)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was recorded."), code="problems")
        label, code = _meeting_label(sheet, today), sheet.line.code if sheet.line else ""
        with self._database.write(label) as session:
            activity_id = parent_writing.meeting(session, sheet, today)
        if sheet.is_plan(today):
            return MeetingRecorded(label, activity_id, 0, 0, code, sheet.reached)
        return MeetingRecorded(label, activity_id, sheet.reached, sheet.not_reached, code)

    def remove_meeting(self, activity_id: UUID) -> str:
        """Take a meeting away for everybody, planned or recorded, with what was agreed there with parents and is open;
        the sentence that says so. Raises KnownError when it
        is gone or was no meeting of a class."""
        sheet = self.open_meeting(activity_id)
        day = formats.date_short(sheet.on, language())
        label = _("{form} of {group} on {day} removed").format(form=_form(sheet.form), group=sheet.group.name, day=day)
        with self._database.read() as session:
            label += _along(parent_reading.open_agreements(session, activity_id))
        with self._database.write(label) as session:
            activity = parent_reading.found(session, activity_id)
            visit_rows.remove(session, activity, self._database.clock.today())
        return label

    def meetings(
        self, year: SchoolYear, *, group_id: UUID | None = None, school_id: UUID | None = None
    ) -> tuple[Meeting, ...]:
        """What classes did and will do with their parents in a school year, newest first."""
        with collector.paused(), self._database.read() as session:
            groups = [group_id] if group_id else None
            if group_id is None and school_id is not None:
                groups = [item.id for item in people.groups(session, year, year.last_day, school_id=school_id)]
            return tuple(
                Meeting(
                    row.id,
                    row.on,
                    row.starts_at,
                    row.form or parent_reading.form_of(row.kind),
                    row.title or row.line,
                    row.line_code,
                    row.group_id,
                    row.group,
                    row.pupils,
                    int(row.reached or 0),
                    not row.recorded,
                )
                for row in queries.meetings(session, year, groups)
            )

    def new_contact(self, pupil_id: UUID, on: date, form: str = "phone") -> ContactSheet:
        """A sheet for contact with a parent of one pupil, in any form. Raises KnownError when the pupil is gone, or for
        what is no form."""
        parent_reading.kind_of(form)
        with self._database.read() as session:
            return parent_reading.new_contact(session, pupil_id, on, form)

    def open_contact(self, activity_id: UUID, pupil_id: UUID, contact_id: UUID | None = None) -> ContactSheet:
        """The sheet of a contact that was recorded, also of a talk at which a parent was there; where several parents
        were, `contact_id` says which, else it is the first. Raises KnownError when it is gone."""
        with self._database.read() as session:
            return parent_reading.open_contact(session, activity_id, pupil_id, contact_id)

    def contact_on_day(self, sheet: ContactSheet, on: date) -> ContactSheet:
        """The sheet for another day: the lines and occasions of then; what was typed stays."""
        with self._database.read() as session:
            return parent_reading.contact_on_day(session, sheet, on)

    def record_contact(self, sheet: ContactSheet) -> ContactRecorded:
        """Record contact with a parent of one pupil, or correct of it what was changed on the sheet, as one step that
        can be undone. Raises KnownError when the sheet has problems, or what it is about is gone."""
        today = self._database.clock.today()
        if sheet.activity_id is not None:
            now = self.open_contact(sheet.activity_id, sheet.pupil.id, sheet.contact_id)
            sheet = sheet_merge.contact(sheet, now)
        problems = sheet.problems(today)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was recorded."), code="problems")
        label = _("{form} recorded for {name}") if sheet.activity_id is None else _("{form} changed for {name}")
        label = label.format(form=_form(sheet.form), name=sheet.pupil.display_name)
        if not sheet.row.attended:
            label += _(", not reached")
        with self._database.write(label) as session:
            activity_id = parent_writing.contact(session, sheet, today)
        return ContactRecorded(label, activity_id)

    def remove_contact(self, activity_id: UUID, pupil_id: UUID, contact_id: UUID | None = None) -> str:
        """Take a contact away for one pupil, with what was agreed in it and is open; the sentence that says so. What it
        hung on, and contact with another parent there, stay as they are. Raises KnownError when it is gone, or is
        nothing but a talk."""
        sheet = self.open_contact(activity_id, pupil_id, contact_id)
        label = _("{form} removed for {name}").format(form=_form(sheet.form), name=sheet.pupil.display_name)
        if sheet.contact_id is not None:
            with self._database.read() as session:
                label += _along(parent_reading.open_agreements(session, activity_id, sheet.contact_id))
        with self._database.write(label) as session:
            parent_writing.remove(session, activity_id, pupil_id, self._database.clock.today(), sheet.contact_id)
        return label

    def contacts_of(self, pupil_id: UUID) -> tuple[ParentContact, ...]:
        """Every contact with the parents of a pupil, newest first."""
        with self._database.read() as session:
            return parent_reading.contacts_of(session, pupil_id)

    def counts(
        self, year: SchoolYear, *, group_id: UUID | None = None, school_id: UUID | None = None, on: date | None = None
    ) -> ParentCounts:
        """The contacts of a school year up to a day (today), by form, role and language, per pupil and class."""
        with collector.paused(), self._database.read() as session:
            return parent_reach.counts(session, year, self._day(year, on), [group_id] if group_id else None, school_id)

    def not_reached(
        self, year: SchoolYear, *, group_id: UUID | None = None, school_id: UUID | None = None, on: date | None = None
    ) -> NotReached:
        """Of whom no parent was reached in a school year up to a day (today), with what was tried."""
        with collector.paused(), self._database.read() as session:
            return parent_reach.not_reached(
                session, year, self._day(year, on), [group_id] if group_id else None, school_id
            )

    def leads(self) -> tuple[Lead, ...]:
        """Parents who told what work they do, by name; those who agreed to tell about it have `agreed_on`."""
        with collector.paused(), self._database.read() as session:
            return parent_leads.read(session)

    def make_lead(self, guardian_id: UUID, company_name: str = "") -> str:
        """Make a parent who agreed a contact in the register of companies: of the company of this name, which is made
        where nobody knew it, or of an entry named after the work. The sentence that says so.

        Raises KnownError when the parent is gone or did not agree, and for a name that is too long.
        """
        if wrong := one_line.problem(company_name):
            raise KnownError(wrong, _("Nothing was changed."), code="problems")
        with self._database.read() as session:
            name = parent_leads.willing(session, guardian_id).name
        label = _("{name} noted in the register of companies").format(name=name)
        with self._database.write(label) as session:
            parent_leads.tie(session, parent_leads.willing(session, guardian_id), one_line.one_line(company_name))
        return label

    def revoke_lead(self, guardian_id: UUID) -> str:
        """A parent does not want to be asked any more: the agreement goes, and the contact in the register with it. The
        sentence that says so. Raises KnownError when the parent is gone or never agreed."""
        with self._database.read() as session:
            name = parent_leads.willing(session, guardian_id).name
        label = _("{name} is not asked about work any more").format(name=name)
        with self._database.write(label) as session:
            row = parent_leads.willing(session, guardian_id)
            parent_leads.untie(session, row)
            row.work_agreed_on = None
        return label

    def _day(self, year: SchoolYear, on: date | None) -> date:
        return year.clip(on or self._database.clock.today())


def _form(form: str) -> str:
    """A form at the beginning of a sentence."""
    said = words.say(words.PARENT_FORM, form, _)
    return said[:1].upper() + said[1:]


def _along(agreed: int) -> str:
    """That open agreements go along with what is removed; "" for none."""
    if not agreed:
        return ""
    return ngettext(", with {count} agreement", ", with {count} agreements", agreed).format(count=agreed)


def _meeting_label(sheet: MeetingSheet, today: date) -> str:
    """ "Interactieve ouderavond van 3B vastgelegd: 20 bereikt, 8 niet"."""
    form, group = _form(sheet.form), sheet.group.name
    if sheet.is_plan(today):
        day = formats.day_and_month(sheet.on, language())
        text = ngettext("{form} planned on {day} for {count} pupil of {group}",
                        "{form} planned on {day} for {count} pupils of {group}", sheet.reached)  # fmt: skip
        return text.format(form=form, day=day, group=group, count=sheet.reached)
    text = _("{form} of {group} corrected") if sheet.was_held else _("{form} of {group} recorded")
    counted = _(": {reached} reached, {rest} not").format(reached=sheet.reached, rest=sheet.not_reached)
    return text.format(form=form, group=group) + counted
