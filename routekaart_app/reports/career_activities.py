"""The activities of a career file: each with the four points of the exam programme in the pupil's words."""

from __future__ import annotations

from collections.abc import Iterator

from routekaart_app import formats, words
from routekaart_app.domain.career_file import CareerFile, FileActivity
from routekaart_app.domain.reflection import POINTS, Reflection
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import N_, Catalog
from routekaart_app.reports import blocks
from routekaart_app.reports.career_parts import (
    BODY_WIDTH,
    DATE,
    WIDTH,
    continued,
    day,
    empty_point,
    point,
    section,
    year_heading,
)
from routekaart_app.reports.flow import Block, Column, Row
from routekaart_app.reports.styles import BODY, QUIET, SMALL, STRONG

_BADGES = 82.0
_LABELS = {
    "goal": N_("Goal"),
    "result": N_("Result"),
    "evaluation": N_("Evaluation"),
    "next_step": N_("Next step and conclusion"),
}
"""The four points as the exam programme names them, short enough to stand beside a text."""
_LINES = {"goal": 2, "result": 3, "evaluation": 3, "next_step": 3}
"""How many lines a pen gets for each point."""


def looked_back_upon(file: CareerFile, t: Catalog) -> Iterator[Block]:
    """The activities that were looked back upon, year after year, and how many of them with all four points."""
    if not file.activities:
        return
    yield section(t.gettext("Activities and what I found out"))
    yield blocks.paragraph(_counted(file, t), BODY, WIDTH, before=0)
    last: SchoolYear | None = None
    for activity in file.activities:
        year = SchoolYear.of(activity.on)
        if year != last:
            yield year_heading(year, file)
            last = year
        yield from _activity(activity, file, t)


def others(file: CareerFile, t: Catalog) -> Iterator[Block]:
    """What else was done, a line each."""
    if not file.others:
        return
    yield section(t.gettext("What else I did") if file.activities else t.gettext("What I did"))
    table = blocks.Table((56, 192, 142, 82), (t.gettext("Date"), t.gettext("Activity"), t.gettext("Company"), ""))
    yield table.head
    for one in file.others:
        yield table.row(
            day(one.on, t),
            (*table.text(1, _name(one, t), SMALL), *table.text(1, one.note, QUIET)),
            table.text(2, one.company, SMALL),
            blocks.badges(one.competencies, SMALL),
        )
    if not file.growth:  # which says what the letters stand for
        yield blocks.competencies(t, WIDTH)


def _counted(file: CareerFile, t: Catalog) -> str:
    """ "4 of 6 activities with all four points." """
    text = t.ngettext(
        "{whole} of {count} activity with all four points.", "{whole} of {count} activities with all four points.",
        file.asked,
    )  # fmt: skip
    without = file.asked - file.looked_back
    said = [text.format(whole=file.whole, count=file.asked)]
    if without and not file.contents.room_to_write:
        more = t.ngettext(
            "{count} activity was not looked back upon yet.", "{count} activities were not looked back upon yet.",
            without,
        )  # fmt: skip
        said.append(more.format(count=without))
    return " ".join(said)


def _name(activity: FileActivity, t: Catalog) -> str:
    is_moment = activity.kind or activity.parent_form
    kind = words.moment_kind(activity.kind, activity.parent_form, t.gettext) if is_moment else t.gettext("looking back")
    return activity.title or kind[:1].upper() + kind[1:]


def _activity(activity: FileActivity, file: CareerFile, t: Catalog) -> Iterator[Block]:
    name = _name(activity, t)
    kind = words.say(words.KIND, activity.kind, t.gettext) if activity.kind and activity.title else ""
    kind = "" if kind.casefold() == name.strip().casefold() else kind
    about = " · ".join(filter(None, (kind, activity.company, _looked_back_on(activity, t))))
    inner = BODY_WIDTH - _BADGES
    columns = (
        Column(0, day(activity.on, t)),
        Column(DATE, (*blocks.lines(name, STRONG, inner), *blocks.lines(about, QUIET, inner))),
        Column(WIDTH - _BADGES + 4, blocks.badges(activity.competencies)),
    )
    rows = list(_points(activity, file, continued(name, t), t))
    yield Row(columns, WIDTH, 2, rule="", before=7, with_next=bool(rows))
    yield from rows


def _looked_back_on(activity: FileActivity, t: Catalog) -> str:
    if not activity.reflections:
        return ""
    date = formats.date_long(activity.reflections[-1].on, t.language)
    return t.gettext("looked back on {date}").format(date=date)


def _points(activity: FileActivity, file: CareerFile, head: Row, t: Catalog) -> Iterator[Row]:
    """The points of every reflection; where none of them says anything, that is told or there is room for a pen."""
    given: list[tuple[str, str, int]] = []
    for one in activity.reflections or (None,):
        for name in POINTS:
            said = getattr(one, name).strip() if one else ""
            if said:
                given.append((t.gettext(_LABELS[name]), said, 0))
            elif not _is_given(activity, name, one):
                given.append((t.gettext(_LABELS[name]), "", _LINES[name] if file.contents.room_to_write else 0))
        if one and one.guide_words.strip():
            given.append((t.gettext("Guide"), one.guide_words.strip(), 0))
    if activity.note.strip():
        given.append((t.gettext("Guide"), activity.note.strip(), 0))
    for place, (label, said, number) in enumerate(given, 1):
        last = place == len(given)
        if number:
            yield empty_point(label, number, head, last=last)
        else:
            yield point(label, said or t.gettext("not filled in yet"), head, last=last, style=SMALL if said else QUIET)


def _is_given(activity: FileActivity, name: str, one: Reflection | None) -> bool:
    """Whether another reflection on this activity says it, or a later one has the room for it."""
    others = [other for other in activity.reflections if other is not one]
    return any(getattr(other, name).strip() for other in others) or (
        bool(others) and one is not activity.reflections[-1]
    )
