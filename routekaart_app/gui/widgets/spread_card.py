"""The sectors that one pupil has met, and on asking which visits those were."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from routekaart_app import formats
from routekaart_app import words as vocabulary
from routekaart_app.domain.spread import Met, Spread
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.sector_spread import SpreadGrid
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language, ngettext


class SpreadCard(Card):
    """A sector that is opened tells its visits below; opened again it folds."""

    def __init__(self) -> None:
        super().__init__(_("Sectors met"))
        self.setObjectName("spread_card")
        self.grid = SpreadGrid()
        self.detail: QLabel = words("", "small")
        self.unknown: QLabel = words("", "small")
        for part in (self.grid, self.detail, self.unknown):
            self.body.addWidget(part)
        self.grid.opened.connect(self._turn)
        self._spread = Spread((), ())
        self._open = ""

    def show_spread(self, spread: Spread) -> None:
        """Show where a pupil has been."""
        self._spread = spread
        self.grid.show_spread(spread)
        count = len({item.activity_id for item in spread.unknown})
        text = ngettext(
            "{count} visit was at a company of which the sector is not filled in.",
            "{count} visits were at companies of which the sector is not filled in.",
            count,
        )
        self.unknown.setText(text.format(count=count))
        self.unknown.setVisible(bool(count))
        self._tell()

    def fold(self) -> None:
        """No sector is open."""
        self._open = ""
        self._tell()

    def _turn(self, sector: str) -> None:
        self._open = "" if sector == self._open else sector
        self._tell()

    def _tell(self) -> None:
        self.grid.choose(self._open)
        self.detail.setVisible(bool(self._open))
        name = vocabulary.say(vocabulary.SECTOR, self._open, _)
        met = next((item.met for item in self._spread.sectors if item.sector == self._open), ())
        if not met:
            self.detail.setText(_("{sector}: no visit yet.").format(sector=name))
            return
        told = "\n".join(_told(item) for item in met)
        self.detail.setText(f"{name}\n{told}")


def _told(item: Met) -> str:
    return f"{formats.date_long(item.on, language())} · {item.company}"
