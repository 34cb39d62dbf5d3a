"""What stands on the desk of the example's user: classes to look after, and what is planned with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from routekaart_app.services.example.agenda import GroupYear, Occasion, lines_on
from routekaart_app.services.example.calendar import SchoolDays
from routekaart_app.services.example.moments import Narrator, Rows
from routekaart_app.services.example.word_lists import Words

_AHEAD = timedelta(days=13)
_BACK = timedelta(days=21)
_TALKS_A_DAY = 2
_VISITS = ("visit", "placement", "guest_lesson")
_VISIT, _TALKS = "09:00", ("13:15", "13:40")


def own_classes(groups: Sequence[GroupYear], on: date) -> list[GroupYear]:
    """The classes of the present year that the user looks after: the one that is shown, and those in which its pupils
    were and will be."""
    present = [group for group in groups if on in group.year]
    shown = next((group for group in present if group.plan.is_shown), None)
    if shown is None:
        return present[:1]
    mine = [group for group in present if group.plan.school is shown.plan.school]
    return [group for group in mine if group.plan.column == shown.plan.column]


def plans(rng: Random, words: Words, narrator: Narrator, classes: Sequence[GroupYear], on: date) -> Rows:
    """What is planned with these classes on the next school days, a visit and talks, and one talk whose day went by
    without having been recorded."""
    rows = Rows([], [], [], [])
    if not classes:
        return rows
    days = SchoolDays.of(classes[0].year)
    ahead = days.between(on, on + _AHEAD)
    for turn, day in enumerate(ahead):
        group = classes[turn % len(classes)]
        if turn % len(classes) == 0:
            stays = [stay for stay in group.stays if stay.holds(day)]
            narrator.plan(rows, group, _visit(words, group, day, turn // len(classes)), stays, _VISIT)
        else:
            _talks(rng, words, narrator, rows, group, day, _TALKS_A_DAY)
    for day in days.between(on - _BACK, on - timedelta(days=1))[-3:-2]:
        _talks(rng, words, narrator, rows, classes[-1], day, 1)
    return rows


def _talks(rng: Random, words: Words, narrator: Narrator, rows: Rows, group: GroupYear, day: date, number: int) -> None:
    there = [stay for stay in group.stays if stay.holds(day)]
    chosen = rng.sample(there, min(number, len(there)))
    for stay, starts_at in zip(chosen, _TALKS, strict=False):
        narrator.plan(rows, group, _talk(words, group, day), [stay], starts_at)


def _visit(words: Words, group: GroupYear, day: date, turn: int) -> Occasion:
    """For one of the lines of the class, in turn; with a title of its own when there is none."""
    lines = lines_on(group, day, *_VISITS)
    if not lines:
        return Occasion(day, "visit", None, words.planned["visit"])
    line = lines[turn % len(lines)]
    return Occasion(day, line.kind, line)


def _talk(words: Words, group: GroupYear, day: date) -> Occasion:
    """For a line that is due on that day; with a title of its own when there is none."""
    for line in lines_on(group, day, "talk"):
        first, last = line.window(group.year)
        if first <= day <= last:
            return Occasion(day, "talk", line)
    return Occasion(day, "talk", None, words.planned["talk"])
