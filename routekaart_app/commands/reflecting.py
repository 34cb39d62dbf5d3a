"""The command that keeps a reflection: the four points, and growth in words by pupil and guide."""

from __future__ import annotations

import argparse
from uuid import UUID

from routekaart_app import terminal
from routekaart_app.commands.common import find_activity, find_school, opened
from routekaart_app.domain.reflection import GROWTH
from routekaart_app.domain.reflection_sheet import ReflectionSheet
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

WORDS = dict(zip(("niet_besproken", "begin", "op_weg", "zelf"), GROWTH, strict=True))
"""The words of growth as they are typed, from low to high."""


def reflect(options: argparse.Namespace) -> int:
    """Keep a reflection of a pupil."""
    views = [_view(text) for text in options.growth]
    if len({competency for competency, *_said in views}) < len(views):
        terminal.say(_("--growth tells of a competency twice."))
        return terminal.WRONG_USE
    activity_id = find_activity(options.about) if options.about else None
    with opened(options) as services:
        find_school(services, options.school)
        pupil_id = services.pupils.by_number(options.pupil, options.school)
        sheet = services.reflections.sheet(pupil_id, options.date)
        if options.about:
            sheet = _about(sheet, activity_id)
        for point in ("goal", "result", "evaluation"):
            sheet = sheet.said(point, getattr(options, point))
        sheet = sheet.said("next_step", options.next).guided(options.guide_words)
        for competency, pupil, guide in views:
            sheet = sheet.grown(competency, pupil=pupil, guide=guide)
        label = services.reflections.save(sheet)
    about = sheet.activity
    result = {"reflection": str(sheet.id), "activity": str(about.id) if about else None}
    terminal.give(options, result, label, *([f"{about.on.isoformat()} {about.title}"] if about else []))
    return terminal.OK


def _about(sheet: ReflectionSheet, activity_id: UUID | None) -> ReflectionSheet:
    """Looking back on the activity that was named, or on the last one up to the day."""
    if activity_id is None:
        last = next((item.id for item in sheet.activities if item.on <= sheet.on), None)
        if last is None:
            what = _("There is no activity up to this day to look back on.")
            raise KnownError(what, _("Nothing was recorded."), code="no-activity")
        return sheet.about(last)
    made = sheet.about(activity_id)
    if made.activity is None:
        what = _("{name} took part in no such activity.").format(name=sheet.pupil.display_name)
        raise KnownError(what, _("Nothing was recorded."), code="no-activity")
    return made


def _view(text: str) -> tuple[str, str, str]:
    """Competency, the pupil's word and the guide's, out of "KR=op_weg:begin"; either word may be left out."""
    competency, equals, said = text.partition("=")
    pupil, _colon, guide = said.partition(":")
    two = competency.strip().upper()
    words = [word.strip().casefold() for word in (pupil, guide)]
    if not equals or two not in COMPETENCIES or any(word and word not in WORDS for word in words) or not any(words):
        what = _("“{text}” says nothing about growth.").format(text=text)
        todo = _("Write such as KR=op_weg:begin, with these words: {known}.").format(known=", ".join(WORDS))
        raise KnownError(what, _("Nothing was recorded."), todo, code="no-growth")
    return two, WORDS.get(words[0], ""), WORDS.get(words[1], "")
