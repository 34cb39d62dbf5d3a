"""What the lists of signals say: their names, what is the matter with a pupil, and since when; words only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from routekaart_app import formats, words
from routekaart_app.domain.signals import (
    ACTIVITY_WITHOUT_TALK,
    LOOK_BACK_DUE,
    PARENTS_NOT_REACHED,
    TALK_WITHOUT_NEXT_STEP,
    SignalRow,
    Signals,
)
from routekaart_app.i18n import N_, language
from routekaart_app.i18n import gettext as _

_LINKS: Mapping[str, str] = {
    ACTIVITY_WITHOUT_TALK: N_("No talk after {what}"),
    TALK_WITHOUT_NEXT_STEP: N_("No next step after {what}"),
    LOOK_BACK_DUE: N_("Went to: {what}"),
    PARENTS_NOT_REACHED: N_("Tried last: {what}"),
}
_ABOUT_LINES = frozenset({"missing_required", "no_mbo_application"})
_ABOUT_A_YEAR = 40
"""In weeks: a day and a month that long ago want their year."""
TITLES: Mapping[str, str] = {
    "missing_required": N_("Missing something required"),
    "no_talk": N_("No talk this year"),
    "broken_chains": N_("Chain broken"),
    "parents_not_reached": N_("Parents not reached"),
    "no_mbo_application": N_("No mbo application"),
    "longest_not_seen": N_("Not spoken with for longest"),
    "look_back": N_("Look back"),
}
ABOUT: Mapping[str, str] = {
    "missing_required": N_("Required, and the period is over. It may still be made up for."),
    "no_talk": N_("Nobody spoke with these pupils in this school year."),
    "broken_chains": N_("An activity without a talk after it, or a talk without a next step."),
    "parents_not_reached": N_("No contact with a parent in this school year yet."),
    "no_mbo_application": N_("In the last year of vmbo, and no application on record. It has to be in before 1 April."),
    "longest_not_seen": N_("Who was not spoken with for longest stands first."),
    "look_back": N_("Left a year ago or longer. Nobody noted yet how they are doing now."),
}
NOBODY: Mapping[str, str] = {
    "missing_required": N_("Nobody misses anything required"),
    "no_talk": N_("Everyone was spoken with this year"),
    "broken_chains": N_("Every chain is whole"),
    "parents_not_reached": N_("A parent of every pupil was reached"),
    "no_mbo_application": N_("Nobody is waiting for an application"),
    "longest_not_seen": N_("Everyone was spoken with lately"),
    "look_back": N_("Nobody is waiting for a look-back"),
}


def rows_of(signals: Signals, kind: str) -> tuple[SignalRow, ...]:
    """One of the lists by its name in `domain.signals.KINDS`."""
    rows: tuple[SignalRow, ...] = getattr(signals, kind)
    return rows


def what(row: SignalRow, kind: str) -> str:
    """What is the matter in a list: the line that is missing, which link of the chain, or that there was no talk."""
    if row.kind == PARENTS_NOT_REACHED and row.on is None:
        return _("Not asked yet")
    if row.kind in _LINKS:
        return _(_LINKS[row.kind]).format(what=row.what or row.line_name)
    if row.line_code:
        return f"{row.line_code} {row.line_name}"
    if kind == "no_talk":
        return _("No talk this year")
    return _("Last talk") if row.on else _("No talk yet")


def stands(row: SignalRow) -> str:
    """How a line stands, or since when: day and weeks, with the year where that is not clear."""
    if row.on is None and row.kind == PARENTS_NOT_REACHED:
        return ""
    if row.on is None:
        return words.say(words.STATUS, row.kind, _) if row.kind else ""
    day = formats.date_short(row.on, language())
    if row.weeks is None or row.weeks > _ABOUT_A_YEAR:
        day = f"{day} {row.on.year}"
    if row.weeks is None:
        return day
    return " · ".join((day, _("{count} wk").format(count=row.weeks)))


def stands_title(kind: str) -> str:
    """What the column of `stands` is called in a list."""
    if kind == LOOK_BACK_DUE:
        return _("Last day here")
    return _("How it stands") if kind in _ABOUT_LINES else _("Since")


def order_of_stands(row: SignalRow) -> tuple[date, str]:
    """What the column is sorted by: never comes before any day."""
    return row.on or date.min, row.kind
