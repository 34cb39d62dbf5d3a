"""What only letters to parents have: which one, what it is about, when and where, and whether it is still to change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from routekaart_app.domain.letter import LetterChoice
from routekaart_app.domain.one_line import one_line
from routekaart_app.gui.forms.ui_letter_form import Ui_LetterForm
from routekaart_app.i18n import gettext as _
from routekaart_app.services.letters import LetterEntry


class LetterOptions(QWidget):
    """The form; `changed` asks for another preview, `texts_wanted` for the texts themselves."""

    changed = Signal()
    texts_wanted = Signal(str)
    """Change the texts, beginning at the letter with this key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form = Ui_LetterForm()
        form.setupUi(self)
        form.form_combo.addItem(_("PDF, to print"), False)
        form.form_combo.addItem(_("Text, to change in a word processor"), True)
        for combo in (form.letter_combo, form.form_combo):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(8)
            combo.currentIndexChanged.connect(self.changed)
        for edit in (form.subject_edit, form.time_edit, form.place_edit):
            edit.textChanged.connect(self.changed)
        form.day_edit.hide()
        form.day_check.toggled.connect(form.day_edit.setVisible)
        form.day_check.toggled.connect(self.changed)
        form.day_edit.day_changed.connect(self.changed)
        form.day_edit.unread_changed.connect(self.changed)
        form.texts_button.clicked.connect(lambda: self.texts_wanted.emit(form.letter_combo.currentData() or ""))

    def offer(self, letters: Sequence[LetterEntry], on: date) -> None:
        """The letters there are; what was chosen and typed stays. A day that was not chosen yet is `on`."""
        combo, chosen = self.form.letter_combo, self.form.letter_combo.currentData()
        with QSignalBlocker(combo):
            combo.clear()
            for letter in letters:
                combo.addItem(letter.name, letter.key)
            combo.setCurrentIndex(max(0, combo.findData(chosen)) if combo.count() else -1)
        if not self.form.day_check.isChecked():
            with QSignalBlocker(self.form.day_edit):
                self.form.day_edit.set_day(on)

    def choose(self, key: str) -> None:
        """Choose a letter, if it is there."""
        place = self.form.letter_combo.findData(key)
        if place >= 0:
            self.form.letter_combo.setCurrentIndex(place)

    @property
    def choice(self) -> LetterChoice | None:
        """Which letter, with what was typed; None where there is none."""
        form = self.form
        key = form.letter_combo.currentData()
        if not key:
            return None
        texts = (one_line(edit.text()) for edit in (form.subject_edit, form.time_edit, form.place_edit))
        subject, time, place = texts
        return LetterChoice(key, subject, form.day_edit.day if form.day_check.isChecked() else None, time, place)

    @property
    def as_text(self) -> bool:
        """Whether it becomes a text to go on with."""
        return bool(self.form.form_combo.currentData())
