"""The command that reads pupils from a file."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from routekaart_app import bootstrap, terminal, words
from routekaart_app.commands.common import opened, school_year
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.exchange.fields import LABELS
from routekaart_app.exchange.records import WHOLE_FILE, RowProblem, UnknownColumns
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.import_plan import ImportPlan


def bring_in(options: argparse.Namespace) -> int:
    """Read pupils from a file: plan, and unless it is a dry run, apply."""
    year = school_year(options.school_year) if options.school_year else None
    with opened(options) as services:
        plan = _planned(services, options, year)
        written = False
        if not options.dry_run:
            written = services.imports.apply(plan).written
    rows = [item for item in plan.problems if item.row != WHOLE_FILE]
    result: dict[str, Any] = {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "left": len(plan.left),
        "moved": len(plan.moved),
        "groups": list(plan.groups),
        "problems": [{"row": item.row, "field": item.field, "reason": item.reason} for item in rows],
        "skipped_fields": list(plan.skipped_fields),
        "written": written,
    }
    text = _("New {new}, changed {changed}, unchanged {unchanged}, moved {moved}, left {left}.").format(**result)
    done = _("Imported.") if written else _("Nothing was written.")
    notes = file_notes(options, plan.problems, plan.skipped_fields, LABELS)
    terminal.give(options, result, *notes, *_about_school(plan), text, done)
    return terminal.ATTENTION if rows else terminal.OK


def _planned(services: bootstrap.Services, options: argparse.Namespace, year: SchoolYear | None) -> ImportPlan:
    try:
        return services.imports.plan(options.file, brin=options.school, school_year=year, encoding=options.encoding)
    except UnknownColumns as error:
        where = _("Columns are pointed out in the window: Management, Import.")
        raise KnownError(error.what, error.safe, f"{error.todo} {where}", error.code) from error


def _about_school(plan: ImportPlan) -> Iterator[str]:
    if plan.school.id is None:
        yield _("{name}: this school is not known yet and will be added.").format(name=plan.school.name)
    if plan.school.adopts:
        code = plan.school.brin + plan.school.branch
        yield _("This school had no BRIN yet; the one of the file, {code}, is noted.").format(code=code)
    if plan.missing:
        text = ngettext(
            "{n} pupil of this school is not in the file; nothing was done with this pupil.",
            "{n} pupils of this school are not in the file; nothing was done with them.",
            len(plan.missing),
        )
        yield text.format(n=len(plan.missing))


def file_notes(
    options: argparse.Namespace, problems: Iterable[RowProblem], skipped: Sequence[str], labels: Mapping[str, str]
) -> list[str]:
    """What a file holds that was not read, in sentences. With --json the rows and columns stand in the object, and only
    what is about the whole file is said beside it."""
    if options.json:
        return [problem_said(item, labels) for item in problems if item.row == WHOLE_FILE]
    notes = [problem_said(item, labels) for item in problems]
    if skipped:
        notes.append(_("Columns that are not read: {names}.").format(names=", ".join(skipped)))
    return notes


def problem_said(item: RowProblem, labels: Mapping[str, str]) -> str:
    """A problem of a file with its row and the name of its field."""
    field = words.say(labels, item.field, _)
    if item.field == "row":
        return (
            item.reason if item.row == WHOLE_FILE else _("Row {row}: {reason}").format(row=item.row, reason=item.reason)
        )
    if item.row == WHOLE_FILE:
        return _("{field}: {reason}").format(field=field, reason=item.reason)
    return _("Row {row}, {field}: {reason}").format(row=item.row, field=field, reason=item.reason)
