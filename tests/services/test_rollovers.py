"""The turn of the school year: nobody is lost, last year stays what it was, twice is once, and undo is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.rollover import Turn
from routekaart_app.domain.rollover_plan import RolloverPlan
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import MBO, PO, VO, Place
from routekaart_app.errors import Cancelled, KnownError
from routekaart_app.services import example_school
from routekaart_app.store.models import Activity, Enrolment, Group, Guidance, Participation, Pupil, school_year_id
from tests import vaults
from tests.builders import TODAY, YEAR, AClass, a_class

NEXT = YEAR.next()
JULY = date(2026, 7, 10)
SEPTEMBER = date(2026, 9, 7)


@dataclass(frozen=True)
class Region:
    """A primary, a secondary and a vocational school, a class each in its last or third year."""

    services: Services
    primary: AClass
    secondary: AClass
    vocational: AClass


@pytest.fixture
def region(empty: Services) -> Region:
    database = empty.vault.database
    primary = a_class(database, name="8A", size=6, stage=PO, year=8, track="", brin="99PO", first_number=1)
    with database.write("nobody of the one school is called as somebody of the other", undoable=False) as session:
        for pupil_id in primary.pupil_ids:
            session.get_one(Pupil, pupil_id).last_name = "Krijtje"
    secondary = a_class(database, name="3B", size=8, stage=VO, year=3, track="kb", brin="99VO")
    vocational = a_class(database, name="ZW1A", size=5, stage=MBO, year=1, track="", brin="99MB", first_number=5001)
    return Region(empty, primary, secondary, vocational)


@pytest.fixture
def example(tmp_path: Path, example_folder: Path) -> Iterator[Services]:
    with vaults.opened(shutil.copytree(example_folder, tmp_path / "regio")) as services:
        yield services


@pytest.fixture(scope="module")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = vaults.copied(tmp_path_factory.mktemp("region") / "administratie")
    with vaults.opened(folder) as services:
        example_school.make(services.vault.database, pupils=90, on=TODAY)
    return folder


def enrolled(services: Services, pupil_id: UUID, year: SchoolYear = NEXT) -> list[Enrolment]:
    with services.vault.database.read() as session:
        mine = session.query(Enrolment).filter_by(pupil_id=pupil_id, school_year_id=school_year_id(year.start))
        return mine.order_by(Enrolment.starts_on).all()


def names_of(services: Services, year: SchoolYear = NEXT) -> list[str]:
    return [group.name for group in services.schools.groups(year)]


def figures(services: Services, *days: date) -> list[object]:
    return [services.coverage.groups(day) for day in days]


def test_everybody_goes_where_the_plan_says(region: Region) -> None:
    services, repeater, worker = region.services, region.secondary.pupil_ids[0], region.secondary.pupil_ids[1]
    plan = services.rollovers.plan(NEXT)
    assert (plan.counts.up, plan.counts.leave) == (13, 6)
    plan = plan.repeats([repeater]).leaves([worker], "work", "Scheepswerf Zonnig")
    plan = plan.to_school(region.primary.pupil_ids[:2], region.secondary.school_id, "1A")
    outcome = services.rollovers.apply(plan)
    assert outcome.written and (outcome.counts.up, outcome.counts.repeat) == (11, 1)
    assert (outcome.counts.leave, outcome.counts.transfer) == (5, 2)
    assert services.history.undo_label() == outcome.label and "2026-2027" in outcome.label and "11" in outcome.label
    assert sorted(names_of(services)) == ["1A", "3B", "4B", "ZW2A"]
    (up,) = enrolled(services, region.secondary.pupil_ids[2])
    assert (up.number, up.year, up.track, up.starts_on, up.ends_on) == ("1003", 4, "kb", NEXT.first_day, None)
    (again,) = enrolled(services, repeater)
    assert (again.number, again.year, again.track) == ("1001", 3, "kb")
    (gone,) = enrolled(services, worker, YEAR)
    assert (gone.ends_on, gone.destination, gone.destination_name) == (YEAR.last_day, "work", "Scheepswerf Zonnig")
    assert enrolled(services, worker) == []
    (crossed,) = enrolled(services, region.primary.pupil_ids[0])
    assert (crossed.school_id, crossed.number, crossed.stage, crossed.year) == (region.secondary.school_id, "", VO, 1)
    (before,) = enrolled(services, region.primary.pupil_ids[0], YEAR)
    assert before.ends_on is None and before.destination == ""
    assert len(services.routekaarten.lines(NEXT)) == len(services.routekaarten.lines(YEAR))
    assert services.checks.run().ok
    assert len(services.backups.listed()) == 1


def test_where_a_class_went_is_told(region: Region) -> None:
    outcome = region.services.rollovers.apply(region.services.rollovers.plan(NEXT))
    new = {group.id: group.name for group in region.services.schools.groups(NEXT)}
    assert {old: new[group] for old, group in outcome.groups.items()} == {
        region.secondary.group_id: "4B",
        region.vocational.group_id: "ZW2A",
    }


def test_the_dossier_goes_on_at_the_new_school(region: Region) -> None:
    services, pupil = region.services, region.primary.pupil_ids[0]
    plan = services.rollovers.plan(NEXT).to_school([pupil], region.secondary.school_id, "1A")
    services.rollovers.apply(plan)
    dossier = services.pupils.dossier(pupil, SEPTEMBER)
    assert [(item.year, item.place.stage, item.group) for item in dossier.years] == [(YEAR, PO, "8A"), (NEXT, VO, "1A")]


def test_last_year_is_the_same_before_and_after(example: Services) -> None:
    days = [TODAY, YEAR.first_day, JULY, YEAR.last_day]
    before = figures(example, *days)
    grids = [example.coverage.of_group(group.id, JULY) for group in example.schools.groups(YEAR)]
    outcome = example.rollovers.apply(example.rollovers.plan(NEXT))
    assert outcome.counts.up > 30 and outcome.counts.leave > 10
    assert figures(example, *days) == before
    assert [example.coverage.of_group(group.id, JULY) for group in example.schools.groups(YEAR)] == grids
    result = example.checks.run()
    assert result.ok, result


def test_undo_leaves_no_trace_and_redo_does_it_all_again(example: Services) -> None:
    database = example.vault.database
    before = vaults.tables(database)
    outcome = example.rollovers.apply(example.rollovers.plan(NEXT))
    after = vaults.tables(database)
    assert example.history.undo() == outcome.label
    assert vaults.tables(database) == before
    assert example.history.redo() == outcome.label
    assert vaults.tables(database) == after


def test_a_second_time_changes_nothing_and_is_no_step(region: Region) -> None:
    services = region.services
    first = services.rollovers.plan(NEXT)
    outcome = services.rollovers.apply(first)
    before = vaults.tables(services.vault.database)
    for plan in (first, services.rollovers.plan(NEXT)):
        again = services.rollovers.apply(plan)
        assert not again.written and again.counts.moving == 0 and "2026-2027" in again.label
    assert vaults.tables(services.vault.database) == before
    assert services.history.undo_label() == outcome.label
    assert len(services.backups.listed()) == 1, "nothing to do needs no backup"
    later = services.rollovers.plan(NEXT)
    assert (later.counts.moving, later.counts.already) == (0, 13), "who left is not asked about again"


def test_a_plan_alone_writes_nothing(region: Region) -> None:
    before = vaults.tables(region.services.vault.database)
    region.services.rollovers.plan(NEXT)
    assert vaults.tables(region.services.vault.database) == before


def test_one_school_goes_first_and_the_others_later(region: Region) -> None:
    services = region.services
    first = services.rollovers.plan(NEXT, region.secondary.school_id)
    assert (first.counts.up, first.counts.leave) == (8, 0)
    services.rollovers.apply(first)
    assert services.rollovers.years() == (NEXT, NEXT.next()), "two schools wait"
    rest = services.rollovers.plan(NEXT)
    assert (rest.counts.up, rest.counts.leave, rest.counts.already) == (5, 6, 8)
    services.rollovers.apply(rest)
    assert services.rollovers.plan(NEXT).counts.moving == 0


def test_the_years_one_can_turn_to(region: Region, folder: Path) -> None:
    services = region.services
    assert services.rollovers.years() == (NEXT,)
    for year, code in ((YEAR, "school-year"), (YEAR.previous(), "school-year"), (NEXT.next(), "school-year")):
        with pytest.raises(KnownError) as caught:
            services.rollovers.plan(year)
        assert caught.value.code == code
        assert caught.value.what and caught.value.safe
    services.rollovers.apply(services.rollovers.plan(NEXT))
    assert services.rollovers.plan(NEXT.next()).counts.moving == 13
    assert services.rollovers.years() == (NEXT, NEXT.next()), "the one that has not begun first: again is once"


def test_without_pupils_there_is_no_turn(empty: Services) -> None:
    assert empty.rollovers.years() == ()
    with pytest.raises(KnownError) as caught:
        empty.rollovers.plan(NEXT)
    assert caught.value.code == "school-year"


def test_a_plan_with_problems_is_not_written(region: Region) -> None:
    services = region.services
    before = vaults.tables(services.vault.database)
    with pytest.raises(KnownError):
        services.rollovers.apply(services.rollovers.plan(NEXT).with_group_name(region.secondary.group_id, ""))
    assert vaults.tables(services.vault.database) == before and services.backups.listed() == ()


class StopAt:
    """Wants to stop at the first step."""

    def step(self, done: int, of: int, text: str = "") -> None:
        raise Cancelled


def test_stopping_half_way_keeps_nothing(region: Region) -> None:
    services = region.services
    before = vaults.tables(services.vault.database)
    with pytest.raises(Cancelled):
        services.rollovers.apply(services.rollovers.plan(NEXT), StopAt())
    assert vaults.tables(services.vault.database) == before


def test_progress_runs_to_the_end(region: Region) -> None:
    told: list[tuple[int, int]] = []

    class Told:
        def step(self, done: int, of: int, text: str = "") -> None:
            told.append((done, of))

    region.services.rollovers.apply(region.services.rollovers.plan(NEXT), Told())
    assert told[-1] == (19, 19)


def test_a_pupil_who_changed_school_goes_on_from_the_last_one(region: Region) -> None:
    services, pupil = region.services, region.secondary.pupil_ids[0]
    with services.vault.database.write("moved", undoable=False) as session:
        first = session.query(Enrolment).filter_by(pupil_id=pupil).one()
        first.ends_on = date(2026, 1, 31)
        left = session.query(Enrolment).filter_by(pupil_id=region.secondary.pupil_ids[1]).one()
        left.ends_on = date(2026, 2, 28)
        session.add(
            Enrolment(
                pupil_id=pupil,
                school_id=region.vocational.school_id,
                school_year_id=first.school_year_id,
                group_id=region.vocational.group_id,
                number="77",
                stage=MBO,
                year=1,
                starts_on=date(2026, 2, 1),
            )
        )
    plan = services.rollovers.plan(NEXT)
    assert plan.moves[pupil].school_id == region.vocational.school_id
    assert region.secondary.pupil_ids[1] not in plan.moves
    services.rollovers.apply(plan)
    (after,) = enrolled(services, pupil)
    assert (after.number, after.stage) == ("77", MBO)


def test_who_is_enrolled_twice_and_leaves_ends_both(region: Region) -> None:
    services, pupil = region.services, region.secondary.pupil_ids[0]
    with services.vault.database.write("twice", undoable=False) as session:
        first = session.query(Enrolment).filter_by(pupil_id=pupil).one()
        session.add(
            Enrolment(
                pupil_id=pupil,
                school_id=region.vocational.school_id,
                school_year_id=first.school_year_id,
                group_id=region.vocational.group_id,
                stage=MBO,
                year=1,
                starts_on=date(2026, 2, 1),
            )
        )
    services.rollovers.apply(services.rollovers.plan(NEXT).leaves([pupil], "work"))
    assert [(item.ends_on, item.destination) for item in enrolled(services, pupil, YEAR)] == [
        (YEAR.last_day, ""),
        (YEAR.last_day, "work"),
    ]


def test_own_classes_go_along_and_planned_moments_join_the_new_class(region: Region) -> None:
    services, klas = region.services, region.secondary
    user = services.vault.database.actor
    assert user is not None
    with services.vault.database.write("own class and a plan", undoable=False) as session:
        session.add(Guidance(user_id=user, group_id=klas.group_id))
        activity = Activity(on=SEPTEMBER, kind="visit")
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=klas.pupil_ids[0], state="planned"))
    services.rollovers.apply(services.rollovers.plan(NEXT))
    new = services.schools.find_group("4B", SEPTEMBER).id
    assert services.guidance.mine(NEXT) == (new,) and services.guidance.mine(YEAR) == (klas.group_id,)
    with services.vault.database.read() as session:
        assert session.query(Participation).one().group_id == new
    assert services.checks.run().ok


def test_classes_that_are_there_are_used(region: Region) -> None:
    services = region.services
    with services.vault.database.write("a class of next year", undoable=False) as session:
        from routekaart_app.services.routekaarten import ensure_in

        ensure_in(session, NEXT)
        group = Group(school_id=region.secondary.school_id, school_year_id=school_year_id(NEXT.start), name="4b")
        session.add(group)
    plan = services.rollovers.plan(NEXT, region.secondary.school_id)
    assert plan.new_groups == ()
    services.rollovers.apply(plan)
    assert names_of(services) == ["4b"] and len(services.pupils.all(NEXT, group_id=group.id)) == 8


def test_places_of_a_region_go_up_by_one(example: Services) -> None:
    plan = example.rollovers.plan(NEXT)
    example.rollovers.apply(plan)
    new = {entry.id: entry for entry in example.pupils.all(NEXT)}
    for pupil in plan.of(Turn.UP):
        assert pupil.place.year is not None
        expected = Place(pupil.place.stage, pupil.place.year + 1, pupil.place.track, pupil.place.level)
        assert new[pupil.pupil_id].place == expected and new[pupil.pupil_id].number == pupil.number
    assert len(new) == plan.counts.up


choices = st.lists(
    st.tuples(st.sampled_from(["repeat", "leave", "school", "up"]), st.sets(st.integers(0, 18), max_size=8)), max_size=4
)


@settings(max_examples=6)
@given(chosen=choices)
def test_whatever_is_chosen_nobody_is_lost_and_twice_is_once(
    chosen: list[tuple[str, set[int]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with vaults.opened(vaults.copied(tmp_path_factory.mktemp("any") / "a"), FrozenClock(JULY)) as services:
        database = services.vault.database
        a_class(database, name="8A", size=6, stage=PO, year=8, track="", brin="99PO", first_number=1)
        klas = a_class(database, name="3B", size=8, brin="99VO")
        a_class(database, name="4B", size=5, year=4, brin="99VX", first_number=3001)
        before = vaults.tables(database)
        plan = _chosen(services.rollovers.plan(NEXT), chosen, klas.school_id)
        counts = services.rollovers.apply(plan).counts
        assert counts == plan.counts
        assert len(services.pupils.all(NEXT)) == counts.moving - counts.leave
        after = vaults.tables(database)
        assert not services.rollovers.apply(plan).written
        assert services.rollovers.plan(NEXT).counts.moving == 0
        assert vaults.tables(database) == after and services.checks.run().ok
        services.history.undo()
        assert vaults.tables(database) == before


def _chosen(plan: RolloverPlan, chosen: list[tuple[str, set[int]]], school_id: UUID) -> RolloverPlan:
    for action, numbers in chosen:
        ids = [plan.pupils[number].pupil_id for number in numbers if number < len(plan.pupils)]
        if action == "repeat":
            plan = plan.repeats(ids)
        elif action == "leave":
            plan = plan.leaves(ids, "unknown")
        elif action == "school":
            plan = plan.to_school(ids, school_id, "1A")
        else:
            plan = plan.as_proposed(ids)
    return plan
