"""The sectors that the pupils of some classes have met: shown when the button in front of it asks for it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from routekaart_app.domain.spread import Spread
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.sector_spread import SpreadGrid
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

SECTORS_MET = "sectors_met"
"""What it is called where a list of signals has a name."""


class ClassSpread(Card):
    """Folded until `button` is pressed, which says in how many sectors nobody has been. A cell asks for the pupils who
    have not been there: `grid.opened`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Sectors met, in all school years"), parent)
        self.setObjectName("class_spread_card")
        self.button = QPushButton()
        self.button.setObjectName("class_spread_button")
        self.button.setCheckable(True)
        self.button.toggled.connect(self.setVisible)
        self.grid = SpreadGrid()
        self.body.addWidget(self.grid)
        self.body.addWidget(words(_("A sector opens the list of pupils who have not been there yet."), "small"))
        self.hide_spread()

    def show_spread(self, spread: Spread) -> None:
        """Show some pupils."""
        self.grid.show_spread(spread)
        count = len(spread.unvisited)
        text = ngettext("Sectors · {count} not met by anyone", "Sectors · {count} not met by anyone", count)
        self.button.setText(text.format(count=count) if count else _("Sectors · each was met"))
        self.button.setVisible(bool(spread.pupil_ids))
        self.setVisible(self.button.isChecked() and bool(spread.pupil_ids))

    def hide_spread(self) -> None:
        """There are no classes to show it of."""
        self.button.hide()
        self.hide()
