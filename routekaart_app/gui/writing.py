"""Writes a file that somebody asked for: asks where, works in the worker, and says in the message bar what there is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from routekaart_app.domain.company import CompanyEntry
from routekaart_app.domain.summary import Beside, Scope, Summary
from routekaart_app.domain.visit import Visit
from routekaart_app.errors import KnownError
from routekaart_app.gui.models import summary_words, year_words
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services import report_names, summary_files, visit_calendars
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from datetime import date

    from routekaart_app.bootstrap import Services
    from routekaart_app.domain.schoolyear import SchoolYear
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
        lambda path, _progress: services.companies.contact_cards(path, company_id),
        said,
    )


def _calendar(host: Window, name: str, work: Callable[[Path], int]) -> None:
    def said(count: int, path: Path) -> str:
        text = ngettext("{count} visit written to {file}.", "{count} visits written to {file}.", count)
        return " ".join((text.format(count=count, file=path.name), _("No pupil is named in it.")))

    kinds = _("Calendar file (*.ics)")
    to_file(host, _("Save a calendar file"), f"{name}.ics", kinds, lambda path, _progress: work(path), said)


def summary(
    services: Services,
    host: Window,
    made: Summary,
    beside: Beside | None = None,
    *,
    for_analysis: bool = False,
    is_narrowed: bool = False,
) -> None:
    """A yearly summary as the kind of file that its name asks for, or as CSV `for_analysis`; what stands `beside` it
    where it is drawn is looked for unless it is known. All of it is written: where the screen `is_narrowed` that is
    said."""
    kind = ".csv" if for_analysis else summary_files.KINDS[0]

    def work(path: Path, progress: Progress) -> None:
        summary_files.check_place(path)
        found = beside
        if found is None:
            is_drawn = summary_files.is_drawn(path)
            found = services.summaries.beside(made, progress=progress) if is_drawn else Beside()
        progress.step(0, 0, path.name)
        summary_files.write(made, path, for_analysis=for_analysis, beside=found)

    def said(_nothing: None, path: Path) -> str:
        whole = _("Everything is in it: filters on the page do not count.") if is_narrowed else ""
        return " ".join(filter(None, (summary_words.written_said(made.school_year, path), whole)))

    to_file(
        host,
        _("Write the yearly summary: everything, also what is filtered out on the page")
        if is_narrowed
        else _("Write a yearly summary"),
        summary_words.file_name(made.school_year, summary_words.about_of(made), made.counted_on, kind),
        _("CSV for analysis (*.csv)") if for_analysis else summary_words.file_kinds(),
        work,
        said,
    )


def freeze_summary(services: Services, host: Window, year: SchoolYear, scope: Scope) -> None:
    """Freeze a yearly summary as it is now; no file, but it stays as one would. Says so where one of the same day has
    the same figures."""

    def work(progress: Progress) -> str:
        summaries = services.summaries
        before = summaries.frozen(year)
        kept = summaries.freeze(year, scope, progress=progress)
        made = summaries.one(kept.id)
        for one in before:
            if (one.scope, one.counted_on) == (kept.scope, kept.counted_on):
                if not summaries.differences(summaries.one(one.id), made):
                    return ". ".join((kept.label, _("There was one of this day already, without any difference.")))
                break
        return kept.label

    _work(
        host,
        _("Freezing the yearly summary {year}").format(year=year_words.shown_year(year.name)),
        work,
        host.say,
    )


def to_file(
    host: Window,
    title: str,
    suggested: str,
    kinds: str,
    work: Callable[[Path, Progress], T],
    said: Callable[[T, Path], str],
) -> None:
    """Ask for a file of one of some kinds ("Excel (*.xlsx)"), let `work` write it, and say what `said` says of it."""
    path = host.messages.save_file(title, suggested=suggested, filter=kinds)
    if path is None:
        return

    _work(
        host,
        _("Writing the file …"),
        lambda progress: work(path, progress),
        lambda count: host.say(said(count, path), undoable=False),
    )


def _work(host: Window, title: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
    def failed(error: Exception) -> None:
        if isinstance(error, KnownError):
            host.fail(error)

    host.tasks.start(work, title=title, done=done, failed=failed)
