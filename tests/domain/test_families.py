"""Who gets what of a batch: siblings together, a copy per address and language, and who does not get one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.domain.families import Copy, Family, Subject, families
from routekaart_app.domain.guardian import Child, Guardian
from routekaart_app.domain.parent_rights import receivers

ON = date(2026, 3, 4)
ELIF, SEM, KAAN = UUID(int=1), UUID(int=2), UUID(int=3)
DAM, KADE = "Dam 1, Schiedam", "Kade 7, Vlaardingen"


def guardian(number: int, *children: Child | UUID, language: str = "", address: str = "") -> Guardian:
    links = tuple(one if isinstance(one, Child) else Child(one) for one in children)
    return Guardian(
        f"Ouder {number}", paper_language=language, address=address, children=links, id=UUID(int=100 + number)
    )


def subject(pupil: UUID, *guardians: Guardian, home: str = "", on_request: bool = False) -> Subject:
    told = receivers(date(2012, 1, 1), "VO", None, guardians, ON, pupil_id=pupil, on_request=on_request)
    return Subject(pupil, told, guardians, home)


def told(*subjects: Subject, language: str = "") -> list[tuple[tuple[str, list[int], list[str]], ...]]:
    """Per family its copies: language, pupils, guardians."""
    return [
        tuple((copy.language, [one.int for one in copy.pupil_ids], [one.name for one in copy.guardians])
              for copy in family.copies)
        for family in families(subjects, language)
    ]  # fmt: skip


def test_nobody_recorded_goes_to_the_parents_in_the_language_of_the_home() -> None:
    assert told(subject(ELIF, home="tr"), subject(SEM)) == [(("tr", [1], []),), (("nl", [2], []),)]


def test_paper_is_in_their_own_choice_else_in_what_they_speak_else_in_that_of_the_home() -> None:
    speaks = replace(guardian(1, ELIF), talk_language="tr")
    assert told(subject(ELIF, speaks, home="pl")) == [(("tr", [1], ["Ouder 1"]),)]
    assert told(subject(ELIF, replace(speaks, paper_language="bg"), home="pl"))[0][0][0] == "bg"
    assert told(subject(ELIF, replace(speaks, talk_language=""), home="pl"))[0][0][0] == "pl"
    (family,) = families((subject(ELIF, replace(speaks, talk_language="pt")),))
    assert (family.copies[0].language, family.copies[0].asked) == ("nl", "pt")


def test_siblings_come_together_in_the_place_of_the_first() -> None:
    mother = guardian(1, ELIF, KAAN)
    found = families((subject(ELIF, mother), subject(SEM), subject(KAAN, mother)))
    assert [family.pupil_ids for family in found] == [(ELIF, KAAN), (SEM,)]
    assert found[0].copies == (Copy("nl", (ELIF, KAAN), (mother,)),)


def test_half_siblings_are_one_family_and_no_parent_reads_about_a_child_of_another() -> None:
    mother, father = guardian(1, ELIF, SEM), guardian(2, SEM, KAAN)
    subjects = (subject(KAAN, father), subject(ELIF, mother), subject(SEM, mother, father))
    (family,) = families(subjects)
    assert family.pupil_ids == (KAAN, ELIF, SEM)
    assert [(copy.pupil_ids, copy.guardians) for copy in family.copies] == [
        ((KAAN, SEM), (father,)), ((ELIF, SEM), (mother,)),
    ]  # fmt: skip


def test_one_address_and_language_is_one_copy_and_two_are_two() -> None:
    mother, father = guardian(1, ELIF, address=DAM), guardian(2, ELIF, address=" dam 1,  SCHIEDAM")
    assert told(subject(ELIF, mother, father)) == [(("nl", [1], ["Ouder 1", "Ouder 2"]),)]
    away = replace(father, address=KADE)
    assert told(subject(ELIF, mother, away)) == [(("nl", [1], ["Ouder 1"]), ("nl", [1], ["Ouder 2"]))]
    turkish = replace(father, paper_language="tr")
    assert told(subject(ELIF, mother, turkish)) == [(("nl", [1], ["Ouder 1"]), ("tr", [1], ["Ouder 2"]))]
    assert told(subject(ELIF, mother, turkish), language="en") == [(("en", [1], ["Ouder 1", "Ouder 2"]),)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kerkstraat 1-1", "Kerkstraat 11"), ("Dorp 1/2", "Dorp 12"), ("Dorp 1 2", "Dorp 12"), ("geheim", "Geheim"),
        ("onbekend", "onbekend"), ("adres geheim 1", "adres geheim 1"), ("-", "-"), ("?", ""), ("شارع ١", "улица 5"),
        ("Schiedam", "Schiedam"), ("Kade 1", ""), ("", "Kade 1"), ("geheim", ""),
    ],
)  # fmt: skip
def test_what_may_be_two_addresses_is_two_copies(one: str, other: str) -> None:
    mother, father = guardian(1, ELIF, address=one), guardian(2, ELIF, address=other)
    assert told(subject(ELIF, mother, father)) == [(("nl", [1], ["Ouder 1"]), ("nl", [1], ["Ouder 2"]))]


def test_two_parents_without_any_address_get_one_copy_while_nothing_says_that_they_are_apart() -> None:
    mother, father = guardian(1, ELIF, KAAN), guardian(2, Child(ELIF, relation="father", custody="both"), KAAN)
    together = (("nl", [1, 3], ["Ouder 1", "Ouder 2"]),)
    assert told(subject(ELIF, mother, father), subject(KAAN, mother, father)) == [together]
    apart = [(("nl", [1], ["Ouder 1"]), ("nl", [1], ["Ouder 2"]))]
    for other in (
        guardian(2, ELIF, SEM),
        guardian(2, Child(ELIF, custody="on_request")),
        guardian(2, Child(ELIF, relation="other")),
    ):
        assert told(subject(ELIF, guardian(1, ELIF), other, on_request=True)) == apart
    sitter = guardian(3, ELIF)
    assert len(told(subject(ELIF, guardian(1, ELIF), guardian(2, ELIF), sitter))[0]) == 3


def test_a_carer_of_two_families_makes_no_copy_in_which_these_meet() -> None:
    of_elif, of_kaan = guardian(1, ELIF, address="K 1"), guardian(2, KAAN)
    carer = guardian(3, ELIF, KAAN, address="V 9")
    assert told(subject(ELIF, of_elif, carer), subject(KAAN, of_kaan, carer)) == [
        (("nl", [1], ["Ouder 1"]), ("nl", [1, 3], ["Ouder 3"]), ("nl", [3], ["Ouder 2"])),
    ]  # fmt: skip


def test_who_lives_with_a_parent_and_may_not_read_the_same_gets_another_copy() -> None:
    mother = guardian(1, ELIF, KAAN, address=DAM)
    other = guardian(2, Child(ELIF, do_not_send=True, do_not_send_because="beschikking"), Child(KAAN), address=DAM)
    assert told(subject(ELIF, mother, other), subject(KAAN, mother, other)) == [
        (("nl", [1, 3], ["Ouder 1"]), ("nl", [3], ["Ouder 2"])),
    ]  # fmt: skip


def test_each_parent_gets_only_their_own_children() -> None:
    mother, father = guardian(1, ELIF, KAAN, address=DAM), guardian(2, KAAN, address=KADE)
    subjects = subject(ELIF, mother), subject(KAAN, mother, father)
    assert told(*subjects) == [(("nl", [1, 3], ["Ouder 1"]), ("nl", [3], ["Ouder 2"]))]


def test_a_language_without_paper_gets_the_leading_one_and_says_so() -> None:
    (family,) = families((subject(ELIF, home="uk"),))
    assert family.copies == (Copy("nl", (ELIF,), asked="uk"),)
    (family,) = families((subject(ELIF, home="tr"),), printable=("nl",))
    assert family.copies == (Copy("nl", (ELIF,), asked="tr"),)
    (family,) = families((subject(ELIF, home="uk"),), "tr")
    assert family.copies == (Copy("tr", (ELIF,)),), "who asked for one language was asked nothing"


def test_who_does_not_get_it_is_listed_and_still_ties_siblings() -> None:
    father = guardian(2, Child(ELIF, do_not_send=True, do_not_send_because="beschikking"), Child(KAAN), address=KADE)
    mother = guardian(1, ELIF, address=DAM)
    (family,) = families((subject(ELIF, mother, father), subject(KAAN, father)))
    assert [(pupil, one.guardian, one.why) for pupil, one in family.withheld] == [(ELIF, father, "do_not_send")]
    assert [(copy.pupil_ids, copy.guardians) for copy in family.copies] == [((ELIF,), (mother,)), ((KAAN,), (father,))]


@pytest.mark.parametrize("count", [3, 5])
def test_three_with_conflicting_settings_get_nothing_and_are_listed(count: int) -> None:
    guardians = tuple(guardian(number, Child(ELIF, custody="both")) for number in range(count))
    (family,) = families((subject(ELIF, *guardians),))
    assert family == Family((ELIF,), (), family.withheld) and {one.why for _, one in family.withheld} == {"conflict"}
    assert len(family.withheld) == count


def test_nobody_makes_no_families() -> None:
    assert families(()) == ()
