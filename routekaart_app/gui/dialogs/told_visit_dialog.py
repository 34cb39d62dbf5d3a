"""What the dialogs that tell something of one visit share: the visit, in their head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.dialogs.saving_dialog import SavingDialog
from routekaart_app.gui.models import calendar_words
from routekaart_app.services import visit_words

if TYPE_CHECKING:
    from routekaart_app.bootstrap import Services
    from routekaart_app.gui.pages.page import Window


class TellingForm(Protocol):
    """What every form that tells something of a visit has."""

    title_label: QLabel
    about_label: QLabel
    trouble_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton


class ToldVisitDialog(SavingDialog):
    """Works on one visit. Raises KnownError when it is gone."""

    def __init__(self, services: Services, host: Window, visit_id: UUID, parent: QWidget | None = None) -> None:
        visit = services.visits.one(visit_id)
        super().__init__(services, host, parent)
        self.visit = visit

    def begin(self, form: TellingForm, title: str) -> None:
        """As `start`; the head also says which visit."""
        visit = self.visit
        parts = (calendar_words.what(visit), visit_words.when(visit), calendar_words.groups(visit))
        form.about_label.setText(" · ".join(part for part in parts if part))
        self.start(form, title)


def fill_text(edit: QPlainTextEdit, text: str, high: float) -> None:
    """A text in its field, `high` px at 100 %."""
    edit.setPlainText(text)
    edit.setFixedHeight(theme.look().px(high))
