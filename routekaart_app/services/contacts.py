"""Contact moments: recording an activity for a class, and changing one cell of the grid."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain import names
from routekaart_app.domain.contact import DEFAULT_REASON, Attendance, State
from routekaart_app.domain.coverage import NOTHING, Status, status
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.routekaart import AT_COMPANY, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.store.database import Database, Session
from routekaart_app.store.models import Activity, Company, Exemption, Line, Participation
from routekaart_app.store.queries import cells, counting, moments, people

_ONE_AT_A_TIME = frozenset({"talk", "three_way", "home", "milestone"})
"""Kinds that each pupil meets alone: a moment noted in the grid never joins that of a classmate."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was recorded, and the sentence that says so."""

    activity_id: UUID
    line_code: str
    present: int
    absent: int
    label: str


class Contacts:
    """What pupils did, with whom, and who was there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def new_sheet(self, group_id: UUID, on: date, line_code: str | None = None) -> VisitSheet:
        """A sheet for a class on a day: everyone present, the fitting line proposed, this class's companies first.

        `line_code` asks for a line by its code. Raises KnownError when the class or that line is not there.
        """
        with self._database.read() as session:
            year = people.year_of_group(session, group_id)
            if year is None:
                raise KnownError(_("This class is no longer there."), code="no-group")
            group = people.groups(session, year, on, group_id=group_id)[0]
            pupils = people.entries(session, year, on=on, group_id=group_id)
            lines = _proposed(session, pupils, year, year.clip(on))
            companies = moments.companies_for(session, group_id)
        first = next((line for line in lines if line.kind in AT_COMPANY), None)
        if line_code is not None:
            first = next((line for line in lines if line.code.casefold() == line_code.strip().casefold()), None)
            if first is None:
                what = _("The routekaart of {year} has no line {code}.").format(year=year.name, code=line_code)
                raise KnownError(what, "", _("Check the code."), code="no-line")
        attendances = tuple(Attendance(pupil.id, pupil.listed_name, pupil.number) for pupil in pupils)
        kind = first.kind if first else "visit"
        sheet = VisitSheet(group, on, kind, None, None, "", "", attendances, lines, companies)
        return self.on_line(sheet, first.id if first else None)

    def on_line(self, sheet: VisitSheet, line_id: UUID | None) -> VisitSheet:
        """The sheet counting for another line: says of whom the line was met before."""
        line = next((item for item in sheet.lines if item.id == line_id), None)
        if line is None:
            plain = tuple(replace(item, already_done=False) for item in sheet.attendances)
            return replace(sheet, line_id=None, attendances=plain)
        with self._database.read() as session:
            pupils = [item.pupil_id for item in sheet.attendances]
            found = counting.of_pupils(session, pupils, sheet.on, sheet.group.year)
        done = {pupil for (pupil, at), cell in found.items() if at == line.id and cell.count.done >= line.target}
        marked = tuple(replace(item, already_done=item.pupil_id in done) for item in sheet.attendances)
        return replace(sheet, line_id=line.id, kind=line.kind, attendances=marked)

    def on_day(self, sheet: VisitSheet, on: date) -> VisitSheet:
        """The sheet for another day: who was in the class then; what was ticked stays.

        A day outside the school year of the class changes nothing but the day: it is a slip, and the sheet says so.
        """
        if on not in sheet.group.year:
            return replace(sheet, on=on)
        fresh = self.new_sheet(sheet.group.id, on)
        ticked = {item.pupil_id: item for item in sheet.attendances}
        kept = tuple(ticked.get(item.pupil_id, item) for item in fresh.attendances)
        return self.on_line(replace(sheet, on=on, attendances=kept), sheet.line_id)

    def record(self, sheet: VisitSheet) -> Recorded:
        """Record the activity for everybody on the sheet, as one step that can be undone.

        Raises KnownError when the sheet has problems; the caller shows those beside their fields beforehand.
        """
        problems = sheet.problems(self._database.clock.today())
        if problems:
            raise KnownError(problems[0].message, _("Nothing was recorded."), code="problems")
        label = _label(sheet)
        with self._database.write(label) as session:
            activity = Activity(
                id=new_id(),
                kind=sheet.kind,
                on=sheet.on,
                line_id=sheet.line_id,
                group_id=sheet.group.id,
                company_id=_company(session, sheet),
                note=sheet.note.strip(),
            )
            session.add(activity)
            session.add_all(
                Participation(activity_id=activity.id, pupil_id=item.pupil_id, state=item.state, reason=item.reason)
                for item in sheet.attendances
            )
        code = sheet.line.code if sheet.line else ""
        return Recorded(activity.id, code, sheet.present, sheet.absent, label)

    def toggle(self, pupil_id: UUID, line_id: UUID, on: date) -> str:
        """Change one cell of the grid and return the sentence that says so.

        Short of its target, the cell gains a moment: one that was missed, planned or partly done on or before `on`
        becomes done, otherwise a new one is noted on that day. At its target, the newest moment is taken back: one
        of this pupil alone disappears, in an activity of the class the pupil becomes absent. Raises KnownError for
        a day to come.
        """
        if on > self._database.clock.today():
            raise KnownError(_("This day is still to come."), _("Nothing was changed."), code="future")
        with self._database.read() as session:
            line = session.get_one(Line, line_id)
            name = _name(session, pupil_id)
            found = cells.participations(session, pupil_id, line_id, SchoolYear.of(on), on)
        done = [item for item in found if item.state == State.TOOK_PART]
        if len(done) >= line.target:
            return self._take_back(done[-1].id, name, line.code)
        open_one = next((item for item in reversed(found) if item.state != State.TOOK_PART), None)
        return self._add(pupil_id, line, on, open_one.id if open_one else None, name)

    def _take_back(self, participation_id: UUID, name: str, code: str) -> str:
        label = _("{code} taken back for {name}").format(code=code, name=name)
        with self._database.write(label) as session:
            item = session.get_one(Participation, participation_id)
            activity = session.get_one(Activity, item.activity_id)
            alone = cells.size(session, activity.id) == 1
            if alone and not (activity.company_id or activity.note or item.note):
                session.delete(item)
                session.delete(activity)
            else:
                item.state, item.reason = State.ABSENT, DEFAULT_REASON
        return label

    def _add(self, pupil_id: UUID, line: Line, on: date, participation_id: UUID | None, name: str) -> str:
        label = _("{code} done by {name}").format(code=line.code, name=name)
        with self._database.write(label) as session:
            if participation_id is not None:
                item = session.get_one(Participation, participation_id)
                item.state, item.reason = State.TOOK_PART, ""
                return label
            entry = people.entries(session, SchoolYear.of(on), on=on, pupil_ids=[pupil_id])
            group_id = entry[-1].group_id if entry else None
            shared = None
            if group_id is not None and line.kind not in _ONE_AT_A_TIME:
                shared = cells.bare_activity(session, line.id, group_id, on, pupil_id)
            activity_id = shared or new_id()
            if shared is None:
                session.add(Activity(id=activity_id, kind=line.kind, on=on, line_id=line.id, group_id=group_id))
            session.add(Participation(activity_id=activity_id, pupil_id=pupil_id, state=State.TOOK_PART))
        return label

    def exempt(self, pupil_id: UUID, line_id: UUID, reason: str) -> str:
        """Note that a pupil need not follow a line, and why; it stays visible beside every figure."""
        with self._database.read() as session:
            line, name = session.get_one(Line, line_id), _name(session, pupil_id)
        if not reason.strip():
            raise KnownError(_("Say why this is not needed."), _("Nothing was changed."), code="no-reason")
        label = _("{code} not needed for {name}").format(code=line.code, name=name)
        with self._database.write(label) as session:
            for row in cells.exemptions(session, pupil_id, line_id):
                session.delete(row)
            session.add(Exemption(pupil_id=pupil_id, line_id=line_id, reason=reason.strip()))
        return label

    def need_again(self, pupil_id: UUID, line_id: UUID) -> str:
        """Take back an exemption."""
        with self._database.read() as session:
            line, name = session.get_one(Line, line_id), _name(session, pupil_id)
        label = _("{code} needed again for {name}").format(code=line.code, name=name)
        with self._database.write(label) as session:
            for row in cells.exemptions(session, pupil_id, line_id):
                session.delete(row)
        return label


def _name(session: Session, pupil_id: UUID) -> str:
    return people.display_name(session, pupil_id)


def _label(sheet: VisitSheet) -> str:
    name = sheet.company_name.strip() or next(
        (item.name for item in sheet.companies if item.id == sheet.company_id), ""
    )
    if name:
        text = ngettext(
            "Visit to {company} recorded for {count} pupil",
            "Visit to {company} recorded for {count} pupils",
            sheet.present,
        ).format(company=name, count=sheet.present)
    else:
        what = sheet.line.code if sheet.line else sheet.group.name
        text = ngettext(
            "{what} recorded for {count} pupil", "{what} recorded for {count} pupils", sheet.present
        ).format(what=what, count=sheet.present)
    if not sheet.absent:
        return text
    return text + ngettext(", {count} absent", ", {count} absent", sheet.absent).format(count=sheet.absent)


def _company(session: Session, sheet: VisitSheet) -> UUID | None:
    """The company chosen, or the one typed: known by that name, or new."""
    if sheet.company_id is not None or not sheet.company_name.strip():
        return sheet.company_id
    name = " ".join(sheet.company_name.split())
    known = cells.company_named(session, names.fold(name))
    if known is not None:
        return known
    company = Company(id=new_id(), name=name)
    session.add(company)
    return company.id


def _proposed(
    session: Session, pupils: tuple[PupilEntry, ...], year: SchoolYear, on: date
) -> tuple[RoutekaartLine, ...]:
    """The lines of this class: those met at companies first, and of these the ones most pupils still wait for."""
    found = counting.of_pupils(session, [pupil.id for pupil in pupils], on, year)
    mine = [line for line in moments.lines(session, year) if any(line.fits(pupil.place) for pupil in pupils)]
    rest = [line for line in moments.lines(session, year) if line not in mine]

    def order(line: RoutekaartLine) -> tuple[bool, bool, int, int]:
        stands = [
            status(found[(p.id, line.id)].count if (p.id, line.id) in found else NOTHING, line, year, on)
            for p in pupils
        ]
        waiting = sum(item in (Status.DUE, Status.MISSED, Status.PLANNED) for item in stands)
        return line.kind not in AT_COMPANY, not line.required, -waiting, line.position

    return (*sorted(mine, key=order), *rest)
