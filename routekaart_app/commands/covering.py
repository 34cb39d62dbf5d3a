"""The command that tells what was done of what was due."""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from routekaart_app import bootstrap, formats, i18n, terminal, words
from routekaart_app.commands.common import find_group, find_pupil, find_school, opened
from routekaart_app.domain.coverage import Figure, Figures
from routekaart_app.domain.explanation import Explanation, JudgedMoment
from routekaart_app.domain.overview import GroupFigures, PupilCoverage
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services import explained


def coverage(options: argparse.Namespace) -> int:
    """Tell what was done of what was due, or with --explain why one line counts for a pupil or not."""
    if options.explain:
        return _explain(options)
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
    terminal.give(options, result, *(() if sentences else (nobody,)), lines=sentences)
    return terminal.OK


_Rows = list[tuple[PupilCoverage, tuple[RoutekaartLine, ...]]]


def _covered(
    services: bootstrap.Services, options: argparse.Namespace, on: date
) -> tuple[tuple[GroupFigures, ...], _Rows]:
    if options.pupil:
        pupil_id = find_pupil(services, options.pupil, options.school)
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


def _explain(options: argparse.Namespace) -> int:
    if not options.pupil:
        terminal.say(_("Say for which pupil: --explain goes with --pupil."))
        return terminal.WRONG_USE
    with opened(options) as services:
        pupil_id = find_pupil(services, options.pupil, options.school)
        found = services.explanations.of(pupil_id, options.explain, options.on or services.clock.today())
    about = (*explained.rules(found), explained.reach(found), explained.adds(found))
    heading = _("{code} {line} for {name}: {how}").format(
        code=found.line.code,
        line=found.line.name,
        name=found.pupil.display_name,
        how=_("does not apply") if found.status is None else words.say(words.STATUS, found.status, _),
    )
    lines = [heading, *filter(None, about), *(explained.moment(item) for item in found.moments)]
    why_not = (explained.misfit(found),) if found.misfit and options.json else ()
    terminal.give(options, _explanation_json(found), *why_not, lines=lines)
    return terminal.OK


def _explanation_json(found: Explanation) -> dict[str, Any]:
    """`status` is null where the pupil does not have the line; `activity` and `why` are words."""
    first, last = found.window
    return {
        "code": found.line.code,
        "status": found.status.value if found.status else None,
        "target": found.line.target,
        "counted": [_moment_json(item) for item in found.moments if item.counts],
        "not_counted": [_moment_json(item) for item in found.moments if not item.counts],
        "due_from": first.isoformat(),
        "due_to": last.isoformat(),
        "reachable": found.reach.possible,
    }


def _moment_json(item: JudgedMoment) -> dict[str, str]:
    return {"date": item.moment.on.isoformat(), "activity": explained.title(item.moment), "why": explained.why(item)}


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
