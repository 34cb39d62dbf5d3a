"""Where pupils have been, sector by sector, and where not yet."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from routekaart_app.domain.asking import AskedCompany, Asking, GroupWithout
from routekaart_app.domain.spread import Met, spread

ELIF, SEM = UUID(int=1), UUID(int=2)


def met(pupil: UUID, activity: int, sector: str, day: int = 1, company: str = "A") -> Met:
    return Met(pupil, UUID(int=activity), date(2026, 3, day), company, sector)


def test_visits_are_counted_once_and_pupils_once_each() -> None:
    found = spread(
        ("port", "care", "food"),
        (ELIF, SEM),
        [met(ELIF, 1, "care"), met(SEM, 1, "care"), met(ELIF, 2, "care", 5), met(ELIF, 3, "port"), met(SEM, 4, "")],
    )
    port, care, food = found.sectors
    assert (care.visits, care.pupils, port.visits, port.pupils, food.visits, food.pupils) == (2, 2, 1, 1, 0, 0)
    assert care.met[0].on == date(2026, 3, 5)
    assert found.unvisited == ("food",) and len(found.unknown) == 1
    assert found.without("port") == (SEM,) and found.without("food") == (ELIF, SEM)


def test_a_round_along_several_companies_is_one_visit_to_each_sector() -> None:
    found = spread(("port",), (ELIF,), [met(ELIF, 1, "port"), met(ELIF, 1, "port", company="B"), met(ELIF, 1, "gone")])
    assert [(item.sector, item.visits) for item in found.sectors] == [("port", 1), ("gone", 1)]


def test_a_company_is_asked_too_often_by_visits_or_by_pupils() -> None:
    often = AskedCompany(ELIF, "A", visits=5, pupils=500)
    assert often.is_asked_often(4) and not often.is_asked_often(5) and not often.is_over_capacity()
    full = AskedCompany(ELIF, "A", visits=1, pupils=21, capacity_per_year=20)
    assert full.is_asked_often(4) and full.is_over_capacity()
    assert not AskedCompany(ELIF, "A", visits=4, pupils=20, capacity_per_year=20).is_asked_often(4)
    group = GroupWithout(SEM, "3B", "Voorbeeldcollege", 28)
    assert Asking(without=(("port", (group,)),)).groups("port") == (group,)
    assert Asking().groups("port") == ()
