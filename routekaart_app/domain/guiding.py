"""Which guiding questions fit a pupil: those of a competency in the phase of school the pupil is in."""

from __future__ import annotations

from routekaart_app.domain.stages import HBO, MBO, PO, SO, VO, Place

PHASES = (PO, VO, MBO)
"""The phases that have questions of their own."""

AT_HOME = "home"
"""The scope of the questions for at home, by parents to their child."""


def phase(place: Place) -> str:
    """The phase whose questions a pupil understands: special education by age, higher education as the mbo."""
    if place.stage == SO:
        return PO if (place.year or 0) <= 8 else VO
    return MBO if place.stage == HBO else place.stage


def scope(competency: str, of_phase: str) -> str:
    """The name of the questions of a competency in a phase, such as "KR VO"."""
    return f"{competency} {of_phase}"
