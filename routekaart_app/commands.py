"""What each command does: open the administration, call the service the window calls, tell the outcome."""

from __future__ import annotations

import argparse
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from routekaart_app import bootstrap, formats, i18n, terminal, words
from routekaart_app.domain import names
from routekaart_app.domain.coverage import Figure, Figures
from routekaart_app.domain.overview import GroupChoice, GroupFigures, PupilCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.exchange.fields import LABELS
from routekaart_app.exchange.records import WHOLE_FILE, RowProblem, UnknownColumns
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import example_school
from routekaart_app.services.import_plan import ImportPlan
from routekaart_app.services.reports import ReportRequest

EXAMPLE_PASSWORD = "voorbeeld"


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[bootstrap.Services]:
    """The administration named on the command line, closed again afterwards."""
    with terminal.opening():
        services = bootstrap.open_folder(options.vault, terminal.password(options))
    try:
        yield services
    finally:
        services.close()


@contextmanager
def fresh_example(folder: Path, password: str) -> Iterator[bootstrap.Services]:
    """A new administration for invented data; when making that data fails, the folder it was to be in goes too."""
    was_there = folder.exists()
    with terminal.opening():
        services, _recovery = bootstrap.create(folder, password, is_example=True)
    try:
        yield services
    except BaseException:
        services.close()
        if not was_there:
            shutil.rmtree(folder)
        raise
    services.close()


def new(options: argparse.Namespace) -> int:
    """Make an empty administration with one school and this year's routekaart."""
    if options.brin and not re.fullmatch(r"\d{2}[A-Z]{2}(\d{2})?", options.brin.strip().upper()):
        what = _("A BRIN is two digits and two letters, such as 99ZX, perhaps two digits more.")
        raise KnownError(what, _("Nothing was changed."), code="brin")
    with terminal.opening():
        services, recovery = bootstrap.create(options.vault, terminal.password(options), user_name=options.user)
    try:
        services.schools.add(options.school, brin=options.brin)
        services.routekaarten.ensure_template(SchoolYear.of(services.clock.today()))
    finally:
        services.close()
    terminal.give(
        options,
        {"vault": str(options.vault), "recovery_key": recovery.printed},
        _("Administration made: {folder}").format(folder=options.vault),
        _("Recovery key, to be kept on paper in the school safe: {key}").format(key=recovery.printed),
        _("Whoever has this key can open the administration. It is shown only once."),
    )
    return terminal.OK


def example(options: argparse.Namespace) -> int:
    """Make an invented region."""
    with fresh_example(options.vault, terminal.password(options, EXAMPLE_PASSWORD)) as services:
        made = example_school.make(
            services.vault.database,
            pupils=options.pupils,
            years=options.years,
            seed=options.seed,
            on=options.on or services.clock.today(),
            progress=terminal.TerminalProgress(),
        )
    figures = {
        "schools": made.schools,
        "groups": made.groups,
        "pupils": made.pupils,
        "companies": made.companies,
        "activities": made.activities,
        "participations": made.participations,
    }
    text = _("Invented region made: {schools} schools, {groups} classes, {pupils} pupils, {participations} moments")
    terminal.give(options, {"vault": str(options.vault), **figures}, text.format(**figures))
    return terminal.OK


def bring_in(options: argparse.Namespace) -> int:
    """Read pupils from a file: plan, and unless it is a dry run, apply."""
    year = SchoolYear.parse(options.school_year) if options.school_year else None
    if options.school_year and year is None:
        raise KnownError(_("A school year looks like 2025-2026."), _("Nothing was changed."), code="school-year")
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
    notes = [_problem(item) for item in plan.problems]
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
    if plan.missing:
        text = ngettext(
            "{n} pupil of this school is not in the file; nothing was done with this pupil.",
            "{n} pupils of this school are not in the file; nothing was done with them.",
            len(plan.missing),
        )
        yield text.format(n=len(plan.missing))


def _problem(item: RowProblem) -> str:
    field = words.say(LABELS, item.field, _)
    if item.field == "row":
        return (
            item.reason if item.row == WHOLE_FILE else _("Row {row}: {reason}").format(row=item.row, reason=item.reason)
        )
    if item.row == WHOLE_FILE:
        return _("{field}: {reason}").format(field=field, reason=item.reason)
    return _("Row {row}, {field}: {reason}").format(row=item.row, field=field, reason=item.reason)


def record(options: argparse.Namespace) -> int:
    """Record an activity for a class."""
    with opened(options) as services:
        group = _group(services, options, options.date)
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


def coverage(options: argparse.Namespace) -> int:
    """Tell what was done of what was due."""
    with opened(options) as services:
        on = options.on or services.clock.today()
        groups, pupils = _covered(services, options, on)
    year = SchoolYear.of(on)
    result = {
        "on": on.isoformat(),
        "school_year": year.name,
        "groups": [_group_json(item) for item in groups],
        "pupils": [_pupil_json(row, lines) for row, lines in pupils],
    }
    alone = len({item.group.school_id for item in groups}) < 2
    sentences = [
        _sentence(item.group.name if alone else f"{item.group.school}, {item.group.name}", item.figures)
        for item in groups
    ]
    sentences += [_sentence(row.pupil.listed_name, row.figures) for row, _lines in pupils]
    nobody = _("There are no classes in school year {year}.").format(year=year.name)
    terminal.give(options, result, *(() if sentences or options.json else (nobody,)), lines=sentences)
    return terminal.OK


_Rows = list[tuple[PupilCoverage, tuple[RoutekaartLine, ...]]]


def _covered(
    services: bootstrap.Services, options: argparse.Namespace, on: date
) -> tuple[tuple[GroupFigures, ...], _Rows]:
    if options.pupil:
        pupil_id = services.pupils.by_number(options.pupil, options.school)
        found = services.coverage.of_pupil(pupil_id, on)
        if found is None:
            raise KnownError(_("This pupil is not enrolled on that day."), code="no-pupil")
        return (), [found]
    if options.group:
        group = _group(services, options, on)
        grid = services.coverage.of_group(group.id, on)
        return (GroupFigures(grid.group, grid.figures),), [(row, grid.lines) for row in grid.pupils]
    school = _school(services, options.school)
    return services.coverage.groups(on, school), []


def _group(services: bootstrap.Services, options: argparse.Namespace, on: date) -> GroupChoice:
    """The class that was named; a school that is not there is told as such."""
    _school(services, options.school)
    return services.schools.find_group(options.group, on, options.school)


def _school(services: bootstrap.Services, brin: str | None) -> UUID | None:
    if not brin:
        return None
    found = next((school.id for school in services.schools.schools() if school.brin == brin[:4].upper()), None)
    if found is None:
        raise KnownError(_("There is no school with BRIN {brin}.").format(brin=brin), code="no-school")
    return found


def _figure_json(figure: Figure) -> dict[str, int]:
    return {"done": figure.done, "of": figure.of}


def _group_json(item: GroupFigures) -> dict[str, Any]:
    return {
        "group": item.group.name,
        "school": item.group.school,
        "pupils": item.group.pupils,
        "due": _figure_json(item.figures.due),
        "year": _figure_json(item.figures.year),
    }


def _pupil_json(row: PupilCoverage, lines: tuple[RoutekaartLine, ...]) -> dict[str, Any]:
    return {
        "number": row.pupil.number,
        "name": row.pupil.display_name,
        "group": row.pupil.group,
        "due": _figure_json(row.figures.due),
        "year": _figure_json(row.figures.year),
        "lines": [
            {"code": line.code, "status": cell.status.value, "counted": cell.counted, "target": cell.target}
            for line, cell in zip(lines, row.cells, strict=True)
            if cell.applies
        ],
    }


def _sentence(name: str, figures: Figures) -> str:
    due, year, lang = figures.due, figures.year, i18n.language()
    return _("{name}: {due} of what was due ({a} of {b}), {year} of the whole year ({c} of {d})").format(
        name=name,
        due=formats.percent(due.done, due.of, lang),
        year=formats.percent(year.done, year.of, lang),
        a=due.done,
        b=due.of,
        c=year.done,
        d=year.of,
    )


def report(options: argparse.Namespace) -> int:
    """Make reports as PDF: all of them, or none."""
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
    group = _group(services, options, on) if options.group else None
    pupils: tuple[UUID, ...] = ()
    if options.pupil:
        pupils = (services.pupils.by_number(options.pupil, options.school),)
    elif options.all:
        pupils = _everybody(services, _school(services, options.school), on, one_of_a_class=options.kind == "class")
    return ReportRequest(
        kind=options.kind,
        group_id=group.id if group else None,
        pupil_ids=pupils,
        on=on,
        language=options.language,
        single_file=options.single_file,
        folder=options.to,
    )


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


def check(options: argparse.Namespace) -> int:
    """Check the whole administration; nothing is changed."""
    with opened(options) as services:
        result = services.checks.run()
    findings = [{"code": item.code, "text": item.text, "count": item.count} for item in result.findings]
    text = _("The administration is sound.") if result.ok else _("The administration has faults.")
    answer = {"ok": result.ok, "schema": result.schema, "pupils": result.pupils, "findings": findings}
    terminal.give(options, answer, *(item.text for item in result.findings), text)
    return terminal.OK if result.ok else terminal.ATTENTION


def backup(options: argparse.Namespace) -> int:
    """Make a verified backup."""
    with opened(options) as services:
        made = services.backups.make("manual")
    terminal.give(
        options,
        {"backup": str(made.folder), "pupils": made.pupils},
        _("Backup made and checked: {folder}").format(folder=made.folder),
    )
    return terminal.OK


def undo(options: argparse.Namespace) -> int:
    """Take back the last step."""
    with opened(options) as services:
        label = services.history.undo()
    terminal.give(
        options, {"undone": label}, _("Undone: {label}").format(label=label) if label else _("Nothing to undo.")
    )
    return terminal.OK


def redo(options: argparse.Namespace) -> int:
    """Bring back the last step that was taken back."""
    with opened(options) as services:
        label = services.history.redo()
    terminal.give(
        options, {"redone": label}, _("Redone: {label}").format(label=label) if label else _("Nothing to redo.")
    )
    return terminal.OK


def demo(options: argparse.Namespace) -> int:
    """Do the main job from beginning to end in a fresh folder; see demonstration.py."""
    from routekaart_app import demonstration

    return demonstration.run(options)
