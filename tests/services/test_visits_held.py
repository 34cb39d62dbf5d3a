"""A visit that took place: recorded, flagged, held for all its groups, and looked back on."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.contact import State
from routekaart_app.domain.visit import LookBack, Visit, VisitState
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Enrolment
from routekaart_app.store.queries import activities
from tests import vaults
from tests.builders import TODAY, AClass
from tests.services.test_visits import NEXT_WEEK, a_plan, code, planned, sequence
from tests.services.test_visits import class_4a as class_4a


def later(services: Services, on: date = NEXT_WEEK) -> None:
    services.vault.database.clock = FrozenClock(on)


def states(services: Services, visit: Visit, place: int = 0) -> list[tuple[str, str]]:
    activity_id = visit.groups[place].activity_id
    assert activity_id is not None
    with services.vault.database.read() as session:
        return sorted((row.state, row.reason) for row in activities.participations(session, activity_id))


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
