"""The report of one pupil: seen, then saved or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from routekaart_app.domain.overview import PupilEntry
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead
from routekaart_app.gui.widgets.report_desk import ReportDesk
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReportDialog(QDialog):
    """The same desk as on the page of reports, for one pupil. Raises KnownError when the class is gone."""

    def __init__(self, services: Services, window: Window, pupil: PupilEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ReportDialog")
        self.setWindowTitle(_("Report"))
        head = PageHead()
        head.set_texts(pupil.display_name, " · ".join(part for part in (pupil.group, pupil.school) if part))
        head.flow.push()
        close = head.add_button("close_button", _("Close"))
        close.clicked.connect(self.reject)
        self.desk = ReportDesk(services, window)
        column = PageColumn(self)
        column.addWidget(head)
        column.addWidget(self.desk, 1)
        self.desk.show_pupil(pupil, window.context.on)
        self.desk.setFocus()
        open_at(self, 1080, 700)

    def done(self, result: int) -> None:
        """Close; what is still being made for the screen is dropped."""
        self.desk.forget()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it is on and nothing else."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.click()
