"""The class grid on its card: names and headings that stay, cells to fill, a foot with totals."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.models.coverage_model import CoverageModel
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.grid_table import CoverageTable
from routekaart_app.gui.widgets.totals_strip import TotalsStrip

_FEWEST_ROWS = 6
_SIDE, _TOP = 2, 5


class GridView(Card):
    """The grid on its card: the table, its foot with totals, and a bar to scroll sideways below both."""

    def __init__(self, model: CoverageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.table = CoverageTable(model)
        self.totals = TotalsStrip(self.table, model)
        self._bar = QScrollBar(Qt.Orientation.Horizontal)
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.table, self.totals, self._bar):
            self.body.addWidget(part)
        own = self.table.horizontalScrollBar()
        own.rangeChanged.connect(self._follow)
        own.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(own.setValue)
        model.modelReset.connect(self._bound)
        theme.changes.changed.connect(self._bound)
        self._follow(own.minimum(), own.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar may come or go."""
        super().resizeEvent(event)
        self._bound()

    def _follow(self, low: int, high: int) -> None:
        self._bar.setRange(low, high)
        self._bar.setPageStep(self.table.viewport().width())
        self._bar.setVisible(high > low)
        self._bound()

    def _space(self) -> None:
        """The cells run to the edge of the card; only its rounding keeps its room."""
        outer, look = self.layout(), theme.look()
        assert isinstance(outer, QVBoxLayout)
        side = look.px(_SIDE)
        outer.setContentsMargins(side, look.px(_TOP), side, side)
        outer.setSpacing(0)
        self.body.setSpacing(0)

    def _bound(self) -> None:
        """As high as its rows ask and no higher, so that what follows stands right below."""
        bar = self._bar.sizeHint().height() if self._bar.isVisibleTo(self) else 0
        rest = self.totals.sizeHint().height() + bar + theme.look().px(_TOP + _SIDE) + 2
        row = theme.look().row_height
        self.table.setMinimumHeight(
            min(self.table.content_height(), self.table.lines.sizeHint().height() + _FEWEST_ROWS * row)
        )
        self.setMaximumHeight(self.table.content_height() + rest)
