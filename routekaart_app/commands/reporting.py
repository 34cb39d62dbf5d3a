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
from routekaart_app.i18n import LANGUAGES, ngettext
from routekaart_app.i18n import gettext as _
from routekaart_app.services.report_requests import (
    FOR_PARENTS,
    PER_PUPIL,
    PER_VISIT,
    NotSent,
    ReportOutcome,
    ReportRequest,
)


def report(options: argparse.Namespace) -> int:
    """Make reports as PDF: all of them, or none."""
    contents = _contents(options)
    wrong = _wrong(options, contents)
    if wrong:
        terminal.say(wrong)
        return terminal.WRONG_USE
    with opened(options) as services:
        on = options.on or services.clock.today()
        if contents.first_day and contents.first_day > on:
            terminal.say(_("The first day is after the day of the report."))
            return terminal.WRONG_USE
        request = _request(services, options, on)
        outcome = services.reports.make(request, terminal.TerminalProgress())
    tell(options, outcome)
    return terminal.ATTENTION if outcome.warnings or outcome.withheld else terminal.OK


def _wrong(options: argparse.Namespace, contents: Contents) -> str:
    """What does not go with the kind of report that was asked for; "" when everything does."""
    for_parents = options.home_language or options.large or options.per_family or options.on_request
    if options.kind != "blank" and (options.lines or options.empty):
        return _("--lines and --empty go with a blank list.")
    if options.kind != "form" and options.about:
        return _("--about goes with a reflection form.")
    if (options.kind in PER_VISIT) != bool(options.visit):
        return _("--visit goes with participants, confirmation and certificate, and these go with nothing else.")
    if options.kind not in FOR_PARENTS and for_parents:
        return _("--home-language, --large, --per-family and --on-request go with a report for parents.")
    if options.kind not in FOR_PARENTS and options.language not in LANGUAGES:
        return _("Only a report for parents can be in this language. Choose nl or en.")
    if options.kind != "dossier" and contents != EVERYTHING:
        return _("--from, --to-date, --sections, --preset, --oldest-first and --room-to-write go with a dossier.")
    if contents.first_day and contents.last_day and contents.first_day > contents.last_day:
        return _("The first day is after the last one.")
    return ""


def tell(options: argparse.Namespace, outcome: ReportOutcome) -> None:
    """Say what was made; of reports for parents also for whom, and who gets none."""
    files: list[dict[str, object]] = [{"path": str(item.path), "pages": item.pages} for item in outcome.files]
    answer: dict[str, object] = {"files": files, "warnings": outcome.warnings}
    if options.kind in FOR_PARENTS:
        for told, item in zip(files, outcome.files, strict=True):
            told |= {"language": item.language, "pupils": item.pupils, "receivers": item.receivers}
        answer["withheld"] = [{"number": one.number, "why": _why(one)} for one in outcome.withheld]
    text = ngettext("{count} file made in {folder}", "{count} files made in {folder}", len(files))
    sentence = text.format(count=len(files), folder=options.to)
    not_sent = [f"{one.number} {one.pupil}: {_why(one)}" for one in outcome.withheld]
    paths = [str(item.path) for item in outcome.files]
    terminal.give(options, answer, *outcome.warnings, *not_sent, sentence, lines=paths)


def _why(one: NotSent) -> str:
    """Why somebody does not get it, with their name where there is one."""
    return f"{one.guardian}: {one.why}" if one.guardian else one.why


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
        home_language=options.home_language,
        large=options.large,
        per_family=options.per_family,
        on_request=options.on_request,
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
