"""Counts yearly summaries in the worker for the page that shows them, and knows those that still hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from routekaart_app.changes import Changed
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Frozen, Scope, Summary
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window
    from routekaart_app.gui.tasks import ProgressView, Running
    from routekaart_app.services.progress import Progress

TABLES = frozenset(
    {
        "activity", "participation", "agreement", "growth", "reflection", "choice", "exemption", "company", "visit",
        "visit_company", "sector_agreement", "parent_contact", "guardian", "guardianship", "pupil", "enrolment",
        "pupil_group", "school", "school_year", "routekaart_template", "routekaart_line", "list_item",
        "school_setting", "frozen_summary", "story",
    }
)  # fmt: skip
"""What a summary is counted from."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which summary is wanted: of a school year and scope, counted on a day."""

    year: SchoolYear
    scope: Scope
    on: date


@dataclass(frozen=True, slots=True)
class Shown:
    """A summary to be shown, with the one of the year before once that is there; `frozen` where it was not counted
    now but then."""

    summary: Summary
    previous: Summary | None = None
    frozen: Frozen | None = None

    @property
    def year(self) -> SchoolYear:
        """The school year it is about."""
        found = SchoolYear.parse(self.summary.school_year)
        assert found is not None
        return found


class YearCounts(QObject):
    """Counts one summary at a time, and then quietly the one of the year before; `strip` shows how far it is. What was
    counted holds until something it was counted from changes, also while the page is not on screen."""

    counted = Signal(object)
    """A `Shown`: first without the year before, then with it."""
    stopped = Signal(object)
    """Counting was stopped, or failed with this KnownError; None when somebody stopped it."""

    def __init__(self, services: Services, window: Window, strip: ProgressView, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._host, self._strip = services, window, strip
        self._known: dict[Asked, Shown] = {}
        self._running: Running | None = None
        self._is_counting = False
        forget = services.changes.subscribe(self._hear)
        self.destroyed.connect(lambda _gone: forget())

    def ask(self, year: SchoolYear, scope: Scope) -> None:
        """Tell `counted` of this summary: at once where it is known, else when it is counted."""
        self.drop()
        asked = Asked(year, scope, year.clip(self._services.clock.today()))
        if asked in self._known:
            self.counted.emit(self._known[asked])
            return
        known = self._known  # another one as soon as something changes

        def take(summary: Summary) -> None:
            if self._running is running:
                self._add_before(Shown(summary), known, asked)

        def failed(error: Exception) -> None:
            if self._running is running:
                self.drop()
                self.stopped.emit(error if isinstance(error, KnownError) else None)

        running = self._host.tasks.start(
            lambda progress: self._services.summaries.make(year, scope, progress=progress),
            title=_("Counting the yearly summary {year}").format(year=year.name),
            done=take,
            failed=failed,
            view=self._strip,
        )
        self._running, self._is_counting = running, True

    def show_frozen(self, summary_id: UUID) -> None:
        """Tell `counted` of one that was frozen. Raises KnownError when it is gone (code "no-summary")."""
        summary = self._services.summaries.one(summary_id)
        frozen = next(one for one in self._services.summaries.frozen() if one.id == summary_id)
        self.drop()
        self._add_before(Shown(summary, frozen=frozen))

    @property
    def is_counting(self) -> bool:
        """Whether other figures than those on screen are on their way."""
        return self._is_counting

    def forget(self) -> None:
        """Count everything anew from now on."""
        self._known = {}

    def drop(self) -> None:
        """What is being counted is no longer wanted."""
        running, self._running, self._is_counting = self._running, None, False
        if running is not None:
            running.cancel()

    def _add_before(self, shown: Shown, known: dict[Asked, Shown] | None = None, asked: Asked | None = None) -> None:
        """Show a summary, and read the year before for it."""

        def read(progress: Progress) -> Summary | None:
            return self._services.summaries.year_before(shown.summary, progress=progress)

        def take(previous: Summary | None) -> None:
            if self._running is not running:
                return
            self._running = None
            made = replace(shown, previous=previous)
            if known is not None and asked is not None:
                known[asked] = made
            if previous is not None:
                self.counted.emit(made)

        running = self._host.tasks.start(
            read, title=_("Counting the year before"), done=take, failed=lambda _error: None, quiet=True
        )
        self._running, self._is_counting = running, False
        self.counted.emit(shown)

    def _hear(self, changed: Changed) -> None:
        """Called in the thread that wrote."""
        if changed.tables & TABLES:
            self.forget()
