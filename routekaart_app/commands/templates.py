"""The commands that share a routekaart as a file, and take one in."""

from __future__ import annotations

import argparse
from typing import Any

from routekaart_app import terminal
from routekaart_app.commands.common import opened, school_year
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.template_draft import TemplateChange
from routekaart_app.i18n import gettext as _
from routekaart_app.services.template_plan import said
from routekaart_app.services.template_words import described


def export(options: argparse.Namespace) -> int:
    """Write the routekaart of a school year to a file."""
    year = school_year(options.school_year)
    with opened(options) as services:
        services.routekaarten.export(year, options.to)
        lines = len(services.routekaarten.lines(year))
    result = {"school_year": year.name, "lines": lines, "file": str(options.to)}
    text = _("Routekaart of {year} written to {file}.").format(year=year.name, file=options.to)
    terminal.give(options, result, text)
    return terminal.OK


def bring_in(options: argparse.Namespace) -> int:
    """Take in a routekaart from a file: say what differs and whom it touches, and unless it is a dry run, keep it."""
    year = school_year(options.school_year)
    with opened(options) as services:
        draft = services.routekaarten.from_file(options.file, year)
        other_year = _other_year(services.routekaarten.year_in_file(options.file), year)
        change = services.routekaarten.preview(draft)
        written = False
        if not change.is_empty:
            services.routekaarten.check(draft)
            if not options.dry_run:
                services.routekaarten.save(draft)
                written = True
    result = _result(change) | {"written": written}
    text = _("Added {added}, changed {changed}, removed {removed}, unchanged {unchanged}.").format(**result)
    done = _("Imported.") if written else _("Nothing was written.")
    terminal.give(options, result, *other_year, *described(change), *said(change), text, done)
    return terminal.OK


def _other_year(found: SchoolYear | None, asked: SchoolYear) -> tuple[str, ...]:
    """That the file was made for another school year than it is taken in for; nothing where they agree."""
    if found is None or found == asked:
        return ()
    text = _("The file was made for {found}; here it is the routekaart of {asked}.")
    return (text.format(found=found.name, asked=asked.name),)


def _result(change: TemplateChange) -> dict[str, Any]:
    return {
        "added": sum(item.before is None for item in change.changes),
        "changed": sum(bool(item.fields) for item in change.changes),
        "removed": sum(item.after is None for item in change.changes),
        "unchanged": change.unchanged,
        "pupils_touched": change.pupils_touched,
    }
