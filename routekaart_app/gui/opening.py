"""How a dialog is opened from anywhere: loaded late, above the window, and the keyboard given back afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

D = TypeVar("D", bound=QDialog)


def open_freed(dialog: QDialog) -> None:
    """Show a dialog above its window; it is freed when it closes."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class Opening:
    """Every dialog is loaded when it is first opened, stands above the window, and is freed when it closes."""

    def __init__(self, services: Services, host: Window, parent: QWidget) -> None:
        self._services, self._host, self._parent = services, host, parent

    def _no_group(self) -> None:
        """Tell that a class must be chosen, or where there is none yet, that pupils must come in first."""
        if self._services.schools.years():
            self._host.fail(KnownError(_("Choose a class first."), code="no-group"))
        else:
            text = _("There are no pupils yet. Import them first.")
            self._host.offer(text, _("Import pupils"), self._host.opens.importing)

    def _say_unchanged(self) -> None:
        """What was opened was kept as it was."""
        self._host.say(_("Nothing was changed."), undoable=False)

    def _open(
        self, make: Callable[[], D], said: Callable[[D], str], *, then: Callable[[], object] | None = None
    ) -> None:
        """Show what `make` makes; when it is accepted, say what `said` says of it, and do what comes `then`. What it
        refuses is told."""
        try:
            dialog = make()
        except KnownError as error:
            self._host.fail(error)
            return

        def done() -> None:
            text = said(dialog)
            if text:
                self._host.say(text)

        before = QApplication.focusWidget()

        def give_back() -> None:
            """The keyboard is where it was again; not on a page that has gone meanwhile."""
            if before is not None and isValid(before) and before.isVisible() and before.isEnabled():
                before.setFocus(Qt.FocusReason.OtherFocusReason)

        dialog.finished.connect(give_back)
        dialog.accepted.connect(done)
        if then is not None:  # after the keyboard was given back
            dialog.finished.connect(lambda code: then() if code else None)
        open_freed(dialog)
