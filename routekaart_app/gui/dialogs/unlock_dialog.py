"""Asks for the password of an administration, or for its recovery key, and opens it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.administrations import Administrations
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_unlock_dialog import Ui_UnlockDialog
from routekaart_app.gui.tasks import Tasks
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.gui.widgets.progress_strip import ProgressStrip
from routekaart_app.i18n import gettext as _
from routekaart_app.services.progress import Progress

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services


class UnlockDialog(QDialog):
    """One field; what is wrong with it stands below it, and what was typed stays."""

    opened = Signal(object)
    """The `Services` of the administration; the dialog closes after this."""

    def __init__(
        self, folder: Path, administrations: Administrations, parent: QWidget | None = None, hint: str = ""
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._administrations = administrations
        self.form = Ui_UnlockDialog()
        self.form.setupUi(self)
        strip = ProgressStrip()
        strip.stop_button.hide()
        self.form.progress_layout.addWidget(strip)
        self._tasks = Tasks(self, strip)
        self.form.folder_label.setText(folder.name)
        self.form.folder_label.setToolTip(str(folder))
        self.form.hint_label.setText(hint)
        self.form.hint_label.setVisible(bool(hint))
        show_problems(self, ())
        self.form.show_check.toggled.connect(self._show_typed)
        self.form.open_button.clicked.connect(self._open)
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.password_edit.setFocus()
        open_at(self, 480, 330)

    def done(self, result: int) -> None:
        """Closing waits for an attempt under way, and closes what that opened after all."""
        self._tasks.close()
        self.form.password_edit.clear()
        super().done(result)

    def _open(self) -> None:
        password = self.form.password_edit.text()
        if not password:
            show_problems(self, [Problem("password", _("Type the password or the recovery key."))])
            return
        if self._tasks.is_busy:
            return
        show_problems(self, ())
        self.form.open_button.setEnabled(False)

        def work(_progress: Progress) -> Services:
            return self._administrations.open(self._folder, password)

        def unwanted(services: Services) -> None:
            services.close()  # or it stays locked until the program ends

        self._tasks.start(work, title=_("Opening …"), done=self._succeeded, failed=self._failed, unwanted=unwanted)

    def _succeeded(self, services: Services) -> None:
        self.opened.emit(services)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.form.open_button.setEnabled(True)
        if isinstance(error, KnownError):
            show_problems(self, [Problem("password", str(error))])
        self.form.password_edit.setFocus()
        self.form.password_edit.selectAll()

    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.form.password_edit.setEchoMode(mode)
