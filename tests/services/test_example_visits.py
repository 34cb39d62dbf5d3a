"""What is told of the invented companies and visits could have been typed in, is the same each time, and is sound."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from routekaart_app.bootstrap import Services
from routekaart_app.domain import company_rules, sector_agreement
from routekaart_app.domain.company import SECTORS
from routekaart_app.domain.visit import KINDS, Visit, VisitState, WarningKind
from routekaart_app.domain.visit_plan import VisitPlan, proposed_line
from routekaart_app.services import example_school
from routekaart_app.services.example import visit_words
from routekaart_app.store.models import Offer, School
from tests import vaults
from tests.builders import TODAY, YEAR
from tests.vaults import tables

TABLES = ("company", "company_contact", "visit", "visit_company", "offer", "sector_agreement", "school", "activity")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """A small region; no test of this module writes to it."""
    with vaults.opened(vaults.copied(tmp_path_factory.mktemp("example") / "regio")) as services:
        example_school.make(services.vault.database, pupils=60, on=TODAY)
        yield services


@pytest.fixture(scope="module")
def visits(region: Services) -> tuple[Visit, ...]:
    """All visits of this school year."""
    return region.visits.listed(YEAR.first_day, YEAR.last_day)


def test_companies_could_have_been_typed_in_and_nobody_can_be_reached(region: Services) -> None:
    companies = region.companies.all()
    assert not [one for entry in companies for one in company_rules.problems(entry, TODAY, SECTORS)]
    people = [one for entry in companies for one in entry.contacts]
    assert len({one.email for one in people}) == len(people) > len(companies) / 2
    assert all(one.email.endswith("@example.nl") and one.phone.startswith("010 000 ") and one.role for one in people)
    assert all(" 0000 " in entry.address for entry in companies if entry.address)
    assert {entry.would_host for entry in companies} == {"", "yes", "maybe", "no"}
    assert any(entry.capacity_per_year for entry in companies) and any(entry.terms for entry in companies)
    with region.vault.database.read() as session:
        assert all(school.phone.startswith("010 000 ") for school in session.scalars(sa.select(School)))
        offers = session.scalars(sa.select(Offer)).all()
    assert {offer.kind for offer in offers} <= KINDS.keys() and any(offer.company_id is None for offer in offers)


def test_visits_are_in_every_state_and_some_are_told_in_full(visits: tuple[Visit, ...]) -> None:
    assert {visit.state for visit in visits} == set(VisitState)
    assert len({visit.kind for visit in visits}) > 4
    back = [visit for visit in visits if visit.surprised]
    assert back and all(visit.state is VisitState.LOOKED_BACK for visit in back)
    assert any(visit.staff and visit.transport and visit.question for visit in visits)
    assert any(len(visit.companies) > 1 for visit in visits)
    assert all(visit.starts_at < visit.ends_at for visit in visits if visit.ends_at)
    assert all(KINDS[visit.kind] == visit.activity_kind for visit in visits if visit.kind)
    joint = {visit.state for visit in visits if len(visit.groups) > 1}
    assert VisitState.LOOKED_BACK in joint and joint & {VisitState.PLANNED, VisitState.PREPARED}


def test_visits_count_for_a_line_that_fits_so_that_coverage_is_seen_to_move(
    region: Services, visits: tuple[Visit, ...]
) -> None:
    lines = {line.id: line for line in region.routekaarten.lines(YEAR)}
    counted = [(visit, lines[group.line_id]) for visit in visits for group in visit.groups if group.line_id]
    assert len(counted) == sum(len(visit.groups) for visit in visits)
    assert all(line.kind == visit.activity_kind for visit, line in counted)
    assert {line.kind for visit, line in counted if visit.on > TODAY} >= {"visit", "placement", "guest_lesson"}
    told = [(visit.kind, proposed_line(visit.kind, [line])) for visit, line in counted if visit.kind]
    assert sum(line_id is not None for _kind, line_id in told) > len(told) * 0.7


def test_the_weeks_to_come_hold_a_clash_and_a_visit_that_was_called_off(
    region: Services, visits: tuple[Visit, ...]
) -> None:
    soon = [visit for visit in visits if TODAY < visit.on <= TODAY + timedelta(days=13)]
    off = [visit for visit in soon if visit.state is VisitState.CANCELLED]
    assert len(off) == 1 and off[0].cancelled_because and not off[0].pupils
    plans: list[VisitPlan] = [region.visits.open_plan(visit.id) for visit in soon if visit not in off]
    assert not [problem for plan in plans for problem in plan.problems(TODAY)]
    told = {plan.visit_id: region.visits.warnings(plan) for plan in plans}
    clashes = {
        (plan.visit_id, warning.visit_id)
        for plan in plans
        for warning in told[plan.visit_id]
        if warning.kind is WarningKind.CLASH and plan.company in warning.text
    }
    joint = {visit.id for visit in soon if len(visit.groups) > 1}
    assert any(one in joint and (other, one) in clashes for one, other in clashes)
    assert not [one for some in told.values() for one in some if one.kind is WarningKind.DOUBLE_BOOKED]


def test_of_some_promises_more_was_used_and_of_others_nothing(region: Services) -> None:
    for year in (YEAR, YEAR.previous()):
        found = region.sector_agreements.all(year)
        assert not [problem for item in found for problem in sector_agreement.problems(item)]
        assert any(not item.used and not item.planned for item in found) and any(item.used for item in found)
    both = [item for year in (YEAR, YEAR.previous()) for item in region.sector_agreements.all(year)]
    assert any(item.used + item.planned > item.promised for item in both)
    assert {bool(item.company_id) for item in both} == {True, False}


def test_it_is_the_same_each_time_and_sound(region: Services, tmp_path: Path) -> None:
    assert not [finding for finding in region.checks.run().findings if finding.is_fault or finding.code == "bare-visit"]
    with vaults.opened(vaults.copied(tmp_path / "regio")) as services:
        example_school.make(services.vault.database, pupils=60, on=TODAY)
        again, first = tables(services.vault.database), tables(region.vault.database)
    assert all(again[name] == first[name] and first[name] for name in TABLES)


def test_plans_of_sectors_are_plans_of_sectors_that_exist() -> None:
    words = visit_words.load()
    assert {*words.plans, *words.suitable, *(one for offer in words.offers for one in offer.only)} <= set(SECTORS)
    assert {offer.kind for offer in words.offers} <= KINDS.keys()
