"""What can be typed on the command line about companies."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from routekaart_app.argument_types import filled, run_of, school_year
from routekaart_app.i18n import gettext as _


def add(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of the family "companies"."""
    listed = command(
        "list", run_of("companies.listed"), _("every company, of one sector, or not asked in a school year")
    )
    listed.add_argument("vault", type=Path)
    listed.add_argument("--sector", type=filled, metavar="S", help=_("by its name in the program or on the screen"))
    listed.add_argument(
        "--not-asked-in", type=school_year, metavar="2025-2026", help=_("no visit held or planned there")
    )
    export = command(
        "export", run_of("companies.export"), _("write them to CSV or, by its name, XLSX, without own notes")
    )
    export.add_argument("vault", type=Path)
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    cards = command(
        "cards", run_of("companies.cards"), _("write the people to call to a file for an address book (vCard)")
    )
    cards.add_argument("vault", type=Path)
    cards.add_argument("--company", type=filled, metavar="NAME", help=_("only of this one (default: of all)"))
    cards.add_argument("--to", type=Path, required=True, metavar="FILE.vcf")
    bring_in = command("import", run_of("company_files.bring_in"), _("read companies from CSV, XLSX or ODS"))
    _add_company_file(bring_in)
    bring_in.add_argument("--encoding", choices=("utf-8", "cp1252"), help=_("when the file's own claim is wrong"))


def add_catalogue(command: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of the family "companies catalogue"."""
    text = _("write companies and offers to a file, without own notes and without the people to call")
    export = command("export", run_of("company_files.catalogue_export"), text)
    export.add_argument("vault", type=Path)
    export.add_argument("--to", type=Path, required=True, metavar="FILE")
    export.add_argument(
        "--with-contacts", action="store_true", help=_("also the people to call, for who may have them")
    )
    bring_in = command("import", run_of("company_files.catalogue_import"), _("take in the catalogue of another school"))
    _add_company_file(bring_in)
    text = _("where both say something, take over what the file says")
    bring_in.add_argument("--theirs", action="store_true", help=text)


def _add_company_file(bring_in: argparse.ArgumentParser) -> None:
    bring_in.add_argument("vault", type=Path)
    bring_in.add_argument("file", type=Path)
    bring_in.add_argument("--dry-run", action="store_true", help=_("show what would happen, write nothing"))
    text = _("rows that look like a known company: leave them out (default), fill up that company, or add them as new")
    bring_in.add_argument("--doubles", choices=("leave", "same", "new"), default="leave", help=text)
