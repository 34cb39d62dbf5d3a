"""Guiding questions fit the phase a pupil is in."""

from __future__ import annotations

import pytest

from routekaart_app.domain import guiding
from routekaart_app.domain.stages import Place


@pytest.mark.parametrize(
    ("place", "phase"),
    [
        (Place("PO", 7), "PO"),
        (Place("VO", 3, "kb"), "VO"),
        (Place("MBO", 1, level=2), "MBO"),
        (Place("HBO", 1), "MBO"),
        (Place("SO", 7), "PO"),
        (Place("SO", 12), "VO"),
        (Place("SO", None), "PO"),
    ],
)
def test_special_education_goes_by_age_and_higher_education_as_the_mbo(place: Place, phase: str) -> None:
    assert guiding.phase(place) == phase
    assert guiding.scope("KR", phase) == f"KR {phase}"
