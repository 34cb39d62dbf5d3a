"""The order of class names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.group_names import natural_key


def test_classes_stand_in_the_order_of_their_numbers() -> None:
    assert sorted(["10A", "2B", "2a", "1C", "Groep 8", "groep 7", "3²"], key=natural_key) == [
        "1C", "2a", "2B", "3²", "10A", "groep 7", "Groep 8",
    ]  # fmt: skip


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_names_can_be_put_in_order(names: list[str]) -> None:
    in_order = sorted(names, key=natural_key)
    assert [natural_key(name) for name in in_order] == sorted(natural_key(name) for name in names)
