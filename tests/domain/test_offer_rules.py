"""What an offer must say, and what it is made clean of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routekaart_app.domain import offer_rules as rules
from routekaart_app.domain.offer import Offer

LESSON = Offer("Gastles", "guest_lesson", "Over containers.", ("PO", "VO"), 50, 30)


def test_an_offer_is_made_clean() -> None:
    messy = replace(
        LESSON, title=" Gast\u200bles ", description="Over containers.\x07 ", suitable_for=("VO", "X", "PO")
    )
    assert rules.cleaned(messy) == LESSON and rules.problems(LESSON) == ()
    assert rules.cleaned(replace(LESSON, minutes=0, most_pupils=0)) == replace(LESSON, minutes=None, most_pupils=None)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 201),
        ("kind", "party"),
        ("minutes", 99_999),
        ("minutes", -1),
        ("most_pupils", 10_000),
        ("description", "x" * 20_001),
    ],
)
def test_what_must_be_mended_is_told_beside_its_field(field: str, value: object) -> None:
    wrong = replace(LESSON, **{field: value})  # type: ignore[arg-type]
    assert [problem.field for problem in rules.problems(wrong)] == [field]
