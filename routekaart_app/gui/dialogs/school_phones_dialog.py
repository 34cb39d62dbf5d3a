"""The number of each school that is called when something happens under way: it stands on every participants' list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from routekaart_app.domain import emergency
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.forms.ui_school_phones_dialog import Ui_SchoolPhonesDialog
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class SchoolPhonesDialog(SavingDialog):
    """A field for every school. Raises KnownError while there is none."""

    def __init__(self, services: Services, host: Window, parent: QWidget | None = None) -> None:
        schools = services.schools.schools()
        if not schools:
            raise KnownError(_("There is no school yet."), "", _("Import pupils first."), code="no-school")
        super().__init__(services, host, parent)
        self.form = form = Ui_SchoolPhonesDialog()
        form.setupUi(self)
        form.about_label.setText(_("Whom a teacher calls when something happens during a visit."))
        self.edits = {school.id: self._add(number, school.name) for number, school in enumerate(schools)}
        for school in schools:
            edit = self.edits[school.id]
            edit.setText(school.phone)
            edit.textChanged.connect(self.changed)
        for before, after in zip((*self.edits.values(),), (*self.edits.values(), form.cancel_button)[1:], strict=False):
            QWidget.setTabOrder(before, after)
        self.start(form, _("Emergency numbers"))
        next(iter(self.edits.values())).setFocus()
        open_at(self, 560, min(560, 230 + 64 * len(schools)))

    def _add(self, number: int, name: str) -> QLineEdit:
        label, edit, problem = QLabel(name), QLineEdit(), QLabel()
        label.setWordWrap(True)
        label.setBuddy(edit)
        edit.setObjectName(f"phone_{number}_edit")
        edit.setAccessibleName(_("Emergency number of {school}").format(school=name))
        problem.setObjectName(f"phone_{number}_problem")
        problem.setProperty("role", "error")
        problem.setWordWrap(True)
        for widget in (label, edit, problem):
            self.form.schools_layout.addWidget(widget)
        return edit

    def typed(self) -> object:
        """The numbers on the form."""
        return [edit.text() for edit in self.edits.values()]

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended."""
        said = (emergency.problem(edit.text()) for edit in self.edits.values())
        return tuple(Problem(f"phone_{number}", text) for number, text in enumerate(said) if text)

    def write(self) -> str:
        """Keep the numbers."""
        return self.services.schools.save_phones({key: edit.text() for key, edit in self.edits.items()})
