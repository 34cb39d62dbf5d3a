"""Commands that record: an activity for a class, and a line that a pupil need not follow."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date

from routekaart_app import i18n, terminal, words
from routekaart_app.commands.common import find_group, find_pupil, opened, told_new, unknown_company
from routekaart_app.domain import names
from routekaart_app.domain.contact import State
from routekaart_app.domain.visit_sheet import VisitSheet
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import explained, visit_words


def record(options: argparse.Namespace) -> int:
    """Record an activity for a class, or plan one on a day to come."""
    with opened(options) as services:
        group = find_group(services, options, options.date)
        sheet = services.contacts.new_sheet(group.id, options.date, options.line)
        sheet = replace(
            sheet,
            company_name=options.company,
            note=options.note,
            starts_at=options.time,
            prepared=options.prepared,
            met_people=options.met_people,
            looked_back=options.looked_back,
        )
        new = unknown_company(options.company, sheet.companies)
        sheet = _attended(sheet, options, services.clock.today())
        done = services.contacts.record(sheet)
    result = {
        "activity": str(done.activity_id),
        "line": done.line_code,
        "present": done.present,
        "absent": done.absent,
        "planned": done.planned,
    }
    again = [visit_words.had_that_day(sheet.had_that_day)] if sheet.had_that_day else []
    again += [visit_words.done_before(sheet.already_done)] if sheet.already_done else []
    terminal.give(options, *told_new(result, new, [done.label, *again]))
    return terminal.OK


def _attended(sheet: VisitSheet, options: argparse.Namespace, today: date) -> VisitSheet:
    """Who was not there, or there for a part; on a day to come: who stays out of it, for no reason yet."""
    is_plan = sheet.is_plan(today)
    for absent in options.absent:
        number, equals, reason = absent.partition("=")
        if is_plan and equals:
            raise KnownError(
                _("This day is still to come: nobody can be absent for a reason yet."), _("Nothing was recorded.")
            )
        sheet = sheet.with_reason(sheet.index_of(number), reason_of(reason))
    for number in options.partly:
        if is_plan:
            raise KnownError(
                _("This day is still to come: nobody was there for a part yet."), _("Nothing was recorded.")
            )
        index = sheet.index_of(number)
        if sheet.attendances[index].state is State.ABSENT:
            what = _("Pupil {number} cannot both be absent and be there for a part.").format(number=number)
            raise KnownError(what, _("Nothing was recorded."), code="both")
        sheet = sheet.with_partly(index)
    if is_plan and (options.met_people or options.looked_back):
        raise KnownError(
            _("This day is still to come: nobody can have been met or have looked back yet."),
            _("Nothing was recorded."),
        )
    return sheet


def exempt(options: argparse.Namespace) -> int:
    """Note that a pupil need not follow a line, and why."""
    with opened(options) as services:
        pupil_id = find_pupil(services, options.pupil, options.school)
        found = services.explanations.of(pupil_id, options.line, options.on or services.clock.today())
        if found.misfit:
            what = _("{name} does not have the line {code}.")
            what = what.format(name=found.pupil.display_name, code=found.line.code)
            raise KnownError(f"{what} {explained.misfit(found)}", _("Nothing was changed."), code="no-line")
        label = services.cells.exempt(pupil_id, found.line.id, options.reason)
    result = {"code": found.line.code, "reason": options.reason, "number": found.pupil.number}
    terminal.give(options, result, label)
    return terminal.OK


def reason_of(text: str) -> str:
    """A reason by its name in the program, or as it stands on the screen in either language."""
    if not text.strip():
        return "unknown"
    wanted = names.fold(text.replace("_", " "))
    for key, word in words.REASON.items():
        spoken = {key.replace("_", " "), word, *(i18n.catalog("app", lang).gettext(word) for lang in i18n.LANGUAGES)}
        if wanted in {names.fold(item) for item in spoken}:
            return key
    known = ", ".join(_(word) for word in words.REASON.values())
    raise KnownError(_("Choose one of these reasons: {known}.").format(known=known), _("Nothing was recorded."))
