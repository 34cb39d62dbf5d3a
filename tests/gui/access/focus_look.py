"""Whether one sees where the keyboard is, and what is chosen, in light and in dark: not by a colour that is hardly
another one."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from routekaart_app import tokens
from routekaart_app.gui import theme
from tests.gui.access.keyboard import tab_stops
from tests.gui.access.surfaces import named
from tests.test_tokens import VISIBLE, contrast

_FEWEST = 12
"""Pixels that must change for somebody to see it."""
_IN_DARK = {color: tokens.load("dark").color(name) for name, color in tokens.load("light").colors.items()}
"""What a colour of a token in light is in dark."""
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
            for name in _lost(*_with_and_without_focus(widget)):
                yield f"{named(widget)} {kind}: one does not see in {name} that the keyboard is here"
            if isinstance(widget, QAbstractButton) and widget.isCheckable():
                for name in _lost(*_both_ways(widget)):
                    yield f"{named(widget)} {kind}: one does not see in {name} that it is chosen"


def _with_and_without_focus(widget: QWidget) -> tuple[QImage, QImage]:
    widget.clearFocus()
    ground, plain = _ground(widget), widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return _on(ground, widget.grab().toImage()), _on(ground, plain)


def _ground(widget: QWidget) -> QColor:
    """What is seen at the corner of a widget: the ground it stands on, where it leaves that free."""
    window, place = widget.window(), widget.visibleRegion().boundingRect().topLeft()
    return window.grab(QRect(widget.mapTo(window, place), QSize(1, 1))).toImage().pixelColor(0, 0)


def _on(ground: QColor, drawn: QImage) -> QImage:
    whole = QImage(drawn.size(), QImage.Format.Format_RGB32)
    whole.fill(ground)
    canvas = QPainter(whole)
    canvas.drawImage(0, 0, drawn)
    canvas.end()
    return whole


def _both_ways(button: QAbstractButton) -> tuple[QImage, QImage]:
    """The button chosen and not, without anybody hearing of it."""
    group, was = button.group(), button.isChecked()
    is_alone = button.autoExclusive()
    if group is not None:
        group.setExclusive(False)
    button.setAutoExclusive(False)
    button.blockSignals(True)
    ground, images = _ground(button), []
    for chosen in (True, False):
        button.setChecked(chosen)
        images.append(_on(ground, button.grab().toImage()))
    button.setChecked(was)
    button.blockSignals(False)
    button.setAutoExclusive(is_alone)
    if group is not None:
        group.setExclusive(True)
    return images[0], images[1]


def _lost(one: QImage, other: QImage) -> Iterator[str]:
    """The themes in which too few pixels change by the contrast that a shape needs.

    To give the program another look for each kind of control takes minutes. So what is drawn in light is read in dark
    too: each colour of a token as what that token is there. Tokens of one colour in light are alike in dark.
    """
    if one.size() != other.size():
        return
    counted: Counter[tuple[int, int]] = Counter(
        pair for pair in zip(_pixels(one), _pixels(other), strict=True) if pair[0] != pair[1]
    )
    written = {pair: (_written(pair[0]), _written(pair[1])) for pair in counted}
    drawn = theme.look().tokens.theme
    for name in (drawn, "dark") if drawn == "light" else (drawn,):
        read = {} if name == drawn else _IN_DARK
        seen = sum(count for pair, count in counted.items() if _is_visible(*written[pair], read))
        if seen < _FEWEST:
            yield name


def _is_visible(one: str, other: str, read: dict[str, str]) -> bool:
    """Whether two colours differ enough, each read as another one where it can be; in dark only these count."""
    if read:
        return one in read and other in read and contrast(read[one], read[other]) >= VISIBLE
    return contrast(one, other) >= VISIBLE


def _pixels(image: QImage) -> array[int]:
    return array("I", bytes(image.constBits()))


def _written(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"
