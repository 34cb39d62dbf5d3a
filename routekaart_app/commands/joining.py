"""The command that makes one yearly summary of several."""

from __future__ import annotations

import argparse

from routekaart_app import terminal
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.summary_joining import join_files


def join(options: argparse.Namespace) -> int:
    """Join the summaries of several administrations into one file; tell who has not delivered."""
    found = join_files(options.files, options.to, expected=options.expected)
    result = {
        "file": str(options.to),
        "school_year": found.summary.school_year,
        "delivered_by": list(found.summary.delivered_by),
        "missing": list(found.missing),
        "unexpected": list(found.unexpected),
        "remarks": list(found.remarks),
    }
    count = len(options.files)
    said = ngettext("{count} summary joined in {file}.", "{count} summaries joined in {file}.", count)
    notes = list(found.remarks)
    if found.missing:
        notes.append(_("Not delivered yet: {names}.").format(names=", ".join(found.missing)))
    if found.unexpected:
        notes.append(_("Not on the list, but in it: {names}.").format(names=", ".join(found.unexpected)))
    terminal.give(options, result, *notes, said.format(count=count, file=options.to))
    return terminal.ATTENTION if notes else terminal.OK
