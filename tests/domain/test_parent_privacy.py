"""Whose an agreement is: of the pupil, or of one parent and of nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.guardian import Child, Guardian
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
    assert both == agreements


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
