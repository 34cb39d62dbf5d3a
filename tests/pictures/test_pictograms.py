"""The signs on papers for parents: ten, each within its square, one for every kind of contact moment."""

from __future__ import annotations

import pytest

from routekaart_app.domain.routekaart import KINDS
from routekaart_app.pictures.pictograms import KIND, NAMES, pictogram
from tests.pictures.test_status_mark import reach

MOST = 10


def test_there_are_no_more_than_ten_and_each_is_another() -> None:
    assert len(NAMES) <= MOST
    assert len({repr(pictogram(name, 0, 0, 24)) for name in NAMES}) == len(NAMES)


def test_every_kind_has_one() -> None:
    assert set(KIND) == set(KINDS) and set(KIND.values()) <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [15.0, 96.0])
def test_a_sign_stays_in_its_square_and_has_one_color(name: str, size: float) -> None:
    for shape in pictogram(name, 50, 50, size, "accent"):
        left, top, right, bottom = reach(shape)
        slack = 0.03 * size
        assert min(left, top) >= 50 - size / 2 - slack and max(right, bottom) <= 50 + size / 2 + slack
        assert shape.stroke == "accent" and getattr(shape, "fill", None) is None


def test_an_unknown_sign_is_refused() -> None:
    with pytest.raises(KeyError):
        pictogram("skull", 0, 0, 10)
