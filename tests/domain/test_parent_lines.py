"""What a line is on paper for parents: the same wherever it is told, and named by what took place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from routekaart_app.domain.contact import ContactMoment, State
from routekaart_app.domain.coverage import Count, Status
from routekaart_app.domain.parent_lines import LineTold, parents_may_come, says_its_kind, told
from tests.reports.data import ON, YEAR, a_cell, a_line, a_moment

LINE = a_line("X1", "Loopbaangesprek", "talk", target=2, due_from="10-01", due_until="05-31")
PLACEMENT = a_line("X2", "Bliksemstage of bedrijfsbezoek", "placement")


def a_talk(on: date, state: State = State.TOOK_PART, **changes: object) -> ContactMoment:
    return replace(a_moment(on, "", state=state, kind="talk", line_id=LINE.id), **changes)  # type: ignore[arg-type]


def stands(count: Count, *moments: ContactMoment, target: int = 2) -> LineTold:
    line = replace(LINE, target=target)
    return told(line, a_cell(line, count), moments, YEAR, ON)


def test_what_was_done_once_of_twice_says_so_everywhere() -> None:
    found = stands(Count(done=1), a_talk(date(2025, 11, 6)), a_talk(date(2024, 11, 6)))
    assert (found.status, found.times, found.of, found.is_part) == (Status.PARTLY, 1, 2, False)
    assert found.day == date(2025, 11, 6), "that of an earlier school year is not of this line"
    whole = stands(Count(done=2), a_talk(date(2025, 11, 6)), a_talk(date(2026, 2, 6)))
    assert (whole.status, whole.of, whole.day) == (Status.DONE, 0, date(2026, 2, 6))


def test_what_was_done_in_part_is_no_time() -> None:
    found = stands(Count(partly=1), a_talk(date(2026, 1, 6), State.PARTLY), target=1)
    assert (found.status, found.times, found.of, found.is_part) == (Status.PARTLY, 0, 0, True)
    assert found.day == date(2026, 1, 6)


def test_the_day_is_that_of_the_status() -> None:
    planned = stands(Count(done=1, planned=1), a_talk(date(2025, 11, 6)), a_talk(date(2026, 3, 9), State.PLANNED))
    assert (planned.status, planned.day, planned.of) == (Status.PLANNED, date(2026, 3, 9), 2)
    assert stands(Count()).day == date(2026, 5, 31)
    absent = a_talk(date(2026, 1, 6), State.ABSENT)
    assert stands(Count(), absent, a_talk(date(2026, 3, 1), State.PLANNED)).planned_on is None, "a plan of days gone by"


@pytest.mark.parametrize(
    ("kinds", "kind", "name"),
    [
        ((), "placement", PLACEMENT.name),
        (("placement",), "placement", PLACEMENT.name),
        (("visit", "visit"), "visit", ""),
        (("visit", "placement"), "placement", PLACEMENT.name),
    ],
)
def test_a_visit_on_the_line_of_a_placement_is_told_as_a_visit(kinds: tuple[str, ...], kind: str, name: str) -> None:
    moments = [a_moment(date(2026, 1, 6), "", kind=one, line_id=PLACEMENT.id) for one in kinds]
    found = told(PLACEMENT, a_cell(PLACEMENT, Count(done=len(kinds))), moments, YEAR, ON)
    assert (found.kind, found.name) == (kind, name)


def test_a_talk_with_a_parent_there_keeps_the_name_of_its_line() -> None:
    found = stands(Count(done=1), a_talk(date(2026, 1, 6), kind="three_way"))
    assert (found.kind, found.name) == ("three_way", "Loopbaangesprek")


def test_who_may_come() -> None:
    joins = replace(LINE, parents="J")
    assert parents_may_come("three_way") and parents_may_come("parents")
    assert parents_may_come("talk", joins) and parents_may_come("talk", LINE, ("parent",))
    assert not parents_may_come("talk", LINE) and not parents_may_come("talk", None, ("company",))
    assert not parents_may_come("home", joins), "a task at home is no place to go to"


@pytest.mark.parametrize(
    ("name", "noun", "plain", "expected"),
    [
        ("Gesprek met de mentor", "Gesprek", "Gesprek over later", True),
        ("Les: vragen voor een bedrijf", "Les", "Les over werk en leren", True),
        ("Loopbaangesprek", "Gesprek", "Gesprek over later", False),
        ("Plek-goed-gesprek na 8 weken", "Gesprek", "Gesprek over later", False),
        ("Driehoeksgesprek bij schooladvies", "Samen", "Gesprek met kind, ouders en school", False),
        ("Thuisopdracht Mijn keuze uitleggen", "Thuis", "Opdracht voor thuis", True),
        ("Bedrijfsbezoek haven", "Bezoek", "Bezoek aan een bedrijf of school", True),
        ("Meeloopdag mbo", "Bezoek", "Bezoek aan een bedrijf of school", False),
        ("Bezoek zorgcentrum", "Bezoek", "Bezoek aan een bedrijf of school", True),
    ],
)
def test_a_word_of_the_school_does_not_say_what_it_is(name: str, noun: str, plain: str, expected: bool) -> None:
    assert says_its_kind(name, noun, plain) is expected
