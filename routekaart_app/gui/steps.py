"""Undo and redo as the window offers them: by key, in the menu, and as the word in the message bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from routekaart_app.errors import KnownError
from routekaart_app.gui import shortcuts
from routekaart_app.gui.pages.page import OwnSteps
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.message_bar import MessageBar
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.services.history import History


class Steps:
    """Takes steps back and forth in the worker: taking back an import of a whole school takes a while.

    `own` gives the steps of the page on screen that are not kept yet; by key and in the menu they go first.
    """

    def __init__(
        self, history: History, tasks: Tasks, bar: MessageBar, own: Callable[[], OwnSteps | None] = lambda: None
    ) -> None:
        self._history, self._tasks, self._bar, self._own = history, tasks, bar, own

    def say(self, text: str, undoable: bool) -> None:
        """Tell what was done, with Undo when it can be taken back."""
        if undoable and self._history.undo_label() is not None:
            self._bar.show_message(text, action=_("Undo"), on_action=self._undo_kept)
        else:
            self._bar.show_message(text)

    def undo(self) -> None:
        """Take back the last step: of the page on screen, else the last one kept, whatever page it was made on."""
        own = self._own()
        if own is not None and own.undo_label is not None:
            own.undo()
        else:
            self._undo_kept()

    def redo(self) -> None:
        """Bring back what was taken back last."""
        own = self._own()
        if own is not None and own.redo_label is not None:
            own.redo()
        else:
            self._redo_kept()

    def _undo_kept(self) -> None:
        def done(label: str | None) -> None:
            if label is None:
                self._bar.show_message(_("There is nothing to undo."))
            else:
                text = _("Undone: {step}").format(step=label)
                self._bar.show_message(text, action=_("Redo"), on_action=self._redo_kept)

        self._start(self._history.undo, done)

    def _redo_kept(self) -> None:
        def done(label: str | None) -> None:
            if label is None:
                self._bar.show_message(_("There is nothing to redo."))
            else:
                text = _("Done again: {step}").format(step=label)
                self._bar.show_message(text, action=_("Undo"), on_action=self._undo_kept)

        self._start(self._history.redo, done)

    def name(self, undo: QAction, redo: QAction) -> None:
        """Say in a menu what would be undone and redone; without anything, it cannot be chosen."""
        own = self._own()
        back, again = (own.undo_label, own.redo_label) if own is not None else (None, None)
        for action, words, label in (
            (undo, shortcuts.words("undo"), back or self._history.undo_label()),
            (redo, shortcuts.words("redo"), again or self._history.redo_label()),
        ):
            action.setText(shortcuts.literal(f"{words}: {label}") if label else words)
            action.setEnabled(label is not None)

    def _start(self, step: Callable[[], str | None], done: Callable[[str | None], None]) -> None:
        def work(_progress: Progress) -> str | None:
            return step()

        def failed(error: Exception) -> None:
            if isinstance(error, KnownError):
                self._bar.show_error(str(error))

        self._tasks.start(work, title=_("One moment …"), done=done, failed=failed)
