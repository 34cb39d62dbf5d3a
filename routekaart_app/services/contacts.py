"""Contact moments: planning, recording and correcting an activity of a class, with who was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app import formats
from routekaart_app.clock import new_id
from routekaart_app.domain import typed_text, visit_draft
from routekaart_app.domain.contact import Attendance, State
from routekaart_app.domain.routekaart import AT_COMPANY
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_draft import VisitDraft
from routekaart_app.domain.visit_plan import kind_on
from routekaart_app.domain.visit_sheet import VisitSheet, time_of_day
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services import explained, lists, visit_labels, visit_rows, visit_sheets
from routekaart_app.services.companies import company_of
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Activity, Group, Participation
from routekaart_app.store.queries import activities, cells, counting, moments, people
from routekaart_app.store.session import no_longer_there


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded or planned, and the sentence that says so. `present` includes those there for a part."""

    activity_id: UUID
    line_code: str
    present: int
    absent: int
    label: str
    planned: int = 0


class Contacts:
    """What pupils did or will do, with whom, and who was there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def new_sheet(self, group_id: UUID, on: date, line_code: str | None = None) -> VisitSheet:
        """A sheet for a class on a day: everyone present, this class's companies first, and the line proposed for which
        a bedrijfsbezoek counts beyond doubt; often none, which somebody then chooses.

        `line_code` asks for a line by its code. Raises KnownError when the class or that line is not there, and when
        nobody in the class has the line.
        """
        with self._database.read() as session:
            year = people.year_of_group(session, group_id)
            if year is None:
                raise no_longer_there(Group, "")
            group = people.groups(session, year, on, group_id=group_id)[0]
            pupils = people.entries(session, year, on=on, group_id=group_id)
            lines = visit_sheets.proposed(session, pupils, year, year.clip(on))
            companies = moments.companies_for(session, group_id)
        first = visit_sheets.line_for(lines, pupils, year, "company_visit", line_code, group)
        attendances = tuple(Attendance(pupil.id, pupil.listed_name, pupil.number) for pupil in pupils)
        kind = first.kind if first else "visit"
        sheet = VisitSheet(group, on, kind, None, None, "", "", attendances, lines, companies)
        sheet = replace(sheet, foreign=visit_sheets.foreign(pupils, lines))
        return self.on_line(sheet, first.id if first else None)

    def open_sheet(self, activity_id: UUID) -> VisitSheet:
        """The sheet of something planned, everyone on it present; or of something recorded, as it was recorded.

        Pupils of the class who are not on it stand on the sheet as left out, so that they can still be added. Raises
        KnownError when the activity is gone, belongs to no class or was called off.
        """
        with self._database.read() as session:
            activity = session.the(Activity, activity_id)
            visit_rows.refuse_called_off(session, activity)
            rows = activities.participations(session, activity_id)
            group_id = activity.group_id or next((row.group_id for row in rows if row.group_id), None)
            if group_id is None:
                raise KnownError(_("This was not done by a class."), code="no-group")
            on_it = visit_sheets.attendances(session, rows, SchoolYear.of(activity.on))
        sheet = self.new_sheet(group_id, activity.on)
        on_it |= {
            item.pupil_id: visit_sheets.left_out(item) for item in sheet.attendances if item.pupil_id not in on_it
        }
        sheet = replace(
            sheet,
            activity_id=activity.id,
            was_held=any(row.state in (State.TOOK_PART, State.PARTLY) for row in rows),
            kind=activity.kind,
            company_id=activity.company_id,
            note=activity.note,
            starts_at=activity.starts_at,
            prepared=activity.prepared,
            met_people=activity.met_people,
            looked_back=activity.looked_back,
            attendances=visit_sheets.in_order(on_it, sheet.attendances),
        )
        return replace(self.on_line(sheet, activity.line_id), line_id=activity.line_id, kind=activity.kind)

    def drafted_sheet(self, group_id: UUID, content: str) -> tuple[VisitSheet, tuple[str, ...]]:
        """The sheet as it was when it became a draft, and what had to be left out of it, in words.

        Content that cannot be read gives a new sheet. Raises KnownError when the class is gone.
        """
        draft = visit_draft.read(content)
        if draft is None:
            words = _("This draft could not be read. Fill in the visit again.")
            return self.new_sheet(group_id, self._database.clock.today()), (words,)
        sheet, said = self._under(draft, group_id)
        filled = draft.onto(sheet)
        gone = draft.gone(filled)
        if gone:
            words = ngettext(
                "{count} pupil of this draft is not in the class any more and was left out.",
                "{count} pupils of this draft are not in the class any more and were left out.",
                gone,
            )
            said = (*said, words.format(count=gone))
        return self.on_line(filled, filled.line_id), said

    def _under(self, draft: VisitDraft, group_id: UUID) -> tuple[VisitSheet, tuple[str, ...]]:
        """The fresh sheet that a draft is filled in on."""
        if draft.activity_id is None:
            return self.on_day(self.new_sheet(group_id, self._database.clock.today()), draft.on), ()
        try:
            return self.on_day(self.open_sheet(draft.activity_id), draft.on), ()
        except KnownError:
            sheet = self.on_day(self.new_sheet(group_id, self._database.clock.today()), draft.on)
            return sheet, (_("What this draft was about is no longer there: it becomes a new visit."),)

    def on_line(self, sheet: VisitSheet, line_id: UUID | None) -> VisitSheet:
        """The sheet counting for another line: says of whom the line was met before."""
        line = next((item for item in sheet.lines if item.id == line_id), None)
        if line is None:
            plain = tuple(replace(item, already_done=False) for item in sheet.attendances)
            kind = "visit" if sheet.activity_id is None else sheet.kind  # of a line that was chosen by mistake
            twice = self._had_that_day(sheet, kind)
            return replace(sheet, line_id=None, kind=kind, attendances=plain, had_that_day=twice)
        with self._database.read() as session:
            pupils = [item.pupil_id for item in sheet.attendances]
            found = counting.of_pupils(session, pupils, sheet.on, sheet.group.year)
            this = visit_sheets.counted_now(session, sheet, line.id)
        times = {pupil: cell.count.done - (pupil in this) for (pupil, at), cell in found.items() if at == line.id}
        done = {pupil for pupil, count in times.items() if count >= line.target}
        marked = tuple(replace(item, already_done=item.pupil_id in done) for item in sheet.attendances)
        begun = "visit" if sheet.activity_id is None else sheet.kind
        kind = sheet.kind if line.id == sheet.line_id else kind_on(line, begun)
        twice = self._had_that_day(sheet, kind)
        return replace(sheet, line_id=line.id, kind=kind, attendances=marked, had_that_day=twice)

    def _had_that_day(self, sheet: VisitSheet, kind: str) -> int:
        """How many have something of this kind on this day already; whatever is at a company is of one kind here."""
        kinds = AT_COMPANY if kind in AT_COMPANY else {kind}
        pupils = [item.pupil_id for item in sheet.attendances]
        with self._database.read() as session:
            return activities.had_that_day(session, pupils, kinds, sheet.on, sheet.activity_id)

    def on_day(self, sheet: VisitSheet, on: date) -> VisitSheet:
        """The sheet for another day: who was in the class then; what was ticked stays.

        A day outside the school year of the class changes nothing but the day: it is a slip, and the sheet says so.
        """
        if on not in sheet.group.year:
            return replace(sheet, on=on)
        fresh = self.new_sheet(sheet.group.id, on).attendances
        kept = {item.pupil_id: item for item in fresh}
        if sheet.activity_id is not None:  # who is on it stays on it, who came to the class is left out
            kept = {item.pupil_id: visit_sheets.left_out(item) for item in fresh}
            kept |= {item.pupil_id: item for item in sheet.attendances if not item.is_left_out}
        kept |= {item.pupil_id: item for item in sheet.attendances if item.pupil_id in kept}
        return self.on_line(replace(sheet, on=on, attendances=visit_sheets.in_order(kept, fresh)), sheet.line_id)

    def record(self, sheet: VisitSheet) -> Recorded:
        """Record or plan the activity for everybody on the sheet, as one step that can be undone.

        A sheet of something planned or recorded before changes that, and of it only what differs; pupils who are not
        on the sheet keep what they had. Day, times and company are those of the whole visit: its other groups go along.
        Raises KnownError when the sheet has problems, which the caller shows beside their fields beforehand, or when
        the activity is gone or was called off.
        """
        today = self._database.clock.today()
        problems = sheet.problems(today)
        if problems:
            raise KnownError(problems[0].message, _("Nothing was recorded."), code="problems")
        label, is_plan = visit_labels.recorded(sheet, today), sheet.is_plan(today)
        with self._database.write(label) as session:
            company_id = company_of(session, sheet.company_id, sheet.company_name)
            if sheet.activity_id is None:
                activity, before = Activity(id=new_id(), group_id=sheet.group.id), None
                session.add(activity)
            else:
                activity = session.the(Activity, sheet.activity_id)
                visit_rows.refuse_called_off(session, activity)
                before = visit_rows.facts(activity)
            activity.kind, activity.on, activity.line_id = sheet.kind, sheet.on, sheet.line_id
            activity.company_id = company_id
            activity.note = typed_text.cleaned(sheet.note)[0]
            activity.starts_at = time_of_day(sheet.starts_at) or ""
            if activity.ends_at and activity.ends_at <= activity.starts_at:
                activity.ends_at = ""
            activity.prepared = sheet.prepared
            activity.met_people = sheet.met_people and not is_plan
            activity.looked_back = sheet.looked_back and not is_plan
            _take_part(session, activity.id, sheet, today)
            if before is not None:
                visit_rows.follow(session, activity, before, today, was_held=sheet.was_held)
        code = sheet.line.code if sheet.line else ""
        if is_plan:
            return Recorded(activity.id, code, 0, 0, label, sheet.present)
        return Recorded(activity.id, code, sheet.present, sheet.absent, label)

    def cancel_plan(self, activity_id: UUID) -> str:
        """Take away something planned, for everyone in this group; returns the sentence that says so.

        Raises KnownError when it is gone, or when somebody took part in it.
        """
        sheet = self.open_sheet(activity_id)
        if sheet.was_held:
            raise KnownError(_("This has been recorded: somebody took part."), _("Nothing was changed."), code="held")
        label = visit_labels.called_off(sheet)
        with self._database.write(label) as session:
            visit_rows.remove(session, session.the(Activity, activity_id), self._database.clock.today())
        return label

    def remove_entry(self, activity_id: UUID, pupil_id: UUID) -> str:
        """Take one pupil off an activity or a talk altogether, as if it had never been recorded for them; returns the
        sentence that says so. Who is the last one on it takes it along.

        What the pupil agreed, reflected and has in notes stays in the dossier, by itself; contact with a parent there
        goes along with what was agreed in it and is open. Raises KnownError when the pupil is not on it any more.
        """
        return self.remove_entries(activity_id, [pupil_id])

    def remove_entries(self, activity_id: UUID, pupil_ids: Sequence[UUID]) -> str:
        """The same for some pupils at once, at least one, as one step."""
        with self._database.read() as session:
            if any(cells.participation(session, activity_id, pupil_id) is None for pupil_id in pupil_ids):
                raise no_longer_there(Participation)
            name = people.display_name(session, pupil_ids[0])
            (moment,) = lists.of_own_kind(session, [moments.one(session, pupil_ids[0], activity_id)])
        day, count = formats.date_short(moment.on, language()), len(pupil_ids)
        who = name if count == 1 else ngettext("{count} pupil", "{count} pupils", count).format(count=count)
        label = _("{what} of {day} removed for {name}").format(what=explained.title(moment), day=day, name=who)
        with self._database.write(label) as session:
            activity = session.the(Activity, activity_id)
            visit_rows.take_off(session, activity, pupil_ids, self._database.clock.today())
        return label


def _take_part(session: Session, activity_id: UUID, sheet: VisitSheet, today: date) -> None:
    """Bring the participations in line with the sheet; those of pupils who are not on it stay as they are."""
    before = activities.participations(session, activity_id) if sheet.activity_id is not None else ()
    rows = {row.pupil_id: row for row in before}
    wanted = sheet.participations(today)
    for item in sheet.attendances:
        row = rows.get(item.pupil_id)
        if item.pupil_id not in wanted:
            if row is not None:
                session.delete(row)
            continue
        state, reason = wanted[item.pupil_id]
        if row is None:
            session.add(Participation(activity_id=activity_id, pupil_id=item.pupil_id, state=state, reason=reason))
        elif (row.state, row.reason) != (state, reason):
            row.state, row.reason = state, reason
