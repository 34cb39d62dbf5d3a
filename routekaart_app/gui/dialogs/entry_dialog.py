"""What the dialogs for one entry of a dossier share: saving, problems beside the fields, and leaving without loss."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from routekaart_app.domain import names
from routekaart_app.domain.pupil_fields import PupilFields
from routekaart_app.errors import KnownError, Problem
from routekaart_app.gui.enter_key import on_ctrl_enter
from routekaart_app.gui.messages import may_drop
from routekaart_app.gui.pages.pupils_page import place_said
from routekaart_app.gui.widgets.gentle_warning import watch_words
from routekaart_app.gui.widgets.problems import focus_problem, show_problems, unread

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class EntryForm(Protocol):
    """What every form of an entry has."""

    title_label: QLabel
    pupil_label: QLabel
    trouble_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton


class EntryDialog(QDialog):
    """Works on one pupil. After it was accepted, `label` says what was done. Ctrl+Enter saves from anywhere.

    Raises KnownError when the pupil is gone.
    """

    def __init__(self, services: Services, host: Window, pupil_id: UUID, parent: QWidget | None = None) -> None:
        fields = services.pupil_records.fields(pupil_id, host.context.year)  # before a window is made for nobody
        super().__init__(parent)
        self.services, self.host, self.pupil_id = services, host, pupil_id
        self.label = ""
        self.today = services.clock.today()
        self.fields: PupilFields = fields
        self._tried = False

    @property
    def pupil_name(self) -> str:
        """The name as one says it aloud."""
        return names.display(self.fields.first_name, self.fields.prefix, self.fields.last_name)

    @property
    def day(self) -> date:
        """The day to begin with: today, also while an older school year is on screen."""
        return self.today

    def typed(self) -> object:
        """What is on the form now; two that are equal say that nothing was changed."""
        raise NotImplementedError

    def problems(self) -> tuple[Problem, ...]:
        """What must be mended before it can be saved."""
        raise NotImplementedError

    def write(self) -> str:
        """Save what is on the form; the sentence that says so. May raise KnownError."""
        raise NotImplementedError

    def begin(self, form: EntryForm, title: str) -> None:
        """The form is filled: give it its head, listen to its buttons, and remember what was on it."""
        self._form = form
        form.title_label.setText(title)
        form.pupil_label.setText(place_said(self.fields.place))
        form.cancel_button.clicked.connect(self.reject)
        form.save_button.clicked.connect(self.save)
        on_ctrl_enter(self, self.save, form.save_button)
        watch_words(self, self.services.notes.sensitive)
        self._first = self.typed()
        show_problems(self, ())
        self.say_trouble("")

    def changed(self) -> None:
        """Something was typed or chosen: after a first try to save, problems go as soon as they are mended."""
        if self._tried:
            show_problems(self, self.problems())
        self.say_trouble("")

    def save(self) -> None:
        """Save what is on the form, or say beside the fields what must be mended first."""
        self._tried = True
        problems = [*unread(self), *self.problems()]
        show_problems(self, problems)
        if problems:
            focus_problem(self, problems)
            return
        self.do(self.write)

    def do(self, work: Callable[[], str]) -> None:
        """Do something that gives a sentence, and close; what it refuses is told on the form."""
        try:
            self.label = work()
        except KnownError as error:
            self.say_trouble(str(error))
            return
        self.accept()

    def reject(self) -> None:
        """Leave; asks first when something was changed."""
        if self.typed() == self._first or may_drop(self.host.messages):
            super().reject()

    def say_trouble(self, text: str) -> None:
        """What went wrong, above the buttons."""
        self._form.trouble_label.setText(text)
        self._form.trouble_label.setVisible(bool(text))
