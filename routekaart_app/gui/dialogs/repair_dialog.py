"""What the data check found: what can be mended, and what somebody has to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app.errors import KnownError
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.widgets.dossier_parts import words as said
from routekaart_app.i18n import gettext as _
from routekaart_app.services.checks import WITH_PUPILS, Finding

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window
    from routekaart_app.services.repairs import Repair


class RepairDialog(QDialog):
    """One box per kind of repair, all ticked. After it was accepted, `label` says what was done."""

    def __init__(self, services: Services, host: Window, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._host = services, host
        self.label = ""
        self.setWindowTitle(_("Mend the data"))
        self.setObjectName("repair_dialog")
        plan = services.repairs.preview()
        self.boxes = {item.code: QCheckBox() for item in plan.repairs}
        edge = theme.look().space("large")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.setSpacing(theme.look().space("medium"))
        outer.addWidget(said(_("This can be mended") if plan.repairs else _("There is nothing to mend"), "heading"))
        for item in plan.repairs:
            outer.addLayout(self._line(self.boxes[item.code], item))
        if plan.left:
            outer.addWidget(said(_("Somebody has to look at this"), "strong"))
            for finding in plan.left:
                outer.addLayout(self._left(finding))
        outer.addStretch()
        if plan.repairs:
            outer.addWidget(said(_("It is one step, and it can be undone."), "muted"))
        self.close_button, self.mend_button = QPushButton(_("Close")), QPushButton(_("Mend this"))
        self.close_button.setObjectName("close_button")
        self.close_button.setAutoDefault(False)
        self.mend_button.setObjectName("mend_button")
        self.mend_button.setProperty("kind", "primary")
        self.mend_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.mend_button)
        outer.addLayout(buttons)
        self.close_button.clicked.connect(self.reject)
        self.mend_button.clicked.connect(self.mend)
        self._say()
        open_at(self, 560, 380)

    def _line(self, box: QCheckBox, item: Repair) -> QHBoxLayout:
        """A box and its words, which may need more than one line."""
        box.setObjectName(f"{item.code}_check")
        box.setAccessibleName(item.text)
        box.setChecked(True)
        box.toggled.connect(self._say)
        row = QHBoxLayout()
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(said(item.text, ""), 1)
        return row

    def _left(self, finding: Finding) -> QHBoxLayout:
        """What somebody has to look at, with the way to the pupils it is about."""
        row = QHBoxLayout()
        row.addWidget(said(f"• {finding.text}", ""), 1)
        if finding.code in WITH_PUPILS:
            button = QPushButton(_("Show these pupils"))
            button.setObjectName(f"{finding.code}_button")
            button.setAccessibleName(_("Show these pupils: {what}").format(what=finding.text))
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self._show(finding))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _show(self, finding: Finding) -> None:
        pupil_ids = self._services.checks.pupils_behind(finding.code)
        self.reject()
        self._host.open_pupils(frozenset(pupil_ids), finding.text)

    def mend(self) -> None:
        """Mend what is ticked."""
        chosen = frozenset(code for code, box in self.boxes.items() if box.isChecked())
        try:
            self.label = self._services.repairs.apply(chosen)
        except KnownError as error:
            self._host.fail(error)
            self.reject()
            return
        self.accept()

    def _say(self) -> None:
        self.mend_button.setVisible(bool(self.boxes))
        self.mend_button.setEnabled(any(box.isChecked() for box in self.boxes.values()))
