"""Commands about talks: record one, and see or settle what was agreed."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from routekaart_app import formats, i18n, terminal
from routekaart_app.bootstrap import Services
from routekaart_app.commands.common import find_activity, find_school, opened
from routekaart_app.domain import names
from routekaart_app.domain.agreement import DROPPED, KEPT, OPEN, Agreement
from routekaart_app.domain.routekaart import COMPETENCIES
from routekaart_app.domain.talk_sheet import TalkSheet
from routekaart_app.domain.typed_text import MOST_LETTERS
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import lists

_MOST_BYTES = 4 * MOST_LETTERS + 3
"""What is longer holds more letters than fit, whatever they are; and the mark with which a file may begin."""


def talk(options: argparse.Namespace) -> int:
    """Record a talk with one pupil or several, or plan one on a day to come."""
    competencies = [_competency(text) for text in options.competency]
    if options.due and not options.agreement.strip():
        raise KnownError(_("Say what was agreed."), _("Nothing was recorded."))
    text = _text(options)
    with opened(options) as services:
        find_school(services, options.school)
        ids = [services.pupils.by_number(number, options.school) for number in options.pupil]
        sheet = services.talks.sheet(ids[0], options.date)
        sheet = services.talks.with_pupils(sheet, ids) if len(ids) > 1 else sheet
        sheet = sheet.of_kind(_kind(sheet, options.kind))
        sheet = sheet.touching(competencies, options.present, None)
        sheet = replace(sheet, keeps_plan=options.keep_planned)
        if options.about:
            sheet = services.talks.about(sheet, find_activity(options.about))
        done = services.talks.record(sheet.with_note(text).with_next_step(options.agreement, options.due))
        open_now = _open(services, sheet)
    result: dict[str, Any] = {
        "talk": str(done.activity_id),
        "pupils": len(sheet.pupils),
        "open_agreements": [
            {"text": item.text, "due": item.due_on.isoformat() if item.due_on else None, "number": number}
            for number, item in open_now
        ],
    }
    if done.uncounted:
        result["not_counted"] = [pupil.number for pupil in done.uncounted]
    terminal.give(options, result, done.label, lines=[_line(item, number) for number, item in open_now])
    return terminal.ATTENTION if done.uncounted else terminal.OK


def agreement(options: argparse.Namespace) -> int:
    """List what was agreed with a pupil, or note that it was kept."""
    with opened(options) as services:
        find_school(services, options.school)
        pupil_id = services.pupils.by_number(options.pupil, options.school)
        if options.list:
            found = services.agreements.of_pupil(pupil_id)
            shown = [_as_json(item, options.pupil.strip()) for item in found]
            terminal.give(options, {"agreements": shown}, lines=[_line(item, str(item.id)) for item in found])
            return terminal.OK
        mine = next((item for item in services.agreements.of_pupil(pupil_id) if item.id == _id(options.done)), None)
        if mine is None:
            what = _("This pupil has no such agreement.")
            raise KnownError(what, _("Nothing was changed."), _("See them with --list."), code="no-agreement")
        if mine.state != OPEN:
            raise KnownError(_("This agreement was settled before."), _("Nothing was changed."), code="settled")
        label = services.agreements.settle(mine.id, kept=True, on=services.clock.today())
    terminal.give(options, _as_json(replace(mine, state=KEPT), options.pupil.strip()), label)
    return terminal.OK


def _open(services: Services, sheet: TalkSheet) -> list[tuple[str, Agreement]]:
    """What is open with these pupils now, each with the pupil's number."""
    return [
        (pupil.number, item)
        for pupil in sheet.pupils
        for item in services.agreements.of_pupil(pupil.id)
        if item.state == OPEN
    ]


def _as_json(item: Agreement, number: str) -> dict[str, str | None]:
    return {
        "id": str(item.id),
        "text": item.text,
        "made": item.made_on.isoformat(),
        "due": item.due_on.isoformat() if item.due_on else None,
        "state": item.state,
        "number": number,
    }


def _line(item: Agreement, name: str) -> str:
    states = {OPEN: _("open"), KEPT: _("kept"), DROPPED: _("let go")}
    due = formats.date_short(item.due_on, i18n.language()) if item.due_on else _("no date")
    return f"{name}  {states[item.state]}  {due}  {item.text}"


def _kind(sheet: TalkSheet, text: str) -> str:
    """A kind of talk by its key, or by its name as it is or was shipped, in either language."""
    wanted = names.fold(text.replace("_", " "))
    for item in sheet.kinds:
        known = (item.key.replace("_", " "), item.text, *lists.shipped_texts("talk_kinds", item.key))
        if wanted in {names.fold(name) for name in known}:
            return item.key
    known_kinds = ", ".join(item.text for item in sheet.kinds)
    what = _("Choose one of these kinds of talks: {known}.").format(known=known_kinds)
    raise KnownError(what, _("Nothing was recorded."), code="no-kind")


def _competency(text: str) -> str:
    found = text.strip().upper()
    if found not in COMPETENCIES:
        what = _("Choose from these competencies: {known}.").format(known=", ".join(COMPETENCIES))
        raise KnownError(what, _("Nothing was recorded."), code="no-competency")
    return found


def _id(text: str) -> UUID | None:
    try:
        return UUID(text.strip())
    except ValueError:
        return None


def _text(options: argparse.Namespace) -> str:
    if options.text_file is None:
        return str(options.text)
    path: Path = options.text_file
    safe = _("Nothing was recorded.")
    try:
        with path.open("rb") as file:  # a file may have no end
            data = file.read(_MOST_BYTES + 1)
    except OSError:
        what = _("The text file {path} cannot be read.").format(path=path)
        raise KnownError(what, safe, code="no-file") from None
    if len(data) > _MOST_BYTES:
        what = _("The text file {path} is too long: at most {count} letters fit.")
        raise KnownError(what.format(path=path, count=MOST_LETTERS), safe, code="problems")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        what = _("The text file {path} is not in UTF-8.").format(path=path)
        raise KnownError(what, safe, _("Save it as UTF-8 and try again."), code="no-file") from None
