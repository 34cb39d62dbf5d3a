"""What a planned visit clashes with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain import clashes
from routekaart_app.domain.clashes import Booking, Capacity
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import WarningKind

DAY = date(2026, 3, 12)
IDS = [UUID(int=number) for number in range(1, 6)]
CARE, PORT, G3A, G3B, ME = IDS


def booking(visit: int | None = 9, on: date = DAY, **fields: object) -> Booking:
    made = Booking(UUID(int=visit) if visit else None, on, on, groups=frozenset({G3B}), askers=frozenset({G3B}))
    return replace(made, **{"size": 20, **fields})  # type: ignore[arg-type]


def kinds(mine: Booking, *others: Booking, **fields: object) -> list[WarningKind]:
    return [item.kind for item in clashes.find(mine, others, **fields)]  # type: ignore[arg-type]


MINE = replace(booking(None, companies=frozenset({CARE}), campuses=frozenset({"FIA"})), groups=frozenset({G3A}),
               askers=frozenset({G3A}))  # fmt: skip


def test_a_company_or_campus_that_another_group_asks_within_some_days_is_told() -> None:
    there = booking(companies=frozenset({CARE}))
    for apart, is_told in ((0, True), (7, True), (-7, True), (8, False), (-8, False)):
        other = replace(there, on=DAY + timedelta(apart), last_day=DAY + timedelta(apart))
        assert bool(kinds(MINE, other)) is is_told, apart
    (clash,) = clashes.find(MINE, [there])
    assert (clash.kind, clash.company, clash.other) == (WarningKind.CLASH, CARE, there.visit_id)
    (clash,) = clashes.find(MINE, [booking(companies=frozenset({PORT}), campuses=frozenset({"FIA"}))])
    assert (clash.company, clash.campus) == (None, "FIA")
    assert not kinds(MINE, booking(companies=frozenset({PORT}), campuses=frozenset({""}))), "no campus is no campus"
    assert not kinds(MINE, replace(there, on=DAY + timedelta(1), last_day=DAY + timedelta(1)), days=0)


def test_one_group_that_comes_again_asks_alone() -> None:
    again = replace(MINE, visit_id=ME, on=DAY - timedelta(2), last_day=DAY - timedelta(2))
    assert not kinds(MINE, again)
    both = frozenset({G3A, G3B})
    assert kinds(replace(MINE, askers=both), again) == [WarningKind.CLASH]
    assert kinds(replace(MINE, askers=both), replace(again, askers=both)) == [WarningKind.CLASH], "several, once more"


def test_a_placement_of_several_days_is_near_on_each_of_them() -> None:
    long = replace(booking(companies=frozenset({CARE}), on=DAY - timedelta(40)), last_day=DAY - timedelta(3))
    assert kinds(MINE, long) == [WarningKind.CLASH]


def test_a_company_has_room_for_so_many_at_a_time_and_in_a_year() -> None:
    little = {CARE: Capacity(19, 50)}
    assert kinds(MINE, capacities=little) == [WarningKind.CAPACITY]
    assert not kinds(MINE, capacities={CARE: Capacity(20, 20)})
    before = booking(on=date(2025, 10, 1), companies=frozenset({CARE}), size=31)
    found = clashes.find(MINE, [before], capacities={CARE: Capacity(None, 50)})
    assert [(item.count, item.room, item.year) for item in found] == [(51, 50, SchoolYear(2025))]
    last_year = replace(before, on=date(2025, 6, 1), last_day=date(2025, 6, 1))
    assert not kinds(MINE, last_year, capacities={CARE: Capacity(None, 50)})


def test_nine_hundred_pupils_are_many_where_nobody_knows_the_room() -> None:
    (clash,) = clashes.find(replace(MINE, size=900), [])
    assert (clash.kind, clash.count, clash.room) == (WarningKind.CAPACITY, 900, None)
    assert not kinds(replace(MINE, size=900), capacities={CARE: Capacity(1000)})


def test_a_group_is_double_booked_where_the_times_overlap() -> None:
    mine = booking(None, starts_at="09:00", ends_at="11:00")
    for times, is_told in (
        (("", ""), True), (("10:59", "12:00"), True), (("11:00", "12:00"), False), (("08:00", "09:00"), False),
        (("08:00", ""), True), (("11:00", ""), False),
    ):  # fmt: skip
        other = booking(starts_at=times[0], ends_at=times[1])
        assert (WarningKind.DOUBLE_BOOKED in kinds(mine, other)) is is_told, times
    assert kinds(booking(None), booking(starts_at="15:00", ends_at="16:00")) == [WarningKind.DOUBLE_BOOKED]
    pupils = booking(None, groups=frozenset(), pupils=frozenset({ME}))
    (clash,) = clashes.find(pupils, [booking(groups=frozenset(), pupils=frozenset({ME, CARE}))])
    assert (clash.groups, clash.pupils) == (frozenset(), {ME})


def test_small_visits_of_single_pupils_of_a_class_that_goes_are_one_thing_to_look_at() -> None:
    mine = booking(None, pupils=frozenset({ME, CARE, PORT}))
    small = [
        booking(number, groups=frozenset(), askers=frozenset({G3B}), pupils=frozenset({key}), size=1)
        for number, key in enumerate((ME, CARE, PORT), 6)
    ]
    (clash,) = clashes.find(mine, small)
    assert (clash.kind, clash.groups, clash.pupils) == (WarningKind.DOUBLE_BOOKED, frozenset(), {ME, CARE, PORT})
    assert clash.others == (UUID(int=6), UUID(int=7), UUID(int=8)) and clash.other == UUID(int=6)
    whole = booking(9, pupils=frozenset({ME, CARE, PORT}))
    first, second = clashes.find(mine, [*small, whole])
    assert (first.groups, first.others) == ({G3B}, (UUID(int=9),)) and second.others == clash.others
    (alone,) = clashes.find(mine, small[:1])
    assert (alone.other, alone.others) == (UUID(int=6), (UUID(int=6),))


def test_a_day_in_a_weekend_is_told() -> None:
    saturday = replace(MINE, on=date(2026, 3, 14), last_day=date(2026, 3, 14))
    (clash,) = clashes.find(saturday, [])
    assert (clash.kind, clash.groups, clash.year) == (WarningKind.OUTSIDE_YEAR, frozenset(), None)
    assert not kinds(replace(MINE, last_day=date(2026, 3, 14))), "a placement goes on through weekends"


def test_a_day_outside_the_school_year_of_a_group_is_told() -> None:
    assert not kinds(MINE, years={G3A: SchoolYear(2025)})
    (clash,) = clashes.find(MINE, [], years={G3A: SchoolYear(2024)})
    assert (clash.kind, clash.groups, clash.year) == (WarningKind.OUTSIDE_YEAR, {G3A}, SchoolYear(2024))
    assert kinds(replace(MINE, last_day=date(2026, 8, 1)), years={G3A: SchoolYear(2025)}) == [WarningKind.OUTSIDE_YEAR]


_TIMES = st.sampled_from(["", "08:30", "09:00", "11:00", "13:15"])
_BOOKINGS = st.builds(
    lambda number, day, length, times, companies, groups, cancelled: Booking(
        UUID(int=number),
        DAY + timedelta(day),
        DAY + timedelta(day + length),
        *sorted(times),
        companies=companies,
        campuses=frozenset(str(item.int) for item in companies),
        groups=groups,
        askers=groups,
        pupils=groups,
        size=10 * len(groups),
        cancelled=cancelled,
    ),
    st.integers(1, 30),
    st.integers(-20, 20),
    st.sampled_from([0, 0, 0, 3, 30]),
    st.tuples(_TIMES, _TIMES),
    st.frozensets(st.sampled_from(IDS), max_size=2),
    st.frozensets(st.sampled_from(IDS), max_size=3),
    st.booleans(),
)


@given(_BOOKINGS, st.lists(_BOOKINGS, max_size=8), st.integers(0, 30))
def test_whatever_is_planned_only_others_that_go_on_stand_in_the_way(
    mine: Booking, others: list[Booking], days: int
) -> None:
    room = {item: Capacity(25, 60) for item in IDS}
    found = clashes.find(mine, others, days=days, capacities=room)
    assert found == clashes.find(mine, [*reversed(others)], days=days, capacities=room) or len(
        {item.visit_id for item in others}
    ) < len(others)
    counted = [item for item in others if not item.cancelled and item.visit_id != mine.visit_id]
    assert found == clashes.find(mine, counted, days=days, capacities=room), "neither itself nor what is called off"
    assert {item.other for item in found if item.other} <= {item.visit_id for item in counted}
    wider = clashes.find(mine, others, days=days + 5, capacities=room)
    assert set(found) <= set(wider), "looking further never tells less"


@given(_BOOKINGS, _BOOKINGS)
def test_overlap_is_mutual_and_needs_a_common_day(one: Booking, other: Booking) -> None:
    assert clashes.overlap(one, other) == clashes.overlap(other, one)
    if clashes.overlap(one, other):
        assert one.on <= other.last_day and other.on <= one.last_day
