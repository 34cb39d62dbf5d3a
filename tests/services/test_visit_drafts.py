"""A plan of a visit that was left as a draft, opened again after the world has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from routekaart_app.bootstrap import Services
from routekaart_app.domain import plan_draft
from routekaart_app.domain.visit import VisitState
from tests.builders import TODAY, AClass, a_class

DAY = TODAY + timedelta(8)


def test_of_a_visit_that_is_gone_it_becomes_a_new_one(services: Services, class_3b: AClass) -> None:
    other = a_class(services.vault.database, name="4A", size=3, year=4, brin="99ZY", first_number=2001)
    groups = [class_3b.group_id, other.group_id]
    fresh = replace(services.visits.new_plan(DAY, group_ids=groups), company_name="De Kade")
    visit_id = services.visits.plan(fresh).visit_id
    plan = services.visits.open_plan(visit_id)
    out = plan.groups[0].going[0]
    changed = replace(plan.with_group(plan.groups[0].toggled(out)), transport="bus")
    text = plan_draft.content(changed)
    found = services.visits.drafted_plan(text)
    assert (found.visit_id, found.transport, found.on) == (visit_id, "bus", DAY)
    assert len(found.going) == 30 and out not in found.going and found.companies == plan.companies
    services.visits.cancel(visit_id, "ziek")
    new = services.visits.drafted_plan(text)
    assert new.visit_id is None and len(new.going) == 30 and new.group_ids == found.group_ids
    empty = services.visits.drafted_plan("stuk")
    assert empty.groups == () and empty.on == TODAY and empty.visit_id is None


def test_another_kind_counts_for_another_line_where_nobody_chose(services: Services, class_3b: AClass) -> None:
    mine = [class_3b.group_id], [class_3b.pupil_ids[0]]
    plan = services.visits.new_plan(DAY, group_ids=mine[0], pupil_ids=mine[1], kind="taster_day")
    placement = services.visits.of_kind(plan, "placement")
    before, after = plan.groups[0].line, placement.groups[0].line
    assert before is not None and after is not None and (before.kind, after.kind) == ("visit", "placement")
    kept = services.visits.of_kind(plan, "placement", keep=[class_3b.group_id])
    assert kept.groups[0].line == before and kept.activity_kind == "placement"
    services.visits.plan(replace(plan, company_name="De Kade"))
    school = services.visits.listed(DAY, DAY, school_id=class_3b.school_id)
    assert [visit.state for visit in school] == [VisitState.PLANNED]
    other = a_class(services.vault.database, name="4A", size=3, year=4, brin="99ZY", first_number=2001)
    assert services.visits.listed(DAY, DAY, school_id=other.school_id) == ()
