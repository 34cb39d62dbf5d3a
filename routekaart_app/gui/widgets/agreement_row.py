"""One agreement with its tick: on the pupil page, and in a talk while it is written down."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from routekaart_app import formats
from routekaart_app.domain.agreement import DROPPED, KEPT, OPEN, Agreement
from routekaart_app.gui import theme
from routekaart_app.gui.models.today_story import LET_GO, action_word
from routekaart_app.gui.widgets.dossier_parts import words
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import language


class AgreementRow(QWidget):
    """A click on the words ticks too. With `can_change` words beside it let an open one go and correct it; `with_name`
    says whose it is."""

    ticked = Signal(bool)
    let_go = Signal()
    edit_asked = Signal()

    def __init__(
        self,
        agreement: Agreement,
        on: date,
        *,
        can_change: bool = False,
        with_name: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.agreement = agreement
        state = state_said(agreement, on)
        text = f"{agreement.pupil}: {agreement.text}" if with_name else agreement.text
        self.check = QCheckBox()
        self.check.setChecked(agreement.state == KEPT)
        self.check.setStyleSheet("QCheckBox { spacing: 0; }")  # its words stand beside it
        self.check.setAccessibleName(f"{text}, {state}")
        self.check.clicked.connect(self.ticked)
        self.stops: list[QWidget] = [self.check]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.look().space("tight"))
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(words(text, "" if agreement.state == OPEN else "muted"))
        texts.addWidget(words(state, "warning" if agreement.is_overdue(on) else "small"))
        row.addLayout(texts, 1)
        if can_change:
            links = QVBoxLayout()
            links.setSpacing(0)
            if agreement.state == OPEN:
                self._add_link(links, action_word(LET_GO), self.let_go)
            self._add_link(links, _("change"), self.edit_asked)
            links.addStretch()
            row.addLayout(links)

    def _add_link(self, links: QVBoxLayout, text: str, asked: SignalInstance) -> None:
        link = QPushButton(text)
        link.setProperty("kind", "link")
        link.setAutoDefault(False)
        link.setAccessibleName(f"{text}, {self.agreement.text}")
        link.clicked.connect(asked)
        links.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
        self.stops.append(link)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the tick is as good as one on it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.check.click()


def state_said(agreement: Agreement, on: date) -> str:
    """ "voor 14 mrt", "had gemoeten op 1 feb", "nagekomen op 3 mrt"."""
    if agreement.state != OPEN:
        text = _("let go on {day}") if agreement.state == DROPPED else _("kept on {day}")
        return text.format(day=formats.date_long(agreement.settled_on or agreement.made_on, language()))
    if agreement.due_on is None:
        return _("made on {day}").format(day=formats.date_long(agreement.made_on, language()))
    text = _("had to be done by {day}") if agreement.is_overdue(on) else _("by {day}")
    return text.format(day=formats.date_long(agreement.due_on, language()))
