"""The yearly summaries that were frozen: to look at again, to hold beside another, to write to a file, or to remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from routekaart_app import formats
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.summary import Beside, Difference, Frozen, Scope, Summary
from routekaart_app.gui.dialogs.differences_dialog import DifferencesDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.listing_dialog import ListingDialog
from routekaart_app.gui.models.summary_words import file_kinds, file_name, written_said
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.models.year_scopes import called
from routekaart_app.gui.models.year_words import shown_year
from routekaart_app.gui.opening import open_freed
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language
from routekaart_app.services import summary_files
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

Compared = tuple[Summary, Summary, tuple[Difference, ...]]
_TWO = range(2, 3)


class FrozenSummariesDialog(ListingDialog):
    """The newest stands on top; Enter shows one on the page. Nothing here changes what was frozen."""

    def __init__(
        self, services: Services, host: Window, year: SchoolYear, scope: Scope | None, parent: QWidget | None = None
    ) -> None:
        self._scopes: Mapping[Scope, str] = dict(services.summaries.scopes(year))
        self.model = TableModel[Frozen](_columns(self._scopes), key=lambda row: row.id, searched=lambda _row: "")
        table = ListTable(self.model, several=True)
        table.setObjectName("frozen_view")
        table.setAccessibleName(_("Frozen yearly summaries"))
        empty = EmptyState("year", _("Nothing frozen yet"), _("Freeze one on the page of the yearly summary."))
        super().__init__(services, host, _("Frozen yearly summaries"), table, empty, parent)
        self.setObjectName("FrozenSummariesDialog")
        self.model.setParent(self)
        about = _("Counted once, and as they were then: what is corrected later does not change them.")
        self.head.set_texts(self.windowTitle(), about)
        self.years = Chooser(_("School year"), self)
        self.years.setObjectName("years_combo")
        self.years.picked.connect(lambda _year: self._read())
        self.head.flow.push()
        self.head.add(self.years)
        self.setTabOrder(self.years, table)
        self.open_button = self.add_action("open", _("Open"), self.open_chosen, kind="primary")
        self.now_button = self.add_action("now", _("Differences with now"), self.compare_with_now)
        self.two_button = self.add_action("two", _("Differences between two"), self.compare_two, rows=_TWO)
        self.export_button = self.add_action("export", _("Write to a file …"), self.export)
        self.remove_button = self.add_action("remove", _("Remove …"), self.remove, kind="danger")
        self.two_button.setToolTip(_("Choose two of the list with Ctrl or Shift."))
        self.add_close()
        table.opened.connect(lambda _row: self.open_chosen())
        self._offer_years(year)
        self._read()
        self._begin(scope)
        open_at(self, 960, 560)

    @property
    def chosen(self) -> list[Frozen]:
        """The summaries that are chosen, from top to bottom: newest first."""
        return [self.model.row(at) for at in self.table.selected]

    def open_chosen(self) -> None:
        """Show one on the page."""
        if len(self.chosen) == 1:
            summary_id = self.chosen[0].id
            self.accept()
            self.host.open_frozen_summary(summary_id)

    def compare_with_now(self) -> None:
        """What differs between one and how it is now; counting takes a while."""
        (one,) = self.chosen
        summaries = self.services.summaries

        def job(progress: Progress) -> Compared:
            before, after = summaries.one(one.id), summaries.again(one.id, progress=progress)
            return before, after, summaries.differences(before, after)

        about = _("{before} beside how it is now").format(before=self._frozen(one))
        self._compare(job, about)

    def compare_two(self) -> None:
        """What differs between two that were frozen, the older one first."""
        later, earlier = self.chosen
        summaries = self.services.summaries

        def job(_progress: Progress) -> Compared:
            before, after = summaries.one(earlier.id), summaries.one(later.id)
            return before, after, summaries.differences(before, after)

        about = _("{before} beside {after}").format(before=self._frozen(earlier), after=self._frozen(later))
        self._compare(job, about)

    def export(self) -> None:
        """Write one to a file of the kind its name asks for."""
        (one,) = self.chosen
        suggested = file_name(one.school_year, called(one.scope, self._scopes), one.counted_on)
        path = self.host.messages.save_file(_("Write a yearly summary"), suggested=suggested, filter=file_kinds())
        if path is None:
            return
        summaries = self.services.summaries

        def job(progress: Progress) -> Path:
            summary_files.check_place(path)
            made = summaries.one(one.id)
            beside = summaries.beside(made, progress=progress) if summary_files.is_drawn(path) else Beside()
            summary_files.write(made, path, beside=beside)
            return path

        def written(to: Path) -> None:
            text = written_said(one.school_year, to)
            self.host.say(text, undoable=False)
            self.say_below(text)

        self.work(_("Writing the file …"), job, written)

    def remove(self) -> None:
        """Take one away; it can be brought back with Undo."""
        (one,) = self.chosen
        if self.host.messages.ask(
            _("Remove the frozen summary?"),
            _(
                "{summary}. With it goes how it was on that day: what was corrected since cannot be told from it any "
                "more. Files that were written of it stay. Undo brings it back."
            ).format(summary=self._called(one)),
            yes=_("Remove"),
            no=_("Keep it"),
        ) and self.do(lambda: self.services.summaries.forget(one.id), self._read):
            self._read()

    def _compare(self, job: Callable[[Progress], Compared], about: str) -> None:
        def show(found: Compared) -> None:
            dialog = DifferencesDialog(self.services, self.host, *found, about, self)
            open_freed(dialog)

        self.work(_("Counting the school year …"), job, show)

    def _called(self, one: Frozen) -> str:
        day = formats.date_long(one.counted_on, language())
        said = _("{year}, {scope}, counted on {day}")
        return said.format(year=shown_year(one.school_year), scope=called(one.scope, self._scopes), day=day)

    def _frozen(self, one: Frozen) -> str:
        """With the moment: two of one day are told apart by that."""
        said = _("{year}, {scope}, frozen on {moment}")
        scope = called(one.scope, self._scopes)
        return said.format(year=shown_year(one.school_year), scope=scope, moment=_frozen_at(one))

    def _offer_years(self, year: SchoolYear) -> None:
        found = sorted({year.name, *(one.school_year for one in self.services.summaries.frozen())}, reverse=True)
        self.years.fill([(_("all school years"), None), *((shown_year(name), name) for name in found)], year.name)

    def _read(self) -> None:
        """Read what was frozen; the keyboard stays where it was, or goes to the row that took its place."""
        at = max(self.table.chosen, 0)
        year = SchoolYear.parse(self.years.value) if self.years.value else None
        found = self.services.summaries.frozen(year)
        self.say_below("")
        self.model.set_rows(found)
        if found and not self.table.selected:
            self.table.choose(self.model.key_at(min(at, len(found) - 1)))
        self.show_list(is_empty=not found)

    def _begin(self, scope: Scope | None) -> None:
        """The keyboard begins at the newest, of the scope that is looked at if there is one."""
        rows = [self.model.row(at) for at in range(self.model.rowCount())]
        first = next((row for row in rows if row.scope == scope), rows[0] if rows else None)
        if first is not None:
            self.table.choose(first.id)
            self.table.setFocus()
        else:
            self.years.setFocus()


def _columns(scopes: Mapping[Scope, str]) -> tuple[Column[Frozen], ...]:
    return (
        Column(_("School year"), lambda row: shown_year(row.school_year)),
        Column(_("About"), lambda row: called(row.scope, scopes), share=1),
        Column(_("Counted on"), lambda row: formats.date_long(row.counted_on, language())),
        Column(_("Frozen on"), _frozen_at),
    )


def _frozen_at(row: Frozen) -> str:
    local = row.frozen_at.astimezone()
    return f"{formats.date_long(local.date(), language())} {local:%H:%M}"
