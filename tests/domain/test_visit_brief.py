"""What a list that goes out of the door calls pupils, when it must be gone, and where a visit is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.domain import emergency
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.contact import State
from routekaart_app.domain.stages import PO, VO, Place
from routekaart_app.domain.visit import Visit, VisitState
from routekaart_app.domain.visit_brief import (
    BriefSchool,
    Participant,
    VisitBrief,
    address,
    by_class,
    short_names,
)

VISIT = Visit(UUID(int=1), date(2026, 3, 12), "company_visit", "visit", VisitState.PLANNED)
HOST = CompanyEntry("Zorghub", address="Havenstraat 1\n3131 AB", municipality="Vlaardingen")


def a_pupil(first: str, prefix: str = "", last: str = "", group: str = "7A", **changes: object) -> Participant:
    number = abs(hash((first, prefix, last, group)))
    return replace(Participant(UUID(int=number), first, prefix, last, group, Place(PO, 7)), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pupils", "said"),
    [
        ([("Sem", "", "Bakker"), ("Elif", "", "Aydın")], ("Sem", "Elif")),
        ([("Sem", "van der", "Berg"), ("sem", "", "Aydın")], ("Sem B.", "sem A.")),
        ([("Sem", "", "van der Berg"), ("Sem", "", "Aydın")], ("Sem B.", "Sem A.")),
        ([("Sem", "", "Bakker"), ("Sem", "", "Bos"), ("Sem", "", "Aydın")], ("Sem Ba.", "Sem Bo.", "Sem A.")),
        ([("Sem", "", "Bakker"), ("Sem", "", "Bakker")], ("Sem B.", "Sem B.")),
        ([("Zoë", "", "Kok"), ("Zoe", "", "Bos")], ("Zoë K.", "Zoe B.")),
        ([("Sem", "", ""), ("Sem", "", "Bos")], ("Sem", "Sem B.")),
        ([("", "", "Kok"), ("", "", "")], ("K.", "?")),
    ],
)
def test_first_names_and_letters_only_where_two_are_the_same(
    pupils: list[tuple[str, str, str]], said: tuple[str, ...]
) -> None:
    assert short_names([a_pupil(*parts) for parts in pupils]) == said


def test_the_order_is_class_then_first_name() -> None:
    named = (("Bo", "10B"), ("Zoë", "7A"), ("ali", "7A"), ("Aa", ""))
    there = [a_pupil(first, group=group) for first, group in named]
    assert [(one.group, one.first_name) for one in by_class(there)] == [
        ("7A", "ali"), ("7A", "Zoë"), ("10B", "Bo"), ("", "Aa"),
    ]  # fmt: skip


def test_a_list_must_be_gone_four_weeks_after_the_last_day() -> None:
    assert VisitBrief(VISIT).destroy_by == date(2026, 4, 9)
    assert VisitBrief(replace(VISIT, until=date(2026, 3, 20))).destroy_by == date(2026, 4, 17)


def test_who_goes_along_who_gets_a_certificate_and_how_many_of_which_year() -> None:
    there = (
        a_pupil("A", state=State.TOOK_PART), a_pupil("B", state=State.PARTLY), a_pupil("C", state=State.ABSENT),
        a_pupil("D", state=State.PLANNED), a_pupil("E", state=State.TOOK_PART, place=Place(VO, 3, "kb")),
    )  # fmt: skip
    brief = VisitBrief(VISIT, participants=there)
    assert [one.first_name for one in brief.going] == ["A", "B", "D", "E"]
    assert [one.first_name for one in brief.young_present] == ["A", "B"]
    assert brief.levels == (("groep 7", 3), ("vmbo 3", 1))


@pytest.mark.parametrize(
    ("visit", "where"),
    [
        (VISIT, "Zorghub, Havenstraat 1, 3131 AB, Vlaardingen"),
        (replace(VISIT, place="Hal 3"), "Hal 3"),
        (replace(VISIT, kind="guest_lesson", activity_kind="guest_lesson"), "De Vlinderboom"),
    ],
)
def test_where_it_is(visit: Visit, where: str) -> None:
    assert VisitBrief(visit, (HOST,), (BriefSchool("De Vlinderboom"),)).where == where


def test_a_municipality_that_is_in_the_address_stands_there_once() -> None:
    assert address(replace(HOST, address="Kade 2, 3131 AB Vlaardingen")) == "Zorghub, Kade 2, 3131 AB Vlaardingen"
    assert address(CompanyEntry("Zorghub")) == "Zorghub"


@pytest.mark.parametrize(("text", "wrong"), [("", False), ("010 000 00 00", False), ("bel", True), ("1" * 41, True)])
def test_an_emergency_number(text: str, wrong: bool) -> None:
    assert bool(emergency.problem(text)) is wrong
