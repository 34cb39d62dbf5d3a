"""What deserves a second look before a visit is planned, in words; none of it stops anybody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app.domain.visit import VisitWarning
from routekaart_app.gui import icons, theme
from routekaart_app.gui.widgets.dossier_parts import emptied
from routekaart_app.gui.widgets.dossier_parts import words as label
from routekaart_app.i18n import gettext as _

_ICON = 18


class PlanWarnings(QFrame):
    """One line for each, with a link to the other visit where there is one; hidden while there is nothing to say."""

    shown = Signal(object)
    """The other visit is asked for: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_warnings")
        self.setProperty("kind", "guide")
        self.warnings: tuple[VisitWarning, ...] = ()
        self.links: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self.hide()

    def show_warnings(self, warnings: Sequence[VisitWarning]) -> None:
        """Show these; the keyboard stays where it is when they are the same."""
        if tuple(warnings) == self.warnings:
            return
        self.warnings = tuple(warnings)
        emptied(self._column)
        self.links = []
        look = theme.look()
        side, edge = look.space("medium"), look.space("small")
        self._column.setContentsMargins(side, edge, side, edge)
        self._column.setSpacing(look.space("tight"))
        for warning in self.warnings:
            self._column.addWidget(self._row(warning))
        texts = "; ".join(warning.text for warning in self.warnings)
        self.setAccessibleName(_("Worth a look: {texts}").format(texts=texts) if texts else "")
        self.setVisible(bool(self.warnings))

    def _row(self, warning: VisitWarning) -> QWidget:
        row, look = QWidget(), theme.look()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.space("small"))
        mark = QLabel()
        mark.setPixmap(icons.pixmap("warning", "due-ink", look.px(_ICON), self.devicePixelRatioF()))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(warning.text), 1)
        if warning.visit_id is not None:
            link = QPushButton(_("show"))
            link.setProperty("kind", "link")
            link.setAutoDefault(False)
            link.setAccessibleName(_("show the other visit: {text}").format(text=warning.text))
            link.clicked.connect(lambda: self.shown.emit(warning.visit_id))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            self.links.append(link)
        return row
