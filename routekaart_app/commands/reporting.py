"""The command that prints reports."""

from __future__ import annotations

import argparse
from datetime import date
from uuid import UUID

from routekaart_app import bootstrap, terminal
from routekaart_app.commands.common import find_group, find_pupil, find_school, opened
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.reports import ReportRequest


def report(options: argparse.Namespace) -> int:
    """Make reports as PDF: all of them, or none."""
    if options.kind != "blank" and (options.lines or options.empty):
        terminal.say(_("--lines and --empty go with a blank list."))
        return terminal.WRONG_USE
    with opened(options) as services:
        request = _request(services, options, options.on or services.clock.today())
        outcome = services.reports.make(request, terminal.TerminalProgress())
    files = [{"path": str(item.path), "pages": item.pages} for item in outcome.files]
    text = ngettext("{count} file made in {folder}", "{count} files made in {folder}", len(files))
    sentence = text.format(count=len(files), folder=options.to)
    paths = [str(item.path) for item in outcome.files]
    terminal.give(options, {"files": files, "warnings": outcome.warnings}, *outcome.warnings, sentence, lines=paths)
    return terminal.ATTENTION if outcome.warnings else terminal.OK


def _request(services: bootstrap.Services, options: argparse.Namespace, on: date) -> ReportRequest:
    group = find_group(services, options, on) if options.group else None
    pupils: tuple[UUID, ...] = ()
    if options.pupil:
        pupils = (find_pupil(services, options.pupil, options.school),)
    elif options.all:
        school, about_classes = find_school(services, options.school), options.kind != "progress"
        pupils = _everybody(services, school, on, one_of_a_class=about_classes)
    return ReportRequest(
        kind=options.kind,
        group_id=group.id if group else None,
        pupil_ids=pupils,
        on=on,
        language=options.language,
        single_file=options.single_file,
        folder=options.to,
        codes=_codes(options),
        empty_columns=options.empty,
    )


def _codes(options: argparse.Namespace) -> tuple[str, ...] | None:
    """The lines of a blank list; with only empty columns asked for, none."""
    if options.lines:
        return tuple(options.lines)
    return () if options.empty else None


def _everybody(
    services: bootstrap.Services, school: UUID | None, on: date, *, one_of_a_class: bool
) -> tuple[UUID, ...]:
    """The pupils of a day, class after class; where a class is what counts, one of each will do."""
    year = SchoolYear.of(on)
    order = {group.id: place for place, group in enumerate(services.schools.groups(year, school))}
    found = sorted(
        services.pupils.all(year, school_id=school, on=on),
        key=lambda pupil: order[pupil.group_id] if pupil.group_id else len(order),
    )
    if one_of_a_class:
        return tuple({pupil.group_id: pupil.id for pupil in found if pupil.group_id}.values())
    return tuple(pupil.id for pupil in found)
