"""The commands about the register of companies: list it, and write it to a file."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from routekaart_app import bootstrap, terminal, words
from routekaart_app.commands.common import find_sector, opened, school_year
from routekaart_app.domain import names
from routekaart_app.domain.company import CompanyEntry
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext


def listed(options: argparse.Namespace) -> int:
    """Every company, of one sector if asked, or only those that were not asked in a school year."""
    year = school_year(options.not_asked_in) if options.not_asked_in else None
    with opened(options) as services:
        sector = find_sector(options.sector) if options.sector else ""
        found: Sequence[CompanyEntry] = services.companies.all()
        if year is not None:
            free = {item.id for item in services.asking.of(year).not_asked}
            found = [entry for entry in found if entry.id in free]
    shown = [entry for entry in found if not sector or entry.sector == sector]
    lines = [_line(entry) for entry in shown]
    said = ngettext("{count} company", "{count} companies", len(shown)).format(count=len(shown))
    terminal.give(options, {"companies": [_result(entry) for entry in shown]}, said, lines=lines)
    return terminal.OK


def export(options: argparse.Namespace) -> int:
    """Write the register to a file for a spreadsheet, without our own notes."""
    with opened(options) as services:
        count = services.companies.export(options.to)
    said = ngettext("{count} company written to {file}.", "{count} companies written to {file}.", count)
    terminal.give(options, {"companies": count, "file": str(options.to)}, said.format(count=count, file=options.to))
    return terminal.OK


def cards(options: argparse.Namespace) -> int:
    """Write the people to call, of all companies or of those with a name, to a file for an address book."""
    with opened(options) as services:
        ids = _named(services, options.company) if options.company else ()
        count = services.companies.contact_cards(options.to, *ids)
    said = ngettext("{count} contact card written to {file}.", "{count} contact cards written to {file}.", count)
    terminal.give(options, {"cards": count, "file": str(options.to)}, said.format(count=count, file=options.to))
    return terminal.OK


def _named(services: bootstrap.Services, name: str) -> list[UUID]:
    """The companies with this name; the same name in two municipalities is two. Raises KnownError for none."""
    found = [entry.id for entry in services.companies.all() if names.fold(entry.name) == names.fold(name) and entry.id]
    if not found:
        what = _("There is no company called {name}.").format(name=name)
        raise KnownError(what, _("Nothing was written."), code="no-company")
    return found


def _line(entry: CompanyEntry) -> str:
    """One company on a line, for reading: name, sector, campus, municipality."""
    sector = words.say(words.SECTOR, entry.sector, _)
    return " · ".join(filter(None, (entry.name, sector, entry.campus, entry.municipality)))


def _result(entry: CompanyEntry) -> dict[str, Any]:
    return {
        "company": str(entry.id),
        "name": entry.name,
        "sector": entry.sector,
        "sector_name": words.say(words.SECTOR, entry.sector, _),
        "campus": entry.campus,
        "municipality": entry.municipality,
        "suitable_for": list(entry.suitable_for),
        "capacity_per_visit": entry.capacity_per_visit,
        "capacity_per_year": entry.capacity_per_year,
        "would_host": entry.would_host,
        "last_contact": entry.last_contact_on.isoformat() if entry.last_contact_on else None,
        "visits": entry.visits,
        "last_visit": entry.last_visit.isoformat() if entry.last_visit else None,
    }
