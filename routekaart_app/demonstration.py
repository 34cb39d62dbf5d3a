"""The main job from beginning to end, for a machine without a screen: example, visit, reports, figures."""

from __future__ import annotations

import argparse
import shutil
from dataclasses import replace
from pathlib import Path

from routekaart_app import bootstrap, formats, i18n, terminal
from routekaart_app.commands.common import EXAMPLE_PASSWORD, fresh_example
from routekaart_app.domain.coverage import Figures
from routekaart_app.domain.overview import GroupChoice
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import example_school
from routekaart_app.services.contacts import Recorded
from routekaart_app.services.report_requests import ReportRequest

GROUP = "3B"
COMPANY = "Zorghub Voorbeeldwijk"
_REGION, _REPORTS = "administratie", "rapporten"


def run(options: argparse.Namespace) -> int:
    """Make the invented region, record a visit with two absent pupils, print the class's reports, tell the figures."""
    _clear(options.folder)
    with fresh_example(options.folder / _REGION, EXAMPLE_PASSWORD) as services:
        today = services.clock.today()
        made = example_school.make(services.vault.database, on=today, progress=terminal.TerminalProgress())
        group = services.schools.find_group(GROUP, today)
        before = services.coverage.of_group(group.id, today).figures
        visit = _visit(services, group)
        after = services.coverage.of_group(group.id, today).figures
        request = ReportRequest(
            kind="progress",
            group_id=group.id,
            pupil_ids=(),
            on=today,
            language=options.lang,
            single_file=True,
            folder=options.folder / _REPORTS,
        )
        outcome = services.reports.make(request, terminal.TerminalProgress())
    result = {
        "pupils": made.pupils,
        "present": visit.present,
        "absent": visit.absent,
        "files": [{"path": str(item.path), "pages": item.pages} for item in outcome.files],
    }
    region = _("Invented region: {pupils} pupils, {moments} contact moments, in {folder}").format(
        pupils=made.pupils,
        moments=formats.number(made.participations, i18n.language()),
        folder=options.folder / _REGION,
    )
    files = [
        ngettext("{path}: {pages} page", "{path}: {pages} pages", item.pages).format(path=item.path, pages=item.pages)
        for item in outcome.files
    ]
    terminal.give(options, result, lines=(region, visit.label, *_standing(group, before, after), *files))
    return terminal.OK


def _standing(group: GroupChoice, before: Figures, after: Figures) -> tuple[str, str]:
    return (
        _("Class {name} before: {figures}").format(name=group.name, figures=_told(before)),
        _("Class {name} after: {figures}").format(name=group.name, figures=_told(after)),
    )


def _told(figures: Figures) -> str:
    due, year, lang = figures.due, figures.year, i18n.language()
    return _("{due} of what was due, {year} of the whole year").format(
        due=formats.percent(due.done, due.of, lang), year=formats.percent(year.done, year.of, lang)
    )


def _visit(services: bootstrap.Services, group: GroupChoice) -> Recorded:
    sheet = services.contacts.new_sheet(group.id, services.clock.today())
    sheet = services.contacts.on_line(sheet, sheet.lines[0].id)  # what most of the class still wait for
    sheet = replace(sheet.toggled(2).with_reason(9, "transport"), company_name=COMPANY)
    return services.contacts.record(sheet)


def _clear(folder: Path) -> None:
    """Make room for a new demonstration; only what an earlier one left is removed."""
    if not folder.exists():
        return
    strange = not folder.is_dir() or {item.name for item in folder.iterdir()} - {_REGION, _REPORTS}
    if strange or ((folder / _REGION).exists() and not _is_example(folder / _REGION)):
        what = _("The folder {folder} holds something else.").format(folder=folder)
        raise KnownError(what, _("It was not touched."), _("Name another folder."), code="exists")
    shutil.rmtree(folder)


def _is_example(region: Path) -> bool:
    """Whether an administration holds invented data only: what it says of itself, read with the password of those."""
    try:
        services = bootstrap.open_folder(region, EXAMPLE_PASSWORD)
    except KnownError:
        return False
    services.close()
    return services.vault.is_example
