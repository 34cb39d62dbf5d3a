"""The command that tells what was done of what was due."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from routekaart_app import bootstrap, formats, i18n, terminal
from routekaart_app.commands.common import find_group, find_school, opened
from routekaart_app.domain.coverage import Figure, Figures
from routekaart_app.domain.overview import GroupFigures, PupilCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _


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
        group = find_group(services, options, on)
        grid = services.coverage.of_group(group.id, on)
        return (GroupFigures(grid.group, grid.figures),), [(row, grid.lines) for row in grid.pupils]
    school = find_school(services, options.school)
    return services.coverage.groups(on, school), []


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
