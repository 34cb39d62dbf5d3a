"""A card of entries of a dossier, newest first: a few, and all of them on asking."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.models.dossier_story import Entry
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.chain_line import ChainLine
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.story_row import StoryRow
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_AHEAD = 2
_AT_ONCE = 40
"""Entries of all that are made at once: a page of hundreds takes a second, and nobody reads them all."""
_STEPS = {
    Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -9999, Qt.Key.Key_End: 9999,
}  # fmt: skip


class EntriesCard(Card):
    """The rows are one stop for Tab: Up and Down go from row to row, Enter opens one, the menu key shows what else.

    `acted` gives an action of `dossier_story.ACTIONS` or a missing step of `domain.chain.STEPS`, and the entry. After
    the entries change, the keyboard stays on its entry, or on the one that took its place.
    """

    acted = Signal(str, object)

    def __init__(self, name: str, title: str, *, few: int, parent: QWidget | None = None) -> None:
        """`few` entries are shown until all are asked for; of those still to come only the next `_AHEAD`, so that what
        was done last is in sight."""
        super().__init__(title, parent)
        self.setObjectName(f"{name}_card")
        self._few, self._is_whole, self._at = few, False, 0
        self._entries: tuple[Entry, ...] = ()
        self._empty = ""
        self._scale = theme.look().scale
        self.rows: list[StoryRow] = []
        self.links: list[QPushButton] = []
        self._left: list[Entry] = []
        self.rest: QPushButton | None = None
        self.more = self.add_link("")
        self.more.setObjectName(f"all_{name}_button")
        self.more.clicked.connect(self._turn)
        self.body.addStretch()

    def show_entries(self, entries: Sequence[Entry], empty: str) -> None:
        """Show these, or what to do when there are none."""
        if (tuple(entries), empty) != (self._entries, self._empty):
            self._entries, self._empty = tuple(entries), empty
            self._fill()

    def fold(self) -> None:
        """Show a few again."""
        if self._is_whole:
            self._turn()
        self._at = 0

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS and self._scale != theme.look().scale:
            self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go to the row above or below, also from a link below a row."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or watched not in self.rows:
            return False
        self._go(self.rows.index(watched) + step)
        return True

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        self._fill()

    def _fill(self) -> None:
        self._scale = theme.look().scale
        had = self._focused()
        emptied(self.body)
        self.body.setSpacing(theme.look().space("tight"))
        self.rows, self.links = [], []
        count = len(self._entries)
        folded = self._folded()
        self.more.setVisible(count > len(folded))
        all_of_them = ngettext("{count} · show all", "{count} · show all", count).format(count=count)
        self.more.setText(_("show fewer") if self._is_whole else all_of_them)
        self.rest = None
        self._append(self._entries if self._is_whole else folded)
        if not count:
            self.body.addWidget(words(self._empty, "muted"))
        self.body.addStretch()
        self._order()
        if had is not None:
            self._bring_back(had)

    def _append(self, entries: Sequence[Entry]) -> None:
        """The first of these below what is there, and a link to the rest."""
        for entry in entries[:_AT_ONCE]:
            if self.rows:
                self.body.addWidget(hairline())
            self.body.addWidget(self._shown(entry))
        self._left = list(entries[_AT_ONCE:])
        if self._left:
            text = ngettext("show {count} more", "show {count} more", len(self._left)).format(count=len(self._left))
            self.body.addWidget(self._rest_link(text), 0, Qt.AlignmentFlag.AlignLeft)

    def _rest_link(self, text: str) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("kind", "link")
        link.setAutoDefault(False)
        link.clicked.connect(self._show_rest)
        self.rest = link
        return link

    def _show_rest(self) -> None:
        """The next of all, below those that are there; the keyboard goes to the first of them."""
        at, self.rest = len(self.rows), None
        while (item := self.body.takeAt(self.body.count() - 1)) is not None:  # the stretch, and the link above it
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
                break
        self._append(self._left)
        self.body.addStretch()
        self._go(at)

    def _folded(self) -> tuple[Entry, ...]:
        """The few that are shown until all are asked for."""
        ahead = tuple(entry for entry in self._entries if entry.is_ahead)[-_AHEAD:]
        done = (entry for entry in self._entries if not entry.is_ahead)
        return (*ahead, *islice(done, self._few - len(ahead)))

    def _shown(self, entry: Entry) -> QWidget:
        """The row, and its chain below it."""
        row = StoryRow(entry, whole=self._is_whole)
        row.acted.connect(lambda name: self.acted.emit(name, entry))
        row.installEventFilter(self)
        self.rows.append(row)
        if entry.chain is None:
            return row
        chain = ChainLine(entry.chain, entry.title)
        chain.asked.connect(lambda step: self.acted.emit(step, entry))
        self.links += chain.links
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(chain)
        return both

    def _order(self) -> None:
        """Tab goes from the title's link to one row, then to the links below the rows."""
        self._at = min(self._at, max(len(self.rows) - 1, 0))
        for place, row in enumerate(self.rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == self._at else Qt.FocusPolicy.ClickFocus)
        before: QWidget = self.more
        for stop in (*self.rows, *self.links, *([self.rest] if self.rest is not None else [])):
            self.setTabOrder(before, stop)
            before = stop

    def _go(self, place: int) -> None:
        """Bring the keyboard to a row, or to the last one above it."""
        self._at = min(max(place, 0), len(self.rows) - 1)
        self._order()
        self.rows[self._at].setFocus(Qt.FocusReason.TabFocusReason)

    def _focused(self) -> Entry | None:
        """The entry that has the keyboard, or will have it when a dialog above the window closes."""
        focus = self.window().focusWidget()
        return next((row.entry for row in self.rows if row is focus), None)

    def _bring_back(self, had: Entry) -> None:
        if not self.rows:
            self.more.setFocus()
            return
        found = [place for place, row in enumerate(self.rows) if row.entry.id == had.id]
        self._go(found[0] if found else self._at)
