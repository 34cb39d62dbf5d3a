"""Whom to ask, whom to leave in peace, and how pupils spread over the sectors, counted from what was held."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.contact import State
from routekaart_app.services.school_settings import ASKED_OFTEN
from routekaart_app.store.models import Activity, Company, Participation, Visit, VisitCompany
from tests.builders import TODAY, YEAR, AClass


@pytest.fixture
def at(services: Services) -> dict[str, UUID]:
    """Companies by name: two harbours, a clinic with little room, and one of which the sector is not known."""
    made = {
        "Haven": Company(name="Haven", sector="port"),
        "Kade": Company(name="Kade", sector="port"),
        "Zorg": Company(name="Zorg", sector="care", capacity_per_year=5),
        "Iets": Company(name="Iets"),
    }
    with services.vault.database.write("companies", undoable=False) as session:
        for row in made.values():
            row.id = new_id()
        session.add_all(made.values())
    return {name: row.id for name, row in made.items()}


def visit(
    services: Services,
    group: AClass,
    company: UUID,
    *,
    on: date = TODAY,
    pupils: slice = slice(3),
    state: State = State.TOOK_PART,
    further: tuple[UUID, ...] = (),
    kind: str = "visit",
    **fields: object,
) -> UUID:
    told = {"visit_id": new_id()} if further else {}
    with services.vault.database.write("a visit", undoable=False) as session:
        if further:
            session.add(Visit(id=told["visit_id"], kind="event"))
            session.flush()
            session.add_all(VisitCompany(visit_id=told["visit_id"], company_id=other) for other in further)
        values = {"group_id": group.group_id, **told, **fields}
        activity = Activity(id=new_id(), kind=kind, on=on, company_id=company, **values)
        session.add(activity)
        session.flush()
        for pupil in group.pupil_ids[pupils]:
            session.add(Participation(activity_id=activity.id, pupil_id=pupil, state=state))
    return activity.id


def names(items: tuple[object, ...]) -> list[str]:
    return [item.name for item in items]  # type: ignore[attr-defined]


def test_who_was_not_asked_this_year_stands_longest_ago_first(
    services: Services, class_3b: AClass, at: dict[str, UUID]
) -> None:
    visit(services, class_3b, at["Kade"], on=date(2025, 3, 4))
    assert names(services.asking.of(YEAR).not_asked) == ["Haven", "Iets", "Zorg", "Kade"]
    visit(services, class_3b, at["Haven"], on=TODAY + timedelta(9), state=State.PLANNED, further=(at["Iets"],))
    visit(services, class_3b, at["Zorg"], pupils=slice(0))  # called off: nobody is on it
    found = services.asking.of(YEAR)
    assert names(found.not_asked) == ["Zorg", "Kade"] and found.not_asked[1].last_on == date(2025, 3, 4)
    assert services.asking.of(YEAR.next()).often == 4


def test_who_was_asked_too_often_by_visits_or_by_pupils(
    services: Services, class_3b: AClass, at: dict[str, UUID]
) -> None:
    for day in range(3):
        visit(services, class_3b, at["Haven"], on=TODAY - timedelta(day))
    visit(services, class_3b, at["Zorg"], pupils=slice(4))
    visit(services, class_3b, at["Zorg"], pupils=slice(4, 9), state=State.ABSENT)
    assert services.asking.of(YEAR).too_often == ()
    assert services.school_settings.set(ASKED_OFTEN, "2")
    assert names(services.asking.of(YEAR).too_often) == ["Haven"]
    visit(services, class_3b, at["Zorg"], pupils=slice(2), on=TODAY + timedelta(5), state=State.PLANNED)
    found = services.asking.of(YEAR)
    assert [(item.name, item.visits, item.pupils) for item in found.too_often] == [("Haven", 3, 0), ("Zorg", 3, 6)]
    for value in ("0", "", "-3", "100", "2,5"):
        with pytest.raises(ValueError):
            services.school_settings.set(ASKED_OFTEN, value)


def test_classes_without_a_visit_in_a_sector(services: Services, class_3b: AClass, at: dict[str, UUID]) -> None:
    visit(services, class_3b, at["Haven"], further=(at["Zorg"],))
    visit(services, class_3b, at["Iets"], on=TODAY + timedelta(2), state=State.PLANNED)
    found = services.asking.of(YEAR)
    assert [sector for sector, _groups in found.without] == list(services.sector_agreements.sectors())
    assert found.groups("port") == () == found.groups("care")
    (group,) = found.groups("ict")
    assert (group.group, group.pupils, group.visits) == ("3B", 28, 3)
    assert services.asking.of(YEAR, new_id()).groups("ict") == ()


def test_how_a_pupil_and_a_class_spread_over_the_sectors(
    services: Services, class_3b: AClass, at: dict[str, UUID]
) -> None:
    visit(services, class_3b, at["Haven"], on=date(2024, 3, 4), further=(at["Zorg"],))
    visit(services, class_3b, at["Kade"], pupils=slice(5), group_id=None)
    visit(services, class_3b, at["Iets"])
    visit(services, class_3b, at["Zorg"], pupils=slice(3, 9), state=State.ABSENT)
    visit(services, class_3b, at["Zorg"], on=TODAY + timedelta(3), pupils=slice(9), state=State.PLANNED)
    visit(services, class_3b, at["Zorg"], kind="lesson", pupils=slice(9))
    mine = {item.sector: item for item in services.spread.of_pupil(class_3b.pupil_ids[0], TODAY).sectors}
    assert (mine["port"].visits, mine["care"].visits, mine["food"].visits) == (2, 1, 0)
    assert [item.company for item in mine["port"].met] == ["Kade", "Haven"]
    found = services.spread.of_groups([class_3b.group_id], TODAY)
    by_sector = {item.sector: item for item in found.sectors}
    assert (by_sector["port"].visits, by_sector["port"].pupils, by_sector["care"].pupils) == (2, 5, 3)
    assert len(found.without("care")) == 25 and "ict" in found.unvisited and len(found.unknown) == 3
    before = services.spread.of_pupil(class_3b.pupil_ids[0], date(2024, 3, 4))
    assert sum(item.visits for item in before.sectors) == 2
