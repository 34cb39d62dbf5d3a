"""Boxes in a row that is one stop of the Tab key: arrows go along it, and the first letter of a box ticks it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from routekaart_app.domain import names
from routekaart_app.gui.widgets.flow import FlowRow

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class ToggleRow(FlowRow):
    """A few boxes of which any may be ticked; whoever tabs past them presses one key."""

    changed = Signal()
    """A box was ticked or unticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap="medium")
        self.boxes: dict[str, QCheckBox] = {}
        self._inside: QCheckBox | None = None
        """Where the keyboard comes in. A focus proxy would do this too, but Tab (Qt 6.11) stops at whatever has
        one, wherever it stands in the order, and goes round without what comes before it."""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # or the label beside it could not bring the keyboard here

    def offer(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Show these boxes: each a key, what stands beside it, and its whole name."""
        for key, text, name in entries:
            box = QCheckBox(text, self)
            box.setObjectName(f"{key}_check")
            if name != text:
                box.setAccessibleName(f"{text}, {name}")
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self.boxes else Qt.FocusPolicy.StrongFocus)
            box.toggled.connect(self.changed)
            box.installEventFilter(self)
            self.boxes[key] = box
            self.flow.addWidget(box)
            self._inside = self._inside or box

    @property
    def chosen(self) -> frozenset[str]:
        """The keys that are ticked."""
        return frozenset(key for key, box in self.boxes.items() if box.isChecked())

    def choose(self, keys: Iterable[str]) -> None:
        """Tick these and no others."""
        ticked = frozenset(keys)
        for key, box in self.boxes.items():
            box.setChecked(key in ticked)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the row comes to a box."""
        if self._inside is not None:
            self._inside.setFocus(event.reason())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and first letters; all other keys as ever."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QCheckBox):
            return self._key(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, at: QCheckBox, event: QKeyEvent) -> bool:
        every = list(self.boxes.values())
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self._go(every[(every.index(at) + step) % len(every)])
            return True
        letter = names.fold(event.text()) if event.modifiers() in _PLAIN else ""
        found = next((box for box in every if letter and names.fold(box.text()).startswith(letter)), None)
        if found is None:
            return False
        self._go(found)
        found.toggle()
        return True

    def _go(self, box: QCheckBox) -> None:
        """The keyboard goes to this box, and comes back to it with Tab."""
        for other in self.boxes.values():
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is box else Qt.FocusPolicy.ClickFocus)
        self._inside = box
        box.setFocus(Qt.FocusReason.TabFocusReason)
