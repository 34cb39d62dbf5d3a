"""The command that tells what sectors promised for a school year, and what came of it."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from routekaart_app import terminal, words
from routekaart_app.commands.common import opened, school_year
from routekaart_app.domain.sector_agreement import KindTotal, SectorRow
from routekaart_app.i18n import gettext as _

_NUMBERS = ("promised", "planned", "used")


def agreements(options: argparse.Namespace) -> int:
    """Tell per sector with an agreement what was promised, planned and used, of visits, lessons and places each.

    In JSON `kinds` says so too. `promised`, `planned` and `used` of a sector count all three together: they say how
    much there is to keep, and only `kinds` says of what.
    """
    year = school_year(options.school_year)
    with opened(options) as services:
        rows = services.sector_agreements.overview(year)
        lines = [_line(row) for row in rows]
    result = {"sectors": [_result(row) for row in rows]}
    nothing = _("There are no agreements for school year {year}.").format(year=year.name)
    terminal.give(options, result, *(() if rows else (nothing,)), lines=lines)
    return terminal.OK


def _result(row: SectorRow) -> dict[str, Any]:
    kinds = [asdict(total) for total in row.kinds]
    return {
        "sector": row.sector,
        **{name: sum(getattr(total, name) for total in row.kinds) for name in _NUMBERS},
        "kinds": kinds,
    }


def _line(row: SectorRow) -> str:
    said = "; ".join(map(_kind_said, row.kinds))
    return f"{words.say(words.SECTOR, row.sector, _)}: {said}"


def _kind_said(total: KindTotal) -> str:
    said = _("{what} promised {promised}, planned {planned}, used {used}")
    return said.format(**{**asdict(total), "what": _(words.PROMISED[total.what])})
