"""Carries news of a committed transaction to the page that shows its tables, on the window's own thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from routekaart_app.changes import Changed, Changes
from routekaart_app.gui.pages.page import Page


class Refresh(QObject):
    """Reloads the page on screen; a hidden one reads everything when it comes on screen (`Page.show_context`)."""

    changed = Signal(object)
    """A `Changed`, on the window's thread, after the page on screen was reloaded."""
    _heard = Signal(object)

    def __init__(self, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: list[Page] = []
        self._heard.connect(self._pass_on)
        self._stop: Callable[[], None] | None = changes.subscribe(self._heard.emit)

    def watch(self, page: Page) -> None:
        """Keep this page up to date from now on."""
        self._pages.append(page)

    def close(self) -> None:
        """Hear of nothing any more."""
        if self._stop is not None:
            self._stop()
            self._stop = None

    def _pass_on(self, changed: Changed) -> None:
        for page in self._pages:
            if page.isVisible() and page.watches & changed.tables:
                page.reload()
        self.changed.emit(changed)
