"""The band that says, on every page, that nothing here is real."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from routekaart_app.gui import theme
from routekaart_app.i18n import gettext as _


class ExampleBand(QWidget):
    """Quiet, and always there while the invented school is open."""

    anew_wanted = Signal()
    """The invented school is to be as it was at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("example_band")
        label = QLabel(_("Example school, for practice: every school, pupil and company here is invented."))
        label.setObjectName("example_label")
        label.setProperty("role", "small")
        label.setWordWrap(True)
        self._line = QHBoxLayout(self)
        self._line.addWidget(label, 1)
        anew = QPushButton(_("start over …"))
        anew.setObjectName("example_anew_button")
        anew.setProperty("kind", "step")
        anew.setAutoDefault(False)
        anew.clicked.connect(lambda _checked=False: self.anew_wanted.emit())
        self._line.addWidget(anew)
        self._follow()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        look = theme.look()
        canvas = QPainter(self)
        canvas.fillRect(self.rect(), look.color("accent-soft"))
        canvas.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the look."""
        if event.type() in theme.LOOK_EVENTS:
            self._follow()
        super().changeEvent(event)

    def _follow(self) -> None:
        look = theme.look()
        self._line.setContentsMargins(look.px(20), look.px(5), look.px(20), look.px(5))
        self.update()
