"""The tour for who opens an administration for the first time: five steps, what each lets one do, and its keys."""

from __future__ import annotations

from dataclasses import dataclass

from routekaart_app.gui import shortcuts
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Step:
    """What it is about, what to know of it, the words of its button, and what that does: an action of the window, or
    `CHOOSE`. In the text a name of `shortcuts` between braces stands for its keys."""

    title: str
    text: str
    button: str
    does: str

    @property
    def said(self) -> str:
        """What to know of it, in the language of the screen and with the keys as people here write them."""
        return _(self.text).format_map({name: shortcuts.keys_of(name) for name in shortcuts.SHORTCUTS})


CHOOSE = "choose"
"""Bring the keyboard to the choice of the class."""
STEPS = (
    Step(
        N_("Choose your class"),
        N_(
            "You choose school year, school and class above; {next_group} goes to the next class. Everything you see "
            "is then about that class."
        ),
        N_("To the classes"),
        CHOOSE,
    ),
    Step(
        N_("Record a visit"),
        N_(
            "{record_visit} works on every page. Everyone is ticked. Take off who was not there, and press Record. A "
            "class takes a minute."
        ),
        N_("Record visit"),
        "record_visit",
    ),
    Step(
        N_("Record a talk"),
        N_(
            "{record_talk} works on every page. Type a few letters of a name. Write one line and, if you like, a next "
            "step with a day."
        ),
        N_("Record talk"),
        "record_talk",
    ),
    Step(
        N_("Make a report"),
        N_("{make_reports}: for pupil, parents or yourself. You see it first; then you print it or save it as PDF."),
        N_("Class reports"),
        "make_reports",
    ),
    Step(
        N_("Undo, and help"),
        N_(
            "A mistake? {undo} takes back every step, also tomorrow. {search} finds people, pages and settings. "
            "{manual} opens the manual at the page you are on."
        ),
        N_("Manual"),
        "manual",
    ),
)
IMPORT = Step(
    N_("Bring in your pupils"),
    N_(
        "There is no class here yet. Bring in the list of pupils from the school system: you see first what comes in, "
        "and {undo} takes it back. Then the tour goes on."
    ),
    N_("Import pupils"),
    "import",
)
"""What comes before all other steps as long as there is no class."""
FIRST, LAST, AWAY = 1, len(STEPS), 0
"""Steps are counted from 1; `AWAY` is a tour that was put away."""


def step(number: int, *, has_class: bool = True) -> Step | None:
    """The step with this number, or what has to be done before it; None when the tour is away."""
    if not has_class and FIRST <= number <= LAST:
        return IMPORT
    return STEPS[number - 1] if FIRST <= number <= LAST else None
