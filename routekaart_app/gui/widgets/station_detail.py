"""What there is to say of one station of the line, below it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from routekaart_app.domain.overview import Dossier
from routekaart_app.gui import theme
from routekaart_app.gui.models import pupil_story
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.gui.widgets.status_mark import StatusMark, status_word
from routekaart_app.i18n import gettext as _


class StationDetail(QFrame):
    """Below the line: the station that was chosen, and why it counts or not; `why_asked` asks for all of it."""

    why_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("station_detail")
        self._title = words("", "strong")
        self._reasons = words("", "small")
        self._mark = StatusMark("not_yet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().space("small"))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._title)
        texts.addWidget(self._reasons)
        row.addLayout(texts, 1)
        self._line_id: UUID | None = None
        self._link = QPushButton(_("Why?"))
        self._link.setObjectName("why_button")
        self._link.setProperty("kind", "link")
        self._link.clicked.connect(lambda: self.why_asked.emit(self._line_id))
        row.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_stop(self, stop: pupil_story.Stop, dossier: Dossier) -> None:
        """Say what there is to say about a station."""
        status = stop.cell.status if stop.cell else "not_yet"
        year = f" · {stop.year.year.name}" if stop.year else ""
        self._mark.set_status(status)
        self._title.setText(f"{stop.line.code} {stop.line.name}: {status_word(status)}{year}")
        self._reasons.setText("\n".join(pupil_story.why(stop, dossier)))
        self._line_id = stop.line.id
        self._link.setVisible(stop.year is not None)
        self._link.setAccessibleName(_("Why does {code} count, or not?").format(code=stop.line.code))
        self.show()
