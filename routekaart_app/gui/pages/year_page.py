"""The yearly summary: a school year without names, in a few pictures and all its tables; frozen, written and told."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from routekaart_app.domain.summary import Beside, Scope
from routekaart_app.errors import KnownError
from routekaart_app.gui import writing
from routekaart_app.gui.context import Context
from routekaart_app.gui.models import year_words
from routekaart_app.gui.models.year_scopes import called, scope_of
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.pages.year_behind import YearBehind
from routekaart_app.gui.pages.year_counts import TABLES as COUNTED
from routekaart_app.gui.pages.year_counts import Shown, YearCounts
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.page_head import PageColumn, scrolled
from routekaart_app.gui.widgets.progress_strip import LateStrip
from routekaart_app.gui.widgets.year_band import YearBand
from routekaart_app.gui.widgets.year_charts import YearCharts
from routekaart_app.gui.widgets.year_head import EXPORT_KEYS, PICTURES, TABLES, YearHead
from routekaart_app.gui.widgets.year_tables import YearTables
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures import summary_charts
from routekaart_app.services.school_settings import AIM

if TYPE_CHECKING:
    from collections.abc import Callable

    from routekaart_app.bootstrap import Services


class YearPage(Page):
    """About the school year that is chosen, and all schools, those of a municipality, or one. The last figures stay
    until new ones are counted; Escape goes from the tables to the pictures, and from what was frozen back to now."""

    name = "year"
    watches = COUNTED

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._context: Context | None = None
        self._scope, self._picks = Scope(), -1
        self._names: dict[Scope, str] = {}
        self.shown: Shown | None = None
        """What is on screen."""
        self._view, self._then = PICTURES, ""
        self.head, self.band, self.strip = YearHead(), YearBand(), LateStrip()
        self.charts, self.tables = YearCharts(), YearTables()
        self._empty, self._blank = EmptyState("year", ""), QWidget()
        self._behind = YearBehind(services, window)
        self.counts = YearCounts(services, window, self.strip, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = PageColumn(inside)
        column.addWidget(self.head)
        column.addWidget(self.strip)
        column.addWidget(self.band)
        for part in (self._blank, self.charts, self.tables, self._empty):
            column.addWidget(part, 1)
            part.setVisible(part is self._blank)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(inside)
        outer.addWidget(self._area)
        self.head.show_state(has_figures=False, is_frozen=False)

    def _connect(self) -> None:
        head = self.head
        self.counts.counted.connect(self._show)
        self.counts.stopped.connect(self._say_stopped)
        head.asked.connect(self._do)
        head.view_chosen.connect(self.show_view)
        head.scope_chosen.connect(self._choose_scope)
        head.filter_changed.connect(self._filter)
        head.figure_opened.connect(lambda table, row: self._open_behind(self._behind.figure, table, row))
        self.charts.opened.connect(lambda chart, key: self._open_behind(self._behind.bar, chart, key))
        self.charts.table_asked.connect(self.show_table)
        self.charts.stories_asked.connect(lambda: self._do("stories"))
        self.tables.figure_opened.connect(lambda *figure: self._open_behind(self._behind.figure, *figure))
        self.tables.table.copied.connect(lambda _rows: self.host.say(_("Table copied, with headings"), undoable=False))
        self.band.acted.connect(self._act)
        self._empty.activated.connect(self._help)
        QShortcut(QKeySequence(EXPORT_KEYS), self).activated.connect(self.head.export.click)

    def show_context(self, context: Context) -> None:
        """Count the school year that is chosen, of the school that somebody chose in the bar; a school that came into
        the bar with a dossier or class changes nothing here."""
        self._context = context
        if self._picks != context.school_picks:
            self._picks = context.school_picks
            schools = self.services.schools.schools()
            self._scope = scope_of(context.school_id, schools, dict(self.services.summaries.scopes(context.year)))
        self._ask()

    def reload(self) -> None:
        """Count again, or read again what was frozen; until then the last figures stay."""
        if self._context is None:
            return
        self.counts.forget()
        frozen = self.shown.frozen if self.shown else None
        if frozen is None:
            self._ask()
            return
        try:
            self.counts.show_frozen(frozen.id)
        except KnownError:  # it was removed meanwhile
            self._ask()

    def show_frozen(self, summary_id: UUID) -> None:
        """Show a summary that was frozen. Raises KnownError when it is gone (code "no-summary")."""
        self.counts.show_frozen(summary_id)

    def begin(self, then: str) -> None:
        """ "freeze" or "export", at once or as soon as it is counted."""
        if self.counts.is_counting or self.shown is None:
            self._then = then
        elif then == "freeze" and self.shown.frozen is not None:
            self._then = then
            self._ask()
        else:
            self._do(then)

    def show_view(self, view: str) -> None:
        """Show pictures or tables."""
        self._view = view
        self._place()

    def show_table(self, table_id: str) -> None:
        """Show one of the tables by its name, with the keyboard in it."""
        self.show_view(TABLES)
        self.tables.show_table(table_id)
        self.tables.table.setFocus()
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.tables.table))

    def focus_first(self) -> None:
        """How it is shown, or the tables, once they are there; until then what there is to do."""
        if not self._has_figures:
            self.head.more.setFocus()
        elif self._view == TABLES:
            self.tables.focus_first()
        else:
            self.head.views[PICTURES].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        is_escape = event.matches(QKeySequence.StandardKey.Cancel)
        if is_escape and self._view == TABLES:
            self.show_view(PICTURES)
            self.head.views[PICTURES].setFocus()
        elif is_escape and self.shown and self.shown.frozen:
            self._do("now")
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """See the class; who goes elsewhere no longer waits to go on here."""
        self._then = ""
        super().hideEvent(event)

    def _ask(self) -> None:
        context = self._context
        if context is None:
            return
        scopes = self.services.summaries.scopes(context.year)
        self._names = dict(scopes)
        if self._scope not in self._names:
            self._scope = Scope()
        self.head.offer_scopes(scopes, self._scope)
        self.counts.ask(context.year, self._scope)

    def _choose_scope(self, scope: Scope) -> None:
        self._scope = scope
        self._ask()

    def _show(self, shown: Shown) -> None:
        is_new = self.shown is None
        self.shown = shown
        summary, today = shown.summary, self.services.clock.today()
        if shown.frozen is None:
            self._names |= dict(self.services.summaries.scopes(shown.year))
        name = called(summary.scope, self._names)
        about = year_words.about(summary, name, today, shown.frozen) if self._has_figures else name
        self.head.head.set_texts(year_words.title(summary), about)
        self.head.offer_filters(summary)
        self._say_nothing()
        self._filter()
        self._place()
        if is_new and self.head.more.hasFocus():
            self.focus_first()
        then, self._then = self._then, ""
        if then:
            QTimer.singleShot(0, self, lambda: self._go_on(then))

    def _go_on(self, then: str) -> None:
        """Do what was asked for before it was counted, unless something else is in front by now."""
        if self.isVisible() and QApplication.activeModalWidget() is None:
            self._do(then)

    @property
    def _has_figures(self) -> bool:
        """Whether there were pupils; how many may be hidden."""
        return self.shown is not None and year_words.value(self.shown.summary, "pupils", "pupils", "count") != 0

    def _filter(self) -> None:
        """Show the rows that are looked at, and say what is not narrowed; nothing is counted for that."""
        if self.shown is None:
            return
        chosen, whole, beside = self.head.filter, self.shown.summary, self._beside(self.shown)
        summary, narrowed = chosen.of(whole), chosen.said(whole)
        was_frozen = self.shown.frozen is None and any(
            one.scope == whole.scope for one in self.services.summaries.frozen(self.shown.year)
        )
        said = (year_words.hiding(whole, is_frozen_before=was_frozen), year_words.hiding_told(whole))
        self.head.show_figures(year_words.figures(whole, self.shown.previous), *said)
        lines = (*beside.remarks, narrowed) if narrowed else beside.remarks
        self.band.say(lines if self._has_figures else (), _("Show everything") if narrowed else "")
        charts = summary_charts.charts(whole, aim=beside.aim, previous=beside.previous)
        drawn, promises = chosen.charts(charts), year_words.promises(whole)
        self.charts.show_year(summary, drawn, promises, lines_first=bool(chosen.phase))
        self.tables.show_summary(summary, narrowed=narrowed)

    def _beside(self, shown: Shown) -> Beside:
        """What stands beside it, on the page as on paper."""
        aim = self.services.school_settings.number(AIM)
        remarks = self.services.summaries.warnings(shown.summary)
        return Beside(shown.previous, aim, remarks, self.services.vault.is_example)

    def _place(self) -> None:
        """Show what there is in the view that is chosen."""
        shown = {PICTURES: self.charts, TABLES: self.tables}[self._view] if self._has_figures else self._empty
        for part in (self._blank, self.charts, self.tables, self._empty):
            part.setVisible(part is shown)
        self.head.show_view(self._view)
        self.head.show_state(has_figures=self._has_figures, is_frozen=bool(self.shown and self.shown.frozen))

    def _say_nothing(self) -> None:
        year = year_words.shown_year(self.shown.summary.school_year) if self.shown else ""
        self._empty.set_texts(
            _("No pupils in school year {year}").format(year=year),
            _("Choose another school year or school above, or bring in the list of pupils of this year."),
            _("Import pupils"),
        )

    def _say_stopped(self, error: KnownError | None) -> None:
        self._then = ""
        if error is not None:
            self.host.fail(error)
        if self.shown is None:
            self._empty.set_texts(_("Nothing was counted"), _("Counting was stopped."), _("Count now"))
            self._place()
        else:
            said = _("Counting was stopped. These are the figures of {title}.")
            self.head.clear_filters()  # the link of the band is needed
            self.band.say([said.format(title=year_words.title(self.shown.summary))], _("Count now"))

    def _act(self) -> None:
        """The link in the band: everything again, or what was stopped once more."""
        if self.head.filter.is_narrow:
            self.head.clear_filters()
            self.head.views[self._view].setFocus()
        else:
            self.band.say(())
            self._ask()

    def _help(self) -> None:
        if self.shown is None:
            self._ask()
        else:
            self.host.opens.importing()

    def _open_behind(self, ask: Callable[..., None], *what: str) -> None:
        if self.shown is not None:
            ask(self.shown, *what)

    def _do(self, name: str) -> None:
        """What a button or the menu asks for."""
        opens, shown = self.host.opens, self.shown
        year = self._context.year if self._context else None
        if name == "join":
            opens.join_summaries()
        elif name == "frozen":
            opens.frozen_summaries(year, self._scope)
        elif name == "stories":
            opens.stories(year)
        elif name == "now":
            self._ask()
            self.focus_first()
        elif shown is None or not self._has_figures:
            self.host.say(_("There are no figures yet."), undoable=False)
        elif name == "freeze":
            writing.freeze_summary(self.services, self.host, shown.year, shown.summary.scope)
        else:
            beside = self._beside(shown) if shown.previous else None
            writing.summary(
                self.services,
                self.host,
                shown.summary,
                beside,
                for_analysis=name == "analysis",
                is_narrowed=self.head.filter.is_narrow,
            )
