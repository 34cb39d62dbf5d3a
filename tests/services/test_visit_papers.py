"""Papers about a visit from a real administration: who is on them, who is not, and what they are called."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from routekaart_app.bootstrap import Services
from routekaart_app.clock import FrozenClock
from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.errors import KnownError
from routekaart_app.services.report_requests import Kind, ReportRequest
from routekaart_app.store.models import Activity, Group, School
from tests.builders import FIRST_NAMES, LAST_NAMES, TODAY, AClass, a_class
from tests.reports import pdfs

DAY = date(2026, 3, 12)
SURNAMES = {last for _prefix, last in LAST_NAMES}


@pytest.fixture
def young(services: Services) -> AClass:
    """A class of the basisschool."""
    return a_class(
        services.vault.database, name="7A", size=12, stage="PO", year=7, track="", brin="99AB", first_number=3001
    )


def a_visit(services: Services, *classes: AClass, on: date = DAY, **fields: object) -> uuid.UUID:
    host = services.companies.save(
        CompanyEntry(
            "Zorghub Westwijk", "care", municipality="Vlaardingen", address="Kade 1, 3131 AB Vlaardingen",
            terms="Dichte schoenen aan.", note="GEHEIM", contacts=(ContactPerson("M. Voorbeeld", "Balie"),),
        )
    )  # fmt: skip
    plan = services.visits.new_plan(on, group_ids=[one.group_id for one in classes], company_id=host)
    wanted = {"starts_at": "9:00", "ends_at": "11:00", "staff": ("Juf Gids",), "question": "Wat is leuk?", **fields}
    return services.visits.plan(replace(plan, **wanted)).visit_id  # type: ignore[arg-type]


def asked(kind: Kind, visit_id: uuid.UUID | None, folder: Path = Path(), **more: object) -> ReportRequest:
    return ReportRequest(kind, None, (), TODAY, "en", True, folder, visit_id=visit_id, **more)  # type: ignore[arg-type]


def pages(services: Services, request: ReportRequest) -> list[str]:
    return [" ".join(page.split()) for page in pdfs.pages(services.reports.preview(request))]


def surnames(text: str) -> set[str]:
    return {name for name in SURNAMES if name in text}


def test_a_participants_list_has_first_names_and_the_emergency_number(
    services: Services, class_3b: AClass, young: AClass, tmp_path: Path
) -> None:
    visit = a_visit(services, class_3b, young, transport="met de fiets")
    request = asked("participants", visit, tmp_path / "uit")
    assert {item.field for item in services.reports.check(request)} == {"phone"}
    assert services.schools.save_phones({class_3b.school_id: "010 000 00 01", young.school_id: "010 000 00 02"})
    outcome = services.reports.make(request)
    (made,) = outcome.files
    assert outcome.warnings == () and made.path.name == "Zorghub-Westwijk_participants_2026-03-12.pdf"
    assert services.reports.only_name(request) == made.path.stem
    shown = pages(services, request)
    whole = " ".join(shown)
    assert len(shown) == made.pages == 2 and surnames(whole) == set()
    for text in ("010 000 00 01", "010 000 00 02", "met de fiets", "Juf Gids", "Kade 1", "12 March 2026", "3B", "7A"):
        assert text in shown[0], text
    assert all(name in whole for name in FIRST_NAMES)
    for number, page in enumerate(shown, 1):
        assert "Destroy this list by 9 April 2026" in page and f"page {number} of 2" in page and "010 000 00 01" in page


def test_nobody_is_left_out_on_a_day_outside_the_school_year(services: Services, class_3b: AClass) -> None:
    visit = a_visit(services, class_3b)
    with services.vault.database.write("volgend schooljaar") as session:
        session.query(Activity).filter_by(visit_id=visit).one().on = date(2026, 8, 20)
    whole = " ".join(pages(services, asked("participants", visit)))
    assert "28 pupils" in whole and "Voorbeeldcollege" in whole and "Yasmina" in whole


def test_the_letter_names_no_pupil_and_keeps_our_note_here(services: Services, class_3b: AClass, young: AClass) -> None:
    visit = a_visit(services, class_3b, young)
    services.schools.save_phones({class_3b.school_id: "010 000 00 01", young.school_id: "010 000 00 02"})
    (letter,) = pages(services, asked("confirmation", visit))
    for text in (
        "M. Voorbeeld", "Kade 1 3131 AB Vlaardingen", "4 March 2026", "12 March 2026, 09:00 – 11:00",
        "40 pupils (12 of groep 7, 28 of vmbo 3)", "Juf Gids", "Wat is leuk?", "Dichte schoenen aan.", "010 000 00 01",
    ):  # fmt: skip
        assert text in letter, text
    assert surnames(letter) == set() and "GEHEIM" not in letter and "Yasmina" not in letter
    assert services.reports.check(asked("confirmation", visit)) == ()
    assert services.reports.check(replace(asked("confirmation", visit), on=DAY)) == ()
    late = replace(asked("confirmation", visit), on=DAY + timedelta(1))
    (past,) = services.reports.check(late)
    assert past.field == "on" and "12" in past.message and len(pages(services, late)) == 1
    for question in ("Mag Elif Aydın vooraan?", "Mag elif, vooraan?"):
        services.visits.prepare(visit, question)
        assert [item.field for item in services.reports.check(asked("confirmation", visit))] == ["note"]


def test_certificates_for_the_basisschool_and_only_for_who_was_there(
    services: Services, class_3b: AClass, young: AClass
) -> None:
    visit = a_visit(services, class_3b, young)
    with pytest.raises(KnownError, match="basisschool"):
        services.reports.preview(asked("certificate", visit))
    services.vault.database.clock = FrozenClock(DAY)
    services.visits.hold(visit, {"3001": "transport"}, ["3002"])
    made = pages(services, asked("certificate", visit))
    assert len(made) == 11 and not any("page 1" in page for page in made)
    assert all("Zorghub Westwijk" in page and "12 March 2026" in page for page in made)
    assert any("Sem de Groen" in page for page in made)
    assert [item.field for item in services.reports.check(asked("certificate", visit))] == ["pupils"]
    one = replace(asked("certificate", visit), pupil_ids=(young.pupil_ids[1],))
    assert len(pages(services, one)) == 1


def test_stamp_cards_for_a_class_of_the_basisschool(services: Services, class_3b: AClass, young: AClass) -> None:
    request = replace(asked("stamps", None), group_id=young.group_id)
    before = pages(services, request)
    assert len(before) == 12 and all("0 of " in page for page in before)
    sheet = services.contacts.new_sheet(young.group_id, TODAY)
    services.contacts.record(replace(sheet, company_name="Zorghub"))
    done = sum("1 of " in page or " done" in page for page in pages(services, request))
    assert done == 12
    with pytest.raises(KnownError) as caught:
        services.reports.preview(replace(request, group_id=class_3b.group_id))
    assert caught.value.code == "no-pupils"


def test_what_was_called_off_or_has_no_company_gets_no_paper(services: Services, class_3b: AClass) -> None:
    visit = a_visit(services, class_3b)
    services.visits.cancel(visit, "Storm")
    kinds: tuple[Kind, ...] = ("participants", "confirmation", "certificate")
    for kind in kinds:
        with pytest.raises(KnownError, match="gaat niet door"):
            services.reports.check(asked(kind, visit))
    plan = services.visits.new_plan(DAY, group_ids=[class_3b.group_id], kind="event")
    other = services.visits.plan(replace(plan, title="Open dag")).visit_id
    for wrong, code in ((other, "no-company"), (uuid.uuid4(), "no-visit"), (None, "no-visit")):
        with pytest.raises(KnownError) as caught:
            services.reports.check(asked("confirmation", wrong))
        assert caught.value.code == code
    assert "Open dag" in pages(services, asked("participants", other))[0]


def test_emergency_numbers_are_one_step_that_can_be_undone(services: Services, class_3b: AClass) -> None:
    school = class_3b.school_id
    label = services.schools.save_phones({school: " 010  000 00 01 "})
    assert services.history.undo_label() == label
    assert [one.phone for one in services.schools.schools()] == ["010 000 00 01"]
    assert services.schools.save_phones({school: "010 000 00 01"}) == ""
    for wrong in ({school: "bel maar"}, {uuid.uuid4(): "010 000 00 01"}):
        with pytest.raises(KnownError):
            services.schools.save_phones(wrong)
    services.history.undo()
    assert [one.phone for one in services.schools.schools()] == [""]


def test_a_calendar_keeps_its_ids_through_changes_and_names_nobody(
    services: Services, class_3b: AClass, young: AClass, tmp_path: Path
) -> None:
    title = "Stage van Elif Aydın"
    visit = a_visit(services, class_3b, young, title=title, question="Wat doet Sem de Groen?")
    file = tmp_path / "bezoeken.ics"
    assert services.calendars.write_one(file, visit) == 1
    (first,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert first["UID"] == f"{visit}@routekaart" and first["SUMMARY"] == "3B, 7A: Zorghub Westwijk"
    assert first["LOCATION"] == "Zorghub Westwijk, Kade 1, 3131 AB Vlaardingen" and first["STATUS"] == "CONFIRMED"
    before = file.read_bytes()
    assert services.calendars.write(file, DAY, DAY) == 1 and file.read_bytes() == before
    text = before.decode("utf-8").replace("\r\n ", "")
    assert surnames(text) == set() and "Elif" not in text and "Sem" not in text
    services.visits.plan(replace(services.visits.open_plan(visit), starts_at="10:00"))
    services.visits.cancel(visit, "Elif is ziek")
    services.calendars.write(file, date(2026, 1, 1), date(2026, 7, 31))
    (last,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert last["UID"] == first["UID"] and last["STATUS"] == "CANCELLED" and last["SEQUENCE"] > first["SEQUENCE"]
    assert b"Elif" not in file.read_bytes()


def test_a_calendar_tells_the_hours_of_a_placement_of_several_days(
    services: Services, class_3b: AClass, young: AClass, tmp_path: Path
) -> None:
    visit, file = a_visit(services, class_3b, young), tmp_path / "stage.ics"
    plan = services.visits.open_plan(visit)
    stay = replace(plan, kind="placement", until=DAY + timedelta(2))
    for starts, ends, said in (
        ("9:00", "15:30", "elke dag 09:00-15:30"),
        ("9:00", "", "elke dag vanaf 09:00"),
        ("14:00", "11:00", "van 14:00 op de eerste dag tot 11:00 op de laatste dag"),
    ):
        services.visits.plan(replace(stay, starts_at=starts, ends_at=ends))
        services.calendars.write_one(file, visit)
        (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        assert said in str(event["DESCRIPTION"]).splitlines()
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (DAY, DAY + timedelta(3))


def test_a_calendar_hears_that_a_class_or_school_is_called_otherwise(
    services: Services, class_3b: AClass, young: AClass, tmp_path: Path
) -> None:
    visit, seen = a_visit(services, class_3b, young), []

    def number() -> int:
        services.calendars.write_one(tmp_path / "bezoek.ics", visit)
        (event,) = Calendar.from_ical((tmp_path / "bezoek.ics").read_bytes()).walk("VEVENT")
        return int(event["SEQUENCE"])

    def rename(model: type[Group | School], key: uuid.UUID) -> None:
        with services.vault.database.write("andere naam") as session:
            session.get_one(model, key).name += "x"

    seen = [number()]
    for change in (
        lambda: rename(Group, young.group_id),
        lambda: rename(School, class_3b.school_id),
        services.history.undo,
        lambda: services.visits.plan(
            services.visits.with_groups(services.visits.open_plan(visit), [class_3b.group_id])
        ),
    ):
        change()
        seen.append(number())
    assert seen == sorted(set(seen)), "also when the class that was renamed stays at school after all"
    elsewhere = a_class(services.vault.database, name="1A", year=1, brin="99ZY", size=2, first_number=5001)
    rename(Group, elsewhere.group_id)
    assert number() == seen[-1]


def test_a_calendar_is_refused_inside_an_administration_and_for_nothing(
    services: Services, class_3b: AClass, tmp_path: Path
) -> None:
    visit = a_visit(services, class_3b)
    inside = services.vault.folder / "bezoeken.ics"
    file = tmp_path / "bezoeken.ics"
    for work, code in (
        (lambda: services.calendars.write_one(inside, visit), "in-vault"),
        (lambda: services.companies.contact_cards(inside, services.companies.all()[0].id or visit), "in-vault"),
        (lambda: services.calendars.write(file, TODAY, TODAY), "no-visits"),
        (lambda: services.calendars.write(file, DAY, TODAY), "period"),
        (lambda: services.calendars.write_one(file, uuid.uuid4()), "no-visit"),
    ):
        with pytest.raises(KnownError) as caught:
            work()
        assert caught.value.code == code
    assert not inside.exists() and not file.exists()
    assert services.companies.contact_cards(file, services.companies.all()[0].id or visit) == 1
    assert b"FN:M. Voorbeeld\r\n" in file.read_bytes()
