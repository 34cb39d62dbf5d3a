"""Reflections: what a pupil says of an activity in the four points of the exam programme, and growth in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from routekaart_app.domain.routekaart import COMPETENCIES

POINTS = ("goal", "result", "evaluation", "next_step")
"""What the career file of vmbo asks of every activity: intended goals, results, evaluation, and the planned next step
with its conclusion. Source: SLO, exam programmes vmbo, from 2016."""

GROWTH = ("not_discussed", "beginning", "on_the_way", "independent")
"""Growth steps from low to high, always told in words, never as a mark."""


def is_said(word: str) -> bool:
    """Whether a growth word tells something: not the one for what was not talked about, nor ""."""
    return word not in ("", GROWTH[0])


@dataclass(frozen=True, slots=True)
class GrowthView:
    """One competency on one day: the pupil's word and the guide's, each one of `GROWTH` or "" when not given."""

    competency: str
    pupil: str = ""
    guide: str = ""


@dataclass(frozen=True, slots=True)
class Reflection:
    """One reflection in the dossier. `activity` and `talk` name what it looks back on and where it was talked about."""

    id: UUID
    pupil_id: UUID
    on: date
    goal: str = ""
    result: str = ""
    evaluation: str = ""
    next_step: str = ""
    guide_words: str = ""
    growth: tuple[GrowthView, ...] = ()
    activity_id: UUID | None = None
    activity: str = ""
    talk_id: UUID | None = None
    talk: str = ""

    @property
    def points_given(self) -> int:
        """How many of the four points say something."""
        return sum(bool(getattr(self, point).strip()) for point in POINTS)


@dataclass(frozen=True, slots=True)
class GrowthStep:
    """One competency on one day in a pupil's history."""

    on: date
    competency: str
    pupil: str
    guide: str


SIDES = ("pupil", "guide")
"""Whose word it is."""


@dataclass(frozen=True, slots=True)
class Views:
    """Of one competency, which pupils said themselves how they stand, and of which a guide did, in a school year.
    "Not talked about yet" is no view. How many they are is said wherever views are summed."""

    competency: str
    pupil: frozenset[UUID] = frozenset()
    guide: frozenset[UUID] = frozenset()

    def by(self, side: str) -> frozenset[UUID]:
        """Who has a word of one of `SIDES`."""
        return self.pupil if side == SIDES[0] else self.guide


def newest(steps: tuple[GrowthStep, ...], competency: str) -> GrowthView:
    """The last word of each on a competency; pupil and guide may have spoken on different days."""
    mine = sorted((step for step in steps if step.competency == competency), key=lambda step: step.on)
    pupil = next((step.pupil for step in reversed(mine) if step.pupil), "")
    guide = next((step.guide for step in reversed(mine) if step.guide), "")
    return GrowthView(competency, pupil, guide)


def standing(steps: tuple[GrowthStep, ...]) -> tuple[GrowthView, ...]:
    """How a pupil stands on all five competencies, in their order."""
    return tuple(newest(steps, competency) for competency in COMPETENCIES)
