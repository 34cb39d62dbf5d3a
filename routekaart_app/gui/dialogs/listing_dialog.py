"""What dialogs share that show a list with what can be done with its rows, and stay for the next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from routekaart_app.errors import KnownError
from routekaart_app.gui.tasks import Running
from routekaart_app.gui.widgets.card import hairline
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.list_table import ListTable
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

T = TypeVar("T")


class ListingDialog(QDialog):
    """A head, the list or what to do while it is empty, and a foot of buttons; what goes wrong stands above these.

    Each step is told in the message bar at once, with Undo; `label` says what closing the dialog is to say. What can be
    done with rows stands in the foot and in the menu of a row.
    """

    def __init__(
        self,
        services: Services,
        host: Window,
        title: str,
        table: ListTable,
        empty: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.services, self.host, self.label = services, host, ""
        self.table, self.empty = table, empty
        self._running: Running | None = None
        self._reread: Callable[[], object] = self.follow
        self._actions: list[tuple[QPushButton, range]] = []
        self.setWindowTitle(title)
        self.head = PageHead(title)
        self._lists = QStackedWidget()
        self._lists.addWidget(table)
        self._lists.addWidget(empty)
        self.trouble = words("", "error")
        self.trouble.setObjectName("trouble_label")
        self.trouble.hide()
        self.below = words("", "small")
        """Something to know of the list, below it."""
        self.below.setObjectName("below_label")
        self.below.hide()
        self.foot = FlowRow(gap="small")
        inside, foot = QWidget(), QWidget()
        column, lower = PageColumn(inside), PageColumn(foot)
        for widget in (self.head, self._lists, self.below):
            column.addWidget(widget, 1 if widget is self._lists else 0)
        lower.addWidget(self.trouble)
        lower.addWidget(self._made_undo())
        lower.addWidget(self.foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(inside, 1)
        outer.addWidget(hairline())
        outer.addWidget(foot)
        table.menu_asked.connect(self._show_menu)
        table.copied.connect(self._say_copied)
        table.selectionModel().selectionChanged.connect(self.follow)

    def add_action(
        self, name: str, text: str, does: Callable[[], object], *, rows: range = range(1, 2), kind: str = ""
    ) -> QPushButton:
        """A button in the foot that does something with the rows that are chosen, when these are so many."""
        button = QPushButton(text)
        button.setObjectName(f"{name}_button")
        button.setAutoDefault(False)
        if kind:
            button.setProperty("kind", kind)
        button.clicked.connect(lambda _on: does())
        self.foot.flow.addWidget(button)
        self._actions.append((button, rows))
        return button

    def add_close(self) -> QPushButton:
        """The button at the right that closes the dialog; after all other actions."""
        self.foot.flow.push()
        self.close_button = QPushButton(_("Close"))
        self.close_button.setObjectName("close_button")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self.foot.flow.addWidget(self.close_button)
        return self.close_button

    def show_list(self, *, is_empty: bool) -> None:
        """The list, or what there is to do while nothing is in it."""
        self._lists.setCurrentWidget(self.empty if is_empty else self.table)
        self.follow()

    def follow(self) -> None:
        """What can be done follows how many rows are chosen; nothing while something is under way."""
        count = len(self.table.selected)
        for button, rows in self._actions:
            button.setEnabled(self._running is None and count in rows)

    def say_trouble(self, text: str) -> None:
        """What went wrong, above the buttons."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def say_below(self, text: str) -> None:
        """What must be known of the list."""
        self.below.setText(text)
        self.below.setVisible(bool(text))

    def do(self, step: Callable[[], str], reread: Callable[[], object] | None = None) -> bool:
        """Do something that gives a sentence, which goes to the message bar; what it refuses is told here. Whether it
        was done. With `reread`, which shows the list anew, the sentence stands here too, with Undo: the bar cannot be
        reached while the dialog is open."""
        self.say_trouble("")
        self._undo_row.hide()
        try:
            label = step()
        except KnownError as error:
            self.say_trouble(str(error))
            return False
        self.host.say(label)
        if reread is not None:
            self._reread = reread
            self._done.setText(label)
            self._undo_row.show()
        return True

    def work(self, title: str, job: Callable[[Progress], T], then: Callable[[T], object]) -> None:
        """Do something long in the worker and then go on with it here, unless the dialog was closed meanwhile."""
        if self._running is not None:
            return
        self.say_trouble("")

        def ended() -> bool:
            if not isValid(self):
                return False
            self._running = None
            self.follow()
            return True

        def done(result: T) -> None:
            if ended():
                then(result)

        def failed(error: Exception) -> None:
            if ended() and isinstance(error, KnownError):
                self.say_trouble(str(error))

        self._running = self.host.tasks.start(job, title=title, done=done, failed=failed)
        self.follow()

    def _made_undo(self) -> FlowRow:
        """What was done last, with Undo."""
        self._undo_row, self._done = FlowRow(gap="small"), words("", "small")
        self._done.setWordWrap(False)
        self.undo_button = QPushButton(_("Undo"))
        self.undo_button.setObjectName("undo_button")
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(lambda _on: self._undo())
        self._undo_row.flow.addWidget(self._done)
        self._undo_row.flow.addWidget(self.undo_button)
        self._undo_row.hide()
        return self._undo_row

    def _undo(self) -> None:
        """Take back what was done here, unless something else was done since."""
        history, label = self.services.history, self._done.text()

        def undone(step: str | None) -> None:
            self._reread()
            self.table.setFocus()
            self.host.say(_("Undone: {step}").format(step=step or label), undoable=False)

        self._undo_row.hide()
        if history.undo_label() == label:
            self.work(_("One moment …"), lambda _progress: history.undo(), undone)

    def done(self, result: int) -> None:
        """The dialog goes; what it waits for is stopped."""
        if self._running is not None:
            self._running.cancel()
        super().done(result)

    def _show_menu(self, place: QPoint) -> None:
        """The same as in the foot, as far as it can be done with what is chosen."""
        menu = QMenu(self)
        for button, _rows in self._actions:
            if button.isEnabled() and not button.isHidden():
                menu.addAction(button.text()).triggered.connect(lambda _on=False, button=button: button.click())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _say_copied(self, count: int) -> None:
        text = ngettext("{count} row copied, with headings", "{count} rows copied, with headings", count)
        self.host.say(text.format(count=count), undoable=False)
