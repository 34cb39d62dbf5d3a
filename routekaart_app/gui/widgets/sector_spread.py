"""Where a pupil or a class has been, sector by sector."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from routekaart_app.domain.spread import Spread
from routekaart_app.gui import painter
from routekaart_app.gui.widgets.cell_grid import CellGrid, GridCell
from routekaart_app.i18n import gettext as _
from routekaart_app.pictures import sector_spread
from routekaart_app.pictures.sector_spread import SpreadCell
from routekaart_app.pictures.shapes import Picture


class SpreadGrid(CellGrid):
    """A cell for every sector; `opened` gives the sector."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sector_spread", _("Spread over the sectors"), parent)

    def show_spread(self, spread: Spread) -> None:
        """Show this."""
        self.show_cells(
            [
                GridCell(cell.sector, cell.spoken, sector_spread.HEIGHT, partial(_drawn, cell))
                for cell in sector_spread.cells(spread)
            ]
        )


def _drawn(cell: SpreadCell, width: float, scale: float) -> Picture:
    return sector_spread.layout(cell, width, text_width=painter.text_width, scale=scale)
