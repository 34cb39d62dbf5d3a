"""What was promised against what came of it: kept, counted by the database, and shown per sector and municipality."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random
from uuid import UUID, uuid4

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.contact import State
from routekaart_app.domain.sector_agreement import COUNTED_KINDS, CompanyUse, SectorAgreement, shared_out
from routekaart_app.errors import KnownError
from routekaart_app.store.models import Activity, Company, Participation, Visit, VisitCompany
from tests.builders import TODAY, YEAR, AClass

AT = {"Havenbedrijf": ("port", "Rotterdam"), "Zorghuis": ("care", "Schiedam"), "Kade": ("port", "Vlaardingen")}
KINDS = ("visit", "event", "guest_lesson", "placement", "talk")


@pytest.fixture
def companies(services: Services) -> dict[str, UUID]:
    """Three companies by name."""
    with services.vault.database.write("companies", undoable=False) as session:
        rows = [Company(id=new_id(), name=name, sector=where[0], municipality=where[1]) for name, where in AT.items()]
        session.add_all(rows)
    return {row.name: row.id for row in rows}


def promise(services: Services, sector: str, promised: int, **fields: object) -> SectorAgreement:
    services.sector_agreements.save(YEAR, SectorAgreement(sector, promised=promised, **{"what": "visits", **fields}))  # type: ignore[arg-type]
    return max(services.sector_agreements.all(YEAR), key=lambda item: item.id or UUID(int=0))


def test_an_agreement_is_made_changed_removed_and_taken_back(services: Services, companies: dict[str, UUID]) -> None:
    agreements = services.sector_agreements
    fresh = agreements.new(company_id=companies["Zorghuis"])
    assert (fresh.sector, fresh.company) == ("care", "Zorghuis") and agreements.new("port").sector == "port"
    assert [item.field for item in agreements.problems(fresh)] == ["promised"]
    label = agreements.save(YEAR, replace(fresh, promised=6, plan="  Leerwerkakkoord "))
    assert "Zorghuis" in label and services.history.undo_label() == label
    (kept,) = agreements.all(YEAR)
    assert (kept.promised, kept.plan, kept.company, kept.municipality) == (6, "Leerwerkakkoord", "Zorghuis", "Schiedam")
    assert agreements.of_company(YEAR, companies["Zorghuis"]) == (kept,)
    assert agreements.of_company(YEAR, companies["Kade"]) == () == agreements.all(YEAR.next())
    agreements.save(YEAR, replace(kept, promised=8))
    assert agreements.all(YEAR)[0].promised == 8
    assert kept.id is not None and "Zorghuis" in agreements.delete(kept.id)
    assert agreements.all(YEAR) == ()
    services.history.undo()
    assert agreements.all(YEAR)[0].promised == 8


def test_what_cannot_be_kept_is_refused(services: Services) -> None:
    agreements = services.sector_agreements
    for work, code in (
        (lambda: agreements.save(YEAR, SectorAgreement("", "visits", 1)), "problems"),
        (lambda: agreements.save(YEAR, SectorAgreement("port", "visits", 1, company_id=uuid4())), "problems"),
        (lambda: agreements.save(YEAR, SectorAgreement("port", "visits", 1, id=uuid4())), "no-agreement"),
        (lambda: agreements.delete(uuid4()), "no-agreement"),
    ):
        with pytest.raises(KnownError) as refusal:
            work()
        assert refusal.value.code == code
    assert agreements.all(YEAR) == ()


def happen(
    services: Services, class_3b: AClass, random: Random, companies: dict[str, UUID], moments: list[dict[str, object]]
) -> None:
    """Fifteen visits of one or two groups at a day in or around the year, some with a further company."""
    ids = list(companies.values())
    with services.vault.database.write("visits", undoable=False) as session:
        for _ in range(15):
            visit = new_id()
            at = random.choice([*ids, None])
            further = random.choice([None, None, *ids])
            told = random.random() < 0.6
            if told:
                session.add(Visit(id=visit, kind="event"))
                session.flush()
                if further is not None:
                    session.add(VisitCompany(visit_id=visit, company_id=further))
            on = YEAR.first_day + timedelta(random.randint(-20, 390))
            kind = random.choice(KINDS)
            for _part in range(random.randint(1, 2) if told else 1):
                activity = Activity(
                    id=new_id(),
                    kind=kind,
                    on=on,
                    company_id=at,
                    visit_id=visit if told else None,
                    group_id=class_3b.group_id,
                )
                session.add(activity)
                session.flush()
                state = random.choice((State.PLANNED, State.TOOK_PART, State.PARTLY, State.ABSENT))
                pupils = random.sample(class_3b.pupil_ids, random.randint(0, 3))  # nobody: it was called off
                session.add_all(Participation(activity_id=activity.id, pupil_id=pupil, state=state) for pupil in pupils)
                where = {at, further if told else None} - {None}
                name = visit if told else activity.id
                moments.append({"visit": name, "on": on, "kind": kind, "at": where, "state": state, "n": len(pupils)})


def naive(moments: list[dict[str, object]], companies: dict[str, UUID]) -> list[CompanyUse]:
    """What took place, counted by hand."""
    found = []
    for name, company in companies.items():
        for what, kinds in COUNTED_KINDS.items():
            mine = [
                one
                for one in moments
                if company in one["at"] and one["kind"] in kinds and YEAR.first_day <= one["on"] <= YEAR.last_day  # type: ignore[operator]
            ]
            used = [one for one in mine if one["n"] and one["state"] in (State.TOOK_PART, State.PARTLY)]
            coming = [one for one in mine if one["n"] and one["state"] is State.PLANNED and one["on"] >= TODAY]  # type: ignore[operator]
            if what == "places":
                counts = sum(one["n"] for one in used), sum(one["n"] for one in coming)  # type: ignore[misc]
            else:
                done = {one["visit"] for one in used}
                counts = len(done), len({one["visit"] for one in coming} - done)
            found.append(CompanyUse(company, AT[name][0], what, *counts))
    return found


def test_the_database_counts_what_counting_by_hand_gives(
    services: Services, class_3b: AClass, companies: dict[str, UUID]
) -> None:
    for what in COUNTED_KINDS:
        promise(services, "port", 4, what=what)
        promise(services, "port", 2, what=what, company_id=companies["Kade"])
        promise(services, "care", 3, what=what, company_id=companies["Zorghuis"])
    random, moments = Random(5), []  # type: ignore[var-annotated]
    for _round in range(5):
        happen(services, class_3b, random, companies, moments)
        found = services.sector_agreements.all(YEAR)
        assert found == shared_out(found, naive(moments, companies))
    assert sum(item.used for item in found) > 15
    assert any(item.planned for item in found)


def test_figures_per_sector_and_municipality(services: Services, companies: dict[str, UUID]) -> None:
    promise(services, "port", 5)
    promise(services, "port", 2, company_id=companies["Kade"], what="places")
    promise(services, "care", 3, company_id=companies["Zorghuis"])
    rows = services.sector_agreements.overview(YEAR)
    assert [[total.promised for total in row.kinds] for row in rows] == [[5, 2], [3]]
    places = services.sector_agreements.overview(YEAR, what="places")
    assert [(row.sector, row.kinds[0].promised) for row in places] == [("port", 2)]
    split = services.sector_agreements.overview(YEAR, by_municipality=True)
    assert [(row.sector, row.municipality) for row in split] == [
        ("port", ""),
        ("port", "Vlaardingen"),
        ("care", "Schiedam"),
    ]
