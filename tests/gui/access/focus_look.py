"""Whether one sees where the keyboard is, and what is chosen: not by a colour that is hardly another one."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.gui.access.keyboard import tab_stops
from tests.gui.access.surfaces import named
from tests.test_tokens import VISIBLE, contrast

_FEWEST = 12
"""Pixels that must change for somebody to see it."""
Kind = tuple[str, ...]


class Looks:
    """Looks at one widget of each kind, as its class and what the stylesheet goes by say."""

    def __init__(self) -> None:
        self.seen: set[Kind] = set()

    def unseen(self, surface: QWidget) -> Iterator[str]:
        """Kinds of control of which one does not see that they have the keyboard, or that they are chosen."""
        for widget in tab_stops(surface):
            kind = (type(widget).__name__, str(widget.property("kind") or ""))
            if kind in self.seen or widget.visibleRegion().isEmpty():
                continue
            self.seen.add(kind)
            if not _differs(*_with_and_without_focus(widget)):
                yield f"{named(widget)} {kind}: one does not see that the keyboard is here"
            if isinstance(widget, QAbstractButton) and widget.isCheckable() and not _differs(*_both_ways(widget)):
                yield f"{named(widget)} {kind}: one does not see that it is chosen"


def _with_and_without_focus(widget: QWidget) -> tuple[QImage, QImage]:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    focused = widget.grab().toImage()
    widget.clearFocus()
    return focused, widget.grab().toImage()


def _both_ways(button: QAbstractButton) -> tuple[QImage, QImage]:
    """The button chosen and not, without anybody hearing of it."""
    group, was = button.group(), button.isChecked()
    is_alone = button.autoExclusive()
    if group is not None:
        group.setExclusive(False)
    button.setAutoExclusive(False)
    button.blockSignals(True)
    images = []
    for chosen in (True, False):
        button.setChecked(chosen)
        images.append(button.grab().toImage())
    button.setChecked(was)
    button.blockSignals(False)
    button.setAutoExclusive(is_alone)
    if group is not None:
        group.setExclusive(True)
    return images[0], images[1]


def _differs(one: QImage, other: QImage) -> bool:
    """Whether enough pixels change by the contrast that a shape needs."""
    if one.size() != other.size():
        return True
    counted: Counter[tuple[int, int]] = Counter(
        pair for pair in zip(_pixels(one), _pixels(other), strict=True) if pair[0] != pair[1]
    )
    seen = sum(count for (a, b), count in counted.items() if contrast(_written(a), _written(b)) >= VISIBLE)
    return seen >= _FEWEST


def _pixels(image: QImage) -> array[int]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return array("I", bytes(plain.constBits()))


def _written(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"
