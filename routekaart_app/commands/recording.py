"""The command that records an activity for a class."""

from __future__ import annotations

import argparse
from dataclasses import replace

from routekaart_app import i18n, terminal, words
from routekaart_app.commands.common import find_group, opened
from routekaart_app.domain import names
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _


def record(options: argparse.Namespace) -> int:
    """Record an activity for a class."""
    with opened(options) as services:
        group = find_group(services, options, options.date)
        sheet = services.contacts.new_sheet(group.id, options.date, options.line)
        sheet = replace(sheet, company_name=options.company, note=options.note)
        for absent in options.absent:
            number, _equals, reason = absent.partition("=")
            sheet = sheet.with_reason(sheet.index_of(number), _reason(reason))
        for number in options.partly:
            sheet = sheet.with_partly(sheet.index_of(number))
        done = services.contacts.record(sheet)
    result = {"activity": str(done.activity_id), "line": done.line_code, "present": done.present, "absent": done.absent}
    terminal.give(options, result, done.label)
    return terminal.OK


def _reason(text: str) -> str:
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
