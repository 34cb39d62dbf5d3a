"""The command that prints reports."""

from __future__ import annotations

import argparse
from datetime import date
from uuid import UUID

from routekaart_app import bootstrap, terminal
from routekaart_app.commands.common import find_activity, find_group, find_pupil, find_school, opened
from routekaart_app.commands.visiting import visit_id
from routekaart_app.domain.career_file import EVERYTHING, PRESETS, SECTIONS, Contents
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.reports import PER_PUPIL, PER_VISIT, ReportRequest


def report(options: argparse.Namespace) -> int:
    """Make reports as PDF: all of them, or none."""
    if options.kind != "blank" and (options.lines or options.empty):
        terminal.say(_("--lines and --empty go with a blank list."))
        return terminal.WRONG_USE
    if options.kind != "form" and options.about:
        terminal.say(_("--about goes with a reflection form."))
        return terminal.WRONG_USE
    if (options.kind in PER_VISIT) != bool(options.visit):
        terminal.say(_("--visit goes with participants, confirmation and certificate, and these go with nothing else."))
        return terminal.WRONG_USE
    contents = _contents(options)
    if options.kind != "dossier" and contents != EVERYTHING:
        terminal.say(
            _("--from, --to-date, --sections, --preset, --oldest-first and --room-to-write go with a dossier.")
        )
        return terminal.WRONG_USE
    if contents.first_day and contents.last_day and contents.first_day > contents.last_day:
        terminal.say(_("The first day is after the last one."))
        return terminal.WRONG_USE
    with opened(options) as services:
        on = options.on or services.clock.today()
        if contents.first_day and contents.first_day > on:
            terminal.say(_("The first day is after the day of the report."))
            return terminal.WRONG_USE
        request = _request(services, options, on)
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
        school, about_classes = find_school(services, options.school), options.kind not in PER_PUPIL
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
        contents=_contents(options),
        visit_id=visit_id(options.visit) if options.visit else None,
        about_id=_about(services, options, group.id if group else None, pupils, on),
    )


def _about(
    services: bootstrap.Services, options: argparse.Namespace, group_id: UUID | None, pupils: tuple[UUID, ...], on: date
) -> UUID | None:
    """The activity a form is about: by its id, or the last one of the class or pupil."""
    if not options.about:
        return None
    found = find_activity(options.about)
    if found is not None:
        return found
    held = [item.about for item in services.reflections.stacks(group_id, on)] if group_id else []
    if len(pupils) == 1:
        held = list(services.reflections.sheet(pupils[0], on).activities)
    last = next((item.id for item in held if item.on <= on), None)
    if last is None:
        what = _("There is no activity up to this day to look back on.")
        raise KnownError(what, _("Nothing was made."), code="no-activity")
    return last


def _contents(options: argparse.Namespace) -> Contents:
    """What a career file holds: everything of the pupil's own, unless something else is asked for."""
    return Contents(
        tuple(one for one in SECTIONS if one in options.sections)
        if options.sections
        else PRESETS[options.preset or "all"],
        options.first_day,
        options.last_day,
        options.oldest_first,
        options.room_to_write,
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
