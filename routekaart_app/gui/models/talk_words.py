"""What the form of a talk says: with whom, about what, and what it counts for."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.domain.overview import GroupChoice, PupilEntry
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.talk_sheet import TalkSheet, TalkSubject
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext
from routekaart_app.services.talks import with_whom

_NOTE = 90
"""Letters of what was typed in a plan, at most."""
Choices = Sequence[tuple[str, UUID | None]]


def title(sheet: TalkSheet) -> str:
    """ "Gesprek met Elif Aydın"."""
    return _("Talk with {name}").format(name=with_whom(sheet))


def about(pupils: Sequence[PupilEntry]) -> str:
    """Class, place and school: of one pupil, or as far as all have the same."""
    said = [(pupil.group, place_said(pupil.place), pupil.school) for pupil in pupils]
    same = (column[0] for column in zip(*said, strict=True) if len(set(column)) == 1)
    return " · ".join(part for part in same if part)


def subjects(sheet: TalkSheet) -> Choices:
    """What a talk can be about: nothing in particular, or an activity."""
    return [(_("No activity in particular"), None), *((_subject(item), item.id) for item in sheet.subjects)]


def pupils_hint(sheet: TalkSheet, *, is_proposed: bool) -> str:
    """What to do about the pupil that is proposed, or for whom the talk counts for nothing; "" for nothing."""
    if is_proposed:
        return _("Enter: go on with {name}. Or type another name.").format(name=sheet.pupil.display_name)
    if not sheet.uncounted:
        return ""
    names = ", ".join(pupil.display_name for pupil in sheet.uncounted)
    return _("Not on this line, so it does not count for them: {names}").format(names=names)


def lines(sheet: TalkSheet) -> Choices:
    """The talks of the routekaart, and none of them; each pupil's own where they have none in common."""
    none = _("For each pupil's own line") if sheet.by_own_lines else _("For no line of the routekaart")
    return [*((f"{line.code}  {line.name}", line.id) for line in sheet.lines), (none, None)]


def competencies() -> list[tuple[str, str, str]]:
    """What can be ticked: the two letters, these with a word, and the whole name."""
    return [
        (two, f"{two} {words.say(words.SHORT_COMPETENCY, two, _)}", words.say(words.COMPETENCY, two, _))
        for two in COMPETENCIES
    ]


def whole_classes(groups: Sequence[GroupChoice]) -> list[tuple[UUID, str]]:
    """Classes to talk with as a whole: "Hele klas 3B (28 leerlingen)"."""
    return [
        (
            group.id,
            ngettext(
                "Whole class {group} ({count} pupil)", "Whole class {group} ({count} pupils)", group.pupils
            ).format(group=group.name, count=group.pupils),
        )
        for group in groups
        if group.pupils
    ]


def lost_subject(before: TalkSheet, after: TalkSheet) -> str:
    """What a talk was to be about and is not any more, since not all of its pupils were at it; "" for nothing."""
    lost = next((item for item in before.subjects if item.id == before.about_id), None)
    if lost is None or after.about_id is not None or len(after.pupils) < 2:
        return ""
    return _("Not all of them were at this: {what}. Choose what they were all at, or nothing.").format(
        what=_subject(lost)
    )


def day_hint(sheet: TalkSheet, today: date) -> str:
    """What the day makes of the talk, where that is not plain: a plan, or a talk of another school year."""
    if sheet.is_to_come(today):
        said = _("This day is still to come: the talk is planned.")
        if sheet.planned is None:
            return said
        already = _("There is a planned talk already, on {day}.")
        return f"{said} {already.format(day=formats.day_and_month(sheet.planned.on, language()))}"
    if sheet.activity_id is None and today not in sheet.year:
        return _("This day is in school year {year}.").format(year=sheet.year.name)
    return ""


def closes(sheet: TalkSheet) -> str:
    """The planned talk that this one takes the place of; "" for none."""
    if sheet.planned is None:
        return ""
    day = formats.day_and_month(sheet.planned.on, language())
    return _("Close the talk that was planned for {day}").format(day=day)


def planned_note(sheet: TalkSheet) -> str:
    """What was typed when that was planned, or the beginning of it; "" for nothing."""
    note = " ".join(sheet.planned.note.split()) if sheet.planned is not None and not sheet.keeps_plan else ""
    short = textwrap.shorten(note, _NOTE, placeholder=" …")
    return _("What you typed then stays: “{note}”").format(note=short) if note else ""


def three_way(sheet: TalkSheet) -> str:
    """What is proposed since a parent was there; "" for nothing."""
    line = sheet.three_way_line
    return _("A parent was there: count it for {line}").format(line=f"{line.code} {line.name}") if line else ""


def _subject(item: TalkSubject) -> str:
    kind = words.say(words.KIND, item.kind, _).capitalize()
    what = " · ".join(dict.fromkeys(part for part in (item.title or kind, item.company) if part))
    day = formats.weekday_date(item.on, language())
    text = _("{day} · {what} (talked about)") if item.is_talked_about else _("{day} · {what}")
    return text.format(what=what, day=day)
