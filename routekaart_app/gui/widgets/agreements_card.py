"""The agreements with one pupil: ticked off, let go, and made anew in a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.agreement import MOST_LETTERS, OPEN, Agreement
from routekaart_app.errors import Problem
from routekaart_app.gui import theme
from routekaart_app.gui.models.dossier_story import ACTIONS, HISTORY
from routekaart_app.gui.widgets.agreement_row import AgreementRow
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.due_combo import DueCombo
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.problems import show_problems
from routekaart_app.gui.widgets.row_menu import offer
from routekaart_app.i18n import gettext as _

_SETTLED = 3
"""How many agreements that are settled are shown below the open ones."""


class AgreementsCard(Card):
    """Open ones first. What is done here is only asked for: whoever shows the card does it."""

    ticked = Signal(object, bool)
    """An agreement, and whether it was kept; False opens one again that was kept."""
    let_go = Signal(object)
    added = Signal(str, object)
    """The words of a new one, and the day by which or None."""
    history_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Agreements"))
        self.setObjectName("agreements_card")
        self.rows: list[AgreementRow] = []
        self.new = self.add_link(_("new"))
        self.new.setObjectName("new_agreement_button")
        self.new.setAccessibleName(_("New agreement"))
        self._listed = QVBoxLayout()
        self.form = _NewAgreement()
        self.form.hide()
        self.form.save.clicked.connect(self._add)
        self.form.text.returnPressed.connect(self._add)
        self.new.clicked.connect(self.open_form)
        self.body.addWidget(self.form)
        self.body.addLayout(self._listed)
        self.body.addStretch()

    def show_agreements(self, agreements: Sequence[Agreement], on: date) -> None:
        """Show these, seen from a day; the keyboard stays in its place."""
        place = self._place()
        still_open = [item for item in agreements if item.state == OPEN]
        settled = [item for item in agreements if item.state != OPEN][:_SETTLED]
        emptied(self._listed)
        self._listed.setSpacing(theme.look().space("small"))
        self.rows = []
        for item in (*still_open, *settled):
            if self.rows:
                self._listed.addWidget(hairline())
            self._listed.addWidget(self._row(item, on))
        if not self.rows:
            self._listed.addWidget(words(_("Nothing was agreed yet. Press new, or agree on it in a talk."), "muted"))
        self.form.due.count_from(on)
        before: QWidget = self.form.save
        for stop in (stop for row in self.rows for stop in row.stops):
            self.setTabOrder(before, stop)
            before = stop
        if place is not None:
            target = self.rows[min(place, len(self.rows) - 1)].check if self.rows else self.new
            target.setFocus()

    def say_problems(self, problems: Iterable[Problem]) -> None:
        """What must be mended before the new agreement can be made; without any it is made and the form closes."""
        found = tuple(problems)
        show_problems(self.form, found)
        if found:
            self.form.text.setFocus()
        else:
            self._close_form()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the form."""
        if event.key() == Qt.Key.Key_Escape and self.form.isVisible():
            self._close_form()
        else:
            super().keyPressEvent(event)

    def _place(self) -> int | None:
        """The row that has the keyboard, or will have it when a dialog above the window closes."""
        focus = self.window().focusWidget()
        return next((at for at, row in enumerate(self.rows) if focus in row.stops), None)

    def _row(self, item: Agreement, on: date) -> AgreementRow:
        row = AgreementRow(item, on, can_let_go=True)
        row.ticked.connect(lambda kept: self.ticked.emit(item, kept))
        row.let_go.connect(lambda: self.let_go.emit(item))
        offer(row, [(HISTORY, _(ACTIONS[HISTORY]), lambda: self.history_asked.emit(item))])
        self.rows.append(row)
        return row

    def open_form(self) -> None:
        """Ask for a new agreement."""
        show_problems(self.form, ())
        self.form.show()
        self.form.text.setFocus()

    def _close_form(self) -> None:
        self.form.text.clear()
        self.new.setFocus()
        self.form.hide()

    def _add(self) -> None:
        self.added.emit(self.form.text.text(), self.form.due.due)


class _NewAgreement(QWidget):
    """The words, by when, and the button."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QLineEdit()
        self.text.setObjectName("text_edit")
        self.text.setMaxLength(MOST_LETTERS)
        self.text.setPlaceholderText(_("What was agreed"))
        self.text.setAccessibleName(_("What was agreed"))
        self.due, self._day = DueCombo(), DateEdit()
        self.due.setAccessibleName(_("By when"))
        self.due.setObjectName("due_on_combo")
        self._day.setAccessibleName(_("By when"))
        self._day.setObjectName("due_on_edit")
        self.due.attach(self._day)
        self.save = QPushButton(_("Add"))
        self.save.setObjectName("add_agreement_button")
        self.save.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.look().space("tight"))
        column.addWidget(self.text)
        column.addWidget(_problem("text"))
        row = FlowRow()
        for widget in (self.due, self._day, self.save):
            row.flow.addWidget(widget)
        column.addWidget(row)
        for field in ("due_on", "made_on"):
            column.addWidget(_problem(field))
        show_problems(self, ())


def _problem(field: str) -> QLabel:
    label = words("", "error")
    label.setObjectName(f"{field}_problem")
    return label
