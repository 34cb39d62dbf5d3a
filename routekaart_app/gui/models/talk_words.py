"""What the form of a talk says: with whom, about what, and what it counts for."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from routekaart_app import formats, words
from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.talk_sheet import TalkSheet, TalkSubject
from routekaart_app.gui.pages.pupils_page import place_said
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services.talks import with_whom

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


def lines(sheet: TalkSheet) -> Choices:
    """The talks of the routekaart, and none of them."""
    return [
        *((f"{line.code}  {line.name}", line.id) for line in sheet.lines),
        (_("For no line of the routekaart"), None),
    ]


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
