"""What stands in the place of a page as long as there are no pupils: the list of the school, or one by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.widgets.empty_state import EmptyState
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.gui.pages.page import Window


class NoPupils(EmptyState):
    """Its buttons open the import, and the form of a new pupil, whose dossier then opens."""

    def __init__(self, host: Window, parent: QWidget | None = None) -> None:
        super().__init__("import", "", parent=parent)
        self.set_texts(*texts())
        self.activated.connect(host.opens.importing)
        self.other_activated.connect(lambda: host.opens.pupil(then=host.open_pupil))


def texts() -> tuple[str, str, str, str]:
    """What is missing, what helps, and the words of both buttons."""
    text = _(
        "Bring in the list of pupils from the school system: you see first what comes in, and can undo it. Or add one "
        "pupil by hand; classes come with the list."
    )
    return _("No pupils yet"), text, _("Import pupils"), _("New pupil")
