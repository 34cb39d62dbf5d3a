"""What more can be said of the parent in one row of a meeting: who it was, role, language, words, agreement."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.domain.meeting_sheet import MeetingRow
from routekaart_app.gui import theme
from routekaart_app.gui.widgets import dossier_parts, parent_choices
from routekaart_app.gui.widgets.elided_combo import ElidedCombo
from routekaart_app.gui.widgets.gentle_warning import GentleWarning
from routekaart_app.i18n import gettext as _

_LETTERS = 6
_LABELS_UNTIL = 1.5
"""The text scale from which the lists do without a word above them: what is chosen says what it is."""


class MeetingDetail(QWidget):
    """Folded away until it is asked for; then it follows the row the keyboard is on. Escape goes back to the list."""

    changed = Signal(object)
    """The row with what was filled in: a `MeetingRow`."""
    left = Signal()
    """The keyboard is to go back to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: MeetingRow | None = None
        self._is_filling = False
        self.toggle = QPushButton()
        self.toggle.setObjectName("detail_button")
        self.toggle.setProperty("kind", "link")
        self.toggle.setAutoDefault(False)
        self.toggle.clicked.connect(self._turn)
        self.who, self.role = _combo("detail_who_combo"), _combo("detail_role_combo")
        self.language = _combo("detail_language_combo")
        self.interpreter = QCheckBox(_("Interpreter"))
        self.interpreter.setObjectName("detail_interpreter_check")
        self.name = dossier_parts.words("", "strong")
        self.words, self.agreement = QLineEdit(), QLineEdit()
        self.words.setObjectName("detail_words_edit")
        self.agreement.setObjectName("detail_agreement_edit")
        self.warning = GentleWarning()
        self._fields = QFrame()
        self._fields.setProperty("kind", "card")
        self._lay_out()
        for combo in (self.role, self.language):
            combo.activated.connect(self._read)
        self.who.activated.connect(self._follow_who)
        self.interpreter.clicked.connect(self._read)
        for edit in (self.words, self.agreement):
            edit.textEdited.connect(self._read)
        parent_choices.offer_roles(self.role)
        self.fold(True)

    def _lay_out(self) -> None:
        look = theme.look()
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.interpreter)
        head.addWidget(self.toggle)
        grid = QGridLayout(self._fields)
        side, edge = look.space("medium"), look.space("small")
        grid.setContentsMargins(side, edge, side, edge)
        grid.setHorizontalSpacing(side)
        grid.setVerticalSpacing(look.space("tight"))
        fields: tuple[tuple[str, QWidget], ...] = (
            (_("Who it was"), self.who),
            (_("Role of the parent"), self.role),
            (_("Language"), self.language),
        )
        for column, (text, field) in enumerate(fields):
            label = _label(text, field)
            label.setVisible(look.scale < _LABELS_UNTIL)
            field.setAccessibleName(text)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 3 if column else 5)
        for edit, text in ((self.words, _("The parent's own words")), (self.agreement, _("What was agreed"))):
            edit.setPlaceholderText(text)
            edit.setToolTip(text)
            edit.setAccessibleName(text)
        texts = QHBoxLayout()
        texts.setSpacing(side)
        texts.addWidget(self.words, 3)
        texts.addWidget(self.agreement, 2)
        grid.addLayout(texts, 2, 0, 1, 3)
        grid.addWidget(self.warning, 3, 0, 1, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("tight"))
        whole.addLayout(head)
        whole.addWidget(self._fields)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab comes, in order."""
        return (self.toggle, self.interpreter, self.who, self.role, self.language, self.words, self.agreement)

    def fold(self, folded: bool) -> None:
        """Put the fields away, or show them."""
        for part in (self._fields, self.name, self.interpreter):
            part.setVisible(not folded)
        self.toggle.setText(_("who it was, language, own words … (Enter)") if folded else _("put away"))

    def show_row(self, row: MeetingRow | None) -> None:
        """Show what is known of the parent in a row; nothing can be said of one who was not there."""
        self._row = row
        can_tell = row is not None and row.attended
        for field in self.stops[1:]:
            field.setEnabled(can_tell)
        if row is None:
            self.name.setText("")
            return
        self._is_filling = True
        said = row.listed_name if row.attended else _("{name}: no parent was there").format(name=row.listed_name)
        self.name.setText(said)
        parent_choices.offer_people(self.who, row)
        parent_choices.choose(self.role, row.role)
        parent_choices.offer_languages(self.language, row.language, row.home_language)
        self.interpreter.setChecked(row.had_interpreter)
        for edit, text in ((self.words, row.words), (self.agreement, row.agreement)):
            if edit.text() != text:
                edit.setText(text)
        self._is_filling = False

    def open_fields(self) -> None:
        """Show the fields, with the keyboard in the first."""
        self.fold(False)
        self.who.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Enter go back to the list."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        if self._fields.isVisible():
            self.fold(True)
        else:
            self.open_fields()

    def _follow_who(self) -> None:
        """Who it was proposes language and interpreter."""
        if self._row is not None:
            self.changed.emit(parent_choices.by_person(self._row, self.who.currentData()))

    def _read(self) -> None:
        if self._row is None or self._is_filling:
            return
        self._row = replace(
            self._row,
            role=self.role.currentData(),
            language=self.language.currentData(),
            had_interpreter=self.interpreter.isChecked(),
            words=self.words.text(),
            agreement=self.agreement.text(),
        )
        self.changed.emit(self._row)


def _combo(name: str) -> ElidedCombo:
    combo = ElidedCombo()
    combo.setObjectName(name)
    combo.setSizeAdjustPolicy(ElidedCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_LETTERS)
    combo.setMaxVisibleItems(14)
    return combo


def _label(text: str, field: QWidget) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "small")
    label.setBuddy(field)
    field.setAccessibleName(text)
    return label
