"""The pupils of the class, the school or the year that is chosen, to look through and open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.gui import theme
from routekaart_app.gui.context import Context
from routekaart_app.gui.models.place_words import place_said
from routekaart_app.gui.models.table import Column, TableModel
from routekaart_app.gui.pages.page import OnlyThese, Page, Window
from routekaart_app.gui.pages.pupil_actions import PupilActions
from routekaart_app.gui.widgets import no_pupils
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.filter_edit import FilterEdit
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


_LEAST_ROWS, _YEARS_BACK = 8, 4
_BACK_TO: Mapping[str, Callable[[], str]] = {
    "year": lambda: _("the yearly summary"),
    "signals": lambda: _("the signals"),
    "parents": lambda: _("the parents"),
}
"""The pages from which some pupils are asked for, as one says that one goes back to them."""


class PupilsPage(Page):
    """Typing narrows the list, Down goes into it, Enter opens the pupil. Several can be chosen, to change at once."""

    name = "pupils"
    watches = frozenset({"pupil", "enrolment", "pupil_group", "school"})

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self.model = TableModel[PupilEntry](
            (
                Column(_("Pupil"), lambda row: row.listed_name, order=lambda row: row.sort_key, share=3),
                Column(_("Class"), lambda row: row.group),
                Column(_("School"), lambda row: row.school, share=2),
                Column(_("Number"), lambda row: row.number),
                Column(_("Year and track"), lambda row: place_said(row.place), share=2),
            ),
            key=lambda row: row.id,
            searched=lambda row: f"{row.display_name} {row.listed_name} {row.group} {row.number}",
            parent=self,
        )
        self._context: Context | None = None
        self._wanted: UUID | None = None
        self._only: OnlyThese | None = None
        self._is_opening = False
        self._head = PageHead(_("Pupils"))
        self._filter = FilterEdit(_("Search by name, class or number"))
        self._table = ListTable(self.model, several=True)
        self._table.setObjectName("pupils_view")
        self._table.setAccessibleName(_("Pupils"))
        self._empty = EmptyState("pupils", "")
        self.pupil_actions = PupilActions(services, window, self._rows, self)
        self._lay_out()
        self._filter.textChanged.connect(self.model.set_filter)
        self._filter.left.connect(self._into_list)
        self._table.opened.connect(self._open)
        self._table.copied.connect(self._say_copied)
        self._table.menu_asked.connect(self.pupil_actions.show_menu)
        self._table.selectionModel().selectionChanged.connect(self._follow)
        self._empty.activated.connect(self._help)
        self._empty.other_activated.connect(self._add_new)
        self.model.modelReset.connect(self._say)

    def _lay_out(self) -> None:
        self._back = self._head.add_button("back_button", "", icon="back")
        self._back.setToolTip(_("Esc or Alt+Left"))
        self._back.clicked.connect(lambda _checked=False: self._go_back())
        self._back.hide()
        QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self).activated.connect(self._go_back)
        self._everyone = self._head.add_button("everyone_button", _("Show everyone"))
        self._everyone.clicked.connect(lambda _checked=False: self.show_only(None))
        self._everyone.hide()
        self._head.flow.push()
        self._head.add(self._filter)
        self._new = self._head.add_button("new_button", _("New pupil"), icon="add")
        self._new.clicked.connect(self._add_new)
        self._listed = QWidget()
        self._lists = QStackedLayout(self._listed)
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.addWidget(self._table)
        self._lists.addWidget(self._empty)
        inside = QWidget()
        column = PageColumn(inside)
        column.addWidget(self._head)
        column.addWidget(self._listed, 1)
        column.addWidget(self.pupil_actions.buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inside))
        self._table.sort_by(0)
        theme.changes.changed.connect(self._keep_room)
        self._keep_room()

    @property
    def pupil_id(self) -> UUID | None:
        """The one pupil who is chosen."""
        rows = self._rows()
        return rows[0].id if len(rows) == 1 else None

    def show_context(self, context: Context) -> None:
        """The pupils of this class, or of this school or year when no class is chosen."""
        if context != self._context and not self._is_opening:
            self._only = None
        self._is_opening = False
        self._context, self._wanted = context, None
        self.reload()

    def show_only(self, only: OnlyThese | None) -> None:
        """Only these pupils; None for everyone again."""
        self._only = only
        page = self._way_back
        self._back.setText(_("Back to {page}").format(page=_BACK_TO[page]()) if page else "")
        self._filter.clear()
        self.reload()
        (self._table if only else self._filter).setFocus()

    def reload(self) -> None:
        """Read the list again: one class at once, a whole region in the worker."""
        context = self._context
        if context is None:
            return

        only = self._only
        self._everyone.setVisible(only is not None)
        self._back.setVisible(bool(self._way_back))

        def read() -> tuple[PupilEntry, ...]:
            if only is not None:
                return self._named(only)
            return self.services.pupils.all(
                context.year, school_id=context.school_id, group_id=context.group_id, on=context.on
            )

        if context.group_id is not None and only is None:
            self.model.set_rows(read())
        else:
            self.host.tasks.start(
                lambda _progress: read(),
                title=_("Reading pupils"),
                done=lambda rows: self._take(context, only, rows),
                quiet=True,
            )

    def focus_first(self) -> None:
        """The field to search in."""
        self._filter.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to where these pupils were asked for."""
        if event.matches(QKeySequence.StandardKey.Cancel) and self._way_back:
            self._go_back()
        else:
            super().keyPressEvent(event)

    @property
    def _way_back(self) -> str:
        """The page from which these pupils were asked for; "" when there is none to go back to."""
        return self._only.back_to if self._only and self._only.back_to in _BACK_TO else ""

    def _go_back(self) -> None:
        if page := self._way_back:
            self._only = None
            self.host.open_page(page)

    def _open(self, row: int) -> None:
        """The dossier brings its class into the bar; coming back from it, the same pupils are listed."""
        self._is_opening = self._only is not None
        self.host.open_pupil(self.model.row(row).id)

    def _keep_room(self) -> None:
        """At a large text scale the page scrolls before its list becomes too low to read."""
        self._listed.setMinimumHeight(theme.look().row_height * _LEAST_ROWS)

    def _rows(self) -> list[PupilEntry]:
        """Who is chosen."""
        return [self.model.row(row) for row in self._table.selected]

    def _follow(self) -> None:
        self.pupil_actions.follow()
        self._say_head()

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)

    def _named(self, only: OnlyThese) -> tuple[PupilEntry, ...]:
        """These pupils as they are today, or were in the school year that is asked for; who is at no school any more
        as they were last."""
        ids, today = only.ids, self.services.clock.today()
        year, found = SchoolYear.of(today), dict[UUID, PupilEntry]()
        if only.year and only.year != year:
            found = {entry.id: entry for entry in self.services.pupils.all(only.year) if entry.id in ids}
        for entry in self.services.pupils.all(year, on=today):
            if entry.id in ids:
                found.setdefault(entry.id, entry)
        for _turn in range(_YEARS_BACK):
            if len(found) == len(ids):
                break
            for entry in self.services.pupils.all(year):
                if entry.id in ids:
                    found.setdefault(entry.id, entry)
            year = year.previous()
        return tuple(found.values())

    def _take(self, context: Context, only: OnlyThese | None, rows: tuple[PupilEntry, ...]) -> None:
        """The list has come; that of an earlier choice is of no use any more."""
        if context == self._context and only is self._only:
            self.model.set_rows(rows)

    def _into_list(self) -> None:
        """From the field to the list; with one pupil left, Enter opens it at once."""
        if self.model.rowCount():
            self._table.setFocus()

    def _add_new(self) -> None:
        self.host.opens.pupil(then=self._find_new)

    def _find_new(self, pupil_id: UUID) -> None:
        """Choose somebody who was added, whatever was searched for; the list may still have to be read."""
        self._filter.clear()
        self._wanted = pupil_id
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        if self._wanted is not None and self._table.choose(self._wanted):
            self._wanted = None
            QTimer.singleShot(0, self._table.setFocus)

    def _say_head(self) -> None:
        """How many there are, shown and chosen."""
        total, shown, chosen = self.model.total, self.model.rowCount(), len(self._table.selected)
        count = ngettext("{count} pupil", "{count} pupils", total).format(count=total)
        if shown != total:
            count = _("{shown} of {count}").format(shown=shown, count=count)
        if chosen > 1:
            text = ngettext("{count} chosen", "{count} chosen", chosen).format(count=chosen)
            count = f"{count} · {text}"
        if self._only:
            year, now = self._only.year, SchoolYear.of(self.services.clock.today())
            then = _("classes of {year}").format(year=year.name) if year and year != now else ""
            count = " · ".join(filter(None, (self._only.about, count, then)))
        self._head.set_texts(_("Pupils"), count)

    def _say(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        self._follow()
        if total:
            self._empty.set_texts(
                _("No pupil found"), _("Nobody here has “{text}”.").format(text=self._filter.text()), _("Show all")
            )
        elif self._only:
            self._empty.set_texts(_("Nobody any more"), self._only.about, _("Show everyone"))
        else:
            self._empty.set_texts(*no_pupils.texts())
        self._lists.setCurrentIndex(0 if shown else 1)
        self._choose_wanted()

    def _help(self) -> None:
        if self.model.total:
            self._filter.clear()
            QTimer.singleShot(0, self._filter.setFocus)
        elif self._only:
            self.show_only(None)
        else:
            self.host.opens.importing()
