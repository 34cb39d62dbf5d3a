"""What a line of the routekaart is on paper for parents: one answer for the drawn line, for what was done and for what
comes, so that no two places tell it differently."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.overview import Cell
from routekaart_app.domain.routekaart import TALKS, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear

_TO_COME = frozenset({"talk", "visit", "event"})
"""The kinds to which parents may come where the line says that they join in; the others are not a place to go to."""
_OF_PARENTS = frozenset({"three_way", "parents"})
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONG = 4
"""Letters from which a word says something by itself; shorter ones tie words together."""


@dataclass(frozen=True, slots=True)
class LineTold:
    """How a line stands for one pupil. `kind` is what took place or is planned where that is all of one kind, else what
    the line asks for. `times` counts what was wholly done, `done_on` is the last day of that, or of what was done in
    part; `opens` and `until` are the first and the last day of the line's window."""

    line: RoutekaartLine
    status: Status
    kind: str
    opens: date
    until: date
    times: int = 0
    done_on: date | None = None
    planned_on: date | None = None

    @property
    def name(self) -> str:
        """What the line is called; "" where something else took place: then its name says what never was."""
        return name_of(self.line, self.kind)

    @property
    def is_part(self) -> bool:
        """Whether something was done, and nothing wholly."""
        return self.times == 0 and self.done_on is not None

    @property
    def of(self) -> int:
        """How often it is to be done, as long as it was done less often; else 0."""
        return self.line.target if self.times < self.line.target and self.line.target > 1 else 0

    @property
    def day(self) -> date:
        """The day that belongs to the status: on which it was done, on which it is planned, else until when it can."""
        if self.status in (Status.DONE, Status.PARTLY) and self.done_on:
            return self.done_on
        return self.planned_on if self.status is Status.PLANNED and self.planned_on else self.until


def told(line: RoutekaartLine, cell: Cell, moments: Iterable[ContactMoment], year: SchoolYear, on: date) -> LineTold:
    """How this line stands on a day, with all moments of the pupil, of which only those on the line matter."""
    mine = [one for one in moments if one.line_id == line.id and one.on in year]
    done = [one for one in mine if one.state is State.TOOK_PART and one.on <= on]
    partly = [one for one in mine if one.state is State.PARTLY and one.on <= on]
    planned = [one for one in mine if one.state is State.PLANNED and one.on >= on]
    kinds = {one.kind for one in done or partly or planned}
    return LineTold(
        line,
        cell.status,
        kinds.pop() if len(kinds) == 1 else line.kind,
        *line.window(year),
        len(done),
        max((one.on for one in done or partly), default=None),
        min((one.on for one in planned), default=None),
    )


def name_of(line: RoutekaartLine, kind: str) -> str:
    """What something of this kind on a line is called by that line: "" where it is of another kind. A talk keeps the
    name: with a parent there, it is still that talk."""
    return line.name if kind == line.kind or {kind, line.kind} <= TALKS else ""


def parents_may_come(kind: str, line: RoutekaartLine | None = None, present: Collection[str] = ()) -> bool:
    """Whether parents may be there: it is meant for them, somebody asked them, or the line says that they join in."""
    joins = line is not None and line.parents == "J" and kind in _TO_COME
    return kind in _OF_PARENTS or "parent" in present or joins


def says_its_kind(name: str, noun: str, plain: str) -> bool:
    """Whether a name tells what kind of thing it is to who knows no word of the school: it has the plain `noun` as a
    word by itself ("Gesprek met de mentor"), or more than half of the `plain` words for that kind ("Thuisopdracht", a
    task for at home). A word put together with the noun alone tells too little ("Driehoeksgesprek")."""
    whole = name.casefold()
    if noun.casefold() in _WORD.findall(whole):
        return True
    telling = [word for word in _WORD.findall(plain.casefold()) if len(word) >= _LONG]
    return 2 * sum(word in whole for word in telling) > len(telling)
