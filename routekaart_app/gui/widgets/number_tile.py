"""A tile with a large number and what it counts beside it: a button to the list behind the number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from routekaart_app import formats
from routekaart_app.gui import theme
from routekaart_app.i18n import language

_NARROWEST = 215
"""Width in px at 100 % below which tiles stand in fewer columns."""


class NumberTile(QPushButton):
    """As wide as there is room, as high as its words; its name for a screen reader is number and caption."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._number, self._caption = QLabel("–"), QLabel()
        self._number.setProperty("role", "number")
        self._caption.setProperty("role", "muted")
        self._caption.setWordWrap(True)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._number)
        self._line.addWidget(self._caption, 1)
        for label in (self._number, self._caption):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._follow()

    def show_count(self, number: int, caption: str) -> None:
        """Show how many there are, and of what."""
        said = formats.number(number, language())
        self._number.setText(said)
        self._caption.setText(caption)
        self.setAccessibleName(f"{said} {caption}")
        self.updateGeometry()

    @property
    def number(self) -> str:
        """The number as it stands on the tile."""
        return self._number.text()

    def hasHeightForWidth(self) -> bool:
        """The caption may take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words at this width."""
        return self._line.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """The size of what is on it."""
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The least size of what is on it."""
        return self._line.minimumSize()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def _follow(self) -> None:
        look = theme.look()
        side, edge = look.space("large"), look.space("medium")
        self._line.setContentsMargins(side, edge, side, edge)
        self._line.setSpacing(look.space("medium"))
        self.updateGeometry()


class TileRow(QWidget):
    """Tiles side by side, as many in a row as fit, all of them equally wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[NumberTile] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def add(self, tile: NumberTile) -> None:
        """One more tile."""
        tile.setParent(self)
        self.tiles.append(tile)
        self._columns = 0

    def arrange(self, width: int) -> None:
        """Put the tiles that are shown where they fit in a width."""
        shown = [tile for tile in self.tiles if not tile.isHidden()]
        fit = max(1, width // theme.look().px(_NARROWEST))
        columns = next(count for count in (len(shown), 2, 1) if count <= fit or count == 1) if shown else 1
        self._grid.setSpacing(theme.look().space("medium"))
        places = [(tile, *divmod(at, columns)) for at, tile in enumerate(shown)]
        for tile in self.tiles:
            self._grid.removeWidget(tile)
        for tile, row, column in places:
            self._grid.addWidget(tile, row, column)
        for column in range(max(columns, len(self.tiles))):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
