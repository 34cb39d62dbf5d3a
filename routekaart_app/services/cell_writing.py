"""Writes what edits of cells ask: moments that change, that go and that come, with the activities they hang on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from routekaart_app.clock import new_id
from routekaart_app.domain.cell_edit import STATE_OF, CellEdit, Step, Wanted
from routekaart_app.domain.contact import DEFAULT_REASON
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.store import journal
from routekaart_app.store.database import Session
from routekaart_app.store.models import Activity, Participation
from routekaart_app.store.queries import grid_cells, people
from routekaart_app.store.queries.grid_cells import Shared

_ONE_AT_A_TIME = frozenset({"talk", "three_way", "home", "milestone"})
"""Kinds that each pupil meets alone: a moment noted in the grid never joins that of a classmate."""


def write(session: Session, doing: Sequence[tuple[CellEdit, Step]], lines: Mapping[UUID, RoutekaartLine]) -> None:
    """Carry out steps that set something."""
    _change(session, doing)
    _drop(session, [item for _edit, step in doing for item in step.drop])
    _add(session, [(edit, step.add) for edit, step in doing if step.add is not None], lines)


def _change(session: Session, doing: Sequence[tuple[CellEdit, Step]]) -> None:
    wanted = {step.change: edit.wanted for edit, step in doing if step.change is not None}
    for item in grid_cells.rows(session, wanted) if wanted else ():
        item.state, item.reason = STATE_OF[wanted[item.id]], _reason(wanted[item.id])


def _drop(session: Session, ids: Sequence[UUID]) -> None:
    """Moments go, and the activities that nobody is on any more."""
    if not ids:
        return
    gone = grid_cells.rows(session, ids)
    for item in gone:
        session.delete(item)
    session.flush()
    for activity in grid_cells.without_pupils(session, {item.activity_id for item in gone}):
        session.delete(activity)


def _add(session: Session, adds: Sequence[tuple[CellEdit, date]], lines: Mapping[UUID, RoutekaartLine]) -> None:
    """New moments; classmates on one day were there together, except where each pupil goes alone."""
    if not adds:
        return
    session.flush()
    days = {day for _edit, day in adds}
    groups = {day: _groups(session, [edit.pupil_id for edit, on in adds if on == day], day) for day in days}
    here = {group for found in groups.values() for group in found.values() if group}
    pool = grid_cells.shared(session, {edit.line_id for edit, _day in adds}, here, days)
    activities, moments = [], []
    for edit, day in adds:
        line, group = lines[edit.line_id], groups[day].get(edit.pupil_id)
        together = pool[(line.id, group, day)] if group and line.kind not in _ONE_AT_A_TIME else []
        shared = next((item for item in together if edit.pupil_id not in item.pupils), None)
        if shared is None:
            shared = Shared(new_id(), set())
            together.append(shared)
            activities.append(
                {
                    "id": shared.id,
                    "kind": line.kind,
                    "on": day,
                    "line_id": line.id,
                    "group_id": group,
                    "company_id": None,
                }
            )
        shared.pupils.add(edit.pupil_id)
        state, reason = STATE_OF[edit.wanted], _reason(edit.wanted)
        moments.append({"activity_id": shared.id, "pupil_id": edit.pupil_id, "state": state, "reason": reason})
    journal.insert_rows(session, Activity, activities)
    journal.insert_rows(session, Participation, moments)


def _groups(session: Session, pupil_ids: Sequence[UUID], on: date) -> dict[UUID, UUID | None]:
    """The class of each pupil on a day."""
    return {
        entry.id: entry.group_id for entry in people.entries(session, SchoolYear.of(on), on=on, pupil_ids=pupil_ids)
    }


def _reason(wanted: Wanted) -> str:
    return DEFAULT_REASON if wanted is Wanted.ABSENT else ""
