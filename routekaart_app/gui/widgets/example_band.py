"""The band that says, on every page, that nothing here is real."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from routekaart_app.gui import theme
from routekaart_app.i18n import gettext as _


class ExampleBand(QWidget):
    """Quiet, and always there while the invented school is open."""

    anew_wanted = Signal()
    """The invented school is to be as it was at first."""
    stop_wanted = Signal()
    """An administration of one's own is wanted again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("example_band")
        self._label = QLabel()
        self._label.setObjectName("example_label")
        self._label.setProperty("role", "small")
        self._label.setWordWrap(True)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._label, 1)
        self._add("example_anew_button", _("start over …"), self.anew_wanted)
        self._add("example_stop_button", _("stop practising"), self.stop_wanted)
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

    def _add(self, name: str, text: str, wanted: SignalInstance) -> None:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "step")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: wanted.emit())
        self._line.addWidget(button)

    def _follow(self) -> None:
        look = theme.look()
        whole = _("Example school, for practice: every school, pupil and company here is invented.")
        is_tight = look.is_large
        self._label.setText(_("Practice: everything here is invented.") if is_tight else whole)
        self._label.setToolTip(whole if is_tight else "")
        self._label.setAccessibleName(whole)
        above = look.px(2 if look.is_large else 5)
        self._line.setContentsMargins(look.px(20), above, look.px(20), above)
        self.update()
