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
