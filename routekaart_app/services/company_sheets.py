"""The register as a table for a spreadsheet: what may leave the administration, hence without our own notes."""

from __future__ import annotations

from collections.abc import Sequence

from routekaart_app import words
from routekaart_app.domain.company import CompanyEntry, ContactPerson
from routekaart_app.exchange.csv_out import Value
from routekaart_app.i18n import gettext as _

_OF_CONTACT = 4


def table(entries: Sequence[CompanyEntry]) -> tuple[list[str], list[list[Value]]]:
    """Headings and one row per company, with as many contacts beside it as the company with most of them has. A parent
    who would tell about work is none of them: they agreed with this school, not with who gets the file."""
    most = max((len(_contacts(entry)) for entry in entries), default=0)
    header = [
        _("Name"), _("Sector"), _("Campus"), _("Municipality"), _("Address"), _("SBI code"), _("SBB sector chamber"),
        _("Pupils per visit"), _("Pupils per school year"), _("Suitable for"), _("Languages"), _("Accessibility"),
        _("What was agreed"), _("Last contact"), _("Would host again"), _("Visits"), _("Last visit"),
    ]  # fmt: skip
    for number in range(1, max(1, most) + 1):
        after = f" {number}" if number > 1 else ""
        header += [f"{title}{after}" for title in (_("Contact"), _("Role"), _("Telephone"), _("E-mail"))]
    return header, [_row(entry, max(1, most)) for entry in entries]


def _row(entry: CompanyEntry, contacts: int) -> list[Value]:
    row: list[Value] = [
        entry.name, words.say(words.SECTOR, entry.sector, _), entry.campus, entry.municipality, entry.address,
        " ".join(entry.coded), entry.chamber, entry.capacity_per_visit, entry.capacity_per_year,
        ", ".join(entry.suitable_for), ", ".join(entry.languages), entry.accessibility, entry.terms,
        entry.last_contact_on, words.say(words.WOULD_HOST, entry.would_host, _) if entry.would_host else "",
        entry.visits, entry.last_visit,
    ]  # fmt: skip
    for one in _contacts(entry):
        row += _contact(one)
    return row + [""] * (_OF_CONTACT * (contacts - len(_contacts(entry))))


def _contacts(entry: CompanyEntry) -> list[ContactPerson]:
    return [one for one in entry.contacts if not one.is_parent]


def _contact(one: ContactPerson) -> list[Value]:
    return [one.name, one.role, one.phone, one.email]
