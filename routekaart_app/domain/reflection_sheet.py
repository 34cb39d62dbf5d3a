"""The sheet of one reflection: what it looks back on, the pupil's own words, the guide's, and growth by both."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from routekaart_app.domain import away, typed_text
from routekaart_app.domain.away import Away
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.reflection import GROWTH, POINTS, GrowthView
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

NO_VIEWS = tuple(GrowthView(two) for two in COMPETENCIES)
"""Nobody said anything yet, of any competency."""

TEXTS = (*POINTS, "guide_words")
"""What is typed: the pupil's own words, then the guide's."""


@dataclass(frozen=True, slots=True)
class LookedBackOn:
    """Something a pupil took part in, to look back on, or a talk in which that was done. Of a visit that was prepared
    and looked back on, `question` is what the class wanted to find out and `surprised` what surprised it."""

    id: UUID
    on: date
    title: str
    question: str = ""
    surprised: str = ""


@dataclass(frozen=True, slots=True)
class ReflectionSheet:
    """What is filled in. Every method returns a new sheet, so that a dialog can step back; another day is asked of
    `services.reflections.on_day`.

    `activities` and `talks` are what can be chosen, newest first; `activity_id` and `talk_id` None is none of them.
    The four points are the pupil's own words, `guide_words` never are. `growth` holds all five competencies in their
    order; `stood` is what was said of them last before this. `id` is that of the reflection, also before it is kept
    (`is_new`). `is_enrolled` says whether the pupil is at a school on `on`,
    `left_on` since when not.
    """

    id: UUID
    pupil: PupilEntry
    on: date
    activities: tuple[LookedBackOn, ...] = ()
    talks: tuple[LookedBackOn, ...] = ()
    activity_id: UUID | None = None
    talk_id: UUID | None = None
    goal: str = ""
    result: str = ""
    evaluation: str = ""
    next_step: str = ""
    guide_words: str = ""
    growth: tuple[GrowthView, ...] = NO_VIEWS
    stood: tuple[GrowthView, ...] = NO_VIEWS
    is_new: bool = True
    is_enrolled: bool = True
    left_on: date | None = None

    @property
    def activity(self) -> LookedBackOn | None:
        """What is looked back on; None when it is nothing in particular."""
        return next((item for item in self.activities if item.id == self.activity_id), None)

    @property
    def talk(self) -> LookedBackOn | None:
        """The talk in which it was done; None when there was none."""
        return next((item for item in self.talks if item.id == self.talk_id), None)

    @property
    def is_empty(self) -> bool:
        """Whether neither pupil nor guide says anything."""
        return all(typed_text.is_blank(getattr(self, name)) for name in TEXTS) and self.growth == NO_VIEWS

    def newest_without(self, looked_back_on: Collection[UUID]) -> UUID | None:
        """The newest activity up to this day, in its school year, on which nothing was said yet."""
        year = SchoolYear.of(self.on)
        fresh = (
            item for item in self.activities if item.id not in looked_back_on and year.first_day <= item.on <= self.on
        )
        return next((item.id for item in fresh), None)

    def about(self, activity_id: UUID | None) -> ReflectionSheet:
        """Looking back on another activity, or on none in particular; what is unknown is none."""
        return replace(self, activity_id=_known(self.activities, activity_id))

    def in_talk(self, talk_id: UUID | None) -> ReflectionSheet:
        """Done in another talk, or in none."""
        return replace(self, talk_id=_known(self.talks, talk_id))

    def said(self, point: str, text: str) -> ReflectionSheet:
        """With other words of the pupil for one of `POINTS`; raises ValueError for anything else."""
        if point not in POINTS:
            raise ValueError("no such point")
        changes: dict[str, Any] = {point: text}
        return replace(self, **changes)

    def guided(self, text: str) -> ReflectionSheet:
        """With other words of the guide."""
        return replace(self, guide_words=text)

    def grown(self, competency: str, *, pupil: str | None = None, guide: str | None = None) -> ReflectionSheet:
        """With another view of a competency, each one of `GROWTH` or "" for none; None leaves it as it was.

        Raises ValueError for what is no competency or no word.
        """
        if competency not in COMPETENCIES or not {pupil or "", guide or ""} <= {"", *GROWTH}:
            raise ValueError("no such competency or word")
        return replace(self, growth=tuple(_seen(view, competency, pupil, guide) for view in self.growth))

    def view(self, competency: str) -> GrowthView:
        """What both say of a competency now."""
        return next(view for view in self.growth if view.competency == competency)

    def cleaned(self) -> tuple[ReflectionSheet, int]:
        """Without signs that nothing can show, and how many those were."""
        made = {name: typed_text.cleaned(getattr(self, name)) for name in TEXTS}
        texts: dict[str, Any] = {name: text for name, (text, _count) in made.items()}
        return replace(self, **texts), sum(count for _text, count in made.values())

    def problems(self, today: date) -> tuple[Problem, ...]:
        """What must be mended before this can be kept: beside "on", a point, "guide_words" or, of the whole, "goal"."""
        found = [*self._wrong_day(today)]
        for field in TEXTS:
            found += typed_text.problems(field, getattr(self, field))
        if self.is_empty:
            found.append(Problem("goal", _("Fill in at least one point, or one word of growth.")))
        return tuple(found)

    def _wrong_day(self, today: date) -> Iterable[Problem]:
        about = self.activity
        if self.on > today:
            yield Problem("on", _("This day is still to come."))
        elif not self.is_enrolled:
            yield away.problem(Away(self.pupil.display_name, self.left_on))
        elif about is not None and self.on < about.on:
            yield Problem("on", _("This day is before the activity."))


def _known(items: tuple[LookedBackOn, ...], wanted: UUID | None) -> UUID | None:
    return next((item.id for item in items if item.id == wanted), None)


def _seen(view: GrowthView, competency: str, pupil: str | None, guide: str | None) -> GrowthView:
    if view.competency != competency:
        return view
    return GrowthView(competency, view.pupil if pupil is None else pupil, view.guide if guide is None else guide)
