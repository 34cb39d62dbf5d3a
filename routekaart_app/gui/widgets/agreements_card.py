"""The agreements with one pupil: ticked off, let go, corrected, taken away and made anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart_app.domain.agreement import OPEN, Agreement
from routekaart_app.gui import theme
from routekaart_app.gui.models.dossier_story import ACTIONS, HISTORY, REMOVE
from routekaart_app.gui.models.dossier_story import OPEN as EDIT
from routekaart_app.gui.widgets.agreement_row import AgreementRow
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.row_menu import offer
from routekaart_app.i18n import gettext as _

_OPEN, _SETTLED = 6, 3
"""How many agreements are shown until all that are open are asked for, and how many that are settled below them."""


class AgreementsCard(Card):
    """Open ones first: a few, and all of them on asking. What is done here is only asked for: whoever shows the card
    does it."""

    ticked = Signal(object, bool)
    """An agreement, and whether it was kept; False opens one again that was kept."""
    let_go = Signal(object)
    add_asked = Signal()
    edit_asked = Signal(object)
    """An agreement that is to be corrected."""
    remove_asked = Signal(object)
    history_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Agreements"))
        self.setObjectName("agreements_card")
        self.rows: list[AgreementRow] = []
        self._agreements: tuple[Agreement, ...] = ()
        self._on, self._all = date.min, False
        self.more = self.add_link("")
        self.more.setObjectName("all_agreements_button")
        self.more.clicked.connect(self._turn)
        self.new = self.add_link(_("new"))
        self.new.setObjectName("new_agreement_button")
        self.new.setAccessibleName(_("New agreement"))
        self._listed = QVBoxLayout()
        self.new.clicked.connect(self.add_asked)
        self.body.addLayout(self._listed)
        self.body.addStretch()

    def show_agreements(self, agreements: Sequence[Agreement], on: date) -> None:
        """Show these, seen from a day; the keyboard stays in its place."""
        self._agreements, self._on = tuple(agreements), on
        self._fill()

    def fold(self) -> None:
        """Show a few again."""
        if self._all:
            self._turn()

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        place, on = self._place(), self._on
        still_open = [item for item in self._agreements if item.state == OPEN]
        settled = [item for item in self._agreements if item.state != OPEN][:_SETTLED]
        self.more.setVisible(len(still_open) > _OPEN)
        self.more.setText(_("show fewer") if self._all else _("{count} · show all").format(count=len(still_open)))
        self.more.setAccessibleName(": ".join((_("Agreements"), self.more.text())))
        still_open = still_open if self._all else still_open[:_OPEN]
        emptied(self._listed)
        self._listed.setSpacing(theme.look().space("small"))
        self.rows = []
        for item in (*still_open, *settled):
            if self.rows:
                self._listed.addWidget(hairline())
            self._listed.addWidget(self._row(item, on))
        if not self.rows:
            self._listed.addWidget(words(_("Nothing was agreed yet. Press new, or agree on it in a talk."), "muted"))
        before: QWidget = self.new
        for stop in (stop for row in self.rows for stop in row.stops):
            self.setTabOrder(before, stop)
            before = stop
        if place is not None:
            target = self.rows[min(place, len(self.rows) - 1)].check if self.rows else self.new
            target.setFocus()

    def _place(self) -> int | None:
        """The row that has the keyboard, or will have it when a dialog above the window closes."""
        focus = self.window().focusWidget()
        return next((at for at, row in enumerate(self.rows) if focus in row.stops), None)

    def _row(self, item: Agreement, on: date) -> AgreementRow:
        row = AgreementRow(item, on, can_change=True)
        row.ticked.connect(lambda kept: self.ticked.emit(item, kept))
        row.let_go.connect(lambda: self.let_go.emit(item))
        row.edit_asked.connect(lambda: self.edit_asked.emit(item))
        asked = {EDIT: self.edit_asked, HISTORY: self.history_asked, REMOVE: self.remove_asked}
        offer(row, [(name, _(ACTIONS[name]), partial(signal.emit, item)) for name, signal in asked.items()])
        self.rows.append(row)
        return row
