"""Whose an agreement is: of the pupil, or of one parent and of nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.domain import postal
from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.guardian import FORMER, Child, Guardian
from routekaart_app.domain.parent_contact import ParentContact
from routekaart_app.domain.parent_privacy import Readers, agreed_with, of_the_pupil

PUPIL, TALK, ON = UUID(int=1), UUID(int=50), date(2026, 3, 4)
MOTHER = Guardian("Moeder", children=(Child(PUPIL, relation="mother"),), id=UUID(int=71))
FATHER = Guardian("Vader", children=(Child(PUPIL, relation="father", do_not_send=True),), id=UUID(int=72))
GRANDMOTHER = Guardian("Oma", children=(Child(PUPIL, custody="on_request"),), id=UUID(int=73))
GUARDIANS = (MOTHER, FATHER, GRANDMOTHER)


def contact(number: int, guardian: Guardian | None = None, form: str = "talk", **changes: object) -> ParentContact:
    told = ParentContact(PUPIL, TALK, ON, form, guardian_id=guardian.id if guardian else None, id=UUID(int=number))
    return replace(told, **changes)  # type: ignore[arg-type]


def agreement(number: int, activity_id: UUID | None = TALK) -> Agreement:
    return Agreement(UUID(int=number), PUPIL, "Fleur", "3B", f"Afspraak {number}", ON, None, "open", None, activity_id)


def test_of_two_parents_at_one_talk_each_reads_what_was_agreed_with_them() -> None:
    contacts = contact(1, MOTHER), contact(2, FATHER)
    agreements = agreement(1), agreement(2), agreement(3), agreement(4, None)
    for guardian, expected in ((MOTHER, [1, 4]), (FATHER, [2, 4])):
        read = agreed_with(Readers((guardian,), GUARDIANS, is_only=False), agreements, contacts)
        assert [one.id.int for one in read] == expected
    both = agreed_with(Readers((MOTHER, FATHER), GUARDIANS, is_only=True), agreements, contacts)
    assert both == agreements[3:]  # whether they live together nobody knows
    home = tuple(replace(one, address="Kade 1, Schiedam") for one in (MOTHER, FATHER))
    assert agreed_with(Readers(home, GUARDIANS, is_only=True), agreements, contacts) == agreements


@pytest.mark.parametrize("relation", ["mother", "parent", "other", ""])
def test_what_a_parent_said_who_is_no_longer_recorded_is_read_by_no_other(relation: str) -> None:
    left = Guardian("Ouder", children=(Child(PUPIL, relation=relation),), id=UUID(int=74))
    gone = contact(1, who=FORMER)
    assert not Readers((left,), (left,), is_only=True).may_read(gone)
    assert of_the_pupil([agreement(1)], [gone], [left]) == ()


@pytest.mark.parametrize(
    ("text", "is_known"),
    [
        ("Kade 1", True), ("Zierikzeestraat 4, 3131 AB Vlaardingen", True), ("nvt 0", False), ("N.v.t. 1", False),
        ("niet bekend 2025", False), ("Anoniem 1", False), ("geheim!! 1", False), ("geheimhouding 3131 AB", False),
        ("3131 AB", False), ("zie 06", False), ("geheim/1", False), ("Schiedam", False), ("", False),
    ],
)  # fmt: skip
def test_an_address_is_something_to_post_to(text: str, is_known: bool) -> None:
    assert bool(postal.known(text)) == is_known


@pytest.mark.parametrize(
    ("made_with", "is_own"),
    [
        (contact(1, MOTHER), True),
        (contact(1, MOTHER, "phone"), False),
        (contact(1, FATHER), False),
        (contact(1, GRANDMOTHER), False),
        (contact(1, replace(MOTHER, id=UUID(int=99))), False),
        (contact(1, who="mother"), True),
        (contact(1, who="father"), False),
        (contact(1), False),
        (contact(1, id=None), True),
    ],
)
def test_the_pupils_own_file_has_what_was_agreed_while_the_pupil_was_there(
    made_with: ParentContact, is_own: bool
) -> None:
    assert bool(of_the_pupil((agreement(1),), (made_with,), GUARDIANS)) is is_own
    assert of_the_pupil((agreement(1, None),), (), GUARDIANS)
