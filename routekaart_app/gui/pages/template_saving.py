"""Counts beforehand what a changed routekaart would do, shows it beside what is kept, and saves; all in the worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from routekaart_app.domain.template_draft import TemplateChange
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.template_change_dialog import TemplateChangeDialog
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.widgets.change_strip import ChangeStrip
from routekaart_app.i18n import gettext as _
from routekaart_app.services import template_plan
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.gui.pages.template_page import TemplatePage

IMPACT_AFTER_MS = 300
"""So long after the last change the impact is counted."""


class TemplateSaving(QObject):
    """Works for one page and its strip."""

    def __init__(self, page: TemplatePage, strip: ChangeStrip) -> None:
        super().__init__(page)
        self._page, self._strip = page, strip
        self._asked = 0
        self._is_counting = False
        self.is_saving = False
        """While this is so, the draft stays what it is."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IMPACT_AFTER_MS)
        self._timer.timeout.connect(self._count)
        strip.compare.clicked.connect(self.compare)

    @property
    def is_counting(self) -> bool:
        """Whether the impact of the last change is still to come."""
        return self._timer.isActive() or self._is_counting

    def count_soon(self) -> None:
        """The draft is another one: what was being counted is of no use, count again when it comes to rest."""
        self._asked += 1
        self._is_counting = False
        self._strip.show_impact(())
        self._timer.start()

    def stop(self) -> None:
        """There is nothing to count."""
        self._asked += 1
        self._is_counting = False
        self._timer.stop()

    def save(self) -> None:
        """Keep the draft."""
        draft, routekaarten = self._page.draft, self._page.services.routekaarten
        if draft is None or self.is_saving:
            return
        self.is_saving = True

        def work(_progress: Progress) -> str:
            return routekaarten.save(draft)

        def failed(error: Exception) -> None:
            self.is_saving = False
            self._refused(error)

        title = _("Saving the routekaart …")
        self._page.host.tasks.start(work, title=title, done=self._saved, failed=failed)

    def compare(self) -> None:
        """Show line by line how the draft differs."""
        if not self._page.goes_to_problem():
            self._preview(self._show, quiet=False)

    def _count(self) -> None:
        asked = self._asked
        self._is_counting = True

        def done(change: TemplateChange) -> None:
            if asked == self._asked:
                self._is_counting = False
                self._strip.show_impact(template_plan.said(change))

        self._preview(done, quiet=True)

    def _preview(self, done: Callable[[TemplateChange], None], *, quiet: bool) -> None:
        draft, routekaarten = self._page.draft, self._page.services.routekaarten
        on = self._page.host.context.on
        if draft is None:
            return

        def work(_progress: Progress) -> TemplateChange:
            return routekaarten.preview(draft, on)

        title = _("Counting for whom …")
        self._page.host.tasks.start(work, title=title, done=done, failed=self._refused, quiet=quiet)

    def _show(self, change: TemplateChange) -> None:
        if self._page.draft is None:
            return
        title = _("What changes in the routekaart of {year}").format(year=self._page.draft.year.name)
        dialog = TemplateChangeDialog(change, title, _("Save"), self._page)
        dialog.accepted.connect(self._page.save)
        open_freed(dialog)

    def _saved(self, label: str) -> None:
        self.is_saving = False
        self._page.begin_anew()
        self._page.host.say(label)

    def _refused(self, error: Exception) -> None:
        self._is_counting = False
        if isinstance(error, KnownError):
            self._page.host.fail(error)
