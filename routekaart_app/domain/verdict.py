"""The judgement of a finished career file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from routekaart_app.domain.choice import day_problem
from routekaart_app.domain.coverage import Status
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.domain.overview import YearCoverage

_SETTLED = (Status.DONE, Status.EXEMPT)

FILE_CODE = "VO4-05"
"""The line of the routekaart that says that a career file is complete."""
MOST_LETTERS = 200
"""Letters in the name of who judged."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A career file was judged complete ("voldaan"): when, and by whom."""

    id: UUID
    pupil_id: UUID
    on: date
    judged_by: str
    note: str = ""


def open_line(year: YearCoverage | None) -> RoutekaartLine | None:
    """The line that a judgement settles, of a pupil who has it this year and has not done it; None for anybody else."""
    if year is None:
        return None
    found = zip(year.lines, year.cells, strict=True)
    is_open = (line for line, cell in found if line.code == FILE_CODE and cell.applies and cell.status not in _SETTLED)
    return next(is_open, None)


def problems(on: date, judged_by: str, today: date) -> tuple[Problem, ...]:
    """What must be mended before this can be kept: beside "judged_by" and "on"."""
    found = []
    if not judged_by.strip():
        found.append(Problem("judged_by", _("Say who judged the dossier.")))
    elif len(judged_by.strip()) > MOST_LETTERS:
        text = _("This is too long: at most {count} letters.").format(count=MOST_LETTERS)
        found.append(Problem("judged_by", text))
    wrong_day = day_problem(on, today)
    return (*found, Problem("on", wrong_day)) if wrong_day else tuple(found)
