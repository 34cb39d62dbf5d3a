"""Writes a file that somebody asked for: asks where, works in the worker, and says in the message bar what there is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.visit import Visit
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import report_names, visit_calendars

if TYPE_CHECKING:
    from datetime import date

    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

T = TypeVar("T")


def visit_calendar(services: Services, host: Window, visit: Visit) -> None:
    """One visit as a calendar file."""
    _calendar(host, visit_calendars.file_name(visit), lambda path: services.calendars.write_one(path, visit.id))


def period_calendar(
    services: Services, host: Window, first: date, last: date, group_id: UUID | None, school_id: UUID | None
) -> None:
    """The visits of a period as a calendar file, of a class, a school or all."""

    def work(path: Path) -> int:
        return services.calendars.write(path, first, last, group_id=group_id, school_id=school_id)

    _calendar(host, visit_calendars.period_name(first, last), work)


def contact_cards(services: Services, host: Window, company: CompanyEntry) -> None:
    """The contacts of a company as a file for an address book."""
    company_id = company.id
    if company_id is None:
        return

    def said(count: int, path: Path) -> str:
        text = ngettext("{count} contact card written to {file}.", "{count} contact cards written to {file}.", count)
        return text.format(count=count, file=path.name)

    to_file(
        host,
        _("Save contact cards"),
        f"{report_names.joined(report_names.plain(company.name)[: report_names.LONGEST_NAME].strip())}.vcf",
        _("Contact card (*.vcf)"),
        lambda path: services.companies.contact_cards(path, company_id),
        said,
    )


def _calendar(host: Window, name: str, work: Callable[[Path], int]) -> None:
    def said(count: int, path: Path) -> str:
        text = ngettext("{count} visit written to {file}.", "{count} visits written to {file}.", count)
        return " ".join((text.format(count=count, file=path.name), _("No pupil is named in it.")))

    to_file(host, _("Save a calendar file"), f"{name}.ics", _("Calendar file (*.ics)"), work, said)


def to_file(
    host: Window, title: str, suggested: str, kinds: str, work: Callable[[Path], T], said: Callable[[T, Path], str]
) -> None:
    """Ask for a file of one of some kinds ("Excel (*.xlsx)"), let `work` write it, and say what `said` says of it."""
    path = host.messages.save_file(title, suggested=suggested, filter=kinds)
    if path is None:
        return

    def failed(error: Exception) -> None:
        if isinstance(error, KnownError):
            host.fail(error)

    host.tasks.start(
        lambda _progress: work(path),
        title=_("Writing the file …"),
        done=lambda count: host.say(said(count, path), undoable=False),
        failed=failed,
    )
