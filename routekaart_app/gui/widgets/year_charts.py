"""The pictures of a yearly summary in two columns of cards, or one where there is no room, with its stories beside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.domain.summary import Story, Summary
from routekaart_app.gui import theme
from routekaart_app.gui.models import year_words
from routekaart_app.gui.models.year_words import BETWEEN
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.chart_card import ChartCard, in_order
from routekaart_app.gui.widgets.dossier_parts import emptied, words
from routekaart_app.i18n import N_, language
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures.bar_chart import BarChart

_TWO_FROM = 820
_LEFT, _RIGHT = 5, 4
_QUOTE = 3
_FEW = 3
_CARDS = {
    "reach_by_type": "",
    "reach_by_line": N_("Reach by line"),
    "competencies": N_("Competencies"),
    "reach_by_sector": "",
    "years": N_("Years side by side"),
}
"""The tables that are drawn, each with the title of its card where that holds several charts."""


class YearCharts(QWidget):
    """Few and large: reach, competencies and sectors, what is told, and the years side by side."""

    opened = Signal(str, str)
    """The pupils behind a bar: the id of its chart and its key."""
    table_asked = Signal(str)
    stories_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = {name: ChartCard(name, _(title) if title else "") for name, title in _CARDS.items()}
        for card in self.cards.values():
            card.opened.connect(self.opened)
            card.table_asked.connect(self.table_asked)
        self.stories = StoriesCard()
        self.stories.asked.connect(self.stories_asked)
        self.stories.promises.link.connect(lambda: self.table_asked.emit("aandebak"))
        cards = self.cards
        self._order = ("reach_by_type", "reach_by_line")
        self._left, self._left_column = _column((cards["reach_by_type"], cards["reach_by_line"], cards["competencies"]))
        self._right, _below = _column((cards["reach_by_sector"], self.stories, cards["years"]))
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange()

    def show_year(
        self, summary: Summary, charts: Iterable[BarChart], promises: str, *, lines_first: bool = False
    ) -> None:
        """Show the charts and stories of a summary; `lines_first` where a filter narrows these, so that it is seen."""
        self._order = ("reach_by_line", "reach_by_type") if lines_first else ("reach_by_type", "reach_by_line")
        for place, first in enumerate(self._order):
            self._left_column.insertWidget(place, self.cards[first])
        of: dict[str, list[BarChart]] = {}
        for chart in charts:
            of.setdefault(chart.id.partition(":")[0], []).append(chart)
        for name, card in self.cards.items():
            card.show_charts(of.get(name, ()))
        self.stories.show_stories(summary.stories, promises)
        in_order(self.tab_stops())

    def tab_stops(self) -> list[QWidget]:
        """What Tab comes by, as one reads: card by card, in each its bars and then what leads to the table."""
        cards, stories = self.cards, self.stories
        stops: list[QWidget] = []
        first, third = self._order
        for name in (first, "reach_by_sector", third):
            stops += cards[name].tab_stops()
        stops += [stories.link, stories.promises.table]
        for name in ("competencies", "years"):
            stops += cards[name].tab_stops()
        return stops

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        super().changeEvent(event)
        if event.type() in theme.LOOK_EVENTS:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.look()
        self._grid.setSpacing(look.space("medium"))
        columns = 2 if self.width() >= look.px(_TWO_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, *((0, 1) if columns > 1 else (1, 0)))
        self._grid.setRowStretch(2, 1)
        self._grid.setColumnStretch(0, _LEFT)
        self._grid.setColumnStretch(1, _RIGHT if columns > 1 else 0)


class _Promises(QWidget):
    """How far promises of work stand, in one line, with a link to the table."""

    link = Signal()

    def __init__(self) -> None:
        super().__init__()
        title = QLabel(_("AanDeBak"))
        title.setProperty("role", "strong")
        self.table = link = QPushButton(_("table"))
        link.setObjectName("aandebak_table_button")
        link.setAccessibleName(_("table: {title}").format(title=title.text()))
        link.setProperty("kind", "link")
        link.clicked.connect(self.link)
        self.said = words("", "small")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.said)


class StoriesCard(Card):
    """What may be told, a few quotes without names, and below it how far promises of work stand."""

    asked = Signal()
    """All stories, and who they are of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Told"), parent)
        self.setObjectName("stories_card")
        self.link = self.add_link(_("stories"))
        self.link.setObjectName("stories_button")
        self.link.setAccessibleName(_("Stories"))
        self.link.clicked.connect(self.asked)
        self.promises = _Promises()
        self._quotes = QVBoxLayout()
        self.body.addLayout(self._quotes)
        self.body.addWidget(self.promises)
        self.body.addStretch()

    def show_stories(self, stories: Sequence[Story], promises: str) -> None:
        """Show the newest of these, and the line of promises where there are any."""
        emptied(self._quotes)
        self._quotes.setSpacing(theme.look().space("small"))
        text = _("with consent, without names")
        if not stories:
            text = _("No stories yet. Words of a pupil or parent who agrees can stand here, without a name.")
        self._quotes.addWidget(words(text, "small"))
        newest = sorted(stories, key=lambda story: story.consent_on, reverse=True)
        for story in newest[:_FEW]:
            self._quotes.addWidget(_quote(story))
        self.promises.said.setText(promises)
        self.promises.setVisible(bool(promises))


def _quote(story: Story) -> QWidget:
    """A quote with a stroke at its side, and whose words they are."""
    made, stroke = QWidget(), QFrame()
    stroke.setFixedWidth(theme.look().px(_QUOTE))
    stroke.setProperty("kind", "quote")
    whose = BETWEEN.join((year_words.whose(story.whose), _month(story.consent_on)))
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.look().space("small"))
    line.addWidget(stroke)
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addWidget(words(_("“{words}”").format(words=story.text)))
    said.addWidget(words(whose, "small"))
    line.addLayout(said, 1)
    return made


def _month(day: date) -> str:
    return formats.month_long(day, language())


def _column(cards: Sequence[QWidget]) -> tuple[QWidget, QVBoxLayout]:
    """Cards below each other; the last one takes the room that is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.look().space("medium"))
    for card in cards:
        column.addWidget(card, 1 if card is cards[-1] else 0, Qt.AlignmentFlag(0))
    return made, column
