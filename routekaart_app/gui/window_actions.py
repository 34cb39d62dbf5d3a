"""What can be done from anywhere in the window: by key, in the menu behind the three lines, and in the search box."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.gui import shortcuts
from routekaart_app.gui.steps import Steps
from routekaart_app.gui.widgets.search_popup import Entry

_IN_SEARCH = (
    "record_visit", "record_talk", "look_back", "enter_forms", "make_reports", "import", "undo", "redo", "lock",
    "about",
)  # fmt: skip
_IN_MENU = (
    "undo", "redo", "", "record_visit", "record_talk", "enter_forms", "make_reports", "import", "", "reload", "lock",
    "about",
)  # fmt: skip


class WindowActions:
    """The actions of `shortcuts.SHORTCUTS`, each doing what the window says it does."""

    def __init__(self, does: Mapping[str, Callable[[], object]], window: QWidget) -> None:
        self._window = window
        self._actions = {name: self._action(name, does[name]) for name in shortcuts.SHORTCUTS}

    def trigger(self, name: str) -> None:
        """Do it."""
        self._actions[name].trigger()

    def in_search(self) -> tuple[Entry, ...]:
        """What the search box offers beside pupils, classes and companies."""
        return tuple(
            Entry("action", shortcuts.words(name), shortcuts.keys_of(name), action=name) for name in _IN_SEARCH
        )

    def menu(self, steps: Callable[[], Steps]) -> QMenu:
        """The menu; while it is open it names the steps that can be taken back or again."""
        menu = QMenu(self._window)
        menu.setObjectName("more_menu")
        for name in _IN_MENU:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.aboutToShow.connect(lambda: steps().name(self._actions["undo"], self._actions["redo"]))
        menu.aboutToHide.connect(self._allow_steps, Qt.ConnectionType.QueuedConnection)
        return menu

    def _action(self, name: str, does: Callable[[], object]) -> QAction:
        action = shortcuts.action(name, self._window)
        action.triggered.connect(lambda _checked=False: does())
        return action

    def _allow_steps(self) -> None:
        """Outside the menu the keys always work: they say when there is nothing to do."""
        for name in ("undo", "redo"):
            self._actions[name].setEnabled(True)
