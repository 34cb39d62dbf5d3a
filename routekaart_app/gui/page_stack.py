"""The place in the window where pages are shown, one at a time; it knows which one may not be left just like that."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QStackedWidget

from routekaart_app.gui.context import Context
from routekaart_app.gui.pages.page import OwnSteps, Page
from routekaart_app.gui.widgets.list_table import ListTable

_RAIL = {
    "template": "admin", "pupil": "pupils", "signals": "today", "sector_agreements": "companies", "asking": "companies",
}  # fmt: skip
"""The place in the rail of pages that have none of their own."""


class PageStack(QStackedWidget):
    """A stack that speaks of pages; it may show something that is none, such as an empty state."""

    _is_still = False

    @property
    def page(self) -> Page | None:
        """The page on screen."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def pupil_id(self) -> UUID | None:
        """The pupil the page on screen is on."""
        return self.page.pupil_id if self.page is not None else None

    @property
    def own_steps(self) -> OwnSteps | None:
        """The steps of the page on screen, when it has some that are not kept yet."""
        return self.page.own_steps if self.page is not None else None

    def may_leave(self, to: str = "") -> bool:
        """Whether the page on screen lets itself be left, after asking where it must; always when we stay on it."""
        return self.page is None or self.page.name == to or self.page.may_leave()

    def follow(self, context: Context) -> bool:
        """Let the page on screen show another choice; whether there is one."""
        if self.page is not None and not self._is_still:
            self.page.show_context(context)
        return self.page is not None

    def still(self, show: Callable[[], bool]) -> bool:
        """Show something that makes a choice itself: it has read what belongs to it, and the page before it goes."""
        self._is_still = True
        try:
            return show()
        finally:
            self._is_still = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is at the top stays there; where the message bar takes room at the foot, the row or field that has the
        keyboard stays in sight."""
        super().resizeEvent(event)
        if 0 <= event.size().height() < event.oldSize().height():
            QTimer.singleShot(0, self, self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        at = QApplication.focusWidget()
        if at is None or not self.isAncestorOf(at):
            return
        if isinstance(at, QAbstractItemView) and at.currentIndex().isValid():
            at.scrollTo(at.currentIndex())
            if isinstance(at, ListTable):
                at.bring_in_sight()
            return
        area = at.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and at.height() <= area.viewport().height():
            area.ensureWidgetVisible(at)

    @staticmethod
    def rail_place(name: str) -> str:
        """The place in the rail to which a page belongs."""
        return _RAIL.get(name, name)
