"""The register of companies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from routekaart_app import words
from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.choice import GUARANTEE
from routekaart_app.domain.company import SAME_BUT_FORM, SAME_NAME, SAME_PLACE, CompanyEntry, ContactPerson
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.exchange.xlsx_files import read_workbook
from routekaart_app.i18n import gettext
from routekaart_app.store.models import Activity, Company, Offer, SectorAgreement, Visit, VisitCompany, school_year_id
from tests.builders import TODAY, AClass

SAM = ContactPerson("Sam Voorbeeld", "planner", "010 000 00 00", "sam@zorghub.example")


def visited(services: Services, class_3b: AClass, company: UUID, on: date = TODAY) -> UUID:
    """Class 3B was at a company; the activity."""
    sheet = services.contacts.new_sheet(class_3b.group_id, on)
    return services.contacts.record(replace(sheet, company_id=company)).activity_id


def test_a_company_is_added_changed_and_listed_by_name(services: Services) -> None:
    services.companies.save(CompanyEntry("Zaagmolen"))
    bakery = services.companies.save(CompanyEntry(" Bakkerij   De Kade ", sector="food", campus="FIA", note=" x "))
    assert [entry.name for entry in services.companies.all()] == ["Bakkerij De Kade", "Zaagmolen"]
    entry = services.companies.all()[0]
    assert (entry.id, entry.sector, entry.campus, entry.note, entry.visits) == (bakery, "food", "FIA", "x", 0)
    assert services.companies.save(replace(entry, name="Bakkerij Oost")) == bakery
    assert services.companies.one(bakery).name == "Bakkerij Oost"
    with pytest.raises(KnownError):
        services.companies.save(replace(entry, id=new_id(), name="Weg"))


def test_every_field_is_kept_and_contacts_stay_the_same_rows(services: Services) -> None:
    entry = CompanyEntry(
        "Zorghub", "care", "ZIA", "Vlaardingen", "eigen", address="Kade 1", code_scheme="SBI", code_version="2008",
        code="86.1", chamber="Zorg", capacity_per_visit=12, capacity_per_year=60, suitable_for=("PO", "VO"),
        languages=("Pools",), accessibility="lift", terms="elk kwartaal", last_contact_on=TODAY, would_host="no",
        contacts=(SAM, ContactPerson("Receptie")),
    )  # fmt: skip
    company = services.companies.save(entry)
    kept = services.companies.one(company)
    assert replace(kept, id=None, contacts=tuple(replace(one, id=None) for one in kept.contacts)) == entry
    sam, desk = kept.contacts
    services.companies.save(replace(kept, contacts=(desk, replace(sam, phone=""), ContactPerson("Nieuw"))))
    now = services.companies.one(company).contacts
    assert [one.name for one in now] == ["Receptie", "Sam Voorbeeld", "Nieuw"]
    assert [one.id for one in now[:2]] == [desk.id, sam.id] and now[1].phone == ""
    services.history.undo()
    assert services.companies.one(company) == kept
    services.companies.save(replace(kept, contacts=()))
    assert services.companies.one(company).contacts == ()


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "CAFE de kade", " café  de kade"])
def test_a_name_that_will_not_do_is_a_problem_beside_the_field(services: Services, name: str) -> None:
    services.companies.save(CompanyEntry("Café De Kade"))
    (problem,) = services.companies.problems(CompanyEntry(name))
    assert problem.field == "name"
    with pytest.raises(KnownError) as caught:
        services.companies.save(CompanyEntry(name))
    assert caught.value.code == "problems"
    assert len(services.companies.all()) == 1


def test_a_company_may_keep_its_own_name_and_share_it_with_one_elsewhere(services: Services, class_3b: AClass) -> None:
    services.companies.save(CompanyEntry("Café De Kade", municipality="Schiedam"))
    (entry,) = services.companies.all()
    assert services.companies.problems(replace(entry, name="CAFÉ DE KADE")) == ()
    services.companies.save(CompanyEntry("Café De Kade", municipality="Vlaardingen"))
    assert services.companies.problems(CompanyEntry("cafe de kade", municipality="SCHIEDAM"))
    offered = services.contacts.new_sheet(class_3b.group_id, TODAY).companies
    assert [item.name for item in offered] == ["Café De Kade (Schiedam)", "Café De Kade (Vlaardingen)"]


def test_a_company_that_is_used_cannot_be_removed_and_it_says_why(services: Services, class_3b: AClass) -> None:
    company = services.companies.save(CompanyEntry("Bakkerij", contacts=(SAM,)))
    visited(services, class_3b, company)
    with pytest.raises(KnownError) as caught:
        services.companies.delete(company)
    assert caught.value.code == "in-use" and "1 activiteit" in caught.value.what
    services.history.undo()
    services.companies.delete(company)
    assert services.companies.all() == ()
    services.history.undo()
    assert [entry.id for entry in services.companies.all()] == [company]
    assert len(services.companies.one(company).contacts) == 1


def test_a_company_that_promised_work_stays_and_the_sentence_says_why(services: Services, class_3b: AClass) -> None:
    company = services.companies.save(CompanyEntry("Bakkerij"))
    promise = services.choices.new(class_3b.pupil_ids[0], GUARANTEE, TODAY)
    services.choices.save(replace(promise, promise="job", company_id=company))
    reasons = []
    for _turn in range(2):
        with pytest.raises(KnownError) as caught:
            services.companies.delete(company)
        assert caught.value.code == "in-use" and "Bakkerij" in caught.value.what
        reasons.append(caught.value.what)
        sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
        services.contacts.record(replace(sheet, company_id=company))
    assert len(set(reasons)) == 2, "a promise alone, and a promise beside a visit"


def test_several_groups_at_once_are_one_visit_and_a_plan_is_none(services: Services, class_3b: AClass) -> None:
    first, second = (services.companies.save(CompanyEntry(name)) for name in ("Alfa", "Beta"))
    done = [visited(services, class_3b, first, on) for on in (date(2026, 2, 3), date(2026, 2, 4))]
    visited(services, class_3b, first, date(2026, 5, 4))
    visit = new_id()
    with services.vault.database.write("samen") as session:
        session.add(Visit(id=visit, kind="event"))
        session.flush()
        session.add(VisitCompany(visit_id=visit, company_id=second))
        for activity in done:
            session.get_one(Activity, activity).visit_id = visit
    assert [(entry.visits, entry.last_visit) for entry in services.companies.all()] == [(1, date(2026, 2, 4))] * 2
    assert services.companies.one(second).visits == 1


def test_doubles_are_found_by_name_and_place(services: Services) -> None:
    for municipality in ("", "Schiedam", "Vlaardingen"):
        services.companies.save(CompanyEntry("Zorghub", municipality=municipality))
    services.companies.save(CompanyEntry("Anders", municipality="Schiedam"))
    twice = services.companies.save(CompanyEntry("Tweemaal", municipality="Schiedam"))
    services.companies.save(CompanyEntry("Zorghub Zuid", municipality="Schiedam"))
    with services.vault.database.write("dubbel") as session:
        session.add(Company(id=new_id(), name="TWEEMAAL", municipality="schiedam"))
    found = services.companies.doubles()
    assert [pair.reasons for pair in found] == [(SAME_PLACE,), (SAME_NAME,), (SAME_NAME,)]
    services.companies.save(CompanyEntry("De Tweemaal B.V.", municipality="Schiedam"))
    services.companies.save(CompanyEntry("Zorghub VOF", municipality="Delft"))
    assert [pair.reasons for pair in services.companies.doubles()].count((SAME_BUT_FORM,)) == 1
    assert twice in (found[0].first.id, found[0].second.id)
    entry = services.companies.one(twice)
    assert services.companies.problems(replace(entry, note="mag")) == (), "one that is in twice can be changed"


def test_everything_goes_along_when_two_become_one(services: Services, class_3b: AClass) -> None:
    kept = services.companies.save(CompanyEntry("Zorghub", municipality="Schiedam", contacts=(replace(SAM, phone=""),)))
    other = ContactPerson("Bo Voorbeeld")
    gone = services.companies.save(
        CompanyEntry("Zorghub", terms="elk kwartaal", code="86.1", code_version="2025", contacts=(SAM, other))
    )
    third = services.companies.save(CompanyEntry("Ergens anders"))
    visited(services, class_3b, gone)
    elsewhere = [visited(services, class_3b, third, on) for on in (date(2026, 2, 3), date(2026, 2, 4))]
    along, both = new_id(), new_id()
    with services.vault.database.write("meer") as session:
        session.add_all([Visit(id=along, kind="event"), Visit(id=both, kind="event")])
        session.flush()
        session.add(VisitCompany(visit_id=along, company_id=gone))
        session.add_all([VisitCompany(visit_id=both, company_id=company) for company in (kept, gone)])
        year = school_year_id(SchoolYear.of(TODAY).start)
        session.add(SectorAgreement(school_year_id=year, sector="care", company_id=gone, what="visits", promised=3))
        session.add(Offer(company_id=gone, title="Gastles", kind="guest_lesson"))
        for activity, visit in zip(elsewhere, (along, both), strict=True):
            session.get_one(Activity, activity).visit_id = visit
    before = services.companies.all()
    with pytest.raises(KnownError):
        services.companies.merge(kept, kept)
    assert "Zorghub" in services.companies.merge(kept, gone, ("terms", "coded"))
    entry = services.companies.all()[1]
    assert (entry.id, entry.municipality, entry.terms, entry.coded) == (
        kept, "Schiedam", "elk kwartaal", ("SBI", "2025", "86.1"),
    )  # fmt: skip
    assert [(one.name, one.phone) for one in entry.contacts] == [(SAM.name, SAM.phone), (other.name, "")]
    uses = services.companies.uses(kept)
    assert (uses.activities, uses.visits, uses.agreements, uses.offers) == (1, 2, 1, 1)
    assert [offer.title for offer in services.offers.of_company(kept)] == ["Gastles"]
    assert services.checks.run().ok
    services.history.undo()
    assert services.companies.all() == before
    with pytest.raises(KnownError):
        services.companies.merge(kept, UUID(int=1))


def test_the_register_as_a_file_holds_no_own_notes_and_no_formulas(services: Services, tmp_path: Path) -> None:
    assert services.companies.export(tmp_path / "leeg.csv") == 0
    services.companies.save(CompanyEntry("=1+1", "care", note="geheim", terms="mag weg", contacts=(SAM, SAM)))
    assert services.companies.export(tmp_path / "a.csv") == 1
    raw = (tmp_path / "a.csv").read_bytes()
    text = raw.decode("utf-8-sig")
    assert raw.startswith(b"\xef\xbb\xbf") and "'=1+1;" in text and "mag weg" in text and "geheim" not in text
    services.companies.export(tmp_path / "a.xlsx")
    grid = read_workbook((tmp_path / "a.xlsx").read_bytes()).grid.rows
    row = grid[1][1]
    assert row[0] == "=1+1" and row[1] == words.say(words.SECTOR, "care", gettext)
    assert "geheim" not in str(grid)
    with pytest.raises(KnownError):
        services.companies.export(services.vault.folder / "binnen.csv")
