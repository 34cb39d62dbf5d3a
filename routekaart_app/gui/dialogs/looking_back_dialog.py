"""Look back on a visit: what surprised the class, what company and teacher say, and whether it can be done again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from routekaart_app import words
from routekaart_app.domain import typed_text
from routekaart_app.domain.visit import LookBack
from routekaart_app.errors import Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.told_visit_dialog import ToldVisitDialog, fill_text
from routekaart_app.gui.forms.ui_looking_back_dialog import Ui_LookingBackDialog
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window

_TEXTS = ("surprised", "teacher_remark", "company_remark")


class LookingBackDialog(ToldVisitDialog):
    """Every field may stay empty: saving says that the class looked back."""

    def __init__(self, services: Services, host: Window, visit_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(services, host, visit_id, parent)
        self.form = form = Ui_LookingBackDialog()
        form.setupUi(self)
        visit = self.visit
        form.question_label.setText(_("The class wanted to find out: {question}").format(question=visit.question))
        form.question_label.setVisible(bool(visit.question))
        for name in _TEXTS:
            edit = getattr(form, f"{name}_edit")
            fill_text(edit, getattr(visit, name), 64)
            edit.textChanged.connect(self.changed)
        for word in words.WOULD_HOST:
            form.would_host_combo.addItem(words.say(words.WOULD_HOST, word, _), word)
        form.would_host_combo.setCurrentIndex(max(0, form.would_host_combo.findData(visit.would_host)))
        for part in (form.company_remark_label, form.company_remark_edit, form.would_host_label, form.would_host_combo):
            part.setVisible(bool(visit.companies))
        form.would_host_combo.currentIndexChanged.connect(self.changed)
        self.begin(form, _("Look back on a visit"))
        open_at(self, 600, 560)

    def typed(self) -> LookBack:
        """What is said on the form."""
        texts = {name: getattr(self.form, f"{name}_edit").toPlainText() for name in _TEXTS}
        return LookBack(**texts, would_host=self.form.would_host_combo.currentData())

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        said = self.typed()
        return tuple(problem for name in _TEXTS for problem in typed_text.problems(name, getattr(said, name)))

    def write(self) -> str:
        """Keep what was said."""
        return self.services.visits.look_back(self.visit.id, self.typed())
