"""What a visit sheet is made of: who stands on it, in which order, and which lines are proposed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.contact import DEFAULT_REASON, Attendance, State
from routekaart_app.domain.coverage import NOTHING, Status, status
from routekaart_app.domain.overview import GroupChoice, PupilEntry
from routekaart_app.domain.routekaart import AT_COMPANY, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_plan import proposed_line
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.store.database import Session
from routekaart_app.store.models import Participation, Pupil
from routekaart_app.store.queries import activities, counting, moments, people


def proposed(
    session: Session, pupils: tuple[PupilEntry, ...], year: SchoolYear, on: date
) -> tuple[RoutekaartLine, ...]:
    """The lines of this class: those met at companies first, and of these the ones most pupils still wait for."""
    found = counting.of_pupils(session, [pupil.id for pupil in pupils], on, year)
    lines = moments.lines(session, year)
    strange = foreign(pupils, lines)
    mine = [line for line in lines if line.id not in strange]
    rest = [line for line in lines if line.id in strange]

    def order(line: RoutekaartLine) -> tuple[bool, bool, int, int]:
        untouched = status(NOTHING, line, year, on)
        counted = (found.get((pupil.id, line.id)) for pupil in pupils)
        stands = [status(item.count, line, year, on) if item else untouched for item in counted]
        waiting = sum(item in (Status.DUE, Status.MISSED, Status.PLANNED) for item in stands)
        return line.kind not in AT_COMPANY, not line.required, -waiting, line.position

    return (*sorted(mine, key=order), *rest)


def foreign(pupils: Sequence[PupilEntry], lines: Iterable[RoutekaartLine]) -> frozenset[UUID]:
    """The lines that none of these pupils has."""
    places = {pupil.place for pupil in pupils}
    return frozenset(line.id for line in lines if not any(line.fits(place) for place in places))


def line_for(
    lines: Iterable[RoutekaartLine],
    pupils: Sequence[PupilEntry],
    year: SchoolYear,
    kind: str,
    code: str | None = None,
    group: GroupChoice | None = None,
) -> RoutekaartLine | None:
    """What a visit of a kind (`domain.visit.KINDS`) counts for with these pupils, a group or else single ones: the line
    of that code, or the one that fits beyond doubt. Raises KnownError when no line has that code, or nobody that line.
    """
    every = tuple(lines)
    stays = {(pupil.place, pupil.entered) for pupil in pupils}
    fitting = [line for line in every if any(line.applies(place, entered, year) for place, entered in stays)]
    if code is None:
        line_id = proposed_line(kind, fitting)
        return next((line for line in fitting if line.id == line_id), None)
    wanted = code.strip().casefold()
    asked = next((line for line in every if line.code.casefold() == wanted), None)
    if asked is not None and (asked in fitting or not pupils):
        return asked
    if asked is None:
        what = _("The routekaart of {year} has no line {code}.").format(year=year.name, code=code)
    elif group is None:
        what = _("None of these pupils has the line {code}.").format(code=asked.code)
    else:
        what = _("Nobody in {group} has the line {code}.").format(group=group.name, code=asked.code)
    raise KnownError(what, _("Nothing was recorded."), _("Check the code."), code="no-line")


def attendances(session: Session, rows: Iterable[Participation], year: SchoolYear) -> dict[UUID, Attendance]:
    """Everybody on an activity, also who is not in the class any more; what was planned is taken for present."""
    states = {row.pupil_id: row for row in rows}
    found = {entry.id: entry for entry in people.entries(session, year, pupil_ids=list(states))}
    made = {}
    for pupil_id, row in states.items():
        state = State.TOOK_PART if row.state == State.PLANNED else State(row.state)
        reason = row.reason or DEFAULT_REASON if state is State.ABSENT else ""
        if pupil_id in found:
            listed_name, number = found[pupil_id].listed_name, found[pupil_id].number
        else:
            pupil = session.the(Pupil, pupil_id)
            listed_name, number = names.listed(pupil.first_name, pupil.prefix, pupil.last_name), ""
        made[pupil_id] = Attendance(pupil_id, listed_name, number, state, reason)
    return made


def left_out(item: Attendance) -> Attendance:
    """A pupil of the class who is not on the activity."""
    return replace(item, state=State.ABSENT, reason="", is_expected=False)


def in_order(found: dict[UUID, Attendance], listed: Iterable[Attendance]) -> tuple[Attendance, ...]:
    """As the class is listed; who is not in it comes last."""
    order = [item.pupil_id for item in listed]
    return tuple(found[pupil_id] for pupil_id in dict.fromkeys((*order, *found)) if pupil_id in found)


def counted_now(session: Session, sheet: VisitSheet, line_id: UUID) -> set[UUID]:
    """Of whom the activity on the sheet itself was counted for a line: that is no time before."""
    if sheet.activity_id is None:
        return set()
    return {
        row.pupil_id
        for row in activities.participations(session, sheet.activity_id)
        if row.state == State.TOOK_PART and row.line_id == line_id and row.on <= sheet.on
    }
