"""The columns of the register of companies: which there are, and the table of those that are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from routekaart_app import formats, words
from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

DEFAULT = ("name", "sector", "campus", "municipality", "visits", "last_visit")
_NOBODY = ContactPerson()


def all_columns() -> dict[str, Column[CompanyEntry]]:
    """Every column by its name, in the order in which they stand; the first is always shown."""
    return {
        "name": Column(_("Company or institution"), lambda row: row.name, share=3),
        "sector": Column(_("Sector"), sector_said, share=2),
        "campus": Column(_("Campus"), lambda row: row.campus),
        "municipality": Column(_("Municipality"), lambda row: row.municipality, share=1),
        "suitable_for": Column(_("Suitable for"), lambda row: ", ".join(row.suitable_for)),
        "capacity_per_visit": _number(_("Per visit"), "capacity_per_visit"),
        "capacity_per_year": _number(_("Per school year"), "capacity_per_year"),
        "contact": Column(_("Contact"), lambda row: _first(row).name or _first(row).role, share=1),
        "phone": Column(_("Telephone"), lambda row: _first(row).phone),
        "email": Column(_("E-mail"), lambda row: _first(row).email, share=1),
        "address": Column(_("Address"), lambda row: row.address, share=1),
        "languages": Column(_("Languages"), lambda row: ", ".join(row.languages)),
        "would_host": Column(_("Would host again"), _would_host),
        "last_contact_on": _day(_("Last contact"), "last_contact_on"),
        "visits": Column(_("Visits"), lambda row: str(row.visits), order=lambda row: row.visits, right=True),
        "last_visit": _day(_("Last visit"), "last_visit"),
    }


def chosen_columns(names: Sequence[str]) -> list[Column[CompanyEntry]]:
    """The columns with these names, in the order in which they stand; the first one always."""
    known = all_columns()
    first = next(iter(known))
    return [column for name, column in known.items() if name in names or name == first]


def model(names: Sequence[str], parent: QObject | None = None) -> TableModel[CompanyEntry]:
    """An empty table of companies with these columns."""
    return TableModel[CompanyEntry](chosen_columns(names), key=lambda row: row.id, searched=_searched, parent=parent)


def sector_said(entry: CompanyEntry) -> str:
    """What the school calls the sector of a company."""
    return words.say(words.SECTOR, entry.sector, _)


def _searched(entry: CompanyEntry) -> str:
    contacts = (f"{one.name} {one.email}" for one in entry.contacts)
    parts = (entry.name, sector_said(entry), entry.campus, entry.municipality, entry.address, entry.note, *contacts)
    return " ".join(parts)


def _first(entry: CompanyEntry) -> ContactPerson:
    return entry.contacts[0] if entry.contacts else _NOBODY


def _would_host(entry: CompanyEntry) -> str:
    return words.say(words.WOULD_HOST, entry.would_host, _) if entry.would_host else ""


def _number(title: str, field: str) -> Column[CompanyEntry]:
    def value(row: CompanyEntry) -> int | None:
        found: int | None = getattr(row, field)
        return found

    def said(row: CompanyEntry) -> str:
        return "" if value(row) is None else str(value(row))

    def order(row: CompanyEntry) -> int:
        found = value(row)
        return -1 if found is None else found

    return Column(title, said, order=order, right=True)


def _day(title: str, field: str) -> Column[CompanyEntry]:
    def value(row: CompanyEntry) -> date | None:
        found: date | None = getattr(row, field)
        return found

    def said(row: CompanyEntry) -> str:
        day = value(row)
        return formats.date_numeric(day, language()) if day else ""

    return Column(title, said, order=lambda row: value(row) or date.min)
