"""What comes for a pupil, as parents are told: what is planned, then what is due, and with little of these what opens
next."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from routekaart_app.domain import parent_lines
from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.parent_lines import LineTold
from routekaart_app.domain.parent_report import Ahead
from routekaart_app.domain.parent_tips import Next
from routekaart_app.domain.routekaart import TALKS, RoutekaartLine

MOST = 5
"""What was agreed comes beside these."""

_Found = tuple[Next, Ahead]


def coming(dossier: Dossier, held: Sequence[LineTold], hidden: Collection[UUID] = ()) -> list[_Found]:
    """What comes first of the lines that are `held` and of what is planned beside them, by day, each with what it is
    about. Activities that are `hidden` were made for contact with somebody else: of these nothing is told but a line.
    """
    lines = {one.line.id: one for one in held}
    planned = list(_planned(dossier, lines, hidden))
    there = {line_id for line_id, _found in planned}
    waiting = [one for one in held if one.line.required and one.line.id not in there]
    first, extra = list[_Found](), list[_Found]()
    for line_id, found in planned:
        (extra if _is_extra(found, lines.get(line_id) if line_id else None) else first).append(found)
    due = [one for one in waiting if one.status in (Status.DUE, Status.PARTLY) and one.until >= dossier.on]
    later = [one for one in waiting if one.status is Status.NOT_YET and one.opens > dossier.on]
    due.sort(key=lambda one: one.until)
    later.sort(key=lambda one: one.opens)
    every = [*first, *map(_waited_for, due), *extra, *map(_waited_for, later)]
    return sorted(every[:MOST], key=lambda one: day(one[1]))


def day(ahead: Ahead) -> date:
    """On which or until which day it is; what has none comes last."""
    return ahead.on or ahead.until or date.max


def _is_extra(found: _Found, told: LineTold | None) -> bool:
    """Whether it is once more of what was done as often as it should: it gives way, but for a talk."""
    return told is not None and told.status is Status.DONE and found[1].kind not in TALKS


def _planned(
    dossier: Dossier, lines: Mapping[UUID, LineTold], hidden: Collection[UUID]
) -> Iterator[tuple[UUID | None, _Found]]:
    """Everything with a day, a talk without a line and one more on a line that is done included; by day."""
    seen: set[UUID] = set()
    known = [one for one in dossier.moments if one.state is State.PLANNED and one.on >= dossier.on]
    for moment in sorted(known, key=lambda one: one.on):
        told = lines.get(moment.line_id) if moment.line_id else None
        if told is not None:
            again = told.done_on is not None or told.line.id in seen
            seen.add(told.line.id)
            yield told.line.id, _on_line(moment, told, again=again)
        elif moment.activity_id not in hidden:
            yield None, _besides(moment)


def _on_line(moment: ContactMoment, told: LineTold, *, again: bool) -> _Found:
    found = _as_planned(moment, parent_lines.name_of(told.line, moment.kind), told.line)
    return Next(moment.kind, told.line.competencies), replace(found, again=again)


def _besides(moment: ContactMoment) -> _Found:
    found = _as_planned(moment, moment.line_name, None)
    return Next(moment.kind, moment.competencies), replace(found, title="" if found.name else moment.title)


def _as_planned(moment: ContactMoment, name: str, line: RoutekaartLine | None) -> Ahead:
    may_come = parent_lines.parents_may_come(moment.kind, line, moment.present)
    return Ahead(moment.kind, name, on=moment.on, company=moment.company, may_come=may_come, present=moment.present)


def _waited_for(told: LineTold) -> _Found:
    line = told.line
    may_come = parent_lines.parents_may_come(line.kind, line)
    again = told.done_on is not None
    return Next(line.kind, line.competencies), Ahead(
        line.kind, line.name, until=told.until, again=again, may_come=may_come
    )
