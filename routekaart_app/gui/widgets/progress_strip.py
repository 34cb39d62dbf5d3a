"""How far a piece of work is, with a way to stop it: as a strip in a dialog, or as a small dialog of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.tasks import SHOWN_AFTER_MS
from routekaart_app.i18n import gettext as _

_WIDE = 420


class ProgressStrip(QWidget):
    """A sentence, a bar and "Stop"; hidden while nothing goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress_strip")
        self._stop: Callable[[], None] | None = None
        self._title, self._detail = QLabel(), QLabel()
        self._title.setObjectName("progress_title")
        self._title.setWordWrap(True)
        self._detail.setProperty("role", "small")
        self._bar = QProgressBar()
        self._bar.setObjectName("progress_bar")
        self._bar.setTextVisible(False)
        self.stop_button = QPushButton(_("Stop"))
        self.stop_button.setObjectName("progress_stop_button")
        self.stop_button.clicked.connect(self.stop)
        words = QVBoxLayout()
        words.setSpacing(theme.look().space("tight"))
        words.addWidget(self._title)
        words.addWidget(self._bar)
        words.addWidget(self._detail)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        line.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def begin(self, title: str, stop: Callable[[], None]) -> None:
        """Show the strip; until something is known of how far it is, the bar runs to and fro."""
        self._stop = stop
        self._title.setText(title)
        self._detail.clear()
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self.stop_button.setEnabled(True)
        self.show()

    def advance(self, done: int, of: int, text: str) -> None:
        """So much is ready, and what is being done now."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._detail.setText(text)

    def end(self) -> None:
        """Hide the strip."""
        self._stop = None
        self.hide()

    def stop(self) -> None:
        """Ask the work to stop; it may take a step before it does."""
        if self._stop is not None:
            self.stop_button.setEnabled(False)
            self._detail.setText(_("Stopping …"))
            self._stop()


class LateStrip(ProgressStrip):
    """Comes when the work takes long, so that a quick one does not make the page jump."""

    def begin(self, title: str, stop: Callable[[], None]) -> None:
        """See `ProgressStrip`."""
        super().begin(title, stop)
        self.hide()
        QTimer.singleShot(SHOWN_AFTER_MS, self, lambda: self.setVisible(self._stop is stop))


class ProgressDialog(QDialog):
    """The strip above a window that can do nothing else meanwhile. Escape asks the work to stop."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("progress_dialog")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._above, self._ended = parent, False
        self._strip = ProgressStrip()
        layout = QVBoxLayout(self)
        edge = theme.look().space("wide")
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.addWidget(self._strip)
        self.setMinimumWidth(theme.look().px(_WIDE))

    def begin(self, title: str, stop: Callable[[], None]) -> None:
        """Open the dialog."""
        self.setWindowTitle(title)
        self._strip.begin(title, stop)
        self.open()

    def advance(self, done: int, of: int, text: str) -> None:
        """See `ProgressStrip`."""
        self._strip.advance(done, of, text)

    def end(self) -> None:
        """Close the dialog; the keyboard is where it was before, also where no window manager sees to that."""
        self._ended = True
        had_keyboard = self.isActiveWindow()
        self.close()
        if had_keyboard:
            self._above.window().activateWindow()

    def reject(self) -> None:
        """Escape: the dialog stays until the work has stopped."""
        if self._ended:
            super().reject()
        else:
            self._strip.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross in the title bar does what Escape does."""
        if self._ended:
            event.accept()
        else:
            event.ignore()
            self._strip.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self.setMinimumWidth(theme.look().px(_WIDE))
        super().changeEvent(event)
