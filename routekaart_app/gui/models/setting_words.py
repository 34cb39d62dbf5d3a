"""What the settings of the page Beheer are called, what they mean, and by which other words people look for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _
from routekaart_app.services.school_settings import (
    AIM,
    ASKED_OFTEN,
    CLASH_DAYS,
    FIRST_COMPETENCY,
    MINIMUM,
    PARENTS_16,
    PARENTS_18,
)

LANGUAGE, THEME, TEXT_SCALE = "language", "theme", "text_scale"
"""How the screen looks on this laptop; all others are of the whole administration."""
BACKUP, CHECK = "backup", "check"
"""No settings, but done on that page and nowhere else."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What it is called on the screen, what it means in a sentence, and other words for it."""

    name: str
    about: str
    words: str = ""


SETTINGS: Mapping[str, Setting] = {
    LANGUAGE: Setting(
        N_("Language"),
        N_("The language of the screen on this laptop. Papers for parents have a language of their own."),
        N_("dutch english nederlands engels language settings"),
    ),
    THEME: Setting(
        N_("Light or dark"),
        N_("Dark letters on light, or light letters on dark, on this laptop."),
        N_("theme colours night contrast settings"),
    ),
    TEXT_SCALE: Setting(
        N_("Size of the text"),
        N_("Larger letters, up to twice as large, on this laptop."),
        N_("letters larger font zoom text size settings"),
    ),
    FIRST_COMPETENCY: Setting(
        N_("Competency KR is called"),
        N_("The word for the first competency on every screen and paper."),
        N_("qualities capacities name word settings"),
    ),
    PARENTS_16: Setting(
        N_("Parents of pupils of 16 and 17"),
        N_("Whether these parents get letters and reports about their child."),
        N_("age sixteen seventeen permission privacy guardians settings"),
    ),
    PARENTS_18: Setting(
        N_("Parents of pupils from 18 on"),
        N_("Whether these parents get letters and reports, now that the pupil is an adult."),
        N_("age adult eighteen permission privacy guardians settings"),
    ),
    CLASH_DAYS: Setting(
        N_("Tell visits of several classes within how many days"),
        N_("Who plans a visit is told of another class that goes to the same company within so many days."),
        N_("clash overlap twice plan warning settings"),
    ),
    ASKED_OFTEN: Setting(
        N_("Asked often: more visits in a school year than"),
        N_("With more visits than this a company stands among those that were asked too often."),
        N_("companies too often busy burden settings"),
    ),
    MINIMUM: Setting(
        N_("Yearly summary: hide counts below"),
        N_("Smaller counts of people are hidden, so that nobody can be recognised in a yearly summary."),
        N_("minimum least count hidden privacy recognise"),
    ),
    AIM: Setting(
        N_("Aim: how many per cent of pupils a line is to reach"),
        N_("The upright mark in the bars of the yearly summary."),
        N_("aim target goal per cent strive"),
    ),
    BACKUP: Setting(
        N_("Make a backup"),
        N_("A backup is a whole copy, encrypted like the original. It is opened and checked before it counts."),
        N_("copy safe save keep restore"),
    ),
    CHECK: Setting(
        N_("Check the data"),
        N_("Reads everything once and tells what does not fit. Nothing is changed."),
        N_("faults errors mend repair test"),
    ),
}


def title(name: str) -> str:
    """What a setting is called, in the language of the screen."""
    return _(SETTINGS[name].name)
