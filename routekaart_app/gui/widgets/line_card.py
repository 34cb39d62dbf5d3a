"""The card beside the list of lines: which line it is, what can be done with it, and its fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.template_draft import LineProblem
from routekaart_app.gui import theme
from routekaart_app.gui.in_sight import InSight
from routekaart_app.gui.models.template_model import state_word
from routekaart_app.gui.models.template_rows import REMOVED, LineRow
from routekaart_app.gui.shortcuts import with_keys
from routekaart_app.gui.widgets.card import Card
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.gui.widgets.line_form import LineForm
from routekaart_app.gui.widgets.page_head import scrolled
from routekaart_app.i18n import gettext as _


class LineCard(Card):
    """Shows a row of the list. Its buttons do what the actions of the list do."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(_("Line"), parent)
        self.form = LineForm()
        self._line_id: UUID | None = None
        self._about = QLabel()
        self._about.setObjectName("line_about_label")
        self._about.setWordWrap(True)
        self._about.setProperty("role", "small")
        row = FlowRow(gap="tight")
        for action in actions:
            row.flow.addWidget(_button(action))
        self._area = scrolled(self.form)
        self.body.addWidget(row)
        self.body.addWidget(self._about)
        self.body.addWidget(self._area, 1)
        InSight(self._area)

    def show_row(
        self,
        row: LineRow | None,
        year: SchoolYear,
        own_groups: Sequence[str],
        problems: Iterable[LineProblem],
        *,
        is_fixed: bool,
    ) -> None:
        """Show the fields of a row; without one, say how to get some."""
        line_id = row.line.id if row is not None else None
        if line_id != self._line_id:
            self._line_id = line_id
            self._area.verticalScrollBar().setValue(0)
        self.form.setVisible(row is not None)
        if row is None:
            self.set_title(_("Line"))
            self._say(_("Choose a line in the list."))
            return
        self.set_title(" · ".join(part for part in (row.line.code, state_word(row)) if part) or _("Line"))
        self._say(_("Bring this line back to change it.") if row.state == REMOVED else "")
        self.form.show_line(row.line, year, own_groups, problems)
        self.form.setEnabled(not is_fixed and row.state != REMOVED)

    def stand_below(self, below: bool) -> None:
        """Below the list the form is as long as it is; beside it, it takes what height there is and scrolls."""
        policy = QSizePolicy.Policy.Preferred if below else QSizePolicy.Policy.Ignored
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self._area.setMinimumHeight(self.form.sizeHint().height() if below else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self.form.updateGeometry()
        super().changeEvent(event)

    def _say(self, text: str) -> None:
        self._about.setText(text)
        self._about.setVisible(bool(text))


def _button(action: QAction) -> QPushButton:
    """A button that follows an action: its words, and whether it can be done."""
    made = QPushButton()
    made.setObjectName(action.objectName().replace("_action", "_button"))
    made.setProperty("kind", "link")
    made.setAutoDefault(False)
    made.clicked.connect(action.trigger)

    def follow() -> None:
        made.setText(action.iconText())
        made.setEnabled(action.isEnabled())
        made.setToolTip(
            with_keys(action.text(), action.shortcut().toString(action.shortcut().SequenceFormat.NativeText))
        )

    action.changed.connect(follow)
    follow()
    return made
