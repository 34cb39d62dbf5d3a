"""Notes: who may read which, and what can be kept."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from routekaart_app import words
from routekaart_app.domain import note as rules
from routekaart_app.domain import verdict
from routekaart_app.domain.note import CONFIDENTIAL, HIGHLIGHT, KINDS, RESTRICTED, WORKING, Note

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("kind", "is_author", "role", "may"),
    [
        (HIGHLIGHT, False, "teacher", True),
        (WORKING, True, "teacher", True),
        (WORKING, False, "guide", False),
        (CONFIDENTIAL, False, "guide", True),
        (CONFIDENTIAL, False, "teacher", False),
        (CONFIDENTIAL, True, "teacher", True),
        (CONFIDENTIAL, False, "", False),
    ],
)
def test_who_may_read(kind: str, is_author: bool, role: str, may: bool) -> None:
    assert rules.may_read(kind, is_author=is_author, role=role) is may


def test_what_can_be_kept() -> None:
    def fields(kind: str = HIGHLIGHT, text: str | None = "Trots op haar presentatie", on: date = TODAY) -> list[str]:
        return [item.field for item in rules.problems(Note(uuid4(), uuid4(), on, kind, text, ""), TODAY)]

    assert [fields(kind) for kind in KINDS] == [[], [], []]
    assert fields(text=" \n") == fields(text=None) == ["text"]
    assert fields(text="woord " * 50_000) == ["text"]
    assert fields("diary") == ["kind"]
    assert fields(on=date(2026, 3, 5)) == fields(on=date(1066, 3, 5)) == ["on"]


def test_restricted_kinds_are_kinds_and_each_has_a_word() -> None:
    assert set(KINDS) > RESTRICTED and set(words.NOTE) == set(KINDS)


def test_a_verdict_has_a_day_and_a_name() -> None:
    def fields(on: date = TODAY, judged_by: str = "M. van Voorbeeld") -> list[str]:
        return [item.field for item in verdict.problems(on, judged_by, TODAY)]

    assert fields() == []
    assert fields(judged_by="  ") == fields(judged_by="x" * 201) == ["judged_by"]
    assert fields(on=date(2026, 3, 5)) == ["on"]
