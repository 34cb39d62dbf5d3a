"""Say that a line of the routekaart is not needed for one pupil, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from routekaart_app.domain.overview import PupilEntry
from routekaart_app.domain.routekaart import RoutekaartLine
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.forms.ui_exempt_dialog import Ui_ExemptDialog
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services

_OFTEN = (
    N_("Did this at an earlier school"),
    N_("Did this in another way"),
    N_("Follows a route of their own"),
    N_("Agreed with pupil and parents"),
)


class ExemptDialog(QDialog):
    """A reason is asked for, out of a few or in own words. After it was accepted, `label` says what was done."""

    def __init__(
        self, services: Services, pupil: PupilEntry, line: RoutekaartLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._pupil, self._line = services, pupil, line
        self.label = ""
        self.form = Ui_ExemptDialog()
        self.form.setupUi(self)
        title = _("{code} {line} is not needed for {name}")
        self.form.title_label.setText(title.format(code=line.code, line=line.name, name=pupil.display_name))
        self.form.reason_combo.addItems([_(reason) for reason in _OFTEN])
        self.form.reason_combo.setCompleter(None)  # type: ignore[arg-type]  # own words are not to be finished by ours
        self.form.reason_combo.setCurrentIndex(-1)
        self.form.reason_combo.clearEditText()
        self.form.reason_combo.editTextChanged.connect(lambda: show_problems(self, ()))
        self.form.cancel_button.clicked.connect(self.reject)
        self.form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, self.form.save_button)
        show_problems(self, ())
        open_at(self, 480, 320)

    def save(self) -> None:
        """Keep the reason, or say beside the field what is wrong with it."""
        reason = self.form.reason_combo.currentText()
        try:
            self.label = self._services.cells.exempt(self._pupil.id, self._line.id, reason)
        except KnownError as error:
            show_problems(self, [Problem("reason", str(error))])
            self.form.reason_combo.setFocus()
            return
        self.accept()
