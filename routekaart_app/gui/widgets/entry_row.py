"""One entry in a card of the pupil page: a few lines of words, and a link at the right that does something with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.widgets.dossier_parts import words


class EntryRow(QWidget):
    """Each line is a text and its role; one without words is left out. `link` is set by `add_link`."""

    def __init__(self, *lines: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link: QPushButton | None = None
        self._about = next((text for text, _role in lines if text), "")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.look().space("tight"))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        for text, role in lines:
            if text:
                texts.addWidget(words(text, role))
        self._row.addLayout(texts, 1)

    def add_link(self, text: str, does: Callable[[], object]) -> None:
        """A word at the right that does something with this entry."""
        self.link = QPushButton(text)
        self.link.setProperty("kind", "link")
        self.link.setAutoDefault(False)
        self.link.setAccessibleName(f"{text}, {self._about}")
        self.link.clicked.connect(lambda _checked: does())
        self._row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
