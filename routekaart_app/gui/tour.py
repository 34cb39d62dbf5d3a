"""The tour for who opens an administration for the first time: five steps, each with what it lets one do."""

from __future__ import annotations

from dataclasses import dataclass

from routekaart_app.i18n import N_


@dataclass(frozen=True, slots=True)
class Step:
    """What it is about, what to know of it, the words of its button, and what that does: an action of the window, or
    `CHOOSE`."""

    title: str
    text: str
    button: str
    does: str


CHOOSE = "choose"
"""Bring the keyboard to the choice of the class; where there is no class yet, to the import of pupils."""
STEPS = (
    Step(
        N_("Choose your class"),
        N_("You choose school year, school and class above. Everything you see is then about that class."),
        N_("To the classes"),
        CHOOSE,
    ),
    Step(
        N_("Record a visit"),
        N_("Everyone is ticked. Take off who was not there, and press Record. A class takes a minute."),
        N_("Record visit"),
        "record_visit",
    ),
    Step(
        N_("Record a talk"),
        N_("Type a few letters of a name. Write one line and, if you like, a next step with a day."),
        N_("Record talk"),
        "record_talk",
    ),
    Step(
        N_("Make a report"),
        N_("For pupil, parents or yourself. You see it first; then you print it or save it as PDF."),
        N_("Class reports"),
        "make_reports",
    ),
    Step(
        N_("Undo, and help"),
        N_("A mistake? Undo takes back every step, also tomorrow. F1 opens the manual at the page you are on."),
        N_("Manual"),
        "manual",
    ),
)
FIRST, LAST, AWAY = 1, len(STEPS), 0
"""Steps are counted from 1; `AWAY` is a tour that was put away."""


def step(number: int) -> Step | None:
    """The step with this number; None when the tour is away."""
    return STEPS[number - 1] if FIRST <= number <= LAST else None
