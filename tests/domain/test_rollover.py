"""Who goes where when a school year ends: the next year, the same again, another school, or away."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.overview import SchoolChoice
from routekaart_app.domain.rollover import Enrolled, Move, Turn, across, again, arrival, next_name, onward, proposed
from routekaart_app.domain.rollover_plan import NewYear, RolloverPlan
from routekaart_app.domain.rollover_remarks import remarks
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import HBO, MBO, PO, SO, VO, Place

PRIMARY, SECONDARY, VOCATIONAL = UUID(int=1), UUID(int=2), UUID(int=3)
SCHOOLS = (
    SchoolChoice(PRIMARY, "De Krijtladder", "99AA", "", PO),
    SchoolChoice(SECONDARY, "Voorbeeldcollege", "99AB", "", VO),
    SchoolChoice(VOCATIONAL, "MBO Voorbeeld", "99AC", "", MBO),
)
_OF_STAGE = {PO: PRIMARY, VO: SECONDARY, MBO: VOCATIONAL}
YEAR = SchoolYear(2026)


def a_pupil(number: int, place: Place, group: str = "", code: str | None = None) -> Enrolled:
    school = next((one for one in SCHOOLS if one.id == _OF_STAGE.get(place.stage)), SCHOOLS[0])
    group_id = uuid5(school.id, group) if group else None
    return Enrolled(
        UUID(int=10_000 + number),
        f"Leerling {number}",
        f"{number:05}",
        str(number) if code is None else code,
        school.id,
        school.name,
        group_id,
        group,
        place,
    )


def a_plan(*pupils: Enrolled, new_year: NewYear | None = None) -> RolloverPlan:
    return RolloverPlan.propose(YEAR, SCHOOLS, pupils, new_year=new_year)


def moves_of(plan: RolloverPlan) -> list[Move]:
    return [plan.moves[pupil.pupil_id] for pupil in plan.pupils]


@pytest.mark.parametrize(
    ("name", "place", "others", "expected"),
    [
        ("3B", Place(VO, 3, "kb"), (), "4B"),
        ("1bk1", Place(VO, 1, "bb/kb"), (), "2bk1"),
        ("3h1", Place(VO, 3, "havo"), (), "4h1"),
        ("H1-2", Place(VO, 1, "havo"), (), "H2-2"),
        ("mbo 1 Zorg A", Place(MBO, 1, level=3), (), "mbo 2 Zorg A"),
        ("TI1A", Place(MBO, 1, level=2), (), "TI2A"),
        ("groep 06", Place(PO, 6), (), "groep 07"),
        ("9", Place(SO, 9), (), "10"),
        ("Dolfijnen", Place(PO, 6), (), "Dolfijnen"),
        ("M31", Place(VO, 3, "tl"), (), "M31"),
        ("7/8a", Place(PO, 7), (), "7/8a"),
        ("6/7/8A", Place(PO, 6), (), "6/7/8A"),
        ("6-8 Otters", Place(PO, 7), (), "6-8 Otters"),
        ("6/7A", Place(PO, 7), (), "7/8A"),
        ("6/7A", Place(PO, 7), ("6/7A", "8A"), "8A"),
        ("6/7A", Place(PO, 7), ("6/7A", "7/8a"), "7/8a"),
        ("5A", Place(PO, 5), ("5A", "6/7/8A", "6/7/8B"), "6/7/8A"),
        ("5A", Place(PO, 5), ("5A", "6A", "6/7/8A"), "6A"),
        ("", Place(PO, 6), (), ""),
        ("3B", Place(VO, None, "kb"), (), "3B"),
    ],
)
def test_a_class_gets_the_name_of_the_next_year(name: str, place: Place, others: Sequence[str], expected: str) -> None:
    assert next_name(name, place, others) == expected


@pytest.mark.parametrize(
    ("place", "destination"),
    [
        (Place(PO, 8), "vo"),
        (Place(VO, 4, "kb"), "unknown"),
        (Place(VO, 4), "unknown"),
        (Place(VO, 5, "havo"), "unknown"),
        (Place(VO, 5, "pro"), "unknown"),
        (Place(MBO, 3, level=4), "unknown"),
        (Place(HBO, 4), "unknown"),
    ],
)
def test_after_the_last_year_a_pupil_leaves(place: Place, destination: str) -> None:
    move = proposed(a_pupil(1, place, "4B"))
    assert (move.turn, move.destination, move.school_id) == (Turn.LEAVE, destination, None)


@pytest.mark.parametrize(
    "place",
    [
        Place(PO, 7),
        Place(VO, 3, "kb"),
        Place(VO, 4, "havo"),
        Place(VO, 5, "vwo"),
        Place(VO, 4, "pro"),
        Place(VO, 5, "havo/vwo"),
        Place(VO, 4, "havo", own="Topklas"),
        Place(MBO, 1, level=2),
        Place(MBO, 2, level=4),
        Place(SO, 8),
        Place(SO, 12),
        Place(HBO, 3),
    ],
)
def test_before_that_everything_but_the_year_stays(place: Place) -> None:
    move = proposed(a_pupil(1, place, "x"))
    assert move.turn is Turn.UP and move.place is not None and place.year is not None
    assert move.place == Place(place.stage, place.year + 1, place.track, place.level, place.own)


def test_a_year_that_is_not_known_stays_so() -> None:
    move = proposed(a_pupil(1, Place(VO, None, "kb"), "3B"))
    assert (move.turn, move.place, move.group) == (Turn.UP, Place(VO, None, "kb"), "3B")


@pytest.mark.parametrize(
    ("place", "stage", "expected"),
    [
        (Place(PO, 8), VO, Place(VO, 1)),
        (Place(SO, 8), VO, Place(VO, 1)),
        (Place(VO, 4, "bb"), MBO, Place(MBO, 1, level=2)),
        (Place(VO, 5, "pro"), MBO, Place(MBO, 1, level=1)),
        (Place(VO, 4, "kb"), MBO, Place(MBO, 1)),
        (Place(VO, 4, "tl"), VO, Place(VO, 4, "havo")),
        (Place(VO, 5, "havo"), VO, Place(VO, 5, "vwo")),
        (Place(VO, 2, "kb"), VO, Place(VO, 3, "kb")),
        (Place(VO, 2, "kb", own="Topklas"), VO, Place(VO, 3, "kb")),
        (Place(PO, 6), PO, Place(PO, 7)),
        (Place(PO, 6), SO, Place(SO, 7)),
        (Place(SO, 6), PO, Place(PO, 7)),
        (Place(MBO, 2, level=2), MBO, Place(MBO, 1)),
        (Place(MBO, 3, level=4), HBO, Place(HBO, 1)),
        (Place(MBO, 1, level=2), VO, Place(VO, None)),
    ],
)
def test_at_another_school_only_what_is_certain_is_filled_in(place: Place, stage: str, expected: Place) -> None:
    assert arrival(place, stage) == expected


@pytest.mark.parametrize(
    ("place", "stages"),
    [
        (Place(PO, 7), (PO, SO)),
        (Place(PO, 8), (VO, SO)),
        (Place(SO, 6), (SO, PO, VO, MBO)),
        (Place(SO, 12), (SO, VO, MBO)),
        (Place(VO, 3, "kb"), (VO, SO, MBO)),
        (Place(VO, 4, "tl"), (MBO, VO, SO)),
        (Place(VO, 5, "havo"), (HBO, MBO, VO, SO)),
        (Place(VO, 6, "vwo"), (HBO, MBO, SO)),
        (Place(VO, 5, "pro"), (MBO, SO)),
        (Place(MBO, 1, level=4), (MBO,)),
        (Place(MBO, 3, level=4), (HBO, MBO)),
        (Place(MBO, 2, level=2), (MBO,)),
    ],
)
def test_only_schools_that_fit_can_follow(place: Place, stages: tuple[str, ...]) -> None:
    assert onward(place) == stages


def test_a_school_must_fit_all_who_go_there_and_the_own_one_wants_a_class() -> None:
    seventh, eighth = a_pupil(1, Place(PO, 7), "7/8A"), a_pupil(2, Place(PO, 8), "7/8A")
    fourth = a_pupil(3, Place(VO, 4, "tl"), "4A")
    plan = a_plan(seventh, eighth, fourth)

    def offered(*pupils: Enrolled) -> list[UUID]:
        return [school.id for school in plan.schools_for([pupil.pupil_id for pupil in pupils])]

    assert offered(eighth) == [SECONDARY] and offered(seventh) == [PRIMARY]
    assert offered(seventh, eighth) == [] and offered(fourth) == [VOCATIONAL, SECONDARY]
    assert len(offered()) == len(SCHOOLS)
    wrong = plan.why_not([eighth.pupil_id], PRIMARY, "8A")
    assert wrong is not None and wrong.field == "to_school"
    assert plan.why_not([eighth.pupil_id], SECONDARY, "") is None
    nameless = plan.why_not([fourth.pupil_id], SECONDARY, " ")
    assert nameless is not None and nameless.field == "group"
    assert plan.why_not([fourth.pupil_id], SECONDARY, "4h1") is None


def test_to_the_own_school_counts_as_up_and_to_another_as_transfer() -> None:
    pupil = a_pupil(1, Place(VO, 4, "tl"), "4A")
    assert across(pupil, SECONDARY, VO, "4h1").turn is Turn.UP
    assert across(pupil, VOCATIONAL, MBO).turn is Turn.TRANSFER


def test_who_repeats_stays_at_the_same_place_in_the_class_with_the_old_name() -> None:
    pupil = a_pupil(1, Place(VO, 3, "kb"), "3B")
    assert again(pupil) == Move(Turn.REPEAT, SECONDARY, Place(VO, 3, "kb"), "3B")
    assert again(pupil, "3D").group == "3D"


def test_a_class_of_several_years_is_taken_apart() -> None:
    plan = a_plan(
        a_pupil(1, Place(PO, 6), "6/7/8A"), a_pupil(2, Place(PO, 7), "6/7/8A"), a_pupil(3, Place(PO, 8), "6/7/8A")
    )
    rows = plan.classes
    assert [(row.name, row.year, row.new_name) for row in rows] == [
        ("6/7/8A", 6, "6/7/8A"),
        ("6/7/8A", 7, "6/7/8A"),
        ("6/7/8A", 8, ""),
    ]
    assert [(row.counts.up, row.counts.leave) for row in rows] == [(1, 0), (1, 0), (0, 1)]
    assert plan.new_groups == ((PRIMARY, "6/7/8A"),)


def test_changing_a_plan_leaves_the_old_one_as_it_was() -> None:
    pupils = [a_pupil(n, Place(VO, 3, "kb"), "3B") for n in range(3)] + [a_pupil(9, Place(PO, 8), "8A")]
    plan = a_plan(*pupils)
    ids = [pupil.pupil_id for pupil in pupils]
    changed = plan.repeats(ids[:1]).leaves(ids[1:2], "work", " Scheepswerf ").to_school(ids[3:], SECONDARY, " 1A ")
    counts = changed.counts
    assert (counts.up, counts.repeat, counts.leave, counts.transfer) == (1, 1, 1, 1) and counts.moving == 4
    assert plan.counts.up == 3 and plan.counts.leave == 1
    assert changed.moves[ids[1]] == Move(Turn.LEAVE, destination="work", destination_name="Scheepswerf")
    assert changed.moves[ids[3]] == Move(Turn.TRANSFER, SECONDARY, Place(VO, 1), "1A")
    assert changed.new_groups == ((SECONDARY, "1A"), (SECONDARY, "3B"), (SECONDARY, "4B"))
    assert changed.as_proposed(ids).moves == plan.moves
    assert [pupil.pupil_id for pupil in changed.of(Turn.LEAVE)] == [ids[1]]


def test_a_class_is_renamed_for_those_who_go_up_and_keeps_that_name() -> None:
    pupils = [a_pupil(n, Place(VO, 2, "kb"), "2B") for n in range(3)]
    group = pupils[0].group_id
    assert group is not None
    plan = a_plan(*pupils).repeats([pupils[0].pupil_id]).with_group_name(group, " 3 Basis ")
    assert [move.group for move in moves_of(plan)] == ["2B", "3 Basis", "3 Basis"]
    assert plan.as_proposed([pupils[0].pupil_id]).classes[0].new_name == "3 Basis"
    assert plan.with_group_name(group, "x", year=7) == plan


def test_a_class_without_a_name_or_with_an_endless_one_must_be_mended() -> None:
    pupil = a_pupil(1, Place(VO, 2, "kb"), "2B")
    assert pupil.group_id is not None
    plan = a_plan(pupil)
    assert plan.problems() == ()
    (problem,) = plan.with_group_name(pupil.group_id, "  ").problems()
    assert problem.field == "classes" and "2B" in problem.message
    assert len(plan.with_group_name(pupil.group_id, "x" * 101).problems()) == 1


def test_what_is_odd_is_allowed_and_said() -> None:
    pupils = (
        a_pupil(1, Place(VO, 2, "kb"), "2A"),
        a_pupil(2, Place(VO, 2, "kb"), "2B", code="7"),
        a_pupil(3, Place(VO, 2, "kb"), "", code="7"),
        a_pupil(4, Place(VO, None, "kb"), "zij-instroom"),
    )
    plan = a_plan(*pupils)
    assert pupils[1].group_id is not None
    odd = plan.with_group_name(pupils[1].group_id, "3a").repeats([pupils[3].pupil_id])
    assert odd.problems() == ()
    about = {tuple(pupil.name for pupil in remark.pupils) for remark in remarks(odd)}
    assert about == {
        ("Leerling 1", "Leerling 2"),
        ("Leerling 4",),
        ("Leerling 3",),
        ("Leerling 3", "Leerling 2"),
    }
    assert remarks(a_plan(pupils[0])) == ()


def test_classes_and_numbers_that_are_there_already_are_seen() -> None:
    pupil = a_pupil(1, Place(VO, 2, "kb"), "2A")
    there = NewYear(frozenset({(SECONDARY, "3a")}), frozenset({(SECONDARY, "1")}))
    plan = a_plan(pupil, new_year=there)
    assert plan.new_groups == ()
    (remark,) = remarks(plan)
    assert remark.pupils == (pupil,)


places = st.one_of(
    st.builds(Place, st.just(PO), st.sampled_from([None, *range(1, 9)])),
    st.builds(
        Place, st.just(VO), st.sampled_from([None, *range(1, 7)]), st.sampled_from(["", "bb", "tl", "havo/vwo", "pro"])
    ),
    st.builds(Place, st.just(MBO), st.integers(1, 4), st.just(""), st.sampled_from([None, 1, 2, 3, 4])),
    st.builds(Place, st.just(SO), st.integers(1, 14)),
)
actions = st.lists(
    st.tuples(st.sampled_from(["up", "repeat", "leave", "school"]), st.sets(st.integers(0, 11))), max_size=6
)


@given(st.lists(st.tuples(places, st.sampled_from(["", "1A", "7/8", "Vissen"])), max_size=12), actions)
def test_whatever_is_chosen_every_pupil_goes_exactly_one_way(
    given_pupils: list[tuple[Place, str]], chosen: list[tuple[str, set[int]]]
) -> None:
    pupils = [a_pupil(number, place, group) for number, (place, group) in enumerate(given_pupils)]
    plan = a_plan(*pupils)
    for action, numbers in chosen:
        ids = {pupils[number].pupil_id for number in numbers if number < len(pupils)}
        plan = {
            "up": lambda plan=plan, ids=ids: plan.as_proposed(ids),
            "repeat": lambda plan=plan, ids=ids: plan.repeats(ids),
            "leave": lambda plan=plan, ids=ids: plan.leaves(ids, "unknown"),
            "school": lambda plan=plan, ids=ids: plan.to_school(ids, SECONDARY, "1A"),
        }[action]()
    assert plan.counts.moving == len(pupils) == sum(len(plan.of(turn)) for turn in Turn)
    assert set(plan.moves) == {pupil.pupil_id for pupil in pupils}
    for pupil in pupils:
        move = plan.moves[pupil.pupil_id]
        assert (move.turn is Turn.LEAVE) == (move.school_id is None) == (move.place is None) == bool(move.destination)
        assert (move.turn is Turn.TRANSFER) == (move.school_id not in (None, pupil.school_id))
    rows = plan.classes
    assert sum(row.counts.moving for row in rows) == len(pupils)
    remarks(plan)
