"""What dialogs share that make reports of one thing: the desk of the page of reports under a head of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.pages.page import Window
from routekaart_app.gui.widgets.page_head import PageColumn, PageHead
from routekaart_app.gui.widgets.report_desk import ReportDesk
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DeskDialog(QDialog):
    """`title` and `subtitle` say what the papers are about; who makes one fills the desk and calls `begin`."""

    def __init__(
        self, services: Services, window: Window, title: str, subtitle: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.head = head = PageHead()
        head.set_texts(title, subtitle)
        head.flow.push()
        close = head.add_button("close_button", _("Cl&ose"))
        close.clicked.connect(self.reject)
        self.desk = ReportDesk(services, window)
        column = PageColumn(self)
        column.addWidget(head)
        column.addWidget(self.desk, 1)

    def begin(self) -> None:
        """The desk is filled."""
        open_at(self, 1080, 700)

    def showEvent(self, event: QShowEvent) -> None:
        """Start at the choice of report; before this the desk may still put its parts elsewhere."""
        super().showEvent(event)
        if not event.spontaneous():
            self.desk.focus_first()

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
