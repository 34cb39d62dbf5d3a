"""The report of one pupil: seen, then saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.overview import PupilEntry
from routekaart_app.gui.dialogs.desk_dialog import DeskDialog
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.shortcuts import literal
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
        self._window, self._group_id = window, pupil.group_id
        if pupil.group_id is not None:
            whole = self.head.add_button("class_button", literal(_("Reports of {group}").format(group=pupil.group)))
            whole.setAutoDefault(False)
            whole.clicked.connect(self._go_to_class)
        self.desk.show_pupil(pupil, window.context.on)
        self.begin()

    def _go_to_class(self) -> None:
        """The same desk, for the whole class."""
        self.reject()
        if self._group_id is not None:
            self._window.choose_group(self._group_id)
            self._window.open_page("reports")
