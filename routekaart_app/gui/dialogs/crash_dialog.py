"""Tells that the program itself went wrong, and gives the report to copy."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import clipboard, theme
from routekaart_app.gui.dialogs.fitting import open_at
from routekaart_app.i18n import gettext as _


class CrashDialog(QDialog):
    """Says that the program went wrong, that what was recorded is safe, and shows the report to copy."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_dialog")
        self.setWindowTitle(_("Something went wrong in the program"))
        look = theme.look()
        title = QLabel(_("Something went wrong in the program"))
        title.setProperty("role", "heading")
        words = QLabel(
            _(
                "This is our fault, not yours. Everything you recorded before is safe. You can go on; when it happens "
                "again, close the program and open it again. This report helps to mend it. It holds no names and "
                "nothing about pupils, only where in the program it went wrong."
            )
        )
        words.setWordWrap(True)
        self._report = QPlainTextEdit(text)
        self._report.setObjectName("report_edit")
        self._report.setReadOnly(True)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(_("Report of the fault"))
        layout = QVBoxLayout(self)
        edge = look.space("wide")
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(look.space("medium"))
        for widget in (title, words):
            layout.addWidget(widget)
        layout.addWidget(self._report, 1)
        layout.addLayout(self._buttons())
        open_at(self, 560, 380)

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(_("Copy report"))
        copy.setObjectName("copy_button")
        copy.clicked.connect(self._copy)
        self._copy_button = copy
        close = QPushButton(_("Go on"))
        close.setObjectName("close_button")
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        line = QHBoxLayout()
        line.addWidget(copy)
        line.addStretch()
        line.addWidget(close)
        return line

    def _copy(self) -> None:
        clipboard.put(self._report.toPlainText(), stays=True)
        self._copy_button.setText(_("Copied"))
