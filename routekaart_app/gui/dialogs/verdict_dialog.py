"""Say that a loopbaandossier was judged complete ("voldaan"): when, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from routekaart_app import formats
from routekaart_app.domain.verdict import Verdict
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.entry_dialog import EntryDialog
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.forms.ui_verdict_dialog import Ui_VerdictDialog
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
        form.note_warning.watch(services.notes.sensitive, form.note_edit)
        earlier = services.verdicts.of_pupil(pupil_id)
        for verdict in earlier:
            form.history_layout.addWidget(self._row(verdict))
        form.history_widget.setVisible(bool(earlier))
        self.begin(form, _("Dossier of {name}: complete").format(name=self.pupil_name))
        open_at(self, 600, 430)

    def typed(self) -> tuple[object, ...]:
        """Day, name and remark on the form."""
        form = self.form
        return form.on_edit.day, form.judged_by_edit.text(), form.note_edit.toPlainText()

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        form = self.form
        name, note = form.judged_by_edit.text(), form.note_edit.toPlainText()
        return self.services.verdicts.problems(form.on_edit.day, name, note)

    def write(self) -> str:
        """Keep the judgement."""
        form = self.form
        name, note = form.judged_by_edit.text(), form.note_edit.toPlainText()
        return self.services.verdicts.give(self.pupil_id, form.on_edit.day, name, note)

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
