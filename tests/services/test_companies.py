"""The register of companies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.domain.choice import GUARANTEE
from routekaart_app.errors import KnownError
from routekaart_app.services.companies import CompanyEntry
from tests.builders import TODAY, AClass


def test_a_company_is_added_changed_and_listed_by_name(services: Services) -> None:
    services.companies.save(CompanyEntry("Zaagmolen"))
    bakery = services.companies.save(CompanyEntry(" Bakkerij   De Kade ", sector="food", campus="FIA", note=" x "))
    assert [entry.name for entry in services.companies.all()] == ["Bakkerij De Kade", "Zaagmolen"]
    entry = services.companies.all()[0]
    assert (entry.id, entry.sector, entry.campus, entry.note, entry.visits) == (bakery, "food", "FIA", "x", 0)
    assert services.companies.save(replace(entry, name="Bakkerij Oost")) == bakery
    assert services.companies.all()[0].name == "Bakkerij Oost"


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "CAFE de kade", " café  de kade"])
def test_a_name_that_will_not_do_is_a_problem_beside_the_field(services: Services, name: str) -> None:
    services.companies.save(CompanyEntry("Café De Kade"))
    (problem,) = services.companies.problems(CompanyEntry(name))
    assert problem.field == "name"
    with pytest.raises(KnownError) as caught:
        services.companies.save(CompanyEntry(name))
    assert caught.value.code == "problems"
    assert len(services.companies.all()) == 1


def test_a_company_may_keep_its_own_name(services: Services) -> None:
    services.companies.save(CompanyEntry("Café De Kade"))
    (entry,) = services.companies.all()
    assert services.companies.problems(replace(entry, name="CAFÉ DE KADE")) == ()


def test_a_company_that_was_met_cannot_be_removed(services: Services, class_3b: AClass) -> None:
    company = services.companies.save(CompanyEntry("Bakkerij"))
    sheet = services.contacts.new_sheet(class_3b.group_id, TODAY)
    services.contacts.record(replace(sheet, company_id=company))
    with pytest.raises(KnownError) as caught:
        services.companies.delete(company)
    assert caught.value.code == "in-use"
    services.history.undo()
    services.companies.delete(company)
    assert services.companies.all() == ()
    services.history.undo()
    assert [entry.id for entry in services.companies.all()] == [company]


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
