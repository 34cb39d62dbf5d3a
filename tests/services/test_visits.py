"""A visit of several groups: planned, changed, prepared, held, looked back on, and called off."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.contact import State
from routekaart_app.domain.visit import LookBack, Visit, VisitState
from routekaart_app.domain.visit_plan import VisitPlan
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Activity, Enrolment, VisitCompany
from routekaart_app.store.models import Visit as VisitRow
from routekaart_app.store.queries import activities
from routekaart_app.store.queries import visits as queries
from tests import vaults
from tests.builders import TODAY, AClass, a_class

NEXT_WEEK = date(2026, 3, 12)


@pytest.fixture
def class_4a(services: Services) -> AClass:
    """A second class, of another school."""
    return a_class(services.vault.database, name="4A", size=5, year=4, brin="99ZY", first_number=2001)


def later(services: Services, on: date = NEXT_WEEK) -> None:
    services.vault.database.clock = FrozenClock(on)


def a_plan(services: Services, *classes: AClass, on: date = NEXT_WEEK, **fields: object) -> VisitPlan:
    plan = services.visits.new_plan(on, group_ids=[one.group_id for one in classes])
    wanted = {"company_name": "Zorghub Westwijk", "starts_at": "9:00", "ends_at": "11:00", **fields}
    return replace(plan, **wanted)  # type: ignore[arg-type]


def planned(services: Services, *classes: AClass, **fields: object) -> Visit:
    return services.visits.one(services.visits.plan(a_plan(services, *classes, **fields)).visit_id)  # type: ignore[arg-type]


def states(services: Services, visit: Visit, place: int = 0) -> list[tuple[str, str]]:
    activity_id = visit.groups[place].activity_id
    assert activity_id is not None
    with services.vault.database.read() as session:
        return sorted((row.state, row.reason) for row in activities.participations(session, activity_id))


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


def test_a_recorded_activity_is_a_visit_and_gets_its_row_once_more_is_told(
    services: Services, class_3b: AClass
) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY, "VO3-02")
    key = services.contacts.record(replace(sheet, kind="visit", company_name="De Kade")).activity_id
    before = vaults.tables(services.vault.database)
    visit = services.visits.one(key)
    assert (visit.id, visit.kind, visit.state, visit.pupils) == (key, "", VisitState.HELD, 28)
    services.visits.prepare(key, "")
    assert services.visits.one(key).state is VisitState.HELD
    services.visits.look_back(key, LookBack(surprised="Veel robots"))
    told = services.visits.one(key)
    assert (told.id, told.state, told.surprised) == (key, VisitState.LOOKED_BACK, "Veel robots")
    assert services.contacts.open_sheet(key).looked_back
    services.visits.plan(replace(services.visits.open_plan(key), transport="Fiets"))
    assert services.visits.one(key).transport == "Fiets"
    for _step in range(3):
        services.history.undo()
    assert vaults.tables(services.vault.database) == before
    services.history.redo()
    services.history.redo()
    assert services.visits.one(key) == told


def test_flags_of_the_attendance_sheet_and_of_the_visit_are_one(
    services: Services, class_3b: AClass, class_4a: AClass
) -> None:
    visit = planned(services, class_3b, class_4a)
    services.visits.prepare(visit.id, "Wat doet een robot?")
    now = services.visits.one(visit.id)
    assert (now.state, now.question) == (VisitState.PREPARED, "Wat doet een robot?")
    first, second = (item.activity_id for item in now.groups)
    assert first and second and services.contacts.open_sheet(first).prepared
    services.contacts.record(replace(services.contacts.open_sheet(first), prepared=False))
    assert services.visits.one(visit.id).state is VisitState.PLANNED
    later(services)
    for activity in (first, second):
        assert services.visits.one(visit.id).state is not VisitState.LOOKED_BACK
        services.contacts.record(replace(services.contacts.open_sheet(activity), looked_back=True))
    assert services.visits.one(visit.id).state is VisitState.LOOKED_BACK


def test_a_visit_is_held_for_all_its_groups_at_once(services: Services, class_3b: AClass, class_4a: AClass) -> None:
    visit = planned(services, class_3b, class_4a)
    with pytest.raises(KnownError) as caught:
        services.visits.hold(visit.id, {})
    assert code(caught) == "future"
    later(services)
    before = vaults.tables(services.vault.database)
    held = services.visits.hold(visit.id, {"1001": "transport", "2002": ""}, ["1003"])
    assert (held.present, held.absent) == (31, 2) and services.history.undo_label() == held.label
    assert states(services, visit)[:2] == [(State.ABSENT, "transport"), (State.PARTLY, "")]
    assert states(services, visit, 1)[0] == (State.ABSENT, "unknown")
    now = services.visits.one(visit.id)
    assert (now.state, [item.present for item in now.groups]) == (VisitState.HELD, [27, 4])
    services.history.undo()
    assert vaults.tables(services.vault.database) == before
    services.history.redo()
    before = vaults.tables(services.vault.database)
    again = services.visits.hold(visit.id, {})
    assert (again.present, again.left) == (0, ("3B", "4A")) and vaults.tables(services.vault.database) == before
    corrected = services.visits.hold(visit.id, {"2001": "transport"}, ["1001"])
    assert (corrected.present, corrected.absent, corrected.left) == (31, 2, ()), "only who is named is corrected"
    everybody = {str(number): "" for number in (*range(1001, 1029), *range(2001, 2006))}
    wrong: list[tuple[dict[str, str], tuple[str, ...], str]] = [
        ({"9999": ""}, (), "no-pupil"),
        ({"1001": ""}, ("1001",), "both"),
        (everybody, (), "nobody"),
    ]
    for absent, partly, said in wrong:
        with pytest.raises(KnownError) as caught:
            services.visits.hold(visit.id, absent, partly)
        assert code(caught) == said
    with pytest.raises(ValueError):
        services.visits.hold(visit.id, {"1001": "ziek"})
    with pytest.raises(KnownError) as caught:
        services.visits.cancel(visit.id, "Storm")
    assert code(caught) == "held"
    with pytest.raises(KnownError) as caught:
        services.visits.plan(services.visits.with_groups(services.visits.open_plan(visit.id), [class_4a.group_id]))
    assert code(caught) == "held"


def test_who_came_to_the_class_after_the_plan_is_added_and_who_was_left_out_is_not(
    services: Services, class_3b: AClass
) -> None:
    newcomer, left_out = class_3b.pupil_ids[5], class_3b.pupil_ids[6]
    database = services.vault.database

    def starts(pupil_id: uuid.UUID, on: date) -> None:
        with database.write("inschrijving") as session:
            session.query(Enrolment).filter_by(pupil_id=pupil_id).one().starts_on = on

    starts(newcomer, date(2026, 3, 20))
    plan = a_plan(services, class_3b)
    plan = plan.with_group(plan.groups[0].toggled(left_out))
    visit = services.visits.one(services.visits.plan(plan).visit_id)
    assert visit.pupils == 26
    starts(newcomer, date(2026, 3, 9))
    later(services)
    assert services.visits.hold(visit.id, {"1006": "transport"}).absent == 1
    assert len(states(services, visit)) == 27


def test_looking_back_tells_whether_a_company_would_have_pupils_again(services: Services, class_3b: AClass) -> None:
    first, newest = (planned(services, class_3b, on=TODAY - timedelta(days)) for days in (9, 0))
    with pytest.raises(KnownError) as caught:
        services.visits.look_back(first.id, LookBack())
    assert code(caught) == "not-held"
    for visit in (first, newest):
        services.visits.hold(visit.id, {})

    def would_host() -> str:
        return next(item.would_host for item in services.companies.all())

    services.visits.look_back(newest.id, LookBack("Stil", "Leuke klas", "Graag weer", "yes"))
    assert would_host() == "yes"
    services.visits.look_back(first.id, LookBack(would_host="no"))
    assert would_host() == "yes", "an older visit says nothing of now"
    assert services.visits.one(first.id).would_host == "no"
    services.visits.look_back(newest.id, LookBack("Stil"))
    assert would_host() == "yes", "not asked is no answer"
    with pytest.raises(ValueError):
        services.visits.look_back(newest.id, LookBack(would_host="perhaps"))


def test_question_and_surprise_are_offered_to_the_reflection(services: Services, class_3b: AClass) -> None:
    visit = planned(services, class_3b, on=TODAY)
    services.visits.prepare(visit.id, "Wat leer je hier?")
    services.visits.hold(visit.id, {})
    services.visits.look_back(visit.id, LookBack("Iedereen helpt elkaar"))
    sheet = services.reflections.sheet(class_3b.pupil_ids[0], TODAY, activity_id=visit.groups[0].activity_id)
    assert sheet.activity and (sheet.activity.question, sheet.activity.surprised) == (
        "Wat leer je hier?", "Iedereen helpt elkaar",
    )  # fmt: skip


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


def test_the_attendance_sheet_of_one_group_moves_the_whole_visit(
    services: Services, class_3b: AClass, class_4a: AClass
) -> None:
    visit = planned(services, class_3b, class_4a)
    before = vaults.tables(services.vault.database)
    first, second = (item.activity_id for item in visit.groups)
    assert first and second
    sheet = services.contacts.on_day(services.contacts.open_sheet(first), NEXT_WEEK + timedelta(1))
    services.contacts.record(replace(sheet, starts_at="13:00", company_id=None, company_name="De Kade"))
    now = services.visits.one(visit.id)
    assert (now.on, now.starts_at, now.ends_at, sequence(services, visit)) == (NEXT_WEEK + timedelta(1), "13:00", "", 2)
    assert [item.name for item in now.companies] == ["De Kade"] and now.pupils == 33
    services.history.undo()
    assert vaults.tables(services.vault.database) == before
    later(services)
    services.contacts.record(services.contacts.open_sheet(second))
    sheet = services.contacts.on_day(services.contacts.open_sheet(first), NEXT_WEEK + timedelta(1))
    with pytest.raises(KnownError) as caught:
        services.contacts.record(sheet)
    assert code(caught) == "held"


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


def test_what_was_held_stays_in_its_school_year(services: Services, class_3b: AClass) -> None:
    away = date(2025, 3, 5)
    group = planned(services, class_3b, on=TODAY)
    single = services.visits.new_plan(TODAY, pupil_ids=class_3b.pupil_ids[:1])
    alone = services.visits.one(services.visits.plan(replace(single, title="Snuffelen")).visit_id)
    for visit, said in ((group, "problems"), (alone, "other-year")):
        services.visits.hold(visit.id, {})
        plan = services.visits.on_day(services.visits.open_plan(visit.id), away)
        assert [item.field for item in plan.problems(TODAY)] == (["on"] if said == "problems" else [])
        with pytest.raises(KnownError) as caught:
            services.visits.plan(plan)
        assert code(caught) == said
    assert services.visits.one(group.id).on == TODAY


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
