"""What a pupil chose and why, promises of work, and where the pupil went: on the pupil page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from routekaart_app.domain.choice import KINDS, Choice, Destination, is_running, may_look_back, present
from routekaart_app.gui import theme
from routekaart_app.gui.models.choice_words import (
    destination_said,
    left_said,
    look_back_said,
    step_said,
    value_said,
)
from routekaart_app.gui.models.dossier_story import ACTIONS, HISTORY, shortened
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.entry_row import EntryRow
from routekaart_app.gui.widgets.row_menu import offer
from routekaart_app.i18n import gettext as _
from routekaart_app.services.choices import said


class ChoicesCard(Card):
    """What holds now of each kind, and on asking every step before it. What is done here is only asked for."""

    add_asked = Signal()
    edit_asked = Signal(object)
    """A choice that is to be corrected."""
    next_asked = Signal(object)
    """A promise of which the next step is to be noted."""
    destination_asked = Signal(object)
    """A destination that is to be corrected; None for one that is to be noted."""
    look_back_asked = Signal(object)
    """A destination that is to be looked back on."""
    history_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Choices"))
        self.setObjectName("choices_card")
        self.rows: list[EntryRow] = []
        self._choices: tuple[Choice, ...] = ()
        self._destinations: tuple[Destination, ...] = ()
        self._on, self._all = date.min, False
        self.more = self.add_link("")
        self.more.setObjectName("all_choices_button")
        self.more.clicked.connect(self._turn)
        self.new = self.add_link(_("new"))
        self.new.setObjectName("new_choice_button")
        self.new.setAccessibleName(_("New choice"))
        self.new.clicked.connect(self.add_asked)
        self.going = QPushButton(_("Where did this pupil go? Note the destination"))
        self.going.setObjectName("destination_button")
        self.going.setProperty("kind", "step")
        self.going.setAutoDefault(False)
        self.going.clicked.connect(lambda: self.destination_asked.emit(None))
        self._listed = QVBoxLayout()
        self.body.addLayout(self._listed)
        self.body.addWidget(self.going, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()

    def show_choices(
        self, choices: Sequence[Choice], destinations: Sequence[Destination], on: date, *, is_open: bool = False
    ) -> None:
        """Show these, seen from a day; the keyboard stays in its place. `is_open` says that the pupil left and nothing
        is known of where to."""
        self._choices, self._destinations, self._on = tuple(choices), tuple(destinations), on
        self.going.setVisible(is_open)
        self._fill()

    def _fill(self) -> None:
        focus = self.window().focusWidget()
        place = next((at for at, row in enumerate(self.rows) if focus in row.links), None)
        emptied(self._listed)
        self._listed.setSpacing(theme.look().space("small"))
        self.rows = []
        for destination in reversed(self._destinations):
            self._add(self._destination_row(destination))
        held = [item for kind in KINDS if (item := present(self._choices, kind))]
        shown = self._choices if self._all else tuple(held)
        for choice in shown:
            self._add(self._choice_row(choice))
        if not self.rows:
            self._listed.addWidget(words(_("Nothing was chosen yet."), "muted"))
        count = len(self._choices)
        self.more.setVisible(count > len(held))
        self.more.setText(_("show fewer") if self._all else _("{count} · show all").format(count=count))
        before = self.new
        for link in (*(link for row in self.rows for link in row.links), self.going):
            self.setTabOrder(before, link)
            before = link
        if place is not None:
            target = self.rows[min(place, len(self.rows) - 1)].link if self.rows else None
            (target or self.new).setFocus()

    def _add(self, row: EntryRow) -> None:
        if self.rows:
            self._listed.addWidget(hairline())
        self._listed.addWidget(row)
        self.rows.append(row)

    def _choice_row(self, choice: Choice) -> EntryRow:
        reason = choice.reason if self._all else shortened(choice.reason)
        row = EntryRow(
            (value_said(choice), "strong"),
            (f"{said(choice.kind)} · {step_said(choice)}", "small"),
            (_("“{words}”").format(words=reason) if reason else "", ""),
        )
        if is_running(choice) and choice == present(self._choices, choice.kind):
            row.add_link(_("next step"), lambda: self.next_asked.emit(choice))
        row.add_link(_("change"), lambda: self.edit_asked.emit(choice))
        offer(row, [(HISTORY, _(ACTIONS[HISTORY]), lambda: self.history_asked.emit(choice))])
        return row

    def _destination_row(self, destination: Destination) -> EntryRow:
        row = EntryRow(
            (destination_said(destination), "strong"),
            (left_said(destination), "small"),
            (look_back_said(destination), "small"),
        )
        if may_look_back(destination, self._on):
            row.add_link(_("look back"), lambda: self.look_back_asked.emit(destination))
        row.add_link(_("change"), lambda: self.destination_asked.emit(destination))
        return row

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()
