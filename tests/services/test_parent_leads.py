"""What stands in the register of companies of a parent, and that exactly this goes once they take their word back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.company import CompanyEntry, ContactPerson, parents_contact_id
from routekaart_app.domain.guardian import Child, Guardian
from tests.builders import TODAY, AClass

PHONE, MAIL = "0612345678", "jan@voorbeeld.example"


def a_lead(services: Services, pupil_id: UUID, company: str, name: str = "Jan Jansen", work: str = "bakker") -> UUID:
    key = new_id()
    told = Guardian(name, phone=PHONE, email=MAIL, work=work, work_agreed_on=TODAY, children=(Child(pupil_id),))
    services.guardians.save(told, new=key)
    services.parents.make_lead(key, company)
    return key


def people(services: Services) -> dict[str, list[tuple[str, str]]]:
    return {one.name: [(who.name, who.phone) for who in one.contacts] for one in services.companies.all()}


def test_who_is_called_otherwise_in_the_register_is_taken_out_as_well(services: Services, class_3b: AClass) -> None:
    key = a_lead(services, class_3b.pupil_ids[0], "Bakkerij Deeg")
    (entry,) = services.companies.all()
    assert entry.contacts[0].is_parent and entry.contacts[0].id == parents_contact_id(key)
    renamed = replace(entry.contacts[0], name="Jan J. Jansen", role="bakker")
    services.companies.save(replace(entry, contacts=(ContactPerson("Eva Deeg"), renamed)))
    services.guardians.save(replace(services.guardians.one(key), name="J. Jansen", phone="0699999999"))
    assert people(services) == {"Bakkerij Deeg": [("Eva Deeg", ""), ("Jan J. Jansen", "0699999999")]}
    services.parents.revoke_lead(key)
    assert people(services) == {"Bakkerij Deeg": [("Eva Deeg", "")]}
    services.history.undo()
    services.parents.make_lead(key, "Brood BV")
    assert people(services) == {"Bakkerij Deeg": [("Eva Deeg", "")], "Brood BV": [("J. Jansen", "0699999999")]}


def test_a_contact_of_the_company_of_the_same_name_stays(services: Services, class_3b: AClass) -> None:
    own = ContactPerson("Jan Jansen", "eigenaar", "0101234567")
    services.companies.save(CompanyEntry("Bakkerij Deeg", contacts=(own,)))
    services.companies.save(CompanyEntry("Deeg", contacts=(replace(own, phone=""),)))
    key = a_lead(services, class_3b.pupil_ids[0], "Deeg")
    ids = {one.name: one.id for one in services.companies.all()}
    keep, gone = ids["Bakkerij Deeg"], ids["Deeg"]
    assert keep is not None and gone is not None
    services.companies.merge(keep, gone)
    assert people(services) == {"Bakkerij Deeg": [("Jan Jansen", "0101234567"), ("Jan Jansen", PHONE)]}
    services.parents.revoke_lead(key)
    assert people(services) == {"Bakkerij Deeg": [("Jan Jansen", "0101234567")]}


def test_two_leads_of_one_parent_become_the_one_that_is_chosen(services: Services, class_3b: AClass) -> None:
    pupil_id = class_3b.pupil_ids[0]
    first = a_lead(services, pupil_id, "Bakkerij Deeg")
    second = a_lead(services, pupil_id, "Slagerij Vlees", "J. Jansen", "slager")
    services.guardians.merge(first, second, ("name",))
    assert people(services) == {"Bakkerij Deeg": [("J. Jansen", PHONE)], "Slagerij Vlees": []}
    services.parents.revoke_lead(first)
    assert people(services) == {"Bakkerij Deeg": [], "Slagerij Vlees": []}
    services.history.undo()
    services.history.undo()
    services.guardians.merge(first, second, ("offered",))
    assert people(services) == {"Bakkerij Deeg": [], "Slagerij Vlees": [("Jan Jansen", PHONE)]}
    services.parents.revoke_lead(first)
    assert people(services) == {"Bakkerij Deeg": [], "Slagerij Vlees": []}
    services.history.undo()
    services.history.undo()
    assert people(services) == {"Bakkerij Deeg": [("Jan Jansen", PHONE)], "Slagerij Vlees": [("J. Jansen", PHONE)]}
    silent = new_id()
    services.guardians.save(Guardian("Jan Jansen", children=(Child(pupil_id),)), new=silent)
    services.guardians.merge(silent, first, ("offered",))
    services.guardians.remove(silent)
    assert people(services) == {"Bakkerij Deeg": [], "Slagerij Vlees": [("J. Jansen", PHONE)]}
    assert services.checks.run().ok


def test_a_parent_goes_into_no_file_of_companies(services: Services, class_3b: AClass, tmp_path: Path) -> None:
    services.companies.save(CompanyEntry("Bakkerij Deeg", contacts=(ContactPerson("Eva Deeg"),)))
    a_lead(services, class_3b.pupil_ids[0], "Bakkerij Deeg")
    services.catalogue.export(tmp_path / "catalogus.json", with_contacts=True)
    services.companies.export(tmp_path / "bedrijven.csv")
    for name in ("catalogus.json", "bedrijven.csv"):
        text = (tmp_path / name).read_text(encoding="utf-8-sig")
        assert "Eva Deeg" in text
        assert not any(said in text for said in ("Jan Jansen", PHONE, MAIL)), name
    own = tmp_path / "eigen.csv"
    own.write_text("Naam;Contactpersoon;Telefoon\nBakkerij Deeg;Jan Jansen;0101234567\n")
    plan = services.company_imports.plan(own)
    services.company_imports.apply(plan)
    assert people(services)["Bakkerij Deeg"] == [("Eva Deeg", ""), ("Jan Jansen", PHONE), ("Jan Jansen", "0101234567")]
