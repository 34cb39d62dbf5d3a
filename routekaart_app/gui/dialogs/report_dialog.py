"""The report of one pupil: seen, then saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.overview import PupilEntry
from routekaart_app.gui.dialogs.desk_dialog import DeskDialog
from routekaart_app.gui.pages.page import Window
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class ReportDialog(DeskDialog):
    """The same desk as on the page of reports, for one pupil. Raises KnownError when the class is gone."""

    def __init__(self, services: Services, window: Window, pupil: PupilEntry, parent: QWidget | None = None) -> None:
        place = " · ".join(part for part in (pupil.group, pupil.school) if part)
        super().__init__(services, window, pupil.display_name, place, parent)
        self.setObjectName("ReportDialog")
        self.setWindowTitle(_("Report"))
        self.desk.show_pupil(pupil, window.context.on)
        self.begin()
