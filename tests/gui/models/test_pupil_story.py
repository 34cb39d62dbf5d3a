"""What the pupil page says: why a station counts, what a moment was, what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from routekaart_app import i18n
from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.contact import State
from routekaart_app.domain.overview import Dossier
from routekaart_app.gui.models import pupil_story
from routekaart_app.gui.models.pupil_story import Stop
from routekaart_app.pictures import dossier_line
from routekaart_app.services import explained
from routekaart_app.store.models import Activity, Participation
from tests.builders import TODAY, YEAR, AClass


@pytest.fixture(autouse=True)
def _english() -> None:
    """The words of the code itself."""
    i18n.set_language("en")


def record(services: Services, klas: AClass, code: str, on: date, **changes: object) -> None:
    sheet = services.contacts.new_sheet(klas.group_id, on, code)
    services.contacts.record(replace(sheet, **changes))  # type: ignore[arg-type]


def dossier(services: Services, klas: AClass, place: int = 0) -> Dossier:
    return services.pupils.dossier(klas.pupil_ids[place], TODAY)


def stop(found: Dossier, code: str) -> Stop:
    return next(item for item in pupil_story.stops(found) if item.line.code == code)


def test_stops_stand_as_the_stations_on_the_line(services: Services, class_3b: AClass) -> None:
    found = dossier(services, class_3b)
    stations = dossier_line.stations(found, str, "en").stations
    assert [item.line.code for item in pupil_story.stops(found)] == [station.code for station in stations]


def test_what_counts_and_what_does_not_is_said(services: Services, class_3b: AClass) -> None:
    sheet = services.contacts.new_sheet(class_3b.group_id, date(2025, 11, 20), "VO3-01")
    place = next(i for i, item in enumerate(sheet.attendances) if item.pupil_id == class_3b.pupil_ids[0])
    services.contacts.record(sheet.with_reason(place, "transport"))
    record(services, class_3b, "VO3-01", date(2026, 1, 20))
    found = dossier(services, class_3b)
    assert pupil_story.why(stop(found, "VO3-01"), found) == (
        "20 November 2025, Loopbaangesprek: does not count, was not there (transport)",
        "20 January 2026, Loopbaangesprek: counts",
        f"1 more to do by {_closes(found, 'VO3-01')}.",
    )


def _closes(found: Dossier, code: str) -> str:
    from routekaart_app import formats

    return formats.date_long(stop(found, code).line.window(YEAR)[1], "en")


def test_the_calendar_decides_how_what_is_open_is_said(services: Services, class_3b: AClass) -> None:
    found = dossier(services, class_3b)
    said = {code: pupil_story.why(stop(found, code), found)[-1] for code in ("VO3-03", "VO3-05", "VO3-06", "VO4-01")}
    assert said["VO3-03"].startswith("1 more had to be done by")
    assert said["VO3-05"].startswith("1 more to do by")
    assert said["VO3-06"].startswith("1 more to do, from")
    assert said["VO4-01"] == "Still to come."


def test_an_exemption_gives_its_reason(services: Services, class_3b: AClass) -> None:
    line = stop(dossier(services, class_3b), "VO3-03").line
    services.cells.exempt(class_3b.pupil_ids[0], line.id, "did it before")
    found = dossier(services, class_3b)
    assert pupil_story.why(stop(found, "VO3-03"), found) == ("Not needed: did it before",)


def test_a_moment_is_named_with_its_company(services: Services, class_3b: AClass) -> None:
    company = services.companies.save(CompanyEntry("Zorghub"))
    record(services, class_3b, "VO3-02", date(2026, 1, 20), company_id=company)
    assert explained.title(dossier(services, class_3b).moments[0]) == "Snuffel- of beroepsstage · Zorghub"
    bare = replace(dossier(services, class_3b).moments[0], line_name="", company="", kind="visit")
    assert explained.title(bare) == "Company visit"


@pytest.mark.parametrize(
    ("state", "on", "status"),
    [
        (State.TOOK_PART, TODAY, ""),
        (State.PARTLY, TODAY, "partly"),
        (State.ABSENT, TODAY, "missed"),
        (State.PLANNED, date(2026, 3, 12), "planned"),
        (State.PLANNED, TODAY, "planned"),
        (State.PLANNED, date(2026, 2, 12), "due"),
    ],
)
def test_what_did_not_simply_happen_has_a_mark(
    services: Services, class_3b: AClass, state: State, on: date, status: str
) -> None:
    record(services, class_3b, "VO3-02", date(2026, 1, 20))
    moment = replace(dossier(services, class_3b).moments[0], state=state, on=on, reason="unknown")
    mark, text = pupil_story.remark(moment, TODAY)
    assert mark == status and bool(text) == bool(status)


def test_what_is_planned_comes_first_and_what_was_missed_last(services: Services, class_3b: AClass) -> None:
    line = stop(dossier(services, class_3b), "VO3-05").line
    with services.vault.database.write("plan") as session:
        activity = Activity(id=new_id(), kind="home", on=date(2026, 3, 12), line_id=line.id, group_id=class_3b.group_id)
        session.add(activity)
        session.flush()
        session.add(Participation(activity_id=activity.id, pupil_id=class_3b.pupil_ids[0], state=State.PLANNED))
    steps = pupil_story.next_steps(dossier(services, class_3b))
    assert steps[0].when == "planned on 12 Mar"
    assert steps[-1].status == "missed" and "may still be made up for" in steps[-1].when
    assert "Loopbaandossier tussentijds bekeken" not in {step.what for step in steps}


def test_nothing_is_asked_of_who_is_not_enrolled_now(services: Services, class_3b: AClass) -> None:
    assert pupil_story.next_steps(replace(dossier(services, class_3b), years=())) == ()
