"""Say that a loopbaandossier was judged complete ("voldaan"): when, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from routekaart_app import formats
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.verdict import Verdict, open_line
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.entry_dialog import EntryDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_verdict_dialog import Ui_VerdictDialog
from routekaart_app.gui.shortcuts import literal
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_NOTE_HEIGHT = 72


class VerdictDialog(EntryDialog):
    """A new judgement; earlier ones stand below and can be taken back."""

    def __init__(self, services: Services, host: Window, pupil_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(services, host, pupil_id, parent)
        self.form = form = Ui_VerdictDialog()
        form.setupUi(self)
        form.judged_by_edit.setText(services.vault.user_name)
        form.on_edit.set_day(self.day)
        form.note_edit.setFixedHeight(theme.look().px(_NOTE_HEIGHT))
        form.judged_by_edit.textChanged.connect(self.changed)
        form.on_edit.day_changed.connect(self.changed)
        form.note_edit.textChanged.connect(self.changed)
        self._look(services)
        earlier = services.verdicts.of_pupil(pupil_id)
        for verdict in earlier:
            form.history_layout.addWidget(self._row(verdict))
        form.history_widget.setVisible(bool(earlier))
        self.begin(form, _("Dossier of {name}: complete").format(name=self.pupil_name))
        open_at(self, 600, 470)

    def typed(self) -> tuple[object, ...]:
        """Day, name, remark and whether the line is done with it, on the form."""
        form = self.form
        return form.on_edit.day, form.judged_by_edit.text(), form.note_edit.toPlainText(), form.line_check.isChecked()

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        form = self.form
        name, note = form.judged_by_edit.text(), form.note_edit.toPlainText()
        return self.services.verdicts.problems(form.on_edit.day, name, note)

    def write(self) -> str:
        """Keep the judgement."""
        form = self.form
        name, note = form.judged_by_edit.text(), form.note_edit.toPlainText()
        is_wanted = form.line_check.isChecked() and not form.line_check.isHidden()
        line_id = self._line.id if self._line is not None and is_wanted else None
        return self.services.verdicts.give(self.pupil_id, form.on_edit.day, name, note, line_id)

    def _look(self, services: Services) -> None:
        """The line of the routekaart that can be done with it, and what is worth a look first."""
        form, dossier = self.form, services.pupils.dossier(self.pupil_id, self.day)
        self._line = open_line(dossier.now)
        if self._line is not None:
            text = _("Also mark as done: {line}")
            form.line_check.setText(literal(text.format(line=f"{self._line.code} {self._line.name}")))
            form.line_check.setChecked(True)
        remark = services.verdicts.remark(dossier)
        form.remark_label.setText(remark)
        form.remark_label.setVisible(bool(remark))
        form.on_edit.day_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """The line is one of this school year: a judgement of another year leaves it alone."""
        same_year = self.form.on_edit.day in SchoolYear.of(self.day)
        self.form.line_check.setVisible(self._line is not None and same_year)

    def _row(self, verdict: Verdict) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().space("small"))
        text = _("Complete on {day}, judged by {name}")
        text = text.format(day=formats.date_long(verdict.on, language()), name=verdict.judged_by)
        row.addWidget(words(text), 1)
        link = QPushButton(_("Take back"))
        link.setProperty("kind", "link")
        link.setAutoDefault(False)
        link.setAccessibleName(f"{link.text()}, {text}")
        link.clicked.connect(lambda: self.do(lambda: self.services.verdicts.withdraw(verdict.id)))
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return made
