"""What a reader should know of the figures below: one quiet line each, with one thing to do about it at most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import icons, theme
from routekaart_app.gui.widgets.dossier_parts import emptied, words

_ICON = 18


class YearBand(QFrame):
    """Hidden while there is nothing to say."""

    acted = Signal()
    """The link was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("year_band")
        self.setProperty("kind", "guide")
        self._lines = QVBoxLayout()
        self.link = QPushButton()
        self.link.setObjectName("year_band_button")
        self.link.setProperty("kind", "link")
        self.link.setAutoDefault(False)
        self.link.clicked.connect(self.acted)
        self._whole = QHBoxLayout(self)
        self._whole.addLayout(self._lines, 1)
        self._whole.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self.said: tuple[str, ...] = ()
        self.hide()

    def say(self, lines: Sequence[str], action: str = "") -> None:
        """Say these, each in a line of its own; `action` is what the link does."""
        self.said = tuple(lines)
        emptied(self._lines)
        look = theme.look()
        side, edge = look.space("medium"), look.space("small")
        self._whole.setContentsMargins(side, edge, side, edge)
        for text in self.said:
            self._lines.addWidget(_line(text))
        self.link.setText(action)
        self.link.setVisible(bool(action))
        self.setAccessibleName("; ".join(self.said))
        self.setVisible(bool(self.said))


def _line(text: str) -> QWidget:
    made, look = QWidget(), theme.look()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.space("small"))
    mark = QLabel()
    mark.setPixmap(icons.pixmap("info", "muted", look.px(_ICON), made.devicePixelRatioF()))
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words(text), 1)
    return made
