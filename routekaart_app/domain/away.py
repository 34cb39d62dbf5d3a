"""Who is at no school on a day: what is said of it beside the field of the day, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from routekaart_app import formats
from routekaart_app.errors import Problem
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody who is at none of the schools on a day; `left_on` is the last day at school before it, None where that
    is not known or was never."""

    name: str
    left_on: date | None = None


def problem(away: Away, field: str = "on") -> Problem:
    """What must be mended: who left is not absent, so that is said with its day."""
    if away.left_on is None:
        return Problem(field, _("{name} is not at one of the schools on this day.").format(name=away.name))
    text = _("{name} left on {day}. Choose that day or one before it; is that day wrong, mend it under Details.")
    return Problem(field, text.format(name=away.name, day=formats.date_numeric(away.left_on, language())))
