"""What a visit sheet is made of: who stands on it, in which order, and which lines are proposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import names
from routekaart_app.domain.contact import DEFAULT_REASON, Attendance, State
from routekaart_app.domain.coverage import NOTHING, Status, status
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.routekaart import AT_COMPANY, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.store.database import Session
from routekaart_app.store.models import Participation, Pupil
from routekaart_app.store.queries import activities, counting, moments, people


def proposed(
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
            pupil = session.get_one(Pupil, pupil_id)
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
