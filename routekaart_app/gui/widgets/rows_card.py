"""A card of a few rows, each with when, what, and the words that do something with it: the lists of Vandaag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QPushButton, QScrollArea, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.models.today_story import Row, action_word
from routekaart_app.gui.widgets.card import Card, hairline
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

FEW = 5
"""How many rows are shown until all are asked for."""
_WHEN_WIDTH = 66
_MOST_ABOVE_EACH_OTHER = 2
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class RowsCard(Card):
    """The words at the right are buttons: Tab goes through them, Up and Down from row to row, Enter does it.

    `acted` gives the action's name and the row's subject. After the rows change, the keyboard stays on its row, or
    on the one that took its place.
    """

    acted = Signal(str, object)

    def __init__(self, name: str, title: str, *, is_narrow: bool = False, parent: QWidget | None = None) -> None:
        """In a narrow card the words of a row stand below each other, or when they are many below what it is about."""
        super().__init__(title, parent)
        self._is_narrow = is_narrow
        self.setObjectName(f"{name}_card")
        self._rows: tuple[Row, ...] = ()
        self._empty = ""
        self._all = False
        self._links: list[list[QPushButton]] = []
        self._subjects: list[object] = []
        self._scale = theme.look().scale
        self._more = QPushButton()
        self._more.setObjectName(f"{name}_more_button")
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._turn)
        self.other = QPushButton()
        """A link below the rows, to others in their place."""
        self.other.setObjectName(f"{name}_other_button")
        self.other.setProperty("kind", "link")
        self.body.addStretch()
        for link in (self._more, self.other):
            self._outer.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            link.hide()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the card holds, also what is not shown until it is asked for."""
        return self._rows

    def show_rows(self, rows: Sequence[Row], empty: str, *, foldable: bool = True) -> None:
        """Show these rows, or what to do when there are none. `foldable` offers those beyond the first few."""
        rows = tuple(rows) if foldable else tuple(rows)[:FEW]
        if (rows, empty) != (self._rows, self._empty):
            self._rows, self._empty = rows, empty
            self._fill()

    def show_other(self, text: str) -> None:
        """What the link below the rows says; empty for none."""
        self.other.setText(text)
        self.other.setVisible(bool(text))

    def link(self, row: int, action: int = 0) -> QPushButton:
        """The button of an action of a row."""
        return self._links[row][action]

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS and self._scale != theme.look().scale:
            self._fill()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Up and Down go to the same action of the row above or below; for Qt they are as good as Tab."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step, place = _STEPS.get(Qt.Key(event.key())), self._place()
        if step is None or place is None:
            return False
        self._go(place[0] + step, place[1])
        return True

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        self._scale = theme.look().scale
        place = self._place()
        subject = self._subjects[place[0]] if place is not None else None
        emptied(self.body)
        shown = self._rows if self._all else self._rows[:FEW]
        self._links = []
        for number, row in enumerate(shown):
            if number:
                self.body.addWidget(hairline())
            self.body.addWidget(self._row(row))
        if not shown:
            self.body.addWidget(words(self._empty, "muted"))
        self.body.addStretch()
        left = len(self._rows) - FEW
        more = ngettext("{count} more · show all", "{count} more · show all", left).format(count=left)
        self._more.setText(_("show fewer") if self._all else more)
        self._more.setVisible(left > 0)
        self._subjects = [row.subject for row in shown]
        self._order()
        if place is not None:
            found = self._subjects.index(subject) if subject in self._subjects else place[0]
            self._go(found, place[1])

    def _order(self) -> None:
        """Tab goes through the card from top to bottom: for Qt, rows that are made anew come after everything else."""
        before: QWidget = self._more
        for stop in (*self._own_links(), *(link for links in self._links for link in links), self._more, self.other):
            self.setTabOrder(before, stop)
            before = stop

    def _own_links(self) -> list[QPushButton]:
        """What is beside the title."""
        mine = {link for links in self._links for link in links} | {self._more, self.other}
        return [link for link in self.findChildren(QPushButton) if link not in mine]

    def _row(self, row: Row) -> QWidget:
        look, made = theme.look(), QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.space("small"))
        grid.setVerticalSpacing(1)
        grid.setColumnMinimumWidth(0, look.px(_WHEN_WIDTH))
        grid.setColumnStretch(1, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        when = words(row.when, "warning" if row.late else "small")
        when.setFixedWidth(max(look.px(_WHEN_WIDTH), when.minimumSizeHint().width()))  # its longest word
        grid.addWidget(when, 0, 0, 2, 1, middle)
        grid.addWidget(words(row.title, "strong"), 0, 1, Qt.AlignmentFlag.AlignBottom if row.detail else middle)
        if row.detail:
            grid.addWidget(words(row.detail, "small"), 1, 1, Qt.AlignmentFlag.AlignTop)
        links = [self._action(row, name) for name in row.actions]
        self._links.append(links)
        if self._is_narrow and len(links) > _MOST_ABOVE_EACH_OTHER:
            below = FlowRow(gap="tight")
            for link in links:
                below.flow.addWidget(link)
            grid.addWidget(below, 2, 1)
            return made
        ways = QBoxLayout.Direction
        beside = QBoxLayout(ways.TopToBottom if self._is_narrow else ways.LeftToRight)
        beside.setSpacing(0)
        for link in links:
            beside.addWidget(link, 0, middle | Qt.AlignmentFlag.AlignRight)
        grid.addLayout(beside, 0, 2, 2, 1)
        return made

    def _action(self, row: Row, name: str) -> QPushButton:
        link = QPushButton(action_word(name))
        link.setProperty("kind", "link")
        link.setAccessibleName(row.spoken(name))
        link.clicked.connect(lambda: self.acted.emit(name, row.subject))
        link.installEventFilter(self)
        return link

    def _place(self) -> tuple[int, int] | None:
        """The row and the action that have the keyboard, or will have it when a dialog above the window closes."""
        focus = self.window().focusWidget()
        for row, links in enumerate(self._links):
            for action, link in enumerate(links):
                if link is focus:
                    return row, action
        return None

    def _go(self, row: int, action: int) -> None:
        """Bring the keyboard to a row, or to the last above it; to the card's own link when there are no rows."""
        if not self._links:
            for own in self._own_links()[:1]:
                own.setFocus(Qt.FocusReason.TabFocusReason)
            return
        links = self._links[min(max(row, 0), len(self._links) - 1)]
        link = links[min(action, len(links) - 1)]
        link.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, link, lambda: self._bring_into_view(link))  # once it has its place, or the page jumps

    def _bring_into_view(self, link: QWidget) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(link)
