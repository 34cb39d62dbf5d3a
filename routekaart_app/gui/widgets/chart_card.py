"""A card with bars below each other, each a button to the pupils behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from routekaart_app.gui import painter
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.cell_grid import CellGrid, GridCell
from routekaart_app.gui.widgets.chooser import Chooser
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures import bar_chart
from routekaart_app.pictures.bar_chart import ROW, BarChart
from routekaart_app.pictures.shapes import Picture

_EDGE, _SIDE = 1, 4


class ChartCard(Card):
    """One chart, or one at a time of several that belong together. Arrows go from bar to bar, Enter opens one."""

    opened = Signal(str, str)
    """The pupils behind a bar are asked for: the id of its chart, and its key."""
    table_asked = Signal(str)
    """The table of this name is asked for, with the same figures."""

    def __init__(self, name: str, title: str = "", parent: QWidget | None = None) -> None:
        """`title` is that of the card where it holds several charts; one by itself has its own."""
        super().__init__(title or " ", parent)
        self.setObjectName(f"{name}_card")
        self._name, self._title_of_all = name, title
        self._charts: tuple[BarChart, ...] = ()
        self.chooser = Chooser(title)
        self.chooser.setObjectName(f"{name}_chooser")
        self.chooser.picked.connect(lambda _chart: self._fill())
        self._head.insertWidget(2, self.chooser)
        self.link = self.add_link(_("table"))
        self.link.setObjectName(f"{name}_table_button")
        self.link.clicked.connect(lambda: self.table_asked.emit(self._name))
        self._caption = words("", "small")
        self.bars = CellGrid(f"{name}_bars", title, narrowest=None, edge=_EDGE, side=_SIDE)
        self.bars.opened.connect(lambda key: self.opened.emit(self.chart.id, key) if self.chart else None)
        self._nothing = QLabel(_("There are no figures for this."))
        self._nothing.setProperty("role", "muted")
        for part in (self._caption, self.bars, self._nothing):
            self.body.addWidget(part, 0, Qt.AlignmentFlag.AlignTop if part is self._nothing else Qt.AlignmentFlag(0))
        self.body.addStretch()
        self.show_charts(())

    @property
    def chart(self) -> BarChart | None:
        """The chart that is shown."""
        return next((chart for chart in self._charts if chart.id == self.chooser.value), None)

    def tab_stops(self) -> list[QWidget]:
        """What Tab comes by in it, in order: which chart, its bars, and the table."""
        return [self.chooser, *self.bars.buttons, self.link]

    def show_charts(self, charts: Sequence[BarChart]) -> None:
        """Show these; the one that was chosen stays chosen as long as it is among them."""
        chosen = self.chooser.value
        self._charts = tuple(charts)
        ids = [chart.id for chart in self._charts]
        first = ids[0] if ids else None
        self.chooser.fill([(chart.title, chart.id) for chart in self._charts], chosen if chosen in ids else first)
        self.chooser.setVisible(len(ids) > 1)
        self._fill()

    def _fill(self) -> None:
        chart = self.chart
        title = self._title_of_all or (chart.title if chart else self.accessibleName())
        self.set_title(title)
        named = _("table: {title}").format(title=title)
        self.link.setAccessibleName(named)
        self._caption.setText(chart.caption if chart else "")
        self._caption.setVisible(chart is not None)
        self._nothing.setVisible(chart is None)
        bars = chart.bars if chart else ()
        self.bars.setAccessibleName(" ".join((title, chart.title)) if chart and self._title_of_all else title)
        self.bars.show_cells(
            [
                GridCell(bar.key, bar_chart.spoken(bar), ROW, partial(_drawn, chart, place))
                for place, bar in enumerate(bars)
                if chart is not None
            ]
        )


def in_order(stops: Sequence[QWidget]) -> None:
    """Let Tab come by these one after the other."""
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)


def _drawn(chart: BarChart, place: int, width: float, scale: float) -> Picture:
    return bar_chart.row(chart, place, width, text_width=painter.text_width, scale=scale)
