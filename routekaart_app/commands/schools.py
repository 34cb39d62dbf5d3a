"""The commands about schools: list them, and set the number to call when something happens under way."""

from __future__ import annotations

import argparse
from typing import Any
from uuid import UUID

from routekaart_app import bootstrap, terminal
from routekaart_app.commands.common import opened
from routekaart_app.domain import names
from routekaart_app.domain.overview import SchoolChoice
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext


def listed(options: argparse.Namespace) -> int:
    """Every school, with its emergency number."""
    with opened(options) as services:
        found = services.schools.schools()
    said = ngettext("{count} school", "{count} schools", len(found)).format(count=len(found))
    terminal.give(options, {"schools": [_result(item) for item in found]}, said, lines=[_line(item) for item in found])
    return terminal.OK


def phone(options: argparse.Namespace) -> int:
    """Set the emergency number of a school, or with an empty one take it away."""
    with opened(options) as services:
        school_id = _named(services, options.school).id
        label = services.schools.save_phones({school_id: options.phone})
        school = _now(services, school_id)
    result = {**_result(school), "written": bool(label)}
    terminal.give(options, result, label or _("It was that number already."))
    return terminal.OK


def _named(services: bootstrap.Services, text: str) -> SchoolChoice:
    """The school with this BRIN, or else with this name. Raises KnownError for none, and for more than one."""
    every = services.schools.schools()
    brin = text.upper()
    found = [item for item in every if item.brin and brin in (item.brin, item.brin + item.branch)]
    found = found or [item for item in every if names.fold(item.name) == names.fold(text)]
    if len(found) == 1:
        return found[0]
    what = _("Several schools are called {name}.") if found else _("There is no school called {name}.")
    known = ", ".join(item.name for item in every)
    todo = _("Say which one by its BRIN, with the branch.") if found else _("Choose from: {known}.").format(known=known)
    raise KnownError(what.format(name=text), _("Nothing was changed."), todo, code="no-school")


def _now(services: bootstrap.Services, school_id: UUID) -> SchoolChoice:
    return next(item for item in services.schools.schools() if item.id == school_id)


def _line(school: SchoolChoice) -> str:
    return "  ".join(filter(None, (school.brin + school.branch, school.name, school.phone)))


def _result(school: SchoolChoice) -> dict[str, Any]:
    return {
        "school": str(school.id),
        "name": school.name,
        "brin": school.brin + school.branch,
        "phone": school.phone,
    }
