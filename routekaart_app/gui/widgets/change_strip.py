"""The strip below the editor of the routekaart: what is not saved yet, what it would do to whose figures, and Save."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from routekaart_app.gui import theme
from routekaart_app.gui.models.template_rows import Counts
from routekaart_app.gui.shortcuts import with_keys
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _
from routekaart_app.i18n import ngettext

_SHOWN, _SHOWN_NARROW = 3, 1
"""How many sentences stand here; the dialog has them all."""


class ChangeStrip(QFrame):
    """Hidden while there is nothing to save."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("change_strip")
        self.setProperty("kind", "card")
        self.counts, self.impact = QLabel(), QLabel()
        self.counts.setObjectName("change_counts_label")
        self.counts.setProperty("role", "strong")
        self.impact.setObjectName("change_impact_label")
        for label in (self.counts, self.impact):
            label.setWordWrap(True)
        self.compare = _button("compare_button", _("Show the difference"))
        self.leave_out = _button("leave_out_button", _("Do not save"))
        self.save = _button("save_button", _("Save"))
        self.save.setProperty("kind", "primary")
        self.save.setToolTip(with_keys(_("Save"), "Ctrl+S"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.counts)
        words.addWidget(self.impact)
        buttons = FlowRow()
        buttons.flow.push()
        for button in (self.compare, self.leave_out, self.save):
            buttons.flow.addWidget(button)
        self._sentences: tuple[str, ...] = ()
        self._shown = _SHOWN
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addLayout(words, 3)
        self._line.addWidget(buttons, 2, Qt.AlignmentFlag.AlignVCenter)
        self._space()
        self.hide()

    def show_counts(self, counts: Counts) -> None:
        """How many lines differ from what is kept."""
        text = _("Not saved yet: {what}").format(what=", ".join(counts.said()))
        self.counts.setText(text)
        self.setAccessibleName(text)

    def show_impact(self, sentences: tuple[str, ...]) -> None:
        """What it would do; nothing while that is being counted."""
        self._sentences = sentences
        shown = list(sentences[: self._shown])
        if len(sentences) > max(self._shown, _SHOWN):
            rest = len(sentences) - self._shown
            shown.append(ngettext("and {n} more, see the difference", "and {n} more, see the difference", rest))
            shown[-1] = shown[-1].format(n=rest)
        theme.restyle(self.impact, "role", "" if sentences else "muted")
        self.impact.setText("\n".join(shown) or _("Counting for whom …"))
        self.setAccessibleDescription(self.impact.text())

    def stand_narrow(self, narrow: bool) -> None:
        """With little room, the buttons go below and only the first sentence is shown."""
        shown = _SHOWN_NARROW if narrow else _SHOWN
        if shown != self._shown:
            ways = QBoxLayout.Direction
            self._shown = shown
            self._line.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
            if self._sentences:
                self.show_impact(self._sentences)

    def show_problem(self, text: str) -> None:
        """Why it cannot be saved yet."""
        self._sentences = ()
        theme.restyle(self.impact, "role", "error")
        self.impact.setText(text)
        self.setAccessibleDescription(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text scale."""
        if event.type() in theme.LOOK_EVENTS:
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        look = theme.look()
        side, edge = look.space("large"), look.space("small")
        self._line.setContentsMargins(side, edge, side, edge)
        self._line.setSpacing(look.space("medium"))


def _button(name: str, text: str) -> QPushButton:
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made
