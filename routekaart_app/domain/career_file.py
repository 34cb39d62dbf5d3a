"""The career file ("loopbaandossier") of one pupil: which parts somebody wants on paper, and what each then holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from routekaart_app.domain.agreement import Agreement
from routekaart_app.domain.choice import Choice
from routekaart_app.domain.note import Note
from routekaart_app.domain.overview import Dossier
from routekaart_app.domain.reflection import POINTS, GrowthStep, Reflection
from routekaart_app.domain.verdict import Verdict

ACTIVITIES, OVERVIEW, TALKS, GROWTH = "activities", "overview", "talks", "growth"
CHOICES, GUARANTEES, HIGHLIGHTS, SIGNATURES, GUIDE_WORDS = (
    "choices", "guarantees", "highlights", "signatures", "guide_words",
)  # fmt: skip
SECTIONS = (ACTIVITIES, OVERVIEW, TALKS, GROWTH, CHOICES, GUARANTEES, HIGHLIGHTS, SIGNATURES, GUIDE_WORDS)
"""What a career file can hold, in its order. `GUIDE_WORDS` adds what the guide wrote to what is there: it is in no
preset, since the file is the pupil's."""

PRESETS: Mapping[str, tuple[str, ...]] = {
    "exam": (ACTIVITIES, TALKS, GROWTH, CHOICES, SIGNATURES),
    "intake": (OVERVIEW, GROWTH, CHOICES, GUARANTEES, HIGHLIGHTS),
    "all": (ACTIVITIES, OVERVIEW, TALKS, GROWTH, CHOICES, GUARANTEES, HIGHLIGHTS, SIGNATURES),
}
"""For the exam file of the vmbo: what its programme asks. For the intake of the mbo: the five competencies and what
was chosen, short. For the pupil: everything that is the pupil's own."""

ASKS_TO_LOOK_BACK = frozenset({"visit", "placement", "guest_lesson", "event", "home", "training"})
"""Kinds of activities that a pupil is asked to look back upon; any other is where somebody did."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What is wanted: which sections, from which day up to and including which (None: all there is), in which order;
    with `room_to_write` each point that nobody filled in gets lines for a pen, without it a word that says so."""

    sections: tuple[str, ...] = PRESETS["all"]
    first_day: date | None = None
    last_day: date | None = None
    oldest_first: bool = False
    room_to_write: bool = False

    @property
    def preset(self) -> str:
        """Which of `PRESETS` these sections are; "" for a choice of one's own."""
        return next((name for name, sections in PRESETS.items() if set(sections) == set(self.sections)), "")

    def holds(self, day: date) -> bool:
        """Whether a day lies in the period."""
        return (self.first_day or day) <= day <= (self.last_day or day)


EVERYTHING = Contents()
"""All that is the pupil's own, of all the years."""


@dataclass(frozen=True, slots=True)
class FileActivity:
    """One activity, with what the pupil said of it. `competencies` are those of its line and of the reflections."""

    on: date
    kind: str
    title: str
    company: str
    competencies: tuple[str, ...]
    reflections: tuple[Reflection, ...] = ()
    note: str = ""
    parent_form: str = ""
    """Of contact with a parent: its form, in place of a title."""

    @property
    def points_given(self) -> int:
        """How many of the four points say something, in one reflection or another."""
        return sum(any(getattr(one, point).strip() for one in self.reflections) for point in POINTS)

    @property
    def asks(self) -> bool:
        """Whether the pupil is asked to look back upon it."""
        return bool(self.reflections) or self.kind in ASKS_TO_LOOK_BACK

    @property
    def is_whole(self) -> bool:
        """Whether all four points say something."""
        return self.points_given == len(POINTS)


@dataclass(frozen=True, slots=True)
class FileTalk:
    """One talk, what it was about, who was there, and what was agreed in it."""

    on: date
    kind: str
    called: str
    """What the school calls this kind of talk; "" where it says nothing but `kind`."""
    title: str
    about: str
    present: tuple[str, ...]
    agreements: tuple[Agreement, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class CareerFile:
    """What is printed of one pupil. What was not asked for is empty.

    `way` is the dossier for the line on the cover, without anything that was said or noted. `asked` counts the
    activities that a pupil is asked to look back upon, `looked_back` those of them with a reflection, `whole` those
    with all four points; `talked` counts the talks. These are told on the cover, whether their section is there or not.
    """

    way: Dossier
    contents: Contents
    first_day: date
    last_day: date
    asked: int
    looked_back: int
    whole: int
    talked: int
    activities: tuple[FileActivity, ...] = ()
    others: tuple[FileActivity, ...] = ()
    talks: tuple[FileTalk, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    """Those that were made outside a talk that is told."""
    growth: tuple[GrowthStep, ...] = ()
    choices: tuple[Choice, ...] = ()
    guarantees: tuple[Choice, ...] = ()
    highlights: tuple[Note, ...] = ()
    verdict: Verdict | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing of the pupil's in it."""
        told = (self.activities, self.others, self.talks, self.agreements, self.growth, self.choices, self.guarantees)
        return not any((*told, self.highlights))
