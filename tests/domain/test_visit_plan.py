"""What must be mended before a visit can be planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.domain.contact import Attendance
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.visit import VisitCompanyName, VisitState, state_of
from routekaart_app.domain.visit_plan import PlanGroup, VisitPlan, is_skipped, proposed_line

TODAY, DAY = date(2026, 3, 4), date(2026, 3, 12)
PUPILS = tuple(Attendance(UUID(int=number), f"Pupil {number}", str(number)) for number in range(900))
PLAN = VisitPlan(
    DAY,
    "company_visit",
    (PlanGroup(None, PUPILS[:3]),),
    (VisitCompanyName(UUID(int=1), "Zorghub"),),
    starts_at="9:00",
    ends_at="11",
)


def fields(plan: VisitPlan) -> list[str]:
    return [problem.field for problem in plan.problems(TODAY)]


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({}, []),
        ({"groups": (PlanGroup(None, PUPILS),)}, []),
        ({"groups": ()}, ["groups"]),
        ({"starts_at": "", "ends_at": ""}, []),
        ({"starts_at": "13:00"}, ["ends_at"]),
        ({"starts_at": "11:00"}, ["ends_at"]),
        ({"starts_at": "13:00", "until": date(2026, 3, 13)}, []),
        ({"starts_at": ""}, ["starts_at"]),
        ({"starts_at": "25:00", "ends_at": "x"}, ["starts_at", "ends_at"]),
        ({"until": date(2026, 3, 11)}, ["until"]),
        ({"until": date(2028, 3, 11)}, ["until"]),
        ({"hours": 0}, ["hours"]),
        ({"hours": 2001}, ["hours"]),
        ({"kind": "holiday"}, ["kind"]),
        ({"companies": ()}, ["company"]),
        ({"companies": (), "company_name": "De Kade"}, []),
        ({"companies": (), "title": "Banenmarkt"}, []),
        ({"place": "x" * 301, "title": "\u200b"}, ["title", "place"]),
        ({"staff": ("x" * 201,)}, ["staff"]),
        ({"staff": ("Gids",) * 41}, ["staff"]),
        ({"question": "x" * 20_001}, ["question"]),
        ({"was_held": True}, ["on"]),
        ({"on": date(1526, 3, 4)}, ["on"]),
    ],
)
def test_each_problem_stands_beside_its_field(changes: dict[str, object], wrong: list[str]) -> None:
    assert fields(replace(PLAN, **changes)) == wrong  # type: ignore[arg-type]


def test_a_time_that_the_summer_time_skips_is_told() -> None:
    for on, time, skipped in (
        (date(2026, 3, 29), "02:30", True),
        (date(2026, 3, 29), "02:00", True),
        (date(2026, 3, 29), "03:00", False),
        (date(2026, 3, 29), "01:59", False),
        (date(2026, 3, 22), "02:30", False),
        (date(2024, 3, 31), "02:30", True),
        (date(2026, 10, 25), "02:30", False),
        (date(2026, 3, 29), "", False),
    ):
        assert is_skipped(on, time) is skipped, (on, time)
    assert fields(replace(PLAN, on=date(2026, 3, 29), starts_at="2:30", ends_at="")) == ["starts_at"]
    two_days = replace(PLAN, on=date(2026, 3, 28), until=date(2026, 3, 29), kind="placement", ends_at="5:00")
    assert fields(replace(two_days, starts_at="2:30")) == ["starts_at"], "on the second day as well"
    night = replace(two_days, on=date(2026, 3, 29), until=date(2026, 3, 30), starts_at="1:00", ends_at="2:30")
    assert fields(night) == ["ends_at"]


def test_who_stays_at_school_is_no_part_of_it() -> None:
    group = PLAN.groups[0].toggled(PUPILS[0].pupil_id)
    plan = PLAN.with_group(group)
    assert plan.going == {PUPILS[1].pupil_id, PUPILS[2].pupil_id} and len(plan.pupil_ids) == 3
    assert plan.with_group(group.toggled(PUPILS[0].pupil_id)) == PLAN


def test_how_far_a_visit_is_follows_from_its_groups() -> None:
    assert state_of(cancelled=True, states=["took_part"]) is VisitState.CANCELLED
    assert state_of(cancelled=False, states=["planned"], prepared=[True, False]) is VisitState.PLANNED
    assert state_of(cancelled=False, states=["planned"], prepared=[True, True]) is VisitState.PREPARED
    assert state_of(cancelled=False, states=["planned", "absent"], looked_back=[False]) is VisitState.HELD
    assert state_of(cancelled=False, states=["partly"], looked_back=[True]) is VisitState.LOOKED_BACK


@pytest.mark.parametrize(
    ("kind", "lines", "proposed"),
    [
        ("company_visit", {"Meeloopdag of proefstuderen mbo": "visit"}, False),
        ("taster_day", {"Meeloopdag of proefstuderen mbo": "visit", "Beroepsstage": "placement"}, True),
        ("company_visit", {"Kort Bedrijfsbezoek": "visit", "Gastles": "guest_lesson"}, True),
        ("company_visit", {"Bedrijfsbezoek haven": "visit", "Bedrijfsbezoek zorg": "visit"}, False),
        ("company_visit", {"Bedrijfsbezoek, twee sectoren": "visit", "Campusbezoek regio": "visit"}, True),
        ("company_visit", {"Bezoek VO-school of campus": "visit"}, False),
        ("campus_visit", {"Bezoek VO-school of campus": "visit"}, True),
        ("company_visit", {"Bezoek aan een open dag": "visit"}, False),
        ("company_visit", {"Bliksemstage of bedrijfsbezoek": "placement"}, False),
        ("lightning_placement", {"Bliksemstage of bedrijfsbezoek": "placement"}, True),
        ("event", {}, False),
        ("holiday", {"Iets": "visit"}, False),
    ],
)
def test_a_line_is_proposed_only_where_it_fits_beyond_doubt(kind: str, lines: dict[str, str], proposed: bool) -> None:
    def made(number: int, name: str) -> RoutekaartLine:
        key, kind_of = UUID(int=number), lines[name]
        return RoutekaartLine(key, "X", name, kind_of, "VO", (), (), "year", True, 1, "09-01", "06-30", (), "N", number)

    found = proposed_line(kind, [made(number, name) for number, name in enumerate(lines)])
    assert found == (UUID(int=0) if proposed else None)
