"""Reports of the class that is chosen: which one, about whom, seen before it is saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from routekaart_app.errors import KnownError
from routekaart_app.gui.context import Context
from routekaart_app.gui.pages.page import Page, Window
from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead, scrolled
from routekaart_app.gui.widgets.report_desk import ReportDesk
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_TABLES = (
    "pupil", "enrolment", "pupil_group", "participation", "activity", "exemption", "company", "routekaart_line",
    "visit", "visit_company", "school", "guardian", "guardianship", "parent_contact",
)  # fmt: skip


class ReportsPage(Page):
    """The desk for one class; without a class it says where to choose one."""

    name = "reports"
    watches = frozenset(_TABLES)

    def __init__(self, services: Services, window: Window, parent: QWidget | None = None) -> None:
        super().__init__(services, window, parent)
        self._context: Context | None = None
        self._head = PageHead(_("Reports"))
        self.desk = ReportDesk(services, window)
        self._empty = EmptyState("reports", "")
        self._empty.set_texts(
            _("Choose a class"), _("Choose at the top for which class you want reports."), _("Show classes")
        )
        self._empty.activated.connect(lambda: window.open_page("grid"))
        self._stack = QStackedWidget()
        column = PageColumn(self)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self.desk)
        self._nothing = scrolled(self._empty)  # so that it never makes the page higher than the desk
        self._stack.addWidget(self._nothing)

    def show_context(self, context: Context) -> None:
        """The class that is chosen."""
        self._context = context
        self.reload()

    def reload(self) -> None:
        """Read the class again; what was chosen on the desk stays."""
        context = self._context
        if context is None or context.group_id is None:
            self._head.set_texts(_("Reports"))
            self._stack.setCurrentWidget(self._nothing)
            return
        try:
            group = self.desk.show_group(context.group_id, context.on)
        except KnownError as error:
            self.host.fail(error)
            self._stack.setCurrentWidget(self._nothing)
            return
        self._head.set_texts(_("Reports"), f"{group.name} · {group.school}")
        self._stack.setCurrentWidget(self.desk)

    def focus_first(self) -> None:
        """Which report."""
        if self._stack.currentWidget() is self.desk:
            self.desk.focus_first()
        else:
            self._empty.button.setFocus()
