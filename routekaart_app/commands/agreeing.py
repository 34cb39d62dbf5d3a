"""The command that tells what sectors promised for a school year, and what came of it."""

from __future__ import annotations

import argparse

from routekaart_app import terminal, words
from routekaart_app.commands.common import opened, school_year
from routekaart_app.domain.sector_agreement import SectorRow
from routekaart_app.i18n import gettext as _

_NUMBERS = ("promised", "planned", "used")


def agreements(options: argparse.Namespace) -> int:
    """Tell per sector with an agreement what was promised, planned and used."""
    year = school_year(options.school_year)
    with opened(options) as services:
        rows = services.sector_agreements.overview(year)
        lines = [_line(row) for row in rows]
    result = {"sectors": [{name: getattr(row, name) for name in ("sector", *_NUMBERS)} for row in rows]}
    nothing = _("There are no agreements for school year {year}.").format(year=year.name)
    terminal.give(options, result, *(() if rows else (nothing,)), lines=lines)
    return terminal.OK


def _line(row: SectorRow) -> str:
    said = _("{sector}: promised {promised}, planned {planned}, used {used}")
    numbers = {name: getattr(row, name) for name in _NUMBERS}
    return said.format(sector=words.say(words.SECTOR, row.sector, _), **numbers)
