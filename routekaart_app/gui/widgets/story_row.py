"""One entry of a dossier as a row: when, what, and below it what was said; a button that opens it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.models.dossier_story import ACTIONS, OPEN, Entry, shortened
from routekaart_app.gui.widgets.competency_badge import CompetencyBadge
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.row_menu import offer
from routekaart_app.gui.widgets.status_mark import StatusMark
from routekaart_app.i18n import gettext as _

DAY_WIDTH = 52
"""Width in px at 100 % of the column in which the day stands."""
EDGE = 3
"""The ring that shows the keyboard, in px; the words stand within it."""


class StoryRow(QPushButton):
    """Enter or a click opens it; the right button of the mouse or the menu key gives all that can be done.

    `acted` gives the name of the action, one of `dossier_story.ACTIONS`. `whole` shows a text of any length.
    """

    acted = Signal(str)

    def __init__(self, entry: Entry, *, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setProperty("kind", "entry")
        self.setAutoDefault(False)
        self.setAccessibleName(entry.spoken)
        if OPEN in entry.actions:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._heights: dict[int, int] = {}
        self._grid = QGridLayout(self)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        self._fill(entry, whole=whole)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._follow()
        self.clicked.connect(lambda: self.acted.emit(entry.actions[0]))
        offer(self, [(name, _(ACTIONS[name]), partial(self.acted.emit, name)) for name in entry.actions])

    def hasHeightForWidth(self) -> bool:
        """The words may take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words at this width; kept, since the layouts around ask for it a thousand times over."""
        if width not in self._heights:
            self._heights[width] = self._grid.heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """The size of what is on it."""
        return self._grid.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least size of what is on it."""
        return self._grid.minimumSize()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def _fill(self, entry: Entry, *, whole: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._day = QLabel(entry.when)
        self._day.setProperty("role", "small")
        self._grid.addWidget(self._day, 0, 0, 2, 1, top)
        self._grid.addWidget(words(entry.title, "strong"), 0, 1)
        if entry.badges:
            self._grid.addWidget(CompetencyBadge(entry.badges), 0, 2, top)
        below: list[QWidget] = []
        if entry.detail:
            below.append(words(entry.detail if whole else shortened(entry.detail), "small"))
        if entry.remark:
            below.append(StatusMark(entry.status, entry.remark, size=13))
        if entry.small:
            below.append(words(entry.small, "small"))
        for row, widget in enumerate(below, 1):
            self._grid.addWidget(widget, row, 1, 1, 2)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _follow(self) -> None:
        look = theme.look()
        self._heights.clear()
        self._grid.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._grid.setHorizontalSpacing(look.space("small"))
        self._day.setFixedWidth(look.px(DAY_WIDTH))
        self.updateGeometry()
