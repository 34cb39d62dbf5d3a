"""What a word on the command line has to be, and how the command it names is found."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date

from routekaart_app.domain.one_line import one_line
from routekaart_app.domain.schoolyear import FIRST_YEAR, LAST_YEAR
from routekaart_app.i18n import gettext as _


def run_of(name: str) -> Callable[[argparse.Namespace], int]:
    """The command of this name, imported only when it is called: a wrong option must be told at once."""

    def run(options: argparse.Namespace) -> int:
        from importlib import import_module

        module, _dot, function = name.partition(".")
        result: int = getattr(import_module(f"routekaart_app.commands.{module}"), function)(options)
        return result

    return run


def day(text: str) -> date:
    """A date as 2026-03-04 or 4-3-2026; the year is written in full."""
    parts = text.strip().split("-")
    if len(parts[-1]) == 4:
        parts.reverse()
    try:
        year, month, number = (int(part) for part in parts if len(parts[0]) == 4 and text.isascii())
        found = date(year, month, number)
    except ValueError:
        raise argparse.ArgumentTypeError(_("not a date: {text} (write 2026-03-04)").format(text=text)) from None
    _near(year)
    return found


def school_year(text: str) -> str:
    """A school year as it was typed; what it means is for the command, but not what lies centuries away."""
    text = filled(text)
    for number in re.findall(r"[0-9]{4}", text):
        _near(int(number))
    return text


def _near(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        said = _("not a year from {first} to {last}").format(first=FIRST_YEAR, last=LAST_YEAR)
        raise argparse.ArgumentTypeError(said)


def filled(text: str) -> str:
    """A text that says something, on one line; an empty variable in a script must not mean everybody."""
    found = one_line(text)
    if not found:
        raise argparse.ArgumentTypeError(_("may not be empty"))
    return found


def line(text: str) -> str:
    """A text on one line, which may be empty; signs that cannot be seen are left out."""
    return filled(text) if text.strip() else ""


def positive(text: str) -> int:
    """A whole number of at least 1."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(_("not a whole number of at least 1"))
    return number
