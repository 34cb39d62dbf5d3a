"""What the dialogs for one entry of a dossier share: the pupil it is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from routekaart_app.domain import names
from routekaart_app.domain.pupil_fields import PupilFields
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.models.place_words import place_said

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


class EntryDialog(SavingDialog):
    """Works on one pupil. Raises KnownError when the pupil is gone."""

    def __init__(self, services: Services, host: Window, pupil_id: UUID, parent: QWidget | None = None) -> None:
        fields = services.pupil_records.fields(pupil_id, host.context.year)  # before a window is made for nobody
        super().__init__(services, host, parent)
        self.pupil_id = pupil_id
        self.fields: PupilFields = fields

    @property
    def pupil_name(self) -> str:
        """The name as one says it aloud."""
        return names.display(self.fields.first_name, self.fields.prefix, self.fields.last_name)

    @property
    def day(self) -> date:
        """The day to begin with: today, also while an older school year is on screen."""
        return self.today

    def begin(self, form: EntryForm, title: str) -> None:
        """As `start`; the head also says which pupil."""
        form.pupil_label.setText(place_said(self.fields.place))
        self.start(form, title)
