"""What happens to one cell of the class grid when something is typed or pasted in it; filled cells are left alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from routekaart_app.domain.contact import State
from routekaart_app.domain.schoolyear import SchoolYear


class Wanted(StrEnum):
    """How a cell is to stand."""

    DONE = "done"
    PARTLY = "partly"
    ABSENT = "absent"
    PLANNED = "planned"
    CLEARED = "cleared"


STATE_OF = {
    Wanted.DONE: State.TOOK_PART,
    Wanted.PARTLY: State.PARTLY,
    Wanted.ABSENT: State.ABSENT,
    Wanted.PLANNED: State.PLANNED,
}
"""The state of a moment that is noted for it."""


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One cell and how it is to stand.

    `on` is the day of the moment: always given for what is planned; None for "on the day of the grid". `times` is
    how many done moments are enough; 0 for the target of the line.
    """

    pupil_id: UUID
    line_id: UUID
    wanted: Wanted
    on: date | None = None
    times: int = 0


class Verdict(StrEnum):
    """What comes of an edit: the cell is set, or it is left alone, and why."""

    SET = "set"
    SAME = "same"
    FILLED = "filled"
    RECORDED = "recorded"
    EXEMPT = "exempt"
    NOT_MEANT = "not_meant"
    NOTHING = "nothing"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of a pupil on a line in the school year.

    `own` says that nothing more is known of it than what a cell holds: no company, no note, no title, no agreement.
    """

    id: UUID
    on: date
    state: State
    own: bool = True


@dataclass(frozen=True, slots=True)
class CellFacts:
    """What a cell holds now; `moments` oldest first."""

    target: int = 1
    applies: bool = True
    exempt: bool = False
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be written for one edit: a moment that gets another state, moments that go, a day for a new one."""

    verdict: Verdict
    change: UUID | None = None
    drop: tuple[UUID, ...] = ()
    add: date | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """The day of the grid, and today; a moment on a day to come is planned, one on a day gone by is not."""

    on: date
    today: date


def step(edit: CellEdit, facts: CellFacts, days: Days, *, overwrite: bool = False) -> Step:
    """What an edit does. Without `overwrite` nothing that was recorded changes or goes, but for `CLEARED`."""
    if not facts.applies:
        return Step(Verdict.NOT_MEANT)
    if facts.exempt:
        return Step(Verdict.EXEMPT)
    match edit.wanted:
        case Wanted.CLEARED:
            return _clear(facts, days)
        case Wanted.PLANNED:
            return _plan(edit, facts, days, overwrite=overwrite)
        case _:
            return _record(edit, facts, days, overwrite=overwrite)


def _clear(facts: CellFacts, days: Days) -> Step:
    """All that was noted here goes; what belongs to a recorded visit or talk is changed there."""
    seen = [item for item in facts.moments if item.on <= days.on or item.state is State.PLANNED]
    own = tuple(item.id for item in seen if item.own)
    if own:
        return Step(Verdict.SET, drop=own)
    return Step(Verdict.RECORDED if seen else Verdict.NOTHING)


def _plan(edit: CellEdit, facts: CellFacts, days: Days, *, overwrite: bool) -> Step:
    day = edit.on
    planned = [item for item in facts.moments if item.state is State.PLANNED and item.on >= days.on]
    if any(item.on == day for item in planned):
        return Step(Verdict.SAME)
    if day is None or day < days.today or day not in SchoolYear.of(days.on):
        return Step(Verdict.DAY)
    done = [item for item in facts.moments if item.state is State.TOOK_PART and item.on <= days.on]
    in_the_way = planned or (done if len(done) >= facts.target else [])
    return _instead(in_the_way, day, overwrite=overwrite) if in_the_way else Step(Verdict.SET, add=day)


def _record(edit: CellEdit, facts: CellFacts, days: Days, *, overwrite: bool) -> Step:
    day, state = edit.on or days.on, STATE_OF[edit.wanted]
    past = [item for item in facts.moments if item.on <= max(days.on, day)]
    recorded = [item for item in past if item.state is not State.PLANNED]
    if _is_so(edit, [item for item in recorded if item.state is state], facts.target):
        return Step(Verdict.SAME)
    if day > days.today or day not in SchoolYear.of(days.on):
        return Step(Verdict.DAY)
    waiting = [item for item in past if item.state is State.PLANNED and edit.on in (None, item.on)]
    full = len(recorded) >= facts.target
    missed = [item for item in recorded if item.state is not State.TOOK_PART]
    if overwrite and edit.wanted is Wanted.DONE and not edit.on and (waiting or missed):
        return Step(Verdict.SET, change=max(waiting + missed, key=lambda item: item.on).id)
    if waiting and not full:
        return Step(Verdict.SET, change=waiting[-1].id)
    if not full:
        return Step(Verdict.SET, add=day)
    if overwrite and edit.on in (None, recorded[-1].on):
        return Step(Verdict.SET, change=recorded[-1].id)
    return _instead(recorded, day, overwrite=overwrite)


def _is_so(edit: CellEdit, same: list[Moment], target: int) -> bool:
    """Whether a cell stands as wanted already, given the moments in the wanted state."""
    if edit.on is not None:
        return any(item.on == edit.on for item in same)
    return len(same) >= min(edit.times or target, target) if edit.wanted is Wanted.DONE else bool(same)


def _instead(in_the_way: list[Moment], day: date, *, overwrite: bool) -> Step:
    """A new moment in the place of the newest; one that belongs to a recorded visit or talk stays."""
    last = in_the_way[-1]
    if not overwrite:
        return Step(Verdict.FILLED)
    return Step(Verdict.SET, drop=(last.id,), add=day) if last.own else Step(Verdict.RECORDED)
