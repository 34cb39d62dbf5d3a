"""What a plan is warned of: clashes, too many pupils, who is away already; told in words, and in nobody's way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.clashes import Clash
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.visit import Visit, WarningKind
from routekaart_app.domain.visit_plan import VisitPlan
from routekaart_app.errors import KnownError
from routekaart_app.services import visit_words
from routekaart_app.services.school_settings import CLASH_DAYS
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


def test_clashes_are_told_in_words_and_stop_nobody(services: Services, class_3b: AClass, class_4a: AClass) -> None:
    company = services.companies.save(CompanyEntry("Zorghub Westwijk", campus="FIA", capacity_per_visit=10))
    services.companies.save(CompanyEntry("De Kade", campus="FIA"))
    other = planned(services, class_4a, on=NEXT_WEEK - timedelta(7), kind="guest_lesson")
    assert other.companies[0].id == company
    plan = a_plan(services, class_3b)
    clash, room = services.visits.warnings(plan)
    assert (clash.kind, clash.visit_id, room.kind) == ("clash", other.id, "capacity")
    assert all(word in clash.text for word in ("Zorghub Westwijk", "4A", "Voorbeeldcollege", "09:00-11:00", "5"))
    assert "10" in room.text and "28" in room.text
    services.school_settings.set(CLASH_DAYS, "6")
    assert services.visits.clash_days() == 6 and [item.kind for item in services.visits.warnings(plan)] == ["capacity"]
    with pytest.raises(ValueError):
        services.school_settings.set(CLASH_DAYS, "-1")
    services.school_settings.set(CLASH_DAYS, "7")
    (campus,) = services.visits.warnings(replace(plan, company_name="de kade"))
    assert "FIA" in campus.text and campus.visit_id == other.id
    made = services.visits.plan(plan)
    assert [item.kind for item in made.warnings] == ["clash", "capacity"]
    again = services.visits.open_plan(made.visit_id)
    assert [item.kind for item in services.visits.warnings(again)] == ["clash", "capacity"], "never with itself"
    services.visits.cancel(other.id, "Storm")
    assert [item.kind for item in services.visits.warnings(again)] == ["capacity"]
    double = replace(plan, company_name="", title="Banenmarkt")
    (away,) = services.visits.warnings(double)
    assert (away.kind, away.visit_id) == ("double_booked", made.visit_id) and "3B" in away.text
    for count, said in ((1, "Elif Aydın is "), (5, "Elif Aydın, Sem de Groen, Yasmina Haddad en nog 2 zijn ")):
        some = services.visits.new_plan(NEXT_WEEK, pupil_ids=class_3b.pupil_ids[:count])
        (away,) = services.visits.warnings(replace(some, title="Snuffelen"))
        assert away.kind == "double_booked" and away.text.startswith(said), away.text
    assert services.visits.warnings(replace(double, starts_at="11:00", ends_at="12:00")) == ()
    outside = services.visits.on_day(double, date(2026, 9, 3))
    (year,) = services.visits.warnings(outside)
    assert (year.kind, year.visit_id) == ("outside_year", None) and "2025-2026" in year.text
    late = services.visits.plan(outside)
    assert [item.kind for item in late.warnings] == ["outside_year"]
    assert services.visits.one(late.visit_id).pupils == 28 and services.checks.run().ok
    opened = services.visits.open_plan(late.visit_id)
    assert len(opened.going) == 28 and opened.groups[0].group_id == class_3b.group_id
    assert not services.visits.plan(services.visits.on_day(opened, NEXT_WEEK + timedelta(1))).warnings


def test_what_many_visits_say_is_said_once(services: Services, class_3b: AClass) -> None:
    for pupil in class_3b.pupil_ids[:4]:
        single = services.visits.new_plan(NEXT_WEEK, pupil_ids=[pupil])
        services.visits.plan(replace(single, company_name="De Kade", kind="taster_placement"))
    whole = replace(services.visits.new_plan(NEXT_WEEK, group_ids=[class_3b.group_id]), title="Banenmarkt")
    (away,) = services.visits.warnings(whole)
    assert away.text.endswith("zijn dan al weg, bij 4 andere bezoeken: De Kade.")
    assert visit_words.once([away, replace(away, visit_id=None)]) == (replace(away, text=f"{away.text} (2 bezoeken)"),)


def test_nine_hundred_pupils_are_planned_with_a_warning_and_none_at_all_is_refused(services: Services) -> None:
    crowd = a_class(services.vault.database, name="Hal", size=900, brin="99ZY", first_number=5001)
    made = services.visits.plan(a_plan(services, crowd))
    assert [item.kind for item in made.warnings] == ["capacity"] and "900" in made.warnings[0].text
    with pytest.raises(KnownError) as caught:
        services.visits.plan(replace(services.visits.new_plan(NEXT_WEEK), company_name="De Kade"))
    assert caught.value.code == "problems"


def test_room_for_one_is_told_of_one() -> None:
    said = [visit_words._room(Clash(WarningKind.CAPACITY, room=room, count=5), VisitPlan(TODAY, "")) for room in (1, 2)]
    assert [bool({"pupils", "leerlingen"} & {*text.split()}) for text in said] == [False, True]
