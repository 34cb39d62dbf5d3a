"""What the fields of a form held comes back as it was, and a damaged draft as far as it can be read."""

from __future__ import annotations

from uuid import UUID

import pytest

from routekaart_app.domain import field_draft
from routekaart_app.domain.field_draft import FieldDraft

KEY = UUID(int=7)
LEFT = FieldDraft(
    (str(KEY), ""), {"text_edit": "Wil bakker\nworden"}, {"kind_combo": "working", "on_edit": "2026-03-04"},
    frozenset({"text_edit"}),
)  # fmt: skip


def test_it_comes_back() -> None:
    again = field_draft.read(field_draft.content(LEFT))
    assert again == LEFT
    assert (again.key(0), again.key(1), again.key(2)) == (KEY, None, None)


def test_of_what_is_still_there_only_what_was_changed_is_filled_in() -> None:
    assert LEFT.values(only_changed=True) == {"text_edit": "Wil bakker\nworden"}
    assert LEFT.values(only_changed=False) == {**LEFT.texts, **LEFT.chosen}


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"texts": 3, "of": "x", "changed": {}}', '{"texts": {"a": 3}}'])
def test_what_is_damaged_is_empty(text: str) -> None:
    assert field_draft.read(text) == FieldDraft()
