"""What can be done with a routekaart as a whole: share it as a file, read one, take over that of another year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.template_draft import TemplateChange, TemplateDraft
from routekaart_app.errors import KnownError
from routekaart_app.gui.dialogs.template_change_dialog import TemplateChangeDialog
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.pages.page import Window
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.services.routekaarten import Routekaarten


class TemplateMenu(QMenu):
    """Asks and reads; what was read is shown beside what is kept before it becomes the draft."""

    taken = Signal(object, str)
    """A draft to go on with, and where it came from."""

    def __init__(self, routekaarten: Routekaarten, host: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("template_menu")
        self._routekaarten, self._host, self._above = routekaarten, host, parent
        self.year = SchoolYear(2000)
        self.is_changed = False
        self.share = self.addAction(_("Share as a file …"))
        self.read = self.addAction(_("Read a file …"))
        self.years = self.addMenu(_("Take over from school year"))
        self.share.triggered.connect(self._share)
        self.read.triggered.connect(self._read)
        self.years.aboutToShow.connect(self.offer_years)

    def set_fixed(self, is_fixed: bool) -> None:
        """A year that is over can be shared and no more."""
        self.read.setEnabled(not is_fixed)
        self.years.setEnabled(not is_fixed)

    def offer_years(self) -> None:
        """Every other school year that has a routekaart."""
        self.years.clear()
        for year in self._routekaarten.years():
            if year != self.year:
                action = self.years.addAction(year.name)
                action.triggered.connect(lambda _on=False, year=year: self._take_year(year))
        if self.years.isEmpty():
            self.years.addAction(_("No other year has one")).setEnabled(False)

    def _share(self) -> None:
        year, kinds = self.year, _("Routekaart (*.toml)")
        suggested = f"routekaart-{year.name}.toml"
        path = self._host.messages.save_file(_("Share the routekaart"), suggested=suggested, filter=kinds)
        if path is None:
            return
        routekaarten, is_changed = self._routekaarten, self.is_changed

        def work(_progress: Progress) -> None:
            routekaarten.export(year, path)

        def done(_nothing: None) -> None:
            said = _("Routekaart shared as {name}.").format(name=path.name)
            left_out = _("What is not saved yet is not in it.")
            self._host.say(f"{said} {left_out}" if is_changed else said, undoable=False)

        self._host.tasks.start(work, title=_("Writing the file …"), done=done, failed=self._refused)

    def _read(self) -> None:
        kinds = _("Routekaart (*.toml);;All files (*)")
        path = self._host.messages.choose_file(_("Choose a routekaart"), filter=kinds)
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Show how the routekaart in a file differs; going on with it makes it the draft."""
        routekaarten, year = self._routekaarten, self.year
        self._take(lambda: routekaarten.from_file(path, year), _("Routekaart from {name}").format(name=path.name))

    def _take_year(self, source: SchoolYear) -> None:
        routekaarten, year = self._routekaarten, self.year
        self._take(lambda: routekaarten.from_year(source, year), _("Routekaart of {year}").format(year=source.name))

    def _take(self, make: Callable[[], TemplateDraft], title: str) -> None:
        routekaarten, on = self._routekaarten, self._host.context.on

        def work(_progress: Progress) -> tuple[TemplateDraft, TemplateChange]:
            draft = make()
            return draft, routekaarten.preview(draft, on)

        def done(found: tuple[TemplateDraft, TemplateChange]) -> None:
            self._show(*found, title)

        self._host.tasks.start(work, title=_("Reading the routekaart …"), done=done, failed=self._refused)

    def _show(self, draft: TemplateDraft, change: TemplateChange, title: str) -> None:
        if draft.year != self.year:
            return
        dialog = TemplateChangeDialog(change, title, _("Go on with this"), self._above)
        dialog.accepted.connect(lambda: self.taken.emit(draft, title))
        open_freed(dialog)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self._host.fail(error)
