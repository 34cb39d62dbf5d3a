"""What one cell becomes when something is typed in it, and that nothing recorded is lost unasked."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.cell_edit import STATE_OF, CellEdit, CellFacts, Days, Moment, Step, Verdict, Wanted, step
from routekaart_app.domain.contact import State

ON = date(2026, 3, 4)
DAYS = Days(ON, ON)
BEFORE, LATER = date(2026, 2, 2), date(2026, 3, 11)
A, B, C = uuid.UUID(int=1), uuid.UUID(int=2), uuid.UUID(int=3)


def edit(wanted: Wanted, on: date | None = None, times: int = 0) -> CellEdit:
    return CellEdit(uuid.UUID(int=8), uuid.UUID(int=9), wanted, on, times)


def facts(*moments: Moment, target: int = 1) -> CellFacts:
    return CellFacts(target, moments=moments)


def moment(state: State, on: date = BEFORE, *, own: bool = True, id: uuid.UUID = A) -> Moment:  # noqa: A002
    return Moment(id, on, state, own)


def test_an_empty_cell_gets_a_moment_on_the_day_of_the_grid() -> None:
    for wanted in (Wanted.DONE, Wanted.PARTLY, Wanted.ABSENT):
        assert step(edit(wanted), facts(), DAYS) == Step(Verdict.SET, add=ON)
    assert step(edit(Wanted.DONE, BEFORE), facts(), DAYS) == Step(Verdict.SET, add=BEFORE)
    assert step(edit(Wanted.PLANNED, LATER), facts(), DAYS) == Step(Verdict.SET, add=LATER)


def test_what_was_planned_for_a_day_gone_by_becomes_what_it_was() -> None:
    held = facts(moment(State.PLANNED))
    assert step(edit(Wanted.DONE), held, DAYS) == Step(Verdict.SET, change=A)
    assert step(edit(Wanted.ABSENT), held, DAYS) == Step(Verdict.SET, change=A)
    assert step(edit(Wanted.DONE, ON), held, DAYS) == Step(Verdict.SET, add=ON)
    assert step(edit(Wanted.DONE), facts(moment(State.PLANNED, LATER)), DAYS) == Step(Verdict.SET, add=ON)


def test_a_filled_cell_is_left_alone_and_one_that_stands_so_too() -> None:
    for state in (State.TOOK_PART, State.PARTLY, State.ABSENT):
        for wanted in (Wanted.DONE, Wanted.PARTLY, Wanted.ABSENT):
            expected = Verdict.SAME if STATE_OF[wanted] is state else Verdict.FILLED
            assert step(edit(wanted), facts(moment(state)), DAYS) == Step(expected)
    assert step(edit(Wanted.DONE, ON), facts(moment(State.TOOK_PART)), DAYS) == Step(Verdict.FILLED)
    assert step(edit(Wanted.DONE, BEFORE), facts(moment(State.TOOK_PART)), DAYS) == Step(Verdict.SAME)


def test_a_line_to_be_met_twice_has_room_for_a_second_moment() -> None:
    one = facts(moment(State.TOOK_PART), target=2)
    assert step(edit(Wanted.DONE), one, DAYS) == Step(Verdict.SET, add=ON)
    assert step(edit(Wanted.DONE, times=1), one, DAYS) == Step(Verdict.SAME)
    two = facts(moment(State.TOOK_PART), moment(State.TOOK_PART, id=B), target=2)
    assert step(edit(Wanted.DONE), two, DAYS) == Step(Verdict.SAME)
    missed = facts(moment(State.ABSENT), target=2)
    assert step(edit(Wanted.DONE), missed, DAYS) == Step(Verdict.SET, add=ON)


def test_when_asked_a_filled_cell_changes_in_its_own_moment() -> None:
    assert step(edit(Wanted.ABSENT), facts(moment(State.TOOK_PART)), DAYS, overwrite=True) == Step(
        Verdict.SET, change=A
    )
    missed = facts(moment(State.ABSENT), target=2)
    assert step(edit(Wanted.DONE), missed, DAYS, overwrite=True) == Step(Verdict.SET, change=A)
    elsewhere = step(edit(Wanted.DONE, ON), facts(moment(State.TOOK_PART)), DAYS, overwrite=True)
    assert elsewhere == Step(Verdict.SET, drop=(A,), add=ON)
    visit = facts(moment(State.TOOK_PART, own=False))
    assert step(edit(Wanted.DONE, ON), visit, DAYS, overwrite=True) == Step(Verdict.RECORDED)


def test_a_plan_has_a_day_to_come_in_the_school_year_and_one_at_a_time() -> None:
    for day in (BEFORE, date(2026, 8, 1), None):
        assert step(edit(Wanted.PLANNED, day), facts(), DAYS) == Step(Verdict.DAY)
    planned = facts(moment(State.PLANNED, LATER))
    assert step(edit(Wanted.PLANNED, LATER), planned, DAYS) == Step(Verdict.SAME)
    next_day = LATER + timedelta(1)
    assert step(edit(Wanted.PLANNED, next_day), planned, DAYS) == Step(Verdict.FILLED)
    assert step(edit(Wanted.PLANNED, next_day), planned, DAYS, overwrite=True).drop == (A,)
    assert step(edit(Wanted.PLANNED, LATER), facts(moment(State.ABSENT)), DAYS) == Step(Verdict.SET, add=LATER)
    assert step(edit(Wanted.PLANNED, LATER), facts(moment(State.TOOK_PART)), DAYS) == Step(Verdict.FILLED)


def test_a_moment_never_comes_on_a_day_to_come_or_in_another_year() -> None:
    for day in (LATER, date(2025, 7, 31)):
        assert step(edit(Wanted.DONE, day), facts(), DAYS) == Step(Verdict.DAY)
    assert step(edit(Wanted.DONE), facts(), Days(LATER, ON)) == Step(Verdict.DAY)


def test_emptying_takes_all_that_was_noted_here_and_leaves_recorded_visits() -> None:
    held = facts(moment(State.TOOK_PART), moment(State.PLANNED, LATER, id=B), moment(State.ABSENT, own=False, id=C))
    assert step(edit(Wanted.CLEARED), held, DAYS) == Step(Verdict.SET, drop=(A, B))
    assert step(edit(Wanted.CLEARED), facts(moment(State.ABSENT, own=False)), DAYS) == Step(Verdict.RECORDED)
    assert step(edit(Wanted.CLEARED), facts(), DAYS) == Step(Verdict.NOTHING)


def test_what_is_not_meant_or_not_needed_is_not_touched() -> None:
    for wanted in Wanted:
        assert step(edit(wanted), CellFacts(applies=False), DAYS, overwrite=True) == Step(Verdict.NOT_MEANT)
        assert step(edit(wanted), CellFacts(exempt=True), DAYS, overwrite=True) == Step(Verdict.EXEMPT)


days = st.sampled_from([BEFORE, ON, LATER])
some_moments = st.lists(
    st.builds(Moment, st.uuids(), days, st.sampled_from(list(State)), st.booleans()), max_size=4
).map(lambda items: tuple(sorted(items, key=lambda item: item.on)))


@given(
    st.sampled_from([w for w in Wanted if w is not Wanted.CLEARED]), st.none() | days, some_moments, st.integers(1, 3)
)
def test_unasked_nothing_goes_and_only_a_plan_gone_by_changes(
    wanted: Wanted, on: date | None, moments: tuple[Moment, ...], target: int
) -> None:
    done = step(edit(wanted, on), CellFacts(target, moments=moments), DAYS)
    assert not done.drop
    by_id = {item.id: item for item in moments}
    if done.change is not None:
        assert by_id[done.change].state is State.PLANNED and by_id[done.change].on <= ON
    assert (done.verdict is Verdict.SET) == bool(done.change or done.add)
