"""Quiet boxes for what makes a contact moment meaningful: prepared, met people at work, looked back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from routekaart_app import words
from routekaart_app.domain.contact import FLAGS
from routekaart_app.gui.widgets.flow import FlowRow
from routekaart_app.i18n import gettext as _


class FlagRow(FlowRow):
    """One box per flag, in a row that runs on where there is no room; none of them is ever needed."""

    changed = Signal()
    """A box was ticked or unticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {flag: QCheckBox(words.say(words.FLAG, flag, _).capitalize(), self) for flag in FLAGS}
        for flag, box in self.boxes.items():
            box.setObjectName(f"{flag}_check")
            box.toggled.connect(self.changed)
            self.flow.addWidget(box)

    @property
    def flags(self) -> frozenset[str]:
        """The flags that are ticked."""
        return frozenset(flag for flag, box in self.boxes.items() if box.isChecked())

    def set_flags(self, flags: Iterable[str]) -> None:
        """Tick these and no others."""
        ticked = frozenset(flags)
        for flag, box in self.boxes.items():
            box.setChecked(flag in ticked)

    def offer(self, flags: Iterable[str]) -> None:
        """Show only the boxes that can be meant now."""
        offered = frozenset(flags)
        for flag, box in self.boxes.items():
            box.setVisible(flag in offered)
