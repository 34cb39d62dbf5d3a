"""Finding other pupils in what was written about one: in full, with an initial, and by first name."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from routekaart_app.services.named_pupils import NamedPupils
from tests.reports.data import a_pupil

ON = date(2026, 3, 4)
SCHOOL = UUID(int=900)
NAMES = ("Sem de Groen", "Jaimy Bos", "Al Smit", "Roos Vos", "Zoë Özgür", "Mila", "Sem Vos")
CLASS = tuple(a_pupil(name, str(200 + place), school_id=SCHOOL) for place, name in enumerate(NAMES))
ELSEWHERE = (*CLASS, a_pupil("Noor van Dijk", "300", group_id=UUID(int=901), school_id=SCHOOL))
FLEUR = a_pupil("Fleur Bos", school_id=SCHOOL)


@pytest.mark.parametrize(
    ("text", "named", "elsewhere", "maybe"),
    [
        ("Met Sem de Groen naar de haven", ("Sem de Groen",), (), ()),
        ("Met S. de Groen en zoe ozgur", ("Sem de Groen", "Zoë Özgür"), (), ()),
        ("Met Jaimy en Zoë naar Sem's huis, en Mila", (), (), ("Sem", "Jaimy", "Zoë", "Mila")),
        ("een roos, al in mei, en jaimy", (), (), ()),
        ("Al kwam ook", (), (), ()),
        ("Roosmarijn en Semmie", (), (), ()),
        ("Noor van Dijk en N. van Dijk", (), ("Noor van Dijk",), ()),
        ("Fleur Bos, F. Bos", (), (), ()),
        ("Sems fiets, Zoës jas en Jaimy's tas", (), (), ("Sem", "Zoë", "Jaimy")),
        ("Met Sem de Groens moeder en S. Vos' vader", ("Sem de Groen", "Sem Vos"), (), ()),
        ("bij Noor van Dijks oma", (), ("Noor van Dijk",), ()),
        ("Milas tas, Jaimys jas en sems fiets", (), (), ()),
        ("", (), (), ()),
    ],
)
def test_who_is_named(text: str, named: tuple[str, ...], elsewhere: tuple[str, ...], maybe: tuple[str, ...]) -> None:
    reads: list[UUID] = []

    def who(key: UUID, _on: date) -> tuple[object, ...]:
        reads.append(key)
        return ELSEWHERE if key == SCHOOL else CLASS

    people = NamedPupils(who, who)  # type: ignore[arg-type]
    for _again in range(2):
        assert people.named(FLEUR, ON, text) == named
        assert people.named_elsewhere(FLEUR, ON, text) == elsewhere
        assert set(people.maybe_named(FLEUR, ON, text)) == set(maybe)
    assert len(reads) == len(set(reads)), "each is read once"


def test_without_a_class_there_are_no_classmates() -> None:
    people = NamedPupils(lambda _key, _on: CLASS, lambda _key, _on: CLASS)
    alone = a_pupil("Fleur Bos", group_id=None)
    assert people.named(alone, ON, "Sem de Groen") == people.named_elsewhere(alone, ON, "Sem de Groen") == ()
    assert people.maybe_named(alone, ON, "Sem") == ()


def test_the_own_first_name_is_no_hint_that_a_namesake_is_meant() -> None:
    people = NamedPupils(lambda _key, _on: CLASS, lambda _key, _on: CLASS)
    assert people.maybe_named(a_pupil("Sem Jansen"), ON, "Sem was trots. Met Roos.") == ("Roos",)


@pytest.mark.parametrize(
    ("text", "maybe"),
    [
        ("Hans' moeder", ("Hans",)),
        ("Hans kwam", ("Hans",)),
        ("Hans en Han kwamen", ("Hans", "Han")),
        ("Dans en muziek. Niks mis. Engels is leuk. Kans op Frans.", ()),
        ("Peters hond", ()),
        ("Dan's hond en Jobs fiets", ("Dan", "Job")),
    ],
)
def test_a_word_that_is_a_name_or_an_ordinary_word_itself_is_no_genitive(text: str, maybe: tuple[str, ...]) -> None:
    names = ("Hans Vos", "Han Vos", "Dan Bos", "Nik Bos", "Engel Vos", "Job Bos")
    some = tuple(a_pupil(name, str(300 + place), school_id=SCHOOL) for place, name in enumerate(names))
    people = NamedPupils(lambda _key, _on: some, lambda _key, _on: some)
    assert set(people.maybe_named(a_pupil("Peter Smit", school_id=SCHOOL), ON, text)) == set(maybe)


def test_a_surname_with_an_s_of_its_own_is_whose_it_is() -> None:
    some = (a_pupil("Jan Peter", "301", school_id=SCHOOL), a_pupil("Jan Peters", "302", school_id=SCHOOL))
    people = NamedPupils(lambda _key, _on: some, lambda _key, _on: some)
    assert people.named(FLEUR, ON, "Jan Peters") == ("Jan Peters",)
    assert people.named(some[1], ON, "Jan Peters en J. Peters") == ()
    assert people.named(some[0], ON, "Jan Peters") == ("Jan Peters",)
    assert people.named(some[0], ON, "J. Peters hond, met Jan Peter") == ("Jan Peters",)
    assert people.named(a_pupil("Jan Smit", school_id=SCHOOL), ON, "Jan Smits boek") == ()
