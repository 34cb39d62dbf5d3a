"""The lists that a school may change: kinds of talks, guiding questions, sectors, campuses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from routekaart_app.domain import names, sensitive
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

TALK_KINDS, QUESTIONS, SECTORS, CAMPUSES = "talk_kinds", "questions", "sectors", "campuses"
"""The names of the lists. The scope of a kind of talk is what it counts as (`talk_sheet.KINDS`); that of a question is
its competency and phase, such as "KR VO"; that of a campus is the key of its sector, or "". A company is of a campus by
the name of the campus, and of a sector by the key."""

MOST_LETTERS = 500
_MOST = {TALK_KINDS: 60, SECTORS: 60, CAMPUSES: 60}


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry. `key` stays when it is renamed: the word it was shipped with, or the id of a school's own entry; ""
    while an own one was not saved yet. Hidden entries are not offered, but still name what they were chosen for."""

    key: str
    text: str
    scope: str = ""
    is_own: bool = False
    is_hidden: bool = False


def most_letters(name: str) -> int:
    """How long an entry of a list may be."""
    return _MOST.get(name, MOST_LETTERS)


def problems(name: str, entries: Sequence[ListEntry]) -> tuple[Problem, ...]:
    """What must be mended before a list can be saved; the field is the place in `entries`, or "" for the whole."""
    found: list[Problem] = []
    seen: set[tuple[str, str]] = set()
    for place, entry in enumerate(entries):
        text, folded = entry.text.strip(), names.fold(entry.text)
        known = (entry.scope if name == QUESTIONS else "", folded)
        if not text:
            found.append(Problem(str(place), _("Give this entry a text.")))
        elif len(text) > most_letters(name):
            long = _("This is too long: at most {count} letters.").format(count=most_letters(name))
            found.append(Problem(str(place), long))
        elif name == sensitive.LIST and (wrong := sensitive.entry_problem(text)):
            found.append(Problem(str(place), wrong))
        elif folded and known in seen and not entry.is_hidden:
            found.append(Problem(str(place), _("“{text}” is in the list twice.").format(text=text)))
        if not entry.is_hidden:
            seen.add(known)
    if name == TALK_KINDS and all(entry.is_hidden for entry in entries):
        found.append(Problem("", _("Leave at least one kind of talk to choose.")))
    if name == SECTORS and all(entry.is_hidden for entry in entries):
        found.append(Problem("", _("Leave at least one sector to choose.")))
    return tuple(found)


def named(entries: Iterable[ListEntry], key: str) -> str:
    """The text of an entry, hidden or not; "" for none that is known."""
    return next((entry.text for entry in entries if entry.key == key), "")
