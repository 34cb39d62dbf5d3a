"""One entry in a card of the pupil page: a few lines of words, and a link at the right that does something with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.widgets.dossier_parts import words


class EntryRow(QWidget):
    """Each line is a text and its role; one without words is left out. `add_link` adds to `links`; what is obvious
    first."""

    def __init__(self, *lines: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.links: list[QPushButton] = []
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
        self._beside = QVBoxLayout()
        self._beside.setSpacing(0)
        self._row.addLayout(self._beside)
        self._row.setAlignment(self._beside, Qt.AlignmentFlag.AlignTop)

    @property
    def link(self) -> QPushButton | None:
        """The first word at the right; None when nothing can be done here."""
        return self.links[0] if self.links else None

    def add_link(self, text: str, does: Callable[[], object]) -> None:
        """A word at the right that does something with this entry."""
        link = QPushButton(text)
        link.setProperty("kind", "link")
        link.setAutoDefault(False)
        link.setAccessibleName(f"{text}, {self._about}")
        link.clicked.connect(lambda _checked: does())
        self.links.append(link)
        self._beside.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
