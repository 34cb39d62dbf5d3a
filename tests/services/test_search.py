"""Anything is found by a few letters, whatever the accents, capitals or order."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from routekaart_app.bootstrap import Services
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.store.models import Enrolment, Group, Pupil
from tests.builders import YEAR, AClass


@pytest.fixture
def filled(services: Services) -> Services:
    """Class 3B, two names that are hard to type, and a company."""
    with services.vault.database.write("namen", undoable=False) as session:
        session.add(Pupil(first_name="Łukasz", prefix="van 't", last_name="Muñoz-d'Illusie"))
        session.add(Pupil(first_name="100%_zeker", last_name="Onderstreep"))
    services.companies.save(CompanyEntry("Café 't Anker", municipality="Verzonnendam"))
    return services


def titles(services: Services, text: str) -> list[str]:
    return [hit.title for hit in services.search.find(text, YEAR)]


@pytest.mark.parametrize(
    "text",
    [
        "lukasz",
        "LUKASZ",
        "Łukasz",
        "munoz",
        "d'illusie",
        "illusie",
        "munoz luk",
        "luk mu",
        "van t munoz",
        "’t Mu",
        "mu dil",
    ],
)
def test_a_pupil_is_found_by_the_beginnings_of_words_in_any_order(filled: Services, text: str) -> None:
    assert "Łukasz van 't Muñoz-d'Illusie" in titles(filled, text)


@pytest.mark.parametrize("text", ["ukasz", "unoz", "lukasz x", "munoz anker", "%", "_", "", "   ", "'"])
def test_what_does_not_fit_is_not_found(filled: Services, text: str) -> None:
    assert "Łukasz van 't Muñoz-d'Illusie" not in titles(filled, text)


def test_signs_with_a_meaning_to_the_database_have_none_here(filled: Services) -> None:
    assert titles(filled, "100%_") == ["100%_zeker Onderstreep"]
    assert titles(filled, "10%r") == []


def test_turkish_names_are_found_without_their_letters(filled: Services) -> None:
    assert set(titles(filled, "ozturk")) == set(titles(filled, "Öztürk")) != set()
    assert titles(filled, "aydin")


def test_a_number_finds_its_pupil_and_where_that_is(filled: Services, class_3b: AClass) -> None:
    (hit,) = filled.search.find(" 1003 ", YEAR)
    assert (hit.kind, hit.id, hit.title) == ("pupil", class_3b.pupil_ids[2], "Yasmina Haddad")
    assert hit.detail == "3B · Voorbeeldcollege"


def test_a_class_comes_before_pupils_and_a_company_is_never_crowded_out(filled: Services, class_3b: AClass) -> None:
    first = filled.search.find("3b", YEAR)[0]
    assert (first.kind, first.id) == ("group", class_3b.group_id)
    assert filled.search.find("3b", YEAR.next()) == ()
    (company,) = filled.search.find("anker", YEAR)
    assert (company.kind, company.detail) == ("company", "Verzonnendam")
    filled.companies.save(CompanyEntry("Berg en Zoon"))
    hits = filled.search.find("berg", YEAR, limit=3)
    assert len(hits) == 3 and hits[-1].title == "Berg en Zoon"


def test_no_more_is_shown_than_was_asked(filled: Services) -> None:
    assert len(filled.search.find("a", YEAR, limit=5)) == 5


def test_the_class_on_screen_then_ones_own_classes_come_first(filled: Services, class_3b: AClass) -> None:
    def first(group_id: UUID | None = None) -> UUID:
        return next(hit.id for hit in filled.search.find("a", YEAR, 40, group_id) if hit.kind == "pupil")

    classmate = [hit.id for hit in filled.search.find("a", YEAR, 40) if hit.kind == "pupil"][-1]
    with filled.vault.database.write("klas 1A", undoable=False) as session:
        mine = session.get_one(Group, class_3b.group_id)
        group = Group(name="1A", school_id=mine.school_id, school_year_id=mine.school_year_id)
        session.add(group)
        session.flush()
        stay = session.scalars(select(Enrolment).where(Enrolment.pupil_id == classmate)).one()
        stay.group_id = group.id
        group_id = group.id
    assert first(group_id) == classmate != first()
    filled.guidance.choose(YEAR, [group_id])
    assert first() == classmate
    name = next(hit.title for hit in filled.search.find("a", YEAR, 40) if hit.id == classmate).split()[0]
    assert [hit.id for hit in filled.search.find(f"{name} 1a", YEAR) if hit.kind == "pupil"] == [classmate]


def test_a_pasted_page_is_no_name(filled: Services) -> None:
    assert filled.search.find("woord " * 50_000, YEAR) == ()


def test_the_name_of_a_parent_finds_the_child(services: Services, class_3b: AClass) -> None:
    child = Child(class_3b.pupil_ids[1])
    services.guardians.save(Guardian("Özlem Yılmaz-Çelik", children=(child, Child(class_3b.pupil_ids[3]))))
    for text in ("yilmaz", "ozlem celik", "ÖZLEM Y", "Çel"):
        hits = services.search.find(text, YEAR)
        assert {hit.id for hit in hits} == {class_3b.pupil_ids[1], class_3b.pupil_ids[3]}
    assert services.search.find("lmaz", YEAR) == () == services.search.find("ce", YEAR)
