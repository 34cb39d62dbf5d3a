"""What can be done from anywhere in the window: by key, in the menu behind the three lines, and in the search box."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from routekaart_app.gui import shortcuts
from routekaart_app.gui.found_actions import found_actions, other_words
from routekaart_app.gui.openers import Openers
from routekaart_app.gui.steps import Steps
from routekaart_app.gui.widgets.search_popup import Entry

_IN_SEARCH = (
    "record_visit", "plan_visit", "record_talk", "plan_talk", "record_contact", "record_meeting", "look_back",
    "enter_forms", "make_reports", "write_letters", "import", "import_parents", "undo", "redo", "lock", "other",
    "manual", "tour", "practice", "about",
)  # fmt: skip
_IN_MENU = (
    "undo", "redo", "", "record_visit", "plan_visit", "record_talk", "plan_talk", "record_contact",
    "record_meeting", "enter_forms", "make_reports", "write_letters", "import", "import_parents", "", "reload", "lock",
    "other", "", "manual", "tour", "practice", "about",
)  # fmt: skip


class WindowActions:
    """The actions of `shortcuts.SHORTCUTS`, each doing what the window says it does, and those of `found_actions`."""

    def __init__(
        self,
        does: Mapping[str, Callable[[], object]],
        opens: Openers,
        open_page: Callable[[str], None],
        open_setting: Callable[[str], None],
        window: QWidget,
    ) -> None:
        self._window = window
        self._found = found_actions(opens, open_page, open_setting)
        self._actions = {name: self._action(name, does[name]) for name in shortcuts.SHORTCUTS}

    def trigger(self, name: str) -> None:
        """Do it."""
        if name in self._found:
            self._found[name].does()
        else:
            self._actions[name].trigger()

    def in_search(self) -> tuple[Entry, ...]:
        """What the search box offers beside pupils, classes and companies as long as nothing is typed."""
        return tuple(map(self._entry, _IN_SEARCH))

    def by_words(self) -> tuple[Entry, ...]:
        """What else it finds once something is typed."""
        return tuple(self._entry(name) for name in self._found if name not in _IN_SEARCH)

    def menu(self, steps: Callable[[], Steps]) -> QMenu:
        """The menu; while it is open it names the steps that can be taken back or again."""
        menu = QMenu(self._window)
        menu.setObjectName("more_menu")
        for name in _IN_MENU:
            if name in self._found:
                menu.addAction(self._found[name].text).triggered.connect(partial(self.trigger, name))
            elif name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.aboutToShow.connect(lambda: steps().name(self._actions["undo"], self._actions["redo"]))
        menu.aboutToHide.connect(self._allow_steps, Qt.ConnectionType.QueuedConnection)
        return menu

    def _entry(self, name: str) -> Entry:
        if name in self._found:
            found = self._found[name]
            return Entry("action", found.text, found.keys, action=name, words=found.words, about=found.about)
        return Entry("action", shortcuts.words(name), shortcuts.keys_of(name), action=name, words=other_words(name))

    def _action(self, name: str, does: Callable[[], object]) -> QAction:
        action = shortcuts.action(name, self._window)
        action.triggered.connect(lambda _checked=False: does())
        return action

    def _allow_steps(self) -> None:
        """Outside the menu the keys always work: they say when there is nothing to do."""
        for name in ("undo", "redo"):
            self._actions[name].setEnabled(True)
