"""A visit of several groups: planned, changed, called off, told to a calendar, and mended."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.domain.visit_plan import VisitPlan
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Activity, VisitCompany
from routekaart_app.store.models import Visit as VisitRow
from routekaart_app.store.queries import visits as queries
from tests import vaults
from tests.builders import TODAY, AClass, a_class

NEXT_WEEK = date(2026, 3, 12)


@pytest.fixture
def class_4a(services: Services) -> AClass:
    """A second class, of another school."""
    return a_class(services.vault.database, name="4A", size=5, year=4, brin="99ZY", first_number=2001)


def a_plan(services: Services, *classes: AClass, on: date = NEXT_WEEK, **fields: object) -> VisitPlan:
    plan = services.visits.new_plan(on, group_ids=[one.group_id for one in classes])
    wanted = {"company_name": "Zorghub Westwijk", "starts_at": "9:00", "ends_at": "11:00", **fields}
    return replace(plan, **wanted)  # type: ignore[arg-type]


def planned(services: Services, *classes: AClass, **fields: object) -> Visit:
    return services.visits.one(services.visits.plan(a_plan(services, *classes, **fields)).visit_id)  # type: ignore[arg-type]


def sequence(services: Services, visit: Visit) -> int:
    """What a calendar gets as the number of its newest change."""
    with services.vault.database.read() as session:
        return queries.changes(session, [visit.id]).get(visit.id, 0)


def code(caught: pytest.ExceptionInfo[KnownError]) -> str:
    return caught.value.code


def test_two_groups_are_planned_in_one_step(services: Services, class_3b: AClass, class_4a: AClass) -> None:
    before = vaults.tables(services.vault.database)
    plan = a_plan(services, class_3b, class_4a, staff=("Gids", " "), place="Hal 3", question="Wie?")
    assert [item.line for item in plan.groups] == [None, None], "a taster day is no company visit"
    made = services.visits.plan(plan)
    assert made.warnings == () and "33" in made.label and services.history.undo_label() == made.label
    visit = services.visits.one(made.visit_id)
    assert (visit.state, visit.pupils, visit.kind, visit.activity_kind) == (
        VisitState.PLANNED, 33, "company_visit", "visit",
    )  # fmt: skip
    assert [(item.name, item.pupils, item.line_code) for item in visit.groups] == [
        ("3B", 28, ""), ("4A", 5, ""),
    ]  # fmt: skip
    assert (visit.starts_at, visit.ends_at, visit.staff, visit.place) == ("09:00", "11:00", ("Gids",), "Hal 3")
    assert [item.name for item in visit.companies] == ["Zorghub Westwijk"]
    by_activity = services.visits.one(visit.groups[1].activity_id or uuid.uuid4())
    assert by_activity == visit
    for first, last, group, count in (
        (NEXT_WEEK, NEXT_WEEK, None, 1), (NEXT_WEEK, NEXT_WEEK, class_4a.group_id, 1), (TODAY, TODAY, None, 0),
        (NEXT_WEEK, NEXT_WEEK, uuid.uuid4(), 0),
    ):  # fmt: skip
        found = services.visits.listed(first, last, group_id=group)
        assert len(found) == count and set(found) <= {visit}
    assert services.visits.listed(TODAY, NEXT_WEEK, company_id=visit.companies[0].id) == (visit,)
    assert services.checks.run().ok
    services.history.undo()
    assert vaults.tables(services.vault.database) == before
    services.history.redo()
    assert services.visits.one(made.visit_id) == visit


def test_a_line_that_is_asked_for_is_taken_and_only_those_of_the_class_are_offered(
    services: Services, class_3b: AClass
) -> None:
    plan = services.visits.new_plan(NEXT_WEEK, group_ids=[class_3b.group_id])
    asked = plan.on_code("vo3-02", class_3b.group_id)
    assert asked is not None and asked.groups[0].line and asked.groups[0].line.code == "VO3-02"
    for line in ("VO4-02", "XX"):
        assert plan.on_code(line, class_3b.group_id) is None
    assert plan.on_code("VO3-02", None) is None, "no single pupils go"
    lines = plan.groups[0].lines
    assert len(lines) > 1 and {line.code[:4] for line in lines} == {"VO3-"}
    for what in ({"group_ids": [uuid.uuid4()]}, {"pupil_ids": [uuid.uuid4()]}, {"company_id": uuid.uuid4()}):
        with pytest.raises(KnownError):
            services.visits.new_plan(NEXT_WEEK, **what)  # type: ignore[arg-type]


def test_single_pupils_go_to_a_placement_of_several_days(services: Services, class_3b: AClass) -> None:
    pupils = class_3b.pupil_ids[:2]
    plan = services.visits.new_plan(NEXT_WEEK, pupil_ids=pupils, kind="placement")
    plan = replace(plan, company_name="De Kade", until=NEXT_WEEK + timedelta(20), hours=80)
    visit = services.visits.one(services.visits.plan(plan).visit_id)
    assert (visit.groups[0].group_id, visit.pupils, visit.hours, visit.activity_kind) == (None, 2, 80, "placement")
    day = NEXT_WEEK + timedelta(20)
    assert services.visits.listed(day, day) == (visit,) == services.visits.listed(day, day, group_id=class_3b.group_id)
    assert services.visits.listed(day + timedelta(1), day + timedelta(1)) == ()
    both = services.visits.with_groups(services.visits.open_plan(visit.id), [class_3b.group_id], pupils)
    assert len(both.groups) == 1 and len(both.going) == 28, "nobody goes twice"
    assert services.visits.with_groups(both, [], pupils).pupil_ids == pupils


def test_a_changed_plan_changes_only_what_differs_and_counts_for_the_calendar(
    services: Services, class_3b: AClass, class_4a: AClass
) -> None:
    visit = planned(services, class_3b, class_4a)
    before = vaults.tables(services.vault.database)
    plan = services.visits.open_plan(visit.id)
    services.visits.plan(plan)
    assert vaults.tables(services.vault.database) == before, "nothing differs, nothing is written"
    services.visits.plan(replace(plan, transport="Bus", staff=("Gids",)))
    assert sequence(services, visit) == 1
    moved = services.visits.on_day(plan, NEXT_WEEK + timedelta(1))
    label = services.visits.plan(replace(moved, place="Poort 2", company_name="De Kade")).label
    now = services.visits.one(visit.id)
    assert (now.on, sequence(services, visit), now.pupils) == (NEXT_WEEK + timedelta(1), 2, 33) and "13" in label
    assert [item.name for item in now.companies] == ["Zorghub Westwijk", "De Kade"]
    fewer = services.visits.with_groups(services.visits.open_plan(visit.id), [class_4a.group_id])
    services.visits.plan(replace(fewer, companies=fewer.companies[1:]))
    now = services.visits.one(visit.id)
    assert ([item.name for item in now.groups], now.pupils) == (["4A"], 5) and sequence(services, visit) > 2
    assert [item.name for item in now.companies] == ["De Kade"]
    with services.vault.database.read() as session:
        assert session.query(VisitCompany).count() == 0 and session.query(Activity).count() == 1
    for _step in range(3):
        services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_what_is_called_off_stays_in_the_calendar_and_counts_for_nobody(
    services: Services, class_3b: AClass, class_4a: AClass
) -> None:
    plan = a_plan(services, class_3b, class_4a)
    visit = services.visits.one(
        services.visits.plan(plan.with_group(plan.groups[0].toggled(class_3b.pupil_ids[0]))).visit_id
    )
    before = vaults.tables(services.vault.database)
    with pytest.raises(KnownError) as caught:
        services.visits.cancel(visit.id, " ")
    assert code(caught) == "no-reason"
    label = services.visits.cancel(visit.id, "Storm")
    off = services.visits.one(visit.id)
    assert (off.state, off.cancelled_because, off.cancelled_on, off.pupils) == (
        VisitState.CANCELLED, "Storm", TODAY, 0,
    )  # fmt: skip
    assert services.history.undo_label() == label and services.visits.listed(NEXT_WEEK, NEXT_WEEK) == (off,)
    assert services.checks.run().findings == (), "nobody on it is as it should be"
    assert services.today.of(TODAY).next_week == ()
    first = off.groups[0].activity_id
    assert first
    for what in (
        lambda: services.visits.cancel(visit.id, "Storm"),
        lambda: services.visits.open_plan(visit.id),
        lambda: services.visits.plan(replace(plan, visit_id=visit.id)),
        lambda: services.visits.hold(visit.id, {}),
        lambda: services.visits.prepare(visit.id, ""),
        lambda: services.contacts.open_sheet(first),
        lambda: services.contacts.cancel_plan(first),
    ):
        with pytest.raises(KnownError) as caught:
            what()
        assert code(caught) == "called-off"
    services.visits.plan_again(visit.id)
    again = services.visits.one(visit.id)
    assert (again.state, [item.pupils for item in again.groups]) == (VisitState.PLANNED, [27, 5])
    with pytest.raises(KnownError) as caught:
        services.visits.plan_again(visit.id)
    assert code(caught) == "planned"
    services.history.undo()
    services.history.undo()
    assert vaults.tables(services.vault.database) == before


def test_the_last_class_that_leaves_a_plan_calls_it_off_and_one_that_was_there_takes_it_along(
    services: Services, class_3b: AClass, class_4a: AClass
) -> None:
    empty = vaults.tables(services.vault.database)
    visit = planned(services, class_3b, class_4a, company_name="De Kade")
    services.visits.plan(replace(services.visits.open_plan(visit.id), company_name="Zorghub"))
    first, second = (item.activity_id for item in visit.groups)
    assert first and second
    services.contacts.cancel_plan(first)
    assert [item.name for item in services.visits.one(visit.id).groups] == ["4A"]
    for pupil_id in class_4a.pupil_ids:
        services.contacts.remove_entry(second, pupil_id)
    off = services.visits.one(visit.id)
    assert (off.state, off.cancelled_on, off.pupils) == (VisitState.CANCELLED, TODAY, 0) and services.checks.run().ok
    for _step in range(8):
        services.history.undo()
    assert vaults.tables(services.vault.database) == empty
    held = planned(services, class_4a, on=TODAY)
    services.visits.hold(held.id, {})
    services.contacts.remove_entries(held.groups[0].activity_id or held.id, class_4a.pupil_ids)
    with services.vault.database.read() as session:
        assert session.query(VisitRow).count() == session.query(VisitCompany).count() == 0
    with pytest.raises(KnownError) as caught:
        services.visits.one(held.id)
    assert code(caught) == "no-visit" and services.checks.run().ok


def test_a_calendar_hears_of_every_change_and_its_number_never_falls(
    services: Services, class_3b: AClass, class_4a: AClass
) -> None:
    visit = planned(services, class_3b, class_4a)
    seen = [sequence(services, visit)]

    def is_heard() -> bool:
        seen.append(sequence(services, visit))
        return seen[-1] > seen[-2]

    open_plan = services.visits.open_plan
    company = services.companies.one(visit.companies[0].id)
    for change in (
        lambda: services.visits.cancel(visit.id, "Storm"),
        services.history.undo,
        services.history.redo,
        lambda: services.visits.plan_again(visit.id),
        lambda: services.visits.plan(services.visits.of_kind(open_plan(visit.id), "guest_lesson")),
        lambda: services.companies.save(replace(company, address="Kade 1")),
        services.history.undo,
        lambda: services.contacts.cancel_plan(visit.groups[0].activity_id or visit.id),
        services.history.undo,
        lambda: services.contacts.remove_entries(visit.groups[1].activity_id or visit.id, class_4a.pupil_ids),
        lambda: services.contacts.cancel_plan(visit.groups[0].activity_id or visit.id),
        services.history.undo,
        services.history.undo,
    ):
        change()
        assert is_heard()
    other = services.companies.save(CompanyEntry("De Kade"))
    services.companies.save(replace(services.companies.one(company.id), note="Bel eerst"))
    assert not is_heard(), "what no calendar tells"
    services.companies.merge(other, company.id)
    assert is_heard()


def test_a_visit_that_lost_its_row_or_its_activities_is_found_and_mended(
    services: Services, class_3b: AClass, class_4a: AClass
) -> None:
    visit = planned(services, class_3b, class_4a)
    with services.vault.database.write("kapot") as session:
        session.delete(session.get_one(VisitRow, visit.id))
        session.add(VisitRow(id=uuid.uuid4(), kind="event", sequence=0))
    found = {item.code: item.count for item in services.checks.run().findings}
    assert found == {"lost-visit": 2, "bare-visit": 1}
    services.repairs.apply()
    assert services.checks.run().ok
    mended = services.visits.one(visit.id)
    assert (mended.pupils, mended.kind, len(mended.groups)) == (33, "company_visit", 2)
