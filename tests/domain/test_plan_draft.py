"""A plan of a visit as a draft: kept whole, and filled in again on what is still there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.domain import plan_draft
from routekaart_app.domain.contact import Attendance, State
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.visit import VisitCompanyName
from routekaart_app.domain.visit_plan import PlanGroup, VisitPlan
from routekaart_app.domain.visit_sheet import CompanyChoice

GROUP, ELIF, SEM, KADE, GONE = (UUID(int=number) for number in range(1, 6))
PUPILS = (Attendance(ELIF, "Aydın, Elif", "1"), Attendance(SEM, "Groen, de, Sem", "2"))


def fresh() -> VisitPlan:
    group = GroupChoice(GROUP, "3B", UUID(int=9), "Voorbeeldcollege", SchoolYear(2025), "", 2)
    known = (CompanyChoice(KADE, "De Kade", "care", ""),)
    return VisitPlan(date(2026, 3, 12), "company_visit", (PlanGroup(group, PUPILS),), known=known)


def filled() -> VisitPlan:
    plan = fresh()
    return replace(
        plan,
        kind="placement",
        groups=(plan.groups[0].toggled(SEM),),
        companies=(VisitCompanyName(KADE, "De Kade", "care", ""),),
        starts_at="9:",
        until=date(2026, 3, 13),
        hours=12,
        staff=("Gids",),
        place="Hal 3",
        question="Wie?",
    )


def test_a_draft_is_the_plan_again() -> None:
    draft = plan_draft.read(plan_draft.content(filled()))
    assert draft is not None and draft.groups == (GROUP,) and draft.onto(fresh()) == filled()


def test_what_is_gone_is_left_out() -> None:
    plan = replace(filled(), companies=(VisitCompanyName(GONE, "Wegbedrijf"),))
    draft = plan_draft.read(plan_draft.content(plan))
    assert draft is not None
    group = replace(fresh().groups[0], attendances=PUPILS[:1], line_id=GONE)
    found = draft.onto(replace(fresh(), groups=(group,)))
    assert found.companies == () and found.company_name == "Wegbedrijf"
    assert found.groups[0].going == (ELIF,) and found.groups[0].line_id is None
    held = replace(group, was_held=True, attendances=(replace(PUPILS[0], state=State.ABSENT),))
    assert draft.onto(replace(fresh(), groups=(held,))).groups == (held,), "who was there is not a draft's business"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"on": "2026-03-12"}', '{"on": "gisteren", "kind": "event"}', '{"on": "2026-03-12", "kind": "?"}',
     '{"on": "2026-03-12", "kind": "event", "hours": "veel"}', '{"on": "2026-03-12", "kind": "event", "groups": [1]}'],
)  # fmt: skip
def test_what_cannot_be_read_is_none(text: str) -> None:
    assert plan_draft.read(text) is None
