"""What can be done in the region."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.clock import new_id
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.offer import Offer
from routekaart_app.errors import KnownError

LESSON = Offer("Gastles", "guest_lesson", "Over containers.", ("PO", "VO"), 50, 30)


def test_an_offer_is_added_changed_removed_and_brought_back(services: Services) -> None:
    anker = services.companies.save(CompanyEntry("Het Anker", "port", municipality="Schiedam"))
    label = services.offers.save(replace(LESSON, title=" Gast\u200bles ", company_id=anker))
    assert label == services.history.undo_label()
    services.offers.save(Offer("Beroepenmarkt", "event"))
    market, lesson = services.offers.all()
    assert (market.company_id, market.company, market.sector) == (None, "", "")
    assert lesson == replace(
        LESSON, id=lesson.id, company_id=anker, company="Het Anker", sector="port", municipality="Schiedam"
    )
    assert services.offers.of_company(anker) == (lesson,)
    services.offers.save(replace(lesson, minutes=90))
    assert lesson.id is not None and services.offers.one(lesson.id).minutes == 90
    services.offers.delete(lesson.id)
    assert services.offers.of_company(anker) == ()
    services.history.undo()
    assert services.offers.of_company(anker) == (replace(lesson, minutes=90),)


def test_the_same_twice_at_one_company_and_what_is_gone_are_refused(services: Services) -> None:
    anker = services.companies.save(CompanyEntry("Het Anker"))
    services.offers.save(LESSON)
    services.offers.save(replace(LESSON, company_id=anker))
    again = replace(LESSON, title="GASTLES", company_id=anker)
    assert [problem.field for problem in services.offers.problems(again)] == ["title"]
    assert [problem.field for problem in services.offers.problems(replace(LESSON, company_id=new_id()))] == ["company"]
    for wrong in (again, replace(LESSON, id=new_id(), title="Weg")):
        with pytest.raises(KnownError):
            services.offers.save(wrong)
    with pytest.raises(KnownError):
        services.offers.delete(new_id())
    assert len(services.offers.all()) == 2
